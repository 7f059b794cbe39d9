import { z } from 'zod'
import type { PartnershipStatus, PartnershipType } from '../domain/codelists.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import { PartnerRow } from '../domain/records/partner-row.ts'
import type { Relation } from '../domain/records/relation.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { anyHoldsAsOf, dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { StoredReference, StoredValidity } from './stored.ts'

/** Ways to sort counterparties; the first is the default. */
export const PARTNER_SORTS = ['id', 'name', '-sources'] as const

/** Which counterparties to list: those of a partnership of any of these kinds, if given. */
export interface PartnerFilter {
  partnershipType?: readonly PartnershipType[] | undefined
  status?: readonly PartnershipStatus[] | undefined
}

/**
 * The counterparties of a company, each once, with those facts that may hold on the day asked for: the
 * stakes, ventures and partnerships that tie
 * the two. A filter by partnership leaves only partnerships.
 *
 * Throws `NotFoundError` or `GoneError` for an unknown company.
 */
export async function partnersOf(
  graph: Graph,
  companyId: string,
  filter: PartnerFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<PartnerRow>> {
  const input = { ...given(filter), ...factInput(options), ...pageInput(page), companyId }
  const list = onlyRecord(await graph.read(PARTNERS_OF, { input }, List))
  if (!list.known) return throwMissing(graph, 'company', companyId)
  const day = dayOf(options.asOf)
  return pageOf(list, page, (row) => toPartner(row, day))
}

const Row = PartnerRow.omit({ kinds: true, holdsAsOf: true }).extend({
  company: StoredReference,
  validity: z.array(StoredValidity),
})

const List = listOf(Row)

function toPartner({ company, validity, ...facts }: z.infer<typeof Row>, day: string): PartnerRow {
  const kinds: Relation[] = []
  if (facts.stakes.length > 0) kinds.push('stake')
  if (facts.jointVentures.length > 0) kinds.push('jointVenture')
  if (facts.partnerships.length > 0) kinds.push('partnership')
  return { company, kinds, ...facts, holdsAsOf: anyHoldsAsOf(validity, day) }
}

/** A company has few enough counterparties that all are read for each page. */
export const PARTNERS_OF = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (company:Entity&Company {id: $input.companyId})
CALL (company) {
  CALL (company) {
    MATCH (company)-[:HOLDS]->(fact:Stake)-[:IN]->(other:Entity)
    WHERE $input.partnershipType IS NULL AND $input.status IS NULL
    RETURN other, fact
    UNION
    MATCH (company)<-[:IN]-(fact:Stake)<-[:HOLDS]-(other:Entity)
    WHERE $input.partnershipType IS NULL AND $input.status IS NULL
    RETURN other, fact
    UNION
    MATCH (company)-[:PARTY_TO]->(fact:JointVenture)<-[:PARTY_TO]-(other:Entity)
    WHERE $input.partnershipType IS NULL AND $input.status IS NULL
    RETURN other, fact
    UNION
    MATCH (company)-[:PARTY_TO]->(fact:Partnership)<-[:PARTY_TO]-(other:Entity)
    WHERE ($input.partnershipType IS NULL
        OR any(type IN fact.partnershipType WHERE type IN $input.partnershipType))
      AND ($input.status IS NULL
        OR coalesce(fact.partnershipStatus, 'unknown') IN $input.status)
    RETURN other, fact
  }
  WITH company, other, fact
  WHERE other <> company
    AND ($input.asOf IS NULL OR coalesce(
      coalesce(fact.validFromEarliest, fact.formedEarliest, fact.signedEarliest) <= $input.asOf, true
    ) AND coalesce(coalesce(fact.validToLatest, fact.endedLatest) >= $input.asOf, true))
  WITH other, fact
  ORDER BY fact.id
  WITH other, collect(fact) AS facts
  CALL (facts) {
    UNWIND facts AS fact
    MATCH (fact)<-[:SUPPORTS]-(claim:Claim)
    RETURN count(DISTINCT claim.documentId) AS sources
  }
  WITH other, facts, sources, CASE $input.sort
    WHEN 'name' THEN toLower(coalesce(other.name, '~'))
    WHEN '-sources' THEN -sources
    ELSE other.id
  END AS sortKey
  WHERE sources >= $input.minSources OR $input.minSources <= 1
  ORDER BY sortKey, other.id
  RETURN collect({end: {key: sortKey, id: other.id}, other: other, facts: facts, sources: sources})
    AS partners
}
RETURN dataset.version AS version,
  company IS NOT NULL AS known,
  size(partners) AS total,
  COLLECT {
    UNWIND [
      partner IN partners WHERE $input.afterKey IS NULL OR partner.end.key > $input.afterKey
        OR partner.end.key = $input.afterKey AND partner.end.id > $input.afterId
    ][..toInteger($input.limit)] AS partner
    WITH partner, partner.other AS other
    RETURN {end: partner.end, row: {
      company: other {
        .id, .type, name: coalesce(other[$input.nameProperty], other.name),
        parties: CASE WHEN other.name IS NULL THEN COLLECT {
          MATCH (other)<-[:PARTY_TO]-(party:Entity)
          RETURN coalesce(party[$input.nameProperty], party.name) AS name
          ORDER BY party.id
        } END
      },
      stakes: [fact IN partner.facts WHERE fact:Stake | fact.id],
      jointVentures: [fact IN partner.facts WHERE fact:JointVenture | fact.id],
      partnerships: [fact IN partner.facts WHERE fact:Partnership | fact.id],
      validity: [fact IN partner.facts | {
        start: {
          earliest: coalesce(fact.validFromEarliest, fact.formedEarliest, fact.signedEarliest),
          latest: coalesce(fact.validFromLatest, fact.formedLatest, fact.signedLatest)
        },
        end: {
          earliest: coalesce(fact.validToEarliest, fact.endedEarliest),
          latest: coalesce(fact.validToLatest, fact.endedLatest)
        },
        isOver: coalesce(fact.ventureStatus, fact.partnershipStatus, '') IN ['terminated', 'expired']
      }],
      sources: partner.sources
    }} AS entry
  } AS rows
`
