import { exportReader, exportText, idsFrom } from './export-text.ts'
import { dayOf } from './holds-as-of.ts'
import { PEOPLE_PAGE } from './people-page.ts'
import { PersonRow, toPerson } from './rows/person-row.ts'

/** The query of `exportPeople`; a row is as in `PEOPLE_PAGE`. */
export const EXPORT_PEOPLE = exportText(
  PEOPLE_PAGE,
  `
    CALL (dataset) {
      WITH dataset, $input.ids IS NULL AS whole
      WHERE whole
      MATCH (person:Entity)
      USING INDEX person:Entity(id)
      WHERE person.id > $input.after AND person.id < $input.until
        AND person:Person
        AND ($input.asOf IS NULL OR EXISTS {
          MATCH (person)-[:HAS_POSITION]->(position:Position)
          WHERE coalesce(position.validFromEarliest <= $input.asOf, true)
            AND coalesce(position.validToLatest >= $input.asOf, true)
        })
      RETURN person
      ORDER BY person.id
      LIMIT toInteger($input.limit)
      UNION ALL
      UNWIND $input.ids AS id
      MATCH (person:Entity {id: id})
      WHERE person:Person
        AND ($input.asOf IS NULL OR EXISTS {
          MATCH (person)-[:HAS_POSITION]->(position:Position)
          WHERE coalesce(position.validFromEarliest <= $input.asOf, true)
            AND coalesce(position.validToLatest >= $input.asOf, true)
        })
      RETURN person
    }
    WITH person
    ORDER BY person.id
`,
)

/** Reads all people, by id. */
export const exportPeople = exportReader<'person', PersonRow>(
  EXPORT_PEOPLE,
  idsFrom('pe_'),
  PersonRow,
  (row, asOf) => toPerson(row, dayOf(asOf)),
)
