import type { ResolvedClaim } from '../../domain/claim.ts'
import type { ConflictHeadline, ConflictSet } from '../../domain/conflict.ts'
import { slug } from '../../domain/names.ts'
import { type ConflictContext, type Found, idsOf } from './context.ts'
import {
  byExactness,
  documentsOf,
  type FigureGroup,
  figureGroups,
  firmOf,
  type Statement,
} from './figure-groups.ts'
import { figureLinks } from './figure-links.ts'
import { PAIR_KINDS, type PairKind, pairOf } from './figure-pairs.ts'
import { firstOf } from './links.ts'
import { plainWords, quantity, sayings } from './wording.ts'

/** Conflicts of reported numbers: bounds, exactness and what is counted. */
export function figureConflicts(context: ConflictContext): Found {
  const groups = figureGroups(context)
  const found = groups.map((group) => {
    const clusters = clustersOf(group.statements)
    const sets = clusters
      .map((statements) => ({ statements, kind: worstOf(statements) }))
      .filter(({ statements, kind }) => kind !== null && kind !== 'same' && isOfSeveral(statements))
      .map(({ statements, kind }, at) => conflictSet(context, group, statements, kind, at))
    return { sets, links: clusters.flatMap(figureLinks) }
  })
  return {
    sets: found.flatMap(({ sets }) => sets),
    links: found.flatMap(({ links }) => links),
  }
}

/** Statements that have to do with each other, the most told cluster first. */
function clustersOf(statements: Statement[]): Statement[][] {
  const clusters: Statement[][] = []
  for (const statement of statements) {
    const isNextTo = (cluster: Statement[]) =>
      cluster.some((other) => pairOf(statement, other) !== null)
    const joined = clusters.filter(isNextTo)
    for (const cluster of joined) clusters.splice(clusters.indexOf(cluster), 1)
    clusters.push([...joined.flat(), statement])
  }
  return clusters.toSorted((a, b) => documentsOf(b).size - documentsOf(a).size)
}

const isOfSeveral = (statements: Statement[]) => documentsOf(statements).size > 1

function worstOf(statements: Statement[]): PairKind | null {
  const kinds = statements.flatMap((a, at) =>
    statements.slice(at + 1).map((b) => PAIR_KINDS.indexOf(pairOf(a, b) ?? 'same')),
  )
  return PAIR_KINDS[Math.min(...kinds)] ?? null
}

const VERDICTS: Record<PairKind, string> = {
  value: 'The documents give values that cannot all be right',
  comparator: 'The bounds exclude each other',
  scope: 'The numbers are too different to be of one count, so none is computed from another',
  precision: 'The values agree and differ only in how exact they are',
  same: 'The documents agree',
}

function conflictSet(
  { nameOf }: ConflictContext,
  { subjectId, family, unit, period }: FigureGroup,
  statements: Statement[],
  kind: PairKind | null,
  at: number,
): ConflictSet {
  const type = kind === null || kind === 'same' ? 'precision' : kind
  const claims = statements.flatMap((statement) => statement.claims)
  const said = sayings(claims, wordsOf)
  return {
    id: `cs_${[subjectId, family, period, slug(unit)].join('--')}${at > 0 ? `--${at + 1}` : ''}`,
    topic: `${nameOf(subjectId)} ${topicOf(family, statements)} ${period}`,
    conflictType: type,
    policy: type === 'precision' ? 'mostPreciseCompatible' : 'keepAll',
    headline: type === 'precision' ? mostExact(statements) : common(statements),
    open: type === 'value' || type === 'comparator',
    explanation: `${VERDICTS[type]}: ${said}.`,
    claimIds: idsOf(claims),
  }
}

function topicOf(family: string, statements: Statement[]): string {
  const metrics = new Set(statements.map(({ metric }) => metric))
  const [only = family] = metrics
  return plainWords(metrics.size === 1 ? only : family.replace('volume', 'Sales').replace('-', ''))
}

function wordsOf({ value, assertionMode }: ResolvedClaim): string {
  const said = quantity(value.value ?? 0, value.comparator ?? 'eq', value.unit ?? '')
  const notes = [
    plainWords(value.metric ?? ''),
    ...(value.period?.date
      ? []
      : [value.period ? `“${value.period.raw}”, not resolved` : 'undated']),
    ...(assertionMode === 'planned' ? ['planned'] : []),
  ]
  return `${said} (${notes.join(', ')})`
}

/** The narrowest statement; of equal ones the one of most documents, then the first. */
function mostExact(statements: Statement[]): ConflictHeadline {
  const [best] = byExactness(statements)
  const claim = best && firstOf(firmOf(best).length > 0 ? firmOf(best) : best.claims)
  return {
    value: best?.value ?? null,
    comparator: best?.comparator ?? null,
    claimId: claim?.id ?? null,
  }
}

/** The number that all have in common, as an approximate one; none where they have none. */
function common(statements: Statement[]): ConflictHeadline {
  const values = new Set(statements.map(({ value }) => value))
  const [value = null] = values
  if (values.size > 1 || value === null) return { value: null, comparator: null, claimId: null }
  const plain = statements.filter(({ comparator }) => comparator === 'eq')
  const claim = firstOf(plain.flatMap(firmOf))
  return { value, comparator: 'approx', claimId: claim?.id ?? null }
}
