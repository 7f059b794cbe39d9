import { compareNames, type NameComparison } from '../domain/name-score.ts'
import type { NameIndex } from './name-index.ts'

/** An entry of the register that a name may mean. */
export interface NearEntry extends NameComparison {
  id: string
  name: string
}

/** Most entries that are given for one name. */
const NEAR_MAX = 5
/** A name that fits less well is another one. */
const SCORE_MIN = 0.6

/** The entries whose names fit a name best, the best first; each by the best of its names. */
export function nearEntries(name: string, index: NameIndex): NearEntry[] {
  return [...index.entries.keys()]
    .flatMap((id) => {
      const near = entryFor(name, id, index)
      return near.score >= SCORE_MIN ? [near] : []
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, NEAR_MAX)
}

/** How well an entry fits a name: by the best of its names. */
export function entryFor(name: string, id: string, index: NameIndex): NearEntry {
  const entry = index.entries.get(id)
  const names = [
    entry?.name ?? id,
    ...(entry?.nameZh ? [entry.nameZh] : []),
    ...(index.curatedNames.get(id) ?? []).map(({ value }) => value),
  ]
  const [best] = names.map((each) => compareNames(name, each)).toSorted((a, b) => b.score - a.score)
  return { id, name: entry?.name ?? id, score: 0, reasons: [], ...best }
}
