import { expect, test } from 'vitest'
import { createVersionProbe } from '#src/http/version-probe.ts'

/** Reads that end when they are told to, each with its number as version. */
function countedReads() {
  const reads: PromiseWithResolvers<string>[] = []
  const read = () => {
    const begun = Promise.withResolvers<string>()
    reads.push(begun)
    return begun.promise
  }
  return { reads, read }
}

test('who asks while a read is under way waits for one that begins after', async () => {
  const { reads, read } = countedReads()
  const probe = createVersionProbe(read)

  const first = probe()
  const [second, third] = [probe(), probe()]
  reads[0]?.resolve('1')
  expect(await first).toBe('1')
  await Promise.resolve()
  reads[1]?.resolve('2')

  expect(await Promise.all([second, third])).toEqual(['2', '2'])
  expect(reads).toHaveLength(2)
})

test('a failed read fails those who wait for it, and nobody else', async () => {
  const { reads, read } = countedReads()
  const probe = createVersionProbe(read)

  const first = probe()
  const second = probe()
  reads[0]?.reject(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  await Promise.resolve()
  reads[1]?.resolve('2')

  expect(await second).toBe('2')
})
