import type { z } from 'zod'
import type { ClaimValue, EntityType, Predicate } from './claim.ts'
import type { AssertionMode, ClaimStatus, Comparator, ConflictType } from './codelists.ts'
import type { HeadlinePolicy } from './conflict.ts'
import type { DocumentLang, SourceType } from './document.ts'
import type { DatePrecision } from './partial-date.ts'
import type { ShareBasis } from './records/joint-venture.ts'
import type { NeighborhoodEdge } from './records/neighborhood.ts'
import type { Origin } from './records/reference.ts'
import type { Relation } from './records/relation.ts'
import type { HoldsAsOf } from './records/sourced.ts'
import type { TimelineKind } from './records/timeline-event.ts'

// What each code of a claim, of its source and of the graph means.

/** What claims say. */
export const PREDICATES: Record<Predicate, string> = {
  holdsStake: 'The subject holds, gets or gives up a share of the object.',
  formsJointVenture: 'Subject and objects have a joint venture.',
  ventureScope: 'What a joint venture does, and where.',
  partnersWith: 'Subject and objects work together.',
  cooperationArea: 'What a partnership is about.',
  holdsPosition: 'The subject, a person, is something in the object.',
  ownsBrand: 'The subject owns the object, a brand.',
  launchesBrand: 'The subject brings out the object, a brand.',
  reportsFigure: 'A number of the subject: sales, output, revenue.',
  foundedOn: 'When the subject was founded.',
  headquarteredIn: 'Where the subject sits.',
  stateOwned: 'Whether the state owns the subject.',
  notDisclosed: 'The document says that details are not made public.',
  producesFor: 'The subject builds for the object.',
  rankedAs: 'Which place the subject has: the largest, the second by sales.',
}

/** How documents say things. */
export const ASSERTION_MODES: Record<AssertionMode, string> = {
  asserted: 'The document says it as a fact.',
  attributed: 'The document says that somebody says it.',
  planned: 'It is to happen: announced as an intention, agreed on but not done.',
  ongoing: 'It is happening as the document is written.',
  hedged: 'The document is not sure: may, reportedly, in talks.',
  hypothetical: 'Only under a condition, or as a question.',
  negated: 'The document denies it, or says that it did not happen.',
  opinion: 'A judgement, not a statement of what is.',
}

/** How claims stand. */
export const CLAIM_STATUSES: Record<ClaimStatus, string> = {
  accepted: 'It stands.',
  disputed: 'Another claim speaks against it.',
  superseded: 'A later claim took its place.',
  rejected: 'A person decided that it is wrong.',
  unreviewed: 'It waits for a person to decide.',
}

/** How numbers are compared. */
export const COMPARATORS: Record<Comparator, string> = {
  eq: 'Just so much.',
  lt: 'Less: under.',
  lte: 'So much or less: up to.',
  gt: 'More: over.',
  gte: 'So much or more: at least.',
  approx: 'About so much.',
  ltApprox: 'A little less: nearly, almost.',
  gtApprox: 'A little more: just over.',
}

/** Why claims disagree. */
export const CONFLICT_TYPES: Record<ConflictType, string> = {
  value: 'The values exclude each other.',
  comparator: 'The bounds exclude each other.',
  precision: 'One is more exact than the other.',
  scope: 'They count different things.',
  status: 'They tell of different stages.',
  strength: 'One is said more surely than the other.',
  time: 'The dates exclude each other.',
  arithmetic: 'The parts do not make up the whole.',
}

/** How the value that is shown first was chosen. */
export const HEADLINE_POLICIES: Record<HeadlinePolicy, string> = {
  mostPreciseCompatible: 'The most exact value that all others allow.',
  latestStatus: 'The latest stage.',
  typedFact: 'What is said of a kind that is known, over what is said in general.',
  keepAll: 'None is chosen.',
}

/** How exactly dates are known. */
export const DATE_PRECISIONS: Record<DatePrecision, string> = {
  day: 'To the day.',
  month: 'To the month.',
  quarter: 'To the quarter of a year.',
  year: 'To the year.',
  unknown: 'In words that give no date.',
}

