import { describe, expect, test } from 'vitest'
import type { ClaimValue, ResolvedClaim } from '#src/domain/claim.ts'
import { unresolvedDate } from '#src/domain/partial-date.ts'
import {
  claim,
  conflictsOf,
  disputed,
  inShort,
  linksInShort,
  on,
  stake,
} from './conflicts-fixture.ts'

const PAIR: [string, string] = ['co_ford', 'co_mazda']
const DEAL = 'pa_ford--mazda--supply'
const deal = (document: string, value: ClaimValue, more: Partial<ResolvedClaim> = {}) =>
  claim(document, 'partnersWith', PAIR, { partnershipType: ['supply'], ...value }, more)
const venture = (document: string, value: ClaimValue = {}) =>
  claim(document, 'formsJointVenture', PAIR, { name: 'AutoAlliance', ...value })

describe('partnerships', () => {
  test('talks beside a signature are one of status, of which the latest holds', () => {
    const claims = [
      deal('a', { status: 'talks' }),
      deal('b', { status: 'signed', date: on('2025-03-03') }),
      deal('c', { status: 'announced' }),
    ]

    const [set] = conflictsOf(claims).sets

    expect(inShort(claims)).toEqual([`cs_${DEAL}--status status latestStatus closed`])
    expect(set).toMatchObject({
      topic: 'Ford–Mazda: status',
      headline: { value: 'signed', comparator: null, claimId: claims[1]?.id },
    })
    expect(disputed(claims)).toEqual([])
  })

  test('announced, signed and active are no conflict', () => {
    const claims = [
      deal('a', { status: 'announced' }),
      deal('b', { status: 'signed' }),
      deal('c', { status: 'active' }),
    ]

    expect(inShort(claims)).toEqual([])
  })

  test('ended in one document and going on in another is open, unless dates order it', () => {
    const undated = [deal('a', { status: 'active' }), deal('b', { status: 'terminated' })]
    const dated = [
      deal('a', { status: 'active', date: on('2010') }),
      deal('b', { status: 'terminated', ended: on('2015') }),
    ]

    expect(inShort(undated)).toEqual([`cs_${DEAL}--status status latestStatus open`])
    expect(inShort(dated)).toEqual([])
    expect(linksInShort(dated)).toEqual(['b SUPERSEDES a'])
  })

  test('dates of signing that differ are one of time, and dispute the partnership', () => {
    const claims = [
      deal('a', { status: 'signed', date: on('2025-03-03') }),
      deal('b', { status: 'signed', date: on('2025-03-05') }),
    ]

    expect(inShort(claims)).toEqual([`cs_${DEAL}--signing time keepAll open`])
    expect(conflictsOf(claims).sets[0]?.explanation).toContain(
      '2025-03-03 in doc_a; 2025-03-05 in doc_b',
    )
    expect(disputed(claims)).toEqual([DEAL])
  })

  test('dates years apart are of two agreements', () => {
    const claims = [
      deal('a', { status: 'signed', date: on('2019-03-03') }),
      deal('b', { status: 'signed', date: on('2025-03-05') }),
    ]

    expect(inShort(claims)).toEqual([])
  })

  test('a date beside a vaguer one is the headline, and refines it and what has none', () => {
    const claims = [
      deal('a', { status: 'signed', date: unresolvedDate('last week') }),
      deal('b', { status: 'signed', date: on('2025-03-03') }),
      deal('c', { status: 'signed' }),
    ]

    const [set] = conflictsOf(claims).sets

    expect(inShort(claims)).toEqual([`cs_${DEAL}--signing precision mostPreciseCompatible closed`])
    expect(set?.headline).toEqual({
      value: '2025-03-03',
      comparator: 'eq',
      claimId: claims[1]?.id,
    })
    expect(linksInShort(claims)).toEqual(
      expect.arrayContaining(['b REFINES a', 'b REFINES c', 'c CORROBORATES a']),
    )
  })

  test('weak words beside a stake are one of strength, and the stake is the headline', () => {
    const weak = deal('b', { status: 'unknown' }, { assertionMode: 'hedged' })
    const claims = [stake('a', 4.99), deal('a', { status: 'active' }), weak]

    const [set] = conflictsOf(claims).sets

    expect(inShort(claims)).toEqual(['cs_co_ford--co_mazda--strength strength typedFact closed'])
    expect(set?.headline).toEqual({ value: 4.99, comparator: 'eq', claimId: claims[0]?.id })
    expect(set?.claimIds).toEqual(claims.map(({ id }) => id).toSorted())
    expect(inShort([weak])).toEqual([])
  })
})

