import type { ChangedField, ChangeKind } from '../../domain/change.ts'
import type { GraphNode } from '../../domain/graph-state.ts'
import { compare } from '../canonical.ts'
import { createReasons, type Decided, type DocumentNews, type Reason } from './causes.ts'
import { type Labels, labelsOf } from './change-labels.ts'
import { changedFields, type Described } from './changed-fields.ts'
import type { Delta } from './delta.ts'
import type { Stored } from './stored.ts'
import type { Wanted, WantedNode } from './wanted.ts'

/** A row of the list of changes, before it has a place in it. */
export interface ChangeRow extends Labels, Reason {
  kind: ChangeKind
  entityId: string
  entityType: string
  into: ({ id: string; type: string } & Labels) | null
  fields: ChangedField[]
  claimIds: string[]
}

/** All that tells what a publication changes. */
export interface ChangeSources {
  stored: Stored
  wanted: Wanted
  delta: Delta
  /** What the entities that change or go were, by id. */
  before: ReadonlyMap<string, Described>
  documents: ReadonlyMap<string, DocumentNews>
  decided: Decided
}

const CLAIMS_MAX = 10

/**
 * What a publication changes: a row for each entity and fact, in the order in which they can be
 * taken over: what comes, then what is different, then what leads elsewhere, then what goes.
 */
export function changesOf(sources: ChangeSources): ChangeRow[] {
  const { stored, wanted, delta, before, documents, decided } = sources
  const reasonOf = createReasons(stored, documents, decided)
  const claims = claimsAround(sources)
  const now = (id: string) => describedNow(wanted.nodes.get(id))
  const then = (id: string) => before.get(id) ?? now(id)

  const comes = ({ node }: WantedNode): ChangeRow => {
    const after = claims.after.get(node.id) ?? []
    return {
      ...rowOf('added', node.id, typeOf(node), labelsOf(node.id, now), reasonOf(after)),
      claimIds: after.slice(0, CLAIMS_MAX),
    }
  }
  const differs = ({ node }: WantedNode): ChangeRow => {
    const [old, current] = [before.get(node.id), now(node.id)]
    const gained = difference(claims.after.get(node.id), claims.before.get(node.id))
    const lost = difference(claims.before.get(node.id), claims.after.get(node.id))
    const read = (claims.after.get(node.id) ?? []).filter((id) => claims.readAnew.has(id))
    const reason = reasonOf([...new Set([...gained, ...lost, ...read])])
    return {
      ...rowOf('changed', node.id, typeOf(node), labelsOf(node.id, now), reason),
      fields: old && current ? changedFields(old, current) : [],
      claimIds: gained.slice(0, CLAIMS_MAX),
    }
  }
  const isBack = ({ node }: WantedNode) => stored.nodes.get(node.id)?.isActive === false

  return [
    ...[...delta.created, ...delta.changed.filter(isBack)].map(comes).toSorted(inOrder),
    ...delta.changed
      .filter((node) => !isBack(node))
      .map(differs)
      .toSorted(inOrder),
    ...delta.retired
      .map(({ id, type, target }) => {
        const merge = decided.merges.get(id)
        const into = merge && wanted.nodes.has(merge.into) ? merge.into : target
        const lost = reasonOf(claims.before.get(id) ?? [])
        const reason = merge ? { ...lost, cause: 'curation' as const, note: merge.note } : lost
        const row = rowOf(into ? 'merged' : 'withdrawn', id, type, labelsOf(id, then), reason)
        return { ...row, into: into === null ? null : intoOf(into, now) }
      })
      .toSorted((a, b) => compare(a.kind, b.kind) || -inOrder(a, b)),
  ]
}

function rowOf(
  kind: ChangeKind,
  entityId: string,
  entityType: string,
  labels: Labels,
  reason: Reason,
): ChangeRow {
  return { kind, entityId, entityType, ...labels, ...reason, into: null, fields: [], claimIds: [] }
}

function intoOf(id: string, now: (id: string) => Described | undefined) {
  return { id, type: now(id)?.type ?? '', ...labelsOf(id, now) }
}

const typeOf = ({ properties }: GraphNode) => String(properties.type)

/** What facts are about comes before the facts. */
const ORDER = ['company', 'brand', 'person', 'technology', 'platform', 'product', 'place']

function inOrder(a: ChangeRow, b: ChangeRow): number {
  const rank = ({ entityType }: ChangeRow) => (ORDER.indexOf(entityType) + 100) % 100
  return rank(a) - rank(b) || compare(a.entityType, b.entityType) || compare(a.entityId, b.entityId)
}

function describedNow(wanted: WantedNode | undefined): Described | undefined {
  if (!wanted) return undefined
  const { properties, names, edges } = wanted.node
  return {
    type: typeOf(wanted.node),
    properties,
    names: names.map(({ value }) => value),
    ties: edges.map(({ type, direction, other, properties: { role } }) => ({
      type,
      direction,
      other,
      role: typeof role === 'string' ? role : null,
    })),
    claimIds: supportsOf(wanted.node),
  }
}

const supportsOf = ({ edges }: GraphNode) =>
  new Set(edges.filter(({ type }) => type === 'SUPPORTS').map(({ other }) => other))

/** The claims about each entity or for each fact that changes, before and after, sorted. */
function claimsAround({ stored, wanted, delta, before: described }: ChangeSources) {
  const before = new Map<string, Set<string>>()
  const after = new Map<string, Set<string>>()
  for (const { node } of [...delta.created, ...delta.changed]) {
    after.set(node.id, new Set([...supportsOf(node), ...derivedFrom(node)]))
  }
  for (const [claimId, { subjectId, objectIds }] of wanted.links) {
    for (const id of [subjectId, ...objectIds]) after.get(id)?.add(claimId)
  }
  for (const id of [...after.keys(), ...delta.retired.map((one) => one.id)]) {
    before.set(id, new Set(derivedFrom(described.get(id))))
  }
  for (const { id, subjectIds, objectIds, supportedIds } of stored.claims.values()) {
    for (const about of [...subjectIds, ...objectIds, ...supportedIds]) before.get(about)?.add(id)
  }
  const readAnew = delta.pending.filter(({ properties }) => properties !== null)
  return {
    before: inLists(before),
    after: inLists(after),
    readAnew: new Set(readAnew.map(({ key }) => key)),
  }
}

/** A computed fact has no claims of its own, but those of what it was computed from. */
const derivedFrom = (described: Pick<Described, 'properties'> | undefined): string[] =>
  Array.isArray(described?.properties.derivedFrom)
    ? described.properties.derivedFrom.map(String)
    : []

const inLists = (sets: ReadonlyMap<string, ReadonlySet<string>>) =>
  new Map([...sets].map(([id, set]) => [id, [...set].toSorted(compare)]))

function difference(some: string[] = [], others: string[] = []): string[] {
  const known = new Set(others)
  return some.filter((id) => !known.has(id))
}
