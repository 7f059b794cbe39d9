import { PassThrough } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { createProgress } from '#src/cli/progress.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** A stream that keeps what is written, a clock that stands still until told, and the progress. */
function setup(isTTY: boolean) {
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY })
  const clock = { now: 0 }
  const written = () => String(output.read() ?? '')
  return { progress: createProgress(output, () => clock.now), clock, written }
}

test('in a file, a count is a line every five seconds, and one at the end', () => {
  const { progress, clock, written } = setup(false)

  for (let done = 1; done <= 12; done++) {
    progress.count(done, 12, 'documents')
    clock.now += 1_000
  }

  expect(written()).toBe(
    '  1 of 12 documents\n  6 of 12 documents\n  11 of 12 documents\n  12 of 12 documents\n',
  )
})

test('on a terminal, a count is one line with a bar that is rewritten', () => {
  const { progress, written } = setup(true)

  progress.count(1, 2, 'documents')
  progress.count(2, 2, 'documents')

  expect(written()).toBe(
    '\r\u001b[K  [##########----------] 1 of 2 documents' +
      '\r\u001b[K  [####################] 2 of 2 documents\n',
  )
})

test('on a terminal, a count tells how many a second and how long is left', () => {
  const { progress, clock, written } = setup(true)

  for (let done = 1; done <= 5; done++) {
    progress.count(done, 1_000, 'documents')
    clock.now += 1_000
  }

  expect(written().split('\r\u001b[K').at(-1)).toBe(
    '  [--------------------] 5 of 1000 documents, 1.0 a second, 17 min left',
  )
})

test('on a terminal, a line is not rewritten more often than one can see', () => {
  const { progress, clock, written } = setup(true)

  for (let done = 1; done <= 100; done++) {
    progress.count(done, 1_000, 'documents')
    clock.now += 10
  }

  expect(written().split('\r')).toHaveLength(11)
})

test('what is said in the middle of a count stands on a line of its own', () => {
  const { progress, written } = setup(true)

  progress.count(1, 2, 'documents')
  progress.say('Something else.')

  expect(written()).toMatch(/documents\nSomething else\.\n$/)
})

test('a step that took long says how long, and a quick one does not', async () => {
  const { progress, clock, written } = setup(false)

  await progress.step('Quick.', async () => undefined)
  const result = await progress.step('Slow.', async () => {
    clock.now += 3_200
    return 'done'
  })

  expect(result).toBe('done')
  expect(written()).toBe('Quick.\nSlow.\n  done in 3 s\n')
})

test('a step shows every ten seconds that it goes on', async () => {
  vi.useFakeTimers()
  const { progress, clock, written } = setup(false)
  const { promise, resolve } = Promise.withResolvers<void>()

  const step = progress.step('Waiting.', () => promise)
  clock.now = 10_000
  vi.advanceTimersByTime(10_000)
  resolve()
  await step

  expect(written()).toBe('Waiting.\n  … 10 s so far\n  done in 10 s\n')
})
