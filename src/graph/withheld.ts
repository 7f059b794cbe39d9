import { z } from 'zod'
import type { Load } from './begin-load.ts'
import type { Graph } from './graph.ts'
import { fence } from './load-lock.ts'

/** A document that a person has withdrawn: its text is not loaded again until they take it back. */
const Withheld = z.object({ documentId: z.string(), sha256: z.string(), why: z.string() })
export type Withheld = z.infer<typeof Withheld>

/** All documents that people have withdrawn, by id. */
export async function withheldDocuments(graph: Graph): Promise<Withheld[]> {
  return graph.read(ALL, {}, Withheld, { timeoutMs: 30_000 })
}

/** Keeps the text of a loaded document from being loaded again. */
export async function withhold(
  graph: Graph,
  load: Load,
  documentId: string,
  why: string,
): Promise<void> {
  await graph.transaction(async (run) => {
    await fence(run, load.lease)
    await run(WITHHOLD, { documentId, why })
  })
}

/** Lets a document be loaded again. Gives whether it was withheld. */
export async function release(graph: Graph, documentId: string): Promise<boolean> {
  const released = await graph.transaction((run) => run(RELEASE, { documentId }))
  return released.length > 0
}

const ALL = `
MATCH (withheld:Withheld)
RETURN withheld.documentId AS documentId, withheld.sha256 AS sha256, withheld.why AS why
ORDER BY documentId
`

const WITHHOLD = `
MATCH (document:Document {id: $documentId})
MERGE (withheld:Withheld {documentId: $documentId})
SET withheld.sha256 = document.sha256, withheld.why = $why
`

const RELEASE = `
MATCH (withheld:Withheld {documentId: $documentId})
WITH withheld, withheld.documentId AS documentId
DELETE withheld
RETURN documentId
`
