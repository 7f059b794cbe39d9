import { describe, expect, test } from 'vitest'
import type { App } from '#src/http/app-type.ts'
import { stakeId } from './world.ts'

/** Effective ownership, owners, holdings and control in the test world, over HTTP. */
export function ownershipTests(app: App): void {
  async function get(url: string) {
    const response = await app.inject({ url })
    expect(response.statusCode, `${url}: ${response.body.slice(0, 300)}`).toBe(200)
    return response.json()
  }

  type Range = { minimum: number; maximum: number }

  const effective = async (owner: string, subject: string, more = '') =>
    (await get(`/v1/companies/${subject}/effective-ownership?ownerId=${owner}${more}`)).data

  describe('effective ownership', () => {
    // By hand, in percent, to four decimals: README.md has the equations.
    test.each([
      ['co_french-state', 'co_renault', 15.8719],
      ['co_french-state', 'co_nissan', 5.8127],
      ['co_french-state', 'co_mitsubishi-motors', 1.9763],
      ['co_mitsubishi-corporation', 'co_mitsubishi-motors', 20.366],
      ['co_mitsubishi-corporation', 'co_nissan', 1.0764],
      ['co_mitsubishi-corporation', 'co_renault', 0.1615],
      ['co_renault', 'co_nissan', 36.6226],
      ['co_renault', 'co_mitsubishi-motors', 12.4517],
      ['co_geely', 'co_mercedes-benz', 9.793],
      ['co_geely', 'co_baic', 0.9303],
      ['co_geely', 'co_foton', 0.3721],
      ['co_mercedes-benz', 'co_foton', 3.8],
      ['co_blackrock', 'co_hyundai-mobis', 5.0722],
      ['co_blackrock', 'co_hyundai', 1.1159],
      ['co_blackrock', 'co_kia', 0.3794],
      ['co_blackrock', 'co_hyundai-steel', 0.0645],
      ['co_blackrock', 'co_rimac', 0.3794],
      ['co_blackrock', 'co_boston-dynamics', 0.8927],
      ['co_kkr', 'co_marelli', 71.4286],
      ['co_kkr', 'co_clarion', 64.2857],
      ['co_marelli', 'co_clarion', 90],
      ['co_clarion', 'co_marelli', 80],
    ])('of %s in %s, over a loop, is %d', async (owner, subject, percent) => {
      const [row] = await effective(owner, subject)

      expect(row.share.minimum).toBeCloseTo(percent, 4)
      expect(row.share.maximum).toBeCloseTo(percent, 4)
      expect(row.hasLoop).toBe(true)
    })

    test.each([
      ['co_tata-sons', 'co_lotus', 53.6],
      ['co_tata-sons', 'co_morgan', 20.502],
      ['co_tata-motors', 'co_morgan', 18.36],
      ['co_exor', 'co_piaggio', 45],
      ['co_schaeffler', 'jv_northlight-semiconductor', 13.8],
    ])('of %s in %s, over no loop, is %d', async (owner, subject, percent) => {
      const [row] = await effective(owner, subject)

      expect(row.share.minimum).toBeCloseTo(percent, 4)
      expect(row.share.maximum).toBeCloseTo(percent, 4)
      expect(row.hasLoop).toBe(false)
      expect(row.assumptions).toEqual([])
    })

    test.each([
      ['co_toyota', 'co_suzuki', { minimum: 0, maximum: 100 }],
      ['co_toyota', 'co_maruti-suzuki', { minimum: 0, maximum: 58 }],
      ['co_toyota', 'co_perodua', { minimum: 12.5, maximum: 25 }],
      ['co_faw', 'co_sinotruk', { minimum: 0, maximum: 66 }],
    ])('of %s in %s is the range %j, with what it assumes', async (owner, subject, range) => {
      const [row] = await effective(owner, subject)

      expect(row.share).toEqual(range)
      expect(row.assumptions).not.toEqual([])
    })

    test.each([
      ['co_softbank', 'co_polestar'],
      ['co_magna', 'co_fisker'],
      ['co_uber', 'co_lucid'],
      ['co_kkr', 'co_piaggio'],
      ['co_morgan', 'co_tata-sons'],
    ])('of %s in %s is none', async (owner, subject) => {
      expect(await effective(owner, subject)).toEqual([])
    })

    test('shows both chains of Tata Sons down to Morgan, which add up to its share', async () => {
      const [row] = await effective('co_tata-sons', 'co_morgan')

      const paths: { share: Range; stakes: { id: string }[] }[] = row.paths
      expect(paths.map(({ stakes }) => stakes.length)).toEqual([3, 5])
      expect(paths.map(({ share }) => share.minimum)).toEqual([
        expect.closeTo(7.65, 6),
        expect.closeTo(12.852, 6),
      ])
      expect(paths[0]?.stakes.map(({ id }) => id)).toEqual([
        stakeId('tata-sons', 'lotus'),
        stakeId('lotus', 'caterham'),
        stakeId('caterham', 'morgan'),
      ])
    })

    test('of Ford in Mahindra, which it sold in 2018, is of then and not of today', async () => {
      const [then] = await effective('co_ford', 'co_mahindra', '&asOf=2015-06-30')

      expect(then.share).toEqual({ minimum: 20, maximum: 20 })
      expect(await effective('co_ford', 'co_mahindra', '&asOf=2019-06-30')).toEqual([])
      expect(await effective('co_ford', 'co_mahindra')).toEqual([])
    })

    test('Hyundai had 20 percent of Rimac in 2018', async () => {
      const [row] = await effective('co_hyundai', 'co_rimac', '&asOf=2018-06-30')

      expect(row.share).toEqual({ minimum: 20, maximum: 20 })
    })
  })

  describe('owners and holdings', () => {
    interface Chain {
      owner: { id: string }
      subject: { id: string }
      depth: number
      share: Range
      chains: number
    }
    const told = (data: Chain[], end: 'owner' | 'subject') =>
      data.map((row) => [row[end].id.slice(3), row.depth, row.share.minimum, row.chains]).toSorted()

    test('the owners of Morgan are five, up to Tata Sons over Lotus', async () => {
      const { data } = await get('/v1/companies/co_morgan/owners')

      expect(told(data, 'owner')).toEqual([
        ['caterham', 1, 51, 1],
        ['jaguar-land-rover', 3, expect.closeTo(30.6, 6), 1],
        ['lotus', 2, expect.closeTo(38.25, 6), 1],
        ['tata-motors', 4, expect.closeTo(18.36, 6), 1],
        ['tata-sons', 3, expect.closeTo(7.65, 6), 2],
      ])
    })

    test('the holdings of Tata Sons are five, down to Morgan', async () => {
      const { data } = await get('/v1/companies/co_tata-sons/holdings')

      expect(told(data, 'subject')).toEqual([
        ['caterham', 2, expect.closeTo(15, 6), 2],
        ['jaguar-land-rover', 2, expect.closeTo(42, 6), 1],
        ['lotus', 1, 20, 2],
        ['morgan', 3, expect.closeTo(7.65, 6), 2],
        ['tata-motors', 1, 70, 1],
      ])
    })

    test('a circle ends: no company is its own owner', async () => {
      const { data } = await get('/v1/companies/co_nissan/owners')

      expect(told(data, 'owner')).toEqual([
        ['french-state', 2, expect.closeTo(5.4, 6), 1],
        ['mitsubishi-corporation', 2, expect.closeTo(1, 6), 1],
        ['mitsubishi-motors', 1, 5, 1],
        ['renault', 1, 36, 1],
      ])
    })
  })

  describe('the ultimate parent', () => {
    test.each([
      ['co_morgan', 'co_tata-sons', 'majorityStake', ['co_tata-sons']],
      ['co_lotus', 'co_tata-sons', 'majorityStake', ['co_tata-sons']],
      ['co_piaggio', 'co_exor', 'controlThroughControlled', ['co_exor']],
      ['co_daihatsu', 'co_toyota', 'majorityStake', ['co_toyota']],
      ['co_perodua', 'co_perodua', 'noController', []],
      ['co_maruti-suzuki', 'co_suzuki', 'majorityStake', ['co_suzuki']],
      ['co_faw-jiefang', 'co_faw', 'majorityStake', ['co_faw']],
      ['co_aston-martin', 'co_aston-martin', 'noController', []],
      ['co_nissan', 'co_nissan', 'noController', []],
      ['jv_lumeo-mobility', 'jv_lumeo-mobility', 'jointControl', ['co_bmw', 'co_great-wall']],
      [
        'jv_northlight-semiconductor',
        'jv_northlight-semiconductor',
        'jointControl',
        ['co_bosch', 'co_continental', 'co_infineon', 'co_zf'],
      ],
    ])('of %s is %s by %s', async (company, parent, rule, controllers) => {
      const { data } = await get(`/v1/companies/${company}/ultimate-parent`)

      expect(data).toMatchObject({ ultimateParent: { id: parent }, rule })
      expect(data.controllers.map(({ id }: { id: string }) => id).toSorted()).toEqual(controllers)
    })

    test.each(['co_clarion', 'co_marelli'])('of %s is a circle of two', async (company) => {
      const { data } = await get(`/v1/companies/${company}/ultimate-parent`)

      expect(data.rule).toBe('mutualControl')
      expect(data.controllers.map(({ id }: { id: string }) => id).toSorted()).toEqual([
        'co_clarion',
        'co_marelli',
      ])
    })

    test('may be Toyota of Maruti Suzuki, whose share of Suzuki is not stated', async () => {
      const { data } = await get('/v1/companies/co_maruti-suzuki/ultimate-parent')

      expect(data.possibleControllers).toMatchObject([{ id: 'co_toyota' }])
    })

    test('goes up with the threshold: at 60 percent nobody controls Morgan', async () => {
      const { data } = await get('/v1/companies/co_morgan/ultimate-parent?threshold=60')

      expect(data).toMatchObject({ ultimateParent: { id: 'co_morgan' }, rule: 'noController' })
    })
  })
}
