import type { FastifyRequest } from 'fastify'
import { DomainError, InvalidRequestError } from '../domain/errors.ts'
import type { App } from './app-type.ts'
import { sendProblem } from './problem.ts'

/** A body of more bytes than a route takes. */
export class BodyTooLargeError extends DomainError {
  readonly code = 'too-large'
}

/** A body that is neither JSON nor plain text, or in another encoding. */
export class MediaTypeError extends Error {
  readonly statusCode = 415
}

/**
 * Lets the routes of `scope` take a body: JSON as it is, and plain text as `{ text }`. All must be
 * UTF-8: nothing is replaced silently. What does not fit is answered by a problem that says what would.
 */
export function takeTextBodies(scope: App, bytesMax: number): void {
  const parseJson = scope.getDefaultJsonParser('error', 'error')
  scope.removeAllContentTypeParsers()
  const options = { parseAs: 'buffer', bodyLimit: bytesMax } as const
  scope.addContentTypeParser('application/json', options, (request, body: Buffer, done) => {
    void parseJson(request, decodeBody(request, body), (error, value: unknown) => {
      if (error || (typeof value === 'object' && value !== null && !Array.isArray(value))) {
        done(error, value)
      } else done(bodyError('invalidType', 'The body is not a JSON object such as {"text": "…"}.'))
    })
  })
  scope.addContentTypeParser('text/plain', options, (request, body: Buffer, done) => {
    done(null, { text: decodeBody(request, body) })
  })
  scope.addHook('preValidation', async ({ body }) => {
    if (body === undefined || body === null) {
      throw bodyError('missing', 'The request has no body. Send the text to read.')
    }
  })
  scope.setErrorHandler((error, request, reply) => {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const known =
      code === 'FST_ERR_CTP_BODY_TOO_LARGE'
        ? tooLarge(bytesMax)
        : code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE'
          ? notReadable(request.headers['content-type'])
          : error
    return sendProblem(known, request, reply)
  })
}

function notReadable(type: string | undefined): MediaTypeError {
  const given = type ? `'${type.slice(0, 100)}' cannot be read.` : 'The body has no Content-Type.'
  return new MediaTypeError(
    `${given} Send plain text with 'Content-Type: text/plain', or {"text": "…"} with 'Content-Type: application/json'.`,
  )
}

const tooLarge = (bytesMax: number) =>
  new BodyTooLargeError(
    `The body is larger than ${bytesMax / 1_024} KB (${bytesMax} bytes). Send one article, or its parts one by one.`,
  )

const bodyError = (code: string, message: string) =>
  new InvalidRequestError([{ parameter: 'body', code, message }])

/** The text of a body. Throws where it is not UTF-8, or says that it is not. */
export function decodeBody(request: FastifyRequest, body: Buffer): string {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1]
  if (charset && !/^(?:utf-?8|us-ascii)$/i.test(charset)) {
    throw new MediaTypeError(
      `The charset '${charset.slice(0, 40)}' cannot be read. Convert the text to UTF-8, for example with iconv -t UTF-8.`,
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw bodyError(
      'invalidUtf8',
      'The body is not valid UTF-8. Convert it, for example with iconv -t UTF-8.',
    )
  }
}
