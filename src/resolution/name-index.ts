import type { Lexicon, LexiconName, MentionType } from '../domain/lexicon.ts'
import { nameKey } from '../domain/names.ts'
import type { NameUse, Register, RegisterName } from '../domain/register.ts'

/** One entry of the register, whatever its kind. */
export interface Entry {
  id: string
  type: MentionType
  name: string
  nameZh: string | undefined
}

/** The register, ready for look-ups. */
export interface NameIndex {
  entries: Map<string, Entry>
  /** Ids by name key. */
  byKey: Map<string, Set<string>>
  /** The further names of each entry. */
  curatedNames: Map<string, RegisterName[]>
  register: Register
}

/** Indexes a register by id and by name key. */
export function indexRegister(register: Register): NameIndex {
  const entries = new Map<string, Entry>()
  const byKey = new Map<string, Set<string>>()
  for (const name of lexiconOf(register).names) {
    const ids = byKey.get(nameKey(name.value)) ?? new Set<string>()
    byKey.set(nameKey(name.value), ids.add(name.ref))
  }
  const curatedNames = new Map<string, RegisterName[]>()
  for (const [type, list] of lists(register)) {
    for (const { id, name, nameZh, names } of list) {
      entries.set(id, { id, type, name, nameZh })
      curatedNames.set(id, names)
    }
  }
  return { entries, byKey, curatedNames, register }
}

/** All names of a register, as the extraction needs them. */
export function lexiconOf(register: Register): Lexicon {
  const countryOf = new Map(register.companies.map((company) => [company.id, company]))
  const names = lists(register).flatMap(([type, list]) =>
    list.flatMap((entry) => {
      const company = countryOf.get(entry.id)
      const known = {
        ref: entry.id,
        type,
        ...(company ? { country: company.country, kind: company.kind } : {}),
        ...('owner' in entry && entry.owner ? { owner: entry.owner } : {}),
      }
      const label = (value: string, lang: string, use: NameUse): LexiconName => ({
        ...known,
        value,
        lang,
        use,
      })
      return [
        label(entry.name, 'en', entry.use),
        ...(entry.nameZh ? [label(entry.nameZh, 'zh', entry.use)] : []),
        ...entry.names.map(({ value, lang, use }) => label(value, lang, use)),
      ]
    }),
  )
  return { names }
}

type Listed =
  | Register['companies']
  | Register['brands']
  | Register['people']
  | Register['alliances']

function lists(register: Register): [MentionType, Listed][] {
  return [
    ['company', register.companies],
    ['brand', register.brands],
    ['person', register.people],
    ['partnership', register.alliances],
  ]
}
