import { type ShareBounds, tidy } from '../domain/ownership/holding.ts'
import { referenceOf } from './chain-stakes.ts'
import type { KnownStake, OwnershipGraph } from './ownership-graph.ts'

/**
 * What the ranges of some stakes take for granted, in words, each thing once: shares that are not
 * stated exactly, derived ones, dates that do not tell.
 */
export function assumptionsOf(graph: OwnershipGraph, stakeIds: readonly string[]): string[] {
  const stakes = [...new Set(stakeIds)].toSorted().flatMap((id) => graph.stakes.get(id) ?? [])
  const words = stakes.flatMap((stake) => [...shareWords(graph, stake), ...dateWords(graph, stake)])
  return [...new Set([...words, ...(graph.closedWorld ? contradictionsOf(graph, stakes) : [])])]
}

function shareWords(graph: OwnershipGraph, { stored, holding }: KnownStake): string[] {
  const { share, derived, formula, assumptions } = stored
  const range = rangeWords(holding)
  const what = `The share of ${ends(graph, stored)}`
  const closed = holding.closed
    ? [
        `The known holders of ${referenceOf(graph, stored.subject).label} are taken to be all of them.`,
      ]
    : []
  if (derived) {
    const how = formula === null ? 'derived' : `derived (${formula})`
    // Under a closed world the range is narrower than what the stake says of itself.
    return [
      `${what} is ${how}: ${range} counted.`,
      ...(holding.closed ? [] : assumptions),
      ...closed,
    ]
  }
  if (share === null)
    return [`${what} is not stated: ${range} counted, as the other known holders leave.`, ...closed]
  if (share.exact === undefined)
    return [`${what} is not stated exactly: ${range} counted.`, ...closed]
  return []
}

function dateWords(graph: OwnershipGraph, { stored, holding, holdsAsOf }: KnownStake): string[] {
  if (!holding.certain)
    return [
      `Whether ${graph.day} is within the time of the stake of ${ends(graph, stored)} is not known: ${rangeWords(holding)} counted.`,
    ]
  if (graph.asOf !== null && holdsAsOf === 'unknown')
    return [
      `No date tells since when the stake of ${ends(graph, stored)} is held: it is taken to be held on ${graph.day}.`,
    ]
  return []
}

function rangeWords({ minimum, maximum }: ShareBounds): string {
  return minimum === maximum ? `${minimum} percent is` : `${minimum} to ${maximum} percent are`
}

/** Where the known holders of a company cannot be all of them, whatever is assumed. */
function contradictionsOf(graph: OwnershipGraph, stakes: readonly KnownStake[]): string[] {
  const subjects = new Set(stakes.map(({ stored }) => stored.subject))
  const known = Map.groupBy(graph.holdings, ({ subject }) => subject)
  return [...subjects].flatMap((subject) => {
    const held = known.get(subject) ?? []
    const most = tidy(held.reduce((sum, { maximum }) => sum + maximum, 0))
    if (most >= 100) return []
    return [
      `The known holders of ${referenceOf(graph, subject).label} have at most ${most} percent together, so they cannot be all of them.`,
    ]
  })
}

const ends = (graph: OwnershipGraph, { holder, subject }: KnownStake['stored']) =>
  `${referenceOf(graph, holder).label} in ${referenceOf(graph, subject).label}`
