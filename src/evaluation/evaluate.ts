import type { Predicate, ResolvedClaim } from '../domain/claim.ts'
import { SUPPORTING_MODES } from '../domain/codelists.ts'
import { documentId } from '../domain/ids.ts'
import type { GoldRow } from './gold.ts'

/** Turns a name of the gold list into the id that the product gives it. */
export type IdOf = (name: string) => string | null

/** How well the extraction did on one kind of relation. */
export interface Score {
  kind: string
  gold: number
  found: number
  /** Share of the gold rows that a claim of the same document says; null without gold rows. */
  recall: number | null
  claims: number
  right: number
  /** Share of the claims that hold up a fact which the gold list knows; null without claims. */
  precision: number | null
  missed: GoldRow[]
  wrong: ResolvedClaim[]
}

interface Expectation {
  row: GoldRow
  kind: string
  predicates: Predicate[]
  ids: string[]
}

/** The kinds of gold rows, the predicates that say them, and whose claims count for precision. */
const KINDS: Record<string, { relations: Record<string, Predicate[]>; predicates: Predicate[] }> = {
  stake: { relations: { holdsInterestIn: ['holdsStake'] }, predicates: ['holdsStake'] },
  'joint-venture': {
    relations: {
      partyTo: ['formsJointVenture'],
      formedJointVentureWith: ['formsJointVenture'],
      scope: ['ventureScope'],
    },
    predicates: ['formsJointVenture', 'ventureScope'],
  },
  partnership: {
    relations: {
      partnerWith: ['partnersWith'],
      cooperationArea: ['cooperationArea', 'partnersWith'],
    },
    predicates: ['partnersWith', 'cooperationArea'],
  },
  position: { relations: { holdsPosition: ['holdsPosition'] }, predicates: ['holdsPosition'] },
  brand: {
    relations: {
      ownsBrand: ['ownsBrand'],
      launchedBrand: ['launchesBrand'],
      launchingBrandWith: ['launchesBrand'],
    },
    predicates: ['ownsBrand', 'launchesBrand'],
  },
  figure: {
    relations: { reportedVolume: ['reportsFigure'], newEnergyPenetrationRate: ['reportsFigure'] },
    predicates: [],
  },
  event: { relations: { signedOn: ['partnersWith'] }, predicates: [] },
  attribute: {
    relations: { foundedIn: ['foundedOn'], ownershipCategory: ['stateOwned'] },
    predicates: [],
  },
  location: { relations: { headquarteredIn: ['headquarteredIn'] }, predicates: [] },
  statement: { relations: { equityDetailsDisclosed: ['notDisclosed'] }, predicates: [] },
}

/**
 * Precision and recall of some claims against a gold list, one score for each kind.
 *
 * A gold row is found where a claim of its document that can hold up a fact says the same of the
 * same participants, in words that overlap the gold quote. A claim that holds up a fact (its id is
 * in `holding`) is right where any gold row says the same of the same participants.
 */
export function evaluate(
  gold: GoldRow[],
  claims: ResolvedClaim[],
  holding: Set<string>,
  idOf: IdOf,
): Score[] {
  const supporting = claims.filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
  const expected = expectations(gold, idOf)
  return Object.entries(KINDS).map(([kind, { predicates }]) => {
    const wanted = expected.filter((one) => one.kind === kind && one.row.load === 'fact')
    const missed = wanted.filter(
      (one) => !anyOf(kind, claims, supporting).some((claim) => says(claim, one)),
    )
    const counted = claims.filter(
      ({ id, predicate }) => holding.has(id) && predicates.includes(predicate),
    )
    const wrong = counted.filter((claim) => !expected.some((one) => agrees(claim, one)))
    const found = wanted.length - missed.length
    const right = counted.length - wrong.length
    return {
      kind,
      gold: wanted.length,
      found,
      recall: wanted.length > 0 ? found / wanted.length : null,
      claims: counted.length,
      right,
      precision: counted.length > 0 ? right / counted.length : null,
      missed: missed.map(({ row }) => row),
      wrong,
    }
  })
}

/** Planned areas and figures in the wrong tense are told of too; only facts need support. */
const anyOf = (kind: string, claims: ResolvedClaim[], supporting: ResolvedClaim[]) =>
  kind === 'partnership' || kind === 'figure' ? claims : supporting

