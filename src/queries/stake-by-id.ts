import { z } from 'zod'
import type { Versioned } from '../domain/page.ts'
import type { Stake } from '../domain/records/stake.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, singleInput } from './fact-options.ts'
import { throwMissing } from './missing.ts'
import { onlyRecord } from './page-of.ts'
import { StakeRow, toStake } from './rows/stake-row.ts'

/** One stake. Throws `NotFoundError` or `GoneError`. */
export async function stakeById(
  graph: Graph,
  id: string,
  options: FactOptions = {},
): Promise<Versioned<Stake>> {
  const input = { ...singleInput(options), id }
  const { row, version } = onlyRecord(await graph.read(STAKE_BY_ID, { input }, Row))
  if (!row) return throwMissing(graph, 'stake', id)
  return { row: toStake(row, options.asOf), version }
}

const Row = z.object({ version: z.string(), row: StakeRow.nullable() })

export const STAKE_BY_ID = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (stake:Entity&Stake {id: $input.id})
OPTIONAL MATCH (holder:Entity)-[:HOLDS]->(stake)-[:IN]->(subject:Entity)
RETURN dataset.version AS version, stake {
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
} AS row
`
