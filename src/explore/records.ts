/** An entity as the API names it in another record. */
export interface Reference {
  id: string
  type: string
  name: string | null
  label: string
}

/** A date of the API with its precision and the words of the document. */
export interface DatedValue {
  date: string | null
  precision: string
  earliest: string | null
  latest: string | null
  raw: string
}

/** A share in percent, exact or bounded. */
export interface Share {
  exact?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
}

/** What every fact has. */
export interface Sourced {
  id: string
  type: string
  label: string
  holdsAsOf: 'certain' | 'possible' | 'unknown' | null
  disputed: boolean
  sources: number
  conflicts?: string[]
}

/** A row of `/v1/stakes`. */
export interface StakeRecord extends Sourced {
  holder: Reference
  subject: Reference
  interest: { type: string; directOrIndirect: string; share: Share | null }
  levels: { share: Share; date: DatedValue | null }[]
  acquired: DatedValue | null
  ended: DatedValue | null
  price: { amount: number; currency: string }[]
  derived: boolean
  derivedFrom: string[]
  formula: string | null
  assumptions: string[]
}

/** A row of `/v1/joint-ventures`. */
export interface VentureRecord extends Sourced {
  name: string | null
  named: boolean
  kind: string
  status: string
  formed: DatedValue | null
  ended: DatedValue | null
  place: string | null
  scope: { activity: string | null; geography: string | null }[]
  parties: {
    company: Reference
    role: string
    stakeId: string | null
    share: Share | null
    shareBasis: string
  }[]
}

/** A row of `/v1/partnerships`. */
export interface PartnershipRecord extends Sourced {
  name: string | null
  partnershipType: string[]
  status: string
  statusHistory: { status: string; date: DatedValue | null }[]
  instrument: string
  signed: DatedValue | null
  ended: DatedValue | null
  place: string | null
  areas: { code: string | null; text: string; assertionMode: string }[]
  parties: { company: Reference; role: string }[]
  products: string[]
  brands: Reference[]
  platforms: string[]
  technologies: string[]
}

/** A row of `/v1/companies/{id}/people`. */
export interface PositionRecord extends Sourced {
  person: Reference
  company: Reference
  role: string
  started: DatedValue | null
  ended: DatedValue | null
}

/** A row of `/v1/brands`. */
export interface BrandRecord extends Omit<Sourced, 'holdsAsOf'> {
  name: string | null
  segment: string | null
  owners: { company: Reference; origin: string }[]
  names: EntityName[]
}

/** A name of an entity, with its language. */
export interface EntityName {
  value: string
  lang: string
  nameType: string
}

/** A row of `/v1/review`. */
export interface UnresolvedRecord {
  id: string
  mention: string
  candidates: { id: string; name: string }[]
  predicate: string
  assertionMode: string
  subject: { mention: string; id: string | null }
  objects: { mention: string; id: string | null }[]
  documentId: string
  fileName: string
  title: string | null
  quote: string
  start: number
  end: number
  lang: string
}

/** A row of `/v1/companies`. */
export interface CompanyRecord extends Sourced {
  name: string | null
  names: EntityName[]
  status: string
  kind: string
  country: string | null
  stateOwned: boolean | null
  founded: DatedValue | null
  headquarters: string | null
  counts: Record<string, number>
}

/** A party of a claim, with the words of the document. */
export interface ClaimParty extends Reference {
  mention: string
  role: string
}

/** A row of `/v1/claims`. */
export interface ClaimRecord {
  id: string
  predicate: string
  subject: ClaimParty
  objects: ClaimParty[]
  value: Record<string, unknown>
  supports: string[]
  conflictIds: string[]
  documentId: string
  start: number
  end: number
  quote: string
  lang: string
  assertionMode: string
  claimStatus: string
  attributedTo: string | null
}

/** A row of `/v1/documents`. */
export interface DocumentRecord {
  id: string
  title: string | null
  lang: string
  publisher: string | null
  publishedAt: DatedValue | null
  fileName: string
}

/** A row of `/v1/conflicts`. */
export interface ConflictRecord {
  id: string
  topic: string
  type: string
  explanation: string
  open: boolean
  entities: Reference[]
  members: (ClaimRecord & { document: Omit<DocumentRecord, 'fileName'> })[]
}

/** A hit of `/v1/search`. */
export interface SearchHit extends Reference {
  matchedName: string
  highlight: { start: number; end: number }[]
  country: string | null
  kind: string | null
  sources: number
}

/** One of `/v1/paths`. */
export interface PathRecord {
  length: number
  hops: { from: Reference; to: Reference; via: Reference | null; relation: string }[]
}

/** `/v1/entities/{id}/neighbors`. */
export interface Neighborhood {
  nodes: (Reference & { depth: number })[]
  edges: { from: string; to: string; relation: string }[]
}

/** `/v1/stats`. */
export interface Stats {
  counts: Record<string, number>
  topCompanies: { company: Reference; degree: number }[]
}
