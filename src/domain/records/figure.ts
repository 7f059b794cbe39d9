import { z } from 'zod'
import { Comparator } from '../codelists.ts'
import { FigureBounds } from '../figure-bounds.ts'
import { DatedValue } from '../partial-date.ts'
import { Reference } from './reference.ts'
import { sourcedFields } from './sourced.ts'

/** One number that documents report of a company, brand or partnership. */
export const Figure = z
  .object({
    id: z.string().describe('`fi_{subject}--{metric}--{period}--` and 8 hexadecimal digits.'),
    type: z.literal('figure'),
    label: z.string().describe('Subject, metric and period: `FAW, sales, 2024`.'),
    subject: Reference.describe('The company, brand or partnership that it is reported of.'),
    metric: z.string().describe('What is counted: `sales`, `deliveries`, `revenue` …'),
    value: z.number().describe('The number of the document, in `unit`; a loss is negative.'),
    comparator: Comparator.describe('How the document means it; of a loss, it is of its size.'),
    bounds: FigureBounds.nullable().describe(
      'What value and comparator say together; null for `approx`, which sets no bound.',
    ),
    unit: z
      .string()
      .nullable()
      .describe('`vehicles`, `percent`, an ISO 4217 currency, or what else is counted.'),
    period: DatedValue.nullable().describe(
      'The time that it is of; null where no document says it, and `date` null where its words are not enough.',
    ),
    scope: z
      .string()
      .nullable()
      .describe('To what part it is limited, as the document says; null where it is not limited.'),
    conflicts: z.array(z.string()).describe('Ids of the conflicts that its claims are part of.'),
    ...sourcedFields,
  })
  .meta({ id: 'Figure' })
export type Figure = z.infer<typeof Figure>
