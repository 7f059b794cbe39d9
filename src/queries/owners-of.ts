import { type Chain, chainsOf } from '../domain/ownership/chains.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { OwnershipChain } from '../domain/records/ownership.ts'
import type { Graph } from '../graph/graph.ts'
import { chainStakes, referenceOf } from './chain-stakes.ts'
import type { FactOptions } from './fact-options.ts'
import { type OwnershipGraph, ownershipGraph } from './ownership-graph.ts'
import { pageInMemory } from './page-in-memory.ts'

/** Ways to sort chains; the first is the default. */
export const CHAIN_SORTS = ['depth', 'id', '-minimum', '-maximum'] as const

/** Most chains between one owner and one company, and most that one answer looks at. */
export const CHAINS_EACH = 50
export const CHAINS_MAX = 20_000

/** Which chains to list. */
export interface ChainFilter {
  /** Most stakes of a chain. */
  maxDepth: number
  /** Percent. A chain is in the list if its share is surely at least this. */
  minShare?: number | undefined
  /**
   * Whether chains with a share that is not stated are in the list, and such as only may have
   * `minShare`. By default only where `minShare` is not given.
   */
  includeUnknownShares?: boolean | undefined
  interestType?: 'shareholding' | 'votingRights' | undefined
}

/** A page, and what to say of the walk behind it. */
export interface WalkedPage<Row> extends Page<Row> {
  meta: { partial: boolean; exploredCount: number; warnings: string[] }
}

/**
 * The owners of a company (`up`), or what it holds (`down`): each once, over the shortest chain of
 * stakes that fits the filter; of equally short ones the largest.
 *
 * Throws `NotFoundError` or `GoneError` for an unknown company.
 */
export async function ownershipChains(
  graph: Graph,
  id: string,
  direction: 'up' | 'down',
  filter: ChainFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<WalkedPage<OwnershipChain>> {
  const known = await ownershipGraph(graph, id, direction, filter, options)
  const limits = { maxDepth: filter.maxDepth, eachMax: CHAINS_EACH, totalMax: CHAINS_MAX }
  const { byEnd, cut } = chainsOf(known.holdings, known.start.id, direction, limits)
  const rows = [...byEnd].flatMap(([end, chains]) => {
    const fitting = chains.filter((chain) => fits(known, chain, filter))
    const [best] = fitting.toSorted(byLengthAndShare)
    if (!best) return []
    return [{ end, chain: best, count: fitting.length }]
  })
  const keys = {
    depth: ({ chain }: Found) => chain.holdings.length,
    id: ({ end }: Found) => end,
    '-minimum': ({ chain }: Found) => -chain.minimum,
    '-maximum': ({ chain }: Found) => -chain.maximum,
  }
  const other = (end: string) => referenceOf(known, end)
  const show = ({ end, chain, count }: Found): OwnershipChain => ({
    owner: direction === 'up' ? other(end) : known.start,
    subject: direction === 'up' ? known.start : other(end),
    depth: chain.holdings.length,
    share: { minimum: chain.minimum, maximum: chain.maximum },
    chains: count,
    ...chainStakes(known, chain.holdings),
  })
  return {
    ...pageInMemory(rows, page, keys, ({ end }: Found) => end, show),
    version: known.version,
    meta: {
      partial: known.partial || cut,
      exploredCount: known.exploredCount,
      warnings: cut ? [...known.warnings, CHAINS_WARNING] : known.warnings,
    },
  }
}

/** What is told where not every chain was looked at. */
export const CHAINS_WARNING = `Only ${CHAINS_EACH} chains to one end and ${CHAINS_MAX} in all are looked at, the shortest first.`

interface Found {
  end: string
  chain: Chain
  count: number
}

function fits({ stakes }: OwnershipGraph, chain: Chain, filter: ChainFilter): boolean {
  const { minShare = 0, includeUnknownShares = filter.minShare === undefined } = filter
  if (includeUnknownShares) return chain.maximum >= minShare
  return (
    chain.minimum >= minShare &&
    chain.holdings.every(({ id }) => stakes.get(id)?.stored.share !== null)
  )
}

const byLengthAndShare = (a: Chain, b: Chain) =>
  a.holdings.length - b.holdings.length || b.minimum - a.minimum || b.maximum - a.maximum
