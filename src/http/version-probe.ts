import type { Graph } from '../graph/graph.ts'
import { datasetVersion } from '../queries/dataset-version.ts'

/** Gives the version of the dataset as of now or later. */
export type VersionProbe = () => Promise<string>

/**
 * A probe that requests share: each waits for a read that began after it asked, and all that wait at
 * one moment wait for the same read. So no answer is older than its request, at little cost.
 */
export function createVersionProbe(graph: Graph): VersionProbe {
  let running: Promise<string> | null = null
  let next: Promise<string> | null = null
  const start = () => {
    const read = datasetVersion(graph).finally(() => {
      if (running === read) running = null
    })
    running = read
    return read
  }
  return () => {
    if (!running) return start()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}
