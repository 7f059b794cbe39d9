/** Most bytes of the rows of a page: with what is around them, no answer is over 2 MiB. */
const ROWS_BYTES_MAX = 2_000_000

/**
 * The rows that `show` makes of the first of `items`, as many as fit into one answer, but at least
 * one. What does not fit is left to the next page, and is not made.
 */
export function rowsWithinBytes<Item, Row>(
  items: readonly Item[],
  show: (item: Item) => Row,
  bytesMax = ROWS_BYTES_MAX,
): Row[] {
  const rows: Row[] = []
  let bytes = 0
  for (const item of items) {
    const row = show(item)
    bytes += Buffer.byteLength(JSON.stringify(row)) + 1
    if (bytes > bytesMax && rows.length > 0) break
    rows.push(row)
  }
  return rows
}
