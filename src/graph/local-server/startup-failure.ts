import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../../domain/errors.ts'

const DISK_FULL = /No space left on device/

/** What stands in the log, and what a person can do about it. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [DISK_FULL, 'The disk is full. Free some space, or set DATA_DIR to a folder on another disk.'],
  [
    /already in use, cannot bind|BindException/,
    'Its port was taken by another program in the meantime. Start again.',
  ],
  [
    /Lock file has been locked by another process|FileLockException/,
    'Another process uses the same store. Stop it, or set DATA_DIR to another folder.',
  ],
  [
    /AccessDeniedException|Permission denied/,
    'It may not write to its folder. Change the owner of the folder, or set DATA_DIR to another.',
  ],
  [
    /insufficient memory for the Java Runtime|Could not reserve enough space/,
    'There is too little memory: 1.5 GB have to be free. Or set NEO4J_URI to a database elsewhere.',
  ],
]

/** Files that Neo4j writes in its folder of logs; the first two are short. */
const LOGS = ['console.log', 'neo4j.log', 'debug.log']

/** Why the server in `home` did not start, as its logs tell it. */
export function startupFailure(home: string, what: string): SetupError {
  const text = logsOf(home)
  const cause = CAUSES.find(([pattern]) => pattern.test(text))?.[1]
  const lastLine = text
    .split('\n')
    .findLast((line) => /\bERROR\b|Error:|Exception/.test(line))
    ?.trim()
  const reason = cause ?? lastLine
  return new SetupError(
    `The local database ${what}.${reason ? ` ${reason}` : ''} Its logs are in '${join(home, 'logs')}'.`,
  )
}

/** Whether the server goes on running, but will never answer. */
export function isHopeless(home: string): boolean {
  return DISK_FULL.test(logsOf(home))
}

const logsOf = (home: string) => LOGS.map((name) => tailOf(join(home, 'logs', name))).join('\n')

/** The last 64 KB, enough for any stack trace. */
function tailOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-65_536) : ''
}
