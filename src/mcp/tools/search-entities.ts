import { z } from 'zod'
import { EntityType } from '../../domain/claim.ts'
import { search } from '../../queries/search.ts'
import {
  idArgument,
  langArgument,
  listFields,
  listOf,
  moreText,
  pageArguments,
  pageRequest,
} from '../lists.ts'
import { named, oneLine } from '../say.ts'
import { defineTool } from '../tool.ts'

/** Entities by name: the first call for most questions. */
export const searchEntities = defineTool({
  name: 'searchEntities',
  title: 'Find entities by name',
  description:
    'Finds companies, brands, people, joint ventures and other entities by name, in English or Chinese, best first. Call it to get ids, or to see what the graph knows of a name. It looks at names only, not at what articles say.',
  input: z.strictObject({
    q: idArgument.describe('A name, or words of it: `Leapmotor`, `零跑`.'),
    type: z
      .array(z.enum(EntityType.options))
      .max(20)
      .optional()
      .describe('Only these types; all by default.'),
    fuzzy: z
      .boolean()
      .default(true)
      .describe('Whether words may differ by a letter or two; exact names come first anyway.'),
    lang: langArgument,
    ...pageArguments,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        label: z.string(),
        matchedName: z.string().describe('The name that was found.'),
        score: z.number().describe('1: the whole name; 0.9: its beginning; at most 0.8: words.'),
        country: z.string().nullable().describe('ISO 3166-1 alpha-2.'),
        sources: z.int().describe('Distinct documents behind it.'),
      }),
    ),
    ...listFields,
    datasetVersion: z.string(),
  }),

  async run({ graph }, args) {
    const { q, type, fuzzy, lang } = args
    const page = pageRequest('searchEntities', args, 'relevance')
    const found = await search(graph, { q, types: type, fuzzy, lang }, page)
    const rows = found.rows.map(
      ({ id, type: is, label, matchedName, score, country, sources }) => ({
        id,
        type: is,
        label,
        matchedName,
        score,
        country,
        sources,
      }),
    )
    const list = listOf(found, 'searchEntities', args)
    const lines = rows.map(
      (row) =>
        `- ${named(row)}: ${[row.type, row.country, `found as “${oneLine(row.matchedName, 120)}”`, `score ${row.score}`, `${row.sources} documents`].filter(Boolean).join(', ')}`,
    )
    const text =
      rows.length === 0
        ? `Nothing in the graph has a name like “${oneLine(q, 200)}”. Try fewer words, another spelling, or the other language.`
        : [...lines, moreText('searchEntities', list)].filter(Boolean).join('\n')
    return { data: { rows, ...list, datasetVersion: found.version }, text }
  },
})
