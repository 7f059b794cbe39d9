import { getItem, getList, inTurn } from './api.ts'
import type { Fact } from './fact.ts'
import { entity, everyFact, factsAround, factsById, type Times, tiesAmong } from './read-facts.ts'
import type { ClaimRecord, PathRecord, Reference, Stats } from './records.ts'
import type { View } from './view.ts'

/** All that a view is drawn of. */
export interface Loaded {
  facts: Fact[]
  /** Planned, hedged, denied: claims that support nothing. */
  claims: ClaimRecord[]
  /** The things in the middle. */
  focus: Reference[]
  paths: PathRecord[]
  /** What the reader should know about what is missing. */
  notes: string[]
}

/** With fewer facts, all are read at once, which takes less than asking for each company. */
const FEW = 600
/** Most facts of the start view. */
const START_MAX = 120

/** Reads what `view` shows on `day`. Throws `ApiError`. */
export async function load(view: View, day: string | undefined): Promise<Loaded> {
  const times = { asOf: day, lang: view.lang }
  if (view.all) return loadAll(view, times)
  return view.focus.length || view.path ? loadFocus(view, times) : loadStart(view, times)
}

async function loadAll(view: View, times: Times): Promise<Loaded> {
  const notes: string[] = []
  const facts = await everyFact(view.kinds, times, notes)
  const claims = view.claims ? await claimsOf(null, view.lang) : []
  return { facts, claims, focus: [], paths: [], notes }
}

/** The most connected companies, and what ties them to each other before what ties them to others. */
async function loadStart(view: View, times: Times): Promise<Loaded> {
  const notes: string[] = []
  const { counts, topCompanies } = await getItem<Stats>('/stats', { lang: view.lang })
  const focus = topCompanies.map(({ company }) => company)
  const { stakes = 0, jointVentures = 0, partnerships = 0 } = counts
  const facts =
    stakes + jointVentures + partnerships <= FEW
      ? await everyFact(view.kinds, times, notes)
      : (await inTurn(focus, ({ id }) => factsAround(id, view.kinds, times))).flat()
  const top = new Set(focus.map(({ id }) => id))
  const weight = ({ id, parties }: Fact) =>
    parties.filter(({ reference }) => top.has(reference.id)).length + (top.has(id) ? 1 : 0)
  const near = unique(facts.filter((fact) => weight(fact) > 0)).toSorted(
    (a, b) => weight(b) - weight(a) || b.sources - a.sources || (a.id < b.id ? -1 : 1),
  )
  if (near.length > START_MAX) {
    notes.push(`The first ${START_MAX} of ${near.length} facts are shown: search for a company.`)
  }
  const claims = view.claims ? await inTurn(focus, ({ id }) => claimsOf(id, view.lang)) : []
  return { facts: near.slice(0, START_MAX), claims: unique(claims.flat()), focus, paths: [], notes }
}

async function loadFocus(view: View, times: Times): Promise<Loaded> {
  const notes: string[] = []
  const focus = await inTurn(view.focus, (id) =>
    getItem<Reference>(entity(id), { lang: view.lang }),
  )
  const around = await inTurn(focus, ({ id }) => factsAround(id, view.kinds, times))
  const paths = view.path?.from && view.path.to ? await pathsOf(view, times) : []
  const onPaths = await factsOfPaths(paths, times)
  const known = unique([...around.flat(), ...onPaths])
  const ties = view.focus.length > 0 && view.focus.length <= 6
  const between = ties ? await tiesAmong(focus, known, times, notes) : []
  const ends = [view.path?.from, view.path?.to].filter((id) => id)
  const of = [...new Set([...focus.map(({ id }) => id), ...ends])]
  const claims = view.claims ? await inTurn(of, (id) => claimsOf(id ?? null, view.lang)) : []
  return {
    facts: unique([...known, ...between]),
    claims: unique(claims.flat()),
    focus,
    paths,
    notes,
  }
}

const pathsOf = ({ path }: View, times: Times) =>
  getItem<PathRecord[]>('/paths', { from: path?.from, to: path?.to, maxDepth: 6, ...times })

async function factsOfPaths(paths: readonly PathRecord[], times: Times): Promise<Fact[]> {
  const ids = paths.flatMap(({ hops }) => hops.map(factIdOf)).filter((id) => id !== null)
  return factsById([...new Set(ids)], times)
}

/** The fact that a hop goes over; where nothing is between, it is that of one of the two ends. */
export function factIdOf({ from, to, via }: PathRecord['hops'][number]): string | null {
  if (via) return via.id
  const end = [from, to].find(({ type }) => type === 'brand' || type === 'jointVenture')
  return end?.id ?? null
}

const NOT_FACTS = ['planned', 'hedged', 'hypothetical', 'opinion', 'negated']

/** What is said of `id`, or of anything, but is no fact. */
async function claimsOf(id: string | null, lang: string): Promise<ClaimRecord[]> {
  const read = async (query: Record<string, string>) =>
    (await getList<ClaimRecord>('/claims', { assertionMode: NOT_FACTS, lang, ...query }, 200)).rows
  const rows = id
    ? (await Promise.all([read({ subjectId: id }), read({ objectId: id })])).flat()
    : await read({})
  return unique(rows).filter(
    ({ claimStatus, supports }) =>
      supports.length === 0 && !['rejected', 'superseded'].includes(claimStatus),
  )
}

const unique = <Row extends { id: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]
