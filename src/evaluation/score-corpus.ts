import type { ResolvedClaim } from '../domain/claim.ts'
import { SUPPORTING_MODES } from '../domain/codelists.ts'
import type { GraphState } from '../domain/graph-state.ts'
import type { Share } from '../domain/share.ts'
import type { CorpusKind, CorpusRow, Difficulty } from './corpus.ts'
import { type Fact, factsOf, type Participant } from './facts.ts'

/** All ids that the product may give a name: of a register entry, or provisional ones. */
export type IdsOf = (name: string) => Set<string>

/** One article of the corpus and what the extraction made of it. */
export interface Reading {
  document: string
  lang: 'en' | 'zh'
  gold: CorpusRow[]
  claims: ResolvedClaim[]
  /** The facts of this article alone. */
  state: GraphState
}

/** A gold row and whether it was found, or a fact and whether the gold list has it. */
export interface Judgement {
  document: string
  lang: 'en' | 'zh'
  kind: CorpusKind
  difficulty: Difficulty | null
  /** `found` and `missed` are gold facts; `right` and `wrong` facts of the extraction. */
  verdict: 'found' | 'missed' | 'right' | 'wrong' | 'trap' | 'kept' | 'lost'
  text: string
  rules: string[]
}

const FACT_KINDS: CorpusKind[] = [
  'stake',
  'joint-venture',
  'partnership',
  'position',
  'brand',
  'figure',
]
const PREDICATES: Partial<Record<CorpusKind, string[]>> = {
  stake: ['holdsStake'],
  'joint-venture': ['formsJointVenture'],
  partnership: ['partnersWith', 'cooperationArea'],
  position: ['holdsPosition'],
  brand: ['ownsBrand', 'launchesBrand'],
  figure: ['reportsFigure'],
  attribute: ['foundedOn', 'headquarteredIn', 'stateOwned'],
  statement: ['notDisclosed'],
}
/** Shares told in words ("a third") are right to half a percent. */
const SHARE_TOLERANCE = 0.5

/**
 * Compares the facts of one article with what a careful reader finds in it.
 *
 * A gold fact is found where the article's own facts have the same participants and, where the gold
 * states it, the same share or value. A fact is right where a gold row that may be a fact says it.
 * A trap is a fact that the gold list calls planned, hedged, denied or no relation at all.
 */
export function judge(reading: Reading, idsOf: IdsOf): Judgement[] {
  const { gold, claims, state } = reading
  const facts = factsOf(state)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const rulesOf = (fact: Fact) =>
    [...new Set(fact.claimIds.flatMap((id) => byId.get(id)?.extractor ?? []))].toSorted()
  const quoteOf = (fact: Fact) =>
    fact.claimIds.flatMap((id) => byId.get(id)?.quote ?? []).at(0) ?? ''
  const judged = (
    verdict: Judgement['verdict'],
    kind: CorpusKind,
    text: string,
    row?: CorpusRow,
    rules: string[] = [],
  ): Judgement => ({
    document: reading.document,
    lang: reading.lang,
    kind,
    difficulty: row?.difficulty ?? null,
    verdict,
    text,
    rules,
  })

  const rows = gold.map((row) => ({ row, matches: facts.filter((fact) => says(fact, row, idsOf)) }))
  const wanted = rows.filter(({ row }) => row.load === 'fact')
  const recalls = wanted.map(({ row, matches }) => {
    const found = FACT_KINDS.includes(row.kind)
      ? matches.some((fact) => sameValue(fact, row))
      : claims.some((claim) => claimSays(claim, row, idsOf))
    return judged(found ? 'found' : 'missed', row.kind, tell(row), row)
  })
  const allowed = rows.filter(({ row }) => row.load === 'fact' || row.load === 'either')
  const precisions = facts.map((fact) => {
    const same = allowed.filter(({ matches }) => matches.includes(fact))
    const right =
      same.some(({ row }) => sameValue(fact, row)) ||
      allowed.some(({ row }) => sharesVenture(fact, row, idsOf))
    const told = `${fact.id} ${fact.share ? JSON.stringify(fact.share) : ''}${fact.value ?? ''} | ${quoteOf(fact)}`
    return judged(right ? 'right' : 'wrong', fact.kind, told, undefined, rulesOf(fact))
  })
  const traps = rows
    .filter(({ row }) => row.load === 'none' || row.load === 'claim')
    .flatMap(({ row, matches }) => {
      const facts = matches.filter(
        (fact) => !allowed.some((other) => other.matches.includes(fact)) && sameValue(fact, row),
      )
      const [fact] = facts
      return fact ? [judged('trap', row.kind, tell(row), row, rulesOf(fact))] : []
    })
  const unfactual = gold
    .filter(({ load }) => load === 'claim')
    .map((row) => {
      const kept = claims.some(
        (claim) =>
          !SUPPORTING_MODES.includes(claim.assertionMode) &&
          claim.start < row.end &&
          row.start < claim.end &&
          claimSays(claim, row, idsOf),
      )
      return judged(kept ? 'kept' : 'lost', row.kind, tell(row), row)
    })
  return [...recalls, ...precisions, ...traps, ...unfactual]
}

