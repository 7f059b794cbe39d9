import { constants } from 'node:os'
import { type Config, loadConfig } from '../config.ts'
import { DomainError, GraphUnavailableError, SetupError } from '../domain/errors.ts'
import { type Command, type CommandContext, InterruptedError, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { commandHelp, PROGRAM, programHelp } from './help.ts'
import { nearest } from './nearest.ts'
import { databaseAdvice, systemFailure } from './system-failure.ts'

/** What the program as a whole may touch. */
export interface Surroundings extends Omit<CommandContext, 'config'> {
  version: string
}

/**
 * Runs the program, and gives its exit status: 0 for done, 1 for failed, 2 for a mistake on the
 * command line, and 128 and the number of the signal where one stopped it.
 */
export async function run(args: string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, version } = surroundings
  const [name, ...rest] = args
  if (name === '--version' || name === '-v') {
    stdout.write(`${version}\n`)
    return 0
  }
  if (name === undefined || isHelp(name) || (name === 'help' && rest.length === 0)) {
    stdout.write(programHelp())
    return name === undefined ? 2 : 0
  }
  if (name === 'help') return run([rest[0] ?? '', '--help'], surroundings)

  let command: Command | undefined
  try {
    command = await commandNamed(name)
    if (rest.some(isHelp)) {
      stdout.write(commandHelp(command))
      return 0
    }
    return await command.run(rest, { ...surroundings, config: readConfig(surroundings) })
  } catch (error) {
    stderr.write(complaint(error, command))
    return statusOf(error)
  }
}

const isHelp = (arg: string) => arg === '--help' || arg === '-h'

function commandNamed(name: string): Promise<Command> {
  const entry = COMMANDS.find((one) => one.name === name)
  if (entry) return entry.load()
  const near = nearest(
    name,
    COMMANDS.map((one) => one.name),
  )
  const what = name.startsWith('-') ? 'option' : 'command'
  throw new UsageError(`There is no ${what} '${name}'.${near ? ` Did you mean '${near}'?` : ''}`)
}

function readConfig({ environment }: Surroundings): Config {
  try {
    return loadConfig(environment)
  } catch (error) {
    // It names the variables, and nothing in it is a bug.
    throw new SetupError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function complaint(error: unknown, command: Command | undefined): string {
  if (error instanceof UsageError) {
    const usage = command ? `Usage: ${PROGRAM} ${command.usage}\n` : ''
    const help = command ? `${command.usage.split(' ')[0]} --help` : '--help'
    return `${error.message}\n\n${usage}'${PROGRAM} ${help}' tells more.\n`
  }
  if (error instanceof InterruptedError) return `${error.message}\n`
  if (error instanceof GraphUnavailableError) return `${error.message} ${databaseAdvice(error)}\n`
  if (error instanceof DomainError) return `${error.message}\n`
  const failure = systemFailure(error)
  if (failure) return `${failure}\n`
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${stack}\n\nThis is a bug. Please report it, with the lines above and what you ran.\n`
}

function statusOf(error: unknown): number {
  if (error instanceof UsageError) return 2
  return error instanceof InterruptedError ? 128 + constants.signals[error.signal] : 1
}
