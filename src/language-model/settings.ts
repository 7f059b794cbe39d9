/** Where a model is asked, and how much of it a run may use. */
export interface ModelSettings {
  /** Of an API in the manner of OpenAI's, up to and with `/v1`. */
  baseUrl: string
  model: string
  apiKey?: string | undefined
  /** For one answer. */
  timeoutMs: number
  /** Documents that are sent in one run. */
  documentsMax: number
  /** Tokens of questions and answers together, in one run. */
  tokensMax: number
  /** Before the first repetition; each further one waits twice as long. */
  backoffMs?: number
}

/** How often one document is sent at most. */
export const ATTEMPTS = 3
/** A server that wants a longer pause than this is not waited for. */
export const PAUSE_MS_MAX = 60_000

/** The longest that one document can keep a run waiting. */
export const documentMsMax = ({ timeoutMs }: ModelSettings): number =>
  ATTEMPTS * (timeoutMs + PAUSE_MS_MAX)
