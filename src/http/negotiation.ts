import { z } from 'zod'
import { NotAcceptableError } from '../domain/errors.ts'

export const Format = z.enum(['json', 'csv', 'ndjson']).meta({
  id: 'Format',
  description: 'Format of the answer: `json`, `csv` or `ndjson`; wins over `Accept`.',
})
export type Format = z.infer<typeof Format>

/** The names that a client may call each format by; where it likes two equally, the first wins. */
const MEDIA_TYPES: Record<Format, string[]> = {
  json: ['application/json'],
  csv: ['text/csv'],
  ndjson: ['application/x-ndjson', 'application/ndjson'],
}

/**
 * The format to answer in: the `format` parameter where there is one, since a browser can set no
 * header, else the one that `Accept` likes best (RFC 9110, 12.5.1).
 *
 * Throws `NotAcceptableError`.
 */
export function formatOf(
  format: Format | undefined,
  accept: string | undefined,
  offered: readonly Format[] = Format.options,
): Format {
  if (format) return format
  const ranges = rangesOf(accept || '*/*')
  const [best] = offered
    .map((name) => ({ name, ...likingOf(MEDIA_TYPES[name], ranges) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.place - b.place)
  if (best) return best.name
  const types = offered.flatMap((name) => MEDIA_TYPES[name].slice(0, 1))
  throw new NotAcceptableError((accept ?? '').slice(0, 100), types)
}

/** Throws `NotAcceptableError` where a client takes no JSON. */
export function requireJson(accept: string | undefined): void {
  formatOf(undefined, accept, ['json'])
}

interface Range {
  type: string
  quality: number
  /** Where in the header it is named: of two that are liked equally, the first named wins. */
  place: number
}

function rangesOf(accept: string): Range[] {
  return accept.split(',').map((part, place) => {
    const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
    const quality = Number(parameters.find((word) => word.startsWith('q='))?.slice(2) ?? 1)
    // `*/*` is for what no other range names, wherever it stands.
    return { type, quality: Math.max(quality, 0), place: type === '*/*' ? 1_000 : place }
  })
}

/** What the range says that names a media type most exactly. */
function likingOf(types: string[], ranges: Range[]): { quality: number; place: number } {
  const group = `${types[0]?.split('/')[0]}/*`
  const found =
    ranges.find(({ type }) => types.includes(type)) ??
    ranges.find(({ type }) => type === group) ??
    ranges.find(({ type }) => type === '*/*')
  return found ?? { quality: 0, place: 0 }
}
