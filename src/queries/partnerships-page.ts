import type { PartnershipStatus, PartnershipType } from '../domain/codelists.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { Partnership } from '../domain/records/partnership.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { PartnershipRow, toPartnership } from './rows/partnership-row.ts'

/** Ways to sort partnerships; the first is the default. Unnamed and undated ones come last. */
export const PARTNERSHIP_SORTS = ['id', 'name', 'signed', '-signed', '-sources'] as const

/** Which partnerships to list. What is not given does not narrow the list. */
export interface PartnershipFilter {
  /** Companies and brands that all have to be a party. */
  partyId?: readonly string[] | undefined
  /** Any of these. */
  partnershipType?: readonly PartnershipType[] | undefined
  /** Any of these. */
  status?: readonly PartnershipStatus[] | undefined
  /** A partnership type, or part of a field of work in the words of the documents. */
  area?: string | undefined
  /** A company that has to exist and to be a party. */
  companyId?: string | undefined
}

/** Partnerships by filter. Throws `NotFoundError` for an unknown `companyId`. */
export async function partnershipsPage(
  graph: Graph,
  filter: PartnershipFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<Partnership>> {
  const { companyId, area } = filter
  const input = {
    ...given({ ...filter, area: area?.toLowerCase() }),
    ...factInput(options),
    ...pageInput(page),
  }
  const list = onlyRecord(await graph.read(PARTNERSHIPS_PAGE, { input }, List))
  if (companyId !== undefined && !list.known) return throwMissing(graph, 'company', companyId)
  const day = dayOf(options.asOf)
  return pageOf(list, page, (row) => toPartnership(row, day))
}

const List = listOf(PartnershipRow)

/**
 * The total and the rows have one filter, told twice. The words of an area are cut out of JSON
 * text, since Cypher cannot read JSON.
 */
export const PARTNERSHIPS_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  $input.companyId IS NULL OR EXISTS { (:Entity&Company {id: $input.companyId}) } AS known,
  COUNT {
    CALL (dataset) {
      MATCH (:Entity {id: coalesce($input.companyId, $input.partyId[0])})
        -[:PARTY_TO]->(partnership:Partnership)
      RETURN partnership
      UNION ALL
      WITH dataset, coalesce($input.companyId, $input.partyId[0]) IS NULL AS unbound
      WHERE unbound
      MATCH (partnership:Partnership)
      RETURN partnership
    }
    WITH partnership
    WHERE all(
        id IN coalesce($input.partyId, [])
        WHERE EXISTS { MATCH (party)-[:PARTY_TO]->(partnership) WHERE party.id = id }
      )
      AND ($input.partnershipType IS NULL
        OR any(type IN partnership.partnershipType WHERE type IN $input.partnershipType))
      AND ($input.status IS NULL
        OR coalesce(partnership.partnershipStatus, 'unknown') IN $input.status)
      AND ($input.area IS NULL
        OR any(type IN partnership.partnershipType WHERE toLower(type) = $input.area)
        OR any(
          part IN split(toLower(partnership.areasJson), '"text":"')[1..]
          WHERE split(part, '"')[0] CONTAINS $input.area
        ))
      AND partnership.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(partnership.signedEarliest <= $input.asOf, true))
      AND ($input.asOf IS NULL OR coalesce(partnership.endedLatest >= $input.asOf, true))
    RETURN partnership
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      MATCH (:Entity {id: coalesce($input.companyId, $input.partyId[0])})
        -[:PARTY_TO]->(partnership:Partnership)
      RETURN partnership
      UNION ALL
      WITH dataset, coalesce($input.companyId, $input.partyId[0]) IS NULL AS unbound
      WHERE unbound
      MATCH (partnership:Partnership)
      RETURN partnership
    }
    WITH partnership
    WHERE all(
        id IN coalesce($input.partyId, [])
        WHERE EXISTS { MATCH (party)-[:PARTY_TO]->(partnership) WHERE party.id = id }
      )
      AND ($input.partnershipType IS NULL
        OR any(type IN partnership.partnershipType WHERE type IN $input.partnershipType))
      AND ($input.status IS NULL
        OR coalesce(partnership.partnershipStatus, 'unknown') IN $input.status)
      AND ($input.area IS NULL
        OR any(type IN partnership.partnershipType WHERE toLower(type) = $input.area)
        OR any(
          part IN split(toLower(partnership.areasJson), '"text":"')[1..]
          WHERE split(part, '"')[0] CONTAINS $input.area
        ))
      AND partnership.sources >= $input.minSources
      AND ($input.asOf IS NULL OR coalesce(partnership.signedEarliest <= $input.asOf, true))
      AND ($input.asOf IS NULL OR coalesce(partnership.endedLatest >= $input.asOf, true))
    WITH partnership, CASE $input.sort
      WHEN 'name' THEN toLower(coalesce(partnership.name, '~'))
      WHEN 'signed' THEN coalesce(partnership.signedEarliest, '~')
      WHEN '-signed' THEN -toInteger(coalesce(replace(partnership.signedEarliest, '-', ''), '0'))
      WHEN '-sources' THEN -partnership.sources
      ELSE partnership.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND partnership.id > $input.afterId
    WITH partnership, sortKey
    ORDER BY sortKey, partnership.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: partnership.id}, row: partnership {
      .id, .type, .disputed, .sources,
      name: coalesce(partnership[$input.nameProperty], partnership.name),
      partnershipType: coalesce(partnership.partnershipType, []),
      status: coalesce(partnership.partnershipStatus, 'unknown'),
      statusHistory: partnership.statusHistoryJson,
      instrument: coalesce(partnership.instrument, 'unknown'),
      signed: {
        date: partnership.signedDate, precision: partnership.signedPrecision, raw: partnership.signedRaw,
        earliest: partnership.signedEarliest, latest: partnership.signedLatest
      },
      ended: {
        date: partnership.endedDate, precision: partnership.endedPrecision, raw: partnership.endedRaw,
        earliest: partnership.endedEarliest, latest: partnership.endedLatest
      },
      place: partnership.place,
      areas: partnership.areasJson,
      products: partnership.productsJson,
      platforms: partnership.platformsJson,
      technologies: partnership.technologiesJson,
      brands: COLLECT {
        MATCH (partnership)-[:MAKES]->(brand:Brand)
        RETURN brand {.id, .type, name: coalesce(brand[$input.nameProperty], brand.name)} AS made
        ORDER BY brand.id
      },
      disclosure: COLLECT {
        MATCH (partnership)<-[:SUPPORTS]-(claim:Claim)
        WHERE claim.predicate = 'notDisclosed'
        WITH claim
        ORDER BY claim.documentId, claim.start, claim.id
        LIMIT 20
        RETURN claim {
          .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang,
          value: claim.valueJson
        } AS said
      },
      parties: COLLECT {
        MATCH (party:Entity)-[membership:PARTY_TO]->(partnership)
        RETURN {
          role: coalesce(membership.role, 'partner'),
          company: party {.id, .type, name: coalesce(party[$input.nameProperty], party.name)}
        } AS member
        ORDER BY party.id
      },
      conflicts: COLLECT {
        MATCH (partnership)<-[:SUPPORTS]-(:Claim)<-[:INVOLVES]-(conflict:ConflictSet)
        RETURN DISTINCT conflict.id AS id
        ORDER BY id
      },
      claims: CASE WHEN $input.withClaims THEN COLLECT {
        MATCH (partnership)<-[:SUPPORTS]-(claim:Claim)
        WHERE claim.assertionMode IN $input.assertionMode
        RETURN claim {
          .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
        } AS evidence
        ORDER BY claim.documentId, claim.start, claim.id
      } END,
      documents: CASE WHEN $input.withDocuments THEN COLLECT {
        MATCH (partnership)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
        WITH DISTINCT document
        ORDER BY document.id
        RETURN document {
          .id, .title, .lang, .publisher,
          publishedAt: {
            date: document.publishedDate, precision: document.publishedPrecision,
            earliest: document.publishedEarliest, latest: document.publishedLatest,
            raw: document.publishedRaw
          }
        }
      } END
    }} AS entry
  } AS rows
`
