import { expect, test } from 'vitest'
import { readDocument } from '#src/documents/read-document.ts'
import { openPipeline, readAll } from '../../quality/pipeline.ts'
import { hostileDocuments } from '../../support/hostile-texts.ts'

const LETTERS = 100_000
/** Each takes half a second or so; what grows with the square of the length takes ten times this. */
const LIMIT_MS = 3_000
/** All of them take minutes: `tests/faults/hostile.ts` reads each. */
const EVERY = 5

test('a document of 100 KB is read in seconds, whatever it repeats', async () => {
  const pipeline = await openPipeline()
  const documents = hostileDocuments(LETTERS).filter((_, index) => index % EVERY === 0)
  const msOf = (text: string) => {
    const began = performance.now()
    readAll(pipeline, [readDocument(new TextEncoder().encode(text), 'hostile.txt')])
    return performance.now() - began
  }
  // The machine may be busy with other things: what is slow is slow again.
  const slow = documents.flatMap(({ name, text }) => {
    for (let tries = 0; tries < 3; tries++) if (msOf(text) < LIMIT_MS) return []
    return [name]
  })

  expect(slow).toEqual([])
}, 300_000)
