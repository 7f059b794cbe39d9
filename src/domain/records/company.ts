import { z } from 'zod'
import { DatedValue } from '../partial-date.ts'
import { CompanyKind, NameType } from '../register.ts'
import { Origin } from './reference.ts'
import { HoldsAsOf, sourcedFields } from './sourced.ts'

/** One name of an entity. */
export const EntityName = z
  .object({
    value: z.string(),
    lang: z.string().describe('ISO 639-1.'),
    nameType: NameType.describe('How the name is related to what it names.'),
    origin: Origin.describe('Whether a loaded document has the name.'),
  })
  .meta({ id: 'EntityName' })
export type EntityName = z.infer<typeof EntityName>

/** The fields by which every company, brand and person is known. */
export const namedFields = {
  label: z.string().describe('Never empty: the name, or what it can be known by.'),
  names: z.array(EntityName).describe('All its names, by language and value.'),
  referents: z.array(z.string()).describe('Ids that were merged into this one.'),
  status: z
    .enum(['registered', 'provisional'])
    .describe('`registered`: the register knows it; `provisional`: only documents do.'),
}

const count = z.int().min(0).max(1_000_000)

/** A carmaker, supplier, technology firm, named joint venture or other body. */
export const Company = z
  .object({
    id: z.string().describe('Stable id; keeps working after a merge.'),
    type: z
      .enum(['company', 'jointVenture'])
      .describe('`jointVenture` where the company carries a joint venture of the same id.'),
    name: z.string().nullable().describe('In the language asked for, else in English.'),
    ...namedFields,
    kind: CompanyKind.describe('What sort of body it is.'),
    country: z
      .string()
      .nullable()
      .describe('ISO 3166-1 alpha-2, of the headquarters; null where it is not known.'),
    stateOwned: z.boolean().nullable().describe('Null where nothing says so.'),
    founded: DatedValue.nullable().describe('When it was founded; null where it is not said.'),
    headquarters: z.string().nullable().describe('Where it sits, in the words of a document.'),
    origin: z
      .object({
        kind: Origin.nullable(),
        country: Origin.nullable(),
        stateOwned: Origin.nullable(),
      })
      .describe('Who says so, of the fields that the register can know; null where none does.'),
    holdsAsOf: HoldsAsOf.nullable().describe(
      'Whether it existed on the day `asOf`, else today, by when it was founded or formed, and wound up.',
    ),
    counts: z
      .object({
        stakesHeld: count,
        stakesIn: count.describe('Stakes that others hold in it.'),
        jointVentures: count,
        partnerships: count,
        brands: count,
        people: count.describe('Positions that people hold in it.'),
      })
      .describe('How many facts it is part of.'),
    ...sourcedFields,
  })
  .meta({ id: 'Company' })
export type Company = z.infer<typeof Company>
