import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareSaved, saveJudgements } from '#src/cli/saved-judgements.ts'
import type { Judgement } from '#src/evaluation/score-corpus.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judgements-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const judgement = (verdict: Judgement['verdict'], text: string): Judgement => ({
  document: 'a01.txt',
  lang: 'en',
  kind: 'stake',
  difficulty: 'oneSentence',
  verdict,
  text,
  rules: ['rules/stake/acquires'],
})

test('two extractors stand side by side, with what only one of them found or got wrong', async () => {
  const file = join(folder, 'before.json')
  await saveJudgements(file, {
    name: 'rules',
    judgements: [judgement('found', 'first'), judgement('missed', 'second')],
  })

  const report = await compareSaved(file, {
    name: 'both',
    judgements: [
      judgement('found', 'first'),
      judgement('found', 'second'),
      judgement('wrong', 'third'),
    ],
  })

  expect(report).toContain('| stake | 0.500 / – / 0.000 | 1.000 / 0.000 / 0.000 |')
  expect(report).toContain('found only by both: stake  a01.txt  second')
  expect(report).toContain('wrong only by both: stake  a01.txt  third')
  expect(report).not.toContain('first')
})

test('a file that is no saved one is refused by its name', async () => {
  const file = join(folder, 'other.json')
  await writeFile(file, '{"name":"x"}')

  await expect(compareSaved(file, { name: 'rules', judgements: [] })).rejects.toThrow(
    `'${file}' is not what --save writes.`,
  )
  await expect(
    compareSaved(join(folder, 'none.json'), { name: 'rules', judgements: [] }),
  ).rejects.toThrow('cannot be read: write one with --save first')
})
