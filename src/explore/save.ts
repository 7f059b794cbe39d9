import type { Canvas } from './canvas.ts'
import { toCsv } from './exports/csv.ts'
import { toGexf } from './exports/gexf.ts'
import { toSvg } from './exports/svg.ts'
import type { Model } from './model.ts'
import { currentPalette } from './theme.ts'

/** Files that a view can be saved as. */
export const FORMATS = ['PNG', 'SVG', 'CSV', 'GEXF'] as const
/** One of `FORMATS`. */
export type Format = (typeof FORMATS)[number]

/** Saves what is on the screen as a file of the browser's. */
export async function save(format: Format, model: Model, canvas: Canvas): Promise<void> {
  const blob = await blobOf(format, model, canvas)
  const url = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = `auto-alliance-graph.${format.toLowerCase()}`
  anchor.click()
  // The download has its own hold on the blob by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

async function blobOf(format: Format, model: Model, canvas: Canvas): Promise<Blob> {
  const palette = currentPalette()
  if (format === 'PNG') return canvas.png(palette.page)
  if (format === 'SVG')
    return new Blob([toSvg(model, canvas.places(), palette)], { type: 'image/svg+xml' })
  if (format === 'CSV') return new Blob([toCsv(model)], { type: 'text/csv' })
  return new Blob([toGexf(model, canvas.places())], { type: 'application/gexf+xml' })
}
