import { z } from 'zod'
import { ConflictType } from '../../domain/codelists.ts'
import type { Conflict } from '../../domain/records/conflict.ts'
import { conflictsPage } from '../../queries/conflicts-page.ts'
import {
  type Citations,
  citedFields,
  evidenceFields,
  marks,
  sourcesText,
  startCitations,
} from '../citations.ts'
import { ShortClaim, shortClaim } from '../claim.ts'
import { Named } from '../fact.ts'
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
import { resolveId } from '../resolve.ts'
import { oneLine } from '../say.ts'
import { defineTool } from '../tool.ts'

/** Most claims that are shown of one conflict. */
const MEMBERS_MAX = 6

const Row = z.object({
  id: z.string(),
  topic: z.string().describe('What it is about.'),
  type: z.string().describe('In what its claims differ.'),
  open: z.boolean().describe('Whether nothing tells which of its claims holds.'),
  explanation: z.string().describe('The values, the documents, and how they stand to each other.'),
  headline: z.object({
    value: z.union([z.number(), z.string()]).nullable(),
    policy: z.string().describe('By which rule it was chosen; `keepAll` prefers none.'),
  }),
  entities: z.array(Named),
  claimCount: z.int(),
  claims: z.array(ShortClaim.extend(citedFields)).describe(`At most ${MEMBERS_MAX} of them.`),
})

/** Where documents do not say the same. */
export const conflicts = defineTool({
  name: 'conflicts',
  title: 'Find where sources disagree',
  description:
    'Sets of claims about one thing that exclude, refine or limit each other, each with the claims, their sentences, and what is shown first and why. Nothing is dropped. Look here before you state a disputed number.',
  input: z.strictObject({
    entity: idArgument
      .optional()
      .describe('Id or name of what it is about: a company, or a fact such as a stake.'),
    conflictType: z.array(z.enum(ConflictType.options)).max(8).optional().describe('Any of these.'),
    open: z
      .boolean()
      .optional()
      .describe('True: only those that nothing settles; false: only explained ones.'),
    lang: langArgument,
    ...pageArguments,
  }),
  output: z.object({ rows: z.array(Row), ...listFields, ...evidenceFields }),

  async run({ graph }, args) {
    const { entity, conflictType, open, lang } = args
    const entityId = entity && (await resolveId(graph, entity, null))
    const found = await conflictsPage(
      graph,
      { entityId, conflictType, resolved: open === undefined ? undefined : !open },
      pageRequest('conflicts', args, 'open'),
      lang,
    )
    const citations = startCitations()
    const rows = found.rows.map((conflict) => rowOf(conflict, citations))
    const list = listOf(found, 'conflicts', args)
    const cited = await citations.list(graph)
    const text =
      rows.length === 0
        ? 'No conflict fits: as far as the loaded documents tell, nobody disagrees about this.'
        : [
            `Conflicts (${countText(rows.length, list)}):`,
            ...rows.map(rowText),
            moreText('conflicts', list),
            sourcesText(cited),
          ]
            .filter(Boolean)
            .join('\n\n')
    return { data: { rows, ...list, citations: cited, datasetVersion: found.version }, text }
  },
})

function rowOf(conflict: Conflict, citations: Citations): z.infer<typeof Row> {
  const { id, topic, type, open, explanation, headline, entities, memberCount, members } = conflict
  return {
    id,
    topic,
    type,
    open,
    explanation,
    headline: { value: headline.value, policy: headline.policy },
    entities: entities.map(({ id: entityId, label }) => ({ id: entityId, label })),
    claimCount: memberCount,
    claims: members
      .slice(0, MEMBERS_MAX)
      .map((claim) => ({ ...shortClaim(claim), ...citations.cite([claim]) })),
  }
}

function rowText(row: z.infer<typeof Row>): string {
  const state = row.open ? 'open' : 'explained'
  const left = row.claimCount - row.claims.length
  return [
    `${oneLine(row.topic)} – ${row.type}, ${state} {${row.id}}`,
    oneLine(row.explanation, 1_000),
    ...row.claims.map((claim) => `- ${claim.says} – ${claim.assertionMode}${marks(claim)}`),
    ...(left > 0 ? [`- and ${left} more: call claims with conflictId "${row.id}".`] : []),
  ].join('\n')
}
