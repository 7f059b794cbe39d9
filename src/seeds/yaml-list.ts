import { readFile } from 'node:fs/promises'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { BadSeedError } from '../domain/errors.ts'

/** One entry of a seed file, and the line where it stands. */
export interface Listed<T> {
  value: T
  file: string
  line: number
}

/**
 * Reads a YAML file that is one list, each entry checked by `schema`.
 *
 * Throws `BadSeedError` with the file, the line and what to change for the first bad entry.
 */
export async function readYamlList<T>(file: string, schema: z.ZodType<T>): Promise<Listed<T>[]> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines })
  const [broken] = document.errors
  if (broken) throw new BadSeedError(`${file}: ${broken.message}`)
  const { contents } = document
  if (contents === null) return []
  if (!isSeq(contents)) {
    throw new BadSeedError(`${file}: expected a list of entries, each beginning with '- '.`)
  }
  return contents.items.map((item) => {
    const range = isMap(item) || isScalar(item) ? item.range : null
    const line = lines.linePos(range?.[0] ?? 0).line
    const parsed = schema.safeParse(isMap(item) ? item.toJSON() : item)
    if (parsed.success) return { value: parsed.data, file, line }
    const [issue] = parsed.error.issues
    const id = isMap(item) ? (item.get('id') ?? item.get('file') ?? item.get('name')) : undefined
    const where = issue?.path.length ? ` at '${issue.path.join('.')}'` : ''
    throw new BadSeedError(
      `${file}:${line}: the entry '${String(id ?? '?')}' does not fit${where}: ${issue?.message}`,
    )
  })
}
