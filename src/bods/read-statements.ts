import { BadDocumentError } from '../domain/errors.ts'
import { elementSpans, pastBlanks, type Span, valueEnd } from './json-spans.ts'
import { Statement } from './statement.ts'

/** A statement and where it stands in the text of the file. */
export interface PlacedStatement {
  statement: Statement
  span: Span
}

/** The only version that is read. */
const VERSION = '0.4'

/**
 * The statements of a BODS file one after the other, so that no file is ever held as a tree: a JSON
 * array of statements, or JSON Lines with a statement a line.
 *
 * Throws `BadDocumentError` for what is not JSON, not BODS or of another version, in the words of the
 * first statement that is so.
 */
export function* readStatements(text: string, fileName: string): Generator<PlacedStatement> {
  let count = 0
  for (const span of spansOf(text, fileName)) {
    count++
    yield { statement: statementAt(text, span, count, fileName), span }
  }
  if (count === 0) throw bad('notBods', fileName, 'holds no statement.')
}

function spansOf(text: string, fileName: string): Generator<Span> {
  const start = pastBlanks(text, 0)
  if (text[start] === '[') return arraySpans(text, start, fileName)
  if (text[start] === '{') return lineSpans(text)
  throw bad('invalidJson', fileName, 'is not JSON: it begins with neither [ nor {.')
}

/** The scan of places is lenient, so what is between the elements is looked at here. */
function* arraySpans(text: string, start: number, fileName: string): Generator<Span> {
  const end = valueEnd(text, start)
  const rest = pastBlanks(text, end)
  if (text[end - 1] !== ']')
    throw bad('invalidJson', fileName, 'is not JSON: it ends within its array.')
  if (rest < text.length) {
    throw bad(
      'invalidJson',
      fileName,
      `is not JSON: something follows its array, ${place(text, rest)}.`,
    )
  }
  let before = start + 1
  let isFirst = true
  for (const span of elementSpans(text, start)) {
    const between = text.slice(before, span.start).trim()
    if (between !== (isFirst ? '' : ',')) {
      throw bad('invalidJson', fileName, `is not JSON, ${place(text, before)}.`)
    }
    yield span
    before = span.end
    isFirst = false
  }
  if (text.slice(before, end - 1).trim() !== '') {
    throw bad('invalidJson', fileName, `is not JSON, ${place(text, before)}.`)
  }
}

function* lineSpans(text: string): Generator<Span> {
  for (let at = pastBlanks(text, 0); at < text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd < 0 ? text.length : lineEnd
    yield { start: at, end: at + text.slice(at, end).trimEnd().length }
    at = pastBlanks(text, end)
  }
}

function statementAt(text: string, span: Span, count: number, fileName: string): Statement {
  const value = valueAt(text, span, count, fileName)
  refuseOthers(value, count, fileName)
  const parsed = Statement.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('/') ?? ''
  const why = `${where === '' ? 'it' : `'${where}'`}: ${issue?.message ?? 'it does not fit'}`
  throw bad(
    'notBods',
    fileName,
    `is not BODS ${VERSION}: ${nameOf(value, count)} is wrong (${why}).`,
  )
}

function valueAt(text: string, { start, end }: Span, count: number, fileName: string): unknown {
  try {
    return JSON.parse(text.slice(start, end))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const what = `is not JSON: its ${ordinal(count)} statement cannot be read, ${place(text, start)} (${why}).`
    throw Object.assign(bad('invalidJson', fileName, what), { cause })
  }
}

/** Other versions and other things, told apart from statements that are merely wrong. */
function refuseOthers(value: unknown, count: number, fileName: string): void {
  const { statementType, statementID, recordType, publicationDetails } = fieldsOf(value)
  const { bodsVersion } = fieldsOf(publicationDetails)
  if (bodsVersion !== undefined && bodsVersion !== VERSION) {
    const what = `is of BODS ${String(bodsVersion)} (${nameOf(value, count)}); only ${VERSION} is read.`
    throw bad('wrongVersion', fileName, what)
  }
  if (recordType === undefined && (statementType ?? statementID) !== undefined) {
    const what = `is of a BODS version before ${VERSION} (${nameOf(value, count)} has no 'recordType'). Convert it.`
    throw bad('wrongVersion', fileName, what)
  }
  if (recordType === undefined) {
    const what = `is not BODS: its ${ordinal(count)} element is no statement with a 'recordType'.`
    throw bad('notBods', fileName, what)
  }
}

/** What a value has by name; nothing where it is no object. */
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

function nameOf(value: unknown, count: number): string {
  const { statementId } = fieldsOf(value)
  return typeof statementId === 'string'
    ? `statement '${statementId}'`
    : `its ${ordinal(count)} statement`
}

const place = (text: string, at: number) => `in line ${text.slice(0, at).split('\n').length}`

/** 1st, 2nd, 3rd, 4th, 11th … */
function ordinal(count: number): string {
  const last = count % 100
  const ending = last > 10 && last < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `${count}${ending}`
}

/** The error for a file. */
export function bad(
  reason: BadDocumentError['reason'],
  fileName: string,
  what: string,
): BadDocumentError {
  return new BadDocumentError(reason, `'${fileName}' ${what}`)
}
