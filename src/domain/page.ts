/** Where a page ended: the sort key and the id of its last row. Keyset paging, so no offset. */
export interface PageEnd {
  key: string | number
  id: string
}

/** Which page of a list a query is to give. */
export interface PageRequest {
  /** Most rows to return. */
  limit: number
  /** The end of the page before; null for the first. */
  after: PageEnd | null
  /** One of the sort keys that the query names. */
  sort: string
}

/** One page of a list, read in one query, so that rows, total and version belong together. */
export interface Page<Row> {
  rows: Row[]
  /** Where this page ends; null where no more rows follow. */
  next: PageEnd | null
  /** Rows of the whole list, counted up to 10,000. */
  total: { value: number; relation: 'eq' | 'gte' }
  /** The dataset version that was read. */
  version: string
}

/** One thing, and the dataset version that it was read from. */
export interface Versioned<Row> {
  row: Row
  version: string
}
