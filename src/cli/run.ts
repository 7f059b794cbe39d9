import { DomainError } from '../domain/errors.ts'
import { type CommandContext, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { hint } from './nearest.ts'
import { printable } from './printable.ts'
import { StoppedError } from './stopped.ts'

/** Runs one command line, and gives the exit code: 0, 1 for a failure, 2 for a wrong call. */
export async function run(args: string[], context: CommandContext): Promise<number> {
  const [name = '', ...rest] = args
  try {
    if (name === '' || name === 'help' || name === '--help' || name === '-h') {
      const [topic] = rest
      context.stdout.write(topic === undefined ? overview() : (await load(topic)).help)
      return 0
    }
    const command = await load(name)
    if (asksForHelp(rest)) {
      context.stdout.write(command.help)
      return 0
    }
    return await command.run(rest, context)
  } catch (error) {
    return report(error, COMMANDS.has(name) ? name : '', context)
  }
}

async function load(name: string) {
  const entry = COMMANDS.get(name)
  if (entry) return entry.load()
  throw new UsageError(`There is no command '${name}'.${hint(name, [...COMMANDS.keys()])}`)
}

function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

function report(error: unknown, name: string, { stderr }: CommandContext): number {
  if (error instanceof UsageError) {
    const help = ['auto-alliance-graph', name, '--help'].filter((word) => word !== '').join(' ')
    stderr.write(`${printable(error.message)}\nTry '${help}'.\n`)
    return 2
  }
  if (error instanceof DomainError || error instanceof StoppedError) {
    stderr.write(`${printable(error.message)}\n`)
    return 1
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  stderr.write(`This is a bug. Please report it with these lines:\n\n${printable(text)}\n`)
  return 1
}

function overview(): string {
  const width = Math.max(...[...COMMANDS.keys()].map((name) => name.length))
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `auto-alliance-graph <command> [options]

Reads news articles about the alliances of carmakers into a graph, and serves it.

${lines.join('\n')}

Examples:
  npm start
  npm run extract -- seeds/documents/000_cfb874e2f6b0261f.txt
  auto-alliance-graph seed --help
`
}
