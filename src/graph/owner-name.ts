import { hostname } from 'node:os'

const STARTED_AT = new Date(Date.now() - process.uptime() * 1_000).toISOString().slice(0, 19)

/** How this process is named to others that wait for it: a person can find it by this. */
export const ownerName = (): string =>
  `process ${process.pid}, started ${STARTED_AT}, on ${hostname()}`

/**
 * Whether an owner is a process of this machine that has ended. False where it cannot be known:
 * on another machine, or where its number was given to another process.
 */
export function isDead(owner: string): boolean {
  const [, pid, host] = /^process (\d+), started \S+, on (.+)$/.exec(owner) ?? []
  if (!pid || host !== hostname()) return false
  if (Number(pid) === process.pid) return owner !== ownerName()
  try {
    // Signal 0 asks whether there is such a process, and sends nothing.
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
