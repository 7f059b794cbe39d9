import { CLAIMS_PAGE } from './claims-page.ts'
import { exportReader, exportText, idsFrom } from './export-text.ts'
import { ClaimRow, toClaim } from './rows/claim-row.ts'

/** The query of `exportClaims`; a row is as in `CLAIMS_PAGE`. */
export const EXPORT_CLAIMS = exportText(
  CLAIMS_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (claim:Claim)
      USING INDEX claim:Claim(id)
      WHERE claim.id > $input.after AND claim.id < $input.until
        AND claim.loadNumber <= dataset.loadNumber
      RETURN claim
      ORDER BY claim.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (claim:Claim {id: id})
      WHERE claim.loadNumber <= dataset.loadNumber
      RETURN claim
    }
    WITH claim
    ORDER BY claim.id
`,
)

/** Reads all claims of all modes, by id. */
export const exportClaims = exportReader<'claim', ClaimRow>(
  EXPORT_CLAIMS,
  idsFrom('cl_'),
  ClaimRow,
  toClaim,
)
