import type { ClaimValue, Party, Predicate, ResolvedClaim } from '#src/domain/claim.ts'
import type { Conflicts } from '#src/domain/conflict.ts'
import type { GraphState } from '#src/domain/graph-state.ts'
import { datedValue, unresolvedDate } from '#src/domain/partial-date.ts'
import { assembleState } from '#src/resolution/assemble-state.ts'
import { indexRegister } from '#src/resolution/name-index.ts'

const company = (id: string, name: string) => ({
  id,
  name,
  use: 'always' as const,
  kind: 'carmaker' as const,
  country: 'JP',
  names: [],
})

export const index = indexRegister({
  companies: [
    company('co_ford', 'Ford'),
    company('co_mazda', 'Mazda'),
    company('co_subaru', 'Subaru'),
  ],
  brands: [],
  people: [],
  alliances: [],
})

export const party = (id: string): Party => ({
  id,
  type: id.startsWith('jv_') ? 'jointVenture' : 'company',
  mention: id,
  role: 'partner',
  status: 'registered',
})

let count = 0

/** A claim of one document, `a` to `z`, about some entities. */
export function claim(
  document: string,
  predicate: Predicate,
  ids: [string, ...string[]],
  value: ClaimValue = {},
  more: Partial<ResolvedClaim> = {},
): ResolvedClaim {
  const [subject, ...objects] = ids.map(party)
  if (!subject) throw new Error('A claim needs a subject.')
  count++
  return {
    id: `cl_${String(count).padStart(40, '0')}`,
    documentId: `doc_${document}`,
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

/** "Mazda sold 100 cars in 2024", by one document. */
export const figure = (
  document: string,
  value: number,
  value_: ClaimValue = {},
  more: Partial<ResolvedClaim> = {},
): ResolvedClaim =>
  claim(
    document,
    'reportsFigure',
    ['co_mazda'],
    {
      metric: 'sales',
      value,
      comparator: 'eq',
      unit: 'vehicles',
      period: datedValue('2024', '2024'),
      ...value_,
    },
    more,
  )

/** "Ford holds 33 percent of Mazda", by one document. */
export const stake = (
  document: string,
  exact: number | null,
  value: ClaimValue = {},
  ends: [string, string] = ['co_ford', 'co_mazda'],
): ResolvedClaim =>
  claim(document, 'holdsStake', ends, {
    interestType: 'shareholding',
    event: 'holds',
    ...(exact === null ? {} : { share: { exact } }),
    ...value,
  })

export const on = (date: string) => datedValue(date, date)
export const lastYear = unresolvedDate('last year')

export const stateOf = (claims: ResolvedClaim[]): GraphState => assembleState(claims, index)

export function conflictsOf(claims: ResolvedClaim[]): Conflicts {
  const { conflicts } = stateOf(claims)
  if (!conflicts) throw new Error('The state has no conflicts.')
  return conflicts
}

/** Ids, types and policies of the sets, in short. */
export const inShort = (claims: ResolvedClaim[]): string[] =>
  conflictsOf(claims).sets.map(
    ({ id, conflictType, policy, open }) =>
      `${id} ${conflictType} ${policy} ${open ? 'open' : 'closed'}`,
  )

/** Links, each claim as its document: "b REFINES a". */
export const linksInShort = (claims: ResolvedClaim[]): string[] => {
  const documents = new Map(claims.map(({ id, documentId }) => [id, documentId.slice(4)]))
  return conflictsOf(claims)
    .links.map(({ from, type, to }) => `${documents.get(from)} ${type} ${documents.get(to)}`)
    .toSorted()
}

/** Ids of the disputed facts. */
export const disputed = (claims: ResolvedClaim[]): string[] =>
  stateOf(claims)
    .nodes.filter(({ properties }) => properties.disputed === true)
    .map(({ id }) => id)
