import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import type { FlatRow } from '#src/exports/columns.ts'
import { stakeRow } from '#src/exports/columns.ts'
import { exportCsv } from '#src/exports/export-csv.ts'
import { exportJsonLd } from '#src/exports/export-jsonld.ts'
import { exportNdjson } from '#src/exports/export-ndjson.ts'
import { exportParquet } from '#src/exports/export-parquet.ts'
import { emptyReport } from '#src/exports/report.ts'
import type { Tables } from '#src/exports/table.ts'
import { EXPORT_TABLES } from '#src/http/export-tables.ts'
import { claimId, company, sourceOf, stake, text } from './records.ts'

const table = { columns: ['id', 'shareExact', 'derived', 'sources', 'acquired'], flat: stakeRow }
const source = sourceOf({
  stake: [stake(), stake({ id: 'st_c', interest: { ...stake().interest, share: null } })],
  company: [company('co_a', 'A', { nameZh: '甲' })],
})

test('NDJSON has the kind of each line, and ends with how many there are', async () => {
  const file = await text(exportNdjson(source, ['stake', 'company'], EXPORT_TABLES, emptyReport()))

  const lines = file
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { type: 'stake', id: 'st_a--b--shareholding', claimIds: claimId, claimId },
    { type: 'stake', id: 'st_c' },
    { type: 'company', entityType: 'company', id: 'co_a' },
    { _end: true, rows: 3, datasetVersion: '7-abc' },
  ])
})

test('NDJSON of nothing is its end alone', async () => {
  expect(await text(exportNdjson(sourceOf({}), ['stake'], EXPORT_TABLES, emptyReport()))).toBe(
    '{"_end":true,"rows":0,"datasetVersion":"7-abc"}\n',
  )
})

test.each([
  ['NDJSON', () => exportNdjson(changed(), ['stake'], EXPORT_TABLES, emptyReport())],
  ['JSON-LD', () => exportJsonLd(changed(), ['stake'], emptyReport(), 'http://localhost')],
])('%s has no end where a load came between', async (_, write) => {
  const pieces: string[] = []

  const writing = (async () => {
    for await (const piece of write()) pieces.push(piece)
  })()

  await expect(writing).rejects.toThrow('changed')
  expect(pieces.join('')).toContain('st_a--b--shareholding')
  expect(pieces.join('')).not.toMatch(/_end|\n\]\}/)
})

const changed = () =>
  sourceOf({ stake: [stake()] }, { verify: () => Promise.reject(new Error('changed')) })

test('CSV has the columns of the list, and then the ids of all claims', async () => {
  const report = emptyReport()

  const file = await text(exportCsv(source, 'stake', table, report, false))

  expect(file).toBe(
    [
      'id,shareExact,derived,sources,acquired,claimIds',
      `st_a--b--shareholding,20,false,1,2023,${claimId}`,
      `st_c,,false,1,2023,${claimId}`,
      '',
    ].join('\r\n'),
  )
  expect(report.written).toEqual({ stake: 2 })
})

async function parquet(records: ReturnType<typeof stake>[], using = table) {
  const written = exportParquet(sourceOf({ stake: records }), 'stake', using, emptyReport())
  const file = new Uint8Array(Buffer.concat(await Array.fromAsync(written))).buffer
  return { file, rows: await parquetReadObjects({ file }), metadata: parquetMetadata(file) }
}

test('Parquet has numbers, booleans and texts, nulls where nothing is known, and the version', async () => {
  const { rows, metadata } = await parquet([
    stake(),
    stake({ id: 'st_c', acquired: null, interest: { ...stake().interest, share: null } }),
  ])

  expect(rows).toEqual([
    {
      id: 'st_a--b--shareholding',
      shareExact: 20,
      derived: false,
      sources: 1,
      acquired: '2023',
      claimIds: claimId,
    },
    { id: 'st_c', shareExact: null, derived: false, sources: 1, acquired: null, claimIds: claimId },
  ])
  expect(metadata.key_value_metadata).toContainEqual({ key: 'datasetVersion', value: '7-abc' })
  expect(metadata.schema.find(({ name }) => name === 'sources')?.repetition_type).toBe('REQUIRED')
})

test('Parquet is written in row groups, of which none is lost', async () => {
  const records = Array.from({ length: 10_001 }, (_, at) => stake({ id: `st_${at}` }))

  const { rows, metadata } = await parquet(records)

  expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 1])
  expect(rows.map(({ id }) => id)).toEqual(records.map(({ id }) => id))
})

test('Parquet of nothing has its columns', async () => {
  const { rows, metadata } = await parquet([])

  expect(rows).toEqual([])
  expect(metadata.schema.map(({ name }) => name)).toEqual(['root', ...table.columns, 'claimIds'])
})

test('every column of every table is what its flat row has', () => {
  const rows: Partial<Record<keyof Tables, FlatRow>> = {
    stake: EXPORT_TABLES.stake.flat(stake()),
    company: EXPORT_TABLES.company.flat(company('co_a', 'A')),
  }

  expect(Object.keys(rows.stake ?? {}).toSorted()).toEqual(
    [...EXPORT_TABLES.stake.columns].toSorted(),
  )
  expect(Object.keys(rows.company ?? {}).toSorted()).toEqual(
    [...EXPORT_TABLES.company.columns].toSorted(),
  )
})

test('JSON-LD has its own context, names by language, claims with their sentences, and an end', async () => {
  const file = await text(exportJsonLd(source, ['stake', 'company'], emptyReport(), 'http://h'))

  const { '@context': context, '@graph': graph } = JSON.parse(file)
  expect(context['@base']).toBe('http://h/v1/')
  expect(graph[0]).toMatchObject({
    '@id': 'entities/st_a--b--shareholding',
    '@type': ['Stake'],
    holder: { '@id': 'entities/co_a', '@type': ['schema:Organization', 'Company'] },
    interest: { interestType: 'shareholding', share: { exact: 20 } },
    claims: [
      { '@id': `claims/${claimId}`, quote: 'A bought 20 % of B.', fromDocument: 'documents/doc_1' },
    ],
  })
  expect(graph[2].name).toEqual([
    { '@value': 'A', '@language': 'en' },
    { '@value': '甲', '@language': 'zh' },
  ])
  expect(graph.at(-1)).toEqual({
    '@id': 'datasets/7-abc',
    '@type': 'schema:Dataset',
    version: '7-abc',
    records: 3,
  })
})
