import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ConflictSet } from '../../domain/conflict.ts'
import { groupBy } from '../facts/fact.ts'
import { areApart, type ConflictContext, type Found, idsOf, othersOf } from './context.ts'
import { sayings } from './wording.ts'

/** Words by which a sentence says that there is nothing else. */
const EXCLUSIVE =
  /\b(?:limited|restricted|confined) to\b|\b(?:only|solely|exclusively|merely|purely)\b|仅|只(?!有限)|局限/i

/**
 * What a joint venture does, where one document says that it does one thing only and another one
 * says something else; and unnamed ventures of parties that have several named ones.
 */
export function ventureScopeConflicts(context: ConflictContext): Found {
  return { sets: [...scopeSets(context), ...unnamedSets(context)], links: [] }
}

function scopeSets(context: ConflictContext): ConflictSet[] {
  return context.having('JointVenture').flatMap(({ node, claims }): ConflictSet[] => {
    const scopes = claims.filter(({ predicate }) => predicate === 'ventureScope')
    const limits = scopes.filter(({ quote }) => EXCLUSIVE.test(quote))
    const wider = scopes.filter((scope) =>
      limits.some((limit) => areApart([limit], [scope]) && words(limit) !== words(scope)),
    )
    const against = limits.filter((limit) =>
      wider.some((scope) => areApart([limit], [scope]) && words(limit) !== words(scope)),
    )
    if (against.length === 0) return []
    const told = [...against, ...wider]
    const name = context.nameOf(node.id)
    return [
      keepAll(`cs_${node.id}--scope`, `What ${name} does`, told, {
        verdict:
          'One document limits it to one thing and another names more, and no dates put that in order',
        said: sayings(told, (claim) =>
          limits.includes(claim) ? `only “${words(claim)}”` : `“${words(claim)}”`,
        ),
      }),
    ]
  })
}

const words = ({ value }: ResolvedClaim) => (value.activities ?? []).join(', ')

function unnamedSets(context: ConflictContext): ConflictSet[] {
  const byParties = groupBy(context.having('JointVenture'), ({ node }) =>
    othersOf(node, 'PARTY_TO').toSorted().join(),
  )
  return [...byParties.values()].flatMap((ventures) => {
    const named = ventures.filter(({ node }) => node.properties.named === true)
    if (named.length < 2) return []
    const names = named.map(({ node }) => context.nameOf(node.id)).join(' or ')
    const unnamed = ventures.filter((venture) => !named.includes(venture))
    return unnamed.map(({ node, claims }) =>
      keepAll(`cs_${node.id}--identity`, `Which venture of ${context.nameOf(node.id)}`, claims, {
        verdict: `Its parties have several named ventures, so it may be ${names}`,
        said: sayings(claims, () => 'an unnamed venture'),
      }),
    )
  })
}

const keepAll = (
  id: string,
  topic: string,
  claims: ResolvedClaim[],
  { verdict, said }: { verdict: string; said: string },
): ConflictSet => ({
  id,
  topic,
  conflictType: 'scope',
  policy: 'keepAll',
  headline: { value: null, comparator: null, claimId: null },
  open: true,
  explanation: `${verdict}: ${said}.`,
  claimIds: idsOf(claims),
})
