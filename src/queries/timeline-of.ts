import type { Page, PageRequest } from '../domain/page.ts'
import type { TimelineEvent, TimelineKind } from '../domain/records/timeline-event.ts'
import type { Graph } from '../graph/graph.ts'
import { nameProperty } from './fact-options.ts'
import { throwMissing } from './missing.ts'
import { pageInMemory } from './page-in-memory.ts'
import { onlyRecord } from './page-of.ts'
import { TimelineRow } from './rows/timeline-row.ts'
import { eventsOf } from './timeline-events.ts'

/** Ways to sort events; the first, oldest first, is the default. Undated ones come last in both. */
export const TIMELINE_SORTS = ['date', '-date'] as const

/** Most facts of a company that one timeline tells of. */
export const TIMELINE_FACTS_MAX = 1_000

/** Which events to list. */
export interface TimelineFilter {
  /** Any of these; all but figures by default. */
  kind?: readonly TimelineKind[] | undefined
  /** `YYYY-MM-DD`: events that may be on this day or later; undated ones are left out. */
  from?: string | undefined
  /** `YYYY-MM-DD`: events that may be on this day or before; undated ones are left out. */
  to?: string | undefined
}

/** A page of events, and whether the company has more facts than were looked at. */
export interface Timeline extends Page<TimelineEvent> {
  meta: { partial: boolean; exploredCount: number }
}

/**
 * What happened to a company: to itself, its stakes, ventures, partnerships and positions. What
 * several claims tell of one event is one event, with the most exact of their dates.
 *
 * Throws `NotFoundError` or `GoneError` for an unknown company.
 */
export async function timelineOf(
  graph: Graph,
  companyId: string,
  { kind, from, to }: TimelineFilter,
  page: PageRequest,
  lang: 'en' | 'zh' = 'en',
): Promise<Timeline> {
  const input = {
    companyId,
    withFigures: kind?.includes('figureReported') ?? false,
    limit: TIMELINE_FACTS_MAX + 1,
    nameProperty: nameProperty(lang),
  }
  const row = onlyRecord(await graph.read(TIMELINE_OF, { input }, TimelineRow))
  if (!row.known) return throwMissing(graph, 'company', companyId)
  const facts = row.facts.slice(0, TIMELINE_FACTS_MAX)
  const events = facts
    .flatMap((fact) => eventsOf(fact, companyId))
    .filter((event) => (kind === undefined || kind.includes(event.kind)) && isIn(event, from, to))
  return {
    ...pageInMemory(
      events,
      page,
      SORT_KEYS,
      ({ id }) => id,
      (event) => event,
    ),
    version: row.version,
    meta: { partial: row.facts.length > facts.length, exploredCount: facts.length },
  }
}

/** `~` comes after every digit, and nothing comes after 0 among negative numbers. */
const SORT_KEYS = {
  date: ({ date }: TimelineEvent) => date?.earliest ?? '~',
  '-date': ({ date }: TimelineEvent) => -Number(date?.earliest?.replaceAll('-', '') ?? 0),
}

function isIn({ date }: TimelineEvent, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  if (!date?.earliest || !date.latest) return false
  return (from === undefined || date.latest >= from) && (to === undefined || date.earliest <= to)
}

/** The company itself is a fact, too: it was founded, or is a venture that was formed. */
export const TIMELINE_OF = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (company:Entity&Company {id: $input.companyId})
RETURN dataset.version AS version, company IS NOT NULL AS known, COLLECT {
  CALL (company) {
    WITH company
    WHERE company IS NOT NULL
    RETURN company AS fact
    UNION
    MATCH (company)-[:HOLDS]->(fact:Stake)
    RETURN fact
    UNION
    MATCH (company)<-[:IN]-(fact:Stake)
    RETURN fact
    UNION
    MATCH (company)-[:PARTY_TO]->(fact:JointVenture)
    RETURN fact
    UNION
    MATCH (company)-[:PARTY_TO]->(fact:Partnership)
    RETURN fact
    UNION
    MATCH (company)<-[:AT]-(fact:Position)
    RETURN fact
    UNION
    MATCH (company)-[:REPORTED]->(fact:Figure)
    WHERE $input.withFigures
    RETURN fact
  }
  WITH fact
  ORDER BY fact.id
  LIMIT toInteger($input.limit)
  RETURN fact {
    .id, .type, .role, .metric, .value, .unit,
    name: coalesce(fact[$input.nameProperty], fact.name),
    from: COLLECT {
      MATCH (end:Entity)-[:HOLDS|PARTY_TO|HAS_POSITION|REPORTED]->(fact)
      WITH end
      ORDER BY end.id
      LIMIT 20
      RETURN end {.id, .type, name: coalesce(end[$input.nameProperty], end.name)} AS reference
    },
    to: COLLECT {
      MATCH (fact)-[:IN|AT]->(end:Entity)
      RETURN end {
        .id, .type, name: coalesce(end[$input.nameProperty], end.name),
        parties: CASE WHEN end.name IS NULL THEN COLLECT {
          MATCH (party:Entity)-[:PARTY_TO]->(end)
          RETURN coalesce(party[$input.nameProperty], party.name) AS name
          ORDER BY party.id
        } END
      } AS reference
    },
    started: {
      date: coalesce(fact.foundedDate, fact.validFromDate, fact.periodDate),
      precision: coalesce(fact.foundedPrecision, fact.validFromPrecision, fact.periodPrecision),
      earliest: coalesce(fact.foundedEarliest, fact.validFromEarliest, fact.periodEarliest),
      latest: coalesce(fact.foundedLatest, fact.validFromLatest, fact.periodLatest),
      raw: coalesce(fact.foundedRaw, fact.validFromRaw, fact.periodRaw)
    },
    ended: {
      date: fact.validToDate, precision: fact.validToPrecision, raw: fact.validToRaw,
      earliest: fact.validToEarliest, latest: fact.validToLatest
    },
    claims: COLLECT {
      MATCH (fact)<-[:SUPPORTS]-(claim:Claim)
      WITH claim
      ORDER BY claim.documentId, claim.start, claim.id
      LIMIT 50
      RETURN claim {
        .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang,
        value: claim.valueJson
      } AS evidence
    }
  } AS row
} AS facts
`
