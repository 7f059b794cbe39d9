import type { ResolvedClaim } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import type { ConflictSet } from '../../domain/conflict.ts'
import { groupBy } from '../facts/fact.ts'
import { areApart, type ConflictContext, type Found, idsOf } from './context.ts'
import { sayings } from './wording.ts'

/**
 * That one company builds the cars of another, where one document tells of it as going on and another
 * one as a plan: the plan may have come true since, or be of another plant.
 */
export function productionConflicts(context: ConflictContext): Found {
  const told = context.claims.filter(({ predicate }) => predicate === 'producesFor')
  const byPair = groupBy(told, (claim) => {
    const ends = context.endsOf(claim)
    return ends ? [ends.subjectId, ...ends.objectIds].join('--') : null
  })
  const sets = [...byPair].flatMap(([pair, claims]) => timeSet(context, pair, claims))
  return { sets, links: [] }
}

function timeSet(context: ConflictContext, pair: string, claims: ResolvedClaim[]): ConflictSet[] {
  const done = claims.filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
  const plans = claims.filter(({ assertionMode }) => assertionMode === 'planned')
  const apart = plans.filter((plan) => done.some((one) => areApart([plan], [one])))
  if (apart.length === 0) return []
  const [maker, ...owners] = pair.split('--').map(context.nameOf)
  const members = [...done, ...apart]
  return [
    {
      id: `cs_${pair}--production`,
      topic: `${maker} builds vehicles of ${owners.join(', ')}`,
      conflictType: 'time',
      policy: 'keepAll',
      headline: { value: null, comparator: null, claimId: null },
      open: true,
      explanation:
        'It is told of as going on and as a plan, and no dates put that in order: ' +
        `${sayings(members, ({ assertionMode }) =>
          assertionMode === 'planned' ? 'planned' : 'going on',
        )}.`,
      claimIds: idsOf(members),
    },
  ]
}
