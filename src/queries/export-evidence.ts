/**
 * What belongs to some entities and facts: the figures that are reported of them, and each claim that
 * supports one of them with its document and conflicts; of `start`, every claim that names it.
 */
export const EXPORT_EVIDENCE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COLLECT {
    UNWIND $input.ids AS id
    MATCH (:Entity {id: id})-[:REPORTED]->(figure:Figure)
    WHERE $input.asOf IS NULL OR coalesce(figure.periodEarliest <= $input.asOf, true)
    RETURN DISTINCT figure.id AS figure
  } AS figures,
  COLLECT {
    CALL (dataset) {
      UNWIND $input.ids AS id
      MATCH (:Entity {id: id})<-[:SUPPORTS]-(claim:Claim)
      RETURN claim
      UNION
      UNWIND $input.ids AS id
      MATCH (:Entity {id: id})-[:REPORTED]->(:Figure)<-[:SUPPORTS]-(claim:Claim)
      RETURN claim
      UNION
      MATCH (:Entity {id: $input.start})<-[:SUBJECT|OBJECT]-(claim:Claim)
      RETURN claim
    }
    WITH dataset, claim
    WHERE claim.loadNumber <= dataset.loadNumber
    RETURN [claim.id, claim.documentId] + COLLECT {
      MATCH (claim)<-[:INVOLVES]-(conflict:ConflictSet)
      RETURN conflict.id AS id
    } AS found
  } AS claims
`
