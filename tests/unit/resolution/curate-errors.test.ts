import { expect, test } from 'vitest'
import { BadSeedError } from '#src/domain/errors.ts'
import { curate } from '#src/resolution/curate.ts'
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
  willNotBuy,
} from './curate-fixture.ts'

type Entry = Record<string, unknown>

const on = (quote: string, entry: Entry): Entry => ({ quote, ...entry })
const reject = on(holds.quote, { action: 'reject' })
const correct = (set: Entry) => on(holds.quote, { action: 'correct', set })
const add = (entry: Entry) =>
  on('A 🚀 week.', { action: 'add', predicate: 'holdsStake', subject: 'co_ford', ...entry })
const merge = (from: string, into: string) => on(holds.quote, { action: 'merge', from, into })
const person = 'pe_jim-farley'

const CASES: [string, Entry[], string][] = [
  [
    'a quote that is gone',
    [on('Ford holds 30 percent', { action: 'reject' })],
    "the quote is not in 'a.txt' any more. Quote what stands there now, or remove the entry.",
  ],
  [
    'an unknown document',
    [{ ...reject, document: 'b.txt' }],
    "there is no article 'b.txt'. Correct the name, or load it first.",
  ],
  [
    'a quote that no claim is read from',
    [on('Jim Farley praised', { action: 'accept' })],
    'no claim is read from the quote any more.',
  ],
  [
    'a quote whose claims are others',
    [{ ...reject, predicate: 'partnersWith' }],
    'no claim at the quote has this predicate, subject and object. There are: co_ford holdsStake co_mazda.',
  ],
  [
    'two contrary decisions',
    [reject, on('25 percent', { action: 'accept' })],
    'it is to accept a claim that entry 1 is to reject.',
  ],
  [
    'a claim that is to be corrected and rejected',
    [correct({ assertionMode: 'planned' }), reject],
    'it is to reject a claim that entry 1 is to correct.',
  ],
  [
    'two corrections of one claim',
    [correct({ assertionMode: 'planned' }), correct({ assertionMode: 'ongoing' })],
    'it is to correct a claim that entry 1 is to correct.',
  ],
  [
    'a correction of several claims',
    [on('of Mazda.\nFord may', { action: 'correct', set: { subject: 'co_opel' } })],
    'it has to mean one claim, and means 2: co_ford holdsStake co_mazda; co_ford holdsStake co_opel.',
  ],
  [
    'a correction that changes nothing',
    [correct({ subject: 'co_ford', value: { share: { exact: 25 } } })],
    'the claim is read so by now. Remove the entry.',
  ],
  [
    'an unknown id in a correction',
    [correct({ objects: ['co_nobody'] })],
    "'co_nobody' is unknown: neither a claim nor the register has it.",
  ],
  [
    'an unknown id in an addition',
    [add({ objects: ['co_nobody'] })],
    "'co_nobody' is unknown: neither a claim nor the register has it.",
  ],
  [
    'a subject that cannot be one',
    [add({ subject: 'br_lexus', objects: ['co_mazda'] })],
    "the subject of holdsStake is a company or person, and 'br_lexus' is a brand.",
  ],
  ['too few objects', [add({})], 'holdsStake has one object, and this one has 0.'],
  [
    'objects where none belong',
    [add({ predicate: 'foundedOn', objects: ['co_mazda'] })],
    'foundedOn has no objects, and this one has 1.',
  ],
  [
    'an object that cannot be one',
    [add({ objects: [person] })],
    `an object of holdsStake is a company or jointVenture, and '${person}' is a person.`,
  ],
  [
    'a party that takes part twice',
    [correct({ objects: ['co_ford'] })],
    "'co_ford' takes part twice.",
  ],
  [
    'the same addition twice',
    [add({ objects: ['co_mazda'] }), add({ objects: ['co_mazda'] })],
    'an entry before it says just the same. Remove one.',
  ],
  [
    'an accepted denial',
    [on(willNotBuy.quote, { action: 'accept' })],
    'the claim holdsStake of co_ford, co_mazda-motor-parts is negated, and accepting it would make a fact of the contrary.',
  ],
  [
    'a merge of what nobody speaks of',
    [merge(person, 'co_ford')],
    `no claim of a loaded article speaks of '${person}', so there is nothing to merge.`,
  ],
  [
    'a merge into something unknown',
    [merge('co_ford', 'co_nobody')],
    "'co_nobody' is unknown: neither a claim nor the register has it.",
  ],
  ['a merge into itself', [merge('co_ford', 'co_ford')], "'co_ford' cannot be merged into itself."],
  [
    'a merge of two kinds',
    [merge('co_ford', 'br_lexus')],
    'a merge of company into brand is not possible. Possible are: company into company,',
  ],
  [
    'two merges of one id',
    [merge('co_ford', 'co_mazda'), merge('co_ford', 'co_opel')],
    "entry 1 merges 'co_ford' into 'co_mazda', and this one into 'co_opel'. Keep one of them.",
  ],
  [
    'merges in a circle',
    [merge('co_ford', 'co_mazda'), merge('co_mazda', 'co_ford')],
    "the merges lead from 'co_ford' in a circle.",
  ],
]

test.each(CASES)('%s is an error that names the entry', (_, entries, what) => {
  const wrong = () => curated(...entries)

  expect(wrong).toThrow(BadSeedError)
  expect(wrong).toThrow(what)
  expect(wrong).toThrow(
    /^seeds\/curation\.yaml:1\d: entry [12] \((accept|reject|correct|add|merge), “.+”\): /,
  )
})

test('a venture without a name keeps no other one', () => {
  const [ford, mazda] = [party('co_ford'), party('co_mazda')]
  const unnamed = claim('A 🚀 week.', 'formsJointVenture', [ford, mazda])
  const named = claim('A 🚀 week.', 'formsJointVenture', [ford, mazda], { name: 'AutoAlliance' })
  const curation = curationOf(merge('jv_autoalliance', 'jv_ford--mazda'))

  expect(() => curate([unnamed, named], curation, [document], index)).toThrow(
    "'jv_ford--mazda' has no name, so its id is that of its parties.",
  )
})

test('all that is wrong is told at once, each on a line', () => {
  const curation = curationOf(
    on('Words that are gone', { action: 'reject' }),
    on(mayBuy.quote, { action: 'accept' }),
    merge('co_nobody', 'co_ford'),
  )

  expect(() => curate(claims, curation, [document], index)).toThrow(
    /^seeds\/curation\.yaml:10: entry 1 .+\nseeds\/curation\.yaml:12: entry 3 .+$/,
  )
})
