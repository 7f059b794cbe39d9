import { describe, expect, test } from 'vitest'
import { assembleState } from '#src/resolution/assemble-state.ts'
import { curate } from '#src/resolution/curate.ts'
import { withAside } from '#src/resolution/curate-links.ts'
import {
  claim,
  claims,
  curated,
  curationOf,
  document,
  holds,
  index,
  mayBuy,
  party,
  TEXT,
  willNotBuy,
} from './curate-fixture.ts'

const idsOf = (list: { id: string }[]) => list.map(({ id }) => id)
const stakes = (live: Parameters<typeof assembleState>[0]) =>
  assembleState(live, index).nodes.filter(({ labels }) => labels.includes('Stake'))
const idsIn = (text: string, quote: string) => {
  const start = [...text.slice(0, text.indexOf(quote))].length
  return { start, end: start + [...quote].length }
}

test('without a decision the claims are what they were', () => {
  expect(curated()).toEqual({
    statuses: new Map(),
    added: [],
    merges: new Map(),
    live: claims,
    unmerged: claims,
    aside: [],
    decidedBy: new Map(),
    index,
  })
})

test('it changes none of the claims that it is given', () => {
  const before = structuredClone(claims)

  curated(
    { action: 'correct', quote: 'Ford holds 25', set: { value: { share: { exact: 33.4 } } } },
    { action: 'merge', quote: 'Ford may buy Opel', from: 'co_opel', into: 'co_mazda' },
  )

  expect(claims).toEqual(before)
})

describe('reject', () => {
  test('a rejected claim holds up nothing, and keeps its place', () => {
    const { statuses, live, aside } = curated({ action: 'reject', quote: 'Ford holds 25 percent' })

    expect(statuses).toEqual(new Map([[holds.id, 'rejected']]))
    expect(idsOf(live)).toEqual([mayBuy.id, willNotBuy.id])
    expect(aside).toEqual([holds])
    expect(stakes(live)).toEqual([])
  })

  test.each([
    ['the whole sentence', holds.quote, [holds.id]],
    ['a part of it', '25 percent of', [holds.id]],
    ['words over two sentences', 'of Mazda.\nFord may', [holds.id, mayBuy.id]],
    ['other spaces and line breaks', 'will not buy Mazda Motor   Parts', [willNotBuy.id]],
  ])('it means the claims whose quote has letters in common with %s', (_, quote, rejected) => {
    const { statuses } = curated({ action: 'reject', quote })

    expect([...statuses.keys()]).toEqual(rejected)
  })

  const ford = party('co_ford')
  const twin = claim(holds.quote, 'partnersWith', [ford, party('co_opel')])
  test.each([
    [{ predicate: 'holdsStake' }, [holds.id]],
    [{ subject: 'co_ford' }, [holds.id, twin.id]],
    [{ object: 'co_opel' }, [twin.id]],
    [{ predicate: 'partnersWith', subject: 'co_ford', object: 'co_opel' }, [twin.id]],
  ])('%j narrows what is meant at a quote', (narrowing, rejected) => {
    const curation = curationOf({ action: 'reject', quote: holds.quote, ...narrowing })

    const { statuses } = curate([holds, twin], curation, [document], index)

    expect([...statuses.keys()]).toEqual(rejected)
  })

  test('claims of another document at the same place are not meant', () => {
    const elsewhere = { ...holds, id: `cl_${'e'.repeat(40)}`, documentId: 'doc_b' }
    const curation = curationOf({ action: 'reject', quote: holds.quote })

    const { live } = curate([holds, elsewhere], curation, [document], index)

    expect(live).toEqual([elsewhere])
  })

  test('a rejected claim is linked with what else is in the graph, and brings nothing in', () => {
    const { live, aside } = curated(
      { action: 'reject', quote: holds.quote },
      { action: 'reject', quote: mayBuy.quote },
    )

    const state = withAside(assembleState(live, index), aside)

    expect(idsOf(state.nodes)).toEqual(['co_ford', 'co_mazda-motor-parts'])
    expect(state.links).toEqual([
      { claimId: holds.id, subjectId: 'co_ford', objectIds: [] },
      { claimId: mayBuy.id, subjectId: 'co_ford', objectIds: [] },
      { claimId: willNotBuy.id, subjectId: 'co_ford', objectIds: ['co_mazda-motor-parts'] },
    ])
  })
})

