import type { ResolvedClaim } from '../../domain/claim.ts'
import { type Comparator, SUPPORTING_MODES } from '../../domain/codelists.ts'
import { canAgree, isNear, type Range, rangeOf, widthOf } from '../../domain/number-range.ts'
import { groupBy } from '../facts/fact.ts'
import type { ConflictContext } from './context.ts'

/** One number with its comparator, and the claims that state it so. */
export interface Statement {
  metric: string
  value: number
  comparator: Comparator
  unit: string
  range: Range
  claims: ResolvedClaim[]
}

/** What is stated of one subject, for one period, in metrics that are kinds of one another. */
export interface FigureGroup {
  subjectId: string
  family: string
  unit: string
  period: string
  statements: Statement[]
}

/** Words for the same count: what is sold is delivered, and what is built is to be sold. */
const VOLUMES = ['globalSales', 'sales', 'deliveries', 'production']

/** The metric, or the family that it is of; figures of own brands are a family of their own. */
export function familyOf(metric: string): string {
  const own = /^ownBrand(.+)/.exec(metric)?.[1]
  if (own) return `ownBrand-${familyOf(`${own[0]?.toLowerCase()}${own.slice(1)}`)}`
  return VOLUMES.includes(metric) ? 'volume' : metric
}

/**
 * Figures by subject, family, unit and period.
 *
 * "last year" of a document without a date is no period. Such a claim joins the only period in which
 * its value agrees with another one, and is told of as not resolved; else it is compared with nothing.
 */
export function figureGroups(context: ConflictContext): FigureGroup[] {
  const told = context.claims.filter(isFigure)
  const bySubject = groupBy(told, (claim) => {
    const subjectId = context.endsOf(claim)?.subjectId
    const { metric = '', unit, scope = '' } = claim.value
    return subjectId ? [subjectId, familyOf(metric), unit, scope].join('|') : null
  })
  return [...bySubject].flatMap(([key, claims]) => {
    const [subjectId = '', family = '', unit = ''] = key.split('|')
    const dated = groupBy(claims, ({ value }) => value.period?.date ?? null)
    const loose = statementsOf(claims.filter(({ value }) => !value.period?.date))
    const periods = [...dated].map(([period, group]) => ({ period, own: statementsOf(group) }))
    return periods.map(({ period, own }): FigureGroup => {
      const joining = loose.filter((statement) => {
        const fitting = periods.filter((one) => one.own.some((other) => fits(statement, other)))
        return fitting.length === 1 && fitting[0]?.period === period
      })
      const all = [...own, ...joining].flatMap((statement) => statement.claims)
      return { subjectId, family, unit, period, statements: statementsOf(all) }
    })
  })
}

/** The claims of a statement that say what is, and not what is to be. */
export const firmOf = ({ claims }: Statement): ResolvedClaim[] =>
  claims.filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))

/** The documents that some statements are in. */
export const documentsOf = (statements: Statement[]): Set<string> =>
  new Set(statements.flatMap(({ claims }) => claims.map(({ documentId }) => documentId)))

/** The narrowest first; of equal ones that of most documents. */
export function byExactness(statements: Statement[]): Statement[] {
  return statements.toSorted(
    (a, b) =>
      widthOf(a.range) - widthOf(b.range) ||
      documentsOf([b]).size - documentsOf([a]).size ||
      (keyOf(a) < keyOf(b) ? -1 : 1),
  )
}

const keyOf = ({ metric, value, comparator }: Statement) => `${metric}|${comparator}|${value}`

/** A forecast may come true, so it can agree with a number; it cannot contradict one. */
function isFigure({ predicate, assertionMode, value }: ResolvedClaim): boolean {
  if (predicate !== 'reportsFigure' || value.value === undefined || !value.metric) return false
  return SUPPORTING_MODES.includes(assertionMode) || assertionMode === 'planned'
}

function statementsOf(claims: ResolvedClaim[]): Statement[] {
  const groups = groupBy(claims, ({ value }) =>
    [value.metric, value.value, value.comparator ?? 'eq'].join('|'),
  )
  return [...groups.values()].flatMap((group): Statement[] => {
    const { metric = '', value, comparator = 'eq', unit = '' } = group[0]?.value ?? {}
    if (value === undefined) return []
    const range = rangeOf(value, comparator, unit)
    return [{ metric, value, comparator, unit, range, claims: group }]
  })
}

const fits = (a: Statement, b: Statement): boolean =>
  isNear(a.value, b.value) && canAgree(a.range, b.range)
