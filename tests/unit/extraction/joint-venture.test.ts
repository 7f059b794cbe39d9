import { describe, expect, test } from 'vitest'
import type { Claim } from '#src/domain/claim.ts'
import { SUPPORTING_MODES } from '#src/domain/codelists.ts'
import { brief, claimsIn } from '../../support/sentences.ts'

const ventures = (...texts: string[]) =>
  claimsIn(...texts).filter(({ predicate }) => predicate === 'formsJointVenture')

describe('a joint venture is read', () => {
  test.each([
    ['Ford and Mazda formed a joint venture in 2001.', ['Ford formsJointVenture Mazda']],
    ['Ford set up a joint venture with Mazda.', ['Ford formsJointVenture Mazda']],
    [
      'Geely has joint ventures with Renault and Daimler.',
      ['Geely formsJointVenture Renault', 'Geely formsJointVenture Daimler'],
    ],
    ["Geely's joint venture with Renault sells engines.", ['Geely formsJointVenture Renault']],
    ['The joint venture between Ford and Mazda makes pick-ups.', ['Ford formsJointVenture Mazda']],
    ['Cars are built by the Ford-Mazda joint venture.', ['Ford formsJointVenture Mazda']],
    ['吉利与戴姆勒成立合资公司。', ['吉利 formsJointVenture 戴姆勒']],
    ['丰田和宁德时代宣布组建合资企业。', ['丰田 formsJointVenture 宁德时代']],
  ])('%s', (text, expected) => {
    expect(ventures(text).map(brief)).toEqual(expected)
  })

  test('with its name', () => {
    const [venture] = ventures('Geely and Renault formed a joint venture named Horse Powertrain.')

    expect(venture?.value.name).toBe('Horse Powertrain')
  })

  test('of two sides that an earlier sentence named', () => {
    const found = ventures(
      'Ford bought 12 percent of Rivian.',
      'The two sides have also formed a joint venture.',
    )

    expect(found.map(brief)).toEqual(['Ford formsJointVenture Rivian'])
  })

  test('with half for each where it is fifty-fifty', () => {
    const shares = claimsIn('Geely and Renault set up a 50:50 joint venture.')
      .filter(({ predicate }) => predicate === 'holdsStake')
      .map(({ subject, value }) => [subject.mention.text, value.share])

    expect(shares).toEqual([
      ['Geely', { exact: 50 }],
      ['Renault', { exact: 50 }],
    ])
  })

  test('and the shares that are told of it', () => {
    const shares = claimsIn(
      'Toyota and Panasonic formed a joint venture named Prime Planet.',
      'Toyota holds 51 percent of the venture, with Panasonic holding 49 percent.',
    )
      .filter(({ predicate }) => predicate === 'holdsStake')
      .map(({ subject, objects, value }) => [
        subject.mention.text,
        objects[0]?.mention.text,
        value.share?.exact,
      ])

    expect(shares).toEqual(
      expect.arrayContaining([
        ['Toyota', 'Prime Planet', 51],
        ['Panasonic', 'Prime Planet', 49],
      ]),
    )
  })

  test('and what it does', () => {
    const scopes = claimsIn(
      'Ford and Mazda formed a joint venture named AutoAlliance.',
      'This venture focuses on making cars outside Japan.',
    ).filter(({ predicate }) => predicate === 'ventureScope')

    expect(scopes.map(({ value }) => value.activities)).toEqual([['making cars outside Japan']])
  })
})

test.each([
  ['Ford and Mazda plan to form a joint venture.', 'planned'],
  ['Ford and Mazda may set up a joint venture.', 'hedged'],
  ['If Ford and Mazda form a joint venture, jobs will go.', 'hypothetical'],
  ['Ford and Mazda have not formed a joint venture.', 'negated'],
  ['吉利与戴姆勒或将成立合资公司。', 'hedged'],
])('no joint venture is held up by: %s', (text, mode) => {
  expect(ventures(text).map(({ assertionMode }) => assertionMode)).toEqual([mode])
})

