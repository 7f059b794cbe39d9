import { z } from 'zod'
import type { Path } from '../../domain/records/path.ts'
import { Relation } from '../../domain/records/relation.ts'
import { pathsBetween } from '../../queries/paths-between.ts'
import {
  type Citations,
  citedFields,
  evidenceFields,
  marks,
  sourcesText,
  startCitations,
} from '../citations.ts'
import { ToolError } from '../errors.ts'
import { Named } from '../fact.ts'
import { idArgument, langArgument } from '../lists.ts'
import { resolveId } from '../resolve.ts'
import { named, oneLine } from '../say.ts'
import { defineTool } from '../tool.ts'

const MaxDepth = z.union([1, 2, 3, 4, 5, 6].map((depth) => z.literal(depth)))

const Hop = z.object({
  from: Named,
  to: Named,
  via: Named.nullable().describe('The stake, venture, partnership or position between the two.'),
  relation: z.string().describe('How the two are tied.'),
  ...citedFields,
})

const Way = z.object({ length: z.int().describe('Hops.'), hops: z.array(Hop) })

/** How two entities are connected. */
export const findPath = defineTool({
  name: 'findPath',
  title: 'Find how two entities are connected',
  description:
    'The shortest ways between two companies, people or brands over stakes, joint ventures, partnerships, positions and brands, with the sentence behind each hop. Never through a shared article.',
  input: z.strictObject({
    from: idArgument.describe('Id or name of one end.'),
    to: idArgument.describe('Id or name of the other.'),
    maxDepth: z.int().min(1).max(6).default(4).describe('Most hops of a path.'),
    k: z.int().min(1).max(10).default(3).describe('Most paths.'),
    relation: z.array(z.enum(Relation.options)).max(5).optional().describe('Only over these.'),
    avoid: z
      .array(idArgument)
      .max(50)
      .optional()
      .describe('Ids of entities and facts that no path goes through.'),
    asOf: z.iso.date().optional().describe('`YYYY-MM-DD`: only over what may hold on that day.'),
    lang: langArgument,
  }),
  output: z.object({
    paths: z.array(Way),
    truncated: z
      .boolean()
      .describe('Whether there may be more: `k` paths were found, or a limit ended the search.'),
    partial: z
      .boolean()
      .describe('Whether a limit ended the search, so that shorter ones may exist.'),
    ...evidenceFields,
  }),

  async run({ graph }, { from, to, maxDepth, k, ...rest }) {
    const [start, end] = await Promise.all([
      resolveId(graph, from, null),
      resolveId(graph, to, null),
    ])
    if (start === end) throw new ToolError(`from and to are the same: ${start}. Name two entities.`)
    const found = await pathsBetween(graph, start, end, { ...rest, k, maxDepth: depthOf(maxDepth) })
    const citations = startCitations(2)
    const paths = found.row.map((path) => wayOf(path, citations))
    const truncated = found.partial || paths.length === k
    const cited = await citations.list(graph)
    const notes = [
      found.partial ? 'A limit ended the search: there may be more or shorter paths.' : '',
      !found.partial && paths.length === k ? `There may be more: raise k (now ${k}).` : '',
    ].filter(Boolean)
    const text =
      paths.length === 0
        ? `No path of at most ${maxDepth} hops from ${start} to ${end}.${maxDepth < 6 ? ' Raise maxDepth, or leave filters out.' : ''}`
        : [paths.map(wayText).join('\n\n'), ...notes, sourcesText(cited)].join('\n\n')
    const { partial, version } = found
    return { data: { paths, truncated, partial, citations: cited, datasetVersion: version }, text }
  },
})

/** The schema of the arguments has the same bounds. */
const depthOf = (depth: number) => MaxDepth.parse(depth) as 1 | 2 | 3 | 4 | 5 | 6

function wayOf({ length, hops }: Path, citations: Citations): z.infer<typeof Way> {
  const short = ({ id, label }: z.infer<typeof Named>) => ({ id, label })
  return {
    length,
    hops: hops.map(({ from, to, via, relation, claims }) => ({
      from: short(from),
      to: short(to),
      via: via && short(via),
      relation,
      ...citations.cite(claims),
    })),
  }
}

function wayText({ length, hops }: z.infer<typeof Way>, at: number): string {
  const lines = hops.map((hop) => {
    const via = hop.via ? ` “${oneLine(hop.via.label, 120)}” {${hop.via.id}}` : ''
    return `  ${named(hop.from)} – ${hop.relation}${via} – ${named(hop.to)}${marks(hop)}`
  })
  return [`Path ${at + 1}, ${length} ${length === 1 ? 'hop' : 'hops'}:`, ...lines].join('\n')
}
