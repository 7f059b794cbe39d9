import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { CurationEntry } from '#src/domain/curation.ts'
import { additionOf, decisionAbout, mergeOf } from '#src/explore/decision.ts'
import type { ClaimRecord } from '#src/explore/records.ts'

const party = (id: string) => ({
  id,
  type: 'company',
  name: id,
  label: id,
  mention: id,
  role: 'partner',
})
const claim: ClaimRecord = {
  id: 'cl_1',
  predicate: 'holdsStake',
  subject: party('co_ford'),
  objects: [party('co_mazda')],
  value: { share: { exact: 25 } },
  supports: [],
  conflictIds: [],
  documentId: 'doc_a',
  start: 0,
  end: 40,
  quote: 'Ford: "25 percent" of # Mazda\\\n马自达 – said so',
  lang: 'en',
  assertionMode: 'hedged',
  claimStatus: 'accepted',
  attributedTo: null,
}

test.each(['accept', 'reject', 'correct'] as const)(
  'the entry to %s fits the curation file',
  (action) => {
    const yaml = decisionAbout(action, claim, 'a.txt', '2026-11-21')

    const [entry] = parse(yaml ?? '')
    expect(CurationEntry.parse(entry)).toMatchObject({
      action,
      document: 'a.txt',
      quote: claim.quote,
      subject: 'co_ford',
      object: 'co_mazda',
      when: '2026-11-21',
    })
  },
)

test('the entry to merge fits the curation file', () => {
  const [entry] = parse(mergeOf('co_mazda-motor', 'co_mazda', claim, 'a.txt', '2026-11-21'))

  expect(CurationEntry.parse(entry)).toMatchObject({ from: 'co_mazda-motor', into: 'co_mazda' })
})

test.each(['asserted', 'negated', 'hypothetical'])(
  'a claim that is %s cannot be accepted',
  (assertionMode) => {
    expect(decisionAbout('accept', { ...claim, assertionMode }, 'a.txt', '2026-11-21')).toBeNull()
  },
)

test('a claim that waits is added with the one who was meant, as the curation file has it', () => {
  const waiting = {
    id: 'doc_a:000',
    mention: 'Samsung',
    candidates: [{ id: 'co_samsung-sdi', name: 'Samsung SDI' }],
    predicate: 'formsJointVenture',
    assertionMode: 'asserted',
    subject: { mention: 'Samsung', id: null },
    objects: [{ mention: 'Honda', id: 'co_honda' }],
    documentId: 'doc_a',
    fileName: 'a.txt',
    title: null,
    quote: claim.quote,
    start: 0,
    end: 40,
    lang: 'en',
  }

  const [entry] = parse(additionOf(waiting, 'co_samsung-sdi', '2026-11-21'))

  expect(CurationEntry.parse(entry)).toMatchObject({
    action: 'add',
    subject: 'co_samsung-sdi',
    objects: ['co_honda'],
    quote: claim.quote,
  })
})
