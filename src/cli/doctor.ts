import { DomainError } from '../domain/errors.ts'
import { type Connection, connect } from '../graph/connect.ts'
import type { Graph } from '../graph/graph.ts'
import { schemaState } from '../graph/schema-state.ts'
import { datasetState } from '../queries/dataset-state.ts'
import { readRegister } from '../seeds/read-register.ts'
import type { Command, CommandContext } from './command.ts'
import { givenConnection, runningConnection } from './database.ts'
import {
  checkEngine,
  checkFolder,
  checkListening,
  checkMemory,
  checkNode,
  type Finding,
} from './machine.ts'
import { readOptions } from './options.ts'
import { printable } from './printable.ts'
import { systemFailure } from './system-failure.ts'

const HELP = `Checks what the program needs: Node, Java and Maven or Docker, the port, disk and memory, the
database, its schema and what is loaded. Each line is 'ok' or a problem with what to do; the last one
says whether all is well. With a problem it exits 1.

Examples
  npm run doctor
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=... auto-alliance-graph doctor
`

/** Checks the machine, the settings and the database. */
export const doctorCommand: Command = {
  usage: 'doctor',
  help: HELP,

  async run(args, context) {
    readOptions(args, {})
    let problems = 0
    for await (const { what, ok, problem } of findings(context)) {
      if (problem !== undefined) problems++
      const result = problem === undefined ? `ok${ok ? `: ${ok}` : ''}` : `problem: ${problem}`
      context.stdout.write(`${what.padEnd(9)}  ${printable(result)}\n`)
    }
    context.stdout.write(`\n${verdict(problems)}\n`)
    return problems > 0 ? 1 : 0
  },
}

function verdict(problems: number): string {
  if (problems === 0) return 'All is well.'
  return problems === 1 ? 'One thing has to be done.' : `${problems} things have to be done.`
}

async function* findings({ config, environment }: CommandContext): AsyncGenerator<Finding> {
  yield checkNode(process.version)
  if (config.NEO4J_URI === undefined) {
    yield await checkEngine(config.DATA_DIR, environment)
    yield await checkFolder(config.DATA_DIR)
  }
  yield await checkListening(config.HOST, config.PORT)
  yield await finding('seeds', async () => {
    const { companies } = await readRegister(config.SEEDS_DIR)
    return `${companies.length} companies in the register of ${config.SEEDS_DIR}`
  })
  const connection = givenConnection(config) ?? (await runningConnection(config))
  // One that runs has its memory.
  if (!connection) yield checkMemory(process.availableMemory())
  if (connection) yield* checkDatabase(connection)
  else yield { what: 'database', ok: 'not running; npm start would start it' }
}

async function* checkDatabase(connection: Connection): AsyncGenerator<Finding> {
  let graph: Graph | undefined
  let warning: string | undefined
  yield await finding('database', async () => {
    const onWarning = (message: string) => {
      warning = message
    }
    graph = await connect(connection, { onWarning })
    return `${connection.uri}${warning ? `. ${warning}` : ''}`
  })
  if (!graph) return
  try {
    const { ready, wanted, problem } = await schemaState(graph)
    yield ready
      ? { what: 'schema', ok: `version ${wanted}` }
      : {
          what: 'schema',
          problem: `${problem} 'npm run migrate' applies it, and so does npm start.`,
        }
    if (ready) yield await checkDataset(graph)
  } finally {
    await graph.close()
  }
}

async function checkDataset(graph: Graph): Promise<Finding> {
  return finding('dataset', async () => {
    const { version, counts } = await datasetState(graph)
    if (counts.documents === 0) return 'nothing is loaded; npm start would load the articles'
    return `${version}, ${counts.documents} documents, ${counts.claims} claims`
  })
}

/** The failures that a user can act on are findings; others are bugs of ours. */
async function finding(what: string, check: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: await check() }
  } catch (error) {
    const problem = error instanceof DomainError ? error.message : systemFailure(error)
    if (problem === undefined) throw error
    return { what, problem }
  }
}
