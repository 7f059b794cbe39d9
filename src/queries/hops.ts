import type { EntityType, Predicate } from '../domain/claim.ts'
import type { ClaimEvidence } from '../domain/records/claim-evidence.ts'
import type { Hop } from '../domain/records/path.ts'
import { holdsAsOf } from './holds-as-of.ts'
import { relationOf } from './relations.ts'
import type { PathRow } from './rows/path-row.ts'
import { labelOf } from './stored.ts'

type Step = PathRow['nodes'][number]
type Edge = PathRow['edges'][number]

/** Most claims that a hop shows; its fact has them all. */
const CLAIMS_MAX = 20

/** Facts that only stand between entities, never at the end of a hop within a path. */
const BETWEEN: readonly EntityType[] = ['stake', 'partnership', 'position']

/**
 * The hops of a path as they stand on `day`, each from one entity to the next over the fact between them.
 *
 * A venture stands between two of its parties, but is an entity itself to who holds a stake in it.
 * At either end of a path any node is an entity.
 */
export function hopsOf({ nodes, edges }: PathRow, day: string): Hop[] {
  const hops: Hop[] = []
  for (let at = 0; at < edges.length; ) {
    const [from, next, afterNext] = nodes.slice(at, at + 3)
    const [edge, nextEdge] = edges.slice(at, at + 2)
    if (!from || !next || !edge) break
    const via = afterNext && nextEdge && isBetween(next, edge, nextEdge) ? next : null
    const to = via && afterNext ? afterNext : next
    hops.push(hop(from, to, via, edge, day))
    at += via ? 2 : 1
  }
  return hops
}

/** Whether a node on a path is the fact between two entities, by the edges to and from it. */
export function isBetween(node: Pick<Step, 'type'>, edge: Edge, nextEdge: Edge): boolean {
  if (BETWEEN.includes(node.type)) return true
  return node.type === 'jointVenture' && edge.type === 'PARTY_TO' && nextEdge.type === 'PARTY_TO'
}

function hop(from: Step, to: Step, via: Step | null, edge: Edge, day: string): Hop {
  const relation = relationOf(edge.type, edge.toType)
  const fact = via ?? directFact(from, to, relation)
  return {
    from: reference(from),
    to: reference(to),
    via: via && reference(via),
    relation,
    holdsAsOf: relation === 'brand' ? 'unknown' : holdsAsOf(fact.validity, day),
    claims: claimsOf(fact, via ? null : relation),
  }
}

/** Of two that are tied directly, the one whose claims tell of the tie. */
function directFact(from: Step, to: Step, relation: Hop['relation']): Step {
  const types: readonly EntityType[] = [relation]
  return types.includes(from.type) ? from : to
}

/** Claims on a brand may tell other things than whose it is. */
const OWNERSHIP: readonly Predicate[] = ['ownsBrand', 'launchesBrand']

function claimsOf({ claims }: Step, direct: Hop['relation'] | null): ClaimEvidence[] {
  return claims
    .filter(({ predicate }) => direct !== 'brand' || OWNERSHIP.includes(predicate))
    .slice(0, CLAIMS_MAX)
}

const reference = ({ id, type, name, parties }: Step) => ({
  id,
  type,
  name,
  label: labelOf({ id, type, name }, parties),
})
