import { COMPANIES_PAGE } from './companies-page.ts'
import { exportReader, exportText, idsFrom } from './export-text.ts'
import { dayOf } from './holds-as-of.ts'
import { CompanyRow, toCompany } from './rows/company-row.ts'

/** The query of `exportCompanies`; a row is as in `COMPANIES_PAGE`. */
export const EXPORT_COMPANIES = exportText(
  COMPANIES_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (company:Entity)
      USING INDEX company:Entity(id)
      WHERE company.id > $input.after AND company.id < $input.until
        AND company:Company
        AND ($input.asOf IS NULL OR coalesce(
          coalesce(company.foundedEarliest, company.formedEarliest) <= $input.asOf, true
        ))
        AND ($input.asOf IS NULL OR coalesce(company.endedLatest >= $input.asOf, true))
      RETURN company
      ORDER BY company.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (company:Entity {id: id})
      WHERE company:Company
        AND ($input.asOf IS NULL OR coalesce(
          coalesce(company.foundedEarliest, company.formedEarliest) <= $input.asOf, true
        ))
        AND ($input.asOf IS NULL OR coalesce(company.endedLatest >= $input.asOf, true))
      RETURN company
    }
    WITH company
    ORDER BY company.id
`,
)

/** Reads all companies, named joint ventures among them, by id. */
export const exportCompanies = exportReader<'company', CompanyRow>(
  EXPORT_COMPANIES,
  idsFrom('co_', 'jv_'),
  CompanyRow,
  (row, asOf) => toCompany(row, dayOf(asOf)),
)
