import { Gauge, type Registry } from 'prom-client'
import type { Graph } from '../graph/graph.ts'
import { datasetState } from '../queries/dataset-state.ts'
import { loadState } from '../queries/load-state.ts'
import { createVersionProbe } from './version-probe.ts'

/** How long a scrape waits for the database; then it tells the rest without it. */
const TIMEOUT_MS = 1_000

/**
 * What is served, how old it is, and how far a load is. Gives what brings the numbers up to date: one
 * read that costs next to nothing, and another one when the version has changed.
 */
export function datasetMetrics(registry: Registry, graph: Graph): () => Promise<void> {
  const gauge = <Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[] = [],
  ) => new Gauge<Label>({ name, help, labelNames, registers: [registry] })
  const up = gauge('graph_up', '1 if the database answered this scrape, else 0.')
  const info = gauge('dataset_info', 'The version that is served, as a label; always 1.', [
    'version',
  ])
  const items = gauge('dataset_items', 'What the dataset holds, by type.', ['type'])
  const loadNumber = gauge('dataset_load_number', 'The load that was published last; 0: none.')
  const published = gauge(
    'dataset_published_timestamp_seconds',
    'When the dataset was published; 0: never.',
  )
  const age = gauge('dataset_age_seconds', 'Seconds since it was published; 0: never.')
  const loading = gauge('load_running', '1 while a load is under way, in whatever process.')
  const documents = gauge(
    'load_documents_stored',
    'Documents in the database, also of a load that is not published yet: it grows as one goes on.',
  )
  const claims = gauge('load_claims_stored', 'The same for claims.')

  let known = ''
  async function refresh() {
    const state = await loadState(graph, { timeoutMs: TIMEOUT_MS })
    const publishedAt = state.publishedAt ? Date.parse(state.publishedAt) : null
    loadNumber.set(state.loadNumber)
    published.set(publishedAt === null ? 0 : publishedAt / 1_000)
    age.set(publishedAt === null ? 0 : Math.max(0, (Date.now() - publishedAt) / 1_000))
    loading.set(state.loading ? 1 : 0)
    documents.set(state.documentsStored)
    claims.set(state.claimsStored)
    if (state.version !== known) {
      const { version, counts } = await datasetState(graph, { timeoutMs: TIMEOUT_MS })
      for (const [type, count] of Object.entries(counts)) items.set({ type }, count)
      info.reset()
      info.set({ version }, 1)
      known = version
    }
    return state.version
  }
  // Scrapes at one moment share a read.
  const probe = createVersionProbe(refresh)
  return async () => {
    try {
      await probe()
      up.set(1)
    } catch {
      // A scrape that fails would hide all else; the numbers are the last that were known.
      up.set(0)
    }
  }
}
