import type { Page, PageRequest } from '#src/domain/page.ts'

/** The first page of a list, sorted by `sort`. */
export const firstPage = (sort = 'id', limit = 50): PageRequest => ({ limit, after: null, sort })

/** Every row of a list, walked two at a time; fails if a walk does not end. */
export async function allPages<Row>(
  list: (page: PageRequest) => Promise<Page<Row>>,
  sort = 'id',
): Promise<Row[]> {
  const rows: Row[] = []
  let page = await list(firstPage(sort, 2))
  rows.push(...page.rows)
  while (page.next && rows.length < 1_000) {
    page = await list({ limit: 2, after: page.next, sort })
    rows.push(...page.rows)
  }
  if (rows.length !== page.total.value)
    throw new Error(`${rows.length} rows of ${page.total.value}`)
  return rows
}
