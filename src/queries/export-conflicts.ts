import { CONFLICTS_PAGE } from './conflicts-page.ts'
import { exportReader, exportText, idsFrom } from './export-text.ts'
import { ConflictRow, toConflict } from './rows/conflict-row.ts'

/** The query of `exportConflicts`; a row is as in `CONFLICTS_PAGE`. */
export const EXPORT_CONFLICTS = exportText(
  CONFLICTS_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (conflict:ConflictSet)
      USING INDEX conflict:ConflictSet(id)
      WHERE conflict.id > $input.after AND conflict.id < $input.until
      RETURN conflict
      ORDER BY conflict.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (conflict:ConflictSet {id: id})
      RETURN conflict
    }
    WITH conflict
    ORDER BY conflict.id
`,
)

/** Reads all conflicts, by id. */
export const exportConflicts = exportReader<'conflict', ConflictRow>(
  EXPORT_CONFLICTS,
  idsFrom('cs_'),
  ConflictRow,
  toConflict,
)
