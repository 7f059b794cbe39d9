import { z } from 'zod'
import { PartyRole } from '../../domain/codelists.ts'
import { DatedValue } from '../../domain/partial-date.ts'
import { JointVenture, type VentureParty } from '../../domain/records/joint-venture.ts'
import { holdsAsOf } from '../holds-as-of.ts'
import {
  labelOf,
  StoredDate,
  StoredReference,
  StoredShare,
  storedList,
  storedSources,
} from '../stored.ts'

const StoredScope = z.object({
  activities: z.array(z.string()),
  geography: z.string().nullable(),
  asOf: DatedValue.nullish(),
  claimIds: z.array(z.string()),
})

const StoredParty = z.object({
  company: StoredReference,
  role: PartyRole,
  stake: z.object({ id: z.string(), derived: z.boolean(), share: StoredShare }).nullable(),
})

/** A venture as the queries for joint ventures return it. */
export const JointVentureRow = JointVenture.omit({
  type: true,
  label: true,
  holdsAsOf: true,
}).extend({
  formed: StoredDate,
  ended: StoredDate,
  scope: storedList(StoredScope),
  parties: z.array(StoredParty),
  ...storedSources,
})
export type JointVentureRow = z.infer<typeof JointVentureRow>

/** The venture of a row, as it stands on `day`. Each activity is a scope of its own. */
export function toJointVenture(row: JointVentureRow, day: string): JointVenture {
  const names = row.parties.map(({ company }) => company.label)
  return {
    ...row,
    type: 'jointVenture',
    label: labelOf({ ...row, type: 'jointVenture' }, names),
    scope: row.scope.flatMap(({ activities, geography, asOf, claimIds }) =>
      (activities.length === 0 ? [null] : activities).map((activity) => ({
        activity,
        geography,
        asOf: asOf ?? null,
        claimIds,
      })),
    ),
    parties: row.parties.map(toParty),
    holdsAsOf: holdsAsOf(
      {
        start: row.formed,
        end: row.ended,
        endedSometime: row.status === 'terminated' && row.ended === null,
      },
      day,
    ),
  }
}

function toParty({ company, role, stake }: z.infer<typeof StoredParty>): VentureParty {
  const share = stake?.share ?? null
  const known = stake?.derived ? 'derived' : 'stated'
  return { company, role, stakeId: stake?.id ?? null, share, shareBasis: share ? known : 'unknown' }
}
