import type { ChangedField, ChangedValue } from '../../domain/change.ts'
import { canonicalJson, compare } from '../canonical.ts'

/** One relationship of an entity, from its own side. */
export interface Tie {
  type: string
  direction: 'out' | 'in'
  other: string
  /** What the other one does in it: the role of a party. */
  role: string | null
}

/** What of an entity can be told apart, as it was or as it is to be. */
export interface Described {
  type: string
  properties: Record<string, unknown>
  /** Values of its names, in any order. */
  names: string[]
  ties: Tie[]
  claimIds: ReadonlySet<string>
}

/** A longer list is no simple value. */
const LIST_MAX = 20

/**
 * What differs between an entity before and after, by the names that readers know: sorted, each once.
 * Empty where only the order of something does.
 */
export function changedFields(before: Described, after: Described): ChangedField[] {
  return [
    ...propertyFields(before, after),
    ...nameFields(before, after),
    ...tieFields(before, after),
    ...claimFields(before, after),
  ].toSorted((a, b) => compare(a.name, b.name))
}

/** They are the thing itself, or ours alone. */
const NEVER = ['id', 'type', 'hash', 'recordedAt', 'knownFrom']

/** Stored names that readers do not know, by the type of entity or for all. */
const PUBLIC: Record<string, string> = {
  ventureKind: 'kind',
  ventureStatus: 'status',
  partnershipStatus: 'status',
  'stake validFrom': 'acquired',
  'position validFrom': 'started',
  validTo: 'ended',
  published: 'publishedAt',
}

const DATE = /^(\w+?)(Date|Precision|Earliest|Latest|Raw)$/
const DATED = ['published', 'validFrom', 'validTo', 'founded', 'formed', 'signed', 'period']

function propertyFields({ type, properties: old }: Described, { properties: now }: Described) {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const different = keys.filter(
    (key) => !NEVER.includes(key) && canonicalJson(old[key]) !== canonicalJson(now[key]),
  )
  const stored = new Set(different.map((key) => datePrefix(key) ?? key))
  return [...stored].map((key) => {
    const bare = key.replace(/Json$/, '')
    const name = PUBLIC[`${type} ${bare}`] ?? PUBLIC[bare] ?? bare
    if (DATED.includes(key)) return field(name, dateOf(old, now, key), dateOf(now, old, key))
    return key === bare ? field(name, old[key], now[key]) : { name }
  })
}

function datePrefix(key: string): string | null {
  const prefix = DATE.exec(key)?.[1]
  return prefix !== undefined && DATED.includes(prefix) ? prefix : null
}

/** The date, or its words where they say more than the date or there is none. */
function dateOf(
  properties: Record<string, unknown>,
  others: Record<string, unknown>,
  prefix: string,
) {
  const date = properties[`${prefix}Date`]
  const isSame = date === others[`${prefix}Date`]
  return isSame ? properties[`${prefix}Raw`] : (date ?? properties[`${prefix}Raw`])
}

function nameFields({ names: old }: Described, { names: now }: Described): ChangedField[] {
  const [before, after] = [sorted(old), sorted(now)]
  return canonicalJson(before) === canonicalJson(after) ? [] : [field('names', before, after)]
}

/** The relationships that belong to an entity, and what readers call the other end. */
const TIES: Record<string, Record<string, string>> = {
  stake: { 'in HOLDS': 'holder', 'out IN': 'subject' },
  jointVenture: { 'in PARTY_TO': 'parties' },
  partnership: { 'in PARTY_TO': 'parties' },
  position: { 'in HAS_POSITION': 'person', 'out AT': 'company' },
  figure: { 'in REPORTED': 'reportedBy' },
  brand: { 'in OWNS_BRAND': 'owners', 'in MAKES': 'partnerships' },
}

/** Types of relationships that a type of entity is described by. */
export function tieTypes(type: string): string[] {
  return Object.keys(TIES[type] ?? {}).map((key) => key.replace(/^\w+ /, ''))
}

/** The entities that it is described by, in the order of their ids: parties, or holder and subject. */
export function tiesOf({ type, ties }: Pick<Described, 'type' | 'ties'>, name: string): Tie[] {
  return ties
    .filter((tie) => TIES[type]?.[`${tie.direction} ${tie.type}`] === name)
    .toSorted((a, b) => compare(a.other, b.other))
}

const MANY = ['parties', 'owners', 'partnerships']

function tieFields(before: Described, after: Described): ChangedField[] {
  return Object.values(TIES[after.type] ?? {}).flatMap((name) => {
    const [old, now] = [tiesOf(before, name), tiesOf(after, name)]
    const ids = [old, now].map((ties) => ties.map(({ other }) => other))
    const roles = [old, now].map((ties) => ties.map(({ role }) => role ?? ''))
    const [first, second] = MANY.includes(name) ? ids : ids.map(([id]) => id ?? null)
    const isSame = canonicalJson(ids[0]) === canonicalJson(ids[1])
    if (!isSame) return [field(name, first, second)]
    return name === 'parties' && canonicalJson(roles[0]) !== canonicalJson(roles[1])
      ? [field('partyRoles', roles[0], roles[1])]
      : []
  })
}

/** How many there are; without numbers where as many others took their place. */
function claimFields({ claimIds: old }: Described, { claimIds: now }: Described): ChangedField[] {
  if (old.size !== now.size) return [field('claims', old.size, now.size)]
  return [...now].some((id) => !old.has(id)) ? [{ name: 'claims' }] : []
}

function field(name: string, before: unknown, after: unknown): ChangedField {
  const [first, second] = [simple(before), simple(after)]
  return first === undefined || second === undefined
    ? { name }
    : { name, before: first, after: second }
}

function simple(value: unknown): ChangedValue | null | undefined {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  const isShort = Array.isArray(value) && value.length <= LIST_MAX
  return isShort ? value.map(String) : undefined
}

const sorted = (values: string[]) => [...new Set(values)].toSorted(compare)
