import { z } from 'zod'
import { NotFoundError } from '../domain/errors.ts'
import type { Versioned } from '../domain/page.ts'
import { Passage } from '../domain/records/passage.ts'
import type { Graph } from '../graph/graph.ts'
import { throwMissingEvidence } from './evidence-status.ts'
import { onlyRecord } from './page-of.ts'

/** Most code points of a document that one answer shows: a quotation, not a copy. */
export const PASSAGE_MAX = 600

/**
 * The text of a document from `start` to `end`, in code points, and what stands around it: 600 code
 * points in all. A longer quote is cut at its end, and one that runs past the text ends with it.
 *
 * Throws `NotFoundError` for an unknown document, `GoneError` for one that was withdrawn, and `NotFoundError` for a quote that begins after its text.
 */
export async function documentPassage(
  graph: Graph,
  documentId: string,
  start: number,
  end: number,
): Promise<Versioned<Passage>> {
  const length = Math.min(Math.max(end - start, 0), PASSAGE_MAX)
  const around = Math.floor((PASSAGE_MAX - length) / 2)
  const before = Math.min(start, around)
  const input = { documentId, start, before, length, around }
  const { row, version } = onlyRecord(await graph.read(DOCUMENT_PASSAGE, { input }, Row))
  if (!row) return throwMissingEvidence(graph, 'document', documentId)
  if (row.characters <= start) throw new NotFoundError('passage', `${documentId}?start=${start}`)
  const { characters, ...parts } = row
  const text = row.before + row.quote + row.after
  return {
    row: { documentId, start, end: Math.min(start + length, characters), text, ...parts },
    version,
  }
}

const Row = z.object({
  version: z.string(),
  row: Passage.pick({ before: true, quote: true, after: true })
    .extend({ characters: z.int() })
    .nullable(),
})

/**
 * Only the passage leaves the database. Its strings are counted in code points, unlike those of
 * JavaScript, so that the offsets of claims fit as they are.
 */
export const DOCUMENT_PASSAGE = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (document:Document {id: $input.documentId})
WHERE document.loadNumber <= dataset.loadNumber
RETURN dataset.version AS version, document {
  characters: size(document.text),
  before: substring(
    document.text, toInteger($input.start - $input.before), toInteger($input.before)
  ),
  quote: substring(document.text, toInteger($input.start), toInteger($input.length)),
  after: substring(
    document.text, toInteger($input.start + $input.length), toInteger($input.around)
  )
} AS row
`
