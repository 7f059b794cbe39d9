import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'

/**
 * A SHA-256 over the names and contents of all files below some paths, in a fixed order: two equal
 * hashes are the same seeds. A file that cannot be read counts by its name only.
 */
export async function seedHash(paths: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesBelow(path)) {
      const content = await readFile(file).catch(() => Buffer.alloc(0))
      // The length between them: no name and content can pass for others.
      hash.update(`${relative(path, file) || basename(file)}\n${content.length}\n`)
      hash.update(content)
    }
  }
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  const isDirectory = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (!isDirectory) return [path]
  const names = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
