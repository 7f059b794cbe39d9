import type { z } from 'zod'
import { boundedHoldings } from '../domain/ownership/bounded-holdings.ts'
import type { BoundedHolding } from '../domain/ownership/holding.ts'
import { withoutSummaries } from '../domain/ownership/without-summaries.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { HoldsAsOf } from '../domain/records/sourced.ts'
import { shareAsOf } from '../domain/share.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factInput } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { OWNERSHIP_ABOVE } from './ownership-above.ts'
import { OWNERSHIP_BELOW } from './ownership-below.ts'
import { onlyRecord } from './page-of.ts'
import { OwnershipRow, type StoredStake } from './rows/ownership-row.ts'
import { standingOf } from './stake-standing.ts'
import { labelOf } from './stored.ts'

/** Most companies and stakes that one answer looks at. */
export const COMPANIES_MAX = 2_000
export const STAKES_MAX = 5_000

/** Which stakes to walk, and how far. */
export interface OwnershipRequest {
  interestType?: 'shareholding' | 'votingRights' | undefined
  /** Most stakes between the company and what is found. */
  maxDepth: number
  /** Whether the known holders of a company are taken to be all of them. */
  closedWorld?: boolean | undefined
  /** Id of a brand whose owner to begin at, if the graph has one. */
  brandId?: string | undefined
}

/** A stake of the graph, with the range that is counted for it. */
export interface KnownStake {
  stored: StoredStake
  holding: BoundedHolding
  holdsAsOf: HoldsAsOf
}

/** The companies above or below one, and the stakes between them that hold on the day. */
export interface OwnershipGraph {
  version: string
  /** Where the walk began: the company, or the owner of its brand. */
  start: Reference
  brand: z.infer<typeof OwnershipRow>['brand']
  /** By id; all that the walk found, the start included. */
  companies: Map<string, { reference: Reference; parties: string[] }>
  stakes: Map<string, KnownStake>
  holdings: BoundedHolding[]
  /** What to say of the answer: whether a bound cut it, and how much was looked at. */
  partial: boolean
  exploredCount: number
  warnings: string[]
  /** The day that was asked for; null where none was. */
  asOf: string | null
  day: string
  /** Whether the known holders were taken to be all holders. */
  closedWorld: boolean
  /** Whether there is more beyond `maxDepth`. */
  deeper: boolean
}

/**
 * Reads what is above (`up`) or below (`down`) a company.
 *
 * Throws `NotFoundError` or `GoneError` for an unknown company.
 */
export async function ownershipGraph(
  graph: Graph,
  id: string,
  direction: 'up' | 'down',
  request: OwnershipRequest,
  options: FactOptions,
): Promise<OwnershipGraph> {
  const { interestType = 'shareholding', maxDepth, closedWorld = false, brandId } = request
  const { minSources = 0 } = options
  const day = dayOf(options.asOf)
  const input = {
    ...factInput(options),
    id,
    brandId: brandId ?? null,
    interestType,
    maxDepth,
    // A company has no such type, and is walked through.
    walked: ['', interestType],
  }
  const cypher = direction === 'up' ? OWNERSHIP_ABOVE : OWNERSHIP_BELOW
  const row = onlyRecord(await graph.read(cypher, { input }, OwnershipRow))
  const known = new Map(
    row.companies.map(({ reference, parties }) => [reference.id, { reference, parties }]),
  )
  const start = row.startId === null ? undefined : known.get(row.startId)?.reference
  if (!row.known || !start) return throwMissing(graph, 'company', id)

  const all = row.companies.flatMap(({ stakes }) => stakes)
  const held = all.slice(0, STAKES_MAX).flatMap((stored) => {
    const standing = standingOf(stored, options.asOf ?? null, day)
    const isHeldUp = stored.derived ? minSources <= 1 : stored.sources >= minSources
    const share = shareAsOf(stored.share, stored.levels, options.asOf)
    return standing && isHeldUp ? [{ stored: { ...stored, share }, ...standing }] : []
  })
  const summed = new Set(withoutSummaries(held.map(({ stored }) => stored)).map(({ id }) => id))
  const live = held.filter(({ stored }) => summed.has(stored.id))
  // A hub has more stakes than the answer of the database has rows, so holders are told with them.
  for (const { holder, holderType, holderName } of live.map(({ stored }) => stored)) {
    const entity = { id: holder, type: holderType, name: holderName }
    if (!known.has(holder))
      known.set(holder, { reference: { ...entity, label: labelOf(entity, []) }, parties: [] })
  }
  const depths = depthsFrom(
    start.id,
    direction,
    live.map(({ stored }) => stored),
  )
  const near = [...depths].filter(([, depth]) => depth <= maxDepth)
  const companies = new Map(
    near.slice(0, COMPANIES_MAX).flatMap(([company]) => {
      const entry = known.get(company)
      return entry ? [[company, entry] as const] : []
    }),
  )
  const shown = live.filter(({ stored: { holder, subject } }) =>
    direction === 'up'
      ? companies.has(holder) && (depths.get(subject) ?? maxDepth) < maxDepth
      : companies.has(subject) && subject !== start.id,
  )
  const cut =
    row.companies.length > COMPANIES_MAX || all.length > STAKES_MAX || near.length > COMPANIES_MAX
  // Which holders a bound left out is not known, so nobody's are taken to be all.
  const holdings = boundedHoldings(
    shown.map(({ stored, certain }) => ({ ...stored, certain })),
    { closedWorld: closedWorld && !cut },
  )
  const bounds = new Map(holdings.map((holding) => [holding.id, holding]))
  const stakes = shown.flatMap(({ stored, holdsAsOf }) => {
    const holding = bounds.get(stored.id)
    return holding ? [[stored.id, { stored, holding, holdsAsOf }] as const] : []
  })
  return {
    version: row.version,
    start,
    brand: row.brand,
    companies,
    stakes: new Map(stakes),
    holdings,
    partial: cut,
    exploredCount: companies.size,
    warnings: cut ? [CUT_WARNING] : [],
    asOf: options.asOf ?? null,
    day,
    closedWorld: closedWorld && !cut,
    deeper: near.length < depths.size,
  }
}

/** How many stakes each entity is from `start`, the nearest first. */
function depthsFrom(
  start: string,
  direction: 'up' | 'down',
  stakes: readonly StoredStake[],
): Map<string, number> {
  const [near, far] = direction === 'up' ? (['subject', 'holder'] as const) : DOWN
  const next = Map.groupBy(stakes, (stake) => stake[near])
  const depths = new Map([[start, 0]])
  // A map can grow while it is walked: what is added comes last.
  for (const [at, depth] of depths)
    for (const stake of next.get(at) ?? [])
      if (!depths.has(stake[far])) depths.set(stake[far], depth + 1)
  return depths
}

const DOWN = ['holder', 'subject'] as const

const CUT_WARNING = `Only the nearest ${COMPANIES_MAX} companies and ${STAKES_MAX} stakes were looked at: there may be more owners, and a maximum may be too low.`
