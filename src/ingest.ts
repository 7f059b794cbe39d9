import { basename, join, resolve } from 'node:path'
import { codeVersion } from './code-version.ts'
import { countDocuments } from './documents/read-documents.ts'
import type { Claim } from './domain/claim.ts'
import type { Document, DocumentNote } from './domain/document.ts'
import { BadDocumentError } from './domain/errors.ts'
import { codePointOffsets } from './domain/offsets.ts'
import type { Unresolved } from './domain/unresolved.ts'
import { readClaims } from './extraction-pool.ts'
import { beginLoad, endLoad } from './graph/begin-load.ts'
import { curationHash } from './graph/curation/finish-curation.ts'
import { documentPaths, notePaths } from './graph/document-paths.ts'
import type { Graph } from './graph/graph.ts'
import { ledgerOf } from './graph/ledger.ts'
import { fence } from './graph/load-lock.ts'
import { mergeDocument } from './graph/merge-document.ts'
import { removeDocument } from './graph/remove-document.ts'
import { withheldDocuments } from './graph/withheld.ts'
import {
  type Extraction,
  extractionKey,
  openExtractor,
} from './language-model/document-extractor.ts'
import { documentMsMax } from './language-model/settings.ts'
import { type MissingRule, missingDocuments, withdrawnBy } from './missing-documents.ts'
import { publishCurated } from './publish-curated.ts'
import { indexRegister, lexiconOf, type NameIndex } from './resolution/name-index.ts'
import type { Resolution } from './resolution/resolve-claims.ts'
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
  /**
   * What becomes of documents whose files are gone from these paths. Few of them are withdrawn where
   * the seeds are loaded, and all stay where paths are given, unless it says otherwise.
   */
  missing?: MissingRule
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
  /** Documents that were withdrawn, since their files are gone. */
  withdrawn: { id: string; file: string }[]
  /** Documents that a person has withdrawn, and that were left out therefore. */
  withheld: { id: string; file: string; why: string }[]
  claims: number
  /** Claims with a name that fits several entries; they wait for a person. */
  unresolved: number
  failed: { file: string; reason: string; message: string }[]
  /** Of each data file that was read: how much it holds, and what of it is left out. */
  summaries: { file: string; summary: string }[]
  /** What a language model did; null without one. */
  modelSummary: string | null
  datasetVersion: string
}

/**
 * The whole pipeline: documents to claims, one transaction each, then all claims to facts in one
 * transaction that also switches the dataset. Running it twice changes nothing; one that was cut
 * off goes on where it stopped. A bad document is reported and stops no other. A document whose file
 * is gone is withdrawn as `missing` says, with what only it held up.
 *
 * Throws `BadSeedError` for a bad register and for a decision of `curation.yaml` that cannot be
 * applied, before readers see anything of the load; `MissingDocumentsError` where more than half of all
 * documents have no file any more; `LoadLockedError` while another load runs.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { graph, seedsDir, paths = [join(seedsDir, 'documents')], onProgress } = options
  const { extraction = { extractor: 'rules' }, workersMax } = options
  const { missing = options.paths ? 'keep' : 'withdrawFew' } = options
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
  const loadedFrom = await documentPaths(graph)
  const gone = withdrawnBy(missing, await missingDocuments(paths, loadedFrom), loadedFrom.size)
  // Only writes prolong the lease, and a language model may take its time between two of them.
  const leaseMs =
    extraction.extractor === 'rules' ? undefined : documentMsMax(extraction.settings) + 60_000
  const load = await beginLoad(graph, request, leaseMs)
  try {
    const report = {
      loaded: 0,
      skipped: 0,
      withdrawn: gone.map(({ id, path }) => ({ id, file: basename(path) })),
      withheld: [] as IngestReport['withheld'],
      claims: 0,
      unresolved: 0,
      failed: [] as IngestReport['failed'],
      summaries: [] as IngestReport['summaries'],
    }
    // First, since a file may have been renamed: a text can be one document only.
    for (const { id, file } of report.withdrawn) {
      await removeDocument(graph, load, id, `its file '${file}' is gone from its folder.`)
    }
    const ledger = await ledgerOf(graph)
    const withheld = await withheldDocuments(graph)
    const files = new Map<string, string>()
    /** The documents that are still in each file. */
    const told = new Map<string, Set<string>>()
    const total = await countDocuments(paths)
    let done = 0
    const knownHash = (id: string) => {
      const known = ledger.get(id)
      if (!known) return withheld.find(({ documentId }) => documentId === id)?.sha256
      return known.codeVersion === version ? known.sha256 : undefined
    }
    const wanted = { paths, notes, register, extractor: model, knownHash, workersMax }
    for await (const result of readClaims(wanted)) {
      try {
        if (result.kind === 'bad') throw result.error
        const { id, sha256 } = result.kind === 'known' ? result : result.document
        const path = resolve(result.file)
        told.set(path, (told.get(path) ?? new Set()).add(id))
        const held = ledger.has(id) ? undefined : withheld.find((one) => one.sha256 === sha256)
        if (held) report.withheld.push({ id, file: result.file, why: held.why })
        else if (result.kind === 'known') report.skipped++
        else {
          const { document, claims, unresolved, complete } = result
          // What the model did not read is marked with another version, so that the next load asks it.
          const marked = complete ? load : { ...load, codeVersion: `${version}-rules` }
          const waiting = waitingOf(document, unresolved, index)
          await mergeDocument(graph, marked, document, claims, waiting)
          report.loaded++
          report.claims += claims.length
          report.unresolved += unresolved.length
          if (result.summary) report.summaries.push({ file: result.file, summary: result.summary })
        }
        if (!held && loadedFrom.get(id) !== path) files.set(id, path)
      } catch (error) {
        if (!(error instanceof BadDocumentError)) throw error
        report.failed.push({ file: result.file, reason: error.reason, message: error.message })
        // It took long, and wrote nothing that would have prolonged the lease.
        if (error.reason === 'timeLimit') await graph.transaction((run) => fence(run, load.lease))
      }
      if (result.kind === 'bad' || !result.more) onProgress?.(++done, total, result.file)
    }
    for (const [id, path] of loadedFrom) {
      // A data file that has become smaller has fewer documents.
      if (path === null || !ledger.has(id) || told.get(path)?.has(id) !== false) continue
      await removeDocument(graph, load, id, 'its file has become smaller.')
      report.withdrawn.push({ id, file: basename(path) })
    }
    await notePaths(graph, load, files)
    const datasetVersion = await publishCurated(graph, load, curation, index)
    return { ...report, modelSummary: model?.summary() ?? null, datasetVersion }
  } finally {
    await endLoad(graph, load)
  }
}

const partyOf = ({ mention: { text, refs } }: Claim['subject']) => ({
  mention: text,
  id: refs.length === 1 ? (refs[0] ?? null) : null,
})

/** What the graph keeps of claims that wait for a person. */
function waitingOf(
  { text }: Document,
  unresolved: Resolution['unresolved'],
  { entries }: NameIndex,
): Unresolved[] {
  const { toCodePoint } = codePointOffsets(text)
  return unresolved.map(({ claim, mention, candidates }) => ({
    mention,
    candidates: candidates.map((id) => ({ id, name: entries.get(id)?.name ?? id })),
    predicate: claim.predicate,
    subject: partyOf(claim.subject),
    objects: claim.objects.map(partyOf),
    assertionMode: claim.assertionMode,
    quote: claim.quote,
    start: toCodePoint(claim.start),
    end: toCodePoint(claim.end),
  }))
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
