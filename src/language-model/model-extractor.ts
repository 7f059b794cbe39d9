import type { Document } from '../domain/document.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import { createAskModel } from './ask-model.ts'
import { createBudget } from './budget.ts'
import { checkClaims } from './check-claims.ts'
import type {
  DocumentExtractor,
  Extracted,
  Extraction,
  Surroundings,
} from './document-extractor.ts'
import { mergeClaims } from './merge-claims.ts'
import { promptOf } from './prompt.ts'
import { createReadingOf, type Reading } from './reading.ts'
import { createTally } from './tally.ts'

/** After so many documents in a row without an answer, a run asks no more. */
const FAILURES_MAX = 3

/**
 * Reads each document by rules and asks a model about it too. Of the model's claims only those are
 * kept that the document bears out; with `both`, they are added to the rules' claims, and with `llm`
 * they stand alone.
 *
 * Where the model gives no answer, the budget is used up or the model failed too often, the rules'
 * claims are what the document gives, with a warning. Only an aborted `signal` throws.
 */
export function createModelExtractor(
  { extractor, settings }: Extract<Extraction, { extractor: 'llm' | 'both' }>,
  lexicon: Lexicon,
  { onWarning, signal }: Surroundings,
): DocumentExtractor {
  const readingOf = createReadingOf(lexicon)
  const ask = createAskModel(settings, signal)
  const budget = createBudget(settings)
  const tally = createTally()
  const rule = `llm/${settings.model}`
  let stopped = false
  let failures = 0

  const stop = (message: string) => {
    stopped = true
    onWarning(message)
  }

  function fallBack({ claims }: Reading): Extracted {
    tally.fellBack++
    return { claims, complete: false }
  }

  async function extract(document: Document): Promise<Extracted> {
    const reading = readingOf(document)
    if (stopped) return fallBack(reading)
    const prompt = promptOf(document)
    const room = budget.roomFor(prompt)
    if ('exhausted' in room) {
      stop(
        `The budget of the language model is used up: ${room.exhausted}. From '${document.fileName}' on, the rules read alone. Run it again to go on, or raise the limit.`,
      )
      return fallBack(reading)
    }
    budget.begin()
    const answer = await ask(prompt, room)
    budget.spend(answer.tokens)
    if (!answer.ok) {
      onWarning(
        `The language model did not read '${document.fileName}': ${answer.problem}. The rules read it alone.`,
      )
      failures++
      if (failures >= FAILURES_MAX) {
        stop(
          `The language model failed for ${failures} documents in a row and is asked no more. Check LLM_BASE_URL, LLM_MODEL and LLM_API_KEY; run it again to go on.`,
        )
      }
      return fallBack(reading)
    }
    failures = 0
    const { claims, refused } = checkClaims(document, reading, answer.claims, rule)
    const merged = mergeClaims(extractor === 'both' ? reading.claims : [], claims)
    tally.count(claims.length, merged.agreed, refused)
    return { claims: merged.claims, complete: true }
  }

  return { extract, summary: () => tally.summary(settings.model, budget.tokens) }
}
