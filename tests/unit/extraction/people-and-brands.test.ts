import { describe, expect, test } from 'vitest'
import { brief, claimsIn } from '../../support/sentences.ts'

const of = (predicate: string, ...texts: string[]) =>
  claimsIn(...texts).filter((claim) => claim.predicate === predicate)

describe('a position is read', () => {
  test.each([
    ['Jim Farley, chief executive of Ford, spoke in Detroit.', 'Jim Farley', 'boardless'],
    ['Ford CEO Jim Farley spoke in Detroit.', 'Jim Farley', 'boardless'],
    ['Akio Toyoda, chairman of Toyota, said so.', 'Akio Toyoda', 'boardChair'],
    ['Ford has appointed Alan Mulally as its chief executive.', 'Alan Mulally', 'boardless'],
    ['Professor Wang Min of Jilin University said so.', 'Wang Min', 'none'],
    ['吉利董事长李书福表示赞同。', '李书福', 'boardChair'],
  ])('%s', (text, person) => {
    expect(of('holdsPosition', text).map(({ subject }) => subject.mention.text)).toEqual([person])
  })

  test('of a management board as running the company, not as chairing its board', () => {
    const [position] = of(
      'holdsPosition',
      'Herbert Diess, chairman of the board of management at Volkswagen, agreed.',
    )

    expect(position?.value.interestType).toBe('seniorManagingOfficial')
  })

  test('and the person acts for the company', () => {
    expect(
      of('formsJointVenture', 'Ford CEO Jim Farley formalized a joint venture with CATL.').map(
        brief,
      ),
    ).toEqual(['Ford formsJointVenture CATL'])
  })
})

describe('a brand is read', () => {
  test.each([
    ["Toyota's premium brand Lexus grew.", 'Toyota ownsBrand Lexus'],
    ['Toyota grew, with its Lexus brand selling well.', 'Toyota ownsBrand Lexus'],
    ['Lexus, the premium brand of Toyota, grew.', 'Toyota ownsBrand Lexus'],
    ["Lexus, Toyota's premium marque, grew.", 'Toyota ownsBrand Lexus'],
    ["Toyota's upmarket Lexus arrives this spring.", 'Toyota ownsBrand Lexus'],
    ['Toyota, whose brands include Lexus, cut its forecast.', 'Toyota ownsBrand Lexus'],
    ['Toyota, which makes Lexus cars, grew.', 'Toyota ownsBrand Lexus'],
    ['Toyota sells its best cars under the Lexus brand.', 'Toyota ownsBrand Lexus'],
    ['The Toyota brand Lexus grew.', 'Toyota ownsBrand Lexus'],
  ])('%s', (text, expected) => {
    expect(of('ownsBrand', text).map(brief)).toEqual([expected])
  })

  test('that is a company as well, where the words call it a brand', () => {
    const [owned] = of('ownsBrand', "Volkswagen's Rivian brand grew.")

    expect(owned?.objects[0]?.mention).toMatchObject({ type: 'brand', text: 'Rivian', refs: [] })
  })

  test('of several in Chinese', () => {
    const owned = of('ownsBrand', '吉利旗下的福特、丰田等品牌将共享架构。')

    expect(owned.map(brief)).toEqual(['吉利 ownsBrand 福特', '吉利 ownsBrand 丰田'])
  })

  test('as a company where the words only describe one', () => {
    const [owned] = of('ownsBrand', "Volkswagen's American electric brand, Rivian, grew.")

    expect(owned?.objects[0]?.mention.type).toBe('company')
  })

  test('whatever may become of it', () => {
    const [owned] = of('ownsBrand', "Toyota's Lexus brand could be sold.")

    expect(owned?.assertionMode).toBe('asserted')
  })

  test.each([
    ["Toyota's Lexus rival Rivian grew."],
    ["Ford sold Toyota's stake to Lexus dealers."],
  ])('but not in: %s', (text) => {
    expect(of('ownsBrand', text)).toEqual([])
  })

  test('that two parties launch without a name', () => {
    const [launch] = of(
      'launchesBrand',
      'Ford has been working with CATL to launch an electric-only brand.',
    )

    expect(launch?.objects[0]?.mention).toMatchObject({ type: 'brand', text: '' })
    expect(launch?.assertionMode).toBe('ongoing')
  })
})

test('a name that is never to be read as a brand stays a word', () => {
  expect(claimsIn("Toyota's smart brand strategy works.")).toEqual([])
})
