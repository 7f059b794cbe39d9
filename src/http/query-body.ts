import { InvalidRequestError } from '../domain/errors.ts'
import type { App } from './app-type.ts'
import { nestedValidatorCompiler } from './nested-issues.ts'
import { sendProblem } from './problem.ts'
import { BodyTooLargeError, decodeBody, MediaTypeError } from './text-body.ts'

/** Most bytes of a body that asks something. */
export const QUERY_BYTES_MAX = 65_536

/**
 * Lets the routes of `scope` take a body that asks something: a JSON object, or a form as its fields.
 * What does not fit is answered by a problem that says what would.
 */
export function takeQueryBodies(scope: App, type: 'json' | 'form'): void {
  const parseJson = scope.getDefaultJsonParser('error', 'error')
  scope.removeAllContentTypeParsers()
  scope.setValidatorCompiler(nestedValidatorCompiler)
  const options = { parseAs: 'buffer', bodyLimit: QUERY_BYTES_MAX } as const
  if (type === 'json') {
    scope.addContentTypeParser('application/json', options, (request, body: Buffer, done) => {
      void parseJson(request, decodeBody(request, body), done)
    })
  } else {
    scope.addContentTypeParser(FORM, options, (request, body: Buffer, done) => {
      done(null, fieldsOf(decodeBody(request, body)))
    })
  }
  const wanted = type === 'json' ? 'application/json' : FORM
  scope.addHook('preValidation', async ({ body, method }) => {
    if (method !== 'POST' || (body !== undefined && body !== null)) return
    const message = `The request has no body. Send one with 'Content-Type: ${wanted}'.`
    throw new InvalidRequestError([{ parameter: 'body', code: 'missing', message }])
  })
  scope.setErrorHandler((error, request, reply) => {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const isTooLarge = code === 'FST_ERR_CTP_BODY_TOO_LARGE'
    const isOtherType = code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE'
    const known = isTooLarge ? tooLarge() : isOtherType ? otherType(request, wanted) : error
    return sendProblem(known, request, reply)
  })
}

const FORM = 'application/x-www-form-urlencoded'

/** Throws for more parts than a batch may have. */
export function refuseLongBatch(what: string, count: number, max: number): void {
  if (count <= max) return
  throw new BodyTooLargeError(`${count} ${what} in one request; send at most ${max} at a time.`)
}

/** The fields of a form; one that comes twice is refused, not dropped. */
function fieldsOf(text: string): Record<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (fields.has(name)) {
      const parameter = name.slice(0, 60)
      const message = `'${parameter}' is given more than once.`
      throw new InvalidRequestError([{ parameter, code: 'invalidType', message }])
    }
    fields.set(name, value)
  }
  return Object.fromEntries(fields)
}

const tooLarge = () =>
  new BodyTooLargeError(
    `The body is larger than ${QUERY_BYTES_MAX / 1_024} KB (${QUERY_BYTES_MAX} bytes). Send smaller batches.`,
  )

function otherType({ headers }: { headers: Record<string, unknown> }, wanted: string) {
  const type = headers['content-type']
  const given =
    typeof type === 'string' ? `'${type.slice(0, 100)}' cannot be read.` : 'It has no Content-Type.'
  return new MediaTypeError(`${given} Send the body with 'Content-Type: ${wanted}'.`)
}
