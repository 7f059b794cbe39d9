import { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'

/** Most facts that are read, and most parties of one. */
export const FACTS_MAX = 50_000
export const PARTIES_MAX = 50

const TIMEOUT_MS = 5_000

/** Id and type of a fact, and the ids of the companies and brands that it ties. */
const Tuple = z.tuple([
  z.string(),
  z.enum(['stake', 'jointVenture', 'partnership']),
  z.array(z.string()),
])
export type GroupTie = z.infer<typeof Tuple>

const Row = z.object({ version: z.string(), ties: z.array(Tuple) })

/** All facts that tie companies, by id: one more than `FACTS_MAX` and `PARTIES_MAX` tells of more. */
export async function groupTies(graph: Graph): Promise<z.infer<typeof Row>> {
  const input = { limit: FACTS_MAX + 1, parties: PARTIES_MAX + 1 }
  const options = { timeoutMs: TIMEOUT_MS }
  return onlyRecord(await graph.read(GROUP_TIES, { input }, Row, options))
}

/** A named venture is a company that its own parties are tied to. */
export const GROUP_TIES = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  CALL () {
    MATCH (fact:Stake)
    RETURN fact
    UNION ALL
    MATCH (fact:JointVenture)
    RETURN fact
    UNION ALL
    MATCH (fact:Partnership)
    RETURN fact
  }
  WITH fact
  ORDER BY fact.id
  LIMIT toInteger($input.limit)
  RETURN [
    fact.id, fact.type,
    COLLECT {
      MATCH (fact)<-[:HOLDS|PARTY_TO]-(member:Entity)
      WHERE member.type <> 'person'
      RETURN DISTINCT member.id AS id
      ORDER BY id
      LIMIT toInteger($input.parties)
    } + COLLECT {
      MATCH (fact)-[:IN]->(subject:Entity)
      WHERE subject.type = 'company' OR subject.name IS NOT NULL
      RETURN subject.id AS id
    } + CASE WHEN fact.type = 'jointVenture' AND fact.name IS NOT NULL THEN [fact.id] ELSE [] END
  ] AS tuple
} AS ties
`
