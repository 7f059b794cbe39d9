#!/usr/bin/env node
// Plain JavaScript: it may be run by a Node that is too old for the program, and finds one that is not.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install-if-needed.js'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

const node = await installIfNeeded()
const child = spawn(node, [MAIN, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (status, signal) => {
  process.exitCode = status ?? 1
  if (signal === 'SIGINT') process.exitCode = 130
})
