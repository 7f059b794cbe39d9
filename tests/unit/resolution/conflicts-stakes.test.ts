import { expect, test } from 'vitest'
import type { ClaimValue } from '#src/domain/claim.ts'
import {
  claim,
  conflictsOf,
  disputed,
  inShort,
  linksInShort,
  on,
  stake,
} from './conflicts-fixture.ts'

const STAKE = 'st_ford--mazda--shareholding'

test('two exact shares without dates are an open conflict of values', () => {
  const claims = [stake('a', 33.4), stake('b', 25)]

  const [set] = conflictsOf(claims).sets

  expect(set).toMatchObject({
    id: `cs_${STAKE}--share`,
    topic: 'Share of Ford in Mazda',
    conflictType: 'value',
    policy: 'keepAll',
    open: true,
  })
  expect(set?.explanation).toContain('25% in doc_b; 33.4% in doc_a')
  expect(disputed(claims)).toEqual([STAKE])
})

test('dated levels supersede each other, and are no conflict', () => {
  const claims = [
    stake('a', 7, { date: on('1974'), event: 'acquires' }),
    stake('b', 33.4, { date: on('1996'), event: 'increases' }),
    stake('c', 25, { date: on('2008'), event: 'reduces' }),
  ]

  expect(inShort(claims)).toEqual([])
  expect(linksInShort(claims)).toEqual(['b SUPERSEDES a', 'c SUPERSEDES b'])
  expect(disputed(claims)).toEqual([])
})

test('two shares of the same date are a conflict', () => {
  const date = { date: on('1996') }

  expect(inShort([stake('a', 33.4, date), stake('b', 25, date)])).toEqual([
    `cs_${STAKE}--share value keepAll open`,
  ])
})

test.each<[string, ClaimValue, ClaimValue]>([
  ['a bound that excludes it', {}, { share: { exclusiveMaximum: 30 } }],
  ['a majority', {}, { share: { exclusiveMinimum: 50 } }],
])('a share beside %s is one of comparators', (_what, exact, bound) => {
  expect(inShort([stake('a', 33.4, exact), stake('b', null, bound)])).toEqual([
    `cs_${STAKE}--share comparator keepAll open`,
  ])
})

test('a rounded share and a bound agree with the exact one, which is the headline', () => {
  const claims = [
    stake('a', 33),
    stake('b', 33.4),
    stake('c', null, { share: { exclusiveMinimum: 25 } }),
    stake('d', null),
  ]

  const [set] = conflictsOf(claims).sets

  expect(inShort(claims)).toEqual([`cs_${STAKE}--share precision mostPreciseCompatible closed`])
  expect(set?.headline).toEqual({ value: 33.4, comparator: 'eq', claimId: claims[1]?.id })
  expect(linksInShort(claims)).toEqual(['b REFINES a', 'b REFINES c', 'b REFINES d'])
})

test('documents that state the same share corroborate each other', () => {
  const claims = [stake('b', 33.4), stake('a', 33.4)]

  expect(inShort(claims)).toEqual([])
  expect(linksInShort(claims)).toEqual(['b CORROBORATES a'])
})

test('an undated share that is one of the dated levels is no conflict', () => {
  const claims = [
    stake('a', 7, { date: on('1974') }),
    stake('a', 33.4, { date: on('1996') }),
    stake('b', 33.4),
    stake('c', 7),
  ]

  expect(inShort(claims)).toEqual([])
})

test('a document that tells two levels puts them in order itself', () => {
  expect(inShort([stake('a', 33.4), stake('a', 25)])).toEqual([])
})

test('"raises to" tells of a lower level by itself', () => {
  expect(inShort([stake('a', 25), stake('b', 33.4, { event: 'increases' })])).toEqual([])
})

test('an end supersedes what was before it; without dates it is one of status', () => {
  const sold = (value: ClaimValue = {}) => stake('b', null, { event: 'sellsAll', ...value })
  const dated = [stake('a', 33.4, { date: on('1996') }), sold({ ended: on('2015') })]
  const undated = [stake('a', 33.4), sold()]

  expect(inShort(dated)).toEqual([])
  expect(linksInShort(dated)).toEqual(['b SUPERSEDES a'])
  expect(inShort(undated)).toEqual([`cs_${STAKE}--status status latestStatus open`])
  expect(conflictsOf(undated).sets[0]?.headline.value).toBe('sold')
})

test('current shares of one company that sum to more than all of it are one of arithmetic', () => {
  const claims = [
    stake('a', 60, {}, ['co_ford', 'co_mazda']),
    stake('b', 55, {}, ['co_subaru', 'co_mazda']),
  ]

  expect(inShort(claims)).toEqual(['cs_co_mazda--shares arithmetic keepAll open'])
  expect(conflictsOf(claims).sets[0]?.explanation).toContain('sum to 115%')
  expect(disputed(claims)).toEqual([STAKE, 'st_subaru--mazda--shareholding'])
})

test('shares that are rounded to a little more than all of it are no conflict', () => {
  const claims = [
    stake('a', 51, {}, ['co_ford', 'co_mazda']),
    stake('b', 49.5, {}, ['co_subaru', 'co_mazda']),
  ]

  expect(inShort(claims)).toEqual([])
})

test('a company called a brand of one that holds a part of it is one of strength', () => {
  const called = claim('b', 'ownsBrand', ['co_ford', 'co_mazda'])
  const claims = [stake('a', 33.4), called]

  const [set] = conflictsOf(claims).sets

  expect(inShort(claims)).toEqual(['cs_co_ford--co_mazda--strength strength typedFact closed'])
  expect(set?.headline).toEqual({ value: 33.4, comparator: 'eq', claimId: claims[0]?.id })
  expect(inShort([stake('a', 85), called])).toEqual([])
  expect(disputed(claims)).toEqual([])
})

test('the order of claims does not matter', () => {
  const claims = [
    stake('a', 33.4),
    stake('b', 25),
    stake('c', 25.2),
    stake('d', 33.4),
    stake('e', 80, {}, ['co_subaru', 'co_mazda']),
    claim('f', 'ownsBrand', ['co_ford', 'co_mazda']),
  ]

  const forwards = conflictsOf(claims)

  expect(forwards.sets.length).toBeGreaterThan(2)
  expect(conflictsOf(claims.toReversed())).toEqual(forwards)
})
