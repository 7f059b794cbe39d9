import { expect, test } from 'vitest'
import type { ClaimValue } from '#src/domain/claim.ts'
import { datedValue, unresolvedDate } from '#src/domain/partial-date.ts'
import type { TimelineFact } from '#src/queries/rows/timeline-row.ts'
import { eventsOf } from '#src/queries/timeline-events.ts'

const company = (id: string, name: string) => ({ id, type: 'company' as const, name, label: name })
const toyota = company('co_toyota', 'Toyota')
const suzuki = company('co_suzuki', 'Suzuki')

let claims = 0
const told = (
  value: ClaimValue,
  predicate: TimelineFact['claims'][number]['predicate'] = 'holdsStake',
): TimelineFact['claims'][number] => ({
  ...{ id: `cl_${++claims}`, documentId: 'doc_a', predicate, assertionMode: 'asserted' },
  ...{ start: claims, end: claims + 1, quote: 'The quote.', lang: 'en', value },
})

const fact = (type: TimelineFact['type'], more: Partial<TimelineFact>): TimelineFact => ({
  ...{ id: `${type}_a`, type, name: null, from: [toyota], to: [suzuki] },
  ...{ role: null, metric: null, value: null, unit: null, started: null, ended: null },
  claims: [],
  ...more,
})

const inShort = (one: TimelineFact) =>
  eventsOf(one, 'co_toyota').map(({ date, title }) => `${date?.date ?? '?'} ${title}`)

test('a stake is acquired, raised and sold at the dates of its claims', () => {
  const stake = fact('stake', {
    claims: [
      told({ event: 'acquires', share: { exact: 4.9 }, date: datedValue('2019-08', 'in August') }),
      told({ event: 'increases', share: { minimum: 5 }, date: datedValue('2021', 'in 2021') }),
      told({ event: 'sellsAll', ended: datedValue('2024', 'in 2024') }),
      told({ event: 'holds', share: { exact: 4.9 } }),
    ],
  })

  expect(inShort(stake)).toEqual([
    '2019-08 Toyota acquired 4.9% of Suzuki.',
    '2021 Toyota raised its stake in Suzuki (at least 5%).',
    '2024 Toyota sold all of its stake in Suzuki.',
  ])
})

test('claims whose dates can be the same day tell of one event, with the most exact date', () => {
  const stake = fact('stake', {
    claims: [
      told({ event: 'acquires', date: datedValue('2019', 'in 2019') }),
      told({ event: 'acquires' }),
      told({ event: 'acquires', date: datedValue('2019-08-28', 'on 28 August 2019') }),
    ],
  })

  const events = eventsOf(stake, 'co_toyota')

  expect(events.map(({ date, claims: own }) => [date?.date, own.length])).toEqual([
    ['2019-08-28', 3],
  ])
  expect(events[0]).toMatchObject({ dated: true, others: [suzuki], entity: { id: 'stake_a' } })
})

test('events in different years are two, and an undated one joins neither', () => {
  const stake = fact('stake', {
    claims: [
      told({ event: 'increases', date: datedValue('2019', 'in 2019') }),
      told({ event: 'increases', date: datedValue('2021', 'in 2021') }),
      told({ event: 'increases', date: unresolvedDate('recently') }),
    ],
  })

  expect(eventsOf(stake, 'co_toyota').map(({ date, dated }) => [date?.raw, dated])).toEqual([
    ['in 2019', true],
    ['in 2021', true],
    ['recently', false],
  ])
})

test('a venture is formed and ended', () => {
  const venture = fact('jointVenture', {
    ...{ from: [suzuki, toyota], to: [] },
    claims: [
      told({ status: 'active', date: datedValue('2015', 'in 2015') }, 'formsJointVenture'),
      told({ status: 'terminated', ended: datedValue('2020', 'in 2020') }, 'formsJointVenture'),
    ],
  })

  expect(inShort(venture)).toEqual([
    '2015 Suzuki and Toyota formed a joint venture.',
    '2020 Suzuki and Toyota ended a joint venture.',
  ])
})

test('a partnership is announced, signed and terminated; talks are no event', () => {
  const step = (status: ClaimValue['status'], year: string) =>
    told({ status, date: datedValue(year, year) }, 'partnersWith')
  const partnership = fact('partnership', {
    ...{ name: 'Alliance', from: [suzuki, toyota], to: [] },
    claims: [
      step('talks', '2016'),
      step('announced', '2017'),
      step('signed', '2018'),
      step('expired', '2023'),
    ],
  })

  expect(inShort(partnership)).toEqual([
    '2017 Suzuki and Toyota announced the partnership Alliance.',
    '2018 Suzuki and Toyota signed the partnership Alliance.',
    '2023 Suzuki and Toyota ended the partnership Alliance.',
  ])
})

test('a position starts and ends, and a company is founded', () => {
  const position = fact('position', {
    role: 'CEO',
    started: datedValue('2009', 'in 2009'),
    ended: datedValue('2023', 'in 2023'),
  })
  const founded = fact('company', {
    ...{ id: 'co_toyota', name: 'Toyota', from: [], to: [] },
    started: datedValue('1937', 'in 1937'),
  })

  expect(inShort(position)).toEqual([
    '2009 Toyota became CEO of Suzuki.',
    '2023 Toyota ceased to be CEO of Suzuki.',
  ])
  expect(inShort(founded)).toEqual(['1937 Toyota was founded.'])
})
