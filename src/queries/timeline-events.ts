import type { ClaimValue } from '../domain/claim.ts'
import type { DatedValue } from '../domain/partial-date.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { TimelineEvent, TimelineKind } from '../domain/records/timeline-event.ts'
import type { TimelineFact } from './rows/timeline-row.ts'
import { labelOf } from './stored.ts'
import { titleOf } from './timeline-titles.ts'

type Claim = TimelineFact['claims'][number]

/** What a claim, or the fact itself, tells to have happened. */
interface Telling {
  kind: TimelineKind
  date: DatedValue | null
  claims: Claim[]
}

/** The events of a fact, as a company that is part of it sees them. */
export function eventsOf(fact: TimelineFact, companyId: string): TimelineEvent[] {
  const ends = [...fact.from, ...fact.to]
  const entity = referenceOf(fact)
  const others = ends.filter(({ id }) => id !== companyId && id !== fact.id)
  return merged(tellingsOf(fact)).map(({ kind, date, claims }) => ({
    id: [fact.id, kind, date?.date ?? date?.raw ?? ''].join('|'),
    date,
    dated: Boolean(date?.earliest),
    kind,
    title: titleOf(
      kind,
      fact,
      entity,
      claims.map(({ value }) => value),
    ),
    entity,
    others: [...new Map(others.map((other) => [other.id, other])).values()],
    claims: claims.map(({ value: _, ...claim }) => claim),
  }))
}

function referenceOf({ id, type, name, from, to, role, metric }: TimelineFact): Reference {
  const labels = from.map(({ label }) => label)
  const last = to.map(({ label }) => label)
  const words =
    type === 'figure'
      ? [metric]
      : type === 'position'
        ? [...labels, role, ...last]
        : [...labels, ...last]
  return { id, type, name, label: labelOf({ id, type, name }, words) }
}

function tellingsOf(fact: TimelineFact): Telling[] {
  const { claims, started, ended } = fact
  const each = (kindOf: (value: ClaimValue) => TimelineKind | null): Telling[] =>
    claims.flatMap((claim) => {
      const { value } = claim
      const kind = kindOf(value)
      const date = kind && ENDS.has(kind) ? (value.ended ?? value.date) : value.date
      return kind ? [{ kind, date: date ?? null, claims: [claim] }] : []
    })
  switch (fact.type) {
    case 'stake':
      return each(({ event }) => (event ? STAKE_EVENTS[event] : null))
    case 'jointVenture':
      return each(ventureKind).filter(({ claims: [claim] }) => claim?.predicate === FORMED)
    case 'partnership':
      return each(({ status }) => PARTNERSHIP_EVENTS[status ?? 'unknown'] ?? null).filter(
        ({ claims: [claim] }) => claim?.predicate === 'partnersWith',
      )
    case 'position':
      return [
        { kind: 'positionStarted', date: started, claims },
        ...(ended ? [{ kind: 'positionEnded' as const, date: ended, claims }] : []),
      ]
    case 'figure':
      return [{ kind: 'figureReported', date: started, claims }]
    default: {
      const founding = claims.filter(({ predicate }) => predicate === 'foundedOn')
      return started ? [{ kind: 'founded', date: started, claims: founding }] : []
    }
  }
}

const FORMED = 'formsJointVenture'

const ventureKind = ({ status }: ClaimValue): TimelineKind =>
  status === 'terminated' ? 'ventureEnded' : 'ventureFormed'

/** That somebody holds a stake is no event. */
const STAKE_EVENTS: Record<NonNullable<ClaimValue['event']>, TimelineKind | null> = {
  holds: null,
  acquires: 'stakeAcquired',
  increases: 'stakeIncreased',
  reduces: 'stakeReduced',
  sells: 'stakeSold',
  sellsAll: 'stakeSold',
}

/** Neither are rumours and talks. */
const PARTNERSHIP_EVENTS: Partial<Record<NonNullable<ClaimValue['status']>, TimelineKind>> = {
  announced: 'partnershipAnnounced',
  signed: 'partnershipSigned',
  active: 'partnershipStarted',
  unknown: 'partnershipStarted',
  renegotiated: 'partnershipRenegotiated',
  completed: 'partnershipCompleted',
  terminated: 'partnershipTerminated',
  expired: 'partnershipTerminated',
}

const ENDS: ReadonlySet<TimelineKind> = new Set([
  ...(['stakeSold', 'ventureEnded', 'partnershipTerminated'] as const),
])

/**
 * Tellings of one kind whose dates can mean the same day are one event, with the most exact date. One
 * without a date joins the only event of its kind, and else stands alone with others like it.
 */
function merged(tellings: Telling[]): Telling[] {
  const events: Telling[] = []
  for (const telling of tellings.toSorted((a, b) => spanOf(a) - spanOf(b))) {
    const same = events.filter(({ kind }) => kind === telling.kind)
    const fitting = telling.date?.earliest
      ? same.find(({ date }) => canBeSame(date, telling.date))
      : same.length === 1
        ? same[0]
        : same.find(({ date }) => !date?.earliest)
    if (fitting) fitting.claims = inOrder([...fitting.claims, ...telling.claims])
    else events.push({ ...telling })
  }
  return events
}

const canBeSame = (one: DatedValue | null, other: DatedValue | null): boolean =>
  Boolean(one?.earliest && one.latest && other?.earliest && other.latest) &&
  String(one?.earliest) <= String(other?.latest) &&
  String(other?.earliest) <= String(one?.latest)

/** How many days a date can mean: the fewer, the more exact. */
function spanOf({ date }: Telling): number {
  if (!date?.earliest || !date.latest) return Number.POSITIVE_INFINITY
  return Date.parse(date.latest) - Date.parse(date.earliest)
}

const inOrder = (claims: Claim[]): Claim[] =>
  claims.toSorted(
    (a, b) =>
      a.documentId.localeCompare(b.documentId, 'en') ||
      a.start - b.start ||
      a.id.localeCompare(b.id, 'en'),
  )
