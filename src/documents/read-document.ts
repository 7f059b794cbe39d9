import { createHash } from 'node:crypto'
import type { Document, DocumentNote, Sentence } from '../domain/document.ts'
import { BadDocumentError } from '../domain/errors.ts'
import { documentId } from '../domain/ids.ts'
import { type DatedValue, datedValue } from '../domain/partial-date.ts'
import { langOf, readSentences } from './sentences.ts'

/** Larger files are no articles; 1 MiB is some 150,000 words. */
export const DOCUMENT_BYTES_MAX = 1_048_576

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DATE_LINE =
  /^(?:\w{0,12}?[:\uff1a]?\s?)?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?<day>\d{1,2}),? (?<year>\d{4})(?:,? \d{1,2}:\d{2}.*)?$|^(?:\S{0,8}[:\uff1a]\s?)?(?<y>\d{4})[-/年](?<m>\d{1,2})[-/月](?<d>\d{1,2})日?(?:\s+\d{1,2}:\d{2}.*)?$/
/** A date line stands above the article, in its first sentences. */
const HEADER_SENTENCES = 6

/**
 * The document in a file's bytes. Offsets count from after a byte order mark, if there is one.
 *
 * Throws `BadDocumentError` for what is empty, too large, binary, not UTF-8 or an HTML page.
 */
export function readDocument(bytes: Uint8Array, fileName: string, note?: DocumentNote): Document {
  const text = decode(bytes, fileName)
  const sentences = readSentences(text)
  const title = sentences.find(({ kind }) => kind === 'title')?.text ?? null
  const rights = sentences.find(({ text: words }) =>
    /copyright|all rights reserved|版权所有/i.test(words),
  )
  const source = sentences.map(
    ({ text: words }) => /^(?:source|来源)\s?[:\uff1a]\s?(.{2,60})$/i.exec(words)?.[1],
  )
  return {
    id: documentId(fileName),
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    title: note?.title ?? title,
    lang: note?.lang ?? langOf(text),
    publisher: note?.publisher ?? source.find((name) => name !== undefined) ?? null,
    publishedAt: note?.publishedOn
      ? datedValue(note.publishedOn, note.publishedOn)
      : headerDate(sentences),
    rightsStatement: note?.rights ?? rights?.text ?? null,
    sourceType: note?.sourceType ?? 'thirdParty',
    text,
    sentences,
  }
}

/** The error for a file of so many bytes; a caller that knows the size need not read it. */
export function tooLarge(fileName: string, bytes: number): BadDocumentError {
  const size = Math.ceil(bytes / 1024)
  const message = `'${fileName}' has ${size} KiB; an article has at most 1024. Split it, one article a file.`
  return new BadDocumentError('tooLarge', message)
}

function decode(bytes: Uint8Array, fileName: string): string {
  if (bytes.length > DOCUMENT_BYTES_MAX) throw tooLarge(fileName, bytes.length)
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) throw new BadDocumentError('invalidUtf8', `'${fileName}' is UTF-16. Save it as UTF-8.`)
  if (bytes.includes(0))
    throw new BadDocumentError('binary', `'${fileName}' holds NUL bytes: it is no text file.`)
  const text = decodeUtf8(bytes, fileName)
  const controls = [...text].filter(isControl).length
  if (controls > 0)
    throw new BadDocumentError(
      'binary',
      `'${fileName}' holds ${controls} control characters: it is no text file.`,
    )
  if (text.trim() === '') throw new BadDocumentError('empty', `'${fileName}' holds no text.`)
  if (/^\s*<(?:!doctype html|html|\?xml)/i.test(text)) {
    throw new BadDocumentError(
      'markup',
      `'${fileName}' is an HTML or XML page. Save the article's text only.`,
    )
  }
  return text
}

/** C0 controls other than tab, line feed, vertical tab, form feed and carriage return; and DEL. */
function isControl(letter: string): boolean {
  const code = letter.charCodeAt(0)
  return code < 9 || (code > 13 && code < 32) || code === 127
}

function decodeUtf8(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const message = `'${fileName}' is not valid UTF-8. Convert it, for example with iconv -t UTF-8.`
    throw Object.assign(new BadDocumentError('invalidUtf8', message), { cause })
  }
}

/** A date that stands alone on a line above the article. */
function headerDate(sentences: Sentence[]): DatedValue | null {
  for (const { text } of sentences.slice(0, HEADER_SENTENCES)) {
    const groups = DATE_LINE.exec(text)?.groups
    if (!groups) continue
    const month = groups.month ? MONTHS.indexOf(groups.month) + 1 : Number(groups.m)
    const day = Number(groups.day ?? groups.d)
    const year = groups.year ?? groups.y
    if (month < 1 || month > 12 || day < 1 || day > 31) continue
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return datedValue(date, text)
  }
  return null
}
