import type { Writable } from 'node:stream'
import type { Config } from '../config.ts'

/** Thrown for a mistake on the command line. It is printed with the usage, and the status is 2. */
export class UsageError extends Error {}

/** Thrown where the user or the system stopped a command; the status is that of the signal. */
export class InterruptedError extends Error {
  readonly signal: NodeJS.Signals

  constructor(signal: NodeJS.Signals) {
    super('Stopped.')
    this.signal = signal
  }
}

/** What a command may touch. */
export interface CommandContext {
  config: Config
  /** For looking up programs such as Java; settings are in `config`. */
  environment: NodeJS.ProcessEnv
  /** Data only, so that the output can be piped. */
  stdout: Writable
  /** Progress, counts and complaints. */
  stderr: Writable
  /** Aborted, with an `InterruptedError`, by the first signal to stop. */
  signal: AbortSignal
}

export interface Command {
  /** What follows the program's name. */
  usage: string
  /** All that `--help` prints below the usage: what it does, options, examples. */
  help: string
  /** Gives the exit status: 0, or 1 where it did what it could and something is wrong. */
  run(args: string[], context: CommandContext): Promise<number>
}

/** A command as the list of commands knows it; its code is only loaded when it runs. */
export interface CommandEntry {
  name: string
  /** One line of the list. */
  summary: string
  load(): Promise<Command>
}
