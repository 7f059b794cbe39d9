import type { DatedValue } from '../domain/partial-date.ts'
import type { Brand } from '../domain/records/brand.ts'
import type { ClaimEvidence } from '../domain/records/claim-evidence.ts'
import type { ClaimRecord } from '../domain/records/claim-record.ts'
import type { Company } from '../domain/records/company.ts'
import type { DocumentRecord } from '../domain/records/document-record.ts'
import type { EffectiveOwnership } from '../domain/records/effective-ownership.ts'
import type { JointVenture } from '../domain/records/joint-venture.ts'
import type { OwnershipChain } from '../domain/records/ownership.ts'
import type { PartnerRow } from '../domain/records/partner-row.ts'
import type { Partnership } from '../domain/records/partnership.ts'
import type { Person } from '../domain/records/person.ts'
import type { Position } from '../domain/records/position.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { SearchHit } from '../domain/records/search-hit.ts'
import type { Stake } from '../domain/records/stake.ts'
import type { Share } from '../domain/share.ts'

/** What one cell of a flat row can hold. */
export type Cell = string | number | boolean | null

/** A flat row: the same keys for every record of a kind, in the same order. */
export type FlatRow = Record<string, Cell>

/** Lists in one cell are joined by this. */
export const joined = (values: (string | null)[]) =>
  values.filter((value) => value !== null).join('; ')

/** The five columns of a date, with a prefix. */
export const dated = (prefix: string, date: DatedValue | null): FlatRow => ({
  [prefix]: date?.date ?? null,
  [`${prefix}Precision`]: date?.precision ?? null,
  [`${prefix}Earliest`]: date?.earliest ?? null,
  [`${prefix}Latest`]: date?.latest ?? null,
  [`${prefix}Raw`]: date?.raw ?? null,
})

const shared = (share: Share | null): FlatRow => ({
  shareExact: share?.exact ?? null,
  shareMinimum: share?.minimum ?? null,
  shareMaximum: share?.maximum ?? null,
  shareExclusiveMinimum: share?.exclusiveMinimum ?? null,
  shareExclusiveMaximum: share?.exclusiveMaximum ?? null,
})

/** The first claim behind a fact: the sentence to read. */
export const evidence = (claims: ClaimEvidence[] | undefined): FlatRow => ({
  claimId: claims?.[0]?.id ?? null,
  documentId: claims?.[0]?.documentId ?? null,
  quote: claims?.[0]?.quote ?? null,
})

const parties = (list: { company: Reference; role: string }[]): FlatRow => ({
  partyIds: joined(list.map(({ company }) => company.id)),
  partyNames: joined(list.map(({ company }) => company.label)),
  partyRoles: joined(list.map(({ role }) => role)),
})

/** One stake a row. */
export const stakeRow = (stake: Stake): FlatRow => ({
  id: stake.id,
  holderId: stake.holder.id,
  holderName: stake.holder.label,
  subjectId: stake.subject.id,
  subjectName: stake.subject.label,
  interestType: stake.interest.type,
  directOrIndirect: stake.interest.directOrIndirect,
  ...shared(stake.interest.share),
  ...dated('acquired', stake.acquired),
  ...dated('ended', stake.ended),
  price: joined(stake.price.map(({ amount, currency }) => `${amount} ${currency}`)),
  conflicts: joined(stake.conflicts),
  derived: stake.derived,
  formula: stake.formula,
  disputed: stake.disputed,
  holdsAsOf: stake.holdsAsOf,
  sources: stake.sources,
  ...evidence(stake.claims),
})

