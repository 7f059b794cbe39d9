import { z } from 'zod'
import { type InterestType, SUPPORTING_MODES } from '../domain/codelists.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { NotDisclosed } from '../domain/records/not-disclosed.ts'
import type { Stake } from '../domain/records/stake.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { given } from './given.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { NotDisclosedRow, toNotDisclosed } from './rows/not-disclosed-row.ts'
import { StakeRow, toStake } from './rows/stake-row.ts'

/** Ways to sort stakes; the first is the default. Unknown shares and dates come last. */
export const STAKE_SORTS = ['id', 'share', '-share', 'acquired', '-acquired', '-sources'] as const

/** Which stakes to list. What is not given does not narrow the list. */
export interface StakeFilter {
  holderId?: string | undefined
  subjectId?: string | undefined
  /** A company that has to exist, and on which side of the stake it is: `both` by default. */
  companyId?: string | undefined
  side?: 'holder' | 'subject' | 'both' | undefined
  /** Percent. A stake is in the list if its share is surely at least this. */
  minShare?: number | undefined
  /** Percent. A stake is in the list if its share is surely at most this. */
  maxShare?: number | undefined
  /**
   * Whether stakes are in the list whose share may be in the range, or is not known at all. By
   * default only where neither `minShare` nor `maxShare` is given.
   */
  includeUnknownShares?: boolean | undefined
  interestType?: InterestType | undefined
  derived?: boolean | undefined
}

/** A page of stakes, and what documents say is not made public of whom it is about. */
export interface StakePage extends Page<Stake> {
  /** Absent where the filter names nobody; empty where no document says so: then there is no data. */
  meta: { notDisclosed?: NotDisclosed[] }
}

/**
 * Stakes by filter. Of a filter that names a holder, subject or company, it also gives at most 50
 * statements that details between all that it names are not disclosed.
 *
 * Throws `NotFoundError` for an unknown `companyId`; an unknown holder or subject has no stakes.
 */
