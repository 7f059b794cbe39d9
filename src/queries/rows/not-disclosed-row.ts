import { z } from 'zod'
import { ClaimValue } from '../../domain/claim.ts'
import { ClaimEvidence } from '../../domain/records/claim-evidence.ts'
import type { NotDisclosed } from '../../domain/records/not-disclosed.ts'
import { StoredReference, storedJson } from '../stored.ts'

/** A claim that something is not disclosed, as queries return it with its parties. */
export const NotDisclosedRow = z.object({
  subject: StoredReference,
  objects: z.array(StoredReference),
  claim: ClaimEvidence.extend({ value: storedJson(ClaimValue) }),
})
export type NotDisclosedRow = z.infer<typeof NotDisclosedRow>

/** One entry for each other party that the claim names, and one without where it names none. */
export function toNotDisclosed({ subject, objects, claim }: NotDisclosedRow): NotDisclosed[] {
  const { value, ...evidence } = claim
  const others = objects.length > 0 ? objects : [null]
  return others.map((object) => ({
    topic: value.topic ?? null,
    subject,
    object,
    claim: evidence,
  }))
}
