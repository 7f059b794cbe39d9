import type { Graph } from '../graph/graph.ts'
import { type IngestReport, ingest } from '../ingest.ts'
import type { CommandContext } from './command.ts'
import { printable } from './printable.ts'
import type { Progress } from './progress.ts'

/** What to load, and whom to tell. */
export interface LoadRequest {
  graph: Graph
  seedsDir: string
  paths?: string[]
  progress: Progress
}

/**
 * Loads documents with progress, and names each that failed. Stopped, it ends after the document
 * under way and publishes nothing; the next load goes on from there.
 */
export async function loadDocuments(
  { progress, ...request }: LoadRequest,
  { stderr, stop }: CommandContext,
): Promise<IngestReport> {
  progress.step('Reading the articles.')
  const report = await ingest({
    ...request,
    onProgress(done, total, file) {
      stop.throwIfAborted()
      progress.count(done, total, file)
    },
  }).finally(progress.end)
  for (const { reason, message } of report.failed) {
    stderr.write(`not loaded: ${lineOf(message)} (${reason})\n`)
  }
  return report
}

const lineOf = (message: string) => printable(message).replaceAll(/[\n\t]/g, ' ')

/** The counts of a load in one line. */
export function summaryOf(report: IngestReport): string {
  const { loaded, skipped, failed, claims, unresolved, datasetVersion } = report
  const counts = [
    `${loaded} loaded`,
    `${skipped} unchanged`,
    `${failed.length} failed`,
    `${claims} new claims`,
    `${unresolved} claims with an unclear name`,
  ]
  return `${counts.join(', ')}; dataset ${datasetVersion}\n`
}
