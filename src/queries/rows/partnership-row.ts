import { z } from 'zod'
import { Area, ClaimValue } from '../../domain/claim.ts'
import { ClaimEvidence } from '../../domain/records/claim-evidence.ts'
import type { DisclosureTopic } from '../../domain/records/not-disclosed.ts'
import {
  type Disclosure,
  Partnership,
  PartnershipParty,
  StatusChange,
} from '../../domain/records/partnership.ts'
import { holdsAsOf } from '../holds-as-of.ts'
import {
  labelOf,
  StoredDate,
  StoredReference,
  storedJson,
  storedList,
  storedSources,
} from '../stored.ts'

const SecretClaim = ClaimEvidence.extend({ value: storedJson(ClaimValue) })

/** A partnership as the queries for partnerships return it. */
export const PartnershipRow = Partnership.omit({ label: true, holdsAsOf: true }).extend({
  statusHistory: storedList(StatusChange),
  signed: StoredDate,
  ended: StoredDate,
  areas: storedList(Area),
  products: storedList(z.string()),
  platforms: storedList(z.string()),
  technologies: storedList(z.string()),
  brands: z.array(StoredReference),
  disclosure: z.array(SecretClaim),
  parties: z.array(PartnershipParty.extend({ company: StoredReference })),
  ...storedSources,
})
export type PartnershipRow = z.infer<typeof PartnershipRow>

/** The partnership of a row, as it stands on `day`. */
export function toPartnership(row: PartnershipRow, day: string): Partnership {
  const names = row.parties.map(({ company }) => company.label)
  const isOver = row.status === 'terminated' || row.status === 'expired'
  return {
    ...row,
    disclosure: disclosureOf(row.disclosure),
    label: labelOf(row, names),
    holdsAsOf: holdsAsOf(
      { start: row.signed, end: row.ended, endedSometime: isOver && row.ended === null },
      day,
    ),
  }
}

function disclosureOf(claims: z.infer<typeof SecretClaim>[]): Disclosure {
  const saying = (topic: DisclosureTopic) =>
    claims.some(({ value }) => value.topic === topic) ? 'notDisclosed' : null
  return {
    equity: saying('equity'),
    financialTerms: saying('financialTerms'),
    claims: claims.map(({ value: _, ...claim }) => claim),
  }
}
