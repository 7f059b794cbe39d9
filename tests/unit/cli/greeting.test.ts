import { expect, test } from 'vitest'
import { strikingOf } from '#src/cli/greeting.ts'
import type { Stake } from '#src/domain/records/stake.ts'

/** A stake of which only what decides is said. */
function stake(id: string, told: Partial<Stake>): Stake {
  const party = { id: 'co_a', type: 'company' as const, name: 'A', label: 'A' }
  return {
    id,
    type: 'stake',
    label: 'A → B',
    holder: party,
    subject: party,
    interest: { type: 'shareholding', directOrIndirect: 'unknown', share: { exact: 10 } },
    levels: [],
    acquired: null,
    ended: null,
    price: [],
    derived: false,
    derivedFrom: [],
    formula: null,
    assumptions: [],
    conflicts: [],
    holdsAsOf: null,
    disputed: false,
    sources: 1,
    claims: [
      {
        id: 'cl_1',
        predicate: 'holdsStake',
        assertionMode: 'asserted',
        documentId: 'doc_1',
        start: 0,
        end: 3,
        quote: 'A b',
        lang: 'en',
      },
    ],
    ...told,
  }
}

const price = (amount: number) => [{ amount, currency: 'EUR' }]

test.each<[string, Stake[], string | undefined]>([
  [
    'more documents win',
    [stake('st_1', { price: price(9) }), stake('st_2', { sources: 2 })],
    'st_2',
  ],
  ['then the dearest', [stake('st_1', {}), stake('st_2', { price: price(5) })], 'st_2'],
  [
    'undisputed ones win',
    [stake('st_1', { sources: 9, disputed: true }), stake('st_2', {})],
    'st_2',
  ],
  ['without a sentence it is not shown', [stake('st_1', { claims: [] })], undefined],
  ['none of none', [], undefined],
])('%s', (_, stakes, id) => {
  expect(strikingOf(stakes)?.id).toBe(id)
})
