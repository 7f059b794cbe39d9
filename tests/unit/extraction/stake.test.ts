import { describe, expect, test } from 'vitest'
import { SUPPORTING_MODES } from '#src/domain/codelists.ts'
import { brief, claimsIn } from '../../support/sentences.ts'

const stakes = (...texts: string[]) =>
  claimsIn(...texts).filter(({ predicate }) => predicate === 'holdsStake')

describe('a stake is read', () => {
  test.each([
    ['Ford acquired a 12 percent stake in Rivian in 2019.', 12],
    ['Toyota bought 4.9% of Suzuki for about 96 billion yen.', 4.9],
    ['Renault owns 43.4 percent of Nissan.', 43.4],
    ['Geely holds a 9.7% stake in Daimler.', 9.7],
    ['Renault, which holds 43 percent of Nissan, said sales rose.', 43],
    ["Ford's 33.4 percent stake in Mazda was worth little at the time.", 33.4],
    ['A 9.7 percent stake in Daimler was acquired by Geely in 2018.', 9.7],
    ['Mazda is 33.4 percent owned by Ford.', 33.4],
    ['Ford invested $500 million in Rivian in exchange for a 5 percent stake.', 5],
    ['Ford invested $500 million to take a 5 percent stake in Rivian.', 5],
    ['Ford raised its stake in Mazda from 24.5 percent to 33.4 percent in 1996.', 33.4],
    ['Ford cut its stake in Mazda to 3.5 percent.', 3.5],
    ['吉利收购了戴姆勒9.69%的股份。', 9.69],
    ['吉利持有戴姆勒9.69%股权。', 9.69],
  ])('%s', (text, share) => {
    const found = stakes(text)

    expect(found.map(({ value }) => value.share)).toEqual([{ exact: share }])
    expect(found.map(({ assertionMode }) => assertionMode)).not.toContain('planned')
  })

  test('with its price in two currencies and its year', () => {
    const [stake] = stakes(
      'In 2023, Ford invested 1.5 billion euros ($1.62 billion) to acquire a 20 percent stake in Rivian.',
    )

    expect(stake?.value.price).toEqual([
      { amount: 1.5e9, currency: 'EUR' },
      { amount: 1.62e9, currency: 'USD' },
    ])
    expect(stake?.value.date).toMatchObject({ date: '2023', precision: 'year' })
  })

  test.each(['吉利于2018年收购了戴姆勒9.69%的股份。', '2018年,吉利收购了戴姆勒9.69%的股份。'])(
    'with its year in Chinese: %s',
    (text) => {
      const [stake] = stakes(text)

      expect(stake?.value).toMatchObject({ share: { exact: 9.69 }, date: { date: '2018' } })
    },
  )

  test('of a holder that only a description names', () => {
    const found = stakes(
      'Volkswagen came to Shanghai.',
      'The German car group bought 10% of Rivian.',
    )

    expect(found.map(brief)).toEqual(['Volkswagen holdsStake Rivian'])
  })

  test('of the buyer and of the seller where it changes hands', () => {
    const found = stakes('Ford sold a 9.7 percent stake in Mazda to Geely.')

    expect(found.map(({ subject, value }) => [subject.mention.text, value.event])).toEqual([
      ['Geely', 'acquires'],
      ['Ford', 'sells'],
    ])
  })

  test('as a bound where only a majority is told of', () => {
    const [stake] = stakes('Ford bought a majority stake in Mazda.')

    expect(stake?.value.share).toEqual({ exclusiveMinimum: 50 })
  })
})

describe('no stake is held up by', () => {
  test.each([
    ['If Ford acquires a 20 percent stake in Rivian, shares may rise.', 'hypothetical'],
    ['Ford may buy a 20 percent stake in Rivian.', 'hedged'],
    ['Ford is considering buying a 20 percent stake in Rivian.', 'hedged'],
    ['Ford plans to acquire a 20 percent stake in Rivian.', 'planned'],
    ['Ford will take a 20 percent stake in Rivian next year.', 'planned'],
    ['Ford denied that it had bought a 20 percent stake in Rivian.', 'negated'],
    ['Will Ford buy a 20 percent stake in Rivian?', 'hypothetical'],
    ['吉利拟收购戴姆勒9.69%的股份。', 'planned'],
    ['吉利否认收购戴姆勒9.69%的股份。', 'negated'],
  ])('%s', (text, mode) => {
    expect(stakes(text).map(({ assertionMode }) => assertionMode)).toEqual([mode])
  })

  test('words about capital cooperation without a stake', () => {
    expect(stakes('Ford and Mazda will explore capital cooperation opportunities.')).toEqual([])
  })
})

/** What holds up stakes, in short: `Ford 20 Mazda`; `sold` where it is held no longer. */
const facts = (...texts: string[]): string[] => [
  ...new Set(
    stakes(...texts)
      .filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
      .map(({ subject, objects, value: { share, event } }) => {
        const level = share?.exact ?? Object.values(share ?? {})[0] ?? '?'
        const sold = event?.startsWith('sells') ? ' sold' : ''
        return `${subject.mention.text} ${level} ${objects[0]?.mention.text}${sold}`
      }),
  ),
]

