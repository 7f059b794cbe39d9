import { connect as connectSocket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, connect } from '../connect.ts'

/** Cold, on a busy machine and after a crash, a start was seen to take 24 s. */
const LONGEST_START_MS = 120_000

/** How often the logs are looked into. */
const LOOK_EVERY_MS = 2_000

/**
 * Waits until the database answers a query. False where it `ended` before, where it `isHopeless`, or
 * after two minutes.
 */
export async function answersInTime(
  connection: Connection,
  port: number,
  ended: Promise<void>,
  isHopeless: () => boolean,
): Promise<boolean> {
  let isOver = false
  const over = ended.then(() => {
    isOver = true
  })
  const giveUpAt = performance.now() + LONGEST_START_MS

  let looksAt = performance.now() + LOOK_EVERY_MS

  while (!isOver && performance.now() < giveUpAt) {
    // A bare socket costs next to nothing while nothing listens yet.
    if ((await isListening(port)) && (await answers(connection))) return true
    if (performance.now() > looksAt) {
      if (isHopeless()) return false
      looksAt = performance.now() + LOOK_EVERY_MS
    }
    await Promise.race([sleep(50), over])
  }
  return false
}

async function answers(connection: Connection): Promise<boolean> {
  try {
    const graph = await connect(connection)
    await graph.close()
    return true
  } catch {
    // Bolt opens a moment before the databases are ready, so any error may pass; time tells.
    return false
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(port, '127.0.0.1')
    const finish = (result: boolean) => {
      socket.destroy()
      resolve(result)
    }
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
  })
}
