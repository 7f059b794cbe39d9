import type { Party, ResolvedClaim } from '../domain/claim.ts'
import type { PartyRole } from '../domain/codelists.ts'
import { isCjk } from '../domain/names.ts'
import { partyIdsOf } from './facts/fact.ts'
import type { NameIndex } from './name-index.ts'
import { ventureId } from './venture-ids.ts'

/** An entity without its part in a claim. */
type Template = Omit<Party, 'mention' | 'role'>

/** Everything that a decision may name by id: the register, and what claims speak of. */
export interface PartyBook {
  get(id: string): Template | undefined
  /** Whether a claim speaks of it: what only the register knows is not in the graph. */
  isTold(id: string): boolean
  /** The entity as a party of a claim, by the words of the quote that name it. */
  party(id: string, role: PartyRole, quote: string): Party | undefined
  /** The venture that a claim says was formed: it is no party of that claim. */
  ventureOf(claim: ResolvedClaim): Template
}

/** Collects all entities that claims and the register know. */
export function partyBookOf(claims: ResolvedClaim[], index: NameIndex): PartyBook {
  const told = new Map<string, Template>()
  const names = new Map<string, Set<string>>()
  const addName = (id: string, name: string) =>
    names.set(id, (names.get(id) ?? new Set()).add(name))
  for (const claim of claims) {
    for (const { mention, role: _, ...template } of [claim.subject, ...claim.objects]) {
      if (!told.has(template.id)) told.set(template.id, template)
      addName(template.id, mention)
    }
    if (claim.predicate === 'formsJointVenture') {
      const venture = ventureOf(claim, index)
      told.set(venture.id, venture)
      if (venture.name) addName(venture.id, venture.name)
    }
  }
  const get = (id: string) => told.get(id) ?? registered(id, index)
  return {
    get,
    ventureOf: (claim) => ventureOf(claim, index),
    isTold: (id) => told.has(id),
    party(id, role, quote) {
      const template = get(id)
      if (!template) return undefined
      const known = [...(names.get(id) ?? []), ...registeredNames(id, index)]
      const [mention = ''] = known
        .filter((name) => quote.includes(name))
        .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
      return { ...template, mention, role }
    },
  }
}

function ventureOf(claim: ResolvedClaim, index: NameIndex): Template {
  const name = claim.value.name ?? null
  const partyIds = partyIdsOf(claim)
  const lang = name === null ? {} : { lang: isCjk(name) ? ('zh' as const) : ('en' as const) }
  const id = ventureId(name, partyIds, index)
  return { id, type: 'jointVenture', status: 'provisional', partyIds, name, ...lang }
}

function registered(id: string, { entries }: NameIndex): Template | undefined {
  const entry = entries.get(id)
  return entry && { id, type: entry.type, status: 'registered' }
}

function registeredNames(id: string, { entries, curatedNames }: NameIndex): string[] {
  const entry = entries.get(id)
  const further = curatedNames.get(id) ?? []
  return [entry?.name ?? '', entry?.nameZh ?? '', ...further.map(({ value }) => value)]
}
