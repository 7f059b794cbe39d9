import { z } from 'zod'
import * as of from './claim-code-descriptions.ts'
import {
  COMPANY_KINDS,
  DIRECTNESS,
  INSTRUMENTS,
  INTEREST_TYPES,
  NAME_TYPES,
  PARTNERSHIP_STATUSES,
  PARTNERSHIP_TYPES,
  PARTY_ROLES,
  VENTURE_KINDS,
} from './code-descriptions.ts'
import type { ExportFormat, ExportType } from './export.ts'
import { NAME_REASONS } from './name-score.ts'

const Code = z
  .object({
    code: z.string(),
    title: z.string().describe('The code in words.'),
    description: z.string().describe('What it means.'),
  })
  .meta({ id: 'Code' })

/** One list of codes, with where it is from. */
export const Vocabulary = z
  .object({
    id: z.string().describe('Name of the list, as in the fields that use it.'),
    title: z.string(),
    source: z.string().describe('The standard that it is from, or that it is our own.'),
    codes: z.array(Code),
  })
  .meta({ id: 'Vocabulary' })
export type Vocabulary = z.infer<typeof Vocabulary>

const BODS = 'Beneficial Ownership Data Standard 0.4'
const SDC = 'Status and activity flags of SDC Platinum alliance data'
const OWN = 'Of this project'

/** A list with a description of each of its codes, in their order. */
const list = (
  id: string,
  title: string,
  source: string,
  descriptions: Readonly<Record<string, string>>,
): Vocabulary => ({
  id,
  title,
  source,
  codes: Object.entries(descriptions).map(([code, description]) => ({
    code,
    title: TITLES[code] ?? words(code),
    description,
  })),
})

/** Titles that the code does not spell out. */
const TITLES: Record<string, string> = {
  en: 'English',
  zh: 'Chinese',
  rnd: 'Research and development',
  mou: 'Memorandum of understanding',
  eq: 'Equal',
  lt: 'Less than',
  lte: 'At most',
  gt: 'More than',
  gte: 'At least',
  approx: 'About',
  ltApprox: 'Nearly',
  gtApprox: 'Just over',
}

const EXPORT_FORMATS: Record<ExportFormat, string> = {
  ndjson: 'One fact a line, as JSON, and a last line that says that all is there.',
  csv: 'A table of one kind of record, for spreadsheets and pandas.',
  parquet: 'The same table with types, for pandas, R and DuckDB.',
  bods: 'Statements of the Beneficial Ownership Data Standard 0.4.',
  ftm: 'Entities of FollowTheMoney, one a line.',
  graphml: 'A graph for networkx, igraph, yEd and Gephi.',
  gexf: 'A graph for Gephi, with dates.',
  jsonld: 'Linked data in the words of schema.org and a context of our own.',
}

const EXPORT_TYPES: Record<ExportType, string> = {
  stake: 'Who holds how much of what.',
  'joint-venture': 'Firms of several parties.',
  partnership: 'Agreements between parties.',
  company: 'Carmakers, suppliers and other bodies.',
  person: 'People with a position.',
  brand: 'Names that cars are sold under.',
  figure: 'Reported numbers.',
  claim: 'What documents say, with the sentence.',
  document: 'What was read.',
  conflict: 'Claims that disagree.',
}

/** All lists of codes, by name. */
export const VOCABULARIES: readonly Vocabulary[] = [
  list('assertionMode', 'How a document says it', OWN, of.ASSERTION_MODES),
  list('claimRelation', 'How a claim stands to another', OWN, of.CLAIM_RELATIONS),
  list('claimStatus', 'Standing of a claim', OWN, of.CLAIM_STATUSES),
  list('comparator', 'How a number is compared', OWN, of.COMPARATORS),
  list('companyKind', 'Kind of company', OWN, COMPANY_KINDS),
  list('conflictType', 'Why claims disagree', OWN, of.CONFLICT_TYPES),
  list('datePrecision', 'How exactly a date is known', OWN, of.DATE_PRECISIONS),
  list('directOrIndirect', 'Directness of an interest', BODS, DIRECTNESS),
  list('edgeType', 'Relationship of the graph model', OWN, of.RELATIONSHIPS),
  list('entityType', 'What an id names', OWN, of.ENTITY_TYPES),
  list('exportFormat', 'Format of an exported file', OWN, EXPORT_FORMATS),
  list('exportType', 'Kind of record in an export', OWN, EXPORT_TYPES),
  list('headlinePolicy', 'How the value shown first was chosen', OWN, of.HEADLINE_POLICIES),
  list('holdsAsOf', 'Whether a fact held on a day', OWN, of.HOLDS_AS_OF),
  list('instrument', 'What was signed', OWN, INSTRUMENTS),
  list('interestType', 'Type of interest', BODS, INTEREST_TYPES),
  list('jointVentureKind', 'How a joint venture came to be', SDC, VENTURE_KINDS),
  list('lang', 'Language', 'ISO 639-1', of.LANGUAGES),
  list('nameReason', 'Why two names may mean one thing', OWN, NAME_REASONS),
  list('nameType', 'Type of name', `${BODS}, with short, legal and brand names added`, NAME_TYPES),
  list('origin', 'Who says so', OWN, of.ORIGINS),
  list('partnershipStatus', 'Where a partnership stands', SDC, PARTNERSHIP_STATUSES),
  list('partnershipType', 'What a partnership is about', SDC, PARTNERSHIP_TYPES),
  list(
    'partyRole',
    'As what a party takes part',
    'Business relationship roles of CB Insights',
    PARTY_ROLES,
  ),
  list('predicate', 'What a claim says', OWN, of.PREDICATES),
  list('relation', 'How two entities are tied', OWN, of.RELATIONS),
  list('shareBasis', 'How the share of a party is known', OWN, of.SHARE_BASES),
  list('sourceType', 'Type of source', BODS, of.SOURCE_TYPES),
  list('stakeEvent', 'What becomes of a stake', OWN, of.STAKE_EVENTS),
  list('timelineKind', 'What happened to a company', OWN, of.TIMELINE_KINDS),
  list('topic', 'What is not disclosed', OWN, of.TOPICS),
]

/** `jointDevelopment` as "Joint development". */
function words(code: string): string {
  const spaced = code.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
  return `${spaced[0]?.toUpperCase() ?? ''}${spaced.slice(1)}`
}
