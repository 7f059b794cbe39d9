import type { z } from 'zod'
import { Company } from '../../domain/records/company.ts'
import { labelOf, StoredDate, storedSources } from '../stored.ts'

/** A company as the queries for companies return it. */
export const CompanyRow = Company.omit({ label: true }).extend({
  founded: StoredDate,
  ...storedSources,
})
export type CompanyRow = z.infer<typeof CompanyRow>

/** The company of a row. */
export const toCompany = (row: CompanyRow): Company => ({ ...row, label: labelOf(row, []) })
