/**
 * What is below a company: what it holds, what that holds, and so on, with all stakes in each of
 * these, since what the others hold bounds an unknown share. Walked like `OWNERSHIP_ABOVE`.
 */
export const OWNERSHIP_BELOW = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (start:Entity&(Company|JointVenture) {id: $input.id})
CALL (start) {
  MATCH path = (start)-[:HOLDS|IN*0..42]->(node:Entity)
  WHERE all(step IN nodes(path) WHERE coalesce(step.interestType, '') IN $input.walked)
  WITH node, min(length(path)) / 2 AS depth
  WHERE node.type <> 'stake'
  ORDER BY depth, node.id
  LIMIT 2001
  OPTIONAL MATCH (holder:Entity)-[:HOLDS]->(stake:Stake)-[:IN]->(node)
  WHERE depth > 0 AND depth <= $input.maxDepth
    AND stake.interestType = $input.interestType
  WITH node, depth, holder, stake
  ORDER BY depth, node.id, stake.id
  LIMIT 7002
  WITH node, depth, CASE WHEN stake IS NOT NULL THEN [
    stake.id, holder.id, holder.type, coalesce(holder[$input.nameProperty], holder.name), node.id,
    stake.derived, coalesce(stake.derivedFrom, []), stake.formula,
    coalesce(stake.assumptions, []), stake.sources,
    [
      stake.shareExact, stake.shareMinimum, stake.shareMaximum, stake.shareExclusiveMinimum,
      stake.shareExclusiveMaximum
    ],
    stake.levelsJson,
    [
      stake.validFromDate, stake.validFromPrecision, stake.validFromEarliest,
      stake.validFromLatest, stake.validFromRaw
    ],
    [
      stake.validToDate, stake.validToPrecision, stake.validToEarliest, stake.validToLatest,
      stake.validToRaw
    ],
    COUNT {
      MATCH (stake)<-[:SUPPORTS]-(claim:Claim)
      WHERE claim.valueJson CONTAINS '"event":"sells'
    },
    COUNT { (stake)<-[:SUPPORTS]-(:Claim) },
    COLLECT {
      MATCH (stake)<-[:SUPPORTS]-(claim:Claim)
      WHERE claim.assertionMode IN $input.assertionMode
      RETURN claim {
        .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
      } AS evidence
      ORDER BY claim.documentId, claim.start, claim.id
      LIMIT 20
    },
    coalesce(stake.directOrIndirect, 'unknown')
  ] END AS entry
  WITH node, depth, collect(entry) AS stakes
  RETURN collect(node {
    .id, .type, depth: depth, stakes: stakes,
    name: coalesce(node[$input.nameProperty], node.name),
    parties: CASE WHEN node:JointVenture THEN COLLECT {
      MATCH (node)<-[:PARTY_TO]-(party:Entity)
      RETURN coalesce(party[$input.nameProperty], party.name) AS name
      ORDER BY party.id
    } END
  }) AS companies
}
RETURN dataset.version AS version,
  start IS NOT NULL AS known,
  start.id AS startId,
  null AS brand,
  companies
`
