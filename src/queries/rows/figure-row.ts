import type { z } from 'zod'
import { boundsOf } from '../../domain/figure-bounds.ts'
import { Figure } from '../../domain/records/figure.ts'
import { StoredDate, StoredReference, storedSources } from '../stored.ts'

/** A figure as the queries for figures return it. */
export const FigureRow = Figure.omit({ label: true, bounds: true }).extend({
  subject: StoredReference,
  period: StoredDate,
  ...storedSources,
})
export type FigureRow = z.infer<typeof FigureRow>

/** The figure of a row. */
export function toFigure(row: FigureRow): Figure {
  const { subject, metric, period, value, comparator } = row
  const parts = [subject.label, metric, period?.date ?? period?.raw]
  return {
    ...row,
    label: parts.filter((part) => part !== undefined).join(', '),
    bounds: boundsOf(value, comparator),
  }
}
