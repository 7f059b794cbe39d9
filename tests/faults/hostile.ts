import { readDocument } from '#src/documents/read-document.ts'
import { openPipeline, readAll } from '../quality/pipeline.ts'
import { hostileDocuments } from '../support/hostile-texts.ts'

/**
 * How long the reading of hostile documents takes, the slowest first: repeats of each thing that rules
 * look for. Run it as: node tests/faults/hostile.ts [letters] [part of a name]
 */
const LETTERS = Number(process.argv[2] ?? 100_000)
const PART = process.argv[3] ?? ''
const SHOWN = 25

const pipeline = await openPipeline()
const rows = hostileDocuments(LETTERS)
  .filter(({ name }) => name.includes(PART))
  .map(({ name, text }, index, all) => {
    if (index % 20 === 0) console.error(`${index} of ${all.length}`)
    const began = performance.now()
    const document = readDocument(new TextEncoder().encode(text), 'hostile.txt')
    const read = performance.now()
    const { claims } = readAll(pipeline, [document])
    const done = performance.now()
    const [toRead, toExtract] = [Math.round(read - began), Math.round(done - read)]
    const sentences = document.sentences.length
    return { name, ms: toRead + toExtract, toRead, toExtract, sentences, claims: claims.length }
  })
console.table(rows.toSorted((a, b) => b.ms - a.ms).slice(0, SHOWN))
