import { edge, entity, type Part, type Properties } from './fixture-parts.ts'

/** A set of claims that do not say the same. */
export const conflict = (id: string, claimIds: string[], properties: Properties = {}): Part => ({
  nodes: [
    {
      labels: ['ConflictSet'],
      properties: {
        id,
        topic: 'Mazda sales 2024',
        conflictType: 'value',
        policy: 'keepAll',
        headlineJson: '{"value":null,"comparator":null,"claimId":null}',
        open: true,
        explanation: 'The documents give values that cannot all be right.',
        ...properties,
      },
    },
  ],
  edges: claimIds.map((claim) => edge(id, 'INVOLVES', claim)),
})

/** A reported number of a company, brand or partnership. */
export function figure(id: string, subject: string, value: number, more: Properties = {}): Part {
  const { nodes } = entity(
    ['Figure'],
    { id, type: 'figure', metric: 'sales', value, comparator: 'eq', unit: 'vehicles', ...more },
    [],
  )
  return { nodes, edges: [edge(subject, 'REPORTED', id)] }
}
