import { exportReader, exportText, idsFrom } from './export-text.ts'
import { StakeRow, toStake } from './rows/stake-row.ts'
import { STAKES_PAGE } from './stakes-page.ts'

/** The query of `exportStakes`; a row is as in `STAKES_PAGE`. */
export const EXPORT_STAKES = exportText(
  STAKES_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (stake:Entity)
      USING INDEX stake:Entity(id)
      WHERE stake.id > $input.after AND stake.id < $input.until
        AND stake:Stake
        AND ($input.asOf IS NULL OR coalesce(stake.validFromEarliest <= $input.asOf, true))
        AND ($input.asOf IS NULL OR coalesce(stake.validToLatest >= $input.asOf, true))
      RETURN stake
      ORDER BY stake.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (stake:Entity {id: id})
      WHERE stake:Stake
        AND ($input.asOf IS NULL OR coalesce(stake.validFromEarliest <= $input.asOf, true))
        AND ($input.asOf IS NULL OR coalesce(stake.validToLatest >= $input.asOf, true))
      RETURN stake
    }
    MATCH (holder:Entity)-[:HOLDS]->(stake)-[:IN]->(subject:Entity)
    WITH stake, holder, subject
    ORDER BY stake.id
`,
)

/** Reads all stakes, by id. */
export const exportStakes = exportReader<'stake', StakeRow>(
  EXPORT_STAKES,
  idsFrom('st_'),
  StakeRow,
  toStake,
)
