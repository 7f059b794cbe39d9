import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'
import { nearest } from './nearest.ts'

/**
 * Options and positional arguments of a command.
 *
 * Throws `UsageError` for what the command does not know, with the option that is near.
 */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  { positionals: allowPositionals = false } = {},
) {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true })
  } catch (error) {
    if (!isParseArgsError(error)) throw error
    throw new UsageError(complaint(error, args, Object.keys(options)))
  }
}

function complaint(error: NodeJS.ErrnoException, args: string[], names: string[]): string {
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const given = args.find((arg) => arg.startsWith('-') && !isKnown(arg, names)) ?? ''
    const near = nearest(given.replace(/^-+/, '').replace(/=.*$/, ''), names)
    return `There is no option '${given}'.${near ? ` Did you mean '--${near}'?` : ''}`
  }
  // Node says the rest well: which option lacks its value, which argument is too much.
  return error.message.split('. ')[0]?.concat('.') ?? error.message
}

const isKnown = (arg: string, names: string[]) =>
  names.some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`))

function isParseArgsError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}

/**
 * One of the allowed values of an option.
 *
 * Throws `UsageError` with the allowed values for any other.
 */
export function oneOf<Value extends string>(
  option: string,
  value: string,
  allowed: readonly Value[],
): Value {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  const near = nearest(value, allowed)
  throw new UsageError(
    `'${value}' is no value of --${option}.${near ? ` Did you mean '${near}'?` : ''} ` +
      `There are: ${allowed.join(', ')}.`,
  )
}