describe('joint ventures', () => {
  const VENTURE = 'jv_autoalliance'
  const scope = (document: string, activity: string, quote: string) =>
    claim(document, 'ventureScope', [VENTURE], { activities: [activity] }, { quote })

  test('a venture limited to one thing that does another one, too, is one of scope', () => {
    const claims = [
      venture('a'),
      scope('a', 'making cars in Michigan', 'It makes cars in Michigan.'),
      scope('b', 'sharing profits', 'The venture is limited to sharing profits.'),
    ]

    const [set] = conflictsOf(claims).sets

    expect(inShort(claims)).toEqual([`cs_${VENTURE}--scope scope keepAll open`])
    expect(set?.explanation).toContain('only “sharing profits” in doc_b')
    expect(set?.headline.value).toBeNull()
  })

  test('several things that a venture does are no conflict', () => {
    const claims = [
      venture('a'),
      scope('a', 'making cars in Michigan', 'It makes cars in Michigan.'),
      scope('b', 'selling cars', 'It sells cars.'),
    ]

    expect(inShort(claims)).toEqual([])
  })

  test('ended in one document and in being in another is one of status', () => {
    const claims = [venture('a', { status: 'active' }), venture('b', { status: 'terminated' })]
    const history = [
      venture('a', { status: 'active', jointVentureKind: 'newlyFormed' }),
      venture('b', { status: 'terminated' }),
    ]

    expect(inShort(claims)).toEqual([`cs_${VENTURE}--status status latestStatus open`])
    expect(inShort(history)).toEqual([])
  })

  test('years of formation that differ are one of time', () => {
    const claims = [venture('a', { date: on('1987') }), venture('b', { date: on('1988') })]

    expect(inShort(claims)).toEqual([`cs_${VENTURE}--formation time keepAll open`])
    expect(disputed(claims)).toEqual([VENTURE])
  })

  test('an unnamed venture of parties with several named ones says so', () => {
    const claims = [
      venture('a'),
      venture('a', { name: 'Changan Ford Mazda' }),
      claim('b', 'formsJointVenture', PAIR),
    ]

    const [set] = conflictsOf(claims).sets

    expect(set?.id).toBe('cs_jv_ford--mazda--identity')
    expect(set?.explanation).toContain('AutoAlliance or Changan Ford Mazda')
  })
})

test('founding years that differ are one of values, and years of one document are not', () => {
  const founded = (document: string, year: string) =>
    claim(document, 'foundedOn', ['co_mazda'], { date: on(year) })

  expect(inShort([founded('a', '1920'), founded('b', '1921')])).toEqual([
    'cs_co_mazda--founded value keepAll open',
  ])
  expect(disputed([founded('a', '1920'), founded('b', '1921')])).toEqual(['co_mazda'])
  expect(inShort([founded('a', '1920'), founded('b', '1920')])).toEqual([])
  expect(linksInShort([founded('a', '1920'), founded('b', '1920')])).toEqual(['b CORROBORATES a'])
  expect(inShort([founded('a', '1920'), founded('a', '1921')])).toEqual([])
})

test('the order of claims does not matter', () => {
  const claims = [
    deal('a', { status: 'talks' }),
    deal('b', { status: 'signed', date: on('2025-03-03') }),
    deal('c', { status: 'signed', date: unresolvedDate('March 3') }),
    deal('d', { status: 'signed' }),
    deal('e', { status: 'unknown' }, { assertionMode: 'hedged' }),
    venture('a', { status: 'active' }),
    venture('b', { status: 'terminated' }),
    stake('a', 33.4),
  ]

  const forwards = conflictsOf(claims)

  expect(forwards.sets.length).toBeGreaterThan(3)
  expect(conflictsOf(claims.toReversed())).toEqual(forwards)
})
