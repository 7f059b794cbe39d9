import { z } from 'zod'
import { runBatches } from './batches.ts'
import { canonicalJson } from './canonical.ts'
import type { Properties } from './document-properties.ts'
import type { Graph } from './graph.ts'
import type { Run } from './transaction.ts'

/**
 * A change of a published document or claim, kept aside until the load that brings it is published:
 * readers would else see new evidence below old facts.
 */
export interface Pending {
  /** Id of the document or claim. */
  key: string
  documentId: string
  kind: 'document' | 'claim'
  /** What it will be; null where it will be gone. */
  properties: Properties | null
  /** Of a document that will be gone: why, as far as it was said. */
  why?: string | null
}

/** Writes changes over those of the same keys. */
export async function writePending(run: Run, pending: Pending[]): Promise<void> {
  const rows = pending.map(({ key, documentId, kind, properties }) => ({
    key,
    properties: { key, documentId, kind, propertiesJson: canonicalJson(properties) },
  }))
  await runBatches(run, WRITE, rows)
}

/** Drops the changes of a document and of its claims. */
export async function clearPending(run: Run, documentId: string): Promise<void> {
  await run(CLEAR, { documentId })
}

/** All changes that wait for the next publication. */
export async function readPending(graph: Graph): Promise<Pending[]> {
  const rows = await graph.read(READ, {}, Row, { timeoutMs: 60_000 })
  return rows.map(({ propertiesJson, ...row }) => ({
    ...row,
    properties: StoredProperties.parse(JSON.parse(propertiesJson)),
  }))
}

const StoredProperties = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
  .nullable()

const Row = z.object({
  key: z.string(),
  documentId: z.string(),
  kind: z.enum(['document', 'claim']),
  propertiesJson: z.string(),
  why: z.string().nullable(),
})

const WRITE = `
UNWIND $rows AS row
MERGE (pending:Pending {key: row.key})
SET pending = row.properties
`

const CLEAR = `
MATCH (pending:Pending {documentId: $documentId})
DELETE pending
`

const READ = `
MATCH (pending:Pending)
RETURN pending.key AS key, pending.documentId AS documentId, pending.kind AS kind,
  pending.propertiesJson AS propertiesJson, pending.why AS why
ORDER BY key
`
