import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** What each folder of `src/` may import from the others. Nothing points back up. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  seeds: ['domain'],
  documents: ['domain'],
  bods: ['domain'],
  extraction: ['domain'],
  'language-model': ['domain', 'extraction'],
  resolution: ['domain'],
  evaluation: ['domain'],
  graph: ['domain'],
  queries: ['domain', 'graph'],
  exports: ['domain'],
  http: ['domain', 'graph', 'queries', 'exports'],
  mcp: ['domain', 'graph', 'queries', 'exports'],
  explore: [],
}

/** The folder of `src/` that holds `file`, or the file's own name at the top of `src/`. */
const layerOf = (file: string) => relative('src', file).split('/')[0] ?? ''

/** `from './x.ts'`, `import './x.ts'` and `import('./x.ts')`. */
const RELATIVE_IMPORT = /(?:\bfrom|\bimport\(?)\s*'(\..+?)'/g

const files = globSync('src/*/**/*.ts').filter((file) => layerOf(file) !== 'cli')

test.each(files)('%s imports only from the layers below it', (file) => {
  const specifiers = readFileSync(file, 'utf8').matchAll(RELATIVE_IMPORT)
  const imported = [...specifiers].map(([, path = '']) => layerOf(join(dirname(file), path)))

  const layer = layerOf(file)
  expect(MAY_IMPORT).toHaveProperty(layer)
  expect([layer, ...(MAY_IMPORT[layer] ?? [])]).toEqual(expect.arrayContaining(imported))
})

test('only the door to Neo4j imports the driver', () => {
  const users = globSync('src/**/*.ts').filter((file) =>
    readFileSync(file, 'utf8').includes("'neo4j-driver'"),
  )

  expect(users.filter((file) => layerOf(file) !== 'graph')).toEqual([])
})
