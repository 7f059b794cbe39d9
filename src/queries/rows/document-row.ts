import type { z } from 'zod'
import { DocumentRecord } from '../../domain/records/document-record.ts'
import { StoredDate } from '../stored.ts'

/** A document as the queries for documents return it. */
export const DocumentRow = DocumentRecord.omit({ type: true }).extend({ publishedAt: StoredDate })
export type DocumentRow = z.infer<typeof DocumentRow>

/** The document of a row. */
export const toDocument = (row: DocumentRow): DocumentRecord => ({ ...row, type: 'document' })
