import type { Page, PageRequest } from '../domain/page.ts'
import type { DocumentRecord } from '../domain/records/document-record.ts'
import type { Graph } from '../graph/graph.ts'
import { given } from './given.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { DocumentRow, toDocument } from './rows/document-row.ts'

/** Ways to sort documents; the first is the default. Undated ones come last. */
export const DOCUMENT_SORTS = ['id', 'published', '-published', '-claimCount'] as const

/** Which documents to list. What is not given does not narrow the list. */
export interface DocumentFilter {
  /** Part of the name of a publisher, in any case. */
  publisher?: string | undefined
  lang?: 'en' | 'zh' | undefined
  /** `YYYY-MM-DD`. A document is in the list if it may be of that day or later; undated never. */
  publishedFrom?: string | undefined
  /** `YYYY-MM-DD`. A document is in the list if it may be of that day or earlier; undated never. */
  publishedTo?: string | undefined
}

/** Documents of the published loads by filter. */
export async function documentsPage(
  graph: Graph,
  filter: DocumentFilter,
  page: PageRequest,
): Promise<Page<DocumentRecord>> {
  const publisher = filter.publisher?.toLowerCase()
  const input = { ...given({ ...filter, publisher }), ...pageInput(page) }
  const list = onlyRecord(await graph.read(DOCUMENTS_PAGE, { input }, List))
  return pageOf(list, page, toDocument)
}

const List = listOf(DocumentRow)

/** The total and the rows have one filter, told twice. */
export const DOCUMENTS_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COUNT {
    MATCH (document:Document)
    WHERE document.loadNumber <= dataset.loadNumber
      AND ($input.publisher IS NULL OR toLower(document.publisher) CONTAINS $input.publisher)
      AND ($input.lang IS NULL OR document.lang = $input.lang)
      AND ($input.publishedFrom IS NULL OR document.publishedLatest >= $input.publishedFrom)
      AND ($input.publishedTo IS NULL OR document.publishedEarliest <= $input.publishedTo)
    RETURN document
    LIMIT 10001
  } AS total,
  COLLECT {
    MATCH (document:Document)
    WHERE document.loadNumber <= dataset.loadNumber
      AND ($input.publisher IS NULL OR toLower(document.publisher) CONTAINS $input.publisher)
      AND ($input.lang IS NULL OR document.lang = $input.lang)
      AND ($input.publishedFrom IS NULL OR document.publishedLatest >= $input.publishedFrom)
      AND ($input.publishedTo IS NULL OR document.publishedEarliest <= $input.publishedTo)
    WITH document, CASE $input.sort
      WHEN 'published' THEN coalesce(document.publishedEarliest, '~')
      WHEN '-published'
        THEN -toInteger(coalesce(replace(document.publishedEarliest, '-', ''), '0'))
      WHEN '-claimCount' THEN -coalesce(document.claimCount, 0)
      ELSE document.id
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
      OR sortKey = $input.afterKey AND document.id > $input.afterId
    WITH document, sortKey
    ORDER BY sortKey, document.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: document.id}, row: document {
      .id, .fileName, .sha256, .title, .lang, .publisher, .rightsStatement, .sourceType,
      .characters, .recordedAt,
      claimCount: coalesce(document.claimCount, 0),
      publishedAt: {
        date: document.publishedDate, precision: document.publishedPrecision, raw: document.publishedRaw,
        earliest: document.publishedEarliest, latest: document.publishedLatest
      }
    }} AS entry
  } AS rows
`
