import { fork } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocument } from '#src/documents/read-document.ts'
import { createExtractor } from '#src/extraction/extract-claims.ts'
import { readClaims } from '#src/extraction-pool.ts'
import { lexiconOf } from '#src/resolution/name-index.ts'
import { readRegister } from '#src/seeds/read-register.ts'
import { rateArticles } from './rate-articles.ts'

/**
 * How many articles of some 500 words are read in a second, by one thread and by two, and how much
 * memory it takes. Run it as: node tests/faults/rate.ts [articles] [articles for the rules alone]
 */
const ARTICLES = Number(process.argv[2] ?? 20_000)
const RULES_ONLY = Number(process.argv[3] ?? Math.min(ARTICLES, 1_000))
/** What is compiled and cached first is no part of the rate. */
const WARM_UP = 50
const FOLDER_SIZE = 1_000
const PARTS = ['names and rules', 'whole, 1 worker', 'whole, 2 workers'] as const

/** What one part of the measurement gives. */
type Row = Record<string, number | string>

const register = await readRegister('seeds')
const lexicon = lexiconOf(register)
const parent = process.send?.bind(process)
if (parent) parent(await measured(process.argv[4], (process.argv[5] ?? '').split(',')))
else {
  const folder = await mkdtemp(join(tmpdir(), 'rate-'))
  try {
    const paths = await articles(folder)
    const rows: Row[] = []
    for (const part of PARTS) rows.push(await inOwnProcess(part, paths))
    console.table(rows)
    const [, one, two] = rows.map((row) => Number(row['articles a second']))
    console.log(`two workers to one: ${((two ?? 0) / (one ?? 1)).toFixed(2)}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Memory that one part took is not given back, so each has a process of its own. */
function inOwnProcess(part: string, paths: string[]): Promise<Row> {
  const child = fork(import.meta.filename, [`${ARTICLES}`, `${RULES_ONLY}`, part, paths.join(',')])
  return new Promise((resolve, reject) => {
    child.once('message', (row) => {
      // It is what `measured` gives in that process.
      resolve(row as Row)
      child.disconnect()
    })
    child.once('exit', (code) => reject(new Error(`'${part}' ended with status ${code}.`)))
  })
}

async function measured(part: string | undefined, paths: string[]): Promise<Row> {
  const result =
    part === PARTS[0] ? await rulesAlone() : await whole(part === PARTS[1] ? 1 : 2, paths)
  return { what: part ?? '', ...result }
}

/** Reading, sentences, names, rules and resolution: what a load does but for the database. */
async function whole(workersMax: number, paths: string[]): Promise<Row> {
  const memory = watchMemory()
  let [claims, bad, read] = [0, 0, 0]
  let since = clock()
  for await (const reading of readClaims({ paths, notes: new Map(), register, workersMax })) {
    if (reading.kind === 'bad') bad++
    if (reading.kind === 'read') claims += reading.claims.length
    // The first articles wait for the workers to start.
    if (++read === WARM_UP) since = clock()
  }
  return { ...rowOf(read - WARM_UP, since(), claims / read), bad, ...memory.end() }
}

/** The same without the reading of files and the resolution, in this thread. */
async function rulesAlone(): Promise<Row> {
  const extract = createExtractor(lexicon)
  const memory = watchMemory()
  let [claims, wall, cpu, read] = [0, 0, 0, 0]
  for (const text of rateArticles(lexicon)) {
    const document = readDocument(new TextEncoder().encode(text), `rules-${read}.txt`)
    const since = clock()
    claims += extract(document).length
    const spent = since()
    if (read >= WARM_UP) wall += spent.wall
    if (read >= WARM_UP) cpu += spent.cpu
    // So that the memory is looked at.
    await new Promise(setImmediate)
    if (++read >= RULES_ONLY + WARM_UP) break
  }
  return { ...rowOf(RULES_ONLY, { wall, cpu }, claims / read), bad: 0, ...memory.end() }
}

/** Gives, whenever it is asked, the milliseconds that have gone by, on the wall and of processors. */
function clock() {
  const began = performance.now()
  const used = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(used)
    return { wall: performance.now() - began, cpu: (user + system) / 1_000 }
  }
}

function rowOf(count: number, { wall, cpu }: { wall: number; cpu: number }, claims: number): Row {
  return {
    articles: count,
    'articles a second': round((count * 1_000) / wall),
    'ms an article': round(wall / count),
    // On a busy machine this changes less.
    'CPU ms an article': round(cpu / count),
    'claims an article': round(claims),
  }
}

/** Looks at the memory of the process, workers included, every second. */
function watchMemory() {
  const seen: number[] = [rssMb()]
  const timer = setInterval(() => seen.push(rssMb()), 1_000)
  return {
    end() {
      clearInterval(timer)
      seen.push(rssMb())
      const quarter = Math.floor(seen.length / 4)
      const second = seen
        .slice(quarter, Math.max(quarter + 1, quarter * 2))
        .toSorted((a, b) => a - b)
      return {
        'MB at start': seen[0] ?? 0,
        'MB in 2nd quarter': second[Math.floor(second.length / 2)] ?? 0,
        'MB at end': seen.at(-1) ?? 0,
        'MB most': Math.max(...seen),
      }
    },
  }
}

/** Writes the articles, a thousand a folder. */
async function articles(folder: string): Promise<string[]> {
  const folders: string[] = []
  let count = 0
  for (const text of rateArticles(lexicon)) {
    if (count === ARTICLES) break
    const into = join(folder, String(Math.floor(count / FOLDER_SIZE)))
    if (count % FOLDER_SIZE === 0) {
      await mkdir(into)
      folders.push(into)
    }
    await writeFile(join(into, `rate-${count++}.txt`), text)
  }
  const sample = await readFile(join(folders[0] ?? folder, 'rate-0.txt'), 'utf8')
  console.log(`${count} articles; the first has ${sample.length} letters`)
  return folders
}

function rssMb(): number {
  return Math.round(process.memoryUsage.rss() / 1_048_576)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
