import { z } from 'zod'
import { DocumentLang, SourceType } from '../document.ts'
import { DatedValue } from '../partial-date.ts'
import { OFFSET_MAX } from './claim-evidence.ts'

const identity = {
  id: z.string().describe('`doc_` and the stem of the file name.'),
  title: z.string().nullable().describe('Headline; null where the text has none.'),
  lang: DocumentLang.describe('Main language of the text.'),
  publisher: z.string().nullable().describe('Who published it; null where nothing says so.'),
  publishedAt: DatedValue.nullable().describe(
    'When it was published; null where neither the text nor its header says so.',
  ),
}

/** A document as the facts that it supports name it. */
export const DocumentReference = z.object(identity).meta({ id: 'DocumentReference' })
export type DocumentReference = z.infer<typeof DocumentReference>

/** One loaded article, without its text: what may be quoted of it is served as passages. */
export const DocumentRecord = z
  .object({
    ...identity,
    type: z.literal('document'),
    fileName: z.string().describe('Name of the file that was loaded.'),
    sha256: z.string().describe('Of the bytes of the file, hexadecimal.'),
    rightsStatement: z.string().nullable().describe('What the document says on its reuse.'),
    sourceType: SourceType.describe('BODS 0.4 `sourceType`; news articles are `thirdParty`.'),
    characters: z.int().min(0).max(OFFSET_MAX).describe('Length of the text in code points.'),
    claimCount: z.int().min(0).max(1_000_000).describe('Claims read from it.'),
    recordedAt: z.string().describe('When it was loaded; ISO 8601, UTC.'),
  })
  .meta({ id: 'Document' })
export type DocumentRecord = z.infer<typeof DocumentRecord>
