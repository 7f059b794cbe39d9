import { describe, expect, test } from 'vitest'
import type { ClaimValue, Party, Predicate, ResolvedClaim } from '#src/domain/claim.ts'
import { assembleState } from '#src/resolution/assemble-state.ts'
import { indexRegister } from '#src/resolution/name-index.ts'

const index = indexRegister({
  companies: [
    {
      id: 'co_ford',
      name: 'Ford',
      nameZh: '福特',
      use: 'always',
      kind: 'carmaker',
      country: 'US',
      names: [],
    },
    { id: 'co_mazda', name: 'Mazda', use: 'always', kind: 'carmaker', country: 'JP', names: [] },
    { id: 'co_catl', name: 'CATL', use: 'always', kind: 'batteryMaker', country: 'CN', names: [] },
  ],
  brands: [{ id: 'br_lexus', name: 'Lexus', use: 'always', names: [] }],
  people: [],
  alliances: [],
})

let count = 0
const party = (id: string, more: Partial<Party> = {}): Party => ({
  id,
  type: id.startsWith('br_') ? 'brand' : id.startsWith('jv_') ? 'jointVenture' : 'company',
  mention: id,
  role: 'partner',
  status: 'registered',
  ...more,
})

function claim(
  predicate: Predicate,
  [subject, ...objects]: [Party, ...Party[]],
  value: ClaimValue = {},
  more: Partial<ResolvedClaim> = {},
): ResolvedClaim {
  count++
  return {
    id: `cl_${String(count).padStart(40, '0')}`,
    documentId: 'doc_a',
    predicate,
    subject,
    objects,
    value,
    assertionMode: 'asserted',
    attributedTo: null,
    quote: 'x',
    start: count,
    end: count + 1,
    lang: 'en',
    extractor: 'rules/test',
    ...more,
  }
}

const ford = party('co_ford')
const mazda = party('co_mazda')
const catl = party('co_catl')
const idsOf = (claims: ResolvedClaim[], label: string) =>
  assembleState(claims, index)
    .nodes.filter(({ labels }) => labels.some((one) => one === label))
    .map(({ id }) => id)

describe('joint ventures', () => {
  test('an unnamed claim joins the only named venture of the same parties', () => {
    const claims = [
      claim('formsJointVenture', [ford, mazda], { name: 'AutoAlliance' }),
      claim('formsJointVenture', [mazda, ford], {}, { documentId: 'doc_b' }),
    ]

    const state = assembleState(claims, index)

    const [venture] = state.nodes.filter(({ labels }) => labels.includes('JointVenture'))
    expect(idsOf(claims, 'JointVenture')).toEqual(['jv_autoalliance'])
    expect(venture?.properties.sources).toBe(2)
  })

  test('of two named ventures of the same parties, an unnamed claim joins none', () => {
    expect(
      idsOf(
        [
          claim('formsJointVenture', [ford, mazda], { name: 'A' }),
          claim('formsJointVenture', [ford, mazda], { name: 'B' }),
          claim('formsJointVenture', [ford, mazda]),
        ],
        'JointVenture',
      ),
    ).toEqual(['jv_a', 'jv_b', 'jv_ford--mazda'])
  })

  test('a planned one is no fact, but its parties are in the graph', () => {
    const planned = [claim('formsJointVenture', [ford, mazda], {}, { assertionMode: 'planned' })]

    expect(idsOf(planned, 'JointVenture')).toEqual([])
    expect(idsOf(planned, 'Company')).toEqual(['co_ford', 'co_mazda'])
  })
})