/** One joint venture a row; parties are joined. */
export const jointVentureRow = (venture: JointVenture): FlatRow => ({
  id: venture.id,
  name: venture.name,
  label: venture.label,
  named: venture.named,
  vehicle: venture.vehicle,
  kind: venture.kind,
  status: venture.status,
  ...parties(venture.parties),
  partyShares: joined(venture.parties.map(({ share }) => (share ? shareText(share) : '?'))),
  partyShareBases: joined(venture.parties.map(({ shareBasis }) => shareBasis)),
  ...dated('formed', venture.formed),
  ...dated('ended', venture.ended),
  place: venture.place,
  activities: joined(venture.scope.map(({ activity }) => activity)),
  conflicts: joined(venture.conflicts),
  geographies: joined(venture.scope.map(({ geography }) => geography)),
  disputed: venture.disputed,
  holdsAsOf: venture.holdsAsOf,
  sources: venture.sources,
  ...evidence(venture.claims),
})

/** One partnership a row; parties and areas are joined. */
export const partnershipRow = (partnership: Partnership): FlatRow => ({
  id: partnership.id,
  name: partnership.name,
  label: partnership.label,
  partnershipType: joined(partnership.partnershipType),
  status: partnership.status,
  instrument: partnership.instrument,
  ...parties(partnership.parties),
  ...dated('signed', partnership.signed),
  ...dated('ended', partnership.ended),
  place: partnership.place,
  areas: joined(partnership.areas.map(({ text }) => text)),
  brandIds: joined(partnership.brands.map(({ id }) => id)),
  products: joined(partnership.products),
  platforms: joined(partnership.platforms),
  technologies: joined(partnership.technologies),
  disclosureEquity: partnership.disclosure.equity,
  disclosureFinancialTerms: partnership.disclosure.financialTerms,
  disclosureClaimIds: joined(partnership.disclosure.claims.map(({ id }) => id)),
  conflicts: joined(partnership.conflicts),
  disputed: partnership.disputed,
  holdsAsOf: partnership.holdsAsOf,
  sources: partnership.sources,
  ...evidence(partnership.claims),
})

/** One company a row. */
export const companyRow = (company: Company): FlatRow => ({
  id: company.id,
  type: company.type,
  name: company.label,
  kind: company.kind,
  country: company.country,
  stateOwned: company.stateOwned,
  status: company.status,
  ...dated('founded', company.founded),
  headquarters: company.headquarters,
  names: joined(company.names.map(({ value }) => value)),
  ...company.counts,
  holdsAsOf: company.holdsAsOf,
  sources: company.sources,
  ...evidence(company.claims),
})

/** One counterparty a row. */
export const partnerRow = (row: PartnerRow): FlatRow => ({
  companyId: row.company.id,
  companyName: row.company.label,
  kinds: joined(row.kinds),
  stakeIds: joined(row.stakes),
  jointVentureIds: joined(row.jointVentures),
  partnershipIds: joined(row.partnerships),
  holdsAsOf: row.holdsAsOf,
  sources: row.sources,
})

/** One owner or holding a row; stakes of the chain are joined, from the owner downwards. */
export const ownershipRow = (row: OwnershipChain): FlatRow => ({
  ownerId: row.owner.id,
  ownerName: row.owner.label,
  subjectId: row.subject.id,
  subjectName: row.subject.label,
  depth: row.depth,
  shareMinimum: row.share.minimum,
  shareMaximum: row.share.maximum,
  chains: row.chains,
  stakeIds: joined(row.stakes.map(({ id }) => id)),
  ...evidence(row.claims),
})

/** One owner a row; the stakes are those of its shortest chain. */
export const effectiveOwnershipRow = (row: EffectiveOwnership): FlatRow => ({
  ownerId: row.owner.id,
  ownerName: row.owner.label,
  subjectId: row.subject.id,
  subjectName: row.subject.label,
  shareMinimum: row.share.minimum,
  shareMaximum: row.share.maximum,
  hasLoop: row.hasLoop,
  assumptions: joined(row.assumptions),
  pathCount: row.paths.length,
  stakeIds: joined(row.paths[0]?.stakes.map(({ id }) => id) ?? []),
  ...evidence(row.paths.flatMap(({ claims }) => claims)),
})

