import { expect, test } from 'vitest'
import { readStatements } from '#src/bods/read-statements.ts'
import { BadDocumentError } from '#src/domain/errors.ts'
import { entity, type Json } from './statements.ts'

const FORD = entity('r-ford', 'Ford Motor Company', 'US')

const read = (text: string) => [...readStatements(text, 'a.bods.json')]

function errorOf(text: string): BadDocumentError {
  try {
    read(text)
  } catch (error) {
    if (error instanceof BadDocumentError) return error
    throw error
  }
  throw new Error('It was read.')
}

test('a JSON array and JSON Lines give the same statements, each with its place', () => {
  const [a, b] = [entity('r-a', 'Ä "A" 🚗'), entity('r-b', '零跑')]
  const array = ` [\n${JSON.stringify(a, null, 2)} ,${JSON.stringify(b)}]\n`
  const lines = `${JSON.stringify(a)}\r\n\n${JSON.stringify(b)}\n`

  for (const text of [array, lines]) {
    const statements = read(text)

    expect(statements.map(({ statement }) => statement.recordId)).toEqual(['r-a', 'r-b'])
    const slices = statements.map(({ span }) => JSON.parse(text.slice(span.start, span.end)))
    expect(slices).toEqual([a, b])
  }
})

test.each([
  ['not JSON at all', 'Stellantis holds 20 percent.', /begins with neither/],
  ['an array that is not closed', `[${JSON.stringify(FORD)}`, /ends within its array/],
  ['something behind the array', `[${JSON.stringify(FORD)}]\n]`, /follows its array, in line 2/],
  ['a comma too many', `[${JSON.stringify(FORD)},\n]`, /is not JSON, in line 1/],
  ['no comma', `[${JSON.stringify(FORD)} ${JSON.stringify(FORD)}]`, /is not JSON/],
  [
    'a statement that is no JSON',
    `[${JSON.stringify(FORD)},\n{"statementId": x}]`,
    /2nd statement .* line 2/,
  ],
  ['a line that is no JSON', `${JSON.stringify(FORD)}\n{"a":\n`, /2nd statement .* line 2/],
])('%s is one clear error', (_, text, message) => {
  const error = errorOf(text)

  expect(error.reason).toBe('invalidJson')
  expect(error.message).toMatch(message)
  expect(error.message).toMatch(/^'a\.bods\.json'/)
})

const without = (field: string): Json =>
  Object.fromEntries(Object.entries(FORD).filter(([name]) => name !== field))

test.each([
  ['an empty array', [], 'notBods', /no statement/],
  ['other data', [{ name: 'Ford' }], 'notBods', /1st element is no statement/],
  ['a list of words', ['Ford'], 'notBods', /1st element/],
  ['a statement without its record', [FORD, without('recordId')], 'notBods', /'recordId'/],
  ['an unknown type of record', [{ ...FORD, recordType: 'ship' }], 'notBods', /'recordType'/],
  ['details of another shape', [{ ...FORD, recordDetails: [] }], 'notBods', /recordDetails/],
  [
    'a later version',
    [{ ...FORD, publicationDetails: { bodsVersion: '1.0' } }],
    'wrongVersion',
    /BODS 1\.0/,
  ],
  [
    'an earlier version',
    [{ statementID: 'x', statementType: 'entityStatement' }],
    'wrongVersion',
    /before 0\.4/,
  ],
])('%s is no BODS 0.4', (_, value, reason, message) => {
  const error = errorOf(JSON.stringify(value))

  expect(error.reason).toBe(reason)
  expect(error.message).toMatch(message)
})

test('an error names the statement by its id', () => {
  const error = errorOf(JSON.stringify([{ ...FORD, recordDetails: { name: 'Ford' } }]))

  expect(error.message).toContain(`'${String(FORD.statementId)}'`)
  expect(error.message).toContain('recordDetails/entityType')
})