/** BODS source types. */
export const SOURCE_TYPES: Record<z.infer<typeof SourceType>, string> = {
  selfDeclaration: 'The company itself says it.',
  officialRegister: 'A register of companies or another authority.',
  thirdParty: 'Somebody else, such as a newspaper.',
  primaryResearch: 'Found out by who publishes it.',
  verified: 'Checked by who publishes it.',
}

/** Languages of documents and labels. */
export const LANGUAGES: Record<DocumentLang, string> = {
  en: 'English.',
  zh: 'Chinese.',
}

/** What ids name. */
export const ENTITY_TYPES: Record<EntityType, string> = {
  company: 'A carmaker, supplier, technology firm or other body.',
  brand: 'A name that cars are sold under.',
  person: 'A human being.',
  stake: 'What one holds of another.',
  jointVenture: 'An undertaking that several parties share.',
  partnership: 'An agreement between parties.',
  position: 'What a person is in a company.',
  figure: 'A reported number.',
  technology: 'A technology that a partnership or venture uses.',
  platform: 'A vehicle platform that a partnership or venture uses.',
  product: 'A vehicle or other product that they make.',
  place: 'Where they are.',
}

/** How two entities are tied. */
export const RELATIONS: Record<Relation, string> = {
  stake: 'One holds a part of the other.',
  jointVenture: 'Both are parties of a joint venture.',
  partnership: 'Both are parties of a partnership.',
  position: 'A person is something in a company.',
  brand: 'A company owns a brand.',
}

/** Relationship types of the graph model. */
export const RELATIONSHIPS: Record<NeighborhoodEdge['type'], string> = {
  HOLDS: 'From a holder to its stake.',
  IN: 'From a stake to what it is a part of.',
  PARTY_TO: 'From a party to its joint venture or partnership.',
  HAS_POSITION: 'From a person to a position.',
  AT: 'From a position to its company.',
  OWNS_BRAND: 'From a company to its brand.',
}

/** Whether a fact held on a day. */
export const HOLDS_AS_OF: Record<HoldsAsOf, string> = {
  certain: 'It held on that day.',
  possible: 'The day is within the uncertainty of its dates.',
  unknown: 'No date tells.',
}

/** How the share of a party is known. */
export const SHARE_BASES: Record<ShareBasis, string> = {
  stated: 'A document says it.',
  derived: 'Computed from the other shares.',
  unknown: 'Neither.',
}

/** Who says so. */
export const ORIGINS: Record<Origin, string> = {
  seed: 'A loaded document says so.',
  curated: 'Only the register of known names does.',
}

/** What becomes of a stake. */
export const STAKE_EVENTS: Record<NonNullable<ClaimValue['event']>, string> = {
  holds: 'The holder has it.',
  acquires: 'The holder gets it.',
  increases: 'The holder gets more of it.',
  reduces: 'The holder gives up a part of it.',
  sells: 'The holder sells of it.',
  sellsAll: 'The holder sells all of it.',
}

/** What is not disclosed. */
export const TOPICS: Record<NonNullable<ClaimValue['topic']>, string> = {
  equity: 'Shares.',
  financialTerms: 'Prices and terms.',
}

/** How a claim stands to another. */
export const CLAIM_RELATIONS = {
  corroborates: 'Says the same in another document.',
  refines: 'Says the same more exactly.',
  supersedes: 'Says what came later.',
}

/** What can happen to a company. */
export const TIMELINE_KINDS: Record<TimelineKind, string> = {
  founded: 'It was founded.',
  stakeAcquired: 'A stake was bought or given.',
  stakeIncreased: 'A stake grew.',
  stakeReduced: 'A part of a stake was given up.',
  stakeSold: 'A stake was sold: all of it or an unstated part.',
  ventureFormed: 'A joint venture was formed.',
  ventureEnded: 'A joint venture ended.',
  partnershipAnnounced: 'A partnership was made public.',
  partnershipSigned: 'A partnership was signed.',
  partnershipStarted: 'A partnership came into force, or has no stated status.',
  partnershipRenegotiated: 'The terms of a partnership were changed.',
  partnershipCompleted: 'What a partnership was for is done.',
  partnershipTerminated: 'A partnership was ended or expired.',
  positionStarted: 'A person took up a position.',
  positionEnded: 'A person left a position.',
  figureReported: 'A number was reported.',
}