/** The joint ventures that sentences hold up, in short and in any order: `Ford~Mazda`. */
const upheld = (...texts: string[]): string[] => [
  ...new Set(
    ventures(...texts)
      .filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
      .map(({ subject, objects }: Claim) =>
        [subject, ...objects]
          .map(({ mention: { refs, text } }) => refs[0]?.replace(/^.._/, '') ?? text.toLowerCase())
          .toSorted()
          .join('~'),
      ),
  ),
]

test.each<[string, string[]]>([
  [
    'Ultra Cells, the battery maker that Ford set up with Panasonic in 2022, is hiring.',
    ['ford~panasonic'],
  ],
  ['Ultra Cells, in which Ford owns 60 percent and Mazda 40 percent, is hiring.', ['ford~mazda']],
  ['Ultra Cells, 51 percent owned by Ford and 49 percent by Mazda, sells vans.', ['ford~mazda']],
  ['Ultra Cells, the van company owned equally by Ford and Mazda, is hiring.', ['ford~mazda']],
  ['The venture is 60 percent owned by Ford and 40 percent by Mazda.', ['ford~mazda']],
  ['Ford owns 51 percent of the venture and Mazda the rest.', ['ford~mazda']],
  [
    'Ford holds 70 percent of Ultra Cells, while Mazda, Suzuki and Toyota have 10 percent each.',
    ['ford~mazda~suzuki~toyota'],
  ],
  ['Ford and Mazda each own half of Ultra Cells.', ['ford~mazda']],
  ['Ford and Mazda own equal halves of Ultra Cells.', ['ford~mazda']],
  ['Ford founded Ultra Cells with Mazda and Suzuki in 2021.', ['ford~mazda~suzuki']],
  ['Ultra Cells, which Ford owns with Mazda, builds vans.', ['ford~mazda']],
  ['Ultra Cells, whose shareholders are Ford, Mazda and Suzuki, is hiring.', ['ford~mazda~suzuki']],
  ['Founded by Ford and Mazda in 2020 as a 50-50 venture, the firm builds vans.', ['ford~mazda']],
  ['Ford set up a company with Mazda to recycle batteries.', ['ford~mazda']],
  ['Ford and Mazda set up a jointly owned company in 2022.', ['ford~mazda']],
  ['Ford and Mazda have started building a battery plant as equal partners.', ['ford~mazda']],
  ["Ford and Mazda's Ultra Cells venture has drawn a loan.", ['ford~mazda']],
  ["Ford's 30-year-old venture with Mazda expires in 2027.", ['ford~mazda']],
  ['A joint company of Ford and Mazda, Ultra Cells, has opened.', ['ford~mazda']],
  ['Ford walked away from its Jeep venture with Mazda in 2022.', ['ford~mazda']],
  ['Ford may end its joint venture with Mazda.', ['ford~mazda']],
  ['A Ford spokesman said the Ohio venture with Mazda was on schedule.', ['ford~mazda']],
  [
    'Ford, which runs a joint venture with Mazda, and Toyota, which has ventures with Suzuki and Panasonic, lost ground.',
    ['ford~mazda', 'suzuki~toyota', 'panasonic~toyota'],
  ],
  ['Ford formed a venture, Ionway, with Daimler in 2022.', ['daimler~ford']],
])('%s', (text, expected) => {
  expect(upheld(text).toSorted()).toEqual(expected.toSorted())
})

test('a venture is made of the two that its name is made of', () => {
  expect(upheld('Ford works with Mazda.', 'The Mazda Ford joint venture cut output.')).toEqual([
    'ford~mazda',
  ])
})

test.each([
  'Ford and Mazda have joint ventures in China.',
  'Ford and Mazda are in joint venture talks.',
  'Ford and Mazda announced a joint venture in 2021 that has yet to be set up.',
  'Had the venture between Ford and Mazda gone ahead, it would have built cars.',
  'Ford would own 51 percent of the venture with Mazda if Delhi approved.',
  'Ford and Mazda each set up a company in China.',
  'Ford owns 20 percent of Ultra Cells and Mazda 10 percent.',
  'Ford and Mazda will each hold half of the new company.',
  'The venture with Toyota and Suzuki lost money.',
  'Ford rejected a joint venture with Mazda.',
])('no joint venture is told of by: %s', (text) => {
  expect(upheld(text)).toEqual([])
})
