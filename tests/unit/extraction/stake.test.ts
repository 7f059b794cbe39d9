import { describe, expect, test } from 'vitest'
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
