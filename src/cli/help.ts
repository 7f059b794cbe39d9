import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'

export const PROGRAM = 'auto-alliance-graph'

/** The help of the program: all commands, one a line. */
export function programHelp(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `Reads news articles about carmakers' alliances into a graph, and answers queries over it.

Usage: ${PROGRAM} <command> [options]

Commands
${lines.join('\n')}

  ${PROGRAM} <command> --help tells more about one of them.
  ${PROGRAM} --version prints the version.

Without Node 24 of your own, every command runs as 'npm run <command> -- [options]', and the first
one as 'npm start'. Settings are environment variables; the README lists them.
`
}

/** The help of one command. */
export const commandHelp = ({ usage, help }: Command): string =>
  `Usage: ${PROGRAM} ${usage}\n\n${help}`