export async function stakesPage(
  graph: Graph,
  filter: StakeFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<StakePage> {
  const { companyId, minShare, maxShare, includeUnknownShares } = filter
  const input = {
    ...given(filter),
    side: filter.side ?? 'both',
    withUnknown: includeUnknownShares ?? (minShare === undefined && maxShare === undefined),
    supportingModes: [...SUPPORTING_MODES],
    ...factInput(options),
    ...pageInput(page),
  }
  const list = onlyRecord(await graph.read(STAKES_PAGE, { input }, List))
  if (companyId !== undefined && !list.known) return throwMissing(graph, 'company', companyId)
  const notDisclosed = list.notDisclosed?.flatMap(toNotDisclosed)
  return {
    ...pageOf(list, page, (row) => toStake(row, options.asOf)),
    meta: notDisclosed ? { notDisclosed } : {},
  }
}

const List = listOf(StakeRow).extend({ notDisclosed: z.array(NotDisclosedRow).nullable() })

/**
 * The total and the rows have one filter, told twice. Each begins at the entity that the filter
 * names, and reads all stakes only where it names none: then of those on the page alone it has to know
 * who holds them in whom.
 */
export const STAKES_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  $input.companyId IS NULL OR EXISTS { (:Entity&Company {id: $input.companyId}) } AS known,
  COUNT {
    CALL (dataset) {
      CALL (dataset) {
        MATCH (:Entity {id: coalesce($input.holderId, $input.companyId)})-[:HOLDS]->(stake:Stake)
        RETURN stake
        UNION
        MATCH (:Entity {id: coalesce($input.subjectId, $input.companyId)})<-[:IN]-(stake:Stake)
        RETURN stake
      }
      MATCH (holder:Entity)-[:HOLDS]->(stake)-[:IN]->(subject:Entity)
      RETURN stake, holder.id AS holderId, subject.id AS subjectId
      UNION ALL
      WITH dataset,
        coalesce($input.holderId, $input.subjectId, $input.companyId) IS NULL AS unbound
      WHERE unbound
      MATCH (stake:Stake)
      RETURN stake, null AS holderId, null AS subjectId
    }
    WITH stake, holderId, subjectId,
      coalesce(stake.shareExact, stake.shareMinimum, stake.shareExclusiveMinimum) AS least,
      coalesce(stake.shareExact, stake.shareMaximum, stake.shareExclusiveMaximum) AS most
    WHERE ($input.holderId IS NULL OR holderId = $input.holderId)
      AND ($input.subjectId IS NULL OR subjectId = $input.subjectId)
      AND ($input.companyId IS NULL
        OR $input.side <> 'subject' AND holderId = $input.companyId
        OR $input.side <> 'holder' AND subjectId = $input.companyId)
      AND ($input.withUnknown OR coalesce(least, most) IS NOT NULL)
      AND ($input.minShare IS NULL OR coalesce(least, 0) >= $input.minShare
        OR $input.withUnknown AND coalesce(most, 100) >= $input.minShare)
      AND ($input.maxShare IS NULL OR coalesce(most, 100) <= $input.maxShare
        OR $input.withUnknown AND coalesce(least, 0) <= $input.maxShare)
      AND ($input.interestType IS NULL OR stake.interestType = $input.interestType)
      AND ($input.derived IS NULL OR stake.derived = $input.derived)
      AND (stake.sources >= $input.minSources OR stake.derived AND $input.minSources <= 1)
      AND ($input.asOf IS NULL OR coalesce(stake.validFromEarliest <= $input.asOf, true))
      AND ($input.asOf IS NULL OR coalesce(stake.validToLatest >= $input.asOf, true))
    RETURN stake
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (dataset) {
      CALL (dataset) {
        MATCH (:Entity {id: coalesce($input.holderId, $input.companyId)})-[:HOLDS]->(stake:Stake)
        RETURN stake
        UNION
        MATCH (:Entity {id: coalesce($input.subjectId, $input.companyId)})<-[:IN]-(stake:Stake)
        RETURN stake
      }
      MATCH (holder:Entity)-[:HOLDS]->(stake)-[:IN]->(subject:Entity)
      RETURN stake, holder.id AS holderId, subject.id AS subjectId
      UNION ALL
      WITH dataset,
        coalesce($input.holderId, $input.subjectId, $input.companyId) IS NULL AS unbound
      WHERE unbound
      MATCH (stake:Stake)
      RETURN stake, null AS holderId, null AS subjectId
    }
    WITH stake, holderId, subjectId,
      coalesce(stake.shareExact, stake.shareMinimum, stake.shareExclusiveMinimum) AS least,
      coalesce(stake.shareExact, stake.shareMaximum, stake.shareExclusiveMaximum) AS most
    WHERE ($input.holderId IS NULL OR holderId = $input.holderId)
      AND ($input.subjectId IS NULL OR subjectId = $input.subjectId)
      AND ($input.companyId IS NULL
        OR $input.side <> 'subject' AND holderId = $input.companyId
        OR $input.side <> 'holder' AND subjectId = $input.companyId)
      AND ($input.withUnknown OR coalesce(least, most) IS NOT NULL)
      AND ($input.minShare IS NULL OR coalesce(least, 0) >= $input.minShare
        OR $input.withUnknown AND coalesce(most, 100) >= $input.minShare)
      AND ($input.maxShare IS NULL OR coalesce(most, 100) <= $input.maxShare
        OR $input.withUnknown AND coalesce(least, 0) <= $input.maxShare)
      AND ($input.interestType IS NULL OR stake.interestType = $input.interestType)
      AND ($input.derived IS NULL OR stake.derived = $input.derived)
      AND (stake.sources >= $input.minSources OR stake.derived AND $input.minSources <= 1)
      AND ($input.asOf IS NULL OR coalesce(stake.validFromEarliest <= $input.asOf, true))
      AND ($input.asOf IS NULL OR coalesce(stake.validToLatest >= $input.asOf, true))
    WITH stake, CASE $input.sort
      WHEN 'share' THEN coalesce(least, most, 101)
      WHEN '-share' THEN -coalesce(least, most, -1)
      WHEN 'acquired' THEN coalesce(stake.validFromEarliest, '~')
      WHEN '-acquired' THEN -toInteger(coalesce(replace(stake.validFromEarliest, '-', ''), '0'))
      WHEN '-sources' THEN -stake.sources
      ELSE stake.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND stake.id > $input.afterId
    WITH stake, sortKey
    ORDER BY sortKey, stake.id
    LIMIT toInteger($input.limit)
    MATCH (holder:Entity)-[:HOLDS]->(stake)-[:IN]->(subject:Entity)
    WITH stake, holder, subject, sortKey
    ORDER BY sortKey, stake.id
    RETURN {end: {key: sortKey, id: stake.id}, row: stake {
      .id, .type, .disputed, .sources, .derived, .formula,
      derivedFrom: coalesce(stake.derivedFrom, []),
      assumptions: coalesce(stake.assumptions, []),
      holder: holder {.id, .type, name: coalesce(holder[$input.nameProperty], holder.name)},
      subject: subject {
        .id, .type, name: coalesce(subject[$input.nameProperty], subject.name),
        parties: CASE WHEN subject.name IS NULL THEN COLLECT {
          MATCH (subject)<-[:PARTY_TO]-(party:Entity)
          RETURN coalesce(party[$input.nameProperty], party.name) AS name
          ORDER BY party.id
        } END
      },
      interest: {
        type: stake.interestType, directOrIndirect: stake.directOrIndirect,
        share: {
          exact: stake.shareExact, minimum: stake.shareMinimum, maximum: stake.shareMaximum,
          exclusiveMinimum: stake.shareExclusiveMinimum,
          exclusiveMaximum: stake.shareExclusiveMaximum
        }
      },
      acquired: {
        date: stake.validFromDate, precision: stake.validFromPrecision, raw: stake.validFromRaw,
        earliest: stake.validFromEarliest, latest: stake.validFromLatest
      },
      ended: {
        date: stake.validToDate, precision: stake.validToPrecision, raw: stake.validToRaw,
        earliest: stake.validToEarliest, latest: stake.validToLatest
      },
      price: stake.priceJson, levels: stake.levelsJson,
      conflicts: COLLECT {
        MATCH (stake)<-[:SUPPORTS]-(:Claim)<-[:INVOLVES]-(conflict:ConflictSet)
        RETURN DISTINCT conflict.id AS id
        ORDER BY id
      },
      claims: CASE WHEN $input.withClaims THEN COLLECT {
        MATCH (stake)<-[:SUPPORTS]-(claim:Claim)
        WHERE claim.assertionMode IN $input.assertionMode
        RETURN claim {
          .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
        } AS evidence
        ORDER BY claim.documentId, claim.start, claim.id
      } END,
      documents: CASE WHEN $input.withDocuments THEN COLLECT {
        MATCH (stake)<-[:SUPPORTS]-(:Claim)-[:FROM]->(document:Document)
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
  } AS rows,
  CASE WHEN coalesce($input.companyId, $input.holderId, $input.subjectId) IS NULL THEN NULL
  ELSE COLLECT {
    MATCH (:Entity {id: coalesce($input.companyId, $input.holderId, $input.subjectId)})
      <-[:SUBJECT|OBJECT]-(claim:Claim)
    WHERE claim.predicate = 'notDisclosed'
      AND claim.loadNumber <= dataset.loadNumber
      AND claim.assertionMode IN $input.supportingModes
      AND all(
        id IN [$input.companyId, $input.holderId, $input.subjectId]
        WHERE id IS NULL
          OR EXISTS { MATCH (claim)-[:SUBJECT|OBJECT]->(party) WHERE party.id = id }
      )
    MATCH (claim)-[:SUBJECT]->(subject:Entity)
    WITH DISTINCT claim, subject
    ORDER BY claim.documentId, claim.start, claim.id
    LIMIT 50
    RETURN {
      subject: subject {
        .id, .type, name: coalesce(subject[$input.nameProperty], subject.name)
      },
      objects: COLLECT {
        MATCH (claim)-[:OBJECT]->(object:Entity)
        RETURN object {
          .id, .type, name: coalesce(object[$input.nameProperty], object.name)
        } AS other
        ORDER BY object.id
      },
      claim: claim {
        .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang,
        value: claim.valueJson
      }
    } AS said
  } END AS notDisclosed
`
