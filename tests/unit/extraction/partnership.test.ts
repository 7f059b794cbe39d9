import { describe, expect, test } from 'vitest'
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
