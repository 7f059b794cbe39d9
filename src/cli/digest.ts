import { graphDigest } from '../graph/digest.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { readOptions } from './options.ts'
import { createProgress } from './progress.ts'

/** Prints one hash over all that the graph holds. */
export const digestCommand: Command = {
  usage: 'digest [--ignore-loads]',
  help: `Prints one SHA-256 over all nodes and relationships of the graph, whatever their order in the
store and whenever they were written. Two graphs with one digest hold the same.

Options
  --ignore-loads   Leave out in which load a thing came: equal also after loads in another order.

Examples
  npm run --silent digest
  npm run --silent digest -- --ignore-loads
`,

  async run(args, context) {
    const { values } = readOptions(args, { 'ignore-loads': { type: 'boolean', default: false } })
    const progress = createProgress(context.stderr)
    const digest = await withDatabase(context, progress, (graph) =>
      graphDigest(graph, { ignoreLoads: values['ignore-loads'] }),
    )
    context.stdout.write(`${digest}\n`)
    return 0
  },
}
