import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** An npm of the test: notes how it was called, and lays a `node` that says its version. */
const NPM = `#!/bin/sh
echo "$*" >> calls
if [ "$1" = ci ]; then rm -rf node_modules; mkdir -p node_modules/.bin; fi
[ -e ci-fails ] && { echo "no such host" >&2; exit 1; }
[ "$1" = ci ] && [ -e scripts-are-blocked ] && exit 0
printf '#!/bin/sh\\necho v24.21.0\\n' > node_modules/.bin/node
chmod +x node_modules/.bin/node
`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'))
  cpSync('bin', join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  mkdirSync(join(folder, 'path'))
  writeFileSync(join(folder, 'path', 'npm'), NPM, { mode: 0o755 })
})
afterEach(() => rmSync(folder, { recursive: true }))

function install() {
  const { status, stderr } = spawnSync(process.execPath, ['bin/install-if-needed.js'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: [join(folder, 'path'), '/usr/bin', '/bin'].join(delimiter) },
  })
  const file = join(folder, 'calls')
  const calls = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  return { status, stderr, calls: calls.map((call) => call.split(' ')[0]) }
}

test('packages are installed once, and again when the lockfile has changed', () => {
  const first = install()
  const second = install()
  writeFileSync(join(folder, 'package-lock.json'), '{"changed": true}')
  const third = install()

  expect(first).toMatchObject({ status: 0, calls: ['ci'] })
  expect(first.stderr).toMatch(/^Installing the packages\..*\nInstalled in \d+ s\.\n$/)
  expect(second).toEqual({ status: 0, stderr: '', calls: ['ci'] })
  expect(third.calls).toEqual(['ci', 'ci'])
})

test('what npm has installed before is not installed again', () => {
  const node = join(folder, 'node_modules', '.bin', 'node')
  const lockOf = (version: string) => JSON.stringify({ packages: { '': {}, zod: { version } } })
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true })
  writeFileSync(node, '#!/bin/sh\necho v24.21.0\n', { mode: 0o755 })
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lockOf('1.0.0'))
  writeFileSync(join(folder, 'package-lock.json'), lockOf('1.0.0'))

  const same = install()
  writeFileSync(join(folder, 'package-lock.json'), lockOf('2.0.0'))
  const other = install()

  expect(same).toEqual({ status: 0, stderr: '', calls: [] })
  expect(other.calls).toEqual(['ci'])
})

test('where npm runs no install scripts, the one that brings Node is run by itself', () => {
  writeFileSync(join(folder, 'scripts-are-blocked'), '')

  const { status, calls } = install()

  expect({ status, calls }).toEqual({ status: 0, calls: ['ci', 'rebuild'] })
})

test('a failed installation says what npm said and what to look at, and is tried again', () => {
  writeFileSync(join(folder, 'ci-fails'), '')

  const { status, stderr } = install()
  rmSync(join(folder, 'ci-fails'))
  const again = install()

  expect(status).toBe(1)
  expect(stderr).toMatch(
    /npm could not install the packages\.\nno such host\n\nLook at the network/,
  )
  expect(again).toMatchObject({ status: 0, calls: ['ci', 'ci'] })
})
