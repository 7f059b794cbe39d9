import type { ClaimLink } from '../../domain/conflict.ts'
import { holds, widthOf } from '../../domain/number-range.ts'
import { byExactness, firmOf, type Statement } from './figure-groups.ts'
import { corroborations, firstOf, linksFrom } from './links.ts'

/** The same number corroborates; an exact one that a vaguer one holds for refines that. */
export function figureLinks(cluster: Statement[]): ClaimLink[] {
  const sorted = byExactness(cluster)
  const same = new Map<string, Statement[]>()
  for (const statement of sorted) {
    const key = `${statement.value}|${statement.comparator}`
    same.set(key, [...(same.get(key) ?? []), statement])
  }
  const agreeing = [...same.values()].map((group) => group.flatMap(({ claims }) => claims))
  const refining = sorted.flatMap((vague, at): ClaimLink[] => {
    const exact = sorted
      .slice(0, at)
      .find(
        ({ value, range }) => widthOf(range) < widthOf(vague.range) && holds(vague.range, value),
      )
    const from = exact && firstOf(firmOf(exact))
    return from ? linksFrom(from, 'REFINES', vague.claims) : []
  })
  return [...agreeing.flatMap(corroborations), ...refining]
}
