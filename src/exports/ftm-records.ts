import type { Exported } from '../domain/export.ts'
import type { EntityName } from '../domain/records/company.ts'
import type { Position } from '../domain/records/position.ts'
import type { Reference } from '../domain/records/reference.ts'
import { shareText } from './columns.ts'
import type { Evidence } from './evidence-text.ts'
import {
  documentIds,
  type FtmEntity,
  ftmDate,
  ftmEntity,
  ftmEvidence,
  ftmId,
  linkId,
} from './ftm-entity.ts'

const LANGUAGES = { en: 'eng', zh: 'zho' } as const

/** A company. */
export const companyEntity = (company: Exported<'company'>, baseUrl: string): FtmEntity =>
  ftmEntity(ftmId(company.id), 'Company', {
    ...named(company, baseUrl),
    ...aliases(company.names),
    country: company.country?.toLowerCase(),
    address: company.headquarters,
    incorporationDate: ftmDate(company.founded),
    classification: company.kind,
    topics: company.stateOwned ? 'gov.soe' : null,
  })

/** A joint venture. It is a company there, since only an asset can be owned. */
export const ventureEntity = (venture: Exported<'joint-venture'>, baseUrl: string): FtmEntity =>
  ftmEntity(ftmId(venture.id), 'Company', {
    ...named(venture, baseUrl),
    alias: venture.nameZh,
    address: venture.place,
    incorporationDate: ftmDate(venture.formed),
    dissolutionDate: ftmDate(venture.ended),
    status: venture.status,
    classification: 'joint venture',
    summary: venture.claims?.[0]?.quote,
  })

/** A person. */
export const personEntity = (person: Exported<'person'>, baseUrl: string): FtmEntity =>
  ftmEntity(ftmId(person.id), 'Person', {
    ...named(person, baseUrl),
    ...aliases(person.names),
    position: person.positions.map(({ role, company }) => `${role}, ${company.label}`),
  })

/** A brand, which may be a party: so it is a legal entity that is classified as a brand. */
export const brandEntity = (brand: Exported<'brand'>, baseUrl: string): FtmEntity =>
  ftmEntity(ftmId(brand.id), 'LegalEntity', {
    ...named(brand, baseUrl),
    ...aliases(brand.names),
    classification: 'brand',
    sector: brand.segment,
  })

/** A partnership as a project. */
export const projectEntity = (partnership: Exported<'partnership'>, baseUrl: string): FtmEntity =>
  ftmEntity(ftmId(partnership.id), 'Project', {
    name: partnership.label,
    alias: partnership.nameZh,
    projectId: partnership.id,
    status: partnership.status,
    goal: partnership.areas.map(({ text }) => text),
    keywords: partnership.partnershipType,
    startDate: ftmDate(partnership.signed),
    endDate: ftmDate(partnership.ended),
    address: partnership.place,
    ...ftmEvidence(partnership, baseUrl),
  })

/** A document as an article. */
export const articleEntity = (document: Exported<'document'>, baseUrl: string): FtmEntity =>
  ftmEntity(ftmId(document.id), 'Article', {
    name: document.title,
    title: document.title ?? document.fileName,
    fileName: document.fileName,
    publisher: document.publisher,
    publishedAt: ftmDate(document.publishedAt),
    language: LANGUAGES[document.lang],
    notes: document.rightsStatement,
    sourceUrl: `${baseUrl}/v1/documents/${encodeURIComponent(document.id)}`,
  })

/** A stated stake. */
export const ownershipEntity = (stake: Exported<'stake'>, baseUrl: string): FtmEntity => {
  const { type, directOrIndirect, share } = stake.interest
  return ftmEntity(ftmId(stake.id), 'Ownership', {
    owner: ftmId(stake.holder.id),
    asset: ftmId(stake.subject.id),
    percentage: share && shareText(share),
    ownershipType: directOrIndirect === 'unknown' ? null : directOrIndirect,
    role: type,
    ...dates(stake.acquired, stake.ended),
    recordId: stake.id,
    ...ftmEvidence(stake, baseUrl),
  })
}

/** A seat on a board is a directorship, any other position an employment. */
export function positionEntity(position: Position, baseUrl: string): FtmEntity {
  const { interestType, person, company } = position
  const isBoard = interestType === 'boardChair' || interestType === 'boardMember'
  return ftmEntity(ftmId(position.id), isBoard ? 'Directorship' : 'Employment', {
    [isBoard ? 'director' : 'employee']: ftmId(person.id),
    [isBoard ? 'organization' : 'employer']: ftmId(company.id),
    role: position.role,
    ...dates(position.started, position.ended),
    recordId: position.id,
    ...ftmEvidence(position, baseUrl),
  })
}

/** The parties of a joint venture as its members, those of a partnership as participants. */
export const partyEntities = (
  fact: Exported<'joint-venture'> | Exported<'partnership'>,
  baseUrl: string,
): FtmEntity[] =>
  fact.parties.map(({ company, role }) => {
    const [schema, party, whole] =
      fact.type === 'jointVenture'
        ? (['Membership', 'member', 'organization'] as const)
        : (['ProjectParticipant', 'participant', 'project'] as const)
    const since = fact.type === 'jointVenture' ? fact.formed : fact.signed
    return ftmEntity(linkId('party', company.id, fact.id), schema, {
      [party]: ftmId(company.id),
      [whole]: ftmId(fact.id),
      role,
      ...dates(since, fact.ended),
      ...ftmEvidence(fact, baseUrl),
    })
  })

/** Whose a brand is, and which partnership makes it: FollowTheMoney has no word for either. */
export function brandLinks(brand: Exported<'brand'>, baseUrl: string): FtmEntity[] {
  const link = (role: string, { id }: Reference) =>
    ftmEntity(linkId('link', role, id, brand.id), 'UnknownLink', {
      subject: ftmId(id),
      object: ftmId(brand.id),
      role,
      ...ftmEvidence(brand, baseUrl),
    })
  return [
    ...brand.owners.map(({ company }) => link('owns brand', company)),
    ...brand.partnerships.map((partnership) => link('makes brand', partnership)),
  ]
}

/** One link from each document to what it tells of, with the first sentence that it has on it. */
export const documentations = (thing: Evidence & { id: string }, baseUrl: string): FtmEntity[] =>
  documentIds(thing).map((documentId) => {
    const claims = (thing.claims ?? []).filter((claim) => claim.documentId === documentId)
    const { proof: _, ...evidence } = ftmEvidence({ claims }, baseUrl)
    return ftmEntity(linkId('doc', documentId, thing.id), 'Documentation', {
      document: ftmId(documentId),
      entity: ftmId(thing.id),
      role: 'evidence',
      ...evidence,
    })
  })

const named = ({ id, label }: { id: string; label: string }, baseUrl: string) => ({
  name: label,
  sourceUrl: `${baseUrl}/v1/entities/${encodeURIComponent(id)}`,
})

const aliases = (names: EntityName[]) => ({
  alias: names.filter(({ nameType }) => nameType !== 'former').map(({ value }) => value),
  previousName: names.filter(({ nameType }) => nameType === 'former').map(({ value }) => value),
})

const dates = (since: Position['started'], until: Position['ended']) => ({
  startDate: ftmDate(since),
  endDate: ftmDate(until),
})
