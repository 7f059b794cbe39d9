import type { ResolvedClaim } from '../../domain/claim.ts'
import type { GraphNode } from '../../domain/graph-state.ts'
import { positionId } from '../../domain/ids.ts'
import { dateProperties, groupBy, mostPrecise, present, sourcesOf, supports } from './fact.ts'

/** Positions: who is what in which company. One node for person, company and role. */
export function assemblePositions(claims: ResolvedClaim[]): GraphNode[] {
  const told = claims.filter(({ predicate }) => predicate === 'holdsPosition')
  const groups = groupBy(told, ({ subject, objects, value }) =>
    objects[0] ? positionId(subject.id, objects[0].id, value.role ?? '') : null,
  )
  return [...groups].map(([id, group]): GraphNode => {
    const [first] = group
    const values = group.map(({ value }) => value)
    return {
      id,
      labels: ['Position'],
      properties: present({
        type: 'position',
        role: first?.value.role,
        interestType: values.find(({ interestType }) => interestType)?.interestType,
        ...dateProperties(
          'validFrom',
          mostPrecise(values.flatMap(({ date, status }) => (status === 'expired' ? [] : date))),
        ),
        ...dateProperties(
          'validTo',
          mostPrecise(
            values.map(
              ({ date, ended, status }) => ended ?? (status === 'expired' ? date : undefined),
            ),
          ),
        ),
        sources: sourcesOf(group),
        disputed: false,
      }),
      names: [],
      edges: [
        { type: 'HAS_POSITION', direction: 'in', other: first?.subject.id ?? '', properties: {} },
        { type: 'AT', direction: 'out', other: first?.objects[0]?.id ?? '', properties: {} },
        ...supports(group),
      ],
    }
  })
}
