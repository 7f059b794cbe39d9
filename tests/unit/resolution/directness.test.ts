import { expect, test } from 'vitest'
import type { ClaimValue } from '#src/domain/claim.ts'
import { assembleState } from '#src/resolution/assemble-state.ts'
import { claim, index } from './conflicts-fixture.ts'

const stakeOf = (...values: ClaimValue[]) => {
  const claims = values.map((value) => claim('a', 'holdsStake', ['co_ford', 'co_mazda'], value))
  const { nodes } = assembleState(claims, index)
  return nodes.find(({ id }) => id === 'st_ford--mazda--shareholding')?.properties
}

test('what is held directly is the stake, and what is held through others is beside it', () => {
  const stake = stakeOf(
    { directOrIndirect: 'indirect', share: { exact: 30 } },
    { directOrIndirect: 'direct', share: { exact: 10 } },
  )

  expect(stake).toMatchObject({ directOrIndirect: 'direct', shareExact: 10 })
})

test('a stake of which nothing says how it is held says so', () => {
  expect(stakeOf({ share: { exact: 10 } })).toMatchObject({ directOrIndirect: 'unknown' })
})

test('a stake that is only told as indirect is indirect', () => {
  const stake = stakeOf({ directOrIndirect: 'indirect', share: { exact: 30 } })

  expect(stake).toMatchObject({ directOrIndirect: 'indirect', shareExact: 30 })
})

test('shares that are held through others are not summed with those of the others', () => {
  const told = (holder: string, directOrIndirect: 'direct' | 'indirect') =>
    claim('a', 'holdsStake', [holder, 'co_mazda'], { directOrIndirect, share: { exact: 60 } })

  const { conflicts } = assembleState(
    [told('co_ford', 'direct'), told('co_subaru', 'indirect')],
    index,
  )

  expect(conflicts?.sets).toEqual([])
})
