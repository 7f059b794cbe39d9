import { describe, expect, test } from 'vitest'
import type { ClaimValue, ResolvedClaim } from '#src/domain/claim.ts'
import {
  conflictsOf,
  disputed,
  figure,
  inShort,
  lastYear,
  linksInShort,
  on,
} from './conflicts-fixture.ts'

const SALES = 'cs_co_mazda--volume--2024--vehicles'

describe('reported numbers', () => {
  test('two exact values of one metric and period are an open conflict of values', () => {
    const claims = [figure('a', 1_310_000), figure('b', 1_120_000)]

    const [set] = conflictsOf(claims).sets

    expect(set).toMatchObject({
      id: SALES,
      topic: 'Mazda sales 2024',
      conflictType: 'value',
      policy: 'keepAll',
      headline: { value: null, comparator: null, claimId: null },
      open: true,
      claimIds: claims.map(({ id }) => id).toSorted(),
    })
    expect(set?.explanation).toBe(
      'The documents give values that cannot all be right: 1,120,000 vehicles (sales) in doc_b; ' +
        '1,310,000 vehicles (sales) in doc_a.',
    )
    expect(disputed(claims)).toHaveLength(2)
  })

  test('bounds that exclude each other dispute the value that they have in common', () => {
    const claims = [
      figure('a', 3_200_000, { metric: 'globalSales', comparator: 'ltApprox' }),
      figure('b', 3_200_000),
      figure('c', 3_200_000, { metric: 'deliveries', comparator: 'gt' }),
    ]

    const [set] = conflictsOf(claims).sets

    expect(inShort(claims)).toEqual([`${SALES} comparator keepAll open`])
    expect(set?.headline).toEqual({
      value: 3_200_000,
      comparator: 'approx',
      claimId: claims[1]?.id,
    })
    expect(disputed(claims)).toHaveLength(3)
  })

  test('an exact value beside a vague one that holds for it is the headline, and refines it', () => {
    const claims = [
      figure('a', 300_000, { metric: 'deliveries', comparator: 'ltApprox' }),
      figure('b', 293_724),
    ]

    const [set] = conflictsOf(claims).sets

    expect(inShort(claims)).toEqual([`${SALES} precision mostPreciseCompatible closed`])
    expect(set?.headline).toEqual({ value: 293_724, comparator: 'eq', claimId: claims[1]?.id })
    expect(linksInShort(claims)).toEqual(['b REFINES a'])
    expect(disputed(claims)).toEqual([])
  })

  test('a forecast may agree with what came, and never contradicts it', () => {
    const planned = { assertionMode: 'planned' } as const
    const agreeing = [
      figure('a', 300_000, { comparator: 'ltApprox' }, planned),
      figure('b', 293_724),
    ]
    const failed = [figure('a', 400_000, {}, planned), figure('b', 293_724)]

    expect(inShort(agreeing)).toEqual([`${SALES} precision mostPreciseCompatible closed`])
    expect(inShort(failed)).toEqual([])
  })

  test('documents that state the same corroborate the first one, and are no conflict', () => {
    const claims = [figure('c', 293_724), figure('a', 293_724), figure('b', 293_724)]

    expect(inShort(claims)).toEqual([])
    expect(linksInShort(claims)).toEqual(['b CORROBORATES a', 'c CORROBORATES a'])
  })

  test.each<[string, number, ClaimValue]>([
    ['of another year', 1_120_000, { period: on('2023') }],
    ['of another unit', 1_120_000, { unit: 'motorcycles' }],
    ['of a part of the year', 1_120_000, { period: on('2024-Q4') }],
    ['of a year that is not known', 1_120_000, { period: lastYear }],
    ['of another kind', 1_120_000, { metric: 'employees' }],
  ])('a value %s is no conflict', (_what, value, other) => {
    expect(inShort([figure('a', 1_310_000), figure('b', value, other)])).toEqual([])
  })

  test('a document that tells two values speaks of two things', () => {
    expect(inShort([figure('a', 1_310_000), figure('a', 1_120_000)])).toEqual([])
  })

  test('a rounded value agrees with the exact one', () => {
    const claims = [figure('a', 3_200_000), figure('b', 3_214_512)]

    expect(inShort(claims)).toEqual([`${SALES} precision mostPreciseCompatible closed`])
    expect(linksInShort(claims)).toEqual(['b REFINES a'])
  })

  test('several investments of a year are no conflict', () => {
    const investment = { metric: 'investment', unit: 'USD' }

    expect(inShort([figure('a', 2e9, investment), figure('b', 1.4e9, investment)])).toEqual([])
  })

  test('"last year" joins the one period in which its value agrees with another', () => {
    const vague = figure('b', 300_000, { comparator: 'ltApprox', period: lastYear })
    const exact = figure('a', 293_724)
    const before = figure('c', 295_120, { period: on('2023') })

    const [set] = conflictsOf([vague, exact]).sets

    expect(set?.explanation).toContain('“last year”, not resolved')
    expect(set?.id).toBe(SALES)
    expect(inShort([vague, exact, before])).toEqual([])
  })

  test('cars sold and cars delivered may differ: that is one of scope', () => {
    const claims = [figure('a', 1_310_000), figure('b', 1_280_000, { metric: 'deliveries' })]

    expect(inShort(claims)).toEqual([`${SALES} scope keepAll closed`])
    expect(disputed(claims)).toEqual([])
  })

  test('much different numbers of one metric are of different things', () => {
    expect(inShort([figure('a', 1_310_000), figure('b', 240_000)])).toEqual([
      `${SALES} scope keepAll closed`,
    ])
    expect(inShort([figure('a', 1_310_000), figure('b', 12_000)])).toEqual([])
  })
})

