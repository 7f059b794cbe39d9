import type { Exported, ExportSource, ExportType } from '../domain/export.ts'
import {
  companyDetails,
  partyDetails,
  personDetails,
  positionDetails,
  stakeDetails,
  ventureDetails,
} from './bods-records.ts'
import { type Details, statement } from './bods-statement.ts'
import { add, type ExportReport } from './report.ts'

/** The kinds that BODS can tell of. */
export const BODS_TYPES = [
  'stake',
  'joint-venture',
  'company',
  'person',
] as const satisfies ExportType[]

/** What BODS knows nothing of, and what it is called in the report. */
const NOT_EXPRESSIBLE = { partnership: 'partnerships', brand: 'brands' } as const

/**
 * Entity, person and relationship statements as one JSON array, records before what refers to them.
 * Format: BODS 0.4. An array without its last bracket was cut off.
 */
export async function* exportBods(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
  baseUrl: string,
): AsyncGenerator<string> {
  let begun = false
  for await (const details of allDetails(source, types, report)) {
    if (details.length === 0) continue
    for (const { recordType } of details) add(report.written, `${recordType} statements`)
    const lines = details.map((one) => statement(one, source, baseUrl))
    yield `${begun ? ',\n' : '[\n'}${lines.join(',\n')}`
    begun = true
  }
  await source.verify()
  yield begun ? '\n]\n' : '[]\n'
}

async function* allDetails(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
): AsyncGenerator<Details[]> {
  for await (const companies of source.read('company')) {
    // Ventures that are companies are told of as ventures.
    yield companies.filter(({ type }) => type === 'company').map(companyDetails)
  }
  for await (const ventures of source.read('joint-venture')) yield ventures.map(ventureDetails)
  for await (const people of source.read('person')) yield people.map(personDetails)
  if (types.includes('stake')) {
    for await (const stakes of source.read('stake')) {
      const stated = stakes.filter(({ derived }) => !derived)
      add(report.leftOut, 'derived stakes', stakes.length - stated.length)
      yield stated.map(stakeDetails)
    }
  }
  if (types.includes('joint-venture')) {
    for await (const ventures of source.read('joint-venture')) {
      yield ventures.flatMap((venture) => parties(venture, report))
    }
  }
  if (types.includes('person')) {
    for await (const people of source.read('person')) {
      yield people.flatMap((person) => positions(person, source, report))
    }
  }
  for (const type of ['partnership', 'brand'] as const) {
    for await (const records of source.read(type)) {
      add(report.leftOut, NOT_EXPRESSIBLE[type], records.length)
    }
  }
}

/** Parties without a stated stake: those with one are in the stakes. */
function parties(venture: Exported<'joint-venture'>, report: ExportReport): Details[] {
  const silent = venture.parties.filter(
    ({ stakeId, shareBasis }) => stakeId === null || shareBasis === 'derived',
  )
  const entities = silent.filter(({ company }) => company.type !== 'brand')
  add(report.leftOut, 'brands that are parties', silent.length - entities.length)
  return entities.map(({ company }) => partyDetails(venture, company.id))
}

function positions(
  person: Exported<'person'>,
  source: ExportSource,
  report: ExportReport,
): Details[] {
  const near = person.positions.filter(({ company }) => source.holds(company.id))
  const coded = near.filter(({ interestType }) => interestType !== null)
  add(report.leftOut, 'positions without an interest type', near.length - coded.length)
  return coded.map(positionDetails)
}
