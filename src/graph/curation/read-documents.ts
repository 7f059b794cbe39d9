import { z } from 'zod'
import type { CuratedDocument } from '../../domain/curation.ts'
import { DocumentLang } from '../../domain/document.ts'
import type { Graph } from '../graph.ts'
import { readPending } from '../pending.ts'

/** The loaded documents with some file names, as they will be after the next publication, by id. */
export async function documentsNamed(
  graph: Graph,
  fileNames: string[],
): Promise<CuratedDocument[]> {
  if (fileNames.length === 0) return []
  const documents = new Map<string, CuratedDocument | null>()
  for (const document of await graph.read(NAMED, { fileNames }, Row, { timeoutMs: 30_000 })) {
    documents.set(document.id, document)
  }
  for (const { key, kind, properties } of await readPending(graph)) {
    if (kind === 'document') documents.set(key, properties && Row.parse(properties))
  }
  return [...documents.values()]
    .filter((document) => document !== null)
    .filter(({ fileName }) => fileNames.includes(fileName))
}

const Row = z.object({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  lang: DocumentLang,
  text: z.string(),
})

const NAMED = `
MATCH (document:Document)
WHERE document.fileName IN $fileNames
RETURN document.id AS id, document.fileName AS fileName, document.sha256 AS sha256,
  document.lang AS lang, document.text AS text
ORDER BY id
`
