import type { Claim } from '#src/domain/claim.ts'
import type { Document, Sentence } from '#src/domain/document.ts'
import type { Lexicon, LexiconName } from '#src/domain/lexicon.ts'
import { createExtractor } from '#src/extraction/extract-claims.ts'

const company = (value: string, country: string, kind: LexiconName['kind'] = 'carmaker') => ({
  value,
  lang: /\p{Script=Han}/u.test(value) ? 'zh' : 'en',
  use: 'always' as const,
  ref: `co_${value.toLowerCase()}`,
  type: 'company' as const,
  country,
  ...(kind ? { kind } : {}),
})

/** A handful of names that the tests of the rules speak of. */
export const LEXICON: Lexicon = {
  names: [
    company('Ford', 'US'),
    company('Mazda', 'JP'),
    company('Toyota', 'JP'),
    company('Suzuki', 'JP'),
    company('Volkswagen', 'DE'),
    company('Rivian', 'US'),
    company('Renault', 'FR'),
    company('Nissan', 'JP'),
    company('Geely', 'CN'),
    company('Panasonic', 'JP', 'batteryMaker'),
    company('CATL', 'CN', 'batteryMaker'),
    company('Daimler', 'DE'),
    { ...company('吉利', 'CN'), ref: 'co_geely' },
    { ...company('戴姆勒', 'DE'), ref: 'co_daimler' },
    { ...company('丰田', 'JP'), ref: 'co_toyota' },
    { ...company('宁德时代', 'CN', 'batteryMaker'), ref: 'co_catl' },
    { ...company('福特', 'US'), ref: 'co_ford' },
    { value: 'Lexus', lang: 'en', use: 'always', ref: 'br_lexus', type: 'brand' },
    { value: 'smart', lang: 'en', use: 'never', ref: 'br_smart', type: 'brand' },
    { value: 'VW', lang: 'en', use: 'afterFullName', ref: 'co_volkswagen', type: 'company' },
  ],
}

/** A document of which every given text is one sentence of the body. */
export function documentOf(...texts: string[]): Document {
  let at = 0
  const sentences = texts.map((text, index): Sentence => {
    const start = at
    at += text.length + 1
    return {
      index,
      text,
      offsets: Uint32Array.from({ length: text.length + 1 }, (_, i) => start + i),
      lang: /\p{Script=Han}{2}/u.test(text) ? 'zh' : 'en',
      kind: 'body',
      line: index,
    }
  })
  return {
    id: 'doc_test',
    fileName: 'test.txt',
    sha256: '0'.repeat(64),
    title: null,
    lang: 'en',
    publisher: null,
    publishedAt: null,
    rightsStatement: null,
    sourceType: 'thirdParty',
    text: texts.join('\n'),
    sentences,
  }
}

const extract = createExtractor(LEXICON)

/** The claims that the rules make of some sentences. */
export const claimsIn = (...texts: string[]): Claim[] => extract(documentOf(...texts))

/** A claim in short: `Ford holdsStake Rivian`. */
export const brief = ({ subject, predicate, objects }: Claim): string =>
  [subject.mention.text, predicate, ...objects.map(({ mention }) => mention.text || '?')].join(' ')
