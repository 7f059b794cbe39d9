import { z } from 'zod'
import { Predicate } from '../domain/claim.ts'
import {
  AssertionMode,
  InterestType,
  PartnershipStatus,
  PartnershipType,
  PartyRole,
} from '../domain/codelists.ts'
import { DocumentLang } from '../domain/document.ts'
import { NAME_REASONS, NameReason } from '../domain/name-score.ts'
import { DatedValue } from '../domain/partial-date.ts'
import { OFFSET_MAX } from '../domain/records/claim-evidence.ts'
import { ClaimParty, ClaimRecord } from '../domain/records/claim-record.ts'
import { Reference } from '../domain/records/reference.ts'
import { Share } from '../domain/share.ts'
import { text } from './validate.ts'

/** Most bytes of a request for an extraction. */
export const EXTRACT_BYTES_MAX = 262_144

/**
 * What a text has at the least. It needs a letter or digit of any script, but not every checker of
 * contracts reads patterns by Unicode.
 */
export const WORD = '\\S'
/** What no text has: control characters but tabs, line breaks and page breaks. */
export const BINARY = '[\\u0000-\\u0008\\u000e-\\u001f\\u007f]'

/** A text to read, and what is known of it beside its words. */
export const ExtractRequest = z
  .strictObject({
    text: z
      .string()
      .refine((value) => value.isWellFormed(), 'holds half a character (a lone surrogate)')
      .describe('One article, in English or Chinese. Plain text; what is markup in it is data.')
      .meta({ minLength: 1, pattern: WORD, not: { pattern: BINARY } }),
    fileName: text(200)
      .optional()
      .describe('What to call the text; makes the id of the document. No file is read or written.'),
    publishedAt: z.iso
      .date()
      .optional()
      .describe(
        'The day of publication, `YYYY-MM-DD`, where the text does not say it: “last month” is told from it.',
      ),
  })
  .meta({ id: 'ExtractRequest' })
export type ExtractRequest = z.infer<typeof ExtractRequest>

const PartyStatus = z
  .enum(['registered', 'provisional'])
  .describe('`registered`: an entry of the register; `provisional`: only this text knows it.')
const count = z.int().min(0).max(1_000_000)
const offset = z.int().min(0).max(OFFSET_MAX)
const claims = z.array(z.string()).describe('Ids of the claims that say it.')

const ExtractedParty = ClaimParty.extend({
  status: PartyStatus,
  candidates: z
    .array(z.string())
    .describe('Ids of the entries that the name may mean; empty for a provisional party.'),
}).meta({ id: 'ExtractedParty' })

const ExtractedClaim = ClaimRecord.omit({
  claimStatus: true,
  recordedAt: true,
  conflictIds: true,
  relations: true,
})
  .extend({
    subject: ExtractedParty.describe('Of whom it says it.'),
    objects: z.array(ExtractedParty).describe('With whom or of what, in the order of the text.'),
    supports: z.array(z.string()).describe('Ids of the facts that it would hold up.'),
    supportsFact: z
      .boolean()
      .describe('Whether it would hold up a fact; false where it is only planned or denied.'),
  })
  .meta({ id: 'ExtractedClaim' })

const RoleReference = Reference.extend({ role: PartyRole }).meta({ id: 'RoleReference' })

/** The facts that the claims of one text would hold up, if it were the only one. */
export const ExtractedFacts = z
  .object({
    stakes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        holder: Reference,
        subject: Reference,
        interestType: InterestType,
        share: Share.nullable().describe('Percent; null where it is not stated.'),
        derived: z.boolean().describe('True where it was computed from other stakes.'),
        claims,
      }),
    ),
    jointVentures: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        label: z.string(),
        status: z.string(),
        parties: z.array(RoleReference),
        claims,
      }),
    ),
    partnerships: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        label: z.string(),
        partnershipType: z.array(PartnershipType),
        status: PartnershipStatus,
        parties: z.array(RoleReference),
        claims,
      }),
    ),
    positions: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        person: Reference,
        company: Reference,
        role: z.string(),
        claims,
      }),
    ),
    brands: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        label: z.string(),
        owners: z.array(Reference),
        claims,
      }),
    ),
    figures: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        of: z.array(Reference),
        metric: z.string(),
        value: z.number().nullable(),
        unit: z.string().nullable(),
        claims,
      }),
    ),
  })
  .meta({ id: 'ExtractedFacts' })
