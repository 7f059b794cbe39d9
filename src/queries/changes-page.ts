import type { ChangedType, ChangeKind } from '../domain/change.ts'
import { UnknownVersionError } from '../domain/errors.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { Change } from '../domain/records/change.ts'
import type { Graph } from '../graph/graph.ts'
import { given } from './given.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { ChangeRow, toChange } from './rows/change-row.ts'

/** Ways to sort changes; the first, the oldest first, is the default. */
export const CHANGE_SORTS = ['seq', '-seq'] as const

/** Which changes to list. What is not given does not narrow the list. */
export interface ChangeFilter {
  /**
   * Only what changed later: than a version of the dataset, than a moment in ISO 8601 with a zone or
   * a day at its beginning in UTC, or than the change with this `seq`.
   */
  since?: string | undefined
  /** Any of these types. */
  type?: readonly ChangedType[] | undefined
  /** Any of these kinds. */
  kind?: readonly ChangeKind[] | undefined
  /** Of one entity, fact or document; also of one that is gone. */
  entityId?: string | undefined
}

/** A page of changes, and from which version to go on later; null where more pages follow. */
export interface ChangesPage extends Page<Change> {
  nextSince: string | null
}

/**
 * What changed, in order.
 *
 * The last page says from which version to go on later. It is that of the dataset as this page was
 * read, so that nothing in between is lost.
 *
 * Throws `UnknownVersionError` for a version or place that this database never had: whoever pulls
 * from it has to begin anew.
 */
export async function changesPage(
  graph: Graph,
  { since, ...filter }: ChangeFilter,
  page: PageRequest,
  lang: 'en' | 'zh' = 'en',
): Promise<ChangesPage> {
  const input = { ...given(filter), ...placeOf(since), ...pageInput(page), lang }
  const list = onlyRecord(await graph.read(CHANGES_PAGE, { input }, List))
  if (!list.known) throw new UnknownVersionError('since', since ?? '', list.version)
  const found = pageOf(list, page, toChange)
  const isWhole = found.next === null && page.sort === 'seq'
  return { ...found, nextSince: isWhole ? found.version : null }
}

/** The version before the first load. */
const EMPTY = '0-empty'
const VERSION = /^\d{1,15}-(?:[0-9a-f]{12}|empty)$/
const SEQ = /^\d{1,15}$/
const DAY = /^\d{4}-\d\d-\d\d$/
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

/** What `since` can be, for the contract; a day or moment has to be one of the calendar too. */
export const PLACE_PATTERNS = [VERSION, SEQ].map(({ source }) => source)

/** Whether a text is what `since` can be. */
export const isPlace = (since: string): boolean =>
  VERSION.test(since) ||
  SEQ.test(since) ||
  ((DAY.test(since) || MOMENT.test(since)) && !Number.isNaN(Date.parse(since)))

function placeOf(since: string | undefined) {
  const place = { sinceVersion: null, sinceSeq: null, sinceTime: null }
  if (since === undefined || since === EMPTY) return place
  if (VERSION.test(since)) return { ...place, sinceVersion: since }
  if (SEQ.test(since)) return { ...place, sinceSeq: Number(since) }
  return { ...place, sinceTime: new Date(since).toISOString() }
}

const List = listOf(ChangeRow)

/**
 * The list ends with the last change of the version that is served: what a load under way has
 * recorded comes after. The total and the rows have one filter, told twice. Each branch of the rows is in the order of an
 * index, and ends as soon as the page is full: to sort all changes for every page would cost more
 * with each of them.
 */
export const CHANGES_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
WITH dataset, coalesce(head(COLLECT {
  MATCH (load:Load {version: dataset.version})
  RETURN load.lastSeq
}), 0) AS last
WITH dataset, last, CASE
  WHEN $input.sinceVersion IS NOT NULL THEN head(COLLECT {
    MATCH (load:Load {version: $input.sinceVersion})
    RETURN load.lastSeq
  })
  WHEN $input.sinceSeq > last THEN NULL
  WHEN $input.sinceSeq IS NOT NULL THEN $input.sinceSeq
  WHEN $input.sinceTime IS NOT NULL THEN coalesce(head(COLLECT {
    MATCH (load:Load)
    WHERE load.version > '' AND load.finishedAt <= $input.sinceTime
    RETURN load.lastSeq
    ORDER BY load.lastSeq DESC
    LIMIT 1
  }), 0)
  ELSE 0
