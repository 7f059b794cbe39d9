import { expect, test } from 'vitest'
import type { ClaimValue, Party, Predicate, ResolvedClaim } from '#src/domain/claim.ts'
import { datedValue } from '#src/domain/partial-date.ts'
import { assembleState } from '#src/resolution/assemble-state.ts'
import { indexRegister } from '#src/resolution/name-index.ts'

const index = indexRegister({ companies: [], brands: [], people: [], alliances: [] })

const party = (id: string): Party => ({
  ...{ id, type: 'company', mention: id, role: 'partner', status: 'provisional' },
})

let count = 0
const claim = (predicate: Predicate, value: ClaimValue): ResolvedClaim => ({
  id: `cl_${String(++count).padStart(40, '0')}`,
  ...{ documentId: 'doc_a', predicate, value, assertionMode: 'asserted', attributedTo: null },
  ...{ subject: party('co_ford'), objects: [party('co_mazda')], quote: 'x', lang: 'en' },
  ...{ start: count, end: count + 1, extractor: 'rules/test' },
})

/** The first node with this label that the claims give. */
const fact = (label: string, claims: ResolvedClaim[]) =>
  assembleState(claims, index).nodes.find(({ labels }) => labels.some((one) => one === label))
    ?.properties

const on = (date: string) => datedValue(date, date)

test('a stake that was bought and later sold has both dates', () => {
  const stake = fact('Stake', [
    claim('holdsStake', { event: 'acquires', share: { exact: 25 }, date: on('1979') }),
    claim('holdsStake', { event: 'sellsAll', ended: on('2015-09') }),
  ])

  expect(stake).toMatchObject({ validFromDate: '1979', validToDate: '2015-09', shareExact: 25 })
})

test('a stake that was sold and bought again goes on', () => {
  const stake = fact('Stake', [
    claim('holdsStake', { event: 'sellsAll', ended: on('2008') }),
    claim('holdsStake', { event: 'acquires', date: on('2017') }),
  ])

  expect(stake).toMatchObject({ validFromDate: '2017' })
  expect(stake).not.toHaveProperty('validToDate')
})

test('a stake of which a part was sold goes on', () => {
  const stake = fact('Stake', [
    claim('holdsStake', { event: 'acquires', date: on('1979') }),
    claim('holdsStake', { event: 'sells', ended: on('2008') }),
  ])

  expect(stake).not.toHaveProperty('validToDate')
})

test('the date on which a partnership was terminated is its end, and not that of its signing', () => {
  const partnership = fact('Partnership', [
    claim('partnersWith', { partnershipType: ['supply'], status: 'signed', date: on('2001') }),
    claim('partnersWith', {
      partnershipType: ['supply'],
      status: 'terminated',
      date: on('2009-12-01'),
    }),
  ])

  expect(partnership).toMatchObject({
    partnershipStatus: 'terminated',
    signedDate: '2001',
    endedDate: '2009-12-01',
  })
})

test('the date on which a venture was wound up is its end, and not that of its forming', () => {
  const venture = fact('JointVenture', [
    claim('formsJointVenture', { status: 'active', date: on('1992') }),
    claim('formsJointVenture', { status: 'terminated', ended: on('2012-06-30') }),
  ])

  expect(venture).toMatchObject({
    ventureStatus: 'terminated',
    formedDate: '1992',
    endedDate: '2012-06-30',
  })
})
