import type { Run } from './transaction.ts'

/** Rows that one statement takes: a larger list costs memory, and is not quicker. */
const BATCH_SIZE = 2_000

/** Runs a statement that begins with `UNWIND $rows AS row` over any number of rows. */
export async function runBatches(run: Run, cypher: string, rows: unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    await run(cypher, { rows: rows.slice(start, start + BATCH_SIZE) })
  }
}
