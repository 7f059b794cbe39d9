import { z } from 'zod'
import type { EffectiveOwnership } from '../../domain/records/effective-ownership.ts'
import type { ChainStake, OwnershipChain } from '../../domain/records/ownership.ts'
import { effectiveOwnershipOf } from '../../queries/effective-ownership-of.ts'
import { ownershipChains, type WalkedPage } from '../../queries/owners-of.ts'
import {
  type Citations,
  citedFields,
  evidenceFields,
  marks,
  sourcesText,
  startCitations,
} from '../citations.ts'
import { ToolError } from '../errors.ts'
import { Named, ShareText } from '../fact.ts'
import {
  countText,
  idArgument,
  langArgument,
  listFields,
  listOf,
  moreText,
  pageArguments,
  pageRequest,
} from '../lists.ts'
import { COMPANY_TYPES, resolveId } from '../resolve.ts'
import { named, oneLine, rangeText, shareText } from '../say.ts'
import { defineTool } from '../tool.ts'

/** Chains that are shown of one owner; the figure is over all of them. */
const CHAINS_MAX = 3
const DEPTH_MAX = 20

const Link = z.object({
  id: z.string().describe('Id of the stake.'),
  holder: Named,
  subject: Named,
  share: ShareText,
  derived: z.boolean(),
})

const Row = z.object({
  owner: Named,
  subject: Named,
  share: z
    .object({ minimum: z.number(), maximum: z.number() })
    .describe('Percent: surely at least and at most this. An unknown share is a range, not zero.'),
  hasLoop: z.boolean().describe('Whether holdings go round in a circle on the way.'),
  assumptions: z.array(z.string()).describe('What the range takes for granted; at most 10.'),
  chainCount: z.int().describe('Chains of stakes between the two; `chains` has the first.'),
  chains: z.array(z.object({ stakes: z.array(Link), ...citedFields })),
})

/** Who is above or below a company, and how much in all. */
export const ownership = defineTool({
  name: 'ownership',
  title: 'Who owns whom, and how much',
  description:
    '`owners`: everybody above a company over chains of stakes; `holdings`: all that it holds; `effective`: how much each owner has in all, directly and through others, circular holdings included. Shares are ranges, since an unknown share is not zero. Each chain has its stakes and their sentences.',
  input: z.strictObject({
    company: idArgument.describe('Id or name of a company or named joint venture.'),
    view: z.enum(['owners', 'holdings', 'effective']).default('owners').describe('What to show.'),
    owner: idArgument.optional().describe('Of `effective`: only of this owner, id or name.'),
    minShare: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('Of `owners` and `holdings`: percent, surely at least.'),
    maxDepth: z.int().min(1).max(6).default(6).describe('Most stakes of a chain.'),
    closedWorld: z
      .boolean()
      .default(false)
      .describe('Of `effective`: take the known holders to be all, so that they add up to 100.'),
    asOf: z.iso.date().optional().describe('`YYYY-MM-DD`: over what may hold on that day.'),
    lang: langArgument,
    ...pageArguments,
  }),
  output: z.object({
    view: z.string(),
    rows: z.array(Row),
    ...listFields,
    partial: z.boolean().describe('Whether a limit cut the walk over the graph.'),
    warnings: z.array(z.string()),
    ...evidenceFields,
  }),

  async run({ graph }, args) {
    const { view, owner, minShare, maxDepth, closedWorld, asOf, lang } = args
    if (view !== 'effective' && owner) {
      throw new ToolError("'owner' filters the view effective only. Leave it out, or set view.")
    }
    if (view === 'effective' && minShare !== undefined) {
      throw new ToolError("'minShare' filters owners and holdings only. Leave it out.")
    }
    const id = await resolveId(graph, args.company, COMPANY_TYPES)
    const ownerId = owner && (await resolveId(graph, owner, null))
    const options = { lang, asOf }
    const citations = startCitations(4)
    const page = (sort: string) => pageRequest('ownership', args, sort)
    const read = async (): Promise<WalkedPage<z.infer<typeof Row>>> => {
      if (view === 'effective') {
        const filter = { ownerId, maxDepth: DEPTH_MAX, closedWorld }
        const found = await effectiveOwnershipOf(graph, id, filter, page('-maximum'), options)
        return { ...found, rows: found.rows.map((row) => effectiveRow(row, citations)) }
      }
      const direction = view === 'owners' ? 'up' : 'down'
      const filter = { maxDepth, minShare }
      const found = await ownershipChains(graph, id, direction, filter, page('depth'), options)
      return { ...found, rows: found.rows.map((row) => chainRow(row, citations)) }
    }
    const { rows, meta, version, ...found } = await read()
    const list = listOf(found, 'ownership', args)
    const cited = await citations.list(graph)
    const { partial, warnings } = meta
    const text =
      rows.length === 0
        ? `No ${view === 'holdings' ? 'holding' : 'owner'} of ${id} is known. That is no proof that there is none.`
        : [
            [`${TITLES[view]} ${id} (${countText(rows.length, list)}):`, ...rows.map(rowText)].join(
              '\n',
            ),
            moreText('ownership', list),
            partial ? 'A limit cut the walk: there may be more.' : null,
            ...warnings.map((warning) => `Note: ${warning}`),
            sourcesText(cited),
          ]
            .filter(Boolean)
            .join('\n\n')
    const data = {
      view,
      rows,
      ...list,
      partial,
      warnings,
      citations: cited,
      datasetVersion: version,
    }
    return { data, text }
  },
})

const TITLES = {
  owners: 'Owners of',
  holdings: 'Holdings of',
  effective: 'Effective ownership of',
}

const short = ({ id, label }: z.infer<typeof Named>) => ({ id, label })

const linkOf = ({ id, holder, subject, stated, derived }: ChainStake) => ({
  id,
  holder: short(holder),
  subject: short(subject),
  share: shareText(stated),
  derived,
})

function chainRow(row: OwnershipChain, citations: Citations): z.infer<typeof Row> {
  return {
    owner: short(row.owner),
    subject: short(row.subject),
    share: row.share,
    hasLoop: false,
    assumptions: [],
    chainCount: row.chains,
    chains: [{ stakes: row.stakes.map(linkOf), ...citations.cite(row.claims) }],
  }
}

function effectiveRow(row: EffectiveOwnership, citations: Citations): z.infer<typeof Row> {
  return {
    owner: short(row.owner),
    subject: short(row.subject),
    share: row.share,
    hasLoop: row.hasLoop,
    assumptions: row.assumptions.slice(0, 10),
    chainCount: row.paths.length,
    chains: row.paths
      .slice(0, CHAINS_MAX)
      .map(({ stakes, claims }) => ({ stakes: stakes.map(linkOf), ...citations.cite(claims) })),
  }
}

function rowText(row: z.infer<typeof Row>): string {
  const loop = row.hasLoop ? ', with circular holdings' : ''
  const chains = row.chains.map(
    (chain) =>
      `  by ${chain.stakes.map(({ holder, subject, share, derived }) => `${oneLine(holder.label, 120)} –${share ?? 'share not stated'}${derived ? ', computed' : ''}→ ${oneLine(subject.label, 120)}`).join('; ')}${marks(chain)}`,
  )
  const left = row.chainCount - row.chains.length
  return [
    `- ${named(row.owner)} in ${named(row.subject)}: ${rangeText(row.share)}${loop}`,
    ...chains,
    ...(left > 0 ? [`  and ${left} more chains`] : []),
    ...row.assumptions.map((assumption) => `  assumes: ${oneLine(assumption, 300)}`),
  ].join('\n')
}
