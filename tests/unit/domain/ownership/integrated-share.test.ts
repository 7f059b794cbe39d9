import { expect, test } from 'vitest'
import { integratedShare } from '#src/domain/ownership/integrated-share.ts'
import { networkOf } from '#src/domain/ownership/network.ts'
import { holdings, type Told } from './holdings.ts'

function share(told: Record<string, Told>, owner: string, target: string) {
  const { minimum, maximum, capped, ways } = integratedShare(
    networkOf(holdings(told)),
    owner,
    target,
  )
  return { minimum, maximum, capped, loops: ways.loops, throughOwner: ways.loopsThroughOwner }
}
const exactly = (percent: number) => ({ minimum: percent, maximum: percent })

test('two companies that hold half of each other: their owners have 2/3 and 1/3', () => {
  // The first example of Elliott, Golub and Jackson, "Financial Networks and Contagion", American
  // Economic Review 104 (2014): C = [0 .5; .5 0], and the owners' claims are [2/3 1/3; 1/3 2/3].
  const told = { 'owners1 > one': 50, 'two > one': 50, 'owners2 > two': 50, 'one > two': 50 }

  expect(share(told, 'owners1', 'one').minimum).toBeCloseTo(200 / 3, 8)
  expect(share(told, 'owners1', 'two').minimum).toBeCloseTo(100 / 3, 8)
  expect(share(told, 'owners2', 'one').maximum).toBeCloseTo(100 / 3, 8)
  expect(share(told, 'owners2', 'two').maximum).toBeCloseTo(200 / 3, 8)
  expect(share(told, 'owners1', 'one').loops).toBe(true)
})

test('a chain is a product, and chains are summed', () => {
  // By hand: 0.5 · 0.4 + 0.1 = 0.3.
  const told = { 'o > a': 50, 'a > t': 40, 'o > t': 10 }

  expect(share(told, 'o', 't')).toMatchObject({ ...exactly(30), loops: false })
})

test('a company that holds a part of itself: its owner has more than its stake says', () => {
  // By hand: p = 0.6 + 0.2 p, so p = 0.75: treasury shares have no owner outside.
  expect(share({ 'o > t': 60, 't > t': 20 }, 'o', 't')).toMatchObject({
    ...exactly(75),
    loops: true,
  })
})

test('what leads through the owner itself is not counted', () => {
  // Baldone et al. 1998: the stake in the owner is deleted, so it is 0.5, and not 0.5 / (1 - 0.5 · 0.4).
  expect(share({ 'o > t': 50, 't > o': 40 }, 'o', 't')).toEqual({
    ...exactly(50),
    capped: false,
    loops: false,
    throughOwner: true,
  })
})

test('a circle of three above the target is summed to its limit', () => {
  // By hand: a = 0.5 + 0.2 c, c = 0.3 b, b = 0.4 a: a = 0.5 / (1 - 0.024), t = 0.7 a.
  const told = { 'o > a': 50, 'a > b': 40, 'b > c': 30, 'c > a': 20, 'a > t': 70 }

  expect(share(told, 'o', 't').minimum).toBeCloseTo((0.5 / 0.976) * 70, 9)
})

test('all owners outside have 100 percent together where every share is known', () => {
  const told = {
    'x > a': 60,
    'b > a': 40,
    'y > b': 30,
    'a > b': 50,
    'z > b': 20,
  }

  const sum = ['x', 'y', 'z'].reduce((total, owner) => total + share(told, owner, 'a').minimum, 0)

  expect(sum).toBeCloseTo(100, 8)
})

test('bounds become a range, from what is sure to what can be', () => {
  // Stellantis: 51 directly, and 20 percent of a company that has at most the other 49.
  const told = { 's > v': 51, 's > l': 20, 'l > v': { maximum: 49 } }

  expect(share(told, 's', 'v')).toMatchObject({ minimum: 51, maximum: 60.8, capped: false })
  expect(share({ ...told, 'l > v': null }, 's', 'v')).toMatchObject({ minimum: 51, maximum: 60.8 })
})

test('a circle whose upper bounds do not fade is cut at 100 percent, and that is told', () => {
  // a and b may hold each other whole, so nothing but the cap ends the sum.
  const told = { 'o > a': 1, 'b > a': null, 'a > b': null, 'o > b': { maximum: 100 }, 'a > t': 80 }

  expect(share(told, 'o', 't')).toMatchObject({ minimum: 0.8, maximum: 80, capped: true })
})

test('two that hold each other whole leave nothing for who holds neither', () => {
  const told = { 'a > b': 100, 'b > a': 100, 'o > c': 10, 'a > c': 90 }

  expect(share(told, 'o', 'a')).toMatchObject(exactly(0))
  expect(share(told, 'o', 'c')).toMatchObject(exactly(10))
  expect(share(told, 'b', 'c')).toMatchObject(exactly(90))
})

test.each([
  ['nobody', 't'],
  ['o', 'nothing'],
  ['t', 'o'],
  ['o', 'o'],
])('%s has nothing of %s', (owner, target) => {
  expect(share({ 'o > t': 50 }, owner, target)).toMatchObject(exactly(0))
})

test('a circle of 2,000 companies that fades slowly is enclosed, and quickly', () => {
  const size = 2_000
  const told: Record<string, Told> = { 'o > 0': 0.1, '1000 > t': 50 }
  for (let at = 0; at < size; at += 1) told[`${at} > ${(at + 1) % size}`] = 99.9

  const before = performance.now()
  const { minimum, maximum } = share(told, 'o', 't')

  // By hand: once round is 0.999^2000, and 0.999^1000 of it comes to the company that holds t.
  const exact = 50 * 0.001 * (0.999 ** 1000 / (1 - 0.999 ** 2000))
  expect(minimum).toBeLessThanOrEqual(exact + 1e-9)
  expect(maximum).toBeGreaterThanOrEqual(exact - 1e-9)
  expect(maximum - minimum).toBeLessThan(1e-9)
  expect(performance.now() - before).toBeLessThan(2_000)
})
