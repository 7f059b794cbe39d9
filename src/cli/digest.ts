import { graphDigest } from '../graph/digest.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { parseOptions } from './options.ts'
import { loadSettings } from './settings.ts'

const HELP = `auto-alliance-graph digest [--ignore-loads]

Prints a SHA-256 over the whole graph, without times. Two graphs with the same hash hold the same.

  --ignore-loads  Leave out in which load a thing came: equal also for loads in another order.

Examples:
  auto-alliance-graph digest
  auto-alliance-graph digest --ignore-loads
`

/** Prints a hash of the graph. */
export const digestCommand: Command = {
  help: HELP,

  async run(args, context) {
    const { values } = parseOptions(args, {
      'ignore-loads': { type: 'boolean', default: false },
    })
    const config = loadSettings(context.environment)
    const ignoreLoads = values['ignore-loads']
    const digest = await withDatabase(config, context, (graph) =>
      graphDigest(graph, { ignoreLoads }),
    )
    context.stdout.write(`${digest}\n`)
    return 0
  },
}
