import type { ResolvedClaim } from '../../domain/claim.ts'
import type { DirectOrIndirect } from '../../domain/codelists.ts'
import type { GraphNode } from '../../domain/graph-state.ts'
import { stakeId } from '../../domain/ids.ts'
import type { DatedValue } from '../../domain/partial-date.ts'
import type { Share } from '../../domain/share.ts'
import { dateProperties, groupBy, mostPrecise, present, sourcesOf, supports } from './fact.ts'
import type { Venture } from './ventures.ts'

/**
 * Stakes: one node for holder, subject and interest type. The current share is that of the latest
 * claim that is not an end; earlier levels and other words stay claims of the same node.
 */
export function assembleStakes(
  claims: ResolvedClaim[],
  ventures: Venture[],
  canonical: (id: string) => string,
): GraphNode[] {
  const told = claims.filter(({ predicate }) => predicate === 'holdsStake')
  const known = new Set(ventures.map(({ id }) => id))
  const groups = groupBy(told, ({ subject, objects, value }) => {
    const [object] = objects
    if (!object || (object.type === 'jointVenture' && !known.has(canonical(object.id)))) return null
    return stakeId(
      canonical(subject.id),
      canonical(object.id),
      value.interestType ?? 'shareholding',
    )
  })
  const stated = [...groups].map(([id, group]) => statedStake(id, group, canonical))
  return [...stated, ...ventures.flatMap((venture) => remainders(venture, stated))]
}

function statedStake(
  id: string,
  group: ResolvedClaim[],
  canonical: (id: string) => string,
): GraphNode {
  const [first] = group
  const holder = canonical(first?.subject.id ?? '')
  const subject = canonical(first?.objects[0]?.id ?? '')
  const told = group.filter(({ value }) => value.event !== 'sells' && value.event !== 'sellsAll')
  // What is held through others can be told beside what is held directly, and is no level of it.
  const isDirect = told.some(({ value }) => value.directOrIndirect === 'direct')
  const levels = told.filter(({ value }) => !isDirect || value.directOrIndirect !== 'indirect')
  const latest = levels.toSorted(byTime).at(-1)
  const share =
    latest?.value.share ??
    (levels.length > 0 ? levels : group).find(({ value }) => value.share)?.value.share ??
    null
  const begins = levels
    .filter(({ value }) => value.event === 'acquires')
    .map(({ value }) => value.date)
  const ends = group.flatMap(({ value }) => value.ended ?? [])
  const prices = group.find(({ value }) => (value.price?.length ?? 0) > 0)?.value.price
  return {
    id,
    labels: ['Stake'],
    properties: present({
      type: 'stake',
      interestType: first?.value.interestType ?? 'shareholding',
      directOrIndirect: directnessOf(latest ? levels : group),
      ...shareProperties(share),
      ...dateProperties('validFrom', mostPrecise(begins)),
      ...dateProperties(
        'validTo',
        levels.length === 0 ? mostPrecise(ends) : soldOut(group, latest),
      ),
      levelsJson: levelsOf(levels),
      priceJson: prices ? JSON.stringify(prices) : undefined,
      derived: false,
      sources: sourcesOf(group),
      disputed: false,
    }),
    names: [],
    edges: [
      { type: 'HOLDS', direction: 'in', other: holder, properties: {} },
      { type: 'IN', direction: 'out', other: subject, properties: {} },
      ...supports(group),
    ],
  }
}

/** Whether it is held directly, where a claim says so. */
function directnessOf(claims: ResolvedClaim[]): DirectOrIndirect {
  const told = claims.map(({ value }) => value.directOrIndirect)
  return told.find((one) => one !== undefined && one !== 'unknown') ?? 'unknown'
}

