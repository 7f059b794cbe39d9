import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from '#src/domain/name-score.ts'

describe('two names of one company', () => {
  test.each([
    ['VOLKSWAGEN', 'Volkswagen', 'sameName'],
    ['零跑汽車', '零跑汽车', 'sameName'],
    ['Ford', 'Ford', 'sameName'],
    ['Citroen', 'Citroën', 'sameName'],
    ['Volkswagen AG', 'Volkswagen', 'sameWithoutLegalForm'],
    ['Motors Mitsubishi', 'Mitsubishi Motors', 'sameWords'],
    ['Leapmotor Group', 'Leapmotor', 'sameWithoutGeneralWords'],
    ['Zhejiang Leapmotor Technology Co., Ltd.', 'Leapmotor', 'sameWithoutGeneralWords'],
    ['浙江零跑科技股份有限公司', '零跑汽车', 'sameWithoutGeneralWords'],
    ['General Motors', 'GM', 'initials'],
    ['Bayerische Motoren Werke', 'BMW', 'initials'],
    ['Dongfeng', 'Dongfeng Peugeot', 'beginning'],
    ['Volkwagen', 'Volkswagen', 'closeSpelling'],
    ['Great Wall', 'Great Bridge Wall Street', 'sharedWords'],
  ] as const)('%s and %s: %s', (a, b, reason) => {
    const { score, reasons } = compareNames(a, b)

    expect(reasons[0]?.reason).toBe(reason)
    expect(score).toBeGreaterThan(0.3)
  })

  test.each([
    ['Toyota', 'Tesla'],
    ['Ford', 'Fiat'],
    ['奇瑞', '奇点'],
    ['Honda', 'Hyundai'],
    ['', 'Ford'],
  ])('%s and %s are not alike', (a, b) => {
    expect(compareNames(a, b).score).toBeLessThan(0.6)
  })
})

test('a comparison is the same both ways, and between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const one = compareNames(a, b)
      expect(one).toEqual(compareNames(b, a))
      expect(one.score).toBeGreaterThanOrEqual(0)
      expect(one.score).toBeLessThanOrEqual(1)
    }),
  )
})
