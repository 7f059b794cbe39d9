import { setImmediate } from 'node:timers/promises'
import type { EntityType } from '../domain/claim.ts'
import { type MatchQuery, type ScoredCandidate, scoreCandidates } from '../domain/entity-match.ts'
import { NAMED_TYPES } from '../domain/named-types.ts'
import type { Versioned } from '../domain/page.ts'
import type { Graph } from '../graph/graph.ts'
import { matchCandidates } from './match-candidates.ts'

/** One entity to look for, among those of some types. */
export interface EntityRequest extends MatchQuery {
  /** Of all types by default. */
  types?: readonly EntityType[] | undefined
  /** Whether an entity has to be of all these types. */
  allTypes?: boolean | undefined
}

/** What a request may mean, the best first. */
export interface EntityMatches {
  results: ScoredCandidate[]
  /** Whether several fit equally well, so that none is a match. */
  ambiguous: boolean
}

/** What each of the requests may mean, in their order; read at one dataset version. */
export async function matchEntities(
  graph: Graph,
  requests: readonly EntityRequest[],
  limits: { threshold: number; cutoff: number },
): Promise<Versioned<EntityMatches[]>> {
  const { row: lists, version } = await matchCandidates(
    graph,
    requests.map(({ names, types, allTypes }) => ({
      names,
      types: types && types.length > 0 ? types : NAMED_TYPES,
      allTypes: allTypes && types !== undefined,
    })),
  )
  const row: EntityMatches[] = []
  for (const [place, request] of requests.entries()) {
    row.push(scoreCandidates(request, lists[place] ?? [], limits))
    // A batch takes a while, and other requests are not to wait for all of it.
    await setImmediate()
  }
  return { row, version }
}
