/** Gives the version of the dataset as of now or later. */
export type VersionProbe = () => Promise<string>

/**
 * A probe that requests share: each waits for a read that began after it asked, and all that wait at
 * one moment wait for the same read. So no answer is older than its request, at little cost.
 */
export function createVersionProbe(read: () => Promise<string>): VersionProbe {
  let running: Promise<string> | null = null
  let next: Promise<string> | null = null
  const start = () => {
    const current = read().finally(() => {
      if (running === current) running = null
    })
    running = current
    return current
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
