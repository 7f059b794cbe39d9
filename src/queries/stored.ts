import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import { type DatedValue, DatePrecision } from '../domain/partial-date.ts'
import { ClaimEvidence } from '../domain/records/claim-evidence.ts'
import { DocumentReference } from '../domain/records/document-record.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { Share } from '../domain/share.ts'
import type { Validity } from './holds-as-of.ts'

// How the graph keeps what JSON nests: Neo4j has no maps as properties, and no null. Each schema
// here reads one stored form and gives the domain's.

const text = z.string().nullable()
const percent = z.number().nullable()

/** The first and the last day that a date can mean; null where there is no date. */
const StoredDays = z
  .object({ earliest: text, latest: text })
  .transform((days) => (days.earliest === null && days.latest === null ? null : days))

/** A date group. A date is there if its words are. */
export const StoredDate = z
  .object({
    date: text,
    precision: DatePrecision.nullable(),
    earliest: text,
    latest: text,
    raw: text,
  })
  .transform(({ raw, precision, ...days }): DatedValue | null =>
    raw === null ? null : { ...days, precision: precision ?? 'unknown', raw },
  )

/** From when until when a fact of any kind holds, by its stored dates, and whether it is over. */
export const StoredValidity = z
  .object({ start: StoredDays, end: StoredDays, isOver: z.boolean() })
  .transform(
    ({ start, end, isOver }): Validity => ({
      start,
      end,
      endedSometime: isOver && end === null,
    }),
  )

/** The five bounds of a share; null where none is set. */
export const StoredShare = z
  .object({
    exact: percent,
    minimum: percent,
    maximum: percent,
    exclusiveMinimum: percent,
    exclusiveMaximum: percent,
  })
  .transform((bounds): Share | null => {
    const set = Object.entries(bounds).filter(([, bound]) => bound !== null)
    return set.length === 0 ? null : Object.fromEntries(set)
  })

/** An entity by id, type and name, and the names of its parties if it has none of its own. */
export const StoredReference = z
  .object({ id: z.string(), type: EntityType, name: text, parties: z.array(text).nullish() })
  .transform(
    ({ parties, ...entity }): Reference => ({ ...entity, label: labelOf(entity, parties ?? []) }),
  )

/** JSON text as `schema`. */
export function storedJson<Value extends z.ZodType>(schema: Value) {
  return z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(schema)
}

/** JSON text as a list of `item`; an absent one as an empty list. */
export function storedList<Item extends z.ZodType>(item: Item) {
  return z
    .string()
    .nullable()
    .transform((json): unknown => (json === null ? [] : JSON.parse(json)))
    .pipe(z.array(item))
}

/** What a query embeds only when asked: null, and then left out, otherwise. */
function embedded<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullable()
    .transform((items) => items ?? undefined)
}

/** A document as facts name it. */
export const StoredDocumentReference = DocumentReference.extend({ publishedAt: StoredDate })

/** The embedded claims and documents of a fact. */
export const storedSources = {
  claims: embedded(ClaimEvidence),
  documents: embedded(StoredDocumentReference),
}

/** What an entity can be called: its name, else its parties, else its id. */
export function labelOf(
  { id, type, name }: Pick<Reference, 'id' | 'type' | 'name'>,
  parties: readonly (string | null)[],
): string {
  const known = parties.filter((party) => party !== null)
  return name ?? (known.join(JOINTS[type] ?? ' – ') || id)
}

/** What stands between the ends of a fact in its label; a dash by default. */
const JOINTS: Partial<Record<EntityType, string>> = { stake: ' → ', position: ', ' }
