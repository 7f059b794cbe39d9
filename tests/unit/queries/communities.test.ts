import { expect, test } from 'vitest'
import { communitiesOf } from '#src/queries/communities.ts'
import type { GroupTie } from '#src/queries/group-ties.ts'

const partnership = (id: string, ...members: string[]): GroupTie => [id, 'partnership', members]

/** a, b and c among themselves, x, y and z among themselves, and one fact between the two. */
const twoCircles: GroupTie[] = [
  partnership('pa_1', 'co_a', 'co_b'),
  partnership('pa_2', 'co_b', 'co_c'),
  ['jv_3', 'jointVenture', ['co_a', 'co_c', 'co_b']],
  ['st_4', 'stake', ['co_x', 'co_y']],
  partnership('pa_5', 'co_y', 'co_z'),
  partnership('pa_6', 'co_x', 'co_z', 'co_y'),
  partnership('pa_7', 'co_c', 'co_x'),
]

test('two circles that one fact joins are two groups, the most connected member first', () => {
  const { groups, partial, companies } = communitiesOf(twoCircles)

  expect(groups.map(({ id, members }) => [id, members.map((member) => member.id)])).toEqual([
    ['gr_co_b', ['co_b', 'co_a', 'co_c']],
    ['gr_co_y', ['co_y', 'co_x', 'co_z']],
  ])
  expect([partial, companies]).toEqual([false, 6])
})

test('a group has the facts that tie two of its members, with how many each ties', () => {
  const { groups } = communitiesOf(twoCircles)

  expect(groups[0]?.facts).toEqual([
    { id: 'jv_3', type: 'jointVenture', members: 3 },
    { id: 'pa_1', type: 'partnership', members: 2 },
    { id: 'pa_2', type: 'partnership', members: 2 },
  ])
  expect(groups[0]?.members.map(({ degree }) => degree)).toEqual([3, 2, 2])
})

test('a company that nothing ties to another is in no group', () => {
  const { groups, companies } = communitiesOf([partnership('pa_1', 'co_alone')])

  expect([groups, companies]).toEqual([[], 1])
})

test('a stake of a company in itself ties nothing', () => {
  expect(communitiesOf([['st_1', 'stake', ['co_a', 'co_a']]]).groups).toEqual([])
})

test('no ties give no groups', () => {
  expect(communitiesOf([])).toEqual({ groups: [], partial: false, companies: 0 })
})

test('the same ties give the same groups each time', () => {
  const ties = Array.from({ length: 3_000 }, (_, at) =>
    partnership(`pa_${at}`, `co_${(at * 7) % 400}`, `co_${(at * at) % 389}`),
  )

  expect(communitiesOf(ties)).toEqual(communitiesOf(ties))
})

test('what is beyond 20,000 companies is left out, and told', () => {
  const ties = Array.from({ length: 12_000 }, (_, at) =>
    partnership(`pa_${at}`, `co_${at}`, `co_other_${at}`),
  )

  const { partial, companies } = communitiesOf(ties)

  expect([partial, companies]).toEqual([true, 20_000])
})

test('of a fact with more than 50 parties only 50 are looked at, and it is told', () => {
  const many = Array.from({ length: 51 }, (_, at) => `co_${at}`)

  const { groups, partial } = communitiesOf([partnership('pa_1', ...many)])

  expect([partial, groups[0]?.members.length]).toEqual([true, 50])
})
