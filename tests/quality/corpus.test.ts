import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createClaimReader } from '#src/claim-reader.ts'
import { judgeCorpus, readCorpus } from '#src/cli/read-corpus.ts'
import { type CorpusRow, parseCorpusGold } from '#src/evaluation/corpus.ts'
import { scoresOf } from '#src/evaluation/corpus-report.ts'

const FOLDERS = ['development', 'held-out'] as const
const CORPUS = 'tests/quality/corpus'
const SUPPORTING = ['asserted', 'attributed', 'ongoing']

const articles = FOLDERS.flatMap((folder) =>
  readdirSync(`${CORPUS}/${folder}`)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ folder, file })),
)
const goldOf = (folder: string, file: string): CorpusRow[] =>
  parseCorpusGold(
    readFileSync(`${CORPUS}/${folder}/${file.replace('.txt', '.gold.jsonl')}`, 'utf8'),
  )

describe('the corpus', () => {
  test('has at least sixty articles, a third of them held out, twenty mainly Chinese', () => {
    const texts = articles.map(({ folder, file }) =>
      readFileSync(`${CORPUS}/${folder}/${file}`, 'utf8'),
    )
    const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0
    const latin = (text: string) => text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0

    expect(articles.length).toBeGreaterThanOrEqual(60)
    expect(
      articles.filter(({ folder }) => folder === 'held-out').length * 3,
    ).toBeGreaterThanOrEqual(articles.length)
    expect(texts.filter((text) => han(text) > latin(text)).length).toBeGreaterThanOrEqual(20)
  })

  test.each(articles)(
    'has its gold list quoted to the letter: $folder/$file',
    ({ folder, file }) => {
      const letters = [...readFileSync(`${CORPUS}/${folder}/${file}`, 'utf8')]

      const wrong = goldOf(folder, file).filter(
        ({ start, end, quote, load, assertionMode }) =>
          letters.slice(start, end).join('') !== quote ||
          (load === 'fact' && !SUPPORTING.includes(assertionMode)),
      )

      expect(wrong.map(({ id }) => id)).toEqual([])
    },
  )
})

/** What the rules reached last, less a little: a change that reads worse does not pass. */
const FLOORS: Record<
  (typeof FOLDERS)[number],
  Record<string, { f1: number; precision: number }>
> = {
  development: {
    stake: { f1: 0.69, precision: 0.85 },
    'joint-venture': { f1: 0.67, precision: 0.91 },
    partnership: { f1: 0.79, precision: 0.93 },
    position: { f1: 0.86, precision: 0.95 },
    brand: { f1: 0.63, precision: 0.95 },
    figure: { f1: 0.66, precision: 0.81 },
  },
  'held-out': {
    stake: { f1: 0.28, precision: 0.54 },
    'joint-venture': { f1: 0.42, precision: 0.63 },
    partnership: { f1: 0.36, precision: 0.63 },
    position: { f1: 0.65, precision: 0.87 },
    brand: { f1: 0.65, precision: 0.75 },
    figure: { f1: 0.58, precision: 0.77 },
  },
}
const reader = await createClaimReader('seeds')

describe.each(FOLDERS)('the rules on the %s articles', async (folder) => {
  const judgements = await judgeCorpus(
    await readCorpus(`${CORPUS}/${folder}`),
    reader.read,
    reader.index,
  )
  const scores = scoresOf(judgements)

  test.each(Object.entries(FLOORS[folder]))('read %s at least as well as before', (kind, floor) => {
    const score = scores.find((one) => one.kind === kind)

    expect(score?.f1).toBeGreaterThanOrEqual(floor.f1)
    expect(score?.precision).toBeGreaterThanOrEqual(floor.precision)
  })
})