/** Trap rows of the gold list that a claim in the fact layer says; there should be none. */
export function trapsIn(gold: GoldRow[], claims: ResolvedClaim[], idOf: IdOf): GoldRow[] {
  const supporting = claims.filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
  const traps = gold.filter(({ load }) => load === 'none')
  return traps.filter((row) => {
    const ids = participants(row, new Map(), idOf)
    const predicates = TRAPS[row.relation ?? ''] ?? []
    return supporting.some(
      (claim) =>
        predicates.includes(claim.predicate) &&
        claim.documentId === documentId(row.document ?? '') &&
        ids.length > 1 &&
        ids.every((id) => idsOf(claim).includes(id)) &&
        overlaps(claim, row),
    )
  })
}

const TRAPS: Record<string, Predicate[]> = {
  controls: ['holdsStake'],
  equityDiluted: ['holdsStake'],
  partnerWith: ['partnersWith', 'cooperationArea'],
  merger: ['formsJointVenture', 'holdsStake'],
  holdsInterestIn: ['holdsStake'],
  subsidiaryOf: ['holdsStake'],
  worksFor: ['holdsPosition'],
}

function expectations(gold: GoldRow[], idOf: IdOf): Expectation[] {
  const parties = partiesOfPartnerships(gold, idOf)
  return gold.flatMap((row) => {
    if (row.load !== 'fact' && row.load !== 'claim') return []
    const predicates = KINDS[row.kind]?.relations[row.relation ?? '']
    const ids = participants(row, parties, idOf)
    return predicates && ids.length > 0 ? [{ row, kind: row.kind, predicates, ids }] : []
  })
}

/** The gold list names partnerships; the product knows them by their parties. */
function partiesOfPartnerships(gold: GoldRow[], idOf: IdOf): Map<string, string[]> {
  const parties = new Map<string, Set<string>>()
  for (const { relation, subject, object, attributes } of gold) {
    const name = attributes?.partnership
    if (relation !== 'partnerWith' || typeof name !== 'string') continue
    const ids = [subject, object].flatMap((end) =>
      typeof end === 'string' ? (idOf(end) ?? []) : [],
    )
    parties.set(name, new Set([...(parties.get(name) ?? []), ...ids]))
  }
  return new Map([...parties].map(([name, ids]) => [name, [...ids]]))
}

function participants(row: GoldRow, partnerships: Map<string, string[]>, idOf: IdOf): string[] {
  const ends = [row.subject, typeof row.object === 'string' ? row.object : null]
  return ends.flatMap((end) => (end ? (partnerships.get(end) ?? idOf(end) ?? []) : []))
}

/** Whether a claim is what a gold row expects, of the same document and words. */
function says(claim: ResolvedClaim, { row, predicates, ids }: Expectation): boolean {
  return (
    predicates.includes(claim.predicate) &&
    claim.documentId === documentId(row.document ?? '') &&
    ids.every((id) => idsOf(claim).includes(id)) &&
    overlaps(claim, row) &&
    sameValue(claim, row)
  )
}

function agrees(claim: ResolvedClaim, { predicates, ids }: Expectation): boolean {
  return predicates.includes(claim.predicate) && ids.every((id) => idsOf(claim).includes(id))
}

function sameValue({ value }: ResolvedClaim, { attributes }: GoldRow): boolean {
  const share = attributes?.share
  if (share && typeof share === 'object' && 'exact' in share)
    return value.share?.exact === share.exact
  const date = attributes?.date
  if (typeof date === 'string' && value.date) return value.date.date === date
  const amount = attributes?.value
  return typeof amount === 'number' && value.value !== undefined ? value.value === amount : true
}

/** All entities that a claim speaks of: participants, the venture it names, a venture's parties. */
function idsOf({ subject, objects, value }: ResolvedClaim): string[] {
  const parties = [subject, ...objects]
  const named = value.name
    ? [`jv_${value.name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`]
    : []
  return [...parties.flatMap(({ id, partyIds }) => [id, ...(partyIds ?? [])]), ...named]
}

const overlaps = (claim: ResolvedClaim, { start, end }: GoldRow) =>
  start == null || end == null || (claim.start < end && start < claim.end)
