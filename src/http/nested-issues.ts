import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { InvalidRequestError, type RequestIssue } from '../domain/errors.ts'
import { hintOf, nearest, validatorCompiler } from './validate.ts'

/** Issues to tell of one request; a batch can have the same one in each of its parts. */
const ISSUES_MAX = 20

/** Validates a body of several levels: each issue names its place, `queries.q1.type`. */
export const nestedValidatorCompiler: FastifySchemaCompiler<z.ZodType> = (route) =>
  route.httpPart === 'body'
    ? (data) => {
        const result = route.schema.safeParse(data)
        if (result.success) return { value: result.data }
        return { error: nestedError(result.error, route.schema, data) }
      }
    : validatorCompiler(route)

/** The error of data that does not fit `schema`; `root` is the parameter that the data are of. */
export function nestedError(
  error: z.ZodError,
  schema: z.ZodType,
  data: unknown,
  root: string[] = [],
): InvalidRequestError {
  const issues = error.issues.flatMap((issue) => issuesOf(issue, schema, data, root))
  const shown = issues.slice(0, ISSUES_MAX)
  const left = issues.length - shown.length
  if (left > 0) {
    const message = `${left} more of these were left out.`
    shown.push({ parameter: root[0] ?? 'body', code: 'moreIssues', message })
  }
  return new InvalidRequestError(shown)
}

function issuesOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  root: string[],
): RequestIssue[] {
  const parameter = nameOf([...root, ...issue.path])
  if (issue.code === 'unrecognized_keys') {
    const inner = schemaAt(schema, issue.path)
    const known = inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
    return issue.keys.map((key) => {
      const allowed = nearest(key, known)
      const name = nameOf([...root, ...issue.path, key])
      const message = `Unknown key '${name}'.${hintOf(key, allowed)}`
      return { parameter: name, code: 'unknownParameter', message, allowed }
    })
  }
  if (issue.code === 'invalid_value') {
    const given = String(valueAt(data, issue.path) ?? '').slice(0, 60)
    const allowed = nearest(given, issue.values.map(String))
    const message = `'${parameter}' cannot be '${given}'.${hintOf(given, allowed)}`
    return [{ parameter, code: 'invalidValue', message, allowed }]
  }
  if (issue.code === 'invalid_type' && valueAt(data, issue.path) === undefined) {
    return [{ parameter, code: 'missing', message: `'${parameter}' is required.` }]
  }
  const code = issue.code === 'invalid_type' ? 'invalidType' : 'invalidValue'
  const message = issue.message.replace(/\.$/, '')
  return [{ parameter, code, message: `'${parameter}': ${message}.` }]
}

const nameOf = (path: PropertyKey[]): string =>
  path
    .map((part) => String(part).slice(0, 60))
    .join('.')
    .slice(0, 200)

/** The schema of what stands at a path; null where it cannot be told. */
function schemaAt(schema: unknown, path: PropertyKey[]): unknown {
  const [key, ...rest] = path
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schemaAt(schema.unwrap(), path)
  if (key === undefined) return schema
  if (schema instanceof z.ZodObject) return schemaAt(schema.shape[String(key)], rest)
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest)
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest)
  return null
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  )
}
