import type { ConflictSet } from '../../domain/conflict.ts'
import { slug } from '../../domain/names.ts'
import { apartness } from '../../domain/number-range.ts'
import { areApart, type ConflictContext, type Found, idsOf } from './context.ts'
import { type FigureGroup, figureGroups, firmOf, type Statement } from './figure-groups.ts'
import { plainWords, quantity, sayings } from './wording.ts'

/** Farther apart, nobody takes the part for the whole. */
const CONFUSABLE_MAX = 10

/**
 * Figures of a group's own brands beside those of the whole group: they count different things, and a
 * part that exceeds its whole is an error of one of them. What lies between them is not computed.
 */
export function partConflicts(context: ConflictContext): Found {
  const groups = figureGroups(context)
  const sets = groups.flatMap((part) => {
    if (!part.family.startsWith('ownBrand-')) return []
    const whole = groups.find(
      (group) =>
        group.subjectId === part.subjectId &&
        group.unit === part.unit &&
        group.period === part.period &&
        `ownBrand-${group.family}` === part.family,
    )
    return whole ? partSet(context, part, whole) : []
  })
  return { sets, links: [] }
}

function partSet(context: ConflictContext, part: FigureGroup, whole: FigureGroup): ConflictSet[] {
  const pairs = part.statements.flatMap((a) =>
    whole.statements
      .filter((b) => firmOf(a).length > 0 && firmOf(b).length > 0)
      .filter((b) => areApart(a.claims, b.claims) && apartness(a.value, b.value) <= CONFUSABLE_MAX)
      .map((b) => ({ a, b, exceeds: a.range.low > b.range.high })),
  )
  const worst = pairs.filter(({ exceeds }) => exceeds)
  const shown = worst.length > 0 ? worst : pairs
  const claims = [...new Set(shown.flatMap(({ a, b }): Statement[] => [a, b]))].flatMap(firmOf)
  if (claims.length < 2) return []
  const { subjectId, family, period, unit } = part
  const verdict =
    worst.length > 0
      ? 'The part exceeds the whole'
      : 'One is of the own brands and one of the whole group, so none is computed from another'
  const said = sayings(
    claims,
    ({ value }) =>
      `${quantity(value.value ?? 0, value.comparator ?? 'eq', unit)} (${plainWords(value.metric ?? '')})`,
  )
  return [
    {
      id: `cs_${[subjectId, family, period, slug(unit)].join('--')}--parts`,
      topic: `${context.nameOf(subjectId)} own brands and group ${period}`,
      conflictType: worst.length > 0 ? 'arithmetic' : 'scope',
      policy: 'keepAll',
      headline: { value: null, comparator: null, claimId: null },
      open: worst.length > 0,
      explanation: `${verdict}: ${said}.`,
      claimIds: idsOf(claims),
    },
  ]
}
