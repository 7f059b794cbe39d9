import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Graph } from '../graph/graph.ts'
import { schemaState } from '../graph/schema-state.ts'
import { createMcpServer } from '../mcp/server.ts'
import { datasetState } from '../queries/dataset-state.ts'
import { createTextExtractor } from '../text-extractor.ts'
import type { Command, CommandContext } from './command.ts'
import { openDatabase } from './database.ts'
import { interruptible } from './interrupt.ts'
import { readOptions } from './options.ts'
import { createProgress, type Progress } from './progress.ts'

const HELP = `Serves the tools for agents (Model Context Protocol) on standard input and output, until the input
ends. They only read. The database is the one of npm start where that runs, else the one of the
settings. Nothing but the protocol is written to standard output; complaints go to standard error.

A client starts it by itself; its settings name the command, here. With npm it has to be silent, as
npm writes a line of its own.

Examples
  {"mcpServers": {"cars": {"command": "node", "args": ["<this folder>/bin/auto-alliance-graph.js", "mcp"]}}}
  npm run --silent mcp
`

/** Serves the tools over standard input and output. */
export const mcpCommand: Command = {
  usage: 'mcp',
  help: HELP,

  async run(args, context) {
    readOptions(args, {})
    const { config, stdout, stderr, signal } = context
    const progress = createProgress(stderr)
    const readTimeoutMs = config.QUERY_TIMEOUT_MS
    const database = await openDatabase(context, progress, { readTimeoutMs })
    const textReader = createTextExtractor({ seedsDir: config.SEEDS_DIR })
    try {
      const ready = await interruptible(signal, tellState(database.graph, progress))
      if (!ready) return 1
      const server = createMcpServer({
        graph: database.graph,
        textReader,
        onBug: (error) =>
          progress.say(error instanceof Error ? String(error.stack) : String(error)),
      })
      const closed = untilInputEnds(context)
      await server.connect(new StdioServerTransport(process.stdin, stdout))
      progress.say('The tools are served on standard input and output.')
      await closed
      await server.close()
    } finally {
      await textReader.close()
      await database.close()
    }
    return 0
  },
}

/** Says what is amiss with the data; false where no query can work. */
async function tellState(graph: Graph, progress: Progress): Promise<boolean> {
  const { ready, problem } = await schemaState(graph)
  if (!ready) {
    progress.say(`${problem} 'npm run migrate' applies it, and so does npm start.`)
    return false
  }
  const { counts } = await datasetState(graph)
  if (counts.documents === 0) progress.say('No article is loaded: npm start loads the seeds.')
  return true
}

/** Whoever started us closes our input when it is done. */
function untilInputEnds({ signal }: CommandContext): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
