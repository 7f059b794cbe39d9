import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import { expect, test } from 'vitest'
import { literalsIn, madeDuring, type Placed, sourcesOf } from '../../support/expressions.ts'
import { hostileSentences, ownHostileTexts } from '../../support/hostile-texts.ts'

/** No sentence is longer: `splitSentences` cuts it. */
const LETTERS_MAX = 1_500
/** For all matches of one expression in the longest sentence. */
const LIMIT_MS = 50
/** An expression that takes longer than this in all sentences together is given up. */
const ENDLESS_MS = 10_000
const FOLDERS = ['src/extraction', 'src/documents', 'src/domain']

const context = createContext({ now: () => performance.now() })
// Only a context with a time limit can end an expression that would run for years.
const all = new Script(`
  texts.map((text) => {
    const began = now()
    expression.lastIndex = 0
    if (expression.global) for (const _ of text.matchAll(expression));
    else expression.exec(text)
    return now() - began
  })
`)

function timesOf(expression: RegExp, texts: string[]): number[] {
  Object.assign(context, { expression, texts })
  return all.runInContext(context, { timeout: ENDLESS_MS })
}

/** What is wrong with an expression: where it stands, how long it took, and in what. */
function slowness({ place, expression }: Placed, texts: string[]): string[] {
  const name = `${place} ${String(expression).slice(0, 100)}`
  try {
    const times = timesOf(expression, texts)
    const slowest = texts[times.indexOf(Math.max(...times))] ?? ''
    // The machine may be busy with other things: what is slow is slow again.
    const again = () => timesOf(expression, [slowest])[0] ?? 0
    const ms = Math.max(...times) > LIMIT_MS ? Math.min(again(), again(), again()) : 0
    return ms > LIMIT_MS ? [`${Math.round(ms)} ms ${name} in '${slowest.slice(0, 40)}…'`] : []
  } catch (error) {
    return [`endless ${name}: ${String(error)}`]
  }
}

/** All expressions of the code that reads documents, literal and made as its modules load. */
async function allExpressions(): Promise<Placed[]> {
  const files = sourcesOf(FOLDERS)
  const made = await madeDuring(FOLDERS, async () => {
    for (const file of files) await import(join(process.cwd(), file))
  })
  return [...literalsIn(files), ...made]
}

const expressions = await allExpressions()

test('no regular expression switches its case within', () => {
  // V8 compiles without its optimisations once expressions take much memory, and these then miss matches.
  const switching = expressions.filter(({ expression }) => /\(\?-?[ims]+:/.test(expression.source))

  expect(switching.map(({ place }) => place)).toEqual([])
})

test('every regular expression is quick, whatever stands in the longest sentence', () => {
  const texts = hostileSentences(LETTERS_MAX)

  const slow = expressions.flatMap((placed) =>
    slowness(placed, [...texts, ...ownHostileTexts(placed.expression, LETTERS_MAX)]),
  )

  expect(expressions.length).toBeGreaterThan(900)
  expect(slow).toEqual([])
}, 300_000)
