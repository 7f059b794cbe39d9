import { readFile } from 'node:fs/promises'
import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import { BadSeedError } from '../domain/errors.ts'

/** One entry of a seed file, and the line where it stands. */
export interface Listed<T> {
  value: T
  file: string
  line: number
}

/**
 * Reads a YAML file that is one list, each entry checked by `schema`. An empty file is an empty list.
 *
 * Throws `BadSeedError` with the file, the line, the entry and what to change for the first entry
 * that does not fit, and for a file that cannot be read.
 */
export async function readYamlList<T>(file: string, schema: z.ZodType<T>): Promise<Listed<T>[]> {
  const lines = new LineCounter()
  const document = parseDocument(await textOf(file), { lineCounter: lines })
  const lineOf = (node: unknown) =>
    isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
  const [broken] = document.errors
  if (broken) {
    const { line } = lines.linePos(broken.pos[0])
    throw new BadSeedError(`${file}:${line}: ${broken.message}`, { cause: broken })
  }
  const { contents } = document
  if (contents === null) return []
  if (!isSeq<Node>(contents)) {
    throw new BadSeedError(`${file}: expected a list of entries, each beginning with '- '.`)
  }
  return contents.items.map((item) => {
    const line = lineOf(item)
    if (!isMap(item)) {
      throw new BadSeedError(
        `${file}:${line}: expected an entry such as '- id: …', with its fields.`,
      )
    }
    const parsed = schema.safeParse(item.toJS(document))
    if (parsed.success) return { value: parsed.data, file, line }
    const [issue] = parsed.error.issues
    const path = issue?.path.map(String) ?? []
    const at = item.getIn(path, true)
    const where = path.length > 0 ? ` at '${path.join('.')}'` : ''
    throw new BadSeedError(
      `${file}:${isNode(at) ? lineOf(at) : line}: the entry '${nameOf(item)}' does not fit${where}: ${issue?.message}`,
    )
  })
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new BadSeedError(`${file} cannot be read: ${String(cause)}`, { cause })
  }
}

/** What an entry is known by, in a message. */
function nameOf(item: YAMLMap): string {
  return String(item.get('id') ?? item.get('file') ?? item.get('name') ?? '?')
}
