import type { ConflictContext, Found } from './context.ts'
import { dateConflicts } from './dates.ts'

/** Founding dates of one company that exclude each other. */
export function foundingConflicts(context: ConflictContext): Found {
  const found = context.having('Company').map(({ node, claims }) =>
    dateConflicts(
      {
        id: `cs_${node.id}--founded`,
        topic: `Founding of ${context.nameOf(node.id)}`,
        conflictType: 'value',
        gapDaysMax: Number.POSITIVE_INFINITY,
      },
      claims.filter(({ predicate }) => predicate === 'foundedOn'),
    ),
  )
  return {
    sets: found.flatMap(({ sets }) => sets),
    links: found.flatMap(({ links }) => links),
  }
}
