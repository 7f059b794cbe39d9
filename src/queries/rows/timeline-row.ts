import { z } from 'zod'
import { ClaimValue, EntityType } from '../../domain/claim.ts'
import { ClaimEvidence } from '../../domain/records/claim-evidence.ts'
import { StoredDate, StoredReference, storedJson } from '../stored.ts'

const text = z.string().nullable()

/** A fact of a company, with what its claims say of it, as the query for timelines returns it. */
export const TimelineFact = z.object({
  id: z.string(),
  type: EntityType,
  name: text,
  /** Holders, parties, the person of a position, or whose figure it is. */
  from: z.array(StoredReference),
  /** What is held, or where a position is. */
  to: z.array(StoredReference),
  role: text,
  metric: text,
  value: z.number().nullable(),
  unit: text,
  started: StoredDate,
  ended: StoredDate,
  claims: z.array(ClaimEvidence.extend({ value: storedJson(ClaimValue) })),
})
export type TimelineFact = z.infer<typeof TimelineFact>

/** What the query for timelines returns. */
export const TimelineRow = z.object({
  version: z.string(),
  known: z.boolean(),
  facts: z.array(TimelineFact),
})
