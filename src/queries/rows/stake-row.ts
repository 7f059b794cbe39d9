import type { z } from 'zod'
import { Money } from '../../domain/money.ts'
import { Interest, Stake } from '../../domain/records/stake.ts'
import { ShareLevel, shareAsOf } from '../../domain/share.ts'
import { dayOf, holdsAsOf } from '../holds-as-of.ts'
import { StoredDate, StoredReference, StoredShare, storedList, storedSources } from '../stored.ts'

/** A stake as the queries for stakes return it. */
export const StakeRow = Stake.omit({ label: true, holdsAsOf: true }).extend({
  holder: StoredReference,
  subject: StoredReference,
  interest: Interest.extend({ share: StoredShare }),
  acquired: StoredDate,
  ended: StoredDate,
  price: storedList(Money),
  levels: storedList(ShareLevel),
  ...storedSources,
})
export type StakeRow = z.infer<typeof StakeRow>

/** The stake of a row, as it stands on the day asked for, else today. */
export function toStake(row: StakeRow, asOf: string | null | undefined): Stake {
  const { interest, levels } = row
  return {
    ...row,
    interest: { ...interest, share: shareAsOf(interest.share, levels, asOf) },
    label: `${row.holder.label} → ${row.subject.label}`,
    holdsAsOf: holdsAsOf({ start: row.acquired, end: row.ended }, dayOf(asOf)),
  }
}
