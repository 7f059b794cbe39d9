import { z } from 'zod'
import { Comparator } from '../codelists.ts'
import { Figure } from './figure.ts'
import { Reference } from './reference.ts'

/** What is reported for one row and one period. */
export const FigureCell = z
  .object({
    value: z
      .number()
      .nullable()
      .describe(
        'The most exact of the figures; null where they exclude each other, and where several are undated.',
      ),
    comparator: Comparator.nullable().describe('How the value is meant; null where it is null.'),
    disputed: z
      .boolean()
      .describe('Whether figures of the cell exclude each other, or other reports dispute one.'),
    figures: z.array(Figure).describe('All figures of the cell with their claims, by exactness.'),
  })
  .meta({ id: 'FigureCell' })
export type FigureCell = z.infer<typeof FigureCell>

/** The numbers of one company in one metric, unit and scope: nothing else is in its row. */
export const FigureComparison = z
  .object({
    company: Reference.describe('The company, brand or partnership that they are reported of.'),
    metric: z.string().describe('What is counted.'),
    unit: z.string().nullable().describe('The unit of every value of the row.'),
    scope: z
      .string()
      .nullable()
      .describe('To what part every value of the row is limited; null where none is limited.'),
    disputed: z.boolean().describe('Whether a cell of the row is disputed.'),
    cells: z
      .record(z.string(), FigureCell)
      .describe('By period, as in `periods`; a period without a figure has no cell.'),
  })
  .meta({ id: 'FigureComparison' })
export type FigureComparison = z.infer<typeof FigureComparison>