/** One person a row; positions are joined. */
export const personRow = (person: Person): FlatRow => ({
  id: person.id,
  name: person.label,
  status: person.status,
  roles: joined(person.positions.map(({ role }) => role)),
  companyIds: joined(person.positions.map(({ company }) => company.id)),
  companyNames: joined(person.positions.map(({ company }) => company.label)),
  sources: person.sources,
  ...evidence(person.positions[0]?.claims ?? person.claims),
})

/** One position a row. */
export const positionRow = (position: Position): FlatRow => ({
  id: position.id,
  personId: position.person.id,
  personName: position.person.label,
  companyId: position.company.id,
  companyName: position.company.label,
  role: position.role,
  interestType: position.interestType,
  ...dated('started', position.started),
  ...dated('ended', position.ended),
  holdsAsOf: position.holdsAsOf,
  disputed: position.disputed,
  sources: position.sources,
  ...evidence(position.claims),
})

/** One brand a row; owners are joined. */
export const brandRow = (brand: Brand): FlatRow => ({
  id: brand.id,
  name: brand.name,
  label: brand.label,
  named: brand.named,
  segment: brand.segment,
  status: brand.status,
  ownerIds: joined(brand.owners.map(({ company }) => company.id)),
  ownerNames: joined(brand.owners.map(({ company }) => company.label)),
  ownerOrigins: joined(brand.owners.map(({ origin }) => origin)),
  partnershipIds: joined(brand.partnerships.map(({ id }) => id)),
  sources: brand.sources,
  ...evidence(brand.claims),
})

/** One claim a row; what it says beyond its ends is one JSON cell. */
export const claimRow = (claim: ClaimRecord): FlatRow => ({
  id: claim.id,
  predicate: claim.predicate,
  subjectId: claim.subject.id,
  subjectName: claim.subject.label,
  objectIds: joined(claim.objects.map(({ id }) => id)),
  objectNames: joined(claim.objects.map(({ label }) => label)),
  assertionMode: claim.assertionMode,
  claimStatus: claim.claimStatus,
  attributedTo: claim.attributedTo,
  value: JSON.stringify(claim.value),
  supports: joined(claim.supports),
  conflictIds: joined(claim.conflictIds),
  documentId: claim.documentId,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  lang: claim.lang,
  extractor: claim.extractor,
  recordedAt: claim.recordedAt,
})

/** One document a row. */
export const documentRow = (document: DocumentRecord): FlatRow => ({
  id: document.id,
  title: document.title,
  lang: document.lang,
  publisher: document.publisher,
  ...dated('published', document.publishedAt),
  fileName: document.fileName,
  sha256: document.sha256,
  sourceType: document.sourceType,
  rightsStatement: document.rightsStatement,
  characters: document.characters,
  claimCount: document.claimCount,
  recordedAt: document.recordedAt,
})

/** One search hit a row. */
export const searchRow = (hit: SearchHit): FlatRow => ({
  id: hit.id,
  type: hit.type,
  name: hit.label,
  score: hit.score,
  matchedName: hit.matchedName,
  lang: hit.lang,
  country: hit.country,
  kind: hit.kind,
  sources: hit.sources,
  highlight: joined(hit.highlight.map(({ start, end }) => `${start}-${end}`)),
})

/** A share in one word: `20`, `>=50`, `<25`. */
export function shareText(share: Share): string {
  if (share.exact !== undefined) return String(share.exact)
  const bounds = [
    share.minimum === undefined ? '' : `>=${share.minimum}`,
    share.exclusiveMinimum === undefined ? '' : `>${share.exclusiveMinimum}`,
    share.maximum === undefined ? '' : `<=${share.maximum}`,
    share.exclusiveMaximum === undefined ? '' : `<${share.exclusiveMaximum}`,
  ]
  return bounds.filter(Boolean).join(' ')
}
