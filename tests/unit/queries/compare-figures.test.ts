import { expect, test } from 'vitest'
import { boundsOf } from '#src/domain/figure-bounds.ts'
import { datedValue, unresolvedDate } from '#src/domain/partial-date.ts'
import type { Figure } from '#src/domain/records/figure.ts'
import { compareFigures } from '#src/queries/compare-figures.ts'

/** A figure of Ford's sales, but for what is given. */
function figure(id: string, value: number, more: Partial<Figure> = {}): Figure {
  const comparator = more.comparator ?? 'eq'
  return {
    id,
    type: 'figure',
    label: id,
    subject: { id: 'co_ford', type: 'company', name: 'Ford', label: 'Ford' },
    metric: 'sales',
    value,
    comparator,
    bounds: boundsOf(value, comparator),
    unit: 'vehicles',
    period: datedValue('2024', '2024'),
    scope: null,
    conflicts: [],
    disputed: false,
    sources: 1,
    ...more,
  }
}

const mazda = { id: 'co_mazda', type: 'company' as const, name: 'Mazda', label: 'Mazda' }

test('a row is a company, and its cells are its years', () => {
  const { rows, periods, left } = compareFigures(
    [
      figure('a', 4_000, { period: datedValue('2025', '2025') }),
      figure('b', 3_900),
      figure('c', 1_300, { subject: mazda }),
    ],
    'year',
  )

  expect(periods).toEqual(['2024', '2025'])
  expect(left).toEqual([])
  expect(rows.map(({ company, cells }) => [company.id, Object.keys(cells)])).toEqual([
    ['co_ford', ['2024', '2025']],
    ['co_mazda', ['2024']],
  ])
  expect(rows[0]?.cells['2025']).toMatchObject({ value: 4_000, comparator: 'eq', disputed: false })
})

test('units, scopes and metrics are never in one row', () => {
  const { rows } = compareFigures(
    [
      figure('a', 1),
      figure('b', 1, { unit: 'EUR' }),
      figure('c', 1, { scope: 'China' }),
      figure('d', 1, { metric: 'deliveries' }),
      figure('e', 1, { scope: 'Europe' }),
    ],
    'year',
  )

  expect(rows.map(({ metric, unit, scope }) => `${metric} ${unit} ${scope}`)).toEqual([
    'deliveries vehicles null',
    'sales EUR null',
    'sales vehicles China',
    'sales vehicles Europe',
    'sales vehicles null',
  ])
})

test('of values that can all be true, the most exact is that of the cell', () => {
  const { rows } = compareFigures(
    [figure('a', 300_000, { comparator: 'ltApprox' }), figure('b', 293_724)],
    'year',
  )

  expect(rows[0]?.cells['2024']).toMatchObject({ value: 293_724, comparator: 'eq' })
  expect(rows[0]?.cells['2024']?.figures.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(rows[0]?.disputed).toBe(false)
})

test('of values that exclude each other, none is that of the cell', () => {
  const { rows } = compareFigures(
    [figure('a', 3.2e6, { comparator: 'ltApprox' }), figure('b', 3.2e6, { comparator: 'gt' })],
    'year',
  )

  expect(rows[0]).toMatchObject({ disputed: true })
  expect(rows[0]?.cells['2024']).toMatchObject({ value: null, comparator: null, disputed: true })
  expect(rows[0]?.cells['2024']?.figures).toHaveLength(2)
})

test('one value that other reports dispute is shown as disputed', () => {
  const { rows } = compareFigures([figure('a', 5, { disputed: true })], 'year')

  expect(rows[0]?.cells['2024']).toMatchObject({ value: 5, disputed: true })
})

test('what has no time that is known is undated, and one of several speaks for none', () => {
  const { rows, periods } = compareFigures(
    [
      figure('a', 819_000, { period: null }),
      figure('b', 20_000, { period: unresolvedDate('last year') }),
      figure('c', 7),
      figure('d', 9, { subject: mazda, period: null }),
    ],
    'year',
  )

  expect(periods).toEqual(['2024', 'undated'])
  expect(rows[0]?.cells.undated).toMatchObject({ value: null, disputed: false })
  expect(rows[1]?.cells.undated).toMatchObject({ value: 9, comparator: 'eq' })
})

test('a quarter is not a year: it has a column only where quarters are asked for', () => {
  const figures = [figure('a', 1, { period: datedValue('2024-Q4', 'Q4 2024') }), figure('b', 4)]

  const years = compareFigures(figures, 'year')
  const quarters = compareFigures(figures, 'quarter')

  expect([years.periods, years.left.map(({ id }) => id)]).toEqual([['2024'], ['a']])
  expect([quarters.periods, quarters.left.map(({ id }) => id)]).toEqual([['2024-Q4'], ['b']])
})

test('no figures are an empty table', () => {
  expect(compareFigures([], 'year')).toEqual({ rows: [], periods: [], left: [] })
})
