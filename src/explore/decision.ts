import type { ClaimRecord, UnresolvedRecord } from './records.ts'

/** What a person can decide about a claim, as `action` of the curation file. */
export type Action = 'accept' | 'reject' | 'correct'

const DECIDABLE = /^(?:co|br|pe|jv|pa)_\S+$/
/** `start` of a claim's quote is the place; words of it are enough, but not a few letters. */
const QUOTE_MIN = 6

/**
 * An entry of `seeds/curation.yaml` about one claim, with `who` and `why` left to be written; null
 * where there can be none: what is denied or only supposed cannot be accepted.
 */
export function decisionAbout(
  action: Action,
  claim: ClaimRecord,
  fileName: string,
  today: string,
): string | null {
  const careful = ['hedged', 'planned', 'opinion'].includes(claim.assertionMode)
  if (action === 'accept' && !careful) return null
  if (claim.quote.trim().length < QUOTE_MIN) return null
  const [object] = claim.objects
  return entry([
    ['action', action],
    ['document', text(fileName)],
    ['quote', text(claim.quote)],
    ['predicate', claim.predicate],
    ...(DECIDABLE.test(claim.subject.id) ? [['subject', text(claim.subject.id)] as const] : []),
    ...(object && DECIDABLE.test(object.id) ? [['object', text(object.id)] as const] : []),
    ...(action === 'correct' ? [['set', correction(claim)] as const] : []),
    ...signed(today),
  ])
}

/** An entry that adds a claim which waits, with `candidate` for the name that fits several. */
export function additionOf(claim: UnresolvedRecord, candidate: string, today: string): string {
  const idOf = ({ mention, id }: UnresolvedRecord['subject']) =>
    text(mention === claim.mention ? candidate : (id ?? mention))
  return entry([
    ['action', 'add'],
    ['document', text(claim.fileName)],
    ['quote', text(claim.quote)],
    ['predicate', claim.predicate],
    ['subject', idOf(claim.subject)],
    ['objects', `[${claim.objects.map(idOf).join(', ')}]`],
    ...signed(today),
  ])
}

/** An entry that makes two ids one, shown by the words of a claim that names the first. */
export function mergeOf(
  from: string,
  into: string,
  claim: ClaimRecord,
  fileName: string,
  today: string,
): string {
  return entry([
    ['action', 'merge'],
    ['from', text(from)],
    ['into', text(into)],
    ['document', text(fileName)],
    ['quote', text(claim.quote)],
    ...signed(today),
  ])
}

const signed = (today: string) =>
  [
    ['who', 'YOUR INITIALS'],
    ['when', today],
    ['why', text('The reason, in a sentence.')],
  ] as const

const entry = (fields: readonly (readonly [string, string])[]) =>
  `${fields.map(([key, value], index) => `${index ? '  ' : '- '}${key}: ${value}`).join('\n')}\n`

/** A JSON string is a string of YAML too, whatever stands in it. */
const text = (value: string) => JSON.stringify(value)

/** What can be set, with the value as it was read, to be changed. */
function correction({ value, assertionMode }: ClaimRecord): string {
  const { share, status, role } = value
  const known = Object.entries({ share, status, role }).filter(([, one]) => one !== undefined)
  return known.length
    ? `{ value: ${JSON.stringify(Object.fromEntries(known))} }`
    : `{ assertionMode: ${assertionMode} }`
}
