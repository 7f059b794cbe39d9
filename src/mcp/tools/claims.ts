import { z } from 'zod'
import { Predicate } from '../../domain/claim.ts'
import { AssertionMode } from '../../domain/codelists.ts'
import { claimsPage } from '../../queries/claims-page.ts'
import { conflictById } from '../../queries/conflict-by-id.ts'
import { citedFields, evidenceFields, marks, sourcesText, startCitations } from '../citations.ts'
import { ShortClaim, shortClaim } from '../claim.ts'
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
import { defineTool } from '../tool.ts'

/** The evidence layer: what documents say, also what is no fact. */
export const claims = defineTool({
  name: 'claims',
  title: 'Read the evidence',
  description:
    'What documents say, each with the exact sentence: also what is only planned, hedged, denied or an opinion, which is no fact. Use `supports` with the id of a fact to see all that holds it up, `subject` or `object` for what is said of a company (as subject: of it; as object: with it), `assertionMode` for plans or denials.',
  input: z.strictObject({
    subject: idArgument.optional().describe('Id or name: of whom it is said.'),
    object: idArgument.optional().describe('Id or name: with whom, or of what.'),
    supports: idArgument.optional().describe('Id of a stake, venture, partnership or other fact.'),
    predicate: z.enum(Predicate.options).optional().describe('What is said.'),
    assertionMode: z
      .array(z.enum(AssertionMode.options))
      .max(8)
      .optional()
      .describe('How it is said; all by default.'),
    documentId: idArgument.optional().describe('Only of this document.'),
    conflictId: idArgument.optional().describe('Only what takes part in this conflict.'),
    lang: langArgument,
    ...pageArguments,
  }),
  output: z.object({
    rows: z.array(ShortClaim.extend(citedFields)),
    ...listFields,
    ...evidenceFields,
  }),

  async run({ graph }, args) {
    const idOf = async (given: string | undefined) => given && (await resolveId(graph, given, null))
    const [subjectId, objectId, supportsId] = await Promise.all(
      [args.subject, args.object, args.supports].map(idOf),
    )
    const { predicate, assertionMode, documentId, conflictId, lang } = args
    const found = await claimsPage(
      graph,
      { subjectId, objectId, supportsId, predicate, assertionMode, documentId, conflictId },
      pageRequest('claims', args, 'document'),
      lang,
    )
    // An unknown conflict has no claims; it says so, and what there is.
    if (found.rows.length === 0 && conflictId) await conflictById(graph, conflictId)
    const citations = startCitations()
    const rows = found.rows.map((claim) => ({ ...shortClaim(claim), ...citations.cite([claim]) }))
    const list = listOf(found, 'claims', args)
    const cited = await citations.list(graph)
    const lines = rows.map((row) => {
      const by = row.attributedTo ? `, says ${row.attributedTo}` : ''
      const note = row.supports.length === 0 ? ', supports no fact' : ''
      return `- ${row.says} – ${row.assertionMode}${by}${note}${marks(row)}`
    })
    const text =
      rows.length === 0
        ? 'No claim fits all of these filters. Leave one out, or swap subject and object.'
        : [
            [`Claims (${countText(rows.length, list)}):`, ...lines, moreText('claims', list)]
              .filter(Boolean)
              .join('\n'),
            sourcesText(cited),
          ].join('\n\n')
    return { data: { rows, ...list, citations: cited, datasetVersion: found.version }, text }
  },
})
