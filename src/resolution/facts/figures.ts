import { createHash } from 'node:crypto'
import type { ResolvedClaim } from '../../domain/claim.ts'
import type { GraphNode } from '../../domain/graph-state.ts'
import { bare } from '../../domain/ids.ts'
import { slug } from '../../domain/names.ts'
import { dateProperties, groupBy, present, sourcesOf, supports } from './fact.ts'

/** Reported numbers. Two documents that report the same value the same way share one node. */
export function assembleFigures(
  claims: ResolvedClaim[],
  canonical: (id: string) => string,
): GraphNode[] {
  const told = claims.filter(
    ({ predicate, value }) =>
      predicate === 'reportsFigure' && value.metric !== undefined && value.value !== undefined,
  )
  const groups = groupBy(told, (claim) => figureId(claim, canonical))
  return [...groups].map(([id, group]): GraphNode => {
    const [first] = group
    const value = first?.value
    return {
      id,
      labels: ['Figure'],
      properties: present({
        type: 'figure',
        metric: value?.metric,
        value: value?.value,
        comparator: value?.comparator ?? 'eq',
        unit: value?.unit,
        scope: value?.scope,
        ...dateProperties('period', value?.period),
        sources: sourcesOf(group),
        disputed: false,
      }),
      names: [],
      edges: [
        {
          type: 'REPORTED',
          direction: 'in',
          other: canonical(first?.subject.id ?? ''),
          properties: {},
        },
        ...supports(group),
      ],
    }
  })
}

function figureId({ subject, value }: ResolvedClaim, canonical: (id: string) => string): string {
  // What is of a part is another number than what is of the whole.
  const scope = value.scope ? `|${value.scope}` : ''
  const said = `${value.value}|${value.comparator}|${value.unit}${scope}`
  const hash = createHash('sha256').update(said).digest('hex').slice(0, 8)
  const period = value.period?.date ?? slug(value.period?.raw ?? 'undated')
  return `fi_${bare(canonical(subject.id))}--${value.metric}--${period}--${hash}`
}
