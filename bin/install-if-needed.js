// Runs before anything is installed, so by whatever Node is there (20 or later): plain JavaScript,
// no packages, and no file of `src/`.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.installed-by-us')
const NODE = join(MODULES, '.bin', 'node')
const OLDEST = 24

/**
 * The path of a Node that can run the TypeScript of `src/`. Installs the packages where they are not
 * there yet, or are not those of `package-lock.json` any more. Ends the process with 1 if it cannot.
 */
export async function installIfNeeded() {
  const wanted = stampOf(join(ROOT, 'package-lock.json'))
  const found = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (found === wanted && existsSync(NODE)) return NODE
  if (isInstalledByHand() && majorVersion(NODE) >= OLDEST) {
    writeFileSync(STAMP, wanted)
    return NODE
  }

  const began = performance.now()
  say('Installing the packages. It takes about half a minute.')
  // `--include` because NODE_ENV=production and a npm setting can leave out what we need.
  const { status, output } = await npm(['ci', '--include=dev', '--include=optional'])
  if (status !== 0) fail(`npm could not install the packages.\n${lastLines(output)}`, HELP_NPM)
  const node = await usableNode()
  writeFileSync(STAMP, wanted)
  say(`Installed in ${Math.round((performance.now() - began) / 1000)} s.`)
  return node
}

/** The lockfile, and the kind of machine: packages for one do not run on another. */
function stampOf(lockfile) {
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  return `${hash} ${process.platform}-${process.arch}\n`
}

/** Whether npm was run before us: it notes in `node_modules` what it has installed, at the end. */
function isInstalledByHand() {
  const noted = join(MODULES, '.package-lock.json')
  if (!existsSync(noted)) return false
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages ?? {}
  const found = JSON.parse(readFileSync(noted, 'utf8')).packages ?? {}
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || found[path]?.version === version,
  )
}

/** The package `node` brings Node 24. Where npm is told to run no install scripts, it comes empty. */
async function usableNode() {
  if (majorVersion(NODE) >= OLDEST) return NODE
  await npm(['rebuild', 'node', '--ignore-scripts=false'])
  if (majorVersion(NODE) >= OLDEST) return NODE
  if (majorVersion(process.execPath) >= OLDEST) return process.execPath
  fail(
    `Node ${OLDEST} is needed, and the package 'node' that brings it could not be set up.`,
    `Install Node ${OLDEST} yourself, or let npm run the install script of the package 'node', ` +
      "and try again. Or use containers: 'docker compose up'.",
  )
}

function majorVersion(node) {
  if (!existsSync(node)) return 0
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0)
}

/**
 * Runs npm with the machine's own Node: the one in `node_modules`, which npm puts first in PATH, is
 * what npm is about to delete.
 */
function npm(args) {
  const paths = (process.env.PATH ?? '').split(delimiter)
  const PATH = paths.filter((path) => !path.startsWith(MODULES)).join(delimiter)
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  const child = spawn('npm', [...args, ...quiet], {
    cwd: ROOT,
    env: { ...process.env, PATH },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: error.message }))
    child.on('close', (status) => resolve({ status, output }))
  })
}

const lastLines = (text) => text.trim().split('\n').slice(-15).join('\n')

const HELP_NPM =
  'Look at the network, at the space on the disk and at the settings of npm, and try again. If the ' +
  "lines above say that package.json and package-lock.json are not in sync, run 'npm install'."

function say(message) {
  process.stderr.write(`${message}\n`)
}

function fail(what, help) {
  say(`\n${what}\n\n${help}`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installIfNeeded()
