import { DOCUMENTS_PAGE } from './documents-page.ts'
import { exportReader, exportText, idsFrom } from './export-text.ts'
import { DocumentRow, toDocument } from './rows/document-row.ts'

/** The query of `exportDocuments`; a row is as in `DOCUMENTS_PAGE`. */
export const EXPORT_DOCUMENTS = exportText(
  DOCUMENTS_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (document:Document)
      USING INDEX document:Document(id)
      WHERE document.id > $input.after AND document.id < $input.until
        AND document.loadNumber <= dataset.loadNumber
      RETURN document
      ORDER BY document.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (document:Document {id: id})
      WHERE document.loadNumber <= dataset.loadNumber
      RETURN document
    }
    WITH document
    ORDER BY document.id
`,
)

/** Reads all documents, by id. */
export const exportDocuments = exportReader<'document', DocumentRow>(
  EXPORT_DOCUMENTS,
  idsFrom('doc_'),
  DocumentRow,
  toDocument,
)
