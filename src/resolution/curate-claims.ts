import { createHash } from 'node:crypto'
import type { ClaimValue, Party, ResolvedClaim } from '../domain/claim.ts'
import { CURATION, type CuratedDocument, type EntryOf } from '../domain/curation.ts'
import type { PartyBook } from './curate-parties.ts'
import { misshape } from './curate-shape.ts'
import type { Span } from './curate-spans.ts'

/** A claim that a person made, or why it cannot be made. */
export type Made = { ok: true; claim: ResolvedClaim } | { ok: false; what: string }

/** A claim as a person corrects it: the same words, understood in another way. */
export function correctedClaim(
  claim: ResolvedClaim,
  { set, who }: EntryOf<'correct'>,
  document: CuratedDocument,
  book: PartyBook,
): Made {
  const { value = {}, remove = [], subject, objects, ...plain } = set
  const ids = [subject, ...(objects ?? [])].filter((id) => id !== undefined)
  const unknown = ids.find((id) => !book.get(id))
  if (unknown !== undefined) return { ok: false, what: unknownId(unknown) }
  const partyAs = (id: string, before: Party | undefined) =>
    before?.id === id ? before : book.party(id, before?.role ?? 'partner', claim.quote)
  const corrected: ResolvedClaim = {
    ...claim,
    ...given(plain),
    subject: (subject !== undefined && partyAs(subject, claim.subject)) || claim.subject,
    objects:
      objects?.flatMap((id, at) => {
        const same = claim.objects.find((object) => object.id === id)
        return same ?? partyAs(id, claim.objects[at]) ?? []
      }) ?? claim.objects,
    value: without({ ...claim.value, ...given(value) }, remove),
  }
  if (JSON.stringify(corrected) === JSON.stringify(claim)) {
    return { ok: false, what: 'the claim is read so by now. Remove the entry.' }
  }
  return checked(corrected, who, document)
}

/** A claim that a person read and no rule did. */
export function addedClaim(
  entry: EntryOf<'add'>,
  document: CuratedDocument,
  { quote, start, end }: Span,
  book: PartyBook,
): Made {
  const { predicate, value, assertionMode, attributedTo, who } = entry
  const unknown = [entry.subject, ...entry.objects].find((id) => !book.get(id))
  if (unknown !== undefined) return { ok: false, what: unknownId(unknown) }
  const [subject, ...objects] = [entry.subject, ...entry.objects].flatMap(
    (id) => book.party(id, 'partner', quote) ?? [],
  )
  if (!subject) return { ok: false, what: unknownId(entry.subject) }
  const claim: ResolvedClaim = {
    id: '',
    documentId: document.id,
    predicate,
    subject,
    objects,
    value,
    assertionMode,
    attributedTo,
    quote,
    start,
    end,
    lang: document.lang,
    extractor: '',
  }
  return checked(claim, who, document)
}

function checked(claim: ResolvedClaim, who: string, document: CuratedDocument): Made {
  const what = misshape(claim)
  if (what !== null) return { ok: false, what }
  const extractor = `${CURATION}${who}`
  return { ok: true, claim: { ...claim, id: curatedId(claim, extractor, document), extractor } }
}

/**
 * Over all that the claim says, other than the id of one that was read: two corrections of one claim
 * are two claims, and none of them has the id of what it corrects.
 */
function curatedId(claim: ResolvedClaim, extractor: string, { sha256 }: CuratedDocument): string {
  const said = JSON.stringify([sha256, extractor, { ...claim, id: '', extractor: '' }])
  return `cl_${createHash('sha256').update(said).digest('hex').slice(0, 40)}`
}

const unknownId = (id: string) =>
  `'${id}' is unknown: neither a claim nor the register has it. Correct the id, or add it to the register.`

/** Without the keys that were not given. */
function given<T extends object>(values: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  // Nothing but undefined was taken out, which is what the type says.
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> }
}

function without(value: ClaimValue, keys: (keyof ClaimValue)[]): ClaimValue {
  const left = { ...value }
  for (const key of keys) delete left[key]
  return left
}
