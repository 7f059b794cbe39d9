import type { Exported, ExportSource, ExportType } from '../domain/export.ts'
import type { FtmEntity } from './ftm-entity.ts'
import {
  articleEntity,
  brandEntity,
  brandLinks,
  companyEntity,
  documentations,
  ownershipEntity,
  partyEntities,
  personEntity,
  positionEntity,
  projectEntity,
  ventureEntity,
} from './ftm-records.ts'
import { add, type ExportReport } from './report.ts'

/** The kinds that FollowTheMoney can tell of. */
export const FTM_TYPES = [
  'stake',
  'joint-venture',
  'partnership',
  'company',
  'person',
  'brand',
  'document',
] as const satisfies ExportType[]

/**
 * One entity a line. Format: FollowTheMoney 4. Companies, people and brands are in it in any case.
 *
 * A line that is no entity would break its readers, so there is no end mark.
 */
export async function* exportFtm(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
  baseUrl: string,
): AsyncGenerator<string> {
  for await (const entities of allEntities(source, types, report, baseUrl)) {
    for (const { schema } of entities) add(report.written, schema)
    yield entities.map((entity) => `${JSON.stringify(entity)}\n`).join('')
  }
  await source.verify()
}

async function* allEntities(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
  baseUrl: string,
): AsyncGenerator<FtmEntity[]> {
  const documented = types.includes('document')
  const evidence = (thing: Parameters<typeof documentations>[0]) =>
    documented ? documentations(thing, baseUrl) : []
  if (documented) {
    for await (const list of source.read('document')) {
      yield list.map((document) => articleEntity(document, baseUrl))
    }
  }
  for await (const list of source.read('company')) {
    // Ventures that are companies are told of as ventures.
    const own = list.filter(({ type }) => type === 'company')
    yield own.flatMap((company) => [companyEntity(company, baseUrl), ...evidence(company)])
  }
  for await (const list of source.read('brand')) {
    yield list.flatMap((brand) => [
      brandEntity(brand, baseUrl),
      ...(types.includes('brand') ? brandLinks(around(brand, source, types), baseUrl) : []),
      ...evidence(brand),
    ])
  }
  for await (const list of source.read('person')) {
    yield list.flatMap((person) => [
      personEntity(person, baseUrl),
      ...(types.includes('person')
        ? person.positions
            .filter(({ company }) => source.holds(company.id))
            .map((position) => positionEntity(position, baseUrl))
        : []),
      ...evidence(person),
    ])
  }
  for await (const list of source.read('joint-venture')) {
    yield list.flatMap((venture) => [
      ventureEntity(venture, baseUrl),
      ...(types.includes('joint-venture') ? partyEntities(venture, baseUrl) : []),
      ...evidence(venture),
    ])
  }
  if (types.includes('partnership')) {
    for await (const list of source.read('partnership')) {
      yield list.flatMap((partnership) => [
        projectEntity(partnership, baseUrl),
        ...partyEntities(partnership, baseUrl),
        ...evidence(partnership),
      ])
    }
  }
  if (types.includes('stake')) {
    for await (const list of source.read('stake')) {
      const stated = list.filter(({ derived }) => !derived)
      add(report.leftOut, 'derived stakes', list.length - stated.length)
      yield stated.map((stake) => ownershipEntity(stake, baseUrl))
    }
  }
  for (const type of ['figure', 'conflict'] as const) {
    for await (const list of source.read(type)) add(report.leftOut, `${type}s`, list.length)
  }
}

/** The brand with those only that are in the file. */
const around = (
  brand: Exported<'brand'>,
  source: ExportSource,
  types: readonly ExportType[],
): Exported<'brand'> => ({
  ...brand,
  owners: brand.owners.filter(({ company }) => source.holds(company.id)),
  partnerships: types.includes('partnership')
    ? brand.partnerships.filter(({ id }) => source.holds(id))
    : [],
})
