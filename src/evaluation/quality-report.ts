import type { Difficulty } from './corpus.ts'
import { type CorpusScore, scoresOf, tableOf } from './corpus-report.ts'
import type { Judgement } from './score-corpus.ts'

/** One part of the corpus and what was judged in it. */
export interface Part {
  title: string
  text: string
  judgements: Judgement[]
}

const DIFFICULTIES: [Difficulty, string][] = [
  ['oneSentence', 'said in one sentence'],
  ['hardNumber', 'a share or amount in words'],
  ['crossSentence', 'put together from two sentences'],
  ['coreference', 'a party is only "it", "the two", 双方 …'],
]
const LANGS = [
  ['en', 'English'],
  ['zh', 'Chinese'],
] as const

/** The quality of the extraction as a Markdown page: by kind, language and difficulty, with traps. */
export function qualityPage(intro: string, seeds: string, parts: Part[]): string {
  return `${[
    '# How well the extraction reads',
    intro,
    '## The five seed articles',
    seeds,
    ...parts.flatMap(({ title, text, judgements }) => [
      `## ${title}`,
      text,
      tableOf(scoresOf(judgements)),
      ...LANGS.flatMap(([lang, name]) => [
        `### ${name} alone`,
        tableOf(scoresOf(judgements.filter((one) => one.lang === lang))),
      ]),
      '### By difficulty, figures left out',
      difficultyTable(judgements),
      trapLine(judgements),
    ]),
  ].join('\n\n')}\n`
}

function difficultyTable(judgements: Judgement[]): string {
  const facts = judgements.filter(({ kind }) => kind !== 'figure')
  const rows = DIFFICULTIES.map(([difficulty, words]) => {
    const mine = facts.filter((one) => one.difficulty === difficulty)
    const found = mine.filter(({ verdict }) => verdict === 'found').length
    const gold = found + mine.filter(({ verdict }) => verdict === 'missed').length
    return `| ${words} | ${gold} | ${found} | ${gold > 0 ? (found / gold).toFixed(3) : '–'} |`
  })
  return ['| difficulty | gold | found | recall |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function trapLine(judgements: Judgement[]): string {
  const count = (verdict: Judgement['verdict']) =>
    judgements.filter((one) => one.verdict === verdict).length
  const [kept, lost] = [count('kept'), count('lost')]
  return `Traps in the fact layer: ${count('trap')}. What is only planned, hedged or denied is kept as such a claim in ${kept} of ${kept + lost} cases.`
}

/** Two extractors side by side: found and right of each, by kind. */
export function sideBySide(names: [string, string], a: CorpusScore[], b: CorpusScore[]): string {
  const cell = (score: CorpusScore | undefined) =>
    score
      ? [score.recall, score.precision, score.f1].map((x) => x?.toFixed(3) ?? '–').join(' / ')
      : '–'
  const kinds = [...new Set([...a, ...b].map(({ kind }) => kind))]
  const rows = kinds.map((kind) => {
    const of = (scores: CorpusScore[]) => cell(scores.find((score) => score.kind === kind))
    return `| ${kind} | ${of(a)} | ${of(b)} |`
  })
  return [
    `| recall / precision / F1 | ${names[0]} | ${names[1]} |`,
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}
