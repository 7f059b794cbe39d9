import { BadDocumentError } from '../domain/errors.ts'

/** Larger files are no articles; 1 MiB is some 150,000 words. */
export const DOCUMENT_BYTES_MAX = 1_048_576

/** C0 controls but for tab, line feed, vertical tab, form feed and carriage return. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32) || byte === 127
const MARKUP =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype|html|head|body|script|meta|\?xml|rss)\b/i
const TAG =
  /<\/?(?:div|span|p|a|li|ul|td|tr|table|script|style|img|br|h[1-6]|section|article)\b[^<>]{0,2000}>/gi
/** Fewer tags than this may be leftovers in a text. */
const TAGS_MIN = 20

/**
 * The text in a file's bytes: UTF-8, without a byte order mark, else unchanged.
 *
 * Throws `BadDocumentError` for what is empty, too large, binary, not UTF-8 or a web page.
 */
export function decode(bytes: Uint8Array, fileName: string): string {
  const refuse = (reason: BadDocumentError['reason'], message: string): never => {
    throw new BadDocumentError(reason, `'${fileName}' ${message}`)
  }
  if (bytes.length > DOCUMENT_BYTES_MAX) throw tooLarge(fileName, bytes.length)
  if (isUtf16(bytes)) refuse('invalidUtf8', 'is UTF-16. Save it as UTF-8.')
  if (bytes.includes(0)) refuse('binary', 'holds NUL bytes: it is no text file.')
  const text = decodeUtf8(bytes, fileName)
  const controls = bytes.filter(isControl).length
  if (controls > 0) refuse('binary', `holds ${controls} control characters: it is no text file.`)
  if (!/[\p{L}\p{N}]/u.test(text)) refuse('empty', 'holds no text.')
  if (MARKUP.test(text) || (text.match(TAG)?.length ?? 0) >= TAGS_MIN) {
    refuse('markup', "is an HTML or XML page. Save the article's text only.")
  }
  return text
}

/** The error for a file of so many bytes; a caller that knows the size need not read it. */
export function tooLarge(fileName: string, bytes: number): BadDocumentError {
  const size = Math.ceil(bytes / 1024)
  const limit = DOCUMENT_BYTES_MAX / 1024
  const message = `'${fileName}' has ${size} KiB; an article has at most ${limit}. Split it, one article a file.`
  return new BadDocumentError('tooLarge', message)
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function decodeUtf8(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const message = `'${fileName}' is not valid UTF-8. Convert it, for example with iconv -t UTF-8.`
    throw Object.assign(new BadDocumentError('invalidUtf8', message), { cause })
  }
}
