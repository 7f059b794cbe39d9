import { BRANDS_PAGE } from './brands-page.ts'
import { exportReader, exportText, idsFrom } from './export-text.ts'
import { BrandRow, toBrand } from './rows/brand-row.ts'

/** The query of `exportBrands`; a row is as in `BRANDS_PAGE`. */
export const EXPORT_BRANDS = exportText(
  BRANDS_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (brand:Entity)
      USING INDEX brand:Entity(id)
      WHERE brand.id > $input.after AND brand.id < $input.until
        AND brand:Brand
      RETURN brand
      ORDER BY brand.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (brand:Entity {id: id})
      WHERE brand:Brand
      RETURN brand
    }
    WITH brand
    ORDER BY brand.id
`,
)

/** Reads all brands, by id. */
export const exportBrands = exportReader<'brand', BrandRow>(
  EXPORT_BRANDS,
  idsFrom('br_'),
  BrandRow,
  toBrand,
)
