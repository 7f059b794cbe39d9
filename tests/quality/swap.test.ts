import { expect, test } from 'vitest'
import { factLines } from './facts.ts'
import { openPipeline, readAll, seedDocuments, withTexts } from './pipeline.ts'
import { applySwap, chooseSwap, random } from './swap.ts'

const SWAPS = 25

const pipeline = await openPipeline()
const documents = await seedDocuments()
const original = readAll(pipeline, documents)

test.each(Array.from({ length: SWAPS }, (_, index) => index + 1))(
  'the same facts come out under other names (swap %i)',
  (seed) => {
    const texts = documents.map(({ text }) => text)
    const swap = chooseSwap(pipeline.register, texts, random(seed))
    const exchange = (id: string) => swap.get(id)?.id ?? id

    const swapped = readAll(
      pipeline,
      withTexts(documents, (text) => applySwap(text, pipeline.register, swap)),
    )

    expect(swap.size).toBeGreaterThan(15)
    expect(factLines(swapped.state, (id) => id)).toEqual(factLines(original.state, exchange))
  },
)
