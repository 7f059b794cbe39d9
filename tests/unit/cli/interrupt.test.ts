import { expect, test } from 'vitest'
import { InterruptedError } from '#src/cli/command.ts'
import { interruptible, interruptibleWithin, untilInterrupted } from '#src/cli/interrupt.ts'

const never = new Promise<never>(() => undefined)

test('work that nobody interrupts gives its result', async () => {
  const { signal } = new AbortController()

  expect(await interruptible(signal, Promise.resolve(1))).toBe(1)
  expect(await interruptibleWithin(signal, 1_000, Promise.resolve(2))).toBe(2)
})

test('an interruption ends the wait at once', async () => {
  const stop = new AbortController()
  const wait = interruptible(stop.signal, never)

  stop.abort(new InterruptedError('SIGINT'))

  await expect(wait).rejects.toThrow(InterruptedError)
})

test('an interruption that came before is seen', async () => {
  const signal = AbortSignal.abort(new InterruptedError('SIGTERM'))

  await expect(interruptible(signal, never)).rejects.toThrow(InterruptedError)
})

test('work that is given time may end by itself', async () => {
  const stop = new AbortController()
  const { promise, resolve } = Promise.withResolvers<string>()
  const wait = interruptibleWithin(stop.signal, 10_000, promise)

  stop.abort(new InterruptedError('SIGTERM'))
  resolve('ended by itself')

  expect(await wait).toBe('ended by itself')
})

test('work that does not end in the time it was given is left', async () => {
  const signal = AbortSignal.abort(new InterruptedError('SIGTERM'))

  await expect(interruptibleWithin(signal, 1, never)).rejects.toThrow(InterruptedError)
})

test('who waits for an interruption learns which signal it was', async () => {
  const stop = new AbortController()
  const wait = untilInterrupted(stop.signal)

  stop.abort(new InterruptedError('SIGHUP'))

  expect(await wait).toBe('SIGHUP')
})
