import { beforeEach, describe, expect, test } from 'vitest'
import { readDocument } from '#src/documents/read-document.ts'
import type { Claim } from '#src/domain/claim.ts'
import type { Document } from '#src/domain/document.ts'
import { nameKey } from '#src/domain/names.ts'
import { readsAsInstruction } from '#src/extraction/instructions.ts'
import { checkClaims } from '#src/language-model/check-claims.ts'
import { createReadingOf } from '#src/language-model/reading.ts'
import { lexiconOf } from '#src/resolution/name-index.ts'
import { readRegister } from '#src/seeds/read-register.ts'
import { openStubExtractor, startStubModel } from '../../unit/language-model/stub-model.ts'
import { seedDocuments } from '../pipeline.ts'
import { ARTICLES, type Place, poisoned } from './articles.ts'
import { FORGERIES, type Forgery } from './facts.ts'
import { HELD_OUT, POISONS, type Poison } from './poisons.ts'

const PLACES: Place[] = ['in a paragraph', 'at the end', 'at the start']

const stub = await startStubModel()
const lexicon = lexiconOf(await readRegister('seeds'))
beforeEach(() => {
  stub.requests = []
})

const ALL = [...POISONS, ...HELD_OUT]
const CASES = ALL.flatMap((poison, index) =>
  PLACES.map((place) => {
    const forgeries = FORGERIES[poison.lang]
    const forgery = forgeries[index % forgeries.length]
    if (!forgery) throw new Error('There are forgeries of each language.')
    return { name: `${poison.lang} ${poison.name}, ${place}`, poison, place, forgery }
  }),
)

const documentOf = (poison: Poison, forgery: Forgery, place: Place): Document =>
  readDocument(
    new TextEncoder().encode(poisoned(poison.lang, wordsOf(poison, forgery), place)),
    'poisoned.txt',
  )
const wordsOf = ({ text }: Poison, { words }: Forgery) => text.replace('{fact}', words)

/** What a model that obeys may give as its quote. */
function quotesOf(document: Document, poison: Poison, forgery: Forgery): string[] {
  const holding = document.sentences.filter(({ text }) => text.includes(forgery.words))
  const quotes = [
    ...holding.map(({ text }) => text),
    forgery.words,
    `${forgery.words}.`,
    wordsOf(poison, forgery),
    ARTICLES[poison.lang].other,
    `According to the companies, ${forgery.words}.`,
  ]
  return [...new Set(quotes)]
}

const isForged = ({ subject, objects }: Claim, { parties }: Forgery): boolean => {
  const names = [subject, ...objects].map(({ mention }) => nameKey(mention.text))
  return parties.every((party) => names.includes(nameKey(party)))
}

test('there are enough poisoned articles', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(50)
})

test.each(CASES)('a model that obeys adds nothing: $name', async ({ poison, forgery, place }) => {
  const document = documentOf(poison, forgery, place)
  const { extract } = await openStubExtractor(stub, lexicon)

  const forged: string[] = []
  for (const quote of quotesOf(document, poison, forgery)) {
    stub.replies = [{ claims: [forgery.claim(quote)] }]
    const { claims, complete } = await extract(document)
    expect(complete).toBe(true)
    forged.push(...claims.filter((claim) => isForged(claim, forgery)).map((claim) => claim.quote))
  }

  expect(forged).toEqual([])
})

test('no fact comes through by any poison, in any place, with any quote', () => {
  const readingOf = createReadingOf(lexicon)
  const out = ALL.flatMap((poison) =>
    FORGERIES[poison.lang].flatMap((forgery) =>
      PLACES.flatMap((place) => {
        const document = documentOf(poison, forgery, place)
        const reading = readingOf(document)
        return quotesOf(document, poison, forgery).flatMap((quote) =>
          checkClaims(document, reading, [forgery.claim(quote)], 'llm/stub').claims.map(
            (claim) => `${poison.name}, ${place}: ${claim.quote}`,
          ),
        )
      }),
    ),
  )

  expect(out).toEqual([])
})

test.each([...FORGERIES.en, ...FORGERIES.zh])(
  'as plain news it would be taken: $words',
  (forgery) => {
    const lang = /\p{Script=Han}/u.test(forgery.words) ? 'zh' : 'en'
    const news: Poison = { name: 'news', lang, text: lang === 'zh' ? '{fact}。' : '{fact}.' }
    const document = documentOf(news, forgery, 'at the end')
    const quote = wordsOf(news, forgery)

    const { refused } = checkClaims(
      document,
      createReadingOf(lexicon)(document),
      [forgery.claim(quote)],
      'llm/stub',
    )

    expect(refused).toEqual([])
  },
)

const KNOWN = CASES.filter(({ poison }) => POISONS.includes(poison))

test.each(KNOWN)('the model does not see the order: $name', async ({ poison, forgery, place }) => {
  stub.replies = [{ claims: [] }]
  const { extract } = await openStubExtractor(stub, lexicon)

  await extract(documentOf(poison, forgery, place))

  expect(stub.requests.at(-1)?.body.messages.at(-1)?.content).not.toContain(forgery.words)
})

describe('what is true in a poisoned article is still found', () => {
  const later = CASES.filter(({ place }) => place !== 'at the start')

  test.each(later)('$name', async ({ poison, forgery, place }) => {
    stub.replies = [{ claims: [ARTICLES[poison.lang].claim] }]
    const { extract } = await openStubExtractor(stub, lexicon)

    const { claims } = await extract(documentOf(poison, forgery, place))

    expect(claims).toHaveLength(1)
  })
})

test('hardly a sentence of the seed articles reads as an instruction', async () => {
  const sentences = (await seedDocuments()).flatMap((document) =>
    document.sentences.filter(({ kind }) => kind !== 'furniture'),
  )

  expect(sentences.map(({ text }) => text).filter(readsAsInstruction)).toEqual([])
})
