import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { relative } from 'node:path'
import { parseAst } from 'vitest/node'

/** A regular expression of the program, and where it stands. */
export interface Placed {
  place: string
  expression: RegExp
}

/** All regular expressions that stand in some files between slashes. */
export function literalsIn(files: string[]): Placed[] {
  return files.flatMap((file) => {
    // Types become blanks, so lines and columns stay.
    const code = stripTypeScriptTypes(readFileSync(file, 'utf8'))
    const found: Placed[] = []
    visit(parseAst(code), (start, { pattern, flags }) => {
      const line = code.slice(0, start).split('\n').length
      found.push({ place: `${file}:${line}`, expression: new RegExp(pattern, flags) })
    })
    return found
  })
}

/**
 * All expressions that the files of some folders make with `new RegExp` while `work` runs; it has to
 * import them, since most are made then.
 */
export async function madeDuring(folders: string[], work: () => Promise<void>): Promise<Placed[]> {
  const Native = globalThis.RegExp
  const found = new Map<string, Placed>()
  const keep = (expression: RegExp): RegExp => {
    const place = placeIn(folders, new Error().stack ?? '')
    if (place) found.set(`${place} ${expression}`, { place, expression })
    return expression
  }
  globalThis.RegExp = new Proxy(Native, {
    construct: (_, [source, flags]) => keep(new Native(source, flags)),
    apply: (_, __, [source, flags]) => keep(new Native(source, flags)),
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = Native
  }
  return [...found.values()]
}

export const sourcesOf = (folders: string[]): string[] =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.ts`)).toSorted()

/** The first place in `folders` of a stack that is not the helper which makes expressions of words. */
function placeIn(folders: string[], stack: string): string | null {
  for (const [, file = '', line] of stack.matchAll(
    /\(?(?:file:\/\/)?(\/[^()\s]+?):(\d+):\d+\)?$/gm,
  )) {
    const path = relative(process.cwd(), file)
    if (!folders.some((folder) => path.startsWith(`${folder}/`))) continue
    if (path !== 'src/extraction/pattern.ts') return `${path}:${line}`
  }
  return null
}

type Regex = { pattern: string; flags: string }

function visit(node: unknown, found: (start: number, regex: Regex) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, found)
  else if (typeof node === 'object' && node !== null) {
    // The tree is plain data; a literal that is an expression has its parts in `regex`.
    const { regex, start } = node as { regex?: Regex; start?: number }
    if (regex && start !== undefined) found(start, regex)
    for (const child of Object.values(node)) visit(child, found)
  }
}
