import { describe, expect, test } from 'vitest'
import type { Party } from '#src/domain/claim.ts'
import { assembleState } from '#src/resolution/assemble-state.ts'
import { curate } from '#src/resolution/curate.ts'
import { derivedMerges } from '#src/resolution/curate-derived.ts'
import { claim, curated, curationOf, document, holds, index, party } from './curate-fixture.ts'

const QUOTE = 'A 🚀 week.'
const ford = party('co_ford')
const mazda = party('co_mazda')
const motorParts = party('co_mazda-motor-parts', { name: 'Mazda Motor Parts' })
const venture = (id: string, more: Partial<Party>) =>
  party(id, { type: 'jointVenture', mention: '', status: 'provisional', ...more })

const merge = (from: string, into: string) => ({ action: 'merge', quote: QUOTE, from, into })
const stateOf = (claims: ReturnType<typeof claim>[], ...merges: [string, string][]) => {
  const curation = curationOf(...merges.map(([from, into]) => merge(from, into)))
  const result = curate(claims, curation, [document], index)
  return { ...result, nodes: assembleState(result.live, result.index).nodes }
}
const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id)

test('claims about a merged entity are about the one that stays, with their own ids and words', () => {
  const { live, merges } = curated(merge('co_mazda-motor-parts', 'co_mazda'))

  const merged = live.find(({ assertionMode }) => assertionMode === 'negated')
  expect(merges).toEqual(new Map([['co_mazda-motor-parts', { into: 'co_mazda', type: 'company' }]]))
  expect(merged?.objects).toEqual([{ ...mazda, mention: 'co_mazda-motor-parts' }])
})

test('facts of both become facts of one', () => {
  const other = claim(QUOTE, 'holdsStake', [ford, motorParts], { share: { exact: 25 } })

  const { nodes } = stateOf([holds, other], ['co_mazda-motor-parts', 'co_mazda'])

  expect(idsOf(nodes)).toEqual(['co_ford', 'co_mazda', 'st_ford--mazda--shareholding'])
})

test('a chain of merges leads to its end', () => {
  const other = claim(QUOTE, 'partnersWith', [ford, motorParts])
  const { merges, nodes } = stateOf(
    [holds, other],
    ['co_mazda-motor-parts', 'co_mazda'],
    ['co_mazda', 'co_opel'],
  )

  expect([...merges].map(([from, { into }]) => [from, into])).toEqual([
    ['co_mazda-motor-parts', 'co_opel'],
    ['co_mazda', 'co_opel'],
  ])
  expect(idsOf(nodes)).not.toContain('co_mazda')
})

test('a claim between the two that were merged holds up nothing', () => {
  const { live, aside } = stateOf([holds], ['co_mazda', 'co_ford'])

  expect(live).toEqual([])
  expect(idsOf(aside)).toEqual([holds.id])
})

test('the names that the register has of the merged one find the one that stays', () => {
  const { nodes } = stateOf([holds], ['co_mazda', 'co_opel'])

  const names = nodes.find(({ id }) => id === 'co_opel')?.names.map(({ value }) => value)
  expect(names).toEqual(expect.arrayContaining(['Opel', '欧宝', 'Mazda', '马自达']))
})

test('a fact whose id changes with its company leads to the one that has its claims now', () => {
  const other = claim(QUOTE, 'holdsStake', [ford, motorParts], { share: { exact: 25 } })
  const curation = curationOf(merge('co_mazda-motor-parts', 'co_mazda'))
  const { unmerged, live } = curate([other], curation, [document], index)

  const derived = derivedMerges(assembleState(unmerged, index), assembleState(live, index))

  expect([...derived]).toEqual([
    [
      'st_ford--mazda-motor-parts--shareholding',
      { into: 'st_ford--mazda--shareholding', type: 'stake' },
    ],
  ])
})

test('a fact between the two that were merged leads nowhere', () => {
  const { unmerged, live } = stateOf([holds], ['co_mazda', 'co_ford'])

  const derived = derivedMerges(assembleState(unmerged, index), assembleState(live, index))

  expect(derived.size).toBe(0)
})

test('either id of a merge narrows another decision', () => {
  const decided = (subject: string) =>
    curated(merge('co_ford', 'co_opel'), { action: 'reject', quote: holds.quote, subject }).statuses

  expect([...decided('co_ford').keys()]).toEqual([holds.id])
  expect(decided('co_opel')).toEqual(decided('co_ford'))
})

describe('joint ventures', () => {
  const formed = claim(QUOTE, 'formsJointVenture', [ford, mazda], { name: 'AutoAlliance' })
  const formedOther = claim(QUOTE, 'formsJointVenture', [ford, mazda], { name: 'Auto Alliance' })

  test('a named one becomes another named one', () => {
    const share = claim(
      QUOTE,
      'holdsStake',
      [ford, venture('jv_auto-alliance', { name: 'Auto Alliance', mention: 'Auto Alliance' })],
      { share: { exact: 50 } },
    )

    const { nodes } = stateOf([formed, formedOther, share], ['jv_auto-alliance', 'jv_autoalliance'])

    expect(idsOf(nodes)).toEqual([
      'co_ford',
      'co_mazda',
      'jv_autoalliance',
      'st_ford--autoalliance--shareholding',
      'st_mazda--autoalliance--shareholding',
    ])
  })

  test('what a document takes for a company becomes a venture', () => {
    const company = party('co_alliance', { name: 'Alliance' })
    const chair = claim(QUOTE, 'holdsStake', [ford, company], { share: { exact: 50 } })

    const { nodes } = stateOf([formed, chair], ['co_alliance', 'jv_autoalliance'])

    expect(idsOf(nodes)).toContain('st_ford--autoalliance--shareholding')
    expect(idsOf(nodes)).not.toContain('co_alliance')
  })

  test('an unnamed one becomes a named one', () => {
    const unnamed = claim(QUOTE, 'formsJointVenture', [ford, motorParts])

    const { nodes } = stateOf([formed, unnamed], ['jv_ford--mazda-motor-parts', 'jv_autoalliance'])

    expect(idsOf(nodes).filter((id) => id.startsWith('jv_'))).toEqual(['jv_autoalliance'])
  })

  test('the id of an unnamed one follows its parties', () => {
    const formedUnnamed = claim(QUOTE, 'formsJointVenture', [ford, motorParts])
    const share = claim(
      QUOTE,
      'holdsStake',
      [
        ford,
        venture('jv_ford--mazda-motor-parts', {
          partyIds: ['co_ford', 'co_mazda-motor-parts'],
          name: null,
        }),
      ],
      { share: { exact: 50 } },
    )

    const { nodes } = stateOf([formedUnnamed, share, holds], ['co_mazda-motor-parts', 'co_mazda'])

    expect(idsOf(nodes)).toEqual(
      expect.arrayContaining(['jv_ford--mazda', 'st_ford--ford--mazda--shareholding']),
    )
  })
})
