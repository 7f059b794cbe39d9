import { codeVersion } from '../code-version.ts'
import { readDocuments } from '../documents/read-documents.ts'
import type { Register } from '../domain/register.ts'
import type { Graph } from '../graph/graph.ts'
import { ledgerOf } from '../graph/ledger.ts'
import { type IngestReport, ingest, readNotes } from '../ingest.ts'
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
  { signal }: CommandContext,
  progress: Progress,
): Promise<IngestReport> {
  const began = performance.now()
  const report = await ingest({
    graph,
    seedsDir,
    ...(paths ? { paths } : {}),
    onProgress(done, total) {
      progress.count(done, total, 'documents')
      // Thrown between two documents, so the load ends cleanly and gives back its lock.
      signal.throwIfAborted()
    },
  })
  for (const { file, reason, message } of report.failed) {
    progress.say(`Not loaded (${reason}): ${printable(file)}: ${printable(message)}`)
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  progress.say(
    `${report.loaded} documents loaded, ${report.skipped} were there already, ` +
      `${report.failed.length} failed; ${report.claims} new claims; ${seconds} s.`,
  )
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
export async function isLoaded(graph: Graph, seedsDir: string, paths: string[]): Promise<boolean> {
  const register: Register = await readRegister(seedsDir)
  const version = codeVersion(register, await readNotes(paths))
  const { loadNumber } = await datasetState(graph)
  const ledger = await ledgerOf(graph)
  for await (const result of readDocuments(paths)) {
    // What cannot be read is not in, and loading again would not change that.
    if (!result.ok) continue
    const known = ledger.get(result.document.id)
    const isSame = known?.sha256 === result.document.sha256 && known.codeVersion === version
    if (!isSame || known.loadNumber > loadNumber) return false
  }
  return true
}