export type ExtractedFacts = z.infer<typeof ExtractedFacts>

const Span = z.object({
  text: z.string().describe('As the text writes it.'),
  start: offset.describe('In Unicode code points.'),
  end: offset.describe('Exclusive, in Unicode code points.'),
})

const FoundParty = z
  .object({
    id: z.string(),
    type: z.enum(['company', 'brand', 'person']),
    name: z.string().nullable().describe('In English where it has such a name.'),
    nameZh: z.string().nullable(),
    label: z.string(),
    status: PartyStatus,
    mentionCount: count.describe('How often the text names it.'),
    mentions: z.array(Span).describe('The first places, in the order of the text.'),
    claims: z.array(z.string()).describe('Ids of the claims that it is a party of.'),
  })
  .meta({ id: 'FoundParty' })
export type FoundParty = z.infer<typeof FoundParty>

/** What a person should look at: the pipeline found it and bound it to nothing. */
const NameCandidate = z
  .object({
    id: z.string(),
    name: z.string(),
    score: z.number().min(0).max(1).describe('How well the names fit, from 0 to 1.'),
    reasons: z
      .array(
        z.object({
          reason: NameReason,
          score: z.number().min(0).max(1),
        }),
      )
      .describe(
        `Why, the best first. ${Object.entries(NAME_REASONS)
          .map(([reason, words]) => `\`${reason}\`: ${words}`)
          .join(' ')}`,
      ),
  })
  .meta({ id: 'NameCandidate' })

const ReviewItem = z
  .object({
    reason: z
      .enum(['ambiguousName', 'nearName', 'unknownName'])
      .describe(
        '`ambiguousName`: fits several entries, so that its claims stay out; `nearName`: became a provisional company, and is much like an entry; `unknownName`: looks like a name, fits no entry and takes part in no claim.',
      ),
    mention: z.string(),
    candidates: z
      .array(NameCandidate)
      .describe('Entries of the register that it may mean: all that it fits, else the nearest.'),
    mentions: z.array(Span).describe('The first places, in the order of the text.'),
    claims: z
      .array(
        z.object({
          predicate: Predicate,
          assertionMode: AssertionMode,
          quote: z.string(),
          start: offset,
          end: offset,
          extractor: z.string(),
        }),
      )
      .describe('The claims that wait for it.'),
  })
  .meta({ id: 'ReviewItem' })
export type ReviewItem = z.infer<typeof ReviewItem>

/** What was read in a text. Nothing of it is stored. */
export const Extraction = z
  .object({
    document: z.object({
      id: z.string().describe('The `documentId` of the claims. No such document is stored.'),
      title: z.string().nullable().describe('Headline; null where the text has none.'),
      lang: DocumentLang.describe('Main language of the text.'),
      publishedAt: DatedValue.nullable().describe('By the text, else as the request says.'),
      sentences: count.describe('Sentences of the article, without what the page adds.'),
      characters: offset.describe('Length of the text in code points.'),
    }),
    claims: z.array(ExtractedClaim).describe('In the order of the text.'),
    facts: ExtractedFacts.describe(
      'What these claims would hold up if this were the only document.',
    ),
    parties: z.array(FoundParty).describe('Companies, brands and people that are named, by id.'),
    review: z.array(ReviewItem).describe('Names that were found and not bound.'),
  })
  .meta({ id: 'Extraction' })
export type Extraction = z.infer<typeof Extraction>

/** What was read, as the JSON of an `Extraction`: written where it was read, off the main thread. */
export interface ExtractedText {
  json: string
  warnings: string[]
}

/** Reads texts beside the main thread. */
export interface TextExtractor {
  /**
   * Throws a `DomainError` for a text that cannot be read, that takes too long, or that comes while
   * too many others wait. Aborting gives up a text that still waits.
   */
  extract(request: ExtractRequest, signal: AbortSignal): Promise<ExtractedText>
  close(): Promise<void>
}
