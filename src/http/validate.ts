import { distance } from 'fastest-levenshtein'
import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { InvalidRequestError, type RequestIssue } from '../domain/errors.ts'

/**
 * Validates parameters by zod, strictly: nothing is ignored or guessed. What is wrong is told by
 * parameter, with the nearest allowed names.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const plain = schema instanceof z.ZodObject ? plainValues(schema, data) : data
    const result = schema.safeParse(plain)
    if (result.success) return { value: result.data }
    const issues = result.error.issues.flatMap((issue) => issuesOf(issue, schema, plain))
    return { error: new InvalidRequestError(issues) }
  }

/** Query strings hold text only: lists, numbers and booleans become what their schema wants. */
function plainValues(schema: z.ZodObject, data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).map(([key, value]) => {
    const inner = innerOf(schema.shape[key])
    return [key, inner ? plainValue(inner, value) : value]
  })
  return Object.fromEntries(entries)
}

function plainValue(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodArray) {
    const parts: unknown[] = Array.isArray(value) ? value : [value]
    // A code has no comma, so commas part codes; an id or name may have one.
    if (!(schema.element instanceof z.ZodEnum)) return parts
    return parts.flatMap((part) => (typeof part === 'string' ? part.split(',') : part))
  }
  if (typeof value !== 'string') return value
  if (schema instanceof z.ZodNumber && /^-?\d{1,20}(?:\.\d{1,40})?(?:e[+-]?\d{1,3})?$/i.test(value))
    return Number(value)
  if (schema instanceof z.ZodBoolean && value === 'true') return true
  if (schema instanceof z.ZodBoolean && value === 'false') return false
  return value
}

/** The schema inside `optional` and `default`. */
function innerOf(schema: unknown): z.ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return innerOf(schema.unwrap())
  return schema instanceof z.ZodType ? schema : null
}

const CURSOR = 'a cursor: take `page.nextCursor` of the page before as it is'

/** What a text of a format has to look like, by the names that zod has for formats. */
const FORMATS: Record<string, string> = {
  date: 'a day of the calendar, `YYYY-MM-DD`, such as 2024-03-01',
  datetime: 'an instant with a zone, such as 2024-03-01T09:00:00Z',
}

function issuesOf(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): RequestIssue[] {
  const parameter = String(issue.path[0] ?? '')
  if (issue.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
    return issue.keys.map((key) => {
      const allowed = nearest(key, known)
      return {
        parameter: key,
        code: 'unknownParameter',
        message: `Unknown parameter '${key}'.${hintOf(key, allowed)}`,
        allowed,
      }
    })
  }
  if (issue.code === 'invalid_value') {
    const given = String(valueAt(data, issue.path) ?? '')
    const allowed = nearest(given, issue.values.map(String))
    return [
      {
        parameter,
        code: 'invalidValue',
        message: `'${parameter}' cannot be '${given.slice(0, 60)}'.${hintOf(given, allowed)}`,
        allowed,
      },
    ]
  }
  if (issue.code === 'invalid_type') {
    const given = valueAt(data, issue.path)
    if (given === undefined)
      return [{ parameter, code: 'missing', message: `'${parameter}' is required.` }]
    const what = Array.isArray(given)
      ? 'is given more than once'
      : `is not a ${issue.expected === 'int' ? 'whole number' : issue.expected}`
    return [{ parameter, code: 'invalidType', message: `'${parameter}' ${what}.` }]
  }
  if (issue.code === 'invalid_format') {
    const wanted = parameter === 'cursor' ? CURSOR : FORMATS[issue.format]
    if (wanted)
      return [{ parameter, code: 'invalidFormat', message: `'${parameter}' is not ${wanted}.` }]
  }
  return [
    {
      parameter,
      code: issue.code === 'custom' ? 'invalidValue' : camel(issue.code),
      message: `'${parameter}': ${issue.message}.`,
    },
  ]
}

const camel = (code: string) =>
  code.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  )
}

/** All names, those nearest to a word first. */
export function nearest(word: string, names: string[]): string[] {
  const key = word.slice(0, 60).toLowerCase()
  return names
    .map((name) => ({ name, far: distance(key, name.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far)
    .map(({ name }) => name)
}

/** Asks whether the first of the allowed words was meant, where it is near enough to be. */
export function hintOf(word: string, [first]: string[]): string {
  if (first === undefined) return ''
  const [given, near] = [word.slice(0, 60).toLowerCase(), first.toLowerCase()]
  const isNear = distance(given, near) <= Math.max(1, Math.floor(near.length / 2))
  return isNear || (given !== '' && near.startsWith(given)) ? ` Did you mean '${first}'?` : ''
}

/** No control letters (C0, DEL, C1): no name has one, and in a log or a terminal they do harm. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused here.
const PLAIN_TEXT = /^[^\u0000-\u001f\u007f-\u009f]*$/

/** Text that a client sends, of at most `max` characters and without control letters. */
export const text = (max: number) =>
  z.string().min(1).max(max).regex(PLAIN_TEXT, 'holds a control character')

/** The id of a thing in a path, or a name that fits just one. */
export const idParams = z.object({
  id: text(200).describe('Id, or a name that fits exactly one thing: then the answer is a 308.'),
})
