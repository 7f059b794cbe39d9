import { migrate } from '../graph/migrations.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { loadWithProgress, summaryOf } from './load.ts'
import { readOptions } from './options.ts'
import { createProgress } from './progress.ts'

/** Loads articles into the graph. */
export const seedCommand: Command = {
  usage: 'seed [--withdraw-missing] [PATH…]',
  help: `Reads articles and loads what they say into the graph: files, or folders with .txt and .md files,
one article a file, UTF-8. Without a path, the articles in seeds/documents. Ownership data of BODS 0.4
is loaded from .bods.json and .bods.jsonl files; docs/bods.md tells how.

What is loaded already is skipped, so running it again changes nothing. A file that cannot be read is
named, and stops no other; the exit status is then 1. Readers see the new facts all at once, at the
end. A load that was cut off goes on where it stopped when it is run again. While 'npm start' runs,
its database is used.

A document whose file is gone from the folder that it was loaded from is withdrawn, with what only
it held up: without a path always, unless these are more than half of all documents; with paths, and
of any number, only with --withdraw-missing. 'withdraw' takes back a single document.

A documents.yaml beside the articles may say who published them, and when.
seeds/curation.yaml holds what people decided about the claims; docs/curation.md tells how.

Examples
  npm run seed
  npm run seed -- ~/articles
  npm run seed -- a.txt b.txt
  npm run seed -- register.bods.json
  npm run seed -- --withdraw-missing ~/articles
`,

  async run(args, context) {
    const { positionals, values } = readOptions(
      args,
      { 'withdraw-missing': { type: 'boolean' } },
      { positionals: true },
    )
    const { config, stderr } = context
    const progress = createProgress(stderr)
    const paths = positionals.length > 0 ? positionals : undefined
    return withDatabase(context, progress, async (graph) => {
      await migrate(graph)
      const missing = values['withdraw-missing'] ? 'withdraw' : undefined
      const { SEEDS_DIR } = config
      const { failed } = await loadWithProgress(graph, SEEDS_DIR, paths, context, progress, missing)
      progress.say(await summaryOf(graph))
      return failed.length > 0 ? 1 : 0
    })
  },
}
