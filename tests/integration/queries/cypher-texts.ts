import { globSync } from 'node:fs'
import { resolve } from 'node:path'

/** Every Cypher text that the files of `src/queries/` export, by the name of its constant. */
export async function cypherTexts(): Promise<[name: string, cypher: string][]> {
  const files = globSync('src/queries/*.ts').toSorted()
  const modules = await Promise.all(files.map(importFile))
  return modules.flatMap((module) =>
    Object.entries(module).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[1].includes('MATCH ('),
    ),
  )
}

async function importFile(file: string): Promise<Record<string, unknown>> {
  return await import(resolve(file))
}
