import { describe, expect, test } from 'vitest'
import { brief, claimsIn } from '../../support/sentences.ts'

const of = (predicate: string, ...texts: string[]) =>
  claimsIn(...texts).filter((claim) => claim.predicate === predicate)

describe('a seat is read', () => {
  test.each([
    ['Wolfsburg-based Volkswagen grew.', 'Volkswagen', 'Wolfsburg'],
    ['Wolfsburg-based carmaker Volkswagen grew.', 'Volkswagen', 'Wolfsburg'],
    ['Volkswagen, the Wolfsburg-based carmaker, grew.', 'Volkswagen', 'Wolfsburg'],
    ['Volkswagen, which has its head office in Wolfsburg, grew.', 'Volkswagen', 'Wolfsburg'],
    ['Volkswagen is run from Wolfsburg.', 'Volkswagen', 'Wolfsburg'],
    ["Volkswagen's headquarters are in Wolfsburg.", 'Volkswagen', 'Wolfsburg'],
    ['Volkswagen, based in Frankfurt am Main, grew.', 'Volkswagen', 'Frankfurt am Main'],
    ['吉利成立于1986年,总部位于杭州。', '吉利', '杭州'],
    ['总部设在杭州的车企吉利表示赞同。', '吉利', '杭州'],
  ])('%s', (text, company, place) => {
    const seats = of('headquarteredIn', text)

    expect(seats.map(({ subject, value }) => [subject.mention.text, value.place])).toEqual([
      [company, place],
    ])
    expect(seats[0]?.assertionMode).toBe('asserted')
  })

  test('of the company that the text is about', () => {
    const [seat] = of(
      'headquarteredIn',
      'Ford cut jobs.',
      'The Dearborn-based carmaker lost money.',
    )

    expect(seat?.subject.mention.text).toBe('Ford')
  })

  test.each([
    'WOLFSBURG, May 3 - Volkswagen grew.',
    'Volkswagen, based on a new platform, grew.',
    'Volkswagen builds cars in Chattanooga.',
    'An electric-based Volkswagen grew.',
  ])('not in: %s', (text) => {
    expect(of('headquarteredIn', text)).toEqual([])
  })
})

describe('a founding is read', () => {
  test.each([
    ['Rivian was founded in 2009.', 'Rivian', '2009'],
    ['Rivian, set up in 2009, lost money.', 'Rivian', '2009'],
    ['Rivian, the start-up that Ford and Mazda founded in 2009, lost money.', 'Rivian', '2009'],
    ['Rivian, an unusual company, was established in Illinois in 2009.', 'Rivian', '2009'],
    ['Ann Miller founded Rivian in a garage in 2009.', 'Rivian', '2009'],
    ['Founded in 2009, Rivian lost money.', 'Rivian', '2009'],
    ['About Rivian: founded in 2009 by an engineer.', 'Rivian', '2009'],
    ['吉利于1986年正式成立。', '吉利', '1986'],
    ['1986年成立的吉利表示赞同。', '吉利', '1986'],
    ['1986年,吉利正式成立。', '吉利', '1986'],
  ])('%s', (text, company, year) => {
    expect(
      of('foundedOn', text).map(({ subject, value }) => [subject.mention.text, value.date?.date]),
    ).toEqual([[company, year]])
  })

  test.each([
    'Ford and Mazda founded a venture in 2009.',
    '福特也与这家成立于2015年的芯片企业合作。',
    'Ford grew in 2009.',
  ])('not of the wrong company: %s', (text) => {
    expect(of('foundedOn', text)).toEqual([])
  })
})

describe('an owner that is a state is read', () => {
  test.each([
    ['State-owned Geely grew.', 'Geely'],
    ['Geely, controlled by the Chinese central government, grew.', 'Geely'],
    ['Geely is majority-owned by the state.', 'Geely'],
    ['国有车企吉利表示赞同。', '吉利'],
    ['吉利是一家国有企业。', '吉利'],
  ])('%s', (text, company) => {
    expect(of('stateOwned', text).map(({ subject }) => subject.mention.text)).toEqual([company])
  })
})

describe('what is not told is read', () => {
  test.each([
    ['Ford and Rivian did not disclose financial terms.', 'financialTerms'],
    ['Ford and Rivian declined to say what stake would change hands.', 'equity'],
    ['The price that Ford and Rivian agreed on was not made public.', 'financialTerms'],
    ['Financial terms of the deal of Ford and Rivian remain confidential.', 'financialTerms'],
    ['福特与丰田未予披露交易金额。', 'financialTerms'],
  ])('%s', (text, topic) => {
    expect(of('notDisclosed', text).map(({ value }) => value.topic)).toEqual([topic])
  })

  test('not where it is no secret of a deal', () => {
    expect(of('notDisclosed', 'Ford and Rivian did not say when the cars come.')).toEqual([])
  })
})

describe('a brand is of its owner', () => {
  test.each([
    [
      'Toyota owns the Lexus and Daihatsu brands.',
      ['Toyota ownsBrand Lexus', 'Toyota ownsBrand Daihatsu'],
    ],
    ['Lexus, a Toyota brand, grew.', ['Toyota ownsBrand Lexus']],
    ['Lexus is owned by Toyota.', ['Toyota ownsBrand Lexus']],
    ['Toyota-owned Lexus grew.', ['Toyota ownsBrand Lexus']],
    ['Toyota, owner of Lexus, grew.', ['Toyota ownsBrand Lexus']],
    ["Toyota's Scion brand was wound up.", ['Toyota ownsBrand Scion']],
    ['丰田的「雷克」品牌表现不佳。', []],
    ['「雷克」是丰田推出的豪华品牌。', ['丰田 ownsBrand 雷克']],
    ['丰田旗下高端品牌“雷克”表现不佳。', ['丰田 ownsBrand 雷克']],
  ])('%s', (text, expected) => {
    expect(of('ownsBrand', text).map(brief)).toEqual(expected)
  })

  test.each([
    'Toyota sold a Lexus to Ford.',
    'A Lexus is really a Toyota.',
    'Toyota and the Lexus brand grew.',
  ])('not in: %s', (text) => {
    expect(of('ownsBrand', text)).toEqual([])
  })
})
