import { join } from 'node:path'
import { codeVersion } from './code-version.ts'
import { beginLoad, endLoad } from './graph/begin-load.ts'
import type { Graph } from './graph/graph.ts'
import { removeDocument } from './graph/remove-document.ts'
import { withhold } from './graph/withheld.ts'
import { readNotes } from './ingest.ts'
import { publishCurated } from './publish-curated.ts'
import { documentById } from './queries/document-by-id.ts'
import { indexRegister } from './resolution/name-index.ts'
import { curationFile, readCuration } from './seeds/read-curation.ts'
import { readRegister } from './seeds/read-register.ts'
import { seedHash } from './seeds/seed-hash.ts'

/** What a person wants to take back. */
export interface Withdrawal {
  graph: Graph
  /** The folder with `register/` and `curation.yaml`. */
  seedsDir: string
  documentId: string
  /** What readers are told. */
  why: string
}

/**
 * Withdraws one document with its claims and with what only it held up, in one transaction; facts with
 * other sources stay with the others. Its text is not loaded again, whatever its file is called. Gives
 * the version of the dataset.
 *
 * Throws `NotFoundError` or `GoneError` for a document that is not there, `BadSeedError` for a bad
 * register or a decision of `curation.yaml` that cannot be applied, and `LoadLockedError`.
 */
export async function withdraw({ graph, seedsDir, documentId, why }: Withdrawal): Promise<string> {
  await documentById(graph, documentId)
  const register = await readRegister(seedsDir)
  const curation = await readCuration(seedsDir)
  const documents = join(seedsDir, 'documents')
  const load = await beginLoad(graph, {
    seedHash: await seedHash([join(seedsDir, 'register'), curationFile(seedsDir), documents]),
    codeVersion: codeVersion(register, await readNotes([documents])),
  })
  try {
    await withhold(graph, load, documentId, why)
    await removeDocument(graph, load, documentId, why)
    return await publishCurated(graph, load, curation, indexRegister(register))
  } finally {
    await endLoad(graph, load)
  }
}
