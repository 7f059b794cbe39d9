import { bare, jointVentureId } from '../domain/ids.ts'
import { nameKey } from '../domain/names.ts'
import type { Entry, NameIndex } from './name-index.ts'

/** The company of the register that a joint venture's name is of; undefined where there is none, or several. */
export function entryOfVenture(name: string | null, index: NameIndex): Entry | undefined {
  const entries = [...(index.byKey.get(nameKey(name ?? '')) ?? [])]
    .flatMap((id) => index.entries.get(id) ?? [])
    .filter(({ type }) => type === 'company')
  return entries.length === 1 ? entries[0] : undefined
}

/** The id of a joint venture: one id for all the names of one that the register knows, in any language. */
export function ventureId(name: string | null, partyIds: string[], index: NameIndex): string {
  const entry = entryOfVenture(name, index)
  return entry ? `jv_${bare(entry.id)}` : jointVentureId(name, partyIds)
}
