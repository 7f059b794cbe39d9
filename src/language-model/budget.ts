import { isCjk } from '../domain/names.ts'
import type { ModelSettings } from './settings.ts'

/** Tokens that one document may use. */
export interface Room {
  /** For one answer. */
  answerMax: number
  /** For all questions and answers, repetitions included. */
  tokensMax: number
}

/** What one run may still use of a model. */
export interface Budget {
  readonly tokens: number
  /** The room for this prompt, or why there is none. */
  roomFor(prompt: string): Room | { exhausted: string }
  /** Counts a document as sent. */
  begin(): void
  /** Counts what an answer took. */
  spend(tokens: number): void
}

/** More than the claims of any article need. */
const ANSWER_TOKENS_MAX = 8_000
/** An answer that could not hold one claim is not asked for. */
const ANSWER_TOKENS_MIN = 500

/** A budget of documents and tokens for one run. */
export function createBudget({ documentsMax, tokensMax }: ModelSettings): Budget {
  let documents = 0
  let tokens = 0
  return {
    get tokens() {
      return tokens
    },
    roomFor(prompt) {
      if (documents >= documentsMax) {
        return { exhausted: `LLM_MAX_DOCUMENTS is ${documentsMax} documents` }
      }
      const left = tokensMax - tokens - estimateTokens(prompt)
      if (left < ANSWER_TOKENS_MIN) {
        return { exhausted: `LLM_MAX_TOKENS is ${tokensMax}, and ${tokens} are used` }
      }
      return { answerMax: Math.min(left, ANSWER_TOKENS_MAX), tokensMax: tokensMax - tokens }
    },
    begin() {
      documents++
    },
    spend(used) {
      tokens += used
    },
  }
}

/** About as many tokens as a model sees in a text: a Chinese letter is one, four Latin ones are. */
export function estimateTokens(text: string): number {
  let tokens = 0
  for (const letter of text) tokens += isCjk(letter) ? 1 : 0.25
  return Math.ceil(tokens)
}
