/**
 * What a terminal could take for a command, or what would show a text in another order than it is
 * in: control characters but the tab and line feed, and the marks of writing direction.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A text out of a document or file name, safe to print on a terminal. */
export const printable = (text: string): string => text.replaceAll(UNSAFE, '\u{fffd}')

/** A value as one line of JSON, safe to print and with nothing lost: what is unsafe is escaped. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replaceAll(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`
