import { z } from 'zod'
import type { DatedValue } from './partial-date.ts'

/** The main language of a document, by the script of its letters. */
export const DocumentLang = z.enum(['en', 'zh'])
export type DocumentLang = z.infer<typeof DocumentLang>

/** BODS 0.4 `sourceType`. News articles are `thirdParty`. */
export const SourceType = z.enum([
  'selfDeclaration',
  'officialRegister',
  'thirdParty',
  'primaryResearch',
  'verified',
])

/** What a person may say about a document in `documents.yaml`; each is optional. */
export const DocumentNote = z.strictObject({
  file: z.string().min(1).describe('File name in the same folder.'),
  title: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  lang: DocumentLang.optional(),
  publishedOn: z.iso.date().optional().describe('Only where the text or its header states it.'),
  rights: z.string().min(1).optional(),
  sourceType: SourceType.optional(),
})
export type DocumentNote = z.infer<typeof DocumentNote>

/** Whether a file holds data of the Beneficial Ownership Data Standard, by its name. */
export const isBodsFile = (fileName: string): boolean => /\.bods\.jsonl?$/i.test(fileName)

/** One article as read. */
export interface Document {
  /** `doc_` and the file's stem. */
  id: string
  fileName: string
  /** Of the file's bytes, hex. */
  sha256: string
  title: string | null
  lang: DocumentLang
  publisher: string | null
  publishedAt: DatedValue | null
  rightsStatement: string | null
  sourceType: z.infer<typeof SourceType>
  /** The file's text, unchanged. Every offset of a claim counts its Unicode code points. */
  text: string
  sentences: Sentence[]
}

/**
 * One sentence, normalised for reading: straight quotes, ASCII punctuation and spaces in English,
 * entities decoded. `offsets` leads back to the file.
 */
export interface Sentence {
  index: number
  text: string
  /** `offsets[i]` is where `text[i]` stands in `Document.text`, UTF-16 units; one more at the end. */
  offsets: Uint32Array
  lang: DocumentLang
  /** `furniture` is what the page adds: by-lines, credits, footers, contacts. It binds nothing. */
  kind: 'title' | 'heading' | 'body' | 'furniture'
  /** Number of the line it stands in; sentences of one line share it. */
  line: number
}
