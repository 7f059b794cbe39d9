import { z } from 'zod'
import { OverloadedError } from '../domain/errors.ts'
import type { Page } from '../domain/page.ts'
import type { Graph } from '../graph/graph.ts'
import type { FactOptions } from '../queries/fact-options.ts'
import { jointVenturesPage } from '../queries/joint-ventures-page.ts'
import { type PartnershipFilter, partnershipsPage } from '../queries/partnerships-page.ts'
import { type StakeFilter, stakesPage } from '../queries/stakes-page.ts'
import type { Citations } from './citations.ts'
import { Fact, factLine, partnershipFact, stakeFact, ventureFact } from './fact.ts'
import { countText, listFields, listOf, pageRequest } from './lists.ts'

/** The kinds of facts that tie companies to each other. */
export const FactKind = z.enum(['stakes', 'jointVentures', 'partnerships'])
export type FactKind = z.infer<typeof FactKind>

/** A page of facts. */
export const FactList = z.object({ rows: z.array(Fact), ...listFields })
export type FactList = z.infer<typeof FactList>

/** Which facts to list: of one company, or of all. */
export interface FactRequest
  extends Pick<StakeFilter, 'side' | 'minShare'>,
    Pick<PartnershipFilter, 'partnershipType' | 'status'> {
  kind: FactKind
  company?: string | undefined
  asOf?: string | undefined
  lang: 'en' | 'zh'
  limit: number
  cursor?: string | undefined
}

/** The best-sourced come first. */
const SORT = '-sources'

/** Reads a page of facts. Its cursor is one for the tool `facts` with the same arguments. */
export async function readFacts(graph: Graph, request: FactRequest) {
  const { kind, company: companyId, lang, asOf } = request
  const options: FactOptions = { include: ['claims'], lang, asOf }
  const page = pageRequest('facts', request, SORT)
  const about = companyId === undefined ? {} : { companyId }
  const { side, minShare, partnershipType, status } = request
  const list = <Row>(read: Page<Row>, toFact: (row: Row, citations: Citations) => Fact) => ({
    version: read.version,
    // Numbers are given when the answer is put together, in its order.
    toList: (citations: Citations): FactList => ({
      rows: read.rows.map((row) => toFact(row, citations)),
      ...listOf(read, 'facts', request),
    }),
  })
  switch (kind) {
    case 'stakes':
      return list(await stakesPage(graph, { ...about, side, minShare }, page, options), stakeFact)
    case 'jointVentures':
      return list(await jointVenturesPage(graph, about, page, options), ventureFact)
    case 'partnerships':
      return list(
        await partnershipsPage(graph, { ...about, partnershipType, status }, page, options),
        partnershipFact,
      )
  }
}

const TITLES: Record<FactKind, string> = {
  stakes: 'Stakes',
  jointVentures: 'Joint ventures',
  partnerships: 'Partnerships',
}

/** The list as text, with how to go on. */
export function factListText(kind: FactKind, list: FactList, more: string | null): string {
  const title = `${TITLES[kind]} (${countText(list.rows.length, list)}):`
  if (list.rows.length === 0) return `${title} none.`
  return [title, ...list.rows.map(factLine), ...(more ? [more] : [])].join('\n')
}

const TRIES = 3

/**
 * What several reads give, all of one version of the dataset.
 *
 * Throws `OverloadedError` where loads are published faster than that.
 */
export async function ofOneVersion<Reads extends readonly { version: string }[]>(
  read: () => Promise<Reads>,
): Promise<Reads> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const reads = await read()
    if (new Set(reads.map(({ version }) => version)).size <= 1) return reads
  }
  throw new OverloadedError(new Error('Loads were published while it was read.'))
}