test.each<[string, string[]]>([
  ['Ford and Toyota each own 30 percent of Mazda.', ['Ford 30 Mazda', 'Toyota 30 Mazda']],
  ['Ford and Toyota own 30 percent each of Mazda.', ['Ford 30 Mazda', 'Toyota 30 Mazda']],
  [
    'Ford and Toyota own 2.8 percent and 5 percent of Mazda respectively.',
    ['Ford 2.8 Mazda', 'Toyota 5 Mazda'],
  ],
  [
    'Ford and Toyota are the biggest shareholders of Mazda, with 20 percent and 9 percent respectively.',
    ['Ford 20 Mazda', 'Toyota 9 Mazda'],
  ],
  [
    'Shareholders of Mazda include Ford (20 percent), Toyota (9 percent) and Geely (about 3 percent).',
    ['Ford 20 Mazda', 'Toyota 9 Mazda', 'Geely 3 Mazda'],
  ],
  ['Mazda (Ford 51%, Toyota 49%) is growing.', ['Ford 51 Mazda', 'Toyota 49 Mazda']],
  ['Mazda (Ford: 51%, the rest Toyota) is growing.', ['Ford 51 Mazda', 'Toyota 49 Mazda']],
  ['Mazda: Ford 51 percent, Toyota 49 percent', ['Ford 51 Mazda', 'Toyota 49 Mazda']],
  [
    'Mazda, 51 percent Ford, 49 percent Toyota, lost money again.',
    ['Ford 51 Mazda', 'Toyota 49 Mazda'],
  ],
  ["Mazda is 60 percent Ford's and 40 percent Toyota's.", ['Ford 60 Mazda', 'Toyota 40 Mazda']],
  [
    'Ford (51 percent) and Toyota (49 percent) are the owners of Mazda.',
    ['Ford 51 Mazda', 'Toyota 49 Mazda'],
  ],
  [
    'Ford has 34 percent of Mazda, leaving Toyota with 50 percent and Geely with 16.',
    ['Ford 34 Mazda', 'Toyota 50 Mazda', 'Geely 16 Mazda'],
  ],
  [
    'Ford holds 40 percent of Mazda, and Toyota the remaining 60 percent.',
    ['Ford 40 Mazda', 'Toyota 60 Mazda'],
  ],
  [
    'Ford has pared its stake in Mazda to 15 percent; Toyota now controls the rest.',
    ['Ford 15 Mazda', 'Toyota 85 Mazda'],
  ],
  ["A fifth of Mazda is in Ford's hands.", ['Ford 20 Mazda']],
  ["Mazda, 20 percent of which is in Ford's hands, made a loss.", ['Ford 20 Mazda']],
  ["The 15 percent of Mazda in Ford's portfolio carries no votes.", ['Ford 15 Mazda']],
  ['Mazda, whose largest shareholder with 20 percent is Ford, made a loss.', ['Ford 20 Mazda']],
  [
    'The biggest investor in Mazda is Ford, which has held 20 percent since 2017.',
    ['Ford 20 Mazda'],
  ],
  ['Ford leads Mazda with 51 percent, a person in control said.', ['Ford 51 Mazda']],
  ['Ford joined as the eighth shareholder of Mazda.', ['Ford ? Mazda']],
  ['Among the sellers was Ford, whose 3.1 percent of Mazda was worth little.', ['Ford 3.1 Mazda']],
  [
    'Ford, after selling 10 percent to Toyota, is left with 80 percent of Mazda.',
    ['Ford 80 Mazda'],
  ],
  ["As Mazda issued new shares, Ford's stake was diluted to 24.8 percent.", ['Ford 24.8 Mazda']],
  ['Ford cut its stake in Mazda below 40 percent.', ['Ford 40 Mazda']],
  [
    'Ford walked away from Mazda after a decade, surrendering its 75 percent interest to creditors.',
    ['Ford 75 Mazda'],
  ],
  ['Ford sold its own Mazda shares, about 1.6 percent, in 2021.', ['Ford 1.6 Mazda sold']],
  ['Ford shed all its Mazda shares in 2021.', ['Ford ? Mazda sold']],
  [
    'Ford transferred its 20 percent of Mazda to a state fund, Toyota.',
    ['Toyota 20 Mazda', 'Ford 20 Mazda sold'],
  ],
  ['Mazda, the carmaker that Ford bought for $8 billion in 2017, is expanding.', ['Ford ? Mazda']],
  ["Mazda's purchase by Ford in 1998 reshaped the industry.", ['Ford ? Mazda']],
  ['Ford took full control of Mazda in 2008.', ['Ford 100 Mazda']],
  [
    "Ford bought Toyota's 51 percent of Mazda and thus became its sole owner.",
    ['Ford 100 Mazda', 'Toyota 51 Mazda sold'],
  ],
  [
    "Ford's holdings are 14 percent of Mazda, 24 percent of Suzuki and 45 percent of Rivian.",
    ['Ford 14 Mazda', 'Ford 24 Suzuki', 'Ford 45 Rivian'],
  ],
  ['The stake in Mazda held by Ford has shrunk to 30 percent.', ['Ford 30 Mazda']],
  ["Toyota denied that it wanted to buy Ford's stake in Mazda.", ['Ford ? Mazda']],
])('told in another way: %s', (text, expected) => {
  expect(facts(text).toSorted()).toEqual(expected.toSorted())
})

test("a list below the name of what it is of: Mazda's shareholders", () => {
  expect(facts("Mazda's shareholders:", '- Ford: 7.98 percent', '- Toyota: 5 percent')).toEqual([
    'Ford 7.98 Mazda',
    'Toyota 5 Mazda',
  ])
})

test.each([
  'Were Ford to buy Mazda, it would be the biggest carmaker.',
  'Ford, which had flirted with buying Mazda, said there were big uncertainties.',
  'At its peak Ford had hoped to own a quarter of Mazda.',
  'Ford "intended" to buy Mazda.',
  "Ford's offer for 34 percent of Mazda lapsed.",
  'Ford has until March to exercise its option on 33 percent of Mazda.',
  "Ford's retreat is no prelude to a sale of Mazda to Toyota.",
  'Ford has 12 percent of the market, Mazda 9 percent.',
])('no stake is held up by a wish, an option or a market: %s', (text) => {
  expect(facts(text)).toEqual([])
})
