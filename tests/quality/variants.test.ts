import { describe, expect, test } from 'vitest'
import { readDocument } from '#src/documents/read-document.ts'
import type { RegisterCompany } from '#src/domain/register.ts'
import { factLines } from './facts.ts'
import { openPipeline, readAll, seedDocuments, withTexts } from './pipeline.ts'
import { random } from './swap.ts'

const pipeline = await openPipeline()
const documents = await seedDocuments()

/** Carmakers and suppliers whose name is one plain word, so that only the words around them change. */
const companies = pipeline.register.companies.filter(
  ({ name, use, kind, nameZh }) =>
    /^[A-Z][a-z]{3,}$/.test(name) &&
    use === 'always' &&
    nameZh !== undefined &&
    ['carmaker', 'supplier', 'batteryMaker'].includes(kind),
)

const factsOf = (text: string): string[] => {
  const document = readDocument(new TextEncoder().encode(text), 'variant.txt')
  return factLines(readAll(pipeline, [document]).state, (id) => id).toSorted()
}

function pick(next: () => number, count: number): RegisterCompany[] {
  const chosen = new Set<RegisterCompany>()
  while (chosen.size < count) {
    const one = companies[Math.floor(next() * companies.length)]
    if (one) chosen.add(one)
  }
  return [...chosen]
}

interface Family {
  name: string
  /** Each says the same of A and B, in other words. */
  forms: ((a: string, b: string) => string)[]
  expected(a: string, b: string): RegExp
}

const share = '33.4'
const FAMILIES: Family[] = [
  {
    name: 'a holding',
    expected: (a, b) => new RegExp(`^${a} holds ${share} of ${b} `),
    forms: [
      (a, b) => `${a} holds a ${share} percent stake in ${b}.`,
      (a, b) => `A ${share} percent stake in ${b} is held by ${a}.`,
      (a, b) => `${b} is ${share} percent owned by ${a}.`,
      (a, b) => `${a}, which owns ${share}% of ${b}, said it was pleased.`,
      (a, b) => `${b}, in which ${a} has a ${share} percent stake, builds small cars.`,
      (a, b) => `${a}'s ${share} percent stake in ${b} is safe.`,
      (a, b) => `${a} is the largest shareholder in ${b}, with ${share} percent.`,
      (a, b) => `${share} percent of ${b} is owned by ${a}.`,
    ],
  },
  {
    name: 'a purchase',
    expected: (a, b) => new RegExp(`^${a} holds ${share} of ${b} since 2015`),
    forms: [
      (a, b) => `${a} acquired ${share} percent of ${b} in 2015.`,
      (a, b) => `In 2015, ${a} bought a ${share} percent stake in ${b}.`,
      (a, b) => `A ${share} percent stake in ${b} was acquired by ${a} in 2015.`,
      (a, b) => `${a} completed the acquisition of a ${share} percent stake in ${b} in 2015.`,
      (a, b) => `${a} paid $2 billion for ${share} percent of ${b} in 2015.`,
      (a, b) => `${a} took a ${share}-percent stake in ${b} in 2015.`,
    ],
  },
  {
    name: 'a venture',
    expected: (a, b) => new RegExp(`^venture of ${[a, b].toSorted().join(' and ')}, named: false`),
    forms: [
      (a, b) => `${a} and ${b} formed a joint venture in 2015.`,
      (a, b) => `A joint venture was formed by ${a} and ${b} in 2015.`,
      (a, b) => `${a} set up a joint venture with ${b}.`,
      (a, b) => `The joint venture between ${a} and ${b} builds engines.`,
      (a, b) => `${a}'s joint venture with ${b} builds engines.`,
      (a, b) => `${a} runs a joint venture with ${b}.`,
      (a, b) => `The ${a}-${b} joint venture builds engines.`,
    ],
  },
  {
    name: 'a partnership',
    expected: (a, b) => new RegExp(`^partnership of ${[a, b].toSorted().join(' and ')}`),
    forms: [
      (a, b) => `${a} and ${b} signed a memorandum of understanding on engines.`,
      (a, b) => `A memorandum of understanding on engines was signed by ${a} and ${b}.`,
      (a, b) => `${a} signed a memorandum of understanding with ${b} on engines.`,
      (a, b) => `${a} has teamed up with ${b} to develop engines.`,
      (a, b) => `${a} and ${b} are jointly developing engines.`,
      (a, b) => `${a} supplies engines to ${b}.`,
      (a, b) => `Engines are supplied by ${a} to ${b}.`,
    ],
  },
]
const FAMILIES_ZH: Family[] = [
  {
    name: '持股',
    expected: (a, b) => new RegExp(`^${a} holds ${share} of ${b} `),
    forms: [
      (a, b) => `${a}持有${b}${share}%的股份。`,
      (a, b) => `${a}目前持有${b}约${share}%股权。`,
      (a, b) => `${a}收购了${b}${share}%的股份。`,
      (a, b) => `${b}由${a}持股${share}%。`,
      (a, b) => `${a}斥资20亿美元收购${b}${share}%的股权。`,
    ],
  },
  {
    name: '合资',
    expected: (a, b) => new RegExp(`^venture of ${[a, b].toSorted().join(' and ')}, named: false`),
    forms: [
      (a, b) => `${a}与${b}成立合资公司。`,
      (a, b) => `${a}和${b}共同组建了一家合资企业。`,
      (a, b) => `${a}与${b}的合资公司生产发动机。`,
      (a, b) => `${a}携手${b}成立合资公司,生产发动机。`,
    ],
  },
  {
    name: '合作',
    expected: (a, b) => new RegExp(`^partnership of ${[a, b].toSorted().join(' and ')}`),
    forms: [
      (a, b) => `${a}与${b}签署战略合作协议。`,
      (a, b) => `${a}和${b}签署了谅解备忘录。`,
      (a, b) => `${a}向${b}供应动力电池。`,
      (a, b) => `${a}与${b}达成合作。`,
    ],
  },
]

