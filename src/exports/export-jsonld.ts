import type { ExportSource, ExportType } from '../domain/export.ts'
import { jsonLdContext, jsonLdNode } from './jsonld-node.ts'
import { add, type ExportReport, totalOf } from './report.ts'

/**
 * One document with its context and a flat `@graph`, a record a line. Format: JSON-LD 1.1. Its last
 * node is the dataset with the number of records; without it the file was cut off, and is no JSON.
 */
export async function* exportJsonLd(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
  baseUrl: string,
): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(jsonLdContext(baseUrl))},\n"@graph":[\n`
  for (const type of types) {
    for await (const records of source.read(type)) {
      add(report.written, type, records.length)
      yield records.map((record) => `${JSON.stringify(jsonLdNode(type, record))},\n`).join('')
    }
  }
  await source.verify()
  const dataset = {
    '@id': `datasets/${encodeURIComponent(source.version)}`,
    '@type': 'schema:Dataset',
    version: source.version,
    records: totalOf(report),
  }
  yield `${JSON.stringify(dataset)}\n]}\n`
}
