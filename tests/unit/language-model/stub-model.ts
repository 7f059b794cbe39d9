import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll } from 'vitest'
import type { Lexicon } from '#src/domain/lexicon.ts'
import {
  type DocumentExtractor,
  type Extraction,
  openExtractor,
} from '#src/language-model/document-extractor.ts'
import type { ModelSettings } from '#src/language-model/settings.ts'

/** What the stub does with one request: an answer of claims, of text, or none. */
export interface Reply {
  claims?: unknown[]
  /** The message's content as it is, in place of claims. */
  content?: string
  status?: number
  headers?: Record<string, string>
  delayMs?: number
  /** Left out with null. */
  tokens?: number | null
}

export interface StubModel {
  baseUrl: string
  /** The bodies of all requests, parsed. */
  requests: ChatRequest[]
  /** What comes next, one for each request; the last one is repeated. */
  replies: Reply[]
}

export interface ChatRequest {
  headers: IncomingMessage['headers']
  body: {
    model: string
    max_tokens: number
    messages: { role: string; content: string }[]
    response_format: { type: string; json_schema: { strict: boolean; schema: JsonSchema } }
  }
}

export interface JsonSchema {
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean
  items?: JsonSchema
  anyOf?: JsonSchema[]
}

/** An OpenAI-compatible server on loopback that says what a test wants, closed after the file. */
export async function startStubModel(): Promise<StubModel> {
  const stub: StubModel = { baseUrl: '', requests: [], replies: [] }
  const server = createServer(async (request, response) => {
    const text = (await Array.fromAsync(request)).join('')
    stub.requests.push({ headers: request.headers, body: JSON.parse(text) })
    const reply = (stub.replies.length > 1 ? stub.replies.shift() : stub.replies[0]) ?? {}
    const { status = 200, headers = {}, delayMs = 0, tokens = 100 } = reply
    await wait(delayMs, undefined, { ref: false })
    const content = reply.content ?? JSON.stringify({ claims: reply.claims ?? [] })
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(
      status === 200
        ? JSON.stringify({
            id: 'chat-1',
            object: 'chat.completion',
            created: 0,
            model: 'stub',
            choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
            ...(tokens === null
              ? {}
              : {
                  usage: {
                    prompt_tokens: tokens,
                    completion_tokens: 0,
                    total_tokens: tokens,
                  },
                }),
          })
        : JSON.stringify({ error: { message: `key sk-secret is wrong` } }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  stub.baseUrl = `http://127.0.0.1:${port}/v1`
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return stub
}

/** An extractor that asks the stub, and the warnings that it gave. */
export async function openStubExtractor(
  stub: StubModel,
  lexicon: Lexicon,
  extractor: 'llm' | 'both' = 'llm',
  settings: Partial<ModelSettings> = {},
  signal?: AbortSignal,
): Promise<DocumentExtractor & { warnings: string[] }> {
  const warnings: string[] = []
  const extraction: Extraction = {
    extractor,
    settings: {
      baseUrl: stub.baseUrl,
      model: 'stub-1',
      timeoutMs: 5_000,
      documentsMax: 1_000,
      tokensMax: 10_000_000,
      backoffMs: 1,
      ...settings,
    },
  }
  const onWarning = (message: string) => warnings.push(message)
  const opened = await openExtractor(extraction, lexicon, { onWarning, signal })
  return { ...opened, warnings }
}

/** A claim as a model would say it. */
export const said = (
  predicate: string,
  subject: string,
  objects: string[],
  quote: string,
  value: object | null = null,
  assertionMode = 'asserted',
) => ({
  predicate,
  subject: { name: subject },
  objects: objects.map((name) => ({ name })),
  value,
  assertionMode,
  quote,
})
