import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Curation, CurationEntry, entryName, type Placed } from '../domain/curation.ts'
import { BadSeedError } from '../domain/errors.ts'
import { readYamlList } from './yaml-list.ts'

/**
 * Reads the decisions of people from `<seeds>/curation.yaml`; none where the file is missing.
 *
 * Throws `BadSeedError` with file, line, number and quote of every entry that does not fit. Whether
 * the quotes stand in their articles shows only when these are loaded: see `curate`.
 */
export async function readCuration(seedsDirectory: string): Promise<Curation> {
  const file = curationFile(seedsDirectory)
  const articles = new Set(await articlesIn(join(seedsDirectory, 'documents')))
  if (await isMissing(file)) return { entries: [], articles, hash: null }
  const listed = await readYamlList(file, z.looseObject({}))
  const problems: string[] = []
  const entries = listed.flatMap(({ value, line }, index): Placed[] => {
    const parsed = CurationEntry.safeParse(value)
    const at = `${file}:${line}`
    if (parsed.success) return [{ entry: parsed.data, number: index + 1, at }]
    const name = entryName(index + 1, value.action, value.quote)
    problems.push(`${at}: ${name}: ${complaint(parsed.error)}`)
    return []
  })
  if (problems.length > 0) throw new BadSeedError(problems.join('\n'))
  return { entries, articles, hash: hashOf(entries) }
}

/** Where the decisions stand. */
export const curationFile = (seedsDirectory: string): string =>
  join(seedsDirectory, 'curation.yaml')

function complaint({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `at '${path.join('.')}', ${message}` : message))
    .join('; ')
    .concat('. docs/curation.md shows how an entry looks.')
}

function hashOf(entries: Placed[]): string | null {
  if (entries.length === 0) return null
  const decided = JSON.stringify(entries.map(({ entry }) => entry))
  return createHash('sha256').update(decided).digest('hex')
}

const isMissing = (file: string) =>
  stat(file).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  )

/** Nothing for a folder that is not there: then no article can be awaited. */
async function articlesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /\.(?:txt|md)$/i.test(name))
}
