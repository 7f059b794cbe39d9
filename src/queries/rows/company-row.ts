import type { z } from 'zod'
import { Company } from '../../domain/records/company.ts'
import { holdsAsOf } from '../holds-as-of.ts'
import { labelOf, StoredDate, StoredValidity, storedSources } from '../stored.ts'

/** A company as the queries for companies return it. */
export const CompanyRow = Company.omit({ label: true, holdsAsOf: true }).extend({
  validity: StoredValidity,
  founded: StoredDate,
  ...storedSources,
})
export type CompanyRow = z.infer<typeof CompanyRow>

/** The company of a row, as it stands on `day`. */
export const toCompany = ({ validity, ...row }: CompanyRow, day: string): Company => ({
  ...row,
  label: labelOf(row, []),
  holdsAsOf: holdsAsOf(validity, day),
})
