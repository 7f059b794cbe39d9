import type { DateForm } from './date-form.ts'
import { DAY_FORMS, QUARTER_FORMS, YEAR_FORMS } from './date-forms-absolute.ts'
import { PERIOD_FORMS } from './date-forms-period.ts'
import { RELATIVE_FORMS } from './date-forms-relative.ts'

/**
 * The ways to write a date, best first: what an earlier form took, no later one reads.
 *
 * Lower-case "may", "march" and "second" never begin one, nor does a number with a unit behind it.
 */
export const DATE_FORMS: DateForm[] = [
  ...PERIOD_FORMS,
  ...DAY_FORMS,
  ...QUARTER_FORMS,
  ...YEAR_FORMS,
  ...RELATIVE_FORMS,
]
