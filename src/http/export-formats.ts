import { ParameterConflictError } from '../domain/errors.ts'
import type { ExportFormat, ExportSource } from '../domain/export.ts'
import { ExportType } from '../domain/export.ts'
import { BODS_TYPES, exportBods } from '../exports/export-bods.ts'
import { exportCsv } from '../exports/export-csv.ts'
import { exportFtm, FTM_TYPES } from '../exports/export-ftm.ts'
import { exportGexf } from '../exports/export-gexf.ts'
import { exportGraphml } from '../exports/export-graphml.ts'
import { exportJsonLd } from '../exports/export-jsonld.ts'
import { exportNdjson } from '../exports/export-ndjson.ts'
import { exportParquet } from '../exports/export-parquet.ts'
import { GRAPH_TYPES } from '../exports/graph-parts.ts'
import type { ExportReport } from '../exports/report.ts'
import { EXPORT_TABLES } from './export-tables.ts'
import { nearest } from './validate.ts'

/** What a client may choose of a file beyond its format. */
export interface ExportChoice {
  /** In the order of the file; in a table just one. */
  types: readonly ExportType[]
  /** Begin CSV with a byte order mark. */
  bom: boolean
  /** `http://host:port` that links in the file begin with. */
  baseUrl: string
}

/** One format of a file. */
export interface ExportFormatEntry {
  mediaType: string
  /** Of the file's name, without a dot. */
  extension: string
  /** What it can hold, all of it by default. */
  types: readonly ExportType[]
  /** Whether a file is one table; then the first of `types` is the default. */
  isTable: boolean
  /** The file, piece by piece; what it holds and lacks is counted in `report` as it goes. */
  write(
    source: ExportSource,
    choice: ExportChoice,
    report: ExportReport,
  ): AsyncGenerator<string | Uint8Array>
}

const ALL = ExportType.options

/** All formats. A new one is a generator in `src/exports/` and an entry here. */
export const EXPORT_FORMATS: Record<ExportFormat, ExportFormatEntry> = {
  ndjson: {
    mediaType: 'application/x-ndjson',
    extension: 'ndjson',
    types: ALL,
    isTable: false,
    write: (source, { types }, report) => exportNdjson(source, types, EXPORT_TABLES, report),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    types: ALL,
    isTable: true,
    write: (source, { types: [type = 'stake'], bom }, report) =>
      exportCsv(source, type, EXPORT_TABLES[type], report, bom),
  },
  parquet: {
    mediaType: 'application/vnd.apache.parquet',
    extension: 'parquet',
    types: ALL,
    isTable: true,
    write: (source, { types: [type = 'stake'] }, report) =>
      exportParquet(source, type, EXPORT_TABLES[type], report),
  },
  bods: {
    mediaType: 'application/json; charset=utf-8',
    extension: 'bods.json',
    types: BODS_TYPES,
    isTable: false,
    write: (source, { types, baseUrl }, report) => exportBods(source, types, report, baseUrl),
  },
  ftm: {
    mediaType: 'application/json+ftm',
    extension: 'ftm.json',
    types: FTM_TYPES,
    isTable: false,
    write: (source, { types, baseUrl }, report) => exportFtm(source, types, report, baseUrl),
  },
  graphml: {
    mediaType: 'application/graphml+xml; charset=utf-8',
    extension: 'graphml',
    types: GRAPH_TYPES,
    isTable: false,
    write: (source, { types }, report) => exportGraphml(source, types, report),
  },
  gexf: {
    mediaType: 'application/gexf+xml; charset=utf-8',
    extension: 'gexf',
    types: GRAPH_TYPES,
    isTable: false,
    write: (source, { types }, report) => exportGexf(source, types, report),
  },
  jsonld: {
    mediaType: 'application/ld+json; charset=utf-8',
    extension: 'jsonld',
    types: ALL,
    isTable: false,
    write: (source, { types, baseUrl }, report) => exportJsonLd(source, types, report, baseUrl),
  },
}

const PLURALS: Partial<Record<ExportType, string>> = { company: 'companies', person: 'people' }

/** The name of a file: what is in it, and of which version. */
export function exportFileName(
  format: ExportFormat,
  types: readonly ExportType[],
  version: string,
): string {
  const { extension, isTable } = EXPORT_FORMATS[format]
  const [type = 'stake'] = types
  const what = isTable ? (PLURALS[type] ?? `${type}s`) : 'alliances'
  return `${what}-${version.replaceAll(/[^\w.-]/g, '_')}.${extension}`
}

/**
 * The kinds to export: those asked for, else all that the format can hold, or the first for a table.
 *
 * Throws `ParameterConflictError` for what the format cannot hold.
 */
export function exportTypes(
  format: ExportFormat,
  asked: readonly ExportType[] | undefined,
): readonly ExportType[] {
  const { types, isTable } = EXPORT_FORMATS[format]
  const given = asked && [...new Set(asked)]
  if (isTable && given && given.length > 1) {
    const message = `'type' is one kind for ${format}: ask for one file each.`
    throw new ParameterConflictError([{ parameter: 'type', code: 'invalidValue', message }])
  }
  const odd = given?.find((one) => !types.includes(one))
  if (odd) {
    const message = `'${format}' has no way to hold '${odd}'.`
    const allowed = nearest(odd, [...types])
    throw new ParameterConflictError([
      { parameter: 'type', code: 'invalidValue', message, allowed },
    ])
  }
  return given ?? (isTable ? types.slice(0, 1) : types)
}
