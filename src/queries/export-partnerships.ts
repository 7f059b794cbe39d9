import { exportReader, exportText, idsFrom } from './export-text.ts'
import { dayOf } from './holds-as-of.ts'
import { PARTNERSHIPS_PAGE } from './partnerships-page.ts'
import { PartnershipRow, toPartnership } from './rows/partnership-row.ts'

/** The query of `exportPartnerships`; a row is as in `PARTNERSHIPS_PAGE`. */
export const EXPORT_PARTNERSHIPS = exportText(
  PARTNERSHIPS_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (partnership:Entity)
      USING INDEX partnership:Entity(id)
      WHERE partnership.id > $input.after AND partnership.id < $input.until
        AND partnership:Partnership
        AND ($input.asOf IS NULL OR coalesce(partnership.signedEarliest <= $input.asOf, true))
        AND ($input.asOf IS NULL OR coalesce(partnership.endedLatest >= $input.asOf, true))
      RETURN partnership
      ORDER BY partnership.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (partnership:Entity {id: id})
      WHERE partnership:Partnership
        AND ($input.asOf IS NULL OR coalesce(partnership.signedEarliest <= $input.asOf, true))
        AND ($input.asOf IS NULL OR coalesce(partnership.endedLatest >= $input.asOf, true))
      RETURN partnership
    }
    WITH partnership
    ORDER BY partnership.id
`,
)

/** Reads all partnerships, by id. */
export const exportPartnerships = exportReader<'partnership', PartnershipRow>(
  EXPORT_PARTNERSHIPS,
  idsFrom('pa_'),
  PartnershipRow,
  (row, asOf) => toPartnership(row, dayOf(asOf)),
)
