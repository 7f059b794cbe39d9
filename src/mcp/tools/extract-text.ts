import { z } from 'zod'
import { ClaimRecord } from '../../domain/records/claim-record.ts'
import { citedFields, evidenceFields, marks, sourcesText } from '../citations.ts'
import { ShortClaim, shortClaim } from '../claim.ts'
import { ToolError } from '../errors.ts'
import { Named } from '../fact.ts'
import { named, oneLine } from '../say.ts'
import { defineTool } from '../tool.ts'

/** Most bytes of a text, as for the REST route. */
const TEXT_BYTES_MAX = 262_144
/** Longer than a text may wait and be read, so that the reader's own answer comes first. */
const TIMEOUT_MS = 25_000
const CLAIMS_MAX = 50
const PARTIES_MAX = 60

/** What is used of an extraction. */
const Extraction = z.object({
  document: z.object({
    id: z.string(),
    title: z.string().nullable(),
    lang: z.string(),
    publishedAt: z.object({ date: z.string().nullable() }).nullable(),
    characters: z.int(),
  }),
  claims: z.array(
    ClaimRecord.omit({ claimStatus: true, recordedAt: true, conflictIds: true, relations: true }),
  ),
  parties: z.array(z.object({ id: z.string(), label: z.string(), status: z.string() })),
  review: z.array(z.object({ mention: z.string(), reason: z.string() })),
})

const Read = z.object({
  document: z.object({
    title: z.string().nullable(),
    lang: z.string(),
    publishedAt: z.string().nullable(),
    characters: z.int(),
  }),
  rows: z.array(ShortClaim.extend(citedFields)).describe('In the order of the text.'),
  claimCount: z.int().describe('Claims in all.'),
  truncated: z.boolean().describe(`Whether there are more than the ${CLAIMS_MAX} that are shown.`),
  parties: z.array(Named.extend({ status: z.string() })).describe('Who is named.'),
  review: z.array(z.string()).describe('Names that were found and bound to nothing, and why.'),
  warnings: z.array(z.string()),
  citations: evidenceFields.citations,
})

/** Reads a text that the caller has. */
export const extractText = defineTool({
  name: 'extractText',
  title: 'Read a text',
  description:
    'Reads an article that you have, in English or Chinese, by the same rules as the graph was made: who holds which stake, who forms which venture or partnership, each with its sentence and how it is said. Nothing is stored, and nothing is looked up in the graph but names. At most 256 KB.',
  input: z.strictObject({
    text: z
      .string()
      .min(1)
      .refine((text) => text.isWellFormed(), 'holds half a character (a lone surrogate)')
      .refine(
        (text) => Buffer.byteLength(text) <= TEXT_BYTES_MAX,
        `is longer than ${TEXT_BYTES_MAX / 1_024} KB; send one article, or its parts one by one`,
      )
      .describe('One article, plain text.'),
    publishedAt: z.iso
      .date()
      .optional()
      .describe('`YYYY-MM-DD`, where the text does not say it: “last month” is told from it.'),
  }),
  output: Read,
  timeoutMs: TIMEOUT_MS,

  async run({ textReader }, { text, publishedAt }, signal) {
    if (!textReader) throw new ToolError('This server was started without the reader of texts.')
    const { json, warnings } = await textReader.extract({ text, publishedAt }, signal)
    const { document, claims, parties, review } = Extraction.parse(JSON.parse(json))
    const shown = claims.slice(0, CLAIMS_MAX)
    const citations = shown.map((claim, at) => ({
      number: at + 1,
      claimId: claim.id,
      quote: claim.quote,
      documentId: document.id,
      title: document.title,
      start: claim.start,
      end: claim.end,
      assertionMode: claim.assertionMode,
      lang: claim.lang,
    }))
    const rows = shown.map((claim, at) => ({
      ...shortClaim(claim),
      citations: [at + 1],
      moreCitations: 0,
    }))
    const data = {
      document: {
        title: document.title,
        lang: document.lang,
        publishedAt: document.publishedAt?.date ?? null,
        characters: document.characters,
      },
      rows,
      claimCount: claims.length,
      truncated: claims.length > rows.length,
      parties: parties.slice(0, PARTIES_MAX),
      review: review
        .slice(0, PARTIES_MAX)
        .map(({ mention, reason }) => `${oneLine(mention, 120)}: ${reason}`),
      warnings,
      citations,
    }
    return { data, text: textOf(data) }
  },
})

function textOf(data: z.infer<typeof Read>): string {
  const { rows, claimCount, parties, review, warnings, citations } = data
  const lines = rows.map((row) => {
    const note = row.supports.length === 0 ? ', would be no fact' : ''
    return `- ${row.says} – ${row.assertionMode}${note}${marks(row)}`
  })
  return [
    claimCount === 0
      ? 'The text says nothing of stakes, ventures, partnerships, positions, brands or figures that could be read.'
      : [`Claims (${rows.length} of ${claimCount}):`, ...lines].join('\n'),
    parties.length > 0 ? `Parties: ${parties.map(named).join(', ')}` : '',
    review.length > 0 ? `Names to look at: ${review.join('; ')}` : '',
    ...warnings.map((warning) => `Note: ${warning}`),
    claimCount === 0 ? '' : sourcesText(citations),
  ]
    .filter(Boolean)
    .join('\n\n')
}
