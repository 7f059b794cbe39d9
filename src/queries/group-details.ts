import { z } from 'zod'
import { ClaimEvidence } from '../domain/records/claim-evidence.ts'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'
import { StoredReference } from './stored.ts'

const Row = z.object({
  version: z.string(),
  members: z.array(StoredReference),
  facts: z.array(z.object({ fact: StoredReference, claims: z.array(ClaimEvidence) })),
})

/** What the members and facts of some groups are called, and the first claim of each fact. */
export type GroupDetails = z.infer<typeof Row>

export async function groupDetails(
  graph: Graph,
  input: { memberIds: string[]; factIds: string[]; nameProperty: string },
): Promise<GroupDetails> {
  return onlyRecord(await graph.read(GROUP_DETAILS, { input }, Row))
}

export const GROUP_DETAILS = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COLLECT {
    UNWIND $input.memberIds AS id
    MATCH (member:Entity {id: id})
    RETURN member {
      .id, .type, name: coalesce(member[$input.nameProperty], member.name)
    } AS member
  } AS members,
  COLLECT {
    UNWIND $input.factIds AS id
    MATCH (fact:Entity {id: id})
    RETURN {
      fact: fact {
        .id, .type, name: coalesce(fact[$input.nameProperty], fact.name),
        parties: CASE WHEN fact.name IS NULL THEN COLLECT {
          MATCH (end:Entity)-[:HOLDS|PARTY_TO]->(fact)
          WITH end
          ORDER BY end.id
          LIMIT 10
          RETURN coalesce(end[$input.nameProperty], end.name) AS name
        } + COLLECT {
          MATCH (fact)-[:IN]->(end:Entity)
          RETURN coalesce(end[$input.nameProperty], end.name) AS name
        } ELSE [] END
      },
      claims: COLLECT {
        MATCH (fact)<-[:SUPPORTS]-(claim:Claim)
        WITH claim
        ORDER BY claim.documentId, claim.start, claim.id
        LIMIT 1
        RETURN claim {
          .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
        } AS evidence
      }
    } AS row
  } AS facts
`
