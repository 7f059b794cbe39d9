import { expect, test } from 'vitest'
import { boundedHoldings } from '#src/domain/ownership/bounded-holdings.ts'
import { holdings, type Told } from './holdings.ts'

const bounds = (told: Record<string, Told>, closedWorld = false) =>
  holdings(told, { closedWorld }).map(({ minimum, maximum }) => [minimum, maximum])

test.each<[string, Record<string, Told>, number[][]]>([
  ['a share that is not stated is anything', { 'a > c': null }, [[0, 100]]],
  [
    'is at most what the others leave',
    { 'a > c': 51, 'b > c': null },
    [
      [51, 51],
      [0, 49],
    ],
  ],
  [
    'of two, each may have all that is left',
    { 'a > c': 60, 'b > c': null, 'd > c': null },
    [
      [60, 60],
      [0, 40],
      [0, 40],
    ],
  ],
  [
    'a stated bound that is tighter holds',
    { 'a > c': 51, 'b > c': { maximum: 10 } },
    [
      [51, 51],
      [0, 10],
    ],
  ],
  [
    'more than half leaves less than half',
    { 'a > c': { exclusiveMinimum: 50 }, 'b > c': null },
    [
      [50, 100],
      [0, 50],
    ],
  ],
  [
    'a lower bound of one caps the other',
    { 'a > c': { minimum: 30 }, 'b > c': { minimum: 25 } },
    [
      [30, 75],
      [25, 70],
    ],
  ],
  [
    'exact shares that contradict each other stay as stated',
    { 'a > c': 60, 'b > c': 70, 'd > c': null },
    [
      [60, 60],
      [70, 70],
      [0, 0],
    ],
  ],
  [
    'companies do not limit each other',
    { 'a > c': 90, 'b > d': null },
    [
      [90, 90],
      [0, 100],
    ],
  ],
])('in an open world %s', (_, told, expected) => {
  expect(bounds(told)).toEqual(expected)
})

test.each<[string, Record<string, Told>, number[][]]>([
  [
    'the only one that is not stated has the rest',
    { 'a > c': 51, 'b > c': null },
    [
      [51, 51],
      [49, 49],
    ],
  ],
  [
    'the same of one with a bound',
    { 'a > c': 51, 'b > c': { maximum: 49 } },
    [
      [51, 51],
      [49, 49],
    ],
  ],
  [
    'two share the rest in ways not known',
    { 'a > c': 60, 'b > c': null, 'd > c': null },
    [
      [60, 60],
      [0, 40],
      [0, 40],
    ],
  ],
  [
    'what the others cannot have is left to the last',
    { 'a > c': { maximum: 30 }, 'b > c': null },
    [
      [0, 30],
      [70, 100],
    ],
  ],
  ['a single holder has all', { 'a > c': null }, [[100, 100]]],
  ['an exact share is not raised', { 'a > c': 20 }, [[20, 20]]],
])('in a closed world %s', (_, told, expected) => {
  expect(bounds(told, true)).toEqual(expected)
})

test('a stake that may not be held counts from 0, and leaves the others more', () => {
  const uncertain = boundedHoldings([
    { id: 'a', holder: 'a', subject: 'c', share: { exact: 40 }, certain: false },
    { id: 'b', holder: 'b', subject: 'c', share: null, certain: true },
  ])

  expect(uncertain.map(({ minimum, maximum }) => [minimum, maximum])).toEqual([
    [0, 40],
    [0, 100],
  ])
})

test('what is known to be more than its lower bound says so', () => {
  const [over, from] = holdings({ 'a > c': { exclusiveMinimum: 50 }, 'b > d': { minimum: 50 } })

  expect([over?.aboveMinimum, from?.aboveMinimum]).toEqual([true, false])
})
