import { expect, test } from 'vitest'
import {
  controlChain,
  jointControllers,
  possibleControllers,
} from '#src/domain/ownership/control.ts'
import { holdings, type Told } from './holdings.ts'

const of = (told: Record<string, Told>, company: string, threshold = 50) =>
  controlChain(holdings(told), company, threshold)
const short = (told: Record<string, Told>, company: string, threshold = 50) => {
  const { top, steps } = of(told, company, threshold)
  return [
    top,
    ...steps.map(({ controller, rule, controlled }) => `${controller} ${rule} ${controlled}`),
  ]
}

test.each<[string, Record<string, Told>, string[]]>([
  ['more than half controls', { 'a > t': 51 }, ['a', 'a majorityStake t']],
  ['half does not', { 'a > t': 50 }, ['t']],
  [
    'more than half in words does',
    { 'a > t': { exclusiveMinimum: 50 } },
    ['a', 'a majorityStake t'],
  ],
  ['at least half does not', { 'a > t': { minimum: 50 } }, ['t']],
  ['what may be more than half does not', { 'a > t': null, 'b > t': { maximum: 80 } }, ['t']],
  [
    'control goes up the chain',
    { 'a > b': 60, 'b > t': 70 },
    ['a', 'b majorityStake t', 'a majorityStake b'],
  ],
  [
    // 36 percent of the capital, and yet all control.
    'by a chain whose product is below half, too',
    { 'a > b': 60, 'b > t': 60 },
    ['a', 'b majorityStake t', 'a majorityStake b'],
  ],
  [
    'what it holds and what its company holds add up',
    { 'a > b': 60, 'a > t': 20, 'b > t': 35 },
    ['a', 'a controlThroughControlled t', 'a majorityStake b'],
  ],
  [
    'companies that are controlled only together control further',
    { 'a > b': 51, 'a > c': 30, 'b > c': 21, 'b > t': 26, 'c > t': 26 },
    ['a', 'a controlThroughControlled t', 'a majorityStake b', 'a controlThroughControlled c'],
  ],
  ['what is not controlled does not count', { 'a > b': 50, 'a > t': 20, 'b > t': 35 }, ['t']],
  [
    'a circle below the top does no harm',
    { 'a > b': 60, 't > b': 40, 'b > t': 60 },
    ['a', 'b majorityStake t', 'a majorityStake b'],
  ],
])('%s', (_, told, expected) => {
  expect(short(told, 't')).toEqual(expected)
})

test('a higher threshold asks for more', () => {
  expect(short({ 'a > t': 70 }, 't', 75)).toEqual(['t'])
  expect(short({ 'a > t': 76 }, 't', 75)).toEqual(['a', 'a majorityStake t'])
})

test('two that control each other are both at the top', () => {
  const { top, circle, steps } = of({ 'a > b': 60, 'b > a': 60, 'a > t': 80 }, 't')

  expect(circle).toEqual(['a', 'b'])
  expect(top).toBe('a')
  expect(steps).toHaveLength(1)
  expect(of({ 'a > b': 60, 'b > a': 60 }, 'b')).toMatchObject({ top: 'b', circle: ['a', 'b'] })
})

test('the holdings behind a step are those of the controller and its companies, summed', () => {
  const { steps } = of({ 'a > b': 60, 'a > t': 20, 'b > t': { minimum: 35 }, 'c > t': 10 }, 't')

  expect(steps[0]).toMatchObject({ minimum: 55, maximum: 90 })
  expect(steps[0]?.holdings.map(({ id }) => id)).toEqual(['a > t', 'b > t'])
})

const joint = (told: Record<string, Told>, isVenture: boolean) =>
  jointControllers(holdings(told), 't', { threshold: 50, isVenture }).map(({ holder }) => holder)

test.each<[string, Record<string, Told>, boolean, string[]]>([
  ['two halves share control', { 'a > t': 50, 'b > t': 50 }, false, ['a', 'b']],
  ['three holders of a company do not', { 'a > t': 33, 'b > t': 33, 'c > t': 34 }, false, []],
  [
    'three holders of a venture do',
    { 'a > t': 33, 'b > t': 33, 'c > t': 34 },
    true,
    ['a', 'b', 'c'],
  ],
  ['not where one may have more than half', { 'a > t': 40, 'b > t': null }, true, []],
  ['not where one has more than half', { 'a > t': 60, 'b > t': 40 }, true, []],
  ['not where there is one', { 'a > t': 50 }, true, []],
])('%s', (_, told, isVenture, expected) => {
  expect(joint(told, isVenture)).toEqual(expected)
})

test('who may control is who can have more than the threshold', () => {
  const known = holdings({ 'a > t': 20, 'b > t': null, 'c > t': { maximum: 40 } })

  expect(possibleControllers(known, 't', 50)).toEqual(['b'])
  expect(possibleControllers(known, 't', 85)).toEqual([])
})
