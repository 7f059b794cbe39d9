import { UndirectedGraph } from 'graphology'
import imported from 'graphology-communities-louvain'
import { FACTS_MAX, type GroupTie, PARTIES_MAX } from './group-ties.ts'

// The package is CommonJS and its types are of a module: what is imported is what they call its default.
const louvain = imported as unknown as typeof imported.default

const COMPANIES_MAX = 20_000
const PAIRS_MAX = 100_000

/** A group of companies by their ids, the most connected first. */
export interface Community {
  id: string
  members: { id: string; degree: number }[]
  /** Facts of two members or more, those of most members first, then by id. */
  facts: { id: string; type: GroupTie[1]; members: number }[]
}

export interface Communities {
  /** The largest first, then by id. */
  groups: Community[]
  /** Whether not all facts were looked at. */
  partial: boolean
  /** How many companies were looked at. */
  companies: number
}

/**
 * Groups of two companies or more, by the Louvain method (Blondel et al. 2008). The same ties in
 * the same order give the same groups: its random numbers begin at the same seed.
 *
 * A fact weighs as much as another, however many it ties: a pair of `n` parties has 1/(n - 1) of it.
 */
export function communitiesOf(ties: readonly GroupTie[]): Communities {
  const graph = new UndirectedGraph<object, { weight: number }>()
  const seen: GroupTie[] = []
  let pairs = 0
  let partial = ties.length > FACTS_MAX
  for (const [id, type, all] of ties) {
    const members = [...new Set(all)].slice(0, PARTIES_MAX)
    partial ||= all.length > PARTIES_MAX
    const fresh = members.filter((member) => !graph.hasNode(member)).length
    pairs += (members.length * (members.length - 1)) / 2
    if (pairs > PAIRS_MAX || graph.order + fresh > COMPANIES_MAX) {
      partial = true
      break
    }
    for (const member of members) graph.mergeNode(member)
    if (members.length < 2) continue
    seen.push([id, type, members])
    tieAll(graph, members)
  }
  const community = graph.size === 0 ? {} : louvain(graph, { rng: randomFrom(SEED) })
  return { groups: groupsOf(seen, community), partial, companies: graph.order }
}

function tieAll(graph: UndirectedGraph<object, { weight: number }>, members: string[]): void {
  const weight = 1 / (members.length - 1)
  for (const [at, one] of members.entries())
    for (const other of members.slice(at + 1))
      graph.updateEdge(one, other, ({ weight: before = 0 }) => ({ weight: before + weight }))
}

function groupsOf(ties: readonly GroupTie[], community: Record<string, number>): Community[] {
  const facts = new Map<number, Community['facts']>()
  const degrees = new Map<number, Map<string, number>>()
  for (const [id, type, members] of ties) {
    const byGroup = Map.groupBy(members, (member) => community[member] ?? -1)
    for (const [group, inside] of byGroup) {
      if (inside.length < 2) continue
      const of = facts.get(group) ?? []
      facts.set(group, of)
      of.push({ id, type, members: inside.length })
      const degree = degrees.get(group) ?? new Map<string, number>()
      degrees.set(group, degree)
      for (const member of inside) degree.set(member, (degree.get(member) ?? 0) + 1)
    }
  }
  return [...degrees]
    .map(([group, degree]): Community => {
      const members = [...degree]
        .map(([id, count]) => ({ id, degree: count }))
        .toSorted((a, b) => b.degree - a.degree || byId(a, b))
      const of = facts.get(group) ?? []
      return {
        id: `gr_${members[0]?.id}`,
        members,
        facts: of.toSorted((a, b) => b.members - a.members || byId(a, b)),
      }
    })
    .toSorted((a, b) => b.members.length - a.members.length || byId(a, b))
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

const SEED = 20_240_229

/** Numbers from 0 to 1 that only look random: the mulberry32 generator. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