/** A part of a venture that the gold list gives with the venture. */
function sharesVenture({ kind, participants }: Fact, row: CorpusRow, idsOf: IdsOf): boolean {
  const held = participants[1]
  if (kind !== 'stake' || row.kind !== 'joint-venture' || !held || !row.attributes.shares)
    return false
  return sameParties(held, row.parties ?? [], idsOf)
}

const tell = ({ subject, object, parties, attributes, quote }: CorpusRow) =>
  `${[subject, object, parties]
    .filter(Boolean)
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join(
      ' – ',
    )} ${attributes.share ? JSON.stringify(attributes.share) : (attributes.value ?? '')} | ${quote}`

/** Whether a fact has the participants of a gold row. */
function says(fact: Fact, row: CorpusRow, idsOf: IdsOf): boolean {
  if (fact.kind !== row.kind) return false
  const [first, second] = fact.participants
  if (row.kind === 'joint-venture' || row.kind === 'partnership') {
    const parties = row.parties ?? []
    return (
      fact.participants.length === parties.length &&
      parties.every((name) => names(fact.participants, name, idsOf))
    )
  }
  if (!first || !row.subject || !isNamed(first, row.subject, idsOf)) return false
  if (row.kind === 'figure') return fact.value === row.attributes.value
  if (!second || !row.object) return false
  return typeof row.object === 'string'
    ? isNamed(second, row.object, idsOf)
    : sameParties(second, row.object.jointVenture, idsOf)
}

const names = (participants: Participant[], name: string, idsOf: IdsOf) =>
  participants.some((one) => isNamed(one, name, idsOf))

const isNamed = ({ id }: Participant, name: string, idsOf: IdsOf) => idsOf(name).has(id)

const sameParties = ({ partyIds }: Participant, parties: string[], idsOf: IdsOf) =>
  partyIds.length === parties.length &&
  parties.every((name) => partyIds.some((id) => idsOf(name).has(id)))

function sameValue({ kind, share }: Fact, { attributes }: CorpusRow): boolean {
  if (kind !== 'stake' || !attributes.share) return true
  return share !== null && sameShare(share, attributes.share)
}

const BOUNDS = ['exact', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const

const sameShare = (a: Share, b: Share) =>
  BOUNDS.every((bound) =>
    a[bound] === undefined || b[bound] === undefined
      ? a[bound] === b[bound]
      : Math.abs(a[bound] - b[bound]) <= SHARE_TOLERANCE,
  )

/** Whether a claim speaks of the same thing and the same participants as a gold row. */
function claimSays(claim: ResolvedClaim, row: CorpusRow, idsOf: IdsOf): boolean {
  if (!PREDICATES[row.kind]?.includes(claim.predicate)) return false
  const ids = [claim.subject, ...claim.objects].flatMap(({ id, partyIds }) => [
    id,
    ...(partyIds ?? []),
  ])
  const wanted = [
    ...(row.subject ? [row.subject] : []),
    ...(typeof row.object === 'string' && row.kind !== 'joint-venture' ? [row.object] : []),
    ...(row.parties ?? []),
  ]
  return wanted.every((name) => ids.some((id) => idsOf(name).has(id)))
}
