import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { CorpusKind, Difficulty } from '../evaluation/corpus.ts'
import { scoresOf } from '../evaluation/corpus-report.ts'
import { sideBySide } from '../evaluation/quality-report.ts'
import type { Judgement } from '../evaluation/score-corpus.ts'
import { UsageError } from './command.ts'

const Saved = z.object({
  name: z.string(),
  judgements: z.array(
    z.object({
      document: z.string(),
      lang: z.enum(['en', 'zh']),
      kind: CorpusKind,
      difficulty: Difficulty.nullable(),
      verdict: z.enum(['found', 'missed', 'right', 'wrong', 'trap', 'kept', 'lost']),
      text: z.string(),
      rules: z.array(z.string()),
    }),
  ),
})

/** What one extractor reached on a corpus, and its name: to be compared with another. */
export interface SavedJudgements {
  name: string
  judgements: Judgement[]
}

/** Writes what an extractor reached, for a later `compareSaved`. */
export async function saveJudgements(file: string, saved: SavedJudgements): Promise<void> {
  await writeFile(file, `${JSON.stringify(saved)}\n`)
}

/**
 * Two extractors side by side: recall, precision and F1 of each kind, then what only one of them found
 * and what only one of them got wrong. Throws `UsageError` where the file is not a saved one.
 */
export async function compareSaved(file: string, now: SavedJudgements): Promise<string> {
  const before = await readSaved(file)
  const table = sideBySide(
    [before.name, now.name],
    scoresOf(before.judgements),
    scoresOf(now.judgements),
  )
  const lines = [
    ...onlyIn(now, before, 'found'),
    ...onlyIn(before, now, 'found'),
    ...onlyIn(now, before, 'wrong'),
    ...onlyIn(before, now, 'wrong'),
    ...onlyIn(now, before, 'trap'),
    ...onlyIn(before, now, 'trap'),
  ]
  return `${[table, '', ...lines].join('\n')}\n`
}

async function readSaved(file: string): Promise<SavedJudgements> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`'${file}' cannot be read: write one with --save first.`)
  })
  try {
    return Saved.parse(JSON.parse(text))
  } catch {
    throw new UsageError(`'${file}' is not what --save writes.`)
  }
}

function onlyIn(
  one: SavedJudgements,
  other: SavedJudgements,
  verdict: Judgement['verdict'],
): string[] {
  const keyOf = ({ document, kind, text }: Judgement) => JSON.stringify([document, kind, text])
  const known = new Set(
    other.judgements.filter((each) => each.verdict === verdict).map((each) => keyOf(each)),
  )
  return one.judgements
    .filter((each) => each.verdict === verdict && !known.has(keyOf(each)))
    .map(
      ({ kind, document, text }) =>
        `${verdict} only by ${one.name}: ${kind}  ${document}  ${text.replaceAll('\n', ' ')}`,
    )
}
