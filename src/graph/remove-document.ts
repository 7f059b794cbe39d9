import type { Load } from './begin-load.ts'
import type { Graph } from './graph.ts'
import { fence } from './load-lock.ts'

/**
 * Has a document and its claims removed with the next publication, since its file is gone. At once
 * where no reader has seen it yet. An unknown id changes nothing. Readers are told `why`, in words
 * that go on after a colon.
 */
export async function removeDocument(
  graph: Graph,
  load: Load,
  documentId: string,
  why: string | null = null,
): Promise<void> {
  await graph.transaction(async (run) => {
    await fence(run, load.lease)
    for (const statement of [DELETE_UNSEEN, KEEP_ASIDE, DELETE_LEDGER]) {
      await run(statement, { documentId, why })
    }
  })
}

const DELETE_UNSEEN = `
MATCH (dataset:Dataset {id: 'current'})
CALL () {
  MATCH (node:Document {id: $documentId})
  RETURN node
  UNION
  MATCH (node:Claim {documentId: $documentId})
  RETURN node
}
WITH dataset, node
WHERE node.loadNumber > dataset.loadNumber
DETACH DELETE node
`

const KEEP_ASIDE = `
CALL () {
  MATCH (node:Document {id: $documentId})
  RETURN node, 'document' AS kind
  UNION
  MATCH (node:Claim {documentId: $documentId})
  RETURN node, 'claim' AS kind
}
MERGE (pending:Pending {key: node.id})
SET pending.documentId = $documentId, pending.kind = kind, pending.propertiesJson = 'null',
  pending.why = CASE kind WHEN 'document' THEN $why END
`

const DELETE_LEDGER = `
MATCH (ledger:Ledger {key: $documentId})
DELETE ledger
`
