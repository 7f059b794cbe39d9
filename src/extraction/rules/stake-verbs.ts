import type { Token } from '../clause.ts'
import type { Event } from './stake-draft.ts'
import { STAKE_VERBS } from './stake-frames.ts'

/** How far before a stake its verb may stand, in words and tags. */
const REACH = 14

export interface Verb {
  at: number
  word: string
  event: Event
}

/** The nearest verb before a stake that says what happens to it. */
export function verbBefore(tokens: Token[], before: number): Verb | null {
  for (let at = before - 1; at >= 0 && before - at <= REACH; at--) {
    const token = tokens[at]
    if (!token) break
    const word = token.text.toLowerCase()
    if (word === ';' || word === ':' || word === '.') break
    const event = STAKE_VERBS.find(([, forms]) => forms.test(word))?.[0]
    if (event) return { at, word, event }
  }
  return null
}

/** "invested <M0> to acquire": who acquires is who invested. */
export function infinitive(tokens: Token[], at: number): number {
  const spent =
    /^(?:invest|inject|pump|spend|spent|pay|paid|us|put|rais|commit|launch|mad|sign|complet|announc|approv|final|conclud|reach|propos|exercis|follow)/
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const token = tokens[i]
    if (!token || /[CBXV]/.test(token.letter) || token.text === ';') return at
    if (spent.test(token.text.toLowerCase())) return i
  }
  return at
}
