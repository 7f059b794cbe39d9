import { migrate } from '../graph/migrations.ts'
import { release } from '../graph/withheld.ts'
import { datasetByVersion } from '../queries/dataset-by-version.ts'
import { withdraw } from '../withdraw.ts'
import { type Command, UsageError } from './command.ts'
import { withDatabase } from './database.ts'
import { summaryOf } from './load.ts'
import { readOptions } from './options.ts'
import { printable } from './printable.ts'
import { createProgress } from './progress.ts'

/** Takes one document back, with what only it held up. */
export const withdrawCommand: Command = {
  usage: 'withdraw DOCUMENT_ID --why TEXT',
  help: `Takes a loaded document back: its claims, and the facts that no other document holds up, are
withdrawn. Facts with other sources stay. Readers see all of it at once: the ids answer 410 with
the reason, and /v1/changes lists them. The text is not loaded again, even while its file is there.

Options
  --why TEXT  why; readers see it
  --undo      lets the document be loaded again by the next seed, instead of withdrawing it

Examples
  npm run withdraw -- doc_003_fbb6fd0083bbc7a7 --why 'The publisher asked for it.'
  npm run withdraw -- doc_003_fbb6fd0083bbc7a7 --undo
`,

  async run(args, context) {
    const { positionals, values } = readOptions(
      args,
      { why: { type: 'string' }, undo: { type: 'boolean' } },
      { positionals: true },
    )
    const [documentId, ...others] = positionals
    const why = values.why?.trim().replaceAll(/\s+/g, ' ')
    if (documentId === undefined || others.length > 0) {
      throw new UsageError("One document is withdrawn at a time. Give its id, such as 'doc_a'.")
    }
    if (values.undo && why !== undefined) throw new UsageError('--undo takes no --why.')
    if (!values.undo && !why) throw new UsageError('Say why with --why TEXT: readers are told.')
    const { stderr, config } = context
    const progress = createProgress(stderr)
    return withDatabase(context, progress, async (graph) => {
      await migrate(graph)
      if (!why) {
        const isReleased = await release(graph, documentId)
        progress.say(
          isReleased
            ? `'${printable(documentId)}' is loaded again by the next seed of its file.`
            : `'${printable(documentId)}' was not withdrawn by this command.`,
        )
        return isReleased ? 0 : 1
      }
      const version = await withdraw({ graph, seedsDir: config.SEEDS_DIR, documentId, why })
      const { row } = await datasetByVersion(graph, version)
      const { withdrawn, changed } = row.counts
      progress.say(
        `Withdrawn: '${printable(documentId)}', and ${withdrawn} entities and facts that only it ` +
          `held up. ${changed} others changed.`,
      )
      progress.say(await summaryOf(graph))
      return 0
    })
  },
}
