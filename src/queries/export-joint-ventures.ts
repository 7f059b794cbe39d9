import { exportReader, exportText, idsFrom } from './export-text.ts'
import { dayOf } from './holds-as-of.ts'
import { JOINT_VENTURES_PAGE } from './joint-ventures-page.ts'
import { JointVentureRow, toJointVenture } from './rows/joint-venture-row.ts'

/** The query of `exportJointVentures`; a row is as in `JOINT_VENTURES_PAGE`. */
export const EXPORT_JOINT_VENTURES = exportText(
  JOINT_VENTURES_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (venture:Entity)
      USING INDEX venture:Entity(id)
      WHERE venture.id > $input.after AND venture.id < $input.until
        AND venture:JointVenture
        AND ($input.asOf IS NULL OR coalesce(venture.formedEarliest <= $input.asOf, true))
        AND ($input.asOf IS NULL OR coalesce(venture.endedLatest >= $input.asOf, true))
      RETURN venture
      ORDER BY venture.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (venture:Entity {id: id})
      WHERE venture:JointVenture
        AND ($input.asOf IS NULL OR coalesce(venture.formedEarliest <= $input.asOf, true))
        AND ($input.asOf IS NULL OR coalesce(venture.endedLatest >= $input.asOf, true))
      RETURN venture
    }
    WITH venture
    ORDER BY venture.id
`,
)

/** Reads all joint ventures, by id. */
export const exportJointVentures = exportReader<'joint-venture', JointVentureRow>(
  EXPORT_JOINT_VENTURES,
  idsFrom('jv_'),
  JointVentureRow,
  (row, asOf) => toJointVenture(row, dayOf(asOf)),
)
