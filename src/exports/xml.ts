/** What XML 1.0 has no way to write: control characters and halves of a surrogate pair. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A value as text of XML, also within an attribute; what XML cannot write is left out (XML 1.0, 2.2). */
export const xml = (value: string | number | boolean): string =>
  String(value)
    .replaceAll(UNWRITABLE, '')
    .replaceAll(/[&<>"'\n\r\t]/g, (character) => ESCAPES[character] ?? character)

/** A comment: two hyphens would end it (XML 1.0, 2.5). */
export const xmlComment = (text: string): string =>
  `<!-- ${text.replaceAll(UNWRITABLE, '').replaceAll(/-(?=-)/g, '- ')} -->`