const ROUNDS = 12

describe.each([
  ['English', FAMILIES, (one: RegisterCompany) => one.name],
  ['Chinese', FAMILIES_ZH, (one: RegisterCompany) => one.nameZh ?? one.name],
] as const)('%s paraphrases say the same', (_, families, nameOf) => {
  const variants = families.flatMap((family, at) =>
    family.forms.flatMap((form, index) =>
      Array.from({ length: ROUNDS }, (_, round) => {
        const [a, b] = pick(random(1 + at * 1000 + index * 100 + round), 2)
        if (!a || !b) throw new Error('The register has too few companies.')
        return { text: form(nameOf(a), nameOf(b)), expected: family.expected(a.id, b.id) }
      }),
    ),
  )

  test.each(variants)('$text', ({ text, expected }) => {
    expect(factsOf(text)).toContainEqual(expect.stringMatching(expected))
  })
})

describe('reordering', () => {
  test.each(Array.from({ length: 40 }, (_, index) => index + 1))(
    'sentences that do not lean on each other keeps all facts (%i)',
    (seed) => {
      const next = random(seed)
      const sentences = FAMILIES.flatMap((family) => {
        const [a, b] = pick(next, 2)
        const form = family.forms[Math.floor(next() * family.forms.length)]
        return a && b && form ? [form(a.name, b.name)] : []
      })
      const shuffled = sentences
        .map((sentence) => ({ sentence, at: next() }))
        .toSorted((x, y) => x.at - y.at)
        .map(({ sentence }) => sentence)

      expect(factsOf(shuffled.join('\n'))).toEqual(factsOf(sentences.join('\n')))
    },
  )
})

describe('paragraphs of the seed articles', () => {
  const original = factLines(readAll(pipeline, documents).state, (id) => id)

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'split anew keep all facts (%i)',
    (seed) => {
      const next = random(seed)
      const split = withTexts(documents, (text) =>
        text.replaceAll(/(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ [a-z])/g, () =>
          next() < 0.3 ? '\n\n' : ' ',
        ),
      )

      expect(factLines(readAll(pipeline, split).state, (id) => id)).toEqual(original)
    },
  )

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'joined keep all facts (%i)',
    (seed) => {
      const next = random(seed)
      const joined = withTexts(documents, (text) =>
        text.replaceAll(/(?<=[a-z]{3}\.)\n+(?=[A-Z][a-z]+ [a-z][^\n]{80})/g, (gap) =>
          next() < 0.5 ? ' ' : gap,
        ),
      )

      expect(factLines(readAll(pipeline, joined).state, (id) => id)).toEqual(original)
    },
  )
})
