import { simplified } from './simplified.ts'

const LEGAL_FORMS =
  /(?:,? (?:co\.?,?ltd\.?|co\.?|company|corporation|corp\.?|inc\.?|incorporated|ltd\.?|limited|llc|plc|ag|se|n\.?v\.?|s\.?p\.?a\.?|gmbh|s\.?a\.?s?|ab|oyj|k\.?k\.?|b\.?v\.?|kgaa|& co\.? kg))+$/u
const LEGAL_FORMS_ZH = /(?:股份有限公司|有限责任公司|有限公司|股份公司)$/u
const IGNORABLE = /\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/gu

/**
 * The key by which two spellings of one name are the same: NFKC, small letters, no accents, legal
 * forms, punctuation or invisible characters. "Volkswagen AG" and "VOLKSWAGEN" give `volkswagen`.
 */
export const nameKey = (name: string): string => punctuationless(withoutLegalForm(name))

/** A normalised name without the legal forms that it ends in; as it is, where it is nothing else. */
export function withoutLegalForm(name: string): string {
  const plain = normalizeName(name)
  return plain.replace(LEGAL_FORMS, '').replace(LEGAL_FORMS_ZH, '').trim() || plain
}

/** A name as a search compares it: NFKC, simplified Chinese, small letters, no accents or invisible characters. */
export function normalizeName(name: string): string {
  return simplified(name.normalize('NFKC'))
    .replaceAll(IGNORABLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The readable part of an id: letters and digits of any script, joined by hyphens. */
export function slug(name: string): string {
  return punctuationless(normalizeName(name)).replaceAll(' ', '-')
}

/** Whether a text holds Chinese, Japanese or Korean letters. */
export const isCjk = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)

function punctuationless(text: string): string {
  return text
    .replaceAll(/['.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
