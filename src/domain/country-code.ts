import countries from 'i18n-iso-countries'
import { normalizeName } from './names.ts'

const LANGUAGES = ['en', 'zh'] as const

/** What people write that no list of countries has. */
const SHORT: [string, string][] = [
  ['usa', 'US'],
  ['u.s.', 'US'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['mainland china', 'CN'],
  ['prc', 'CN'],
  ['korea', 'KR'],
]

/** Codes by names of countries, in English and Chinese. Source: i18n-iso-countries. */
const CODES = new Map<string, string>([
  ...LANGUAGES.flatMap((language) =>
    Object.entries(countries.getNames(language, { select: 'all' })).flatMap(([code, names]) =>
      [names].flat().map((name): [string, string] => [normalizeName(name), code]),
    ),
  ),
  ...SHORT,
])

/** The ISO 3166-1 alpha-2 code that a code of two or three letters, or a name, stands for; else null. */
export function countryCode(text: string): string | null {
  const plain = text.trim().toUpperCase()
  if (/^[A-Z]{2}$/.test(plain) && countries.isValid(plain)) return plain
  const short = /^[A-Z]{3}$/.test(plain) ? countries.alpha3ToAlpha2(plain) : undefined
  return short ?? CODES.get(normalizeName(text)) ?? null
}
