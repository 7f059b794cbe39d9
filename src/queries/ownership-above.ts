/**
 * What is above a company: its holders, theirs, and so on, with the stakes between them.
 *
 * The walk is breadth first with a set of what was seen: the database prunes a path whose end it
 * knows, because only the least length is asked for. So neither loops nor dense parts multiply it. A
 * depth is two relationships. Whether a stake is of the day is told by its dates, in the code that
 * reads this: conditions with many alternatives take the database seconds to plan.
 *
 * No row carries a list until all are cut: the database counts a list anew for each row that it
 * sorts, and would run out of what it may use. A company without stakes is a row as well. Stakes
 * are tuples, because the driver takes much longer for maps.
 */
export const OWNERSHIP_ABOVE = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (company:Entity&(Company|JointVenture) {id: $input.id})
OPTIONAL MATCH (brand:Entity&Brand {id: $input.brandId})
OPTIONAL MATCH (brand)<-[:OWNS_BRAND]-(owner:Entity&Company)
WITH dataset, company, brand, owner
ORDER BY owner.id
LIMIT 1
WITH dataset, company, brand, owner, coalesce(owner, company) AS start
CALL (start) {
  MATCH path = (start)<-[:IN|HOLDS*0..42]-(node:Entity)
  WHERE all(step IN nodes(path) WHERE coalesce(step.interestType, '') IN $input.walked)
  WITH node, min(length(path)) / 2 AS depth
  WHERE node.type <> 'stake'
  ORDER BY depth, node.id
  LIMIT 2001
  OPTIONAL MATCH (holder:Entity)-[:HOLDS]->(stake:Stake)-[:IN]->(node)
  WHERE depth <= $input.maxDepth
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
  CASE WHEN owner IS NOT NULL THEN {
    brand: brand {.id, .type, name: coalesce(brand[$input.nameProperty], brand.name)},
    owner: owner {.id, .type, name: coalesce(owner[$input.nameProperty], owner.name)},
    company: company {.id, .type, name: coalesce(company[$input.nameProperty], company.name)},
    claims: COLLECT {
      MATCH (brand)<-[:SUPPORTS]-(claim:Claim)
      WHERE claim.assertionMode IN $input.assertionMode
        AND claim.predicate IN ['ownsBrand', 'launchesBrand']
        AND claim.subjectJson + claim.objectsJson CONTAINS '"' + owner.id + '"'
      RETURN claim {
        .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
      } AS evidence
      ORDER BY claim.documentId, claim.start, claim.id
      LIMIT 20
    }
  } END AS brand,
  companies
`
