import { chainsOf } from '../domain/ownership/chains.ts'
import { type IntegratedShare, integratedShare } from '../domain/ownership/integrated-share.ts'
import { type Network, networkOf } from '../domain/ownership/network.ts'
import type { PageRequest } from '../domain/page.ts'
import type { EffectiveOwnership, OwnershipPath } from '../domain/records/effective-ownership.ts'
import type { Graph } from '../graph/graph.ts'
import { chainStakes, referenceOf } from './chain-stakes.ts'
import type { FactOptions } from './fact-options.ts'
import { CHAINS_EACH, CHAINS_MAX, CHAINS_WARNING, type WalkedPage } from './owners-of.ts'
import { assumptionsOf } from './ownership-assumptions.ts'
import { type OwnershipGraph, ownershipGraph } from './ownership-graph.ts'
import { pageInMemory } from './page-in-memory.ts'
import { rowsWithinBytes } from './within-bytes.ts'

/** Ways to sort owners; the first is the default. */
export const EFFECTIVE_SORTS = ['-maximum', '-minimum', 'id'] as const

/** Stakes of the longest chain that is shown. */
const CHAIN_DEPTH = 6

/** Chains of one owner are shown up to this size. */
const PATHS_BYTES_MAX = 500_000
const PATHS_WARNING = 'Not all chains of each owner are shown, the shortest are: they are too long.'

/** Owners are solved for so long, the nearest first; those that are left are not in the answer. */
const SOLVE_MS = 1_500

/** Whose ownership to compute, and how. */
export interface EffectiveFilter {
  /** Only of this owner; one that is not above the company has no row. */
  ownerId?: string | undefined
  /** Most stakes up from the company that are looked at. */
  maxDepth: number
  closedWorld?: boolean | undefined
  interestType?: 'shareholding' | 'votingRights' | undefined
}

/**
 * The integrated ownership of everybody above a company, as a range, with the chains behind it.
 *
 * Throws `NotFoundError` or `GoneError` for an unknown company.
 */
export async function effectiveOwnershipOf(
  graph: Graph,
  id: string,
  filter: EffectiveFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<WalkedPage<EffectiveOwnership>> {
  const known = await ownershipGraph(graph, id, 'up', filter, options)
  const network = networkOf(known.holdings)
  const { solved, left } = solveAll(network, known.start.id, filter.ownerId)
  const keys = {
    '-maximum': ({ share }: Solved) => -share.maximum,
    '-minimum': ({ share }: Solved) => -share.minimum,
    id: ({ owner }: Solved) => owner,
  }
  const limits = { maxDepth: CHAIN_DEPTH, eachMax: CHAINS_EACH, totalMax: CHAINS_MAX }
  const chains = chainsOf(known.holdings, known.start.id, 'up', limits)
  let pathsCut = false
  const pathsOf = (owner: string) => {
    const found = chains.byEnd.get(owner) ?? []
    const paths = rowsWithinBytes(
      found,
      ({ holdings, minimum, maximum }): OwnershipPath => ({
        share: { minimum, maximum },
        ...chainStakes(known, holdings),
      }),
      PATHS_BYTES_MAX,
    )
    pathsCut ||= paths.length < found.length
    return paths
  }
  const show = ({ owner, share }: Solved): EffectiveOwnership => ({
    owner: referenceOf(known, owner),
    subject: known.start,
    share: { minimum: share.minimum, maximum: share.maximum },
    assumptions: assumptionsBehind(known, network, share),
    hasLoop: share.ways.loops || share.ways.loopsThroughOwner,
    paths: pathsOf(owner),
  })
  const shown = pageInMemory(solved, page, keys, ({ owner }: Solved) => owner, show)
  const warnings = [
    ...known.warnings,
    ...(known.deeper ? [`There are more owners beyond ${filter.maxDepth} stakes up.`] : []),
    ...(left > 0 ? [`${left} owners farther up were left out, since time was over.`] : []),
    ...(chains.cut ? [CHAINS_WARNING] : []),
    ...(pathsCut ? [PATHS_WARNING] : []),
  ]
  return {
    ...shown,
    version: known.version,
    meta: { partial: warnings.length > 0, exploredCount: known.exploredCount, warnings },
  }
}

interface Solved {
  owner: string
  share: IntegratedShare
}

/** Every owner above the target that has a share, the nearest first. */
function solveAll(network: Network, target: string, ownerId: string | undefined) {
  const above = new Set([target])
  for (const company of above)
    for (const index of network.into[network.numbers.get(company) ?? -1] ?? [])
      above.add(network.holdings[index]?.holder ?? company)
  above.delete(target)
  const owners = [...above].filter((owner) => ownerId === undefined || owner === ownerId)
  const endsAt = performance.now() + SOLVE_MS
  const solved: Solved[] = []
  for (const [index, owner] of owners.entries()) {
    if (performance.now() > endsAt) return { solved, left: owners.length - index }
    const share = integratedShare(network, owner, target)
    if (share.maximum > 0) solved.push({ owner, share })
  }
  return { solved, left: 0 }
}

function assumptionsBehind(
  known: OwnershipGraph,
  network: Network,
  { ways, capped }: IntegratedShare,
): string[] {
  const ids = ways.holdings.map((index) => network.holdings[index]?.id ?? '')
  return [
    ...assumptionsOf(known, ids),
    ...(capped ? ['Ways that add up to more than 100 percent of a company are cut at 100.'] : []),
    ...(ways.loopsThroughOwner
      ? ['The owner is part of a circle of holdings: what leads through itself is not counted.']
      : []),
  ]
}
