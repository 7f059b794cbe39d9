import { z } from 'zod'
import { DocumentLang } from '../domain/document.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { UnresolvedClaim } from '../domain/records/unresolved-claim.ts'
import { Unresolved } from '../domain/unresolved.ts'
import type { Graph } from '../graph/graph.ts'
import { pageInMemory } from './page-in-memory.ts'
import { onlyRecord } from './page-of.ts'

/** Ways to sort claims that wait; the first is the default. */
export const UNRESOLVED_SORTS = ['id', 'mention'] as const

/** Most documents that are looked into: who decides about these comes to the next ones. */
const DOCUMENTS_MAX = 500

/** A page of claims that wait, and whether all documents that have some were looked into. */
export interface UnresolvedPage extends Page<UnresolvedClaim> {
  meta: { partial: boolean; exploredCount: number }
}

/** The claims that stay out of the graph since a name in them fits several entries of the register. */
export async function unresolvedClaims(
  graph: Graph,
  filter: { documentId?: string | undefined },
  page: PageRequest,
): Promise<UnresolvedPage> {
  const input = { documentId: filter.documentId ?? null, limit: DOCUMENTS_MAX + 1 }
  const { version, documents } = onlyRecord(await graph.read(UNRESOLVED_CLAIMS, { input }, Row))
  const looked = documents.slice(0, DOCUMENTS_MAX)
  const rows = looked.flatMap(toRows)
  const shown = pageInMemory(
    rows,
    page,
    { id: ({ id }) => id, mention: ({ mention }) => mention },
    ({ id }) => id,
    (row) => row,
  )
  const partial = documents.length > looked.length
  return { ...shown, version, meta: { partial, exploredCount: looked.length } }
}

const StoredDocument = z.object({
  id: z.string(),
  fileName: z.string(),
  title: z.string().nullable(),
  lang: DocumentLang,
  unresolvedJson: z.string(),
})

const Row = z.object({ version: z.string(), documents: z.array(StoredDocument) })

function toRows(document: z.infer<typeof StoredDocument>): UnresolvedClaim[] {
  const { id, fileName, title, lang, unresolvedJson } = document
  return z
    .array(Unresolved)
    .parse(JSON.parse(unresolvedJson))
    .map((one, place) => ({
      id: `${id}:${String(place).padStart(3, '0')}`,
      type: 'unresolvedClaim',
      ...one,
      documentId: id,
      fileName,
      title,
      lang,
    }))
}

export const UNRESOLVED_CLAIMS = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version, COLLECT {
  MATCH (document:Document)
  WHERE document.unresolvedCount > 0
    AND document.loadNumber <= dataset.loadNumber
    AND ($input.documentId IS NULL OR document.id = $input.documentId)
  WITH document
  ORDER BY document.id
  LIMIT toInteger($input.limit)
  RETURN document {.id, .fileName, .title, .lang, .unresolvedJson}
} AS documents
`
