import { z } from 'zod'
import { ClaimSource, ClaimValue, Party } from '../../domain/claim.ts'
import { type ClaimParty, ClaimRecord } from '../../domain/records/claim-record.ts'
import type { Reference } from '../../domain/records/reference.ts'
import { StoredReference, storedJson, storedList } from '../stored.ts'

/** A claim as the queries for claims return it: its parties as read, and what they became. */
export const ClaimRow = ClaimRecord.omit({ type: true }).extend({
  value: storedJson(ClaimValue),
  subject: storedJson(Party),
  objects: storedList(Party),
  source: storedJson(ClaimSource)
    .nullish()
    .transform((source) => source ?? undefined)
    .optional(),
  subjectLinks: z.array(StoredReference),
  objectLinks: z.array(StoredReference),
})
export type ClaimRow = z.infer<typeof ClaimRow>

/** The claim of a row. */
export function toClaim({ subjectLinks, objectLinks, ...claim }: ClaimRow): ClaimRecord {
  return {
    ...claim,
    type: 'claim',
    subject: partyOf(claim.subject, linkOf(claim.subject, [claim.subject], subjectLinks)),
    objects: claim.objects.map((party) =>
      partyOf(party, linkOf(party, claim.objects, objectLinks)),
    ),
  }
}

/**
 * The entity that a party became. Its id is that of the party, unless the two were merged, which
 * is told from the rest only if just as many parties as entities have no partner by id.
 */
function linkOf(party: Party, parties: Party[], links: Reference[]): Reference | undefined {
  const same = links.find(({ id }) => id === party.id)
  if (same) return same
  const loose = parties.filter(({ id }) => !links.some((link) => link.id === id))
  const free = links.filter(({ id }) => !parties.some((other) => other.id === id))
  return loose.length === free.length && loose.length === 1 ? free[0] : undefined
}

/** What is only planned need not be in the graph; then the words of the document tell. */
function partyOf(party: Party, link: Reference | undefined): ClaimParty {
  const { mention, role } = party
  if (link) return { ...link, mention, role }
  const name = party.name ?? null
  return {
    id: party.id,
    type: party.type,
    name,
    label: name ?? (mention || party.id),
    mention,
    role,
  }
}
