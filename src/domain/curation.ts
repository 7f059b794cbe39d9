import { z } from 'zod'
import { ClaimValue, Predicate, type ResolvedClaim } from './claim.ts'
import { AssertionMode } from './codelists.ts'
import type { Document } from './document.ts'
import { DatedValue, datedValue, PartialDate } from './partial-date.ts'
import { Share } from './share.ts'

const entityId = z
  .string()
  .regex(/^(?:co|br|pe|jv|pa)_\S+$/, "Expected the id of an entity, such as 'co_faw'")

/** Shorter words stand in half the sentences of an article, and would decide about all of them. */
const QUOTE_MIN = 6

/** What every decision has: what it is about, and who answers for it. */
const reason = {
  document: z.string().min(1).describe('File name of the article.'),
  quote: z
    .string()
    .trim()
    .min(QUOTE_MIN, `Expected words of the article, ${QUOTE_MIN} letters or more`)
    .describe('Verbatim; only line breaks and the number of spaces may differ.'),
  who: z
    .string()
    .trim()
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u,
      'Expected a name or initials, as readers see it',
    )
    .describe('Public: `extractor` of a claim shows it.'),
  when: z.iso.date('Expected a day, YYYY-MM-DD'),
  why: z.string().trim().min(1),
}

/** Which of the claims at the quote are meant; all of them where nothing is given. */
const narrowing = {
  predicate: Predicate.optional(),
  subject: entityId.optional(),
  object: entityId.optional(),
}

/** A person writes `2023` or `2024-05`; the words of the document are in the quote. */
const Dated = z.union([
  DatedValue.strict(),
  z
    .union([z.string(), z.int().transform(String)])
    .pipe(PartialDate)
    .transform((date) => datedValue(date, date)),
])

/** As `ClaimValue`, but a key that is misspelt is told, not ignored. */
const CuratedValue = ClaimValue.extend({
  share: Share.strict().optional(),
  date: Dated.optional(),
  ended: Dated.optional(),
  period: Dated.optional(),
}).strict()

const Change = z
  .strictObject({
    predicate: Predicate.optional(),
    subject: entityId.optional(),
    objects: z.array(entityId).optional(),
    assertionMode: AssertionMode.optional(),
    attributedTo: z.string().min(1).nullable().optional(),
    value: CuratedValue.optional(),
    remove: z.array(ClaimValue.keyof()).optional().describe('Keys of the value that are wrong.'),
  })
  .refine((change) => Object.keys(change).length > 0, 'Expected what is to be set')

/** One decision of a person about what a document says, as `curation.yaml` has it. */
export const CurationEntry = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('accept'), ...reason, ...narrowing }),
  z.strictObject({ action: z.literal('reject'), ...reason, ...narrowing }),
  z.strictObject({ action: z.literal('correct'), ...reason, ...narrowing, set: Change }),
  z.strictObject({
    action: z.literal('add'),
    ...reason,
    predicate: Predicate,
    subject: entityId,
    objects: z.array(entityId).default([]),
    value: CuratedValue.default({}),
    assertionMode: AssertionMode.default('asserted'),
    attributedTo: z.string().min(1).nullable().default(null),
  }),
  z.strictObject({ action: z.literal('merge'), ...reason, from: entityId, into: entityId }),
])
export type CurationEntry = z.infer<typeof CurationEntry>
export type CurationAction = CurationEntry['action']

/** The entries of one or several actions. */
export type EntryOf<Action extends CurationAction> = Extract<CurationEntry, { action: Action }>

/** An entry, and where it stands, for messages. */
export interface Placed<Entry extends CurationEntry = CurationEntry> {
  entry: Entry
  /** Counted from 1. */
  number: number
  /** File and line. */
  at: string
}

/** All decisions, in the order of their file. */
export interface Curation {
  entries: Placed[]
  /** File names of the articles of the seeds. A decision about one that is not loaded waits. */
  articles: ReadonlySet<string>
  /** Over what is decided; null where nothing is. Notes and order of keys count, comments do not. */
  hash: string | null
}

/** What a decision needs of a document: where a quote stands, and what makes an id. */
export type CuratedDocument = Pick<Document, 'id' | 'fileName' | 'sha256' | 'lang' | 'text'>

/** What the decisions make of the claims that were read. */
export interface Decisions {
  /** Of the claims that hold up nothing, by id; all others are accepted. */
  statuses: ReadonlyMap<string, 'rejected' | 'superseded'>
  /** What people said in their place, or in addition. */
  added: ResolvedClaim[]
  /** The id that was merged → the one that stays, and of which type the merged one was. */
  merges: ReadonlyMap<string, { into: string; type: string }>
}

/** What the extractor of a claim begins with that a person made. */
export const CURATION = 'curation/'

/** An entry as a message names it, and what is wrong with it. */
export function problemOf({ entry, number, at }: Placed, what: string): string {
  return `${at}: ${entryName(number, entry.action, entry.quote)}: ${what}`
}

/** `entry 3 (reject, “China's oldest carmaker…”)` */
export function entryName(number: number, action: unknown, quote: unknown): string {
  const words = String(quote ?? '').replaceAll(/\s+/g, ' ')
  const short = words.length > 60 ? `${words.slice(0, 60)}…` : words
  return `entry ${number} (${String(action ?? 'no action')}, “${short}”)`
}
