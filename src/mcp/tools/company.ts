import { z } from 'zod'
import { companyById } from '../../queries/company-by-id.ts'
import { citedFields, evidenceFields, marks, sourcesText, startCitations } from '../citations.ts'
import { type FactKind, FactList, factListText, ofOneVersion, readFacts } from '../fact-list.ts'
import { idArgument, langArgument } from '../lists.ts'
import { COMPANY_TYPES, resolveId } from '../resolve.ts'
import { dateText, named, oneLine } from '../say.ts'
import { defineTool } from '../tool.ts'

const count = z.int()

const Profile = z.object({
  id: z.string(),
  type: z.enum(['company', 'jointVenture']),
  label: z.string(),
  names: z.array(z.string()).describe('All its names, in every language; at most 20.'),
  kind: z.string().describe('What sort of body it is.'),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2; null where it is not known.'),
  stateOwned: z.boolean().nullable().describe('Null where nothing says so.'),
  founded: z.string().nullable(),
  headquarters: z.string().nullable(),
  counts: z.object({
    stakesHeld: count,
    stakesIn: count,
    jointVentures: count,
    partnerships: count,
    brands: count,
    people: count,
  }),
  disputed: z.boolean(),
  sources: z.int().describe('Distinct documents behind it.'),
  ...citedFields,
})

const KINDS: FactKind[] = ['stakes', 'jointVentures', 'partnerships']

/** One company with what ties it to others. */
export const company = defineTool({
  name: 'company',
  title: 'Profile of a company',
  description:
    'A company or named joint venture: its names, country and counts, and its stakes, joint ventures and partnerships with the sentence behind each, the best-sourced first. Takes an id, or a name that fits one company.',
  input: z.strictObject({
    company: idArgument.describe('Id such as `co_stellantis`, or a name in any language.'),
    limit: z.int().min(1).max(25).default(10).describe('Most facts of each kind, 10 by default.'),
    asOf: z.iso.date().optional().describe('`YYYY-MM-DD`: only facts that may hold on that day.'),
    lang: langArgument,
  }),
  output: z.object({
    company: Profile,
    stakes: FactList,
    jointVentures: FactList,
    partnerships: FactList,
    ...evidenceFields,
  }),

  async run({ graph }, { company: given, limit, asOf, lang }) {
    const id = await resolveId(graph, given, COMPANY_TYPES)
    const request = (kind: FactKind) => ({ kind, company: id, asOf, lang, limit })
    const [one, stakes, ventures, partnerships] = await ofOneVersion(() =>
      Promise.all([
        companyById(graph, id, { lang }),
        readFacts(graph, request('stakes')),
        readFacts(graph, request('jointVentures')),
        readFacts(graph, request('partnerships')),
      ]),
    )
    const citations = startCitations()
    const lists = {
      stakes: stakes.toList(citations),
      jointVentures: ventures.toList(citations),
      partnerships: partnerships.toList(citations),
    }
    const profile = profileOf(one.row, citations.cite(one.row.claims))
    const cited = await citations.list(graph)
    const day = asOf === undefined ? '' : `, asOf "${asOf}"`
    const more = (kind: FactKind) => {
      const { nextCursor } = lists[kind]
      if (!nextCursor) return null
      return `More: call facts with kind "${kind}", company "${id}"${day}, lang "${lang}", cursor "${nextCursor}".`
    }
    const text = [
      profileText(profile),
      ...KINDS.map((kind) => factListText(kind, lists[kind], more(kind))),
      sourcesText(cited),
    ].join('\n\n')
    const data = { company: profile, ...lists, citations: cited, datasetVersion: one.version }
    return { data, text }
  },
})

type Read = Awaited<ReturnType<typeof companyById>>['row']

function profileOf(row: Read, cited: z.infer<z.ZodObject<typeof citedFields>>) {
  const { id, type, label, names, kind, country, stateOwned, founded, headquarters } = row
  return {
    id,
    type,
    label,
    names: [...new Set(names.map(({ value }) => value))].slice(0, 20),
    kind,
    country,
    stateOwned,
    founded: dateText(founded),
    headquarters,
    counts: row.counts,
    disputed: row.disputed,
    sources: row.sources,
    ...cited,
  }
}

function profileText(profile: z.infer<typeof Profile>): string {
  const { names, kind, country, stateOwned, founded, headquarters, counts } = profile
  const parts = [
    kind,
    country,
    stateOwned === true ? 'state-owned' : null,
    founded && `founded ${founded}`,
    headquarters && `headquarters: ${oneLine(headquarters, 80)}`,
  ]
  return [
    `${named(profile)}: ${parts.filter(Boolean).join('; ')}.${marks(profile)}`,
    `Names: ${names.map((name) => oneLine(name, 80)).join(' | ')}`,
    `In the graph: ${counts.stakesHeld} stakes held, ${counts.stakesIn} stakes in it, ${counts.jointVentures} joint ventures, ${counts.partnerships} partnerships, ${counts.brands} brands, ${counts.people} positions, ${profile.sources} documents.`,
  ].join('\n')
}
