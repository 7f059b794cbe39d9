import { describe, expect, test } from 'vitest'
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
