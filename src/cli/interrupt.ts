import { setTimeout as sleep } from 'node:timers/promises'
import { InterruptedError } from './command.ts'

/** A load that is told to stop ends its document, and gives back its lock. */
export const GRACE_MS = 5_000

/** Throws the reason of `signal` as soon as it is aborted, else gives what the work gives. */
export async function interruptible<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  // The work may fail after nobody waits for it any more.
  work.catch(() => undefined)
  signal.throwIfAborted()
  return Promise.race([work, aborted(signal)])
}

/** The same, but leaves the work `graceMs` to end by itself once it is told to. */
export async function interruptibleWithin<T>(
  signal: AbortSignal,
  graceMs: number,
  work: Promise<T>,
): Promise<T> {
  work.catch(() => undefined)
  const late = aborted(signal).catch(async (reason: unknown) => {
    await sleep(graceMs, undefined, { ref: false })
    throw reason
  })
  return Promise.race([work, late])
}

/** Waits until `signal` is aborted, and gives the signal of the system that did it. */
export async function untilInterrupted(signal: AbortSignal): Promise<NodeJS.Signals> {
  try {
    return await aborted(signal)
  } catch (reason) {
    if (reason instanceof InterruptedError) return reason.signal
    throw reason
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  const fail = () => reject(signal.reason)
  if (signal.aborted) fail()
  else signal.addEventListener('abort', fail, { once: true })
  return promise
}
