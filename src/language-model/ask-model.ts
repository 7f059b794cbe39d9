import { setTimeout as wait } from 'node:timers/promises'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import {
  APICallError,
  generateText,
  jsonSchema,
  NoObjectGeneratedError,
  NoOutputGeneratedError,
  Output,
} from 'ai'
import { estimateTokens, type Room } from './budget.ts'
import { answerSchema, ModelAnswer } from './model-claim.ts'
import { INSTRUCTIONS } from './prompt.ts'
import { ATTEMPTS, type ModelSettings, PAUSE_MS_MAX } from './settings.ts'

/** What asking gave: the claims as the model says them, or why there are none. */
export type Answer = { tokens: number } & (
  | { ok: true; claims: unknown[] }
  | { ok: false; problem: string }
)

/** Asks a model about one prompt. */
export type AskModel = (prompt: string, room: Room) => Promise<Answer>

const BACKOFF_MS = 1_000

/**
 * Asks a model on a server in the manner of OpenAI's. An answer that does not fit, a 429 and a 5xx
 * are asked for again, after the pause that the server wants; a timeout and any other refusal are
 * not. What went wrong is a value; only `signal` throws, with its own reason.
 *
 * No problem ever shows what the server answered, since some repeat the key in it.
 */
export function createAskModel(settings: ModelSettings, signal?: AbortSignal): AskModel {
  const { baseUrl, model, apiKey, backoffMs = BACKOFF_MS } = settings
  globalThis.AI_SDK_LOG_WARNINGS = false
  const provider = createOpenAICompatible({
    name: 'llm',
    baseURL: baseUrl,
    supportsStructuredOutputs: true,
    ...(apiKey ? { apiKey } : {}),
  })
  const languageModel = provider(model)
  const schema = jsonSchema<ModelAnswer>(answerSchema(), {
    validate: (value) => {
      const { success, data, error } = ModelAnswer.safeParse(value)
      return success ? { success, value: data } : { success: false, error }
    },
  })

  async function askOnce(prompt: string, answerMax: number): Promise<Answer & { retry?: Retry }> {
    const timeout = AbortSignal.timeout(settings.timeoutMs)
    try {
      const { output, usage } = await generateText({
        model: languageModel,
        output: Output.object({ schema, name: 'claims' }),
        instructions: INSTRUCTIONS,
        prompt,
        maxOutputTokens: answerMax,
        temperature: 0,
        maxRetries: 0,
        abortSignal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
      const tokens = usage.totalTokens ?? estimateTokens(prompt + JSON.stringify(output))
      return { ok: true, claims: output.claims, tokens }
    } catch (error) {
      signal?.throwIfAborted()
      return { ok: false, ...failureOf(error, prompt, timeout.aborted, settings.timeoutMs) }
    }
  }

  return async (prompt, { answerMax, tokensMax }) => {
    let tokens = 0
    let answer = await askOnce(prompt, answerMax)
    tokens += answer.tokens
    for (let attempt = 1; attempt < ATTEMPTS && !answer.ok && answer.retry; attempt++) {
      const pauseMs = answer.retry.afterMs ?? backoffMs * 2 ** (attempt - 1)
      const isRoom = tokens + estimateTokens(prompt) + answerMax <= tokensMax
      if (pauseMs > PAUSE_MS_MAX || !isRoom) break
      await pause(pauseMs, signal)
      answer = await askOnce(prompt, answerMax)
      tokens += answer.tokens
    }
    return answer.ok
      ? { ok: true, claims: answer.claims, tokens }
      : { ok: false, problem: answer.problem, tokens }
  }
}

/** That asking again may help, and after which pause, if the server says one. */
interface Retry {
  afterMs: number | null
}

interface Failure {
  problem: string
  tokens: number
  retry?: Retry
}

function failureOf(error: unknown, prompt: string, isTimeout: boolean, timeoutMs: number): Failure {
  const tokens = estimateTokens(prompt)
  if (isTimeout) return { problem: `it gave no answer in ${timeoutMs} ms (LLM_TIMEOUT_MS)`, tokens }
  if (NoObjectGeneratedError.isInstance(error)) {
    const used = error.usage?.totalTokens ?? tokens + estimateTokens(error.text ?? '')
    const problem = 'its answer is not the JSON that was asked for'
    return { problem, tokens: used, retry: { afterMs: null } }
  }
  if (NoOutputGeneratedError.isInstance(error)) {
    return { problem: 'its answer is empty', tokens, retry: { afterMs: null } }
  }
  if (APICallError.isInstance(error)) return refusalOf(error)
  if (error instanceof Error) return { problem: `asking failed (${error.name})`, tokens }
  throw error
}

function refusalOf({ statusCode, responseHeaders = {} }: APICallError): Failure {
  if (statusCode === undefined)
    return { problem: 'its server cannot be reached', tokens: 0, retry: { afterMs: null } }
  const problem = `its server answered with status ${statusCode}`
  if (statusCode === 200)
    return {
      problem: 'its server answered with something else',
      tokens: 0,
      retry: { afterMs: null },
    }
  if (statusCode !== 429 && statusCode < 500) return { problem, tokens: 0 }
  return { problem, tokens: 0, retry: { afterMs: retryAfterMs(responseHeaders) } }
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfterMs(headers: Record<string, string>): number | null {
  const value = headers['retry-after']
  if (!value) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(ms, undefined, signal ? { signal } : {})
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}
