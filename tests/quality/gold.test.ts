import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nameKey } from '#src/domain/names.ts'
import { parseGold } from '#src/evaluation/gold.ts'
import { scoreState } from '#src/evaluation/score-state.ts'
import { openPipeline, readAll, seedDocuments } from './pipeline.ts'

const pipeline = await openPipeline()
const documents = await seedDocuments()
const { claims, state } = readAll(pipeline, documents)
const gold = parseGold(readFileSync('tests/quality/gold/gold-facts.jsonl', 'utf8'))
const knownId = (name: string) => [...(pipeline.index.byKey.get(nameKey(name)) ?? [])].at(0) ?? null
const { scores, traps } = scoreState(gold, claims, state, knownId)
const nodes = (label: string) =>
  state.nodes.filter(({ labels }) => labels.some((one) => one === label))

describe('the seed articles', () => {
  test.each(['stake', 'joint-venture', 'partnership', 'position', 'brand'])(
    'give the %s facts of the gold list: recall at least 0.90, precision at least 0.95',
    (kind) => {
      const score = scores.find((one) => one.kind === kind)

      expect(score?.recall).toBeGreaterThanOrEqual(0.9)
      expect(score?.precision).toBeGreaterThanOrEqual(0.95)
    },
  )

  test('put no trap of the gold list into the fact layer', () => {
    expect(traps.map(({ id }) => id)).toEqual([])
  })

  test('give exactly three sourced stakes and one derived remainder', () => {
    const stakes = nodes('Stake').map(({ id, properties }) => [
      id,
      properties.shareExact ?? null,
      properties.shareMaximum ?? null,
      properties.derived,
    ])

    expect(stakes).toEqual([
      ['st_leapmotor--leapmotor-international--shareholding', null, 49, true],
      ['st_stellantis--leapmotor--shareholding', 20, null, false],
      ['st_stellantis--leapmotor-international--shareholding', 51, null, false],
      ['st_volkswagen--xpeng--shareholding', 4.99, null, false],
    ])
  })

  test('give the five joint ventures, the seven partnerships, the five people and brands', () => {
    expect(nodes('JointVenture').map(({ id }) => id)).toEqual([
      'jv_changan--ford',
      'jv_changan--mazda',
      'jv_faw--toyota',
      'jv_faw--volkswagen',
      'jv_leapmotor-international',
    ])
    expect(nodes('Partnership').map(({ id }) => id)).toEqual([
      'pa_audi--saic--brandCooperation',
      'pa_byd--toyota--rnd',
      'pa_faw--leapmotor--strategicAlliance',
      'pa_hongmeng-zhixing',
      'pa_tencent--toyota--rnd',
      'pa_volkswagen--xpeng--infrastructure',
      'pa_volkswagen--xpeng--jointDevelopment',
    ])
    expect(nodes('Person').map(({ properties }) => properties.name)).toEqual([
      'Carlos Tavares',
      'Ji Xuehong',
      'Oliver Blume',
      'Zhu Huarong',
      'Zhu Jiangming',
    ])
    expect(nodes('Brand').map(({ id }) => id)).toEqual([
      'br_audi',
      'br_audi--saic',
      'br_hongqi',
      'br_wenjie',
      'br_zhijie',
    ])
  })

  test('date the memorandum of FAW and Leapmotor to its day, and say what is not disclosed', () => {
    const deal = state.nodes.find(({ id }) => id === 'pa_faw--leapmotor--strategicAlliance')

    expect(deal?.properties).toMatchObject({
      partnershipStatus: 'signed',
      instrument: 'mou',
      signedDate: '2025-03-03',
      place: 'Changchun',
      disclosureEquity: 'notDisclosed',
      sources: 4,
    })
  })

  test('are quoted to the letter: each quote stands at its offsets', () => {
    const texts = new Map(documents.map(({ id, text }) => [id, [...text]]))

    const wrong = claims.filter(
      ({ documentId, start, end, quote }) =>
        texts.get(documentId)?.slice(start, end).join('') !== quote,
    )

    expect(claims.length).toBeGreaterThan(40)
    expect(wrong).toEqual([])
  })

  test('name nobody of the page furniture', () => {
    const names = state.nodes.map(({ properties }) => properties.name)

    expect(names).not.toEqual(expect.arrayContaining(['Haye Kesteloo']))
    expect(
      names.filter((name) => /Kesteloo|William Gu|Amazon|DroneXL|Biden/.test(String(name))),
    ).toEqual([])
  })
})
