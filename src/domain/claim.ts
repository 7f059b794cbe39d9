import { z } from 'zod'
import {
  AssertionMode,
  Comparator,
  DirectOrIndirect,
  Instrument,
  InterestType,
  JointVentureKind,
  PartnershipStatus,
  PartnershipType,
  PartyRole,
} from './codelists.ts'
import type { DocumentLang } from './document.ts'
import type { MentionType } from './lexicon.ts'
import { Money } from './money.ts'
import { DatedValue } from './partial-date.ts'
import { Share } from './share.ts'

/** What a claim can say. */
export const Predicate = z
  .enum([
    'holdsStake',
    'formsJointVenture',
    'ventureScope',
    'partnersWith',
    'cooperationArea',
    'holdsPosition',
    'ownsBrand',
    'launchesBrand',
    'reportsFigure',
    'foundedOn',
    'headquarteredIn',
    'stateOwned',
    'notDisclosed',
    'producesFor',
    'rankedAs',
  ])
  .meta({ id: 'Predicate' })
export type Predicate = z.infer<typeof Predicate>

/** One field of work of a partnership, in the document's words, with a code where they fit one. */
export const Area = z
  .object({
    code: PartnershipType.nullable(),
    text: z.string(),
    assertionMode: AssertionMode,
  })
  .meta({ id: 'Area' })
export type Area = z.infer<typeof Area>

/**
 * What a claim says beyond its subject and objects, by predicate. Absent keys were not said.
 *
 * One flat shape, so that it can be read as table columns: `share` of `holdsStake`, `name` of
 * `formsJointVenture`, `metric` of `reportsFigure` …
 */
export const ClaimValue = z
  .object({
    interestType: InterestType,
    directOrIndirect: DirectOrIndirect,
    share: Share,
    event: z.enum(['holds', 'acquires', 'increases', 'reduces', 'sells', 'sellsAll']),
    price: z.array(Money),
    /** Of a stake, venture, partnership or founding: when it began, was formed or signed. */
    date: DatedValue,
    ended: DatedValue,
    name: z.string(),
    jointVentureKind: JointVentureKind,
    activities: z.array(z.string()),
    geography: z.string(),
    partnershipType: z.array(PartnershipType),
    status: PartnershipStatus,
    instrument: Instrument,
    place: z.string(),
    areas: z.array(Area),
    products: z.array(z.string()),
    platforms: z.array(z.string()),
    technologies: z.array(z.string()),
    role: z.string(),
    segment: z.string(),
    stateOwned: z.boolean(),
    topic: z.enum(['equity', 'financialTerms']),
    metric: z.string(),
    value: z.number(),
    comparator: Comparator,
    unit: z.string(),
    period: DatedValue,
    scope: z.string(),
    /** True where the words only point back at a relation ("the partnership with FAW"). */
    backReference: z.boolean(),
  })
  .partial()
  .meta({ id: 'ClaimValue' })
export type ClaimValue = z.infer<typeof ClaimValue>

/**
 * A span of text that names something, or points at something named before.
 *
 * `refs` are the register entries it may mean: one is a resolved name, none an unknown one, several
 * an ambiguous one. A joint venture or partnership is named by `name`, or known by its `parties`.
 */
export interface Mention {
  type: MentionType
  text: string
  /** UTF-16 offsets in the document's text. */
  start: number
  end: number
  refs: string[]
  via: 'name' | 'description' | 'memory'
  /** Of an unknown name that several have: what tells this one apart, as a part of its id. */
  qualifier?: string
  /** Of a joint venture, partnership or unnamed brand: whose it is. */
  parties?: Mention[]
}

/** A mention in a claim, and as what it takes part. */
export interface Participant {
  mention: Mention
  role: PartyRole
}

/** Where a claim of a BODS file is from, as its statement says. Absent keys were not said. */
export const ClaimSource = z
  .object({
    statementId: z.string().describe('`statementId` of the BODS statement.'),
    recordId: z.string().describe('`recordId` of the BODS statement.'),
    description: z.string().optional().describe('What the source is, in words.'),
    url: z.string().optional().describe('Where the publisher had it from.'),
    retrievedAt: z.string().optional().describe('When the publisher had it; ISO 8601.'),
    assertedBy: z.array(z.string()).optional().describe('Who asserts it.'),
  })
  .meta({ id: 'ClaimSource' })
export type ClaimSource = z.infer<typeof ClaimSource>

/** One statement of one document with its evidence, before names are resolved. */
export interface Claim {
  predicate: Predicate
  subject: Participant
  objects: Participant[]
  value: ClaimValue
  assertionMode: AssertionMode
  /** Who says it, of an attributed claim. */
  attributedTo: string | null
  quote: string
  /** UTF-16 offsets of the quote in the document's text. */
  start: number
  end: number
  lang: DocumentLang
  /** The rule that made it, `stake/acquires`, the model, `llm/qwen3`, or `bods` for a data file. */
  rule: string
  /** Of a claim that a data file makes. */
  source?: ClaimSource
}

/** An entity that a claim is about, by canonical id. */
export const EntityType = z
  .enum([
    'company',
    'brand',
    'person',
    'stake',
    'jointVenture',
    'partnership',
    'position',
    'figure',
    'technology',
    'platform',
    'product',
    'place',
  ])
  .meta({ id: 'EntityType' })
export type EntityType = z.infer<typeof EntityType>

/** A participant of a resolved claim. */
export const Party = z.object({
  id: z.string(),
  type: EntityType,
  /** As the document writes it. */
  mention: z.string(),
  role: PartyRole,
  /** `registered`: an entry of the register; `provisional`: only documents know it. */
  status: z.enum(['registered', 'provisional']),
  /** Of an unnamed joint venture, partnership or brand: the ids of its parties, sorted. */
  partyIds: z.array(z.string()).optional(),
  /** Of a named joint venture, partnership or brand. */
  name: z.string().nullable().optional(),
  lang: z.enum(['en', 'zh']).optional(),
})
export type Party = z.infer<typeof Party>

/** A claim with its names resolved, as the graph keeps it. Offsets count Unicode code points. */
export const ResolvedClaim = z.object({
  id: z.string().regex(/^cl_[0-9a-f]{40}$/),
  documentId: z.string(),
  predicate: Predicate,
  subject: Party,
  objects: z.array(Party),
  value: ClaimValue,
  assertionMode: AssertionMode,
  attributedTo: z.string().nullable(),
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  lang: z.enum(['en', 'zh']),
  /** `rules/stake/acquires`, `llm/` and the name of a model, or `bods` for a data file. */
  extractor: z.string(),
  source: ClaimSource.optional(),
})
export type ResolvedClaim = z.infer<typeof ResolvedClaim>
