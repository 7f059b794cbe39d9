import { z } from 'zod'
import type { Graph } from './graph.ts'

/** What a document was when it was loaded last. */
const LedgerRow = z.object({
  key: z.string().describe('Id of the document.'),
  sha256: z.string(),
  codeVersion: z.string(),
  loadNumber: z.int(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

/**
 * Every document that is loaded, by id. One with the same `sha256` and `codeVersion` as now can be
 * skipped: its claims are there, written in the transaction of its row.
 */
export async function ledgerOf(graph: Graph): Promise<Map<string, LedgerRow>> {
  const rows = await graph.read(LEDGER, {}, LedgerRow, { timeoutMs: 30_000 })
  return new Map(rows.map((row) => [row.key, row]))
}

const LEDGER = `
MATCH (ledger:Ledger)
RETURN ledger.key AS key, ledger.sha256 AS sha256, ledger.codeVersion AS codeVersion,
  ledger.loadNumber AS loadNumber
ORDER BY key
`
