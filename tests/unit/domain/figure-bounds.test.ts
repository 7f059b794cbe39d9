import { expect, test } from 'vitest'
import type { Comparator } from '#src/domain/codelists.ts'
import { boundsOf } from '#src/domain/figure-bounds.ts'

test.each<[Comparator, number, object | null]>([
  ['eq', 5, { exact: 5 }],
  ['lt', 5, { exclusiveMaximum: 5 }],
  ['ltApprox', 5, { exclusiveMaximum: 5 }],
  ['lte', 5, { maximum: 5 }],
  ['gt', 5, { exclusiveMinimum: 5 }],
  ['gtApprox', 5, { exclusiveMinimum: 5 }],
  ['gte', 5, { minimum: 5 }],
  ['approx', 5, null],
  ['lt', 0, { exclusiveMaximum: 0 }],
])('%s %d is bounded by %j', (comparator, value, expected) => {
  expect(boundsOf(value, comparator)).toEqual(expected)
})

test.each<[Comparator, object | null]>([
  ['eq', { exact: -5 }],
  ['gt', { exclusiveMaximum: -5 }],
  ['gte', { maximum: -5 }],
  ['ltApprox', { exclusiveMinimum: -5 }],
  ['lte', { minimum: -5 }],
  ['approx', null],
])('of a loss of 5, %s is of its size: %j', (comparator, expected) => {
  expect(boundsOf(-5, comparator)).toEqual(expected)
})
