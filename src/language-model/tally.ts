import { REFUSALS, type Refusal } from './refusal.ts'

/** What a model did in a run, in numbers. */
export interface Tally {
  /** Documents that the rules read alone. */
  fellBack: number
  /** Counts the claims of one answer. */
  count(kept: number, agreed: number, refused: Refusal[]): void
  summary(model: string, tokens: number): string
}

/** A tally at zero. */
export function createTally(): Tally {
  let [answered, kept, agreed] = [0, 0, 0]
  const reasons = new Map<Refusal, number>()
  return {
    fellBack: 0,
    count(newKept, newAgreed, refused) {
      answered++
      kept += newKept
      agreed += newAgreed
      for (const reason of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    },
    summary(model, tokens) {
      const counts = [...reasons].toSorted(([, a], [, b]) => b - a)
      const refused = counts.reduce((sum, [, count]) => sum + count, 0)
      const why = counts.map(([reason, count]) => `${count} ${REFUSALS[reason]}`).join('; ')
      return (
        `Language model ${model}: ${answered} documents read, ${this.fellBack} left to the rules alone; ` +
        `${kept} claims kept, ${agreed} of them told by the rules too; ${refused} refused` +
        `${why ? ` (${why})` : ''}; ${tokens} tokens.`
      )
    },
  }
}
