import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from '#src/exports/csv.ts'
import { toNdjson } from '#src/exports/ndjson.ts'

async function* chunks<T>(...rows: T[]) {
  yield rows
}
const text = async (lines: AsyncIterable<string>) => (await Array.fromAsync(lines)).join('')

test('a header, then a line a row, ended by CRLF, quoted where it has to be', async () => {
  const rows = chunks({ id: 'a', quote: 'He said "no", twice' }, { id: 'b', quote: null })

  expect(await text(toCsv(rows, ['id', 'quote']))).toBe(
    'id,quote\r\na,"He said ""no"", twice"\r\nb,\r\n',
  )
})

test('no rows are a header alone', async () => {
  expect(await text(toCsv(chunks(), ['id']))).toBe('id\r\n')
})

test('Excel gets a byte order mark where it asks for one', async () => {
  expect(await text(toCsv(chunks(), ['id'], true))).toBe('\uFEFFid\r\n')
})

test('no cell begins a formula', async () => {
  const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', 'a')
  await fc.assert(
    fc.asyncProperty(starts, fc.string(), async (start, rest) => {
      const csv = await text(toCsv(chunks({ cell: start + rest }), ['cell']))

      const cell = csv.slice('cell\r\n'.length).replace(/^"/, '')
      expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

test('NDJSON has the same columns in each line', async () => {
  const lines = await text(toNdjson(chunks({ id: 'a' }, { id: 'b', x: 1 }), ['id', 'x']))

  expect(lines).toBe('{"id":"a","x":null}\n{"id":"b","x":1}\n')
})
