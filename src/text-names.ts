import type { Mention, ResolvedClaim } from './domain/claim.ts'
import type { Document } from './domain/document.ts'
import { nameKey } from './domain/names.ts'
import { codePointOffsets } from './domain/offsets.ts'
import type { FoundParty, ReviewItem } from './http/extraction.ts'
import type { NameIndex } from './resolution/name-index.ts'
import { entryFor, type NearEntry, nearEntries } from './resolution/near-entries.ts'
import type { Resolution } from './resolution/resolve-claims.ts'
import type { TextFacts } from './text-facts.ts'

/** Most places that are listed of one name; all are counted. */
const MENTIONS_MAX = 50

/** A name in a text, and where it stands, in code points. */
export interface FoundName {
  mention: Mention
  span: { text: string; start: number; end: number }
}

/** Each mention with its words and place. */
export function namesIn({ text }: Document, mentions: Mention[]): FoundName[] {
  const { toCodePoint } = codePointOffsets(text)
  return mentions.map((mention) => {
    const { start, end } = mention
    const span = { text: text.slice(start, end), start: toCodePoint(start), end: toCodePoint(end) }
    return { mention, span }
  })
}

/** The entries that a name may mean, as the resolution of claims has it. */
function candidatesOf({ refs, text, type }: Mention, { byKey, entries }: NameIndex): string[] {
  if (refs.length > 0) return refs
  return [...(byKey.get(nameKey(text)) ?? [])].filter((id) => entries.get(id)?.type === type)
}

const FOUND_TYPES = ['company', 'brand', 'person'] as const
const foundType = (type: string) => FOUND_TYPES.find((known) => known === type)

/** Who is named, whether a claim is about them or not. */
export function partiesOf(
  claims: ResolvedClaim[],
  names: FoundName[],
  { reference }: TextFacts,
  index: NameIndex,
): FoundParty[] {
  const found = new Map<string, FoundParty>()
  const partyOf = (id: string, type: FoundParty['type'], words: string): FoundParty => {
    const known = found.get(id)
    if (known) return known
    const entry = index.entries.get(id)
    const { name = null, label = words } = reference(id, type) ?? {}
    const party: FoundParty = {
      id,
      type,
      name,
      nameZh: entry?.nameZh ?? null,
      label: label || id,
      status: entry ? 'registered' : 'provisional',
      mentionCount: 0,
      mentions: [],
      claims: [],
    }
    found.set(id, party)
    return party
  }
  const byName = new Map<string, string>()
  for (const claim of claims) {
    for (const { id, type, mention } of [claim.subject, ...claim.objects]) {
      const known = foundType(type)
      if (!known) continue
      const party = partyOf(id, known, mention)
      if (party.claims.at(-1) !== claim.id) party.claims.push(claim.id)
      byName.set(nameKey(mention), id)
    }
  }
  for (const { mention, span } of names) {
    const [only, ...others] = candidatesOf(mention, index)
    const id = only && others.length === 0 ? only : byName.get(nameKey(mention.text))
    const type = foundType((id && index.entries.get(id)?.type) ?? mention.type)
    if (!id || !type) continue
    const party = partyOf(id, type, span.text)
    if (++party.mentionCount <= MENTIONS_MAX) party.mentions.push(span)
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** So well does a name fit an entry that both may well be one. */
const NEAR_MIN = 0.8

/** Comparing a name with the whole register takes a while; a text has few unknown names, or is no text. */
const COMPARED_MAX = 200

/** The entries near a name, looked for once for each name of a text. */
function nearIn(index: NameIndex): (name: string) => NearEntry[] {
  const known = new Map<string, NearEntry[]>()
  return (name) => {
    const key = nameKey(name)
    const near = known.get(key) ?? (known.size < COMPARED_MAX ? nearEntries(name, index) : [])
    known.set(key, near)
    return near
  }
}

/** Ambiguous names with the claims that wait for them, then unknown ones that no claim binds or that are near a known one. */
export function reviewOf(
  claims: ResolvedClaim[],
  unresolved: Resolution['unresolved'],
  names: FoundName[],
  index: NameIndex,
  toCodePoint: (utf16: number) => number,
): ReviewItem[] {
  const items = new Map<string, ReviewItem>()
  const near = nearIn(index)
  const itemOf = (reason: ReviewItem['reason'], mention: string, ids: string[]): ReviewItem => {
    const key = `${reason} ${nameKey(mention)}`
    const item = items.get(key) ?? {
      reason,
      mention,
      candidates:
        ids.length > 0 ? ids.toSorted().map((id) => entryFor(mention, id, index)) : near(mention),
      mentions: [],
      claims: [],
    }
    items.set(key, item)
    return item
  }
  for (const { claim, mention, candidates } of unresolved) {
    const { predicate, assertionMode, quote, start, end, rule } = claim
    itemOf('ambiguousName', mention, candidates).claims.push({
      predicate,
      assertionMode,
      quote,
      start: toCodePoint(start),
      end: toCodePoint(end),
      extractor: `rules/${rule}`,
    })
  }
  const bound = new Set(
    claims.flatMap(({ subject, objects }) =>
      [subject, ...objects].map(({ mention }) => nameKey(mention)),
    ),
  )
  for (const { mention, span } of names) {
    const ids = candidatesOf(mention, index)
    const isBound = ids.length === 0 && bound.has(nameKey(mention.text))
    if (ids.length === 1 || (isBound && (near(mention.text)[0]?.score ?? 0) < NEAR_MIN)) continue
    const reason = ids.length > 1 ? 'ambiguousName' : isBound ? 'nearName' : 'unknownName'
    const item = itemOf(reason, mention.text, ids)
    if (item.mentions.length < MENTIONS_MAX) item.mentions.push(span)
  }
  return [...items.values()].toSorted((a, b) =>
    a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0,
  )
}
