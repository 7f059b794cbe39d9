import type { Score } from './evaluate.ts'
import type { GoldRow } from './gold.ts'

const percent = (share: number | null) => (share === null ? '–' : share.toFixed(3))

/** A table of scores as text, one kind a line, then what was missed and what was wrong. */
export function reportOf(scores: Score[], traps: GoldRow[], explain: boolean): string {
  const head = ['kind', 'gold', 'found', 'recall', 'claims', 'right', 'precision']
  const rows = scores.map((score) =>
    [
      score.kind,
      score.gold,
      score.found,
      percent(score.recall),
      score.claims,
      score.right,
      percent(score.precision),
    ].map(String),
  )
  const widths = head.map((word, column) =>
    Math.max(word.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const details = explain
    ? scores.flatMap(({ kind, missed, wrong }) => [
        ...missed.map(({ id, quote }) => `missed  ${kind}  ${id}  ${quote ?? ''}`),
        ...wrong.map(
          ({ extractor, subject, objects, quote }) =>
            `wrong   ${kind}  ${extractor}  ${[subject, ...objects].map(({ id }) => id).join(' ')}  ${quote}`,
        ),
      ])
    : []
  const trapped = `traps in the fact layer: ${traps.length}${traps.length > 0 ? ` (${traps.map(({ id }) => id).join(', ')})` : ''}`
  return `${[line(head), ...rows.map(line), '', trapped, ...details].join('\n')}\n`
}

/** The same scores as a Markdown table. */
export function tableOfScores(scores: Score[]): string {
  const rows = scores.map(
    ({ kind, gold, found, recall, claims, right, precision }) =>
      `| ${[kind, gold, found, percent(recall), claims, right, percent(precision)].join(' | ')} |`,
  )
  return [
    '| kind | gold | found | recall | claims | right | precision |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
