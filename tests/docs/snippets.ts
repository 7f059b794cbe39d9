import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs what the README and the pages of `docs/` tell their readers to run, against an API that runs
 * on the seeds, and fails where one of it fails.
 *
 *     node tests/docs/snippets.ts BASE [PYTHON]
 *
 * `sh` blocks run where they only ask the API; `python` blocks of one page run as one program, since
 * later ones use what earlier ones made; `r` and `cypher` where Rscript or a database is at hand. What
 * is not run is counted, and named with its reason.
 */
const [base = 'http://127.0.0.1:8080', python = 'python3'] = process.argv.slice(2)
const PAGES = ['README.md', ...globSync('docs/**/*.md'), 'clients/typescript/README.md'].toSorted()
const ROOT = process.cwd()

interface Snippet {
  page: string
  lang: string
  code: string
}

const snippets: Snippet[] = PAGES.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(
    ([, lang = '', code = '']) => ({ page, lang, code }),
  ),
)

const folder = mkdtempSync(join(tmpdir(), 'snippets-'))
const counts = new Map<string, number>()
const failures: string[] = []
const count = (what: string, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by)

const here = (code: string): string => code.replaceAll('http://127.0.0.1:8080', base)

function run(name: string, command: string, args: string[]): void {
  const { status, stderr, stdout, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, MPLBACKEND: 'Agg' },
  })
  if (status === 0) return
  failures.push(`${name}: ${error?.message ?? ''}\n${stdout.slice(-500)}\n${stderr.slice(-1_500)}`)
}

/** What starts, loads or changes things has tests of its own, and is not run here. */
const ASKS = /^(?:#.*|\s*|curl\b[\s\S]*|\s+.*)$/

function runShell({ page, code }: Snippet): void {
  // A command may go over several lines; a comment is none.
  const commands = code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
  for (const command of commands) {
    if (!ASKS.test(command) || command.includes('@article.txt')) {
      count('sh: not run, since it starts or writes something (tested by itself)')
      continue
    }
    if (command.startsWith('#')) continue
    const failing = here(command).replace(/^curl /, 'curl --fail-with-body --silent --show-error ')
    run(`${page}: ${command}`, 'bash', ['-euo', 'pipefail', '-c', failing])
    count('sh: run')
  }
}

function runPage(page: string, lang: string, ending: string, command: string): void {
  const blocks = snippets.filter((one) => one.page === page && one.lang === lang)
  if (blocks.length === 0) return
  const file = join(folder, `${page.replaceAll('/', '-')}.${ending}`)
  writeFileSync(file, here(blocks.map(({ code }) => code).join('\n')))
  run(`${page} (${lang})`, command, [file])
  count(`${lang}: run`, blocks.length)
}

const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0

for (const snippet of snippets) if (snippet.lang === 'sh') runShell(snippet)
for (const page of PAGES) {
  runPage(page, 'python', 'py', python)
  if (has('Rscript')) runPage(page, 'r', 'R', 'Rscript')
}
if (!has('Rscript')) count('r: not run, no Rscript here', of('r'))

const uri = process.env.NEO4J_URI
if (uri) {
  const { default: neo4j } = await import('neo4j-driver')
  const user = process.env.NEO4J_USER ?? 'neo4j'
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, process.env.NEO4J_PASSWORD ?? ''))
  for (const { page, lang, code } of snippets) {
    if (lang !== 'cypher') continue
    try {
      const { records } = await driver.executeQuery(code)
      if (records.length === 0) failures.push(`${page}: no rows\n${code}`)
    } catch (error) {
      failures.push(`${page}: ${error}\n${code}`)
    }
    count('cypher: run')
  }
  await driver.close()
} else count('cypher: not run, no NEO4J_URI given', of('cypher'))
count('powerquery: not run, it needs Excel', of('powerquery'))
count('json, text, yaml: shown', of('json') + of('text') + of('yaml'))
const known = /^(?:sh|python|r|cypher|powerquery|json|text|yaml|mermaid)$/
for (const { page, lang } of snippets) {
  if (!known.test(lang)) failures.push(`${page} has a block of '${lang}', which nothing runs.`)
}

rmSync(folder, { recursive: true })
process.chdir(ROOT)
for (const [what, number] of counts) if (number > 0) console.log(`${number} ${what}`)
for (const failure of failures) console.error(`\nFAILED ${failure}`)
console.log(`${failures.length} failed`)
process.exitCode = failures.length > 0 ? 1 : 0

function of(lang: string): number {
  return snippets.filter((snippet) => snippet.lang === lang).length
}
