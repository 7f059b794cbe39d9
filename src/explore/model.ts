import type { Fact, Kind } from './fact.ts'
import { factIdOf, type Loaded } from './load.ts'
import type { ClaimRecord, Reference } from './records.ts'
import type { View } from './view.ts'
import { words } from './words.ts'

/** What a node stands for; `hub` is a partnership of more or fewer than two parties. */
export type NodeKind = 'company' | 'jointVenture' | 'brand' | 'person' | 'hub' | 'other'

/** A node of the picture. */
export interface GraphNode {
  id: string
  kind: NodeKind
  label: string
  focus: boolean
  /** Whether only a claim names it, and no fact. */
  claimOnly: boolean
  /** Of a node that is a fact itself. */
  factId: string | null
  state: Fact['state']
  disputed: boolean
  onPath: boolean
}

/** A line of the picture. */
export interface GraphEdge {
  id: string
  source: string
  target: string
  kind: Kind | 'claim'
  label: string
  /** The fact or claim that it is, or is part of. */
  of: string
  /** What else it stands for: the stake of a party in a venture, claims of the same sort. */
  also: string[]
  /** Its place among the lines between the same two, the middle being 0. */
  lane: number
  state: Fact['state']
  disputed: boolean
  /** Whether no date tells that it held on the day asked for. */
  undated: boolean
  onPath: boolean
}

/** What is on the screen. */
export interface Model {
  nodes: GraphNode[]
  edges: GraphEdge[]
  /** The facts behind it, after all filters. */
  facts: Fact[]
  claims: ClaimRecord[]
}

const NODE_KINDS: Record<string, NodeKind> = {
  company: 'company',
  jointVenture: 'jointVenture',
  brand: 'brand',
  person: 'person',
}

/** The picture of what was loaded, by the filters of the view. */
export function modelOf(view: View, { facts, claims, focus, paths }: Loaded): Model {
  const onPath = new Set(paths[0]?.hops.map(factIdOf) ?? [])
  const stops = new Set(paths[0]?.hops.flatMap(({ from, to }) => [from.id, to.id]) ?? [])
  const shown = facts.filter(
    (fact) =>
      (view.kinds.includes(fact.kind) || onPath.has(fact.id)) && (view.disputed || !fact.disputed),
  )
  const nodes = new Map<string, GraphNode>()
  const edges: GraphEdge[] = []
  const add = (reference: Reference, more: Partial<GraphNode> = {}) => {
    const known = nodes.get(reference.id)
    nodes.set(reference.id, {
      id: reference.id,
      kind: NODE_KINDS[reference.type] ?? 'other',
      label: reference.label,
      focus: false,
      claimOnly: false,
      factId: null,
      state: 'holds',
      disputed: false,
      onPath: stops.has(reference.id),
      ...known,
      ...more,
    })
  }
  for (const reference of focus) add(reference, { focus: true })
  const inVentures = new Set(
    shown.flatMap(({ kind, parties }) =>
      kind === 'jointVenture' ? parties.map(({ stakeId }) => stakeId) : [],
    ),
  )
  for (const fact of shown) {
    for (const { reference } of fact.parties) add(reference)
    // The line of the party to the venture stands for its stake.
    if (fact.kind === 'stake' && inVentures.has(fact.id)) continue
    edges.push(...edgesOf(fact, view.asOf !== null, onPath.has(fact.id), add))
  }
  edges.push(...claimEdges(claims, nodes, add))
  return { nodes: [...nodes.values()], edges: inLanes(edges), facts: shown, claims }
}

function edgesOf(
  fact: Fact,
  dated: boolean,
  onPath: boolean,
  add: (reference: Reference, more?: Partial<GraphNode>) => void,
): GraphEdge[] {
  const edge = (source: string, target: string, label: string, also: string[] = []): GraphEdge => ({
    id: `${fact.id}|${source}|${target}`,
    source,
    target,
    kind: fact.kind,
    label,
    of: fact.id,
    also,
    lane: 0,
    state: fact.state,
    disputed: fact.disputed,
    undated: dated && fact.holdsAsOf !== 'certain',
    onPath,
  })
  const [first, second] = fact.parties
  const isLine =
    fact.kind === 'stake' ||
    fact.kind === 'position' ||
    (fact.kind === 'partnership' && fact.parties.length === 2)
  if (isLine && first && second) {
    const text = fact.disputed ? `${fact.text} ⚠` : fact.text
    return [edge(first.reference.id, second.reference.id, text)]
  }
  const self = { id: fact.id, type: fact.kind, name: fact.label, label: fact.label }
  const { state, disputed } = fact
  const kind = fact.kind === 'partnership' ? { kind: 'hub' as const } : {}
  add(self, { ...kind, factId: fact.id, state, disputed, claimOnly: false })
  return fact.parties
    .filter(({ reference }) => reference.id !== fact.id)
    .map(({ reference, text, stakeId }) =>
      edge(reference.id, fact.id, text ?? '', stakeId ? [stakeId] : []),
    )
}

/**
 * Lines from the subject of a claim to what it names, one for all claims of the same sort; things
 * that no fact has come in with it.
 */
function claimEdges(
  claims: readonly ClaimRecord[],
  nodes: ReadonlyMap<string, GraphNode>,
  add: (reference: Reference, more?: Partial<GraphNode>) => void,
): GraphEdge[] {
  const lines = new Map<string, GraphEdge>()
  for (const { id, subject, objects, assertionMode } of claims) {
    for (const object of objects) {
      const drawn = subject.type in NODE_KINDS && object.type in NODE_KINDS
      if (!drawn || object.id === subject.id) continue
      for (const end of [subject, object]) {
        if (!nodes.has(end.id)) add(end, { claimOnly: true })
      }
      const key = `${assertionMode}|${subject.id}|${object.id}`
      const known = lines.get(key)
      if (known) {
        known.also.push(id)
        known.label = `${words(assertionMode)} (${known.also.length + 1})`
        continue
      }
      lines.set(key, {
        id: key,
        source: subject.id,
        target: object.id,
        kind: 'claim',
        label: words(assertionMode),
        of: id,
        also: [],
        lane: 0,
        state: 'planned',
        disputed: false,
        undated: false,
        onPath: false,
      })
    }
  }
  return [...lines.values()]
}

function inLanes(edges: readonly GraphEdge[]): GraphEdge[] {
  const pairs = Map.groupBy(edges, ({ source, target }) => [source, target].toSorted().join('|'))
  return edges.map((edge) => {
    const together = pairs.get([edge.source, edge.target].toSorted().join('|')) ?? []
    return { ...edge, lane: together.indexOf(edge) - (together.length - 1) / 2 }
  })
}
