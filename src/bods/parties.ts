import type { Mention } from '../domain/claim.ts'
import { companyId } from '../domain/ids.ts'
import { nameKey } from '../domain/names.ts'
import { joinedByKey } from './joined-by-key.ts'
import type { PartyStatement } from './statement.ts'

/** An entry of the register that a name fits. */
export interface Candidate {
  id: string
  /** ISO 3166-1 alpha-2 of the headquarters; absent for a person. */
  country: string | undefined
  /** Whether the entry has just this name, with its legal form. */
  isLiteral: boolean
}

/** The entries of the register that a name fits. */
export type LookUp = (name: string, type: 'company' | 'person') => Candidate[]

/** Who a record is, or why it can be nobody's. */
export type PartyOfRecord =
  | { kind: 'party'; mention: Mention }
  | { kind: 'anonymousParty' | 'namelessParty' }

/** One or more records of the same body or person, as an identifier says. */
interface Body {
  type: 'company' | 'person'
  /** The declared ones first; without repetition. */
  names: string[]
  otherNames: string[]
  /** ISO 3166-1 alpha-2. */
  country: string | undefined
  /** `SCHEME id`, sorted. */
  identifiers: string[]
  birthDate: string | undefined
  recordIds: string[]
}

/**
 * Who each record of a file is: an entry of the register by name and jurisdiction, several of them
 * where a name is ambiguous, or somebody whom only this file knows. Records that share an identifier are
 * one; those of one name whose identifiers, jurisdictions or dates of birth differ are several.
 */
export function partiesOf(
  records: ReadonlyMap<string, PartyStatement>,
  lookUp: LookUp,
): Map<string, PartyOfRecord> {
  const parties = new Map<string, PartyOfRecord>()
  const known: PartyStatement[] = []
  for (const record of records.values()) {
    if (isAnonymous(record)) parties.set(record.recordId, { kind: 'anonymousParty' })
    else known.push(record)
  }
  const named: Named[] = []
  for (const group of joinedByKey(known, sameKeysOf)) {
    const body = bodyOf(group)
    const one = namedOf(body, lookUp)
    if (one) named.push(one)
    else for (const id of body.recordIds) parties.set(id, { kind: 'namelessParty' })
  }
  const sameName = Map.groupBy(named, ({ mention }) => keyOf(mention))
  for (const group of sameName.values()) {
    const areSeveral = differ(group.map(({ body }) => body))
    for (const one of group) {
      const mention = areSeveral ? apart(one) : one.mention
      for (const id of one.body.recordIds) parties.set(id, { kind: 'party', mention })
    }
  }
  return parties
}

interface Named {
  body: Body
  mention: Mention
  /** Whether an entry of the register has just this name. */
  isLiteral: boolean
}

function isAnonymous({ recordType, recordDetails }: PartyStatement): boolean {
  const type = recordType === 'entity' ? recordDetails.entityType.type : recordDetails.personType
  return /^(?:anonymous|unknown)/.test(type)
}

const identifiersOf = ({ recordDetails: { identifiers = [] } }: PartyStatement): string[] =>
  identifiers.flatMap(({ id, scheme, schemeName }) => {
    const name = (scheme ?? schemeName ?? '').trim().toUpperCase()
    return id?.trim() && name ? [`${name} ${id.trim()}`] : []
  })

/** What only one body or person has: an identifier, or a name with a day of birth. */
function sameKeysOf(record: PartyStatement): string[] {
  const keys = identifiersOf(record).map((identifier) => `${record.recordType} ${identifier}`)
  if (record.recordType === 'entity') return keys
  const { birthDate } = record.recordDetails
  if (!birthDate) return keys
  return [...keys, ...declaredNames(record).map((name) => `${nameKey(name)} born ${birthDate}`)]
}

