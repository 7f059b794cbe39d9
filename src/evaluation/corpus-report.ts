import type { CorpusKind } from './corpus.ts'
import type { Judgement } from './score-corpus.ts'

/** Precision, recall and F1 over some judgements; null where there is nothing to divide by. */
export interface CorpusScore {
  kind: CorpusKind
  gold: number
  found: number
  facts: number
  right: number
  recall: number | null
  precision: number | null
  f1: number | null
}

const KINDS: CorpusKind[] = [
  'stake',
  'joint-venture',
  'partnership',
  'position',
  'brand',
  'figure',
  'attribute',
  'statement',
]

/** Told of without a fact of their own: what is wrong among them is not counted. */
const WITHOUT_FACTS: CorpusKind[] = ['attribute', 'statement']

/** One score for each kind that the judgements know. */
export function scoresOf(judgements: Judgement[]): CorpusScore[] {
  return KINDS.map((kind) => {
    const count = (verdict: string) =>
      judgements.filter((one) => one.kind === kind && one.verdict === verdict).length
    const [found, right] = [count('found'), count('right')]
    const gold = found + count('missed')
    const facts = right + count('wrong')
    const recall = gold > 0 ? found / gold : null
    const precision = facts > 0 ? right / facts : null
    const f1 = WITHOUT_FACTS.includes(kind) ? null : harmonic(recall, precision)
    return { kind, gold, found, facts, right, recall, precision, f1 }
  }).filter(({ gold, facts }) => gold + facts > 0)
}

function harmonic(recall: number | null, precision: number | null): number | null {
  if (recall === null) return null
  if (precision === null) return 0
  return recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0
}

const number = (share: number | null) => (share === null ? '–' : share.toFixed(3))

/** The scores as a Markdown table. */
export function tableOf(scores: CorpusScore[]): string {
  const rows = scores.map(({ kind, gold, found, facts, right, recall, precision, f1 }) =>
    [kind, gold, found, number(recall), facts, right, number(precision), number(f1)].join(' | '),
  )
  return [
    '| kind | gold | found | recall | facts | right | precision | F1 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}
