import { exportReader, exportText, idsFrom } from './export-text.ts'
import { FIGURES_PAGE } from './figures-page.ts'
import { FigureRow, toFigure } from './rows/figure-row.ts'

/** The query of `exportFigures`; a row is as in `FIGURES_PAGE`. */
export const EXPORT_FIGURES = exportText(
  FIGURES_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (figure:Entity)
      USING INDEX figure:Entity(id)
      WHERE figure.id > $input.after AND figure.id < $input.until
        AND figure:Figure
        AND ($input.asOf IS NULL OR coalesce(figure.periodEarliest <= $input.asOf, true))
      RETURN figure
      ORDER BY figure.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (figure:Entity {id: id})
      WHERE figure:Figure
        AND ($input.asOf IS NULL OR coalesce(figure.periodEarliest <= $input.asOf, true))
      RETURN figure
    }
    MATCH (subject:Entity)-[:REPORTED]->(figure)
    WITH figure, subject
    ORDER BY figure.id
`,
)

/** Reads all figures, by id. */
export const exportFigures = exportReader<'figure', FigureRow>(
  EXPORT_FIGURES,
  idsFrom('fi_'),
  FigureRow,
  toFigure,
)
