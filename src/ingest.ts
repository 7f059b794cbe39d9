import { join } from 'node:path'
import { codeVersion } from './code-version.ts'
import { countDocuments, readDocuments } from './documents/read-documents.ts'
import type { ResolvedClaim } from './domain/claim.ts'
import type { DocumentNote } from './domain/document.ts'
import { BadDocumentError } from './domain/errors.ts'
import { createExtractor } from './extraction/extract-claims.ts'
import { allClaims } from './graph/all-claims.ts'
import { beginLoad, endLoad } from './graph/begin-load.ts'
import type { Graph } from './graph/graph.ts'
import { ledgerOf } from './graph/ledger.ts'
import { mergeDocument } from './graph/merge-document.ts'
import { publishState } from './graph/publish-state.ts'
import { assembleState } from './resolution/assemble-state.ts'
import { indexRegister, lexiconOf } from './resolution/name-index.ts'
import { resolveClaims } from './resolution/resolve-claims.ts'
import { readDocumentNotes } from './seeds/read-document-notes.ts'
import { readRegister } from './seeds/read-register.ts'
import { seedHash } from './seeds/seed-hash.ts'

/** What a load is to do. */
export interface IngestOptions {
  graph: Graph
  /** The folder with `register/` and `documents/`. */
  seedsDir: string
  /** Files and folders of articles; the `documents` of the seeds if there are none. */
  paths?: string[]
  /** Told after each document. */
  onProgress?: (done: number, total: number, file: string) => void
}

/** What a load did. */
export interface IngestReport {
  /** Documents that were read and written. */
  loaded: number
  /** Documents that were there already, as they are. */
  skipped: number
  claims: number
  /** Claims with a name that fits several entries; they wait for a person. */
  unresolved: number
  failed: { file: string; reason: string; message: string }[]
  datasetVersion: string
}

/**
 * The whole pipeline: documents to claims, one transaction each, then all claims to facts in one
 * transaction that also switches the dataset. Running it twice changes nothing; one that was cut
 * off goes on where it stopped. A bad document is reported and stops no other.
 *
 * Throws `BadSeedError` for a bad register, `LoadLockedError` while another load runs.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { graph, seedsDir, paths = [join(seedsDir, 'documents')], onProgress } = options
  const register = await readRegister(seedsDir)
  const index = indexRegister(register)
  const extract = createExtractor(lexiconOf(register))
  const notes = await readNotes(paths)
  const version = codeVersion(register, notes)
  const load = await beginLoad(graph, {
    seedHash: await seedHash([join(seedsDir, 'register'), ...paths]),
    codeVersion: version,
  })
  try {
    const report = {
      loaded: 0,
      skipped: 0,
      claims: 0,
      unresolved: 0,
      failed: [] as IngestReport['failed'],
    }
    const ledger = await ledgerOf(graph)
    const total = await countDocuments(paths)
    let done = 0
    for await (const result of readDocuments(paths, notes)) {
      try {
        if (!result.ok) throw result.error
        const { document } = result
        const known = ledger.get(document.id)
        if (known?.sha256 === document.sha256 && known.codeVersion === version) report.skipped++
        else {
          const { claims, unresolved } = resolveClaims(document, extract(document), index)
          await mergeDocument(graph, load, document, claims)
          report.loaded++
          report.claims += claims.length
          report.unresolved += unresolved.length
        }
      } catch (error) {
        if (!(error instanceof BadDocumentError)) throw error
        report.failed.push({ file: result.file, reason: error.reason, message: error.message })
      }
      onProgress?.(++done, total, result.file)
    }
    const all: ResolvedClaim[] = await Array.fromAsync(allClaims(graph))
    const { version: datasetVersion } = await publishState(graph, load, assembleState(all, index))
    return { ...report, datasetVersion }
  } finally {
    await endLoad(graph, load)
  }
}

/** What the notes beside all paths say of their documents, by path. */
export async function readNotes(paths: string[]): Promise<Map<string, DocumentNote>> {
  const maps = await Promise.all(paths.map(readDocumentNotes))
  return new Map(maps.flatMap((map) => [...map]))
}