describe('accept', () => {
  test('a hedged claim that a person confirms holds up a fact', () => {
    const { live, statuses } = curated({ action: 'accept', quote: 'Ford may buy Opel.' })

    expect(idsOf(stakes(live))).toEqual([
      'st_ford--mazda--shareholding',
      'st_ford--opel--shareholding',
    ])
    expect(statuses.size).toBe(0)
  })

  test('two people may accept the same claim', () => {
    const accept = { action: 'accept', quote: mayBuy.quote }

    expect(stakes(curated(accept, { ...accept, who: 'Second Reader' }).live)).toHaveLength(2)
  })

  test('what was asserted anyway stays as it is', () => {
    expect(curated({ action: 'accept', quote: holds.quote }).live).toEqual(claims)
  })
})

describe('correct', () => {
  test('a corrected claim is superseded by one that a person made, with the same quote', () => {
    const { statuses, added, live } = curated({
      action: 'correct',
      quote: '25 percent',
      set: { value: { share: { exact: 33.4 }, date: 1996 }, remove: ['event'] },
    })

    expect(statuses).toEqual(new Map([[holds.id, 'superseded']]))
    expect(added).toEqual([
      {
        ...holds,
        id: expect.stringMatching(/^cl_[0-9a-f]{40}$/),
        value: {
          interestType: 'shareholding',
          share: { exact: 33.4 },
          date: {
            date: '1996',
            precision: 'year',
            earliest: '1996-01-01',
            latest: '1996-12-31',
            raw: '1996',
          },
        },
        extractor: 'curation/jd',
      },
    ])
    expect(added[0]?.id).not.toBe(holds.id)
    expect(stakes(live)[0]?.properties.shareExact).toBe(33.4)
  })

  test('parties are set by id, and keep the part that they had', () => {
    const supplied = { ...holds, objects: [party('co_mazda', { role: 'investor' })] }
    const curation = curationOf({
      action: 'correct',
      quote: holds.quote,
      set: { subject: 'co_opel', objects: ['co_ford'] },
    })

    const { added } = curate([supplied], curation, [document], index)

    expect(added[0]?.subject).toEqual(party('co_opel', { mention: '' }))
    expect(added[0]?.objects).toEqual([party('co_ford', { role: 'investor' })])
  })

  test('a mode that was misread is set, and decides about the fact', () => {
    const { live } = curated({
      action: 'correct',
      quote: willNotBuy.quote,
      set: { assertionMode: 'asserted', attributedTo: 'Ford' },
    })

    expect(idsOf(stakes(live))).toContain('st_ford--mazda-motor-parts--shareholding')
  })

  test('its id follows from what it says', () => {
    const correct = (exact: number) =>
      curated({ action: 'correct', quote: holds.quote, set: { value: { share: { exact } } } })

    expect(correct(30).added).toEqual(correct(30).added)
    expect(correct(30).added[0]?.id).not.toBe(correct(31).added[0]?.id)
  })
})

describe('add', () => {
  test('an added claim has the quote and offsets of the document, counted in code points', () => {
    const { added, live } = curated({
      action: 'add',
      quote: 'not buy Mazda Motor Parts',
      predicate: 'holdsStake',
      subject: 'co_ford',
      objects: ['co_mazda'],
      value: { interestType: 'shareholding', share: { maximum: 5 } },
      assertionMode: 'attributed',
      attributedTo: 'A reader',
    })

    const quote = 'not buy  Mazda\nMotor Parts'
    expect(added).toEqual([
      {
        id: expect.stringMatching(/^cl_[0-9a-f]{40}$/),
        documentId: 'doc_a',
        predicate: 'holdsStake',
        subject: party('co_ford', { mention: '' }),
        objects: [party('co_mazda')],
        value: { interestType: 'shareholding', share: { maximum: 5 } },
        assertionMode: 'attributed',
        attributedTo: 'A reader',
        quote,
        ...idsIn(TEXT, quote),
        lang: 'en',
        extractor: 'curation/jd',
      },
    ])
    expect(live).toContainEqual(added[0])
  })

  test('it may name what only a claim knows, and what only the register knows', () => {
    const { added } = curated({
      action: 'add',
      quote: 'Jim Farley praised Lexus',
      predicate: 'holdsPosition',
      subject: 'pe_jim-farley',
      objects: ['co_mazda-motor-parts'],
      value: { role: 'adviser' },
    })

    expect(added[0]?.subject).toMatchObject({ type: 'person', mention: 'Jim Farley' })
    expect(added[0]?.objects).toMatchObject([{ status: 'provisional', mention: '' }])
  })
})

test('a decision about an article of the seeds that is not loaded waits', () => {
  const waiting = { document: 'later.txt', quote: 'Words that nobody has read' }

  const result = curated(
    { action: 'reject', ...waiting },
    { action: 'merge', from: 'co_ford', into: 'co_opel', ...waiting },
  )

  expect(result.live).toEqual(claims)
})
