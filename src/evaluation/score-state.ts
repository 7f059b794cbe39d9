import type { ResolvedClaim } from '../domain/claim.ts'
import type { GraphState } from '../domain/graph-state.ts'
import { slug } from '../domain/names.ts'
import { evaluate, type IdOf, type Score, trapsIn } from './evaluate.ts'
import type { GoldRow } from './gold.ts'

/**
 * Scores of claims and of the facts they give. Ids are those of the state, so that a venture told of
 * without its name counts as the one that it is.
 */
export function scoreState(
  gold: GoldRow[],
  claims: ResolvedClaim[],
  state: GraphState,
  knownId: IdOf,
): { scores: Score[]; traps: GoldRow[] } {
  const links = new Map(state.links.map((link) => [link.claimId, link]))
  const canonical = claims.map((claim): ResolvedClaim => {
    const link = links.get(claim.id)
    if (!link) return claim
    const objects = claim.objects.map((object, at) => ({
      ...object,
      id: link.objectIds[at] ?? object.id,
    }))
    return { ...claim, subject: { ...claim.subject, id: link.subjectId }, objects }
  })
  const supports = state.nodes.flatMap(({ edges }) =>
    edges.filter(({ type }) => type === 'SUPPORTS'),
  )
  const holding = new Set(supports.map(({ other }) => other))
  const present = new Set(state.nodes.map(({ id }) => id))
  const idOf: IdOf = (name) =>
    knownId(name) ??
    ['co_', 'pe_', 'br_', 'jv_']
      .map((prefix) => `${prefix}${slug(name)}`)
      .find((id) => present.has(id)) ??
    null
  return {
    scores: evaluate(gold, canonical, holding, idOf),
    traps: trapsIn(
      gold,
      canonical.filter(({ id }) => holding.has(id)),
      idOf,
    ),
  }
}