describe('stakes', () => {
  const inVenture = party('jv_autoalliance', {
    partyIds: ['co_ford', 'co_mazda'],
    name: 'AutoAlliance',
  })

  test('a stated share leaves a derived rest to the other party', () => {
    const state = assembleState(
      [
        claim('formsJointVenture', [ford, mazda], { name: 'AutoAlliance' }),
        claim('holdsStake', [ford, inVenture], {
          interestType: 'shareholding',
          share: { exact: 51 },
          event: 'holds',
        }),
      ],
      index,
    )

    const rest = state.nodes.find(({ id }) => id === 'st_mazda--autoalliance--shareholding')
    expect(rest?.properties).toMatchObject({
      derived: true,
      shareMaximum: 49,
      formula: '100 - 51',
      sources: 0,
    })
    expect(rest?.edges.some(({ type }) => type === 'SUPPORTS')).toBe(false)
  })

  test('the current share is that of the latest date', () => {
    const at = (year: string, exact: number) =>
      claim('holdsStake', [ford, mazda], {
        interestType: 'shareholding',
        share: { exact },
        event: 'acquires',
        date: {
          date: year,
          precision: 'year',
          earliest: `${year}-01-01`,
          latest: `${year}-12-31`,
          raw: year,
        },
      })

    const [stake] = assembleState([at('1996', 33.4), at('1979', 25)], index).nodes.filter(
      ({ labels }) => labels.includes('Stake'),
    )

    expect(stake?.properties).toMatchObject({ shareExact: 33.4, validFromDate: '1979' })
  })

  test('a share in a venture that is only planned is no stake', () => {
    expect(
      idsOf(
        [
          claim('holdsStake', [ford, inVenture], {
            interestType: 'shareholding',
            share: { exact: 51 },
          }),
        ],
        'Stake',
      ),
    ).toEqual([])
  })
})

describe('partnerships', () => {
  test('claims of the same parties that share a type are one, others are another', () => {
    expect(
      idsOf(
        [
          claim('partnersWith', [ford, catl], { partnershipType: ['supply'] }),
          claim('partnersWith', [catl, ford], { partnershipType: ['supply', 'rnd'] }),
          claim('partnersWith', [ford, catl], { partnershipType: ['infrastructure'] }),
        ],
        'Partnership',
      ),
    ).toEqual(['pa_catl--ford--infrastructure', 'pa_catl--ford--rnd'])
  })

  test('words that only point back make none beside a stake of the same parties', () => {
    const stake = claim('holdsStake', [ford, mazda], {
      interestType: 'shareholding',
      share: { exact: 25 },
    })

    expect(
      idsOf([stake, claim('partnersWith', [ford, mazda], { backReference: true })], 'Partnership'),
    ).toEqual([])
    expect(
      idsOf([claim('partnersWith', [ford, mazda], { backReference: true })], 'Partnership'),
    ).toEqual(['pa_ford--mazda'])
  })

  test('talks are no partnership', () => {
    expect(
      idsOf([claim('partnersWith', [ford, catl], { status: 'talks' })], 'Partnership'),
    ).toEqual([])
  })
})

test('a company that is called a brand makes no brand', () => {
  expect(idsOf([claim('ownsBrand', [ford, mazda])], 'Brand')).toEqual([])
  expect(idsOf([claim('ownsBrand', [ford, party('br_lexus')])], 'Brand')).toEqual(['br_lexus'])
})

test('the state is the same whatever the order of the claims', () => {
  const claims = [
    claim('formsJointVenture', [ford, mazda], { name: 'A' }),
    claim('partnersWith', [ford, catl], { partnershipType: ['supply'] }),
    claim('partnersWith', [ford, catl]),
    claim('holdsStake', [ford, mazda], { interestType: 'shareholding', share: { exact: 25 } }),
  ]

  expect(assembleState(claims.toReversed(), index)).toEqual(assembleState(claims, index))
})

test('the register adds names and country to an entity, and never an entity', () => {
  const { nodes } = assembleState([claim('partnersWith', [ford, catl])], index)

  const company = nodes.find(({ id }) => id === 'co_ford')
  expect(company?.properties).toMatchObject({ name: 'Ford', nameZh: '福特', country: 'US' })
  expect(company?.names.map(({ value, origin }) => [value, origin])).toContainEqual([
    '福特',
    'curated',
  ])
  expect(nodes.some(({ id }) => id === 'co_mazda')).toBe(false)
})
