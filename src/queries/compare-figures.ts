import { canAgree, rangeOf, widthOf } from '../domain/number-range.ts'
import type { Figure } from '../domain/records/figure.ts'
import type { FigureCell, FigureComparison } from '../domain/records/figure-comparison.ts'

/** Which periods have columns; figures of other lengths of time are not in the table. */
export type ComparisonStep = 'year' | 'quarter' | 'month'

/** Figures side by side: a row for what can be compared, a column for each period. */
export interface ComparedFigures {
  rows: FigureComparison[]
  /** The columns: periods in time, and `undated` last, where there is such a figure. */
  periods: string[]
  /** Figures of another length of time, which no column has room for. */
  left: Figure[]
}

/** The column of figures whose time is not said, or only as "last year" in an undated document. */
export const UNDATED = 'undated'

/**
 * Figures as a table. A row is one company, metric, unit and scope, so nothing in it is mixed; a cell
 * has every figure of its period, and as its value the most exact one if all of them can be true.
 */
export function compareFigures(figures: Figure[], step: ComparisonStep): ComparedFigures {
  const placed = figures.map((figure) => ({ figure, period: periodOf(figure, step) }))
  const shown = placed.filter(({ period }) => period !== null)
  const rows = Map.groupBy(shown, ({ figure: { subject, metric, unit, scope } }) =>
    JSON.stringify([subject.label, subject.id, metric, unit, scope]),
  )
  const periods = new Set(shown.map(({ period }) => period ?? UNDATED))
  return {
    rows: [...rows]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, group]): FigureComparison[] => {
        const [first] = group
        if (!first) return []
        const { subject, metric, unit, scope } = first.figure
        const byPeriod = Map.groupBy(group, ({ period }) => period ?? UNDATED)
        const cells = [...byPeriod]
          .toSorted(([a], [b]) => inTime(a, b))
          .map(([period, found]): [string, FigureCell] => [
            period,
            cellOf(
              period,
              found.map(({ figure }) => figure),
            ),
          ])
        const disputed = cells.some(([, cell]) => cell.disputed)
        const row = { company: subject, metric, unit, scope, disputed }
        return [{ ...row, cells: Object.fromEntries(cells) }]
      }),
    periods: [...periods].toSorted(inTime),
    left: placed.filter(({ period }) => period === null).map(({ figure }) => figure),
  }
}

function periodOf({ period }: Figure, step: ComparisonStep): string | null {
  if (!period?.date) return UNDATED
  return period.precision === step ? period.date : null
}

/** Digits come before letters, so `undated` is last. */
const inTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function cellOf(period: string, figures: Figure[]): FigureCell {
  const sorted = figures
    .map((figure) => ({
      figure,
      range: rangeOf(figure.value, figure.comparator, figure.unit ?? ''),
    }))
    .toSorted(
      (a, b) =>
        widthOf(a.range) - widthOf(b.range) ||
        b.figure.sources - a.figure.sources ||
        inTime(a.figure.id, b.figure.id),
    )
  const agree = sorted.every((a, at) =>
    sorted.slice(at + 1).every((b) => canAgree(a.range, b.range)),
  )
  // Without a time they may be of different ones: they need not agree, and none speaks for all.
  const comparable = period !== UNDATED || figures.length === 1
  const best = agree && comparable ? sorted[0]?.figure : undefined
  return {
    value: best?.value ?? null,
    comparator: best?.comparator ?? null,
    disputed: (comparable && !agree) || figures.some(({ disputed }) => disputed),
    figures: sorted.map(({ figure }) => figure),
  }
}
