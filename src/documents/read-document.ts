import { createHash } from 'node:crypto'
import type { Document, DocumentNote } from '../domain/document.ts'
import { documentId } from '../domain/ids.ts'
import { datedValue } from '../domain/partial-date.ts'
import { decode } from './decode.ts'
import { publishedIn, publisherIn, rightsIn } from './provenance.ts'
import { langOf, readSentences } from './sentences.ts'

/**
 * The document in a file's bytes. Pure: what a note says wins over what the text says of itself.
 *
 * The text has no byte order mark, and offsets count from behind it. Else it is as in the file.
 * Throws `BadDocumentError` for what is empty, too large, binary, not UTF-8 or a web page.
 */
export function readDocument(bytes: Uint8Array, fileName: string, note?: DocumentNote): Document {
  const text = decode(bytes, fileName)
  const sentences = readSentences(text)
  const article = sentences.filter(({ kind }) => kind !== 'furniture').map((one) => one.text)
  return {
    id: documentId(fileName),
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    title: note?.title ?? sentences.find(({ kind }) => kind === 'title')?.text ?? null,
    lang: note?.lang ?? langOf(article.join('\n') || text),
    publisher: note?.publisher ?? publisherIn(sentences),
    publishedAt: note?.publishedOn
      ? datedValue(note.publishedOn, note.publishedOn)
      : publishedIn(sentences),
    rightsStatement: note?.rights ?? rightsIn(text, sentences),
    sourceType: note?.sourceType ?? 'thirdParty',
    text,
    sentences,
  }
}
