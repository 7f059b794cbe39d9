import { z } from 'zod'
import { Brand, BrandOwner } from '../../domain/records/brand.ts'
import { labelOf, StoredReference, storedSources } from '../stored.ts'

/** A brand as the queries for brands return it. */
export const BrandRow = Brand.omit({ label: true }).extend({
  owners: z.array(BrandOwner.omit({ holdsAsOf: true }).extend({ company: StoredReference })),
  partnerships: z.array(StoredReference),
  ...storedSources,
})
export type BrandRow = z.infer<typeof BrandRow>

/** The brand of a row. One without a name is called after the partnership that makes it. */
export const toBrand = (row: BrandRow): Brand => ({
  ...row,
  owners: row.owners.map((owner) => ({ ...owner, holdsAsOf: 'unknown' as const })),
  label: labelOf(
    row,
    row.partnerships.slice(0, 1).map(({ label }) => label),
  ),
})
