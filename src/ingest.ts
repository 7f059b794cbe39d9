import { join } from 'node:path'
import { codeVersion } from './code-version.ts'
import { countDocuments } from './documents/read-documents.ts'
import type { Curation } from './domain/curation.ts'
import type { DocumentNote } from './domain/document.ts'
import { BadDocumentError } from './domain/errors.ts'
import { readClaims } from './extraction-pool.ts'
import { beginLoad, endLoad, type Load } from './graph/begin-load.ts'
import { curationHash, finishCuration } from './graph/curation/finish-curation.ts'
import { mergeCuration } from './graph/curation/merge-curation.ts'
import { readClaimsOf, readUnderway } from './graph/curation/read-claims.ts'
import { documentsNamed } from './graph/curation/read-documents.ts'
import type { Graph } from './graph/graph.ts'
import { ledgerOf } from './graph/ledger.ts'
import { fence } from './graph/load-lock.ts'
import { mergeDocument } from './graph/merge-document.ts'
import { publishState } from './graph/publish-state.ts'
import {
  type Extraction,
  extractionKey,
  openExtractor,
} from './language-model/document-extractor.ts'
import { documentMsMax } from './language-model/settings.ts'
import { assembleState } from './resolution/assemble-state.ts'
import { curate } from './resolution/curate.ts'
import { derivedMerges } from './resolution/curate-derived.ts'
import { withAside } from './resolution/curate-links.ts'
import { indexRegister, lexiconOf, type NameIndex } from './resolution/name-index.ts'
import { curationFile, readCuration } from './seeds/read-curation.ts'
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
  /** Who reads: the rules alone, unless it says otherwise. */
  extraction?: Extraction
  /** How many threads may read at once; as many as there are processors, unless it says less. */
  workersMax?: number | undefined
  /** Told what a language model could not do. */
  onWarning?: (message: string) => void
  /** Ends the wait for a language model. */
  signal?: AbortSignal
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
  /** What a language model did; null without one. */
  modelSummary: string | null
  datasetVersion: string
}

/**
 * The whole pipeline: documents to claims, one transaction each, then all claims to facts in one
 * transaction that also switches the dataset. Running it twice changes nothing; one that was cut
 * off goes on where it stopped. A bad document is reported and stops no other.
 *
 * Throws `BadSeedError` for a bad register and for a decision of `curation.yaml` that cannot be
 * applied, before readers see anything of the load; `LoadLockedError` while another load runs.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { graph, seedsDir, paths = [join(seedsDir, 'documents')], onProgress } = options
  const { extraction = { extractor: 'rules' }, workersMax } = options
  const { onWarning = () => undefined, signal } = options
  const register = await readRegister(seedsDir)
  const index = indexRegister(register)
  const curation = await readCuration(seedsDir)
  const model =
    extraction.extractor === 'rules'
      ? undefined
      : await openExtractor(extraction, lexiconOf(register), { onWarning, signal })
  const notes = await readNotes(paths)
  const version = codeVersion(register, notes, extractionKey(extraction))
  const request = {
    seedHash: await seedHash([join(seedsDir, 'register'), curationFile(seedsDir), ...paths]),
    codeVersion: version,
  }
  // Only writes prolong the lease, and a language model may take its time between two of them.
  const leaseMs =
    extraction.extractor === 'rules' ? undefined : documentMsMax(extraction.settings) + 60_000
  const load = await beginLoad(graph, request, leaseMs)
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
    const knownHash = (id: string) => {
      const known = ledger.get(id)
      return known?.codeVersion === version ? known.sha256 : undefined
    }
    const wanted = { paths, notes, register, extractor: model, knownHash, workersMax }
    for await (const result of readClaims(wanted)) {
      try {
        if (result.kind === 'bad') throw result.error
        if (result.kind === 'known') report.skipped++
        else {
          const { document, claims, unresolved, complete } = result
          // What the model did not read is marked with another version, so that the next load asks it.
          const marked = complete ? load : { ...load, codeVersion: `${version}-rules` }
          await mergeDocument(graph, marked, document, claims)
          report.loaded++
          report.claims += claims.length
          report.unresolved += unresolved.length
        }
      } catch (error) {
        if (!(error instanceof BadDocumentError)) throw error
        report.failed.push({ file: result.file, reason: error.reason, message: error.message })
        // It took long, and wrote nothing that would have prolonged the lease.
        if (error.reason === 'timeLimit') await graph.transaction((run) => fence(run, load.lease))
      }
      onProgress?.(++done, total, result.file)
    }
    const datasetVersion = await publishCurated(graph, load, curation, index)
    return { ...report, modelSummary: model?.summary() ?? null, datasetVersion }
  } finally {
    await endLoad(graph, load)
  }
}

/** Publishes what all claims give, as people have decided about them. The version of the dataset. */
async function publishCurated(
  graph: Graph,
  load: Load,
  curation: Curation,
  index: NameIndex,
): Promise<string> {
  const names = curation.entries.map(({ entry }) => entry.document)
  const documents = await documentsNamed(graph, [...new Set(names)])
  const underway = await readUnderway(graph)
  const curated = curate(readClaimsOf(underway), curation, documents, index)
  const publishing = await mergeCuration(graph, load, underway, curated)
  const state = assembleState(curated.live, curated.index)
  const { version } = await publishState(publishing, load, withAside(state, curated.aside))
  const { merges, unmerged } = curated
  const derived = merges.size > 0 ? derivedMerges(assembleState(unmerged, index), state) : []
  await finishCuration(graph, load, new Map([...derived, ...merges]), curation.hash)
  return version
}

/** Whether readers see the decisions of people as the seeds have them now. */
export async function isCurationApplied(graph: Graph, seedsDir: string): Promise<boolean> {
  const { hash } = await readCuration(seedsDir)
  return hash === (await curationHash(graph))
}

/** What the notes beside all paths say of their documents, by path. */
export async function readNotes(paths: string[]): Promise<Map<string, DocumentNote>> {
  const maps = await Promise.all(paths.map(readDocumentNotes))
  return new Map(maps.flatMap((map) => [...map]))
}
