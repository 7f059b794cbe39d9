import { expect, test } from 'vitest'
import { type MatchCandidate, type MatchQuery, scoreCandidates } from '#src/domain/entity-match.ts'

const limits = { threshold: 0.7, cutoff: 0.5 }

const candidate = (id: string, names: string[], more: Partial<MatchCandidate> = {}) => ({
  id,
  type: 'company' as const,
  isCompany: true,
  name: names[0] ?? null,
  nameZh: null,
  parties: [],
  country: null,
  kind: null,
  headquarters: null,
  stateOwned: null,
  sources: 1,
  names,
  referents: [],
  ...more,
})

const scored = (query: MatchQuery, ...candidates: MatchCandidate[]) => {
  const { results, ambiguous } = scoreCandidates(query, candidates, limits)
  return { ambiguous, rows: results.map((one) => [one.candidate.id, one.score, one.match]) }
}

test('the best of all pairs of names makes the score, and its reasons are told', () => {
  const { results } = scoreCandidates(
    { names: ['Leap Motors Ltd', 'Leapmotor AG'] },
    [candidate('co_leapmotor', ['零跑汽车', 'Leapmotor'])],
    limits,
  )

  expect(results[0]?.score).toBe(0.98)
  expect(results[0]?.explanations.sameWithoutLegalForm).toEqual({
    score: 0.98,
    detail: 'The same without legal forms, punctuation and invisible characters.',
    query: 'Leapmotor AG',
    candidate: 'Leapmotor',
  })
  expect(results[0]?.explanations.sameName).toBeUndefined()
})

test('a name that several have gives all of them, with one score and no match', () => {
  const both = [candidate('co_a', ['Changan']), candidate('co_b', ['CHANGAN'], { sources: 9 })]

  expect(scored({ names: ['Changan'] }, ...both)).toEqual({
    ambiguous: true,
    rows: [
      ['co_b', 1, false],
      ['co_a', 1, false],
    ],
  })
})

test('the same name is ahead of the same name but for its legal form', () => {
  const both = [candidate('co_a', ['Ford Ltd']), candidate('co_b', ['Ford'])]

  expect(scored({ names: ['Ford'] }, ...both)).toEqual({
    ambiguous: false,
    rows: [
      ['co_b', 1, true],
      ['co_a', 0.98, false],
    ],
  })
})

test('two that are near in the same way are ambiguous even below the best score', () => {
  const both = [candidate('co_a', ['Stellantas']), candidate('co_b', ['Stellantus'])]

  const { ambiguous, rows } = scored({ names: ['Stellantis'] }, ...both)

  expect(ambiguous).toBe(true)
  expect(rows.map(([, , match]) => match)).toEqual([false, false])
})

test('two that do not reach the threshold are not ambiguous, for none could be meant', () => {
  const both = [candidate('co_a', ['Great Wall Steel']), candidate('co_b', ['Great Wall Bank'])]

  expect(scored({ names: ['Great Wall'] }, ...both).ambiguous).toBe(true)
  expect(
    scoreCandidates({ names: ['Great Wall'] }, both, { threshold: 0.95, cutoff: 0.5 }).ambiguous,
  ).toBe(false)
})

test('a country tells two of one name apart', () => {
  const both = [
    candidate('co_cn', ['Aurora'], { country: 'CN' }),
    candidate('co_us', ['Aurora'], { country: 'US' }),
    candidate('co_none', ['Aurora']),
  ]

  expect(scored({ names: ['Aurora'], properties: { country: ['US'] } }, ...both)).toEqual({
    ambiguous: false,
    rows: [
      ['co_us', 1, true],
      ['co_none', 0.97, false],
      ['co_cn', 0.65, false],
    ],
  })
})

test('the same name in another country is shown, and told why it is no match', () => {
  const { results } = scoreCandidates(
    { names: ['Toyota'], properties: { country: ['US'] } },
    [candidate('co_toyota', ['Toyota'], { country: 'JP' })],
    limits,
  )

  expect(results[0]).toMatchObject({ score: 0.65, match: false })
  expect(results[0]?.explanations.country).toEqual({
    score: 0,
    detail: 'Another one.',
    query: 'US',
    candidate: 'JP',
  })
})

test('an id is as good as a name, a merged one too', () => {
  const faw = candidate('co_faw', ['FAW'], { referents: ['co_faw-group'] })

  expect(scored({ names: ['co_faw'] }, faw).rows).toEqual([['co_faw', 1, true]])
  expect(scored({ names: ['co_faw-group'] }, faw).rows).toEqual([['co_faw', 1, true]])
})

test('a preferred type counts, and others are not left out', () => {
  const brand = candidate('br_audi', ['Audi'], { type: 'brand', isCompany: false })
  const query: MatchQuery = { names: ['Audi'], preferredTypes: ['company'] }

  expect(scored(query, brand, candidate('co_audi', ['Audi'])).rows).toEqual([
    ['co_audi', 1, true],
    ['br_audi', 0.85, false],
  ])
})

test('a named joint venture is a company, too', () => {
  const venture = candidate('jv_x', ['Leapmotor International'], { type: 'jointVenture' })

  expect(
    scored({ names: ['Leapmotor International'], preferredTypes: ['company'] }, venture).rows,
  ).toEqual([['jv_x', 1, true]])
})

test('what shares no more than a common word is left out', () => {
  const byd = candidate('co_byd', ['比亚迪汽车', 'BYD Auto'])

  expect(scored({ names: ['零跑汽车'] }, byd).rows).toEqual([])
  expect(scored({ names: ['Leapmotor Auto'] }, byd).rows).toEqual([])
})
