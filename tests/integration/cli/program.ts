import { type ChildProcess, spawn } from 'node:child_process'
import { inject } from 'vitest'

/** What a run of the program left. */
export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  environment?: NodeJS.ProcessEnv
  /** Root reads everything, whatever its rights: this takes that power from the program. */
  obeysRights?: boolean
}

const WITHOUT_POWER = [
  'setpriv',
  '--inh-caps=-dac_override,-dac_read_search',
  '--bounding-set=-dac_override,-dac_read_search',
]

/** The settings of the test database. */
export const databaseSettings = () => ({
  NEO4J_URI: inject('neo4jUri'),
  NEO4J_USER: inject('neo4jUser'),
  NEO4J_PASSWORD: inject('neo4jPassword'),
})

/** Starts the program in a process of its own. */
export function startProgram(args: string[], options: RunOptions = {}): ChildProcess {
  const { environment = {}, obeysRights = false } = options
  const prefix = obeysRights && process.getuid?.() === 0 ? WITHOUT_POWER : []
  const [command = '', ...rest] = [...prefix, process.execPath, 'src/cli/main.ts', ...args]
  return spawn(command, rest, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the program to its end. */
export function runProgram(args: string[], options?: RunOptions): Promise<Outcome> {
  return outcomeOf(startProgram(args, options))
}

/** Collects what a process prints until it ends. */
export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const outcome: Outcome = { status: null, stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    outcome.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    outcome.stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ ...outcome, status }))
  })
}
