import { basename } from 'node:path'
import type { Candidate, LookUp } from './bods/parties.ts'
import { BODS_BYTES_MAX, readBods, tooLargeBods } from './bods/read-bods.ts'
import { readBytes } from './documents/read-documents.ts'
import { BadDocumentError } from './domain/errors.ts'
import { nameKey, normalizeName } from './domain/names.ts'
import type { FileReading, Reading, ReadingTask } from './extraction-pool-task.ts'
import type { NameIndex } from './resolution/name-index.ts'
import { resolveClaims } from './resolution/resolve-claims.ts'

/**
 * Reads BODS files with the names of a register: one document, or several of a file that is larger than a
 * document can be. Of these each that is known is so by itself, since one of them can be withdrawn.
 */
export function createBodsReader(index: NameIndex): (task: ReadingTask) => Promise<FileReading> {
  const lookUp = lookUpIn(index)
  return async ({ file, note, known, knownParts = new Map() }) => {
    const bytes = await readBytes(file, { bytesMax: BODS_BYTES_MAX, tooLarge: tooLargeBods })
    if (bytes instanceof BadDocumentError) return { kind: 'bad', file, error: bytes }
    try {
      const { parts, summary } = readBods(bytes, basename(file), lookUp, note)
      const readings = parts.map(({ document, claims }, part): Reading => {
        const { id, sha256 } = document
        const more = part < parts.length - 1 ? { more: true as const } : {}
        const hash = part === 0 ? known?.sha256 : knownParts.get(id)
        if (hash === sha256) return { kind: 'known', file, id, sha256, ...more }
        const told = part === 0 ? { summary } : {}
        const resolved = resolveClaims(document, claims, index)
        return { kind: 'read', file, document, complete: true, ...told, ...more, ...resolved }
      })
      return { kind: 'parts', file, readings }
    } catch (error) {
      if (error instanceof BadDocumentError) return { kind: 'bad', file, error }
      throw error
    }
  }
}

/** What a register knows of names; its ids and names are those that articles are read with. */
function lookUpIn({ byKey, entries, curatedNames, register }: NameIndex): LookUp {
  const countries = new Map(register.companies.map(({ id, country }) => [id, country]))
  return (name, type) => {
    const ids = [...(byKey.get(nameKey(name)) ?? [])]
    return ids.flatMap((id): Candidate[] => {
      const entry = entries.get(id)
      if (entry?.type !== type) return []
      const further = (curatedNames.get(id) ?? []).map(({ value }) => value)
      const names = [entry.name, entry.nameZh ?? '', ...further]
      const isLiteral = names.some((one) => normalizeName(one) === normalizeName(name))
      return [{ id, country: countries.get(id), isLiteral }]
    })
  }
}
