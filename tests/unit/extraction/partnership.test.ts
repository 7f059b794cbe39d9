import { describe, expect, test } from 'vitest'
import type { Claim } from '#src/domain/claim.ts'
import { SUPPORTING_MODES } from '#src/domain/codelists.ts'
import { brief, claimsIn } from '../../support/sentences.ts'

const partnerships = (...texts: string[]) =>
  claimsIn(...texts).filter(({ predicate }) => predicate === 'partnersWith')

describe('a partnership is read', () => {
  test.each([
    ['Ford has partnered with Rivian.', ['Ford partnersWith Rivian']],
    ["Japan's largest carmaker Toyota has teamed up with Suzuki.", ['Toyota partnersWith Suzuki']],
    [
      'Toyota and Panasonic signed a memorandum of understanding.',
      ['Toyota partnersWith Panasonic'],
    ],
    ['Toyota signed an agreement with CATL.', ['Toyota partnersWith CATL']],
    [
      'Ford has announced technology partnerships with CATL and Rivian.',
      ['Ford partnersWith CATL', 'Ford partnersWith Rivian'],
    ],
    [
      'Toyota and Suzuki have been collaborating on developing hybrids.',
      ['Toyota partnersWith Suzuki'],
    ],
    ['Toyota is working with CATL to develop batteries.', ['Toyota partnersWith CATL']],
    ['CATL supplies batteries to Daimler.', ['CATL partnersWith Daimler']],
    ['丰田与宁德时代签署战略合作协议。', ['丰田 partnersWith 宁德时代']],
    ['福特携手宁德时代开展合作。', ['福特 partnersWith 宁德时代']],
  ])('%s', (text, expected) => {
    expect(partnerships(text).map(brief)).toEqual(expected)
  })

  test('with the day and the instrument of its signing', () => {
    const [signed] = partnerships(
      'On March 3, 2025, Ford and Mazda signed a Memorandum of Understanding on Strategic Cooperation in Detroit.',
    )

    expect(signed?.value).toMatchObject({
      status: 'signed',
      instrument: 'mou',
      date: { date: '2025-03-03', precision: 'day' },
      partnershipType: ['strategicAlliance'],
    })
  })

  test('once where it is only pointed back at', () => {
    const [, pointing] = partnerships(
      'Ford has partnered with Mazda.',
      'The partnership between Ford and Mazda reflects a trend.',
    )

    expect(pointing?.value.backReference).toBe(true)
  })

  test('with what it is about, from the sentence after', () => {
    const areas = claimsIn(
      'Ford has partnered with Mazda.',
      'The partnership focuses on two key areas: joint development of engines and exploration of capital cooperation.',
    )
      .filter(({ predicate }) => predicate === 'cooperationArea')
      .flatMap(({ value }) => value.areas ?? [])

    expect(areas.map(({ code, assertionMode }) => [code, assertionMode])).toEqual([
      ['jointDevelopment', 'asserted'],
      ['capitalCooperation', 'hedged'],
    ])
  })
})

test.each([
  ['Ford and Mazda plan to sign a cooperation agreement.', 'planned'],
  ['Ford may partner with Rivian.', 'hedged'],
  ['Ford denied it had signed an agreement with Rivian.', 'negated'],
  ['Ford is reportedly looking to partner with Rivian.', 'hedged'],
  ['福特否认与宁德时代签署战略合作协议。', 'negated'],
])('no partnership is held up by: %s', (text, mode) => {
  expect(partnerships(text).map(({ assertionMode }) => assertionMode)).toEqual([mode])
})

test.each([
  'Ford is exploring the "Toyota model" of hardware outsourcing.',
  'Our goal is to make parts become the standard like Panasonic cells.',
  'The "marriage" between Ford and Mazda reveals a logic.',
])('no partnership is read in: %s', (text) => {
  expect(partnerships(text)).toEqual([])
})

/** Who is held to be partner of whom, in short and in any order: `Ford~Mazda`. */
const facts = (text: string): string[] => [
  ...new Set(
    partnerships(text)
      .filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
      .map(({ subject, objects }: Claim) =>
        [subject, ...objects]
          .map(({ mention }) => mention.text)
          .toSorted()
          .join('~'),
      ),
  ),
]

test.each<[string, string[]]>([
  ['Ford has lined up CATL as a second source for the van.', ['Ford~CATL']],
  ['CATL is the first outside supplier of Ford and Daimler.', ['CATL~Ford', 'CATL~Daimler']],
  ["Ford, a customer of CATL's since 2021, builds vans.", ['Ford~CATL']],
  ['Ford pays Mazda for use of its platform.', ['Ford~Mazda']],
  [
    'Ford has granted Mazda a licence; the vans sit on a platform that it licenses from Toyota.',
    ['Ford~Mazda', 'Ford~Toyota'],
  ],
  ['Ford and Mazda have worked together on hydrogen since 2013.', ['Ford~Mazda']],
  ['Rivian has won a deal from Ford to engineer two vans.', ['Rivian~Ford']],
  ["Mazda, another of Ford's partners, starts in Atlanta.", ['Mazda~Ford']],
  ["Mazda, Ford's closest partner in Asia, posted a profit.", ['Mazda~Ford']],
  ['Rivian drivers can now charge at Ford stations.', ['Rivian~Ford']],
  ['Ford is buying cells for the Ranger from CATL.', ['Ford~CATL']],
  ['Ford sells vans, and its cells come from CATL and Panasonic.', ['Ford~CATL', 'Ford~Panasonic']],
  ['Ford has a multi-year pact to sell Mazda battery cells.', ['Ford~Mazda']],
  ['Ford and Mazda, partners since 2018, build vans.', ['Ford~Mazda']],
  ['Ford and Mazda, whose cooperation dates from 2017, build vans.', ['Ford~Mazda']],
  ['Ford and Mazda are deepening ties: both will gain.', ['Ford~Mazda']],
  [
    'Ford has partnerships with Mazda in Phoenix, with Suzuki in Doha and with Toyota in Rome.',
    ['Ford~Mazda', 'Ford~Suzuki', 'Ford~Toyota'],
  ],
  ['Mazda said Ford had become its latest customer for engines.', ['Mazda~Ford']],
  ["Ford has chosen Panasonic's cylindrical cells for its vans.", ['Ford~Panasonic']],
  ['Ford has cancelled a 2 billion euro order with Mazda.', ['Ford~Mazda']],
  ['In partnership with Mazda, Ford has built a small van.', ['Ford~Mazda']],
])('as the wires tell it: %s', (text, expected) => {
  expect(facts(text).toSorted()).toEqual(
    expected.map((pair) => pair.split('~').toSorted().join('~')).toSorted(),
  )
})

test.each([
  'Ford uses CATL cells, according to an unconfirmed report.',
  'Analysts expect Ford to turn to CATL for batteries.',
  'Ford had hoped to sell hybrid systems to Mazda.',
  "Ford, Mazda's former partner in engines, fell.",
])('no partnership either: %s', (text) => {
  expect(facts(text)).toEqual([])
})
