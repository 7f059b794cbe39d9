import { writeFile } from 'node:fs/promises'
import { SetupError } from '../domain/errors.ts'
import { openGraph } from '../graph/connect.ts'
import { buildApp } from '../http/app.ts'
import { openApiYaml } from '../http/openapi.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { write } from './write.ts'

const HELP = `Prints the contract of the API, OpenAPI 3.1 in YAML, or writes it to a file. Needs no database.

Examples
  auto-alliance-graph openapi > openapi.yaml
  npm run openapi
`

/** Nothing is asked of it: the driver connects with the first query. */
const NOWHERE = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', database: 'neo4j' }

/** Prints the contract. */
export const openapiCommand: Command = {
  usage: 'openapi [--output <file>]',
  help: HELP,

  async run(args, { stdout, stderr }) {
    const { values } = readOptions(args, { output: { type: 'string' } })
    const text = await contract()
    if (values.output === undefined) {
      await write(stdout, text)
      return 0
    }
    try {
      await writeFile(values.output, text)
    } catch (cause) {
      throw new SetupError(`'${values.output}' cannot be written: ${String(cause)}`, { cause })
    }
    stderr.write(`Written to ${values.output}\n`)
    return 0
  },
}

async function contract(): Promise<string> {
  const graph = openGraph(NOWHERE)
  const app = await buildApp({ graph, logger: false })
  try {
    await app.ready()
    return openApiYaml(app)
  } finally {
    await app.close()
    await graph.close()
  }
}
