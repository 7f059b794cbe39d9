import { describe, expect, test } from 'vitest'
import type { Graph } from '#src/graph/graph.ts'
import { conflictsPage } from '#src/queries/conflicts-page.ts'
import { jointVenturesPage } from '#src/queries/joint-ventures-page.ts'
import { partnersOf } from '#src/queries/partners-of.ts'
import { partnershipsPage } from '#src/queries/partnerships-page.ts'
import { firstPage } from '../queries/pages.ts'

/** Ventures, partnerships, partners and conflicts of the test world. */
export function agreementTests(graph: Graph): void {
  const all = (sort = 'id') => firstPage(sort, 200)

  describe('joint ventures', () => {
    test('have all parties, each with its share', async () => {
      const { rows } = await jointVenturesPage(graph, {}, all(), { include: ['parties'] })

      const told = rows.map(({ name, formed, parties }) => [
        name,
        formed?.date,
        parties.map(({ company, share, shareBasis }) => [company.id, share?.exact, shareBasis]),
      ])
      expect(told).toEqual([
        [
          'Lumeo Mobility',
          '2018',
          [
            ['co_bmw', 50, 'stated'],
            ['co_great-wall', 50, 'stated'],
          ],
        ],
        [
          'Northlight Semiconductor',
          '2020',
          [
            ['co_bosch', 40, 'stated'],
            ['co_continental', 30, 'stated'],
            ['co_infineon', 10, 'stated'],
            ['co_zf', 20, 'stated'],
          ],
        ],
      ])
    })
  })

  describe('partners', () => {
    test.each([
      [
        'co_continental',
        [
          'co_bosch jointVenture',
          'co_infineon jointVenture',
          'co_schaeffler stake',
          'co_zf jointVenture',
          'jv_northlight-semiconductor stake',
        ],
      ],
      ['co_nissan', ['co_mitsubishi-motors stake stake', 'co_renault stake stake']],
      ['co_honda', ['co_isuzu partnership']],
      ['co_mazda', []],
    ])('of %s: %j', async (companyId, expected) => {
      const { rows } = await partnersOf(graph, companyId, {}, all())

      const told = rows.map(({ company, stakes, jointVentures, partnerships }) =>
        [
          company.id,
          ...stakes.map(() => 'stake'),
          ...jointVentures.map(() => 'jointVenture'),
          ...partnerships.map(() => 'partnership'),
        ].join(' '),
      )
      expect(told).toEqual(expected)
    })
  })

  describe('partnerships', () => {
    test('are three, of which two are over', async () => {
      const { rows } = await partnershipsPage(graph, {}, all())

      expect(rows.map(({ id, status, signed }) => [id, status, signed?.date])).toEqual([
        ['pa_changan--nio', 'terminated', '2017'],
        ['pa_honda--isuzu', 'terminated', '2015'],
        ['pa_northvolt--volvo-cars--supply', 'active', '2020-03'],
      ])
    })

    const heldOn = async (companyId: string, asOf: string) =>
      (await partnershipsPage(graph, { companyId }, all(), { asOf })).rows.map(
        (row) => row.holdsAsOf,
      )

    test.each([
      ['co_honda', '2014-06-30', []],
      ['co_nio', '2014-06-30', []],
      ['co_nio', '2015-06-30', []],
      ['co_northvolt', '2019-06-30', []],
      ['co_northvolt', '2021-06-30', ['certain']],
    ])('of %s on %s: %j', async (company, asOf, expected) => {
      expect(await heldOn(company, asOf)).toEqual(expected)
    })

    test.each([
      ['co_honda', '2015-06-30', ['possible']],
      ['co_honda', '2017-06-30', ['certain']],
      ['co_honda', '2019-06-30', ['possible']],
      ['co_honda', '2021-06-30', []],
      ['co_nio', '2017-06-30', ['possible']],
      ['co_nio', '2019-06-30', ['certain']],
      ['co_nio', '2021-06-30', []],
    ])('of %s on %s, when it ended: %j', async (company, asOf, expected) => {
      expect(await heldOn(company, asOf)).toEqual(expected)
    })
  })

  test('two conflicts are open, and a raised stake is none', async () => {
    const { rows } = await conflictsPage(graph, {}, all())

    const told = rows.map(({ id, type, open, members }) => [
      id,
      type,
      open,
      members.map(({ documentId }) => documentId),
    ])
    const documents = ['doc_09-gothenburg-cells', 'doc_10-stockholm-cells']
    expect(told).toEqual([
      ['cs_pa_northvolt--volvo-cars--supply--signing', 'time', true, documents],
      ['cs_st_paccar--hyliion--shareholding--share', 'value', true, documents],
    ])
  })
}
