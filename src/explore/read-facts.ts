import { ApiError, get, getItem, getList, inTurn } from './api.ts'
import {
  brandFact,
  type Fact,
  factOf,
  type Kind,
  partnershipFact,
  positionFact,
  stakeFact,
  ventureFact,
} from './fact.ts'
import type {
  BrandRecord,
  Neighborhood,
  PartnershipRecord,
  PositionRecord,
  Reference,
  StakeRecord,
  VentureRecord,
} from './records.ts'

/** Parameters that every request for facts has. */
export interface Times {
  asOf: string | undefined
  lang: 'en' | 'zh'
}

/** Most facts of one kind that the whole dataset is drawn with. */
const ALL_MAX = 1_000
/** Most ties between neighbours that are read one by one. */
const TIES_MAX = 60

/** `/entities/{id}`. */
export const entity = (id: string) => `/entities/${encodeURIComponent(id)}`

/** The facts that `id` is part of. Throws `ApiError`. */
export async function factsAround(
  id: string,
  kinds: readonly Kind[],
  times: Times,
): Promise<Fact[]> {
  if (!id.startsWith('co_')) return factsBeside(id, times)
  const of = `/companies/${encodeURIComponent(id)}`
  const read = <Row>(kind: Kind, path: string, make: (row: Row) => Fact) =>
    kinds.includes(kind)
      ? getList<Row>(of + path, { ...times }).then(({ rows }) => rows.map(make))
      : []
  const lists = await Promise.all([
    read<StakeRecord>('stake', '/stakes', stakeFact),
    read<VentureRecord>('jointVenture', '/joint-ventures', ventureFact),
    read<PartnershipRecord>('partnership', '/partnerships', partnershipFact),
    read<PositionRecord>('position', '/people', positionFact),
    read<BrandRecord>('brand', '/brands', brandFact),
  ])
  return lists.flat()
}

const FACT_TYPES = ['stake', 'jointVenture', 'partnership', 'position', 'brand']

/** The facts of what is no company: a venture, a partnership, a person, a brand. */
async function factsBeside(id: string, times: Times): Promise<Fact[]> {
  const { nodes } = await getItem<Neighborhood>(`${entity(id)}/neighbors`, { ...times })
  const facts = nodes.filter((node) => node.depth <= 1 && FACT_TYPES.includes(node.type))
  return factsById([...new Set([id, ...facts.map((node) => node.id)])], times)
}

/** The facts with these ids that there are on the day. Throws `ApiError`. */
export async function factsById(ids: readonly string[], times: Times): Promise<Fact[]> {
  const facts = await inTurn(ids, async (id) => {
    try {
      return factOf(await getItem<{ type: string }>(entity(id), { ...times }))
    } catch (error) {
      // On another day there may be no such fact.
      if (error instanceof ApiError && error.status === 404) return null
      throw error
    }
  })
  return facts.flatMap((fact) => (fact && (!times.asOf || fact.holdsAsOf) ? [fact] : []))
}

/** Facts between the neighbours of `focus`, which their own lists do not have. */
export async function tiesAmong(
  focus: readonly Reference[],
  known: readonly Fact[],
  times: Times,
  notes: string[],
): Promise<Fact[]> {
  const inView = new Set([
    ...focus.map(({ id }) => id),
    ...known.flatMap(({ parties }) => parties.map(({ reference }) => reference.id)),
  ])
  const seen = new Set(known.map(({ id }) => id))
  const wanted = new Set<string>()
  for (const { id } of focus) {
    const { data, meta } = await get<{ data: Neighborhood; meta: { partial: boolean } }>(
      `${entity(id)}/neighbors`,
      { ...times, depth: 2 },
    )
    if (meta.partial) notes.push('Not all links between the neighbours are shown.')
    const ends = new Map<string, Set<string>>()
    for (const { from, to } of data.edges) {
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        if (inView.has(other)) ends.set(one, (ends.get(one) ?? new Set()).add(other))
      }
    }
    for (const { id: fact, type } of data.nodes) {
      if (!FACT_TYPES.includes(type) || type === 'brand' || seen.has(fact)) continue
      if ((ends.get(fact)?.size ?? 0) >= 2) wanted.add(fact)
    }
  }
  if (wanted.size > TIES_MAX) notes.push('Not all links between the neighbours are shown.')
  return factsById([...wanted].slice(0, TIES_MAX), times)
}

/** All facts of these kinds, a thousand of each at most. Throws `ApiError`. */
export async function everyFact(
  kinds: readonly Kind[],
  times: Times,
  notes: string[],
): Promise<Fact[]> {
  const read = async <Row>(kind: Kind, path: string, make: (row: Row) => Fact | Fact[]) => {
    if (!kinds.includes(kind)) return []
    const { rows, total, cut } = await getList<Row>(path, { ...times }, ALL_MAX)
    if (cut) notes.push(`Only the first ${ALL_MAX} of ${total} rows of ${path} are shown.`)
    return rows.flatMap(make)
  }
  const lists = await Promise.all([
    read<StakeRecord>('stake', '/stakes', stakeFact),
    read<VentureRecord>('jointVenture', '/joint-ventures', ventureFact),
    read<PartnershipRecord>('partnership', '/partnerships', partnershipFact),
    read<{ positions: PositionRecord[] }>('position', '/people', ({ positions }) =>
      positions.map(positionFact),
    ),
    read<BrandRecord>('brand', '/brands', brandFact),
  ])
  return lists.flat()
}
