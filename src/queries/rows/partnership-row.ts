import { z } from 'zod'
import { Area } from '../../domain/claim.ts'
import { Partnership, PartnershipParty, StatusChange } from '../../domain/records/partnership.ts'
import { holdsAsOf } from '../holds-as-of.ts'
import { labelOf, StoredDate, StoredReference, storedList, storedSources } from '../stored.ts'

/** A partnership as the queries for partnerships return it. */
export const PartnershipRow = Partnership.omit({ label: true, holdsAsOf: true }).extend({
  statusHistory: storedList(StatusChange),
  signed: StoredDate,
  areas: storedList(Area),
  products: storedList(z.string()),
  platforms: storedList(z.string()),
  technologies: storedList(z.string()),
  brands: z.array(StoredReference),
  parties: z.array(PartnershipParty.extend({ company: StoredReference })),
  ...storedSources,
})
export type PartnershipRow = z.infer<typeof PartnershipRow>

/**
 * The partnership of a row, as it stands on `day`.
 *
 * One that has ended is `unknown` even where its history has a date, since lists cannot leave it
 * out by that.
 */
export function toPartnership(row: PartnershipRow, day: string): Partnership {
  const names = row.parties.map(({ company }) => company.label)
  const endedSometime = row.status === 'terminated' || row.status === 'expired'
  return {
    ...row,
    label: labelOf(row, names),
    holdsAsOf: holdsAsOf({ start: row.signed, end: null, endedSometime }, day),
  }
}
