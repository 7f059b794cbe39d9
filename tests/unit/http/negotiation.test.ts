import { expect, test } from 'vitest'
import { NotAcceptableError } from '#src/domain/errors.ts'
import { formatOf, requireJson } from '#src/http/negotiation.ts'

test.each([
  [undefined, 'json'],
  ['*/*', 'json'],
  ['application/json', 'json'],
  ['application/*', 'json'],
  ['text/csv', 'csv'],
  ['text/*', 'csv'],
  ['application/x-ndjson', 'ndjson'],
  ['application/ndjson', 'ndjson'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'json'],
  ['*/*, text/csv', 'csv'],
  ['text/csv, */*;q=0.1', 'csv'],
  ['application/json;q=0.5, text/csv', 'csv'],
  ['text/csv;q=0.5, application/json;q=0.9', 'json'],
  ['application/json;q=0, */*', 'csv'],
  ['TEXT/CSV; charset=utf-8', 'csv'],
  ['application/x-ndjson, application/json', 'ndjson'],
])('Accept %j gives %s', (accept, format) => {
  expect(formatOf(undefined, accept)).toBe(format)
})

test('the parameter wins over the header', () => {
  expect(formatOf('csv', 'application/json')).toBe('csv')
})

test.each(['image/png', 'text/html', 'text/csv;q=0', ';', 'application/json;q=none'])(
  'Accept %j cannot be served',
  (accept) => {
    expect(() => formatOf(undefined, accept)).toThrow(NotAcceptableError)
  },
)

test('a client that likes a table more gets JSON of what is no list, if it takes JSON at all', () => {
  expect(() => requireJson('text/csv, */*;q=0.1')).not.toThrow()
  expect(() => requireJson('text/csv')).toThrow(NotAcceptableError)
})
