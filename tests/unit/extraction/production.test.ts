import { describe, expect, test } from 'vitest'
import type { Claim } from '#src/domain/claim.ts'
import { claimsIn } from '../../support/sentences.ts'

/** "asserted Panasonic > Rivian" */
const told = ({ subject, objects, assertionMode }: Claim) =>
  `${assertionMode} ${subject.mention.text} > ${objects[0]?.mention.text}`
const productions = (...texts: string[]) =>
  claimsIn(...texts)
    .filter(({ predicate }) => predicate === 'producesFor')
    .map(told)

describe('whose cars a company builds', () => {
  test.each<[string, string[]]>([
    [
      'Production of Rivian vehicles at a Ford plant in Poland has begun.',
      ['asserted Ford > Rivian'],
    ],
    ["Panasonic builds Rivian's electric SUVs at its Graz plant.", ['asserted Panasonic > Rivian']],
    ['Geely models were assembled at the Renault factory in Busan.', ['asserted Renault > Geely']],
    ["Geely cars will be built at Nissan's plant in Barcelona.", ['planned Nissan > Geely']],
    [
      "Rivian expects to use Ford's global factories to produce in Europe.",
      ['planned Ford > Rivian'],
    ],
    ["If Ford agreed, Geely would use Ford's plant to build cars.", ['hypothetical Ford > Geely']],
    ['吉利将利用Ford的欧洲工厂生产汽车。', ['planned Ford > 吉利']],
    ['丰田的格拉茨工厂已开始生产吉利。', ['asserted 丰田 > 吉利']],
    ['Ford builds cars at its Valencia plant.', []],
    ['Ford cars are sold beside Mazda cars.', []],
  ])('%s', (text, expected) => {
    expect(productions(text)).toEqual(expected)
  })

  test('a place behind the plant is where it is', () => {
    const [claim] = claimsIn('Production of Rivian vehicles at a Ford plant in Poland began.')

    expect(claim?.value.place).toBe('Poland')
  })
})

test('who looks for help has no partner yet', () => {
  const [claim] = claimsIn('Volkswagen is looking to Rivian for help with software.')

  expect(claim).toMatchObject({
    predicate: 'partnersWith',
    assertionMode: 'hedged',
    value: { areas: [{ code: null, text: 'software', assertionMode: 'hedged' }] },
  })
})