END AS since
RETURN dataset.version AS version, since IS NOT NULL AS known,
  COUNT {
    CALL (since, last) {
      MATCH (change:Change {entityId: $input.entityId})
      WHERE change.seq > since AND change.seq <= last
      RETURN change
      UNION ALL
      WITH since, last, $input.entityId IS NULL AS unbound
      WHERE unbound
      MATCH (change:Change)
      WHERE change.seq > since AND change.seq <= last
      RETURN change
    }
    WITH change
    WHERE ($input.type IS NULL OR change.entityType IN $input.type)
      AND ($input.kind IS NULL OR change.kind IN $input.kind)
    RETURN change
    LIMIT 10001
  } AS total,
  COLLECT {
    CALL (since, last) {
      WITH last, coalesce($input.afterKey, since) AS after, $input.entityId IS NULL AS unbound
      WHERE unbound AND $input.sort = 'seq'
      MATCH (change:Change)
      WHERE change.seq > after AND change.seq <= last
        AND ($input.type IS NULL OR change.entityType IN $input.type)
        AND ($input.kind IS NULL OR change.kind IN $input.kind)
      RETURN change
      ORDER BY change.seq
      LIMIT toInteger($input.limit)
      UNION ALL
      WITH since, coalesce(-$input.afterKey, last + 1) AS before,
        $input.entityId IS NULL AS unbound
      WHERE unbound AND $input.sort = '-seq'
      MATCH (change:Change)
      WHERE change.seq > since AND change.seq < before
        AND ($input.type IS NULL OR change.entityType IN $input.type)
        AND ($input.kind IS NULL OR change.kind IN $input.kind)
      RETURN change
      ORDER BY change.seq DESC
      LIMIT toInteger($input.limit)
      UNION ALL
      MATCH (change:Change {entityId: $input.entityId})
      WHERE change.seq > since AND change.seq <= last
        AND ($input.afterKey IS NULL
          OR $input.afterKey < CASE $input.sort WHEN '-seq' THEN -change.seq ELSE change.seq END)
        AND ($input.type IS NULL OR change.entityType IN $input.type)
        AND ($input.kind IS NULL OR change.kind IN $input.kind)
      RETURN change
    }
    WITH change, CASE $input.sort WHEN '-seq' THEN -change.seq ELSE change.seq END AS sortKey
    ORDER BY sortKey, change.id
    LIMIT toInteger($input.limit)
    MATCH (load:Load {id: 'load_' + toString(change.loadNumber)})
    WITH change, load, sortKey
    ORDER BY sortKey, change.id
    RETURN {end: {key: sortKey, id: change.id}, row: change {
      .id, .seq, .kind,
      datasetVersion: load.version,
      recordedAt: load.finishedAt,
      entity: {
        id: change.entityId, type: change.entityType,
        label: CASE $input.lang
          WHEN 'zh' THEN coalesce(change.labelZh, change.label) ELSE change.label
        END
      },
      into: CASE WHEN change.intoId IS NOT NULL THEN {
        id: change.intoId, type: change.intoType,
        label: CASE $input.lang
          WHEN 'zh' THEN coalesce(change.intoLabelZh, change.intoLabel) ELSE change.intoLabel
        END
      } END,
      changedFields: change.fieldsJson,
      reason: change {.cause, .documentIds, .note},
      claims: COLLECT {
        UNWIND coalesce(change.claimIds, []) AS claimId
        MATCH (claim:Claim {id: claimId})
        WHERE claim.loadNumber <= dataset.loadNumber
        RETURN claim {
          .id, .documentId, .start, .end, .predicate, .assertionMode, .quote, .lang
        } AS evidence
        ORDER BY claim.documentId, claim.start, claim.id
      }
    }} AS entry
  } AS rows
`