function bodyOf(records: PartyStatement[]): Body {
  const names = records.flatMap(declaredNames)
  const otherNames = records.flatMap(({ recordType, recordDetails }) =>
    recordType === 'entity' ? (recordDetails.alternateNames ?? []) : [],
  )
  const details = records.map(({ recordDetails }) => recordDetails)
  const code = details.flatMap((one) =>
    'jurisdiction' in one ? (one.jurisdiction?.code ?? []) : [],
  )
  const births = details.flatMap((one) => ('birthDate' in one ? (one.birthDate ?? []) : []))
  return {
    type: records[0]?.recordType === 'person' ? 'person' : 'company',
    names: namesIn(names),
    otherNames: namesIn(otherNames),
    country: code[0]?.slice(0, 2).toUpperCase(),
    identifiers: [...new Set(records.flatMap(identifiersOf))].toSorted(),
    birthDate: births[0],
    recordIds: records.map(({ recordId }) => recordId),
  }
}

/** The name of an entity; the names of a person, the legal one first. */
function declaredNames({ recordType, recordDetails }: PartyStatement): string[] {
  if (recordType === 'entity') return [recordDetails.name ?? '']
  const names = recordDetails.names ?? []
  const legal = names.filter(({ type }) => type === 'legal')
  return [...legal, ...names].map(({ fullName }) => fullName)
}

/** Names with letters or digits, each once. */
const namesIn = (names: string[]): string[] => [
  ...new Set(names.map((name) => name.trim()).filter((name) => nameKey(name) !== '')),
]

/** By the declared names where they are known, else by the others. */
function namedOf(body: Body, lookUp: LookUp): Named | null {
  const { type, names, otherNames, country } = body
  const [name] = [...names, ...otherNames]
  if (name === undefined) return null
  const found = [names, otherNames]
    .map((some) => some.flatMap((one) => lookUp(one, type)))
    .find((candidates) => candidates.length > 0)
  const fitting = (found ?? []).filter((one) => fits(one, country))
  const home = fitting.filter((one) => country !== undefined && one.country === country)
  const chosen = home.length > 0 ? home : fitting
  const refs = [...new Set(chosen.map(({ id }) => id))]
  const mention: Mention = { type, text: name, start: 0, end: 0, refs, via: 'name' }
  // A namesake elsewhere is another company, and has to have another id than the entry.
  const isNamesake = found !== undefined && refs.length === 0 && country !== undefined
  return {
    body,
    mention: isNamesake ? { ...mention, qualifier: country.toLowerCase() } : mention,
    isLiteral: chosen.some(({ isLiteral }) => isLiteral),
  }
}

/**
 * Whether a name means an entry. "Bosch Ltd" of India is not Bosch; but a company may be registered
 * elsewhere than its headquarters are, if the entry has just that name ("XPeng Inc.").
 */
const fits = ({ country, isLiteral }: Candidate, jurisdiction: string | undefined): boolean =>
  isLiteral || country === undefined || jurisdiction === undefined || country === jurisdiction

const keyOf = ({ type, text, refs, qualifier = '' }: Mention): string =>
  [type, refs.length > 0 ? refs.toSorted().join() : nameKey(text), qualifier].join('|')

/** Whether bodies of one name are several: nothing that tells bodies apart may have two values. */
function differ(bodies: Body[]): boolean {
  const isKnown = (value: string | undefined) => value !== undefined
  const schemes = Map.groupBy(
    bodies.flatMap(({ identifiers }) => identifiers),
    (identifier) => identifier.split(' ')[0],
  )
  return (
    [...schemes.values()].some((ids) => new Set(ids).size > 1) ||
    new Set(bodies.map(({ country }) => country).filter(isKnown)).size > 1 ||
    new Set(bodies.map(({ birthDate }) => birthDate).filter(isKnown)).size > 1
  )
}

/**
 * One of several of a name. Which of them is the entry of the register, if none has just its name, is
 * for a person to decide. The numbers of people are private, so their records tell them apart.
 */
function apart({ mention, body, isLiteral }: Named): Mention {
  const { type, identifiers, country, recordIds } = body
  const own = type === 'company' ? (identifiers[0] ?? country) : undefined
  const qualifier = (own ?? recordIds[0] ?? '').toLowerCase()
  if (mention.refs.length === 0) return { ...mention, qualifier }
  if (isLiteral || mention.refs.length > 1 || identifiers.length === 0) return mention
  return { ...mention, refs: [...mention.refs, companyId(`${nameKey(mention.text)} ${qualifier}`)] }
}
