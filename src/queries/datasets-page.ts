import type { Page, PageRequest } from '../domain/page.ts'
import type { DatasetRecord } from '../domain/records/dataset-record.ts'
import type { Graph } from '../graph/graph.ts'
import { listOf, onlyRecord, pageInput, pageOf } from './page-of.ts'
import { DatasetRow, toDataset } from './rows/dataset-row.ts'

/** Ways to sort versions of the dataset; the first, the newest first, is the default. */
export const DATASET_SORTS = ['-loadNumber', 'loadNumber'] as const

/** The versions that the dataset had, each as its load left it. */
export async function datasetsPage(graph: Graph, page: PageRequest): Promise<Page<DatasetRecord>> {
  const list = onlyRecord(await graph.read(DATASETS_PAGE, { input: pageInput(page) }, List))
  return pageOf(list, page, toDataset)
}

const List = listOf(DatasetRow)

/** There is a load a publication: few enough to be read all. */
export const DATASETS_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  COUNT {
    MATCH (load:Load)
    WHERE load.version > ''
    RETURN load
    LIMIT 10001
  } AS total,
  COLLECT {
    MATCH (load:Load)
    WHERE load.version > ''
    WITH load, CASE $input.sort
      WHEN 'loadNumber' THEN load.loadNumber ELSE -load.loadNumber
    END AS sortKey
    WHERE $input.afterKey IS NULL OR sortKey > $input.afterKey
    WITH load, sortKey
    ORDER BY sortKey, load.id
    LIMIT toInteger($input.limit)
    RETURN {end: {key: sortKey, id: load.id}, row: load {
      .version, .loadNumber, .seedHash, .codeVersion, .lastSeq,
      current: load.version = dataset.version,
      publishedAt: load.finishedAt,
      counts: load {
        .documentsAdded, .documentsChanged, .documentsWithdrawn,
        .added, .changed, .merged, .withdrawn,
        documents: load.documentsTotal, claims: load.claimsTotal
      }
    }} AS entry
  } AS rows
`
