import { readDocument } from '#src/documents/read-document.ts'
import { readDocuments } from '#src/documents/read-documents.ts'
import type { ResolvedClaim } from '#src/domain/claim.ts'
import type { Document } from '#src/domain/document.ts'
import type { GraphState } from '#src/domain/graph-state.ts'
import type { Register } from '#src/domain/register.ts'
import { createExtractor, type Extractor } from '#src/extraction/extract-claims.ts'
import { assembleState } from '#src/resolution/assemble-state.ts'
import { indexRegister, lexiconOf, type NameIndex } from '#src/resolution/name-index.ts'
import { resolveClaims } from '#src/resolution/resolve-claims.ts'
import { readDocumentNotes } from '#src/seeds/read-document-notes.ts'
import { readRegister } from '#src/seeds/read-register.ts'

/** The pipeline without a database: what the graph would hold. */
export interface Pipeline {
  register: Register
  index: NameIndex
  extract: Extractor
}

export async function openPipeline(): Promise<Pipeline> {
  const register = await readRegister('seeds')
  return { register, index: indexRegister(register), extract: createExtractor(lexiconOf(register)) }
}

/** The five seed articles as read. */
export async function seedDocuments(): Promise<Document[]> {
  const documents: Document[] = []
  const notes = await readDocumentNotes('seeds/documents')
  for await (const result of readDocuments(['seeds/documents'], notes)) {
    if (!result.ok) throw result.error
    documents.push(result.document)
  }
  return documents
}

/** The same articles with other texts. */
export const withTexts = (documents: Document[], rewrite: (text: string) => string): Document[] =>
  documents.map(({ text, fileName }) =>
    readDocument(new TextEncoder().encode(rewrite(text)), fileName),
  )

export function readAll(
  { extract, index }: Pipeline,
  documents: Document[],
): { claims: ResolvedClaim[]; state: GraphState } {
  const claims = documents.flatMap(
    (document) => resolveClaims(document, extract(document), index).claims,
  )
  return { claims, state: assembleState(claims, index) }
}