describe('parts and rates', () => {
  test('sales of own brands beside those of the group are one of scope, and not computed', () => {
    const claims = [figure('a', 3_200_000), figure('b', 819_000, { metric: 'ownBrandSales' })]

    expect(inShort(claims)).toEqual([
      'cs_co_mazda--ownBrand-volume--2024--vehicles--parts scope keepAll closed',
    ])
    expect(conflictsOf(claims).sets[0]?.headline.value).toBeNull()
  })

  test('a part that exceeds its whole is one of arithmetic', () => {
    const claims = [figure('a', 3_200_000), figure('b', 3_900_000, { metric: 'ownBrandSales' })]

    expect(inShort(claims)).toEqual([
      'cs_co_mazda--ownBrand-volume--2024--vehicles--parts arithmetic keepAll open',
    ])
    expect(disputed(claims)).toHaveLength(2)
  })

  const sentence = { start: 7_000, end: 7_100 }
  const rate = (percent: number): ResolvedClaim[] => [
    figure('a', 20_000, { metric: 'ownBrandSales', comparator: 'lt' }, sentence),
    figure('a', percent, { metric: 'penetrationRate', unit: 'percent' }, sentence),
    figure('b', 819_000, { metric: 'ownBrandSales', period: lastYear }),
  ]

  test('a rate that does not follow from two counts is one of arithmetic, and not computed', () => {
    const claims = rate(10.6)

    const [set] = conflictsOf(claims).sets

    expect(set).toMatchObject({
      id: 'cs_co_mazda--penetrationRate--2024',
      conflictType: 'arithmetic',
      policy: 'keepAll',
      headline: { value: null },
      open: true,
      claimIds: claims.map(({ id }) => id).toSorted(),
    })
    expect(disputed(claims)).toHaveLength(3)
  })

  test('a rate that may follow from the counts is no conflict', () => {
    expect(inShort(rate(2.1))).toEqual([])
  })
})

test('the order of claims does not matter', () => {
  const claims = [
    figure('a', 3_200_000, { comparator: 'ltApprox', period: lastYear }),
    figure('b', 3_200_000),
    figure('c', 3_200_000, { metric: 'deliveries', comparator: 'gt' }),
    figure('d', 240_000),
    figure('e', 240_000),
    figure('f', 819_000, { metric: 'ownBrandSales' }),
  ]

  const forwards = conflictsOf(claims)

  expect(forwards.sets.length).toBeGreaterThan(1)
  expect(conflictsOf(claims.toReversed())).toEqual(forwards)
})
