import { z } from 'zod'
import { ClaimValue } from '../domain/claim.ts'
import type { ClaimRecord } from '../domain/records/claim-record.ts'
import { Named } from './fact.ts'
import { dateText, moneyText, oneLine, shareText } from './say.ts'

/** A claim in short: who says what of whom, as a line and its parts. */
export const ShortClaim = z.object({
  claimId: z.string(),
  predicate: z.string(),
  says: z
    .string()
    .describe('The claim in one line, in our words; the quote has those of the text.'),
  assertionMode: z.string().describe('How the document says it.'),
  subject: Named,
  objects: z.array(Named),
  attributedTo: z.string().nullable().describe('Who says it; null where the document does.'),
  supports: z.array(z.string()).describe('Ids of the facts it holds up; empty: it is no fact.'),
})
export type ShortClaim = z.infer<typeof ShortClaim>

type Told = Pick<
  ClaimRecord,
  'id' | 'predicate' | 'assertionMode' | 'attributedTo' | 'supports' | 'value'
> & { subject: Party; objects: Party[] }

interface Party {
  id: string
  label: string
}

/** The short form of a claim. */
export function shortClaim(claim: Told): ShortClaim {
  const { id, predicate, assertionMode, attributedTo, supports, subject, objects, value } = claim
  const values = valueText(ClaimValue.parse(value))
  const others =
    objects.length > 0 ? ` → ${objects.map(({ label }) => oneLine(label, 120)).join(', ')}` : ''
  return {
    claimId: id,
    predicate,
    says: `${predicate}: ${oneLine(subject.label, 120)}${others}${values ? ` (${values})` : ''}`,
    assertionMode,
    subject: { id: subject.id, label: subject.label },
    objects: objects.map(({ id: objectId, label }) => ({ id: objectId, label })),
    attributedTo,
    supports,
  }
}

function valueText(value: ClaimValue): string {
  const { metric, value: number, unit, comparator, scope, period, areas, activities } = value
  const figure =
    number === undefined
      ? null
      : `${comparator && comparator !== 'eq' ? `${comparator} ` : ''}${number.toLocaleString('en-GB')}${unit ? ` ${unit}` : ''}`
  const date = dateText(value.date)
  const ended = dateText(value.ended)
  const parts = [
    value.event,
    shareText(value.share),
    value.price && moneyText(value.price),
    value.name && `named “${oneLine(value.name, 80)}”`,
    value.role,
    value.status,
    value.instrument !== 'unknown' && value.instrument,
    value.partnershipType?.join(', '),
    areas?.map(({ text }) => oneLine(text, 80)).join(', '),
    activities?.map((text) => oneLine(text, 80)).join(', '),
    value.geography,
    metric,
    figure,
    scope,
    dateText(period),
    value.place,
    value.topic,
    value.segment,
    value.stateOwned === undefined ? null : value.stateOwned ? 'state-owned' : 'not state-owned',
    date,
    ended && `ended ${ended}`,
  ]
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => oneLine(String(part), 200))
    .join('; ')
}
