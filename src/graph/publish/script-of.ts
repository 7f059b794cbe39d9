const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Latn', /\p{Script=Latin}/u],
]

/**
 * The script that a name is written in, as an ISO 15924 code; `Zyyy`, common, for "4711". A name with
 * any Chinese character is `Hani`.
 */
export function scriptOf(name: string): string {
  return SCRIPTS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'Zyyy'
}
