import { basename } from 'node:path'
import { codeVersion } from '../code-version.ts'
import { type Config, extractionOf } from '../config.ts'
import type { Register } from '../domain/register.ts'
import { readClaims } from '../extraction-pool.ts'
import { documentPaths } from '../graph/document-paths.ts'
import type { Graph } from '../graph/graph.ts'
import { ledgerOf } from '../graph/ledger.ts'
import { withheldDocuments } from '../graph/withheld.ts'
import { type IngestReport, ingest, isCurationApplied, readNotes } from '../ingest.ts'
import { type DocumentExtractor, extractionKey } from '../language-model/document-extractor.ts'
import { type MissingRule, missingDocuments } from '../missing-documents.ts'
import { datasetState } from '../queries/dataset-state.ts'
import { readRegister } from '../seeds/read-register.ts'
import type { CommandContext } from './command.ts'
import { printable } from './printable.ts'
import type { Progress } from './progress.ts'

/** Loads articles, with progress. Stops after a document, with nothing half, when told to. */
export async function loadWithProgress(
  graph: Graph,
  seedsDir: string,
  paths: string[] | undefined,
  { config, signal }: CommandContext,
  progress: Progress,
  missing?: MissingRule,
): Promise<IngestReport> {
  const began = performance.now()
  const report = await ingest({
    graph,
    seedsDir,
    ...(paths ? { paths } : {}),
    ...(missing ? { missing } : {}),
    extraction: extractionOf(config),
    workersMax: config.EXTRACT_WORKERS,
    onWarning: (message) => progress.say(printable(message)),
    signal,
    onProgress(done, total) {
      progress.count(done, total, 'documents')
      // Thrown between two documents, so the load ends cleanly and gives back its lock.
      signal.throwIfAborted()
    },
  })
  for (const { file, reason, message } of report.failed) {
    progress.say(`Not loaded (${reason}): ${printable(file)}: ${printable(message)}`)
  }
  for (const { file, summary } of report.summaries) {
    progress.say(`Read ${printable(basename(file))}: ${printable(summary)}.`)
  }
  for (const { id, file } of report.withdrawn) {
    progress.say(`Withdrawn, since its file is gone: ${printable(file)} (${printable(id)}).`)
  }
  for (const { file, why } of report.withheld) {
    progress.say(`Left out, since it was withdrawn: ${printable(file)}: ${printable(why)}`)
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  progress.say(
    `${report.loaded} documents loaded, ${report.skipped} were there already, ` +
      `${report.failed.length} failed; ${report.claims} new claims; ${seconds} s.`,
  )
  if (report.modelSummary !== null) progress.say(printable(report.modelSummary))
  if (report.unresolved > 0) {
    progress.say(`${report.unresolved} claims have a name that fits several companies: left out.`)
  }
  return report
}

/** What the graph holds, in a sentence. */
export async function summaryOf(graph: Graph): Promise<string> {
  const { version, counts } = await datasetState(graph)
  return (
    `Dataset ${version}: ${counts.companies} companies, ${counts.stakes} stakes, ` +
    `${counts.jointVentures} joint ventures, ${counts.partnerships} partnerships, ` +
    `${counts.claims} claims from ${counts.documents} documents.`
  )
}

/** Whether all readable articles of some paths are published as they are, read by this very code. */
export async function isLoaded(graph: Graph, config: Config, paths: string[]): Promise<boolean> {
  if (!(await isCurationApplied(graph, config.SEEDS_DIR))) return false
  const register: Register = await readRegister(config.SEEDS_DIR)
  const key = extractionKey(extractionOf(config))
  const notes = await readNotes(paths)
  const version = codeVersion(register, notes, key)
  const { loadNumber } = await datasetState(graph)
  if ((await missingDocuments(paths, await documentPaths(graph))).length > 0) return false
  const ledger = await ledgerOf(graph)
  const withheld = await withheldDocuments(graph)
  const knownHash = (id: string) => {
    const known = ledger.get(id)
    if (!known) return withheld.find(({ documentId }) => documentId === id)?.sha256
    return known.codeVersion === version && known.loadNumber <= loadNumber
      ? known.sha256
      : undefined
  }
  // What cannot be read is not in, and loading again would not change that.
  for await (const { kind } of readClaims({
    paths,
    notes,
    register,
    extractor: NO_CLAIMS,
    knownHash,
  })) {
    if (kind === 'read') return false
  }
  return true
}

/** Only whether a document is known is asked, and not what it says. */
const NO_CLAIMS: DocumentExtractor = {
  extract: async () => ({ claims: [], complete: true }),
  summary: () => null,
}