/** The shares that were told of, each once, by time; nothing where there is but one. */
function levelsOf(levels: ResolvedClaim[]): string | undefined {
  const told = levels
    .toSorted(byTime)
    .flatMap(({ value }) => (value.share ? [{ share: value.share, date: value.date ?? null }] : []))
  const dated = told.filter(({ date }) => date?.earliest)
  const first = told.find(({ date }) => !date?.earliest)
  const all = [...(first ? [first] : []), ...dated]
  const distinct = all.filter(
    ({ share }, at) => at === 0 || JSON.stringify(share) !== JSON.stringify(all[at - 1]?.share),
  )
  return distinct.length > 1 ? JSON.stringify(distinct) : undefined
}

/** When all of it was sold, if that is not before the latest level: else it was bought again. */
function soldOut(group: ResolvedClaim[], latest: ResolvedClaim | undefined): DatedValue | null {
  const sales = group.filter(({ value }) => value.event === 'sellsAll')
  const since = latest?.value.date?.earliest ?? ''
  return mostPrecise(
    sales.flatMap(({ value }) => (value.ended && dayOf(value.ended) >= since ? value.ended : [])),
  )
}

/** What the stated shares of a venture leave for each party of which none is stated. */
function remainders(venture: Venture, stakes: GraphNode[]): GraphNode[] {
  const inVenture = stakes.filter(({ edges }) => other(edges, 'IN') === venture.id)
  // What is held through others is among what these hold.
  const exact = inVenture.filter(
    ({ properties }) =>
      typeof properties.shareExact === 'number' && properties.directOrIndirect !== 'indirect',
  )
  if (exact.length === 0) return []
  const shares = exact.map(({ properties }) => Number(properties.shareExact))
  const left = round(100 - shares.reduce((sum, share) => sum + share, 0))
  const holders = new Set(inVenture.map(({ edges }) => other(edges, 'HOLDS')))
  const rest = venture.partyIds.filter((party) => !holders.has(party))
  if (left <= 0) return []
  const sources = exact.flatMap(({ edges }) => edges.filter(({ type }) => type === 'SUPPORTS'))
  const derivedFrom = [
    ...new Set([...sources.map((edge) => edge.other), ...venture.claims.map(({ id }) => id)]),
  ]
  return rest.map(
    (party): GraphNode => ({
      id: stakeId(party, venture.id, 'shareholding'),
      labels: ['Stake'],
      properties: {
        type: 'stake',
        interestType: 'shareholding',
        directOrIndirect: 'unknown',
        shareMaximum: left,
        derived: true,
        derivedFrom: derivedFrom.toSorted(),
        formula: `100 - ${shares.join(' - ')}`,
        assumptions: [
          `The stated shares leave at most ${left} percent for all other holders.`,
          rest.length === 1
            ? `It is exactly ${left} percent if there is no further holder.`
            : 'How they divide it is not stated.',
        ],
        sources: 0,
        disputed: false,
      },
      names: [],
      edges: [
        { type: 'HOLDS', direction: 'in', other: party, properties: {} },
        { type: 'IN', direction: 'out', other: venture.id, properties: {} },
      ],
    }),
  )
}

const other = (edges: GraphNode['edges'], type: string) =>
  edges.find((edge) => edge.type === type)?.other ?? ''

function shareProperties(share: Share | null) {
  return {
    shareExact: share?.exact,
    shareMinimum: share?.minimum,
    shareMaximum: share?.maximum,
    shareExclusiveMinimum: share?.exclusiveMinimum,
    shareExclusiveMaximum: share?.exclusiveMaximum,
  }
}

/** Earliest first; undated before dated; a stated exact share after a vaguer one; then by id. */
function byTime(a: ResolvedClaim, b: ResolvedClaim): number {
  return (
    dayOf(a.value.date).localeCompare(dayOf(b.value.date)) ||
    Number(a.value.share?.exact !== undefined) - Number(b.value.share?.exact !== undefined) ||
    (a.id < b.id ? -1 : 1)
  )
}

const dayOf = (date: DatedValue | undefined) => date?.latest ?? ''

/** Shares are stated to a few decimals; the rest of a subtraction is noise. */
const round = (share: number) => Math.round(share * 1e6) / 1e6
