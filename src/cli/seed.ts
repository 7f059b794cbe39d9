import { migrate } from '../graph/migrations.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { loadDocuments, summaryOf } from './load-documents.ts'
import { parseOptions } from './options.ts'
import { loadSettings, requireSeeds } from './settings.ts'

const HELP = `auto-alliance-graph seed [path ...]

Loads articles into the graph: text files, or folders with .txt and .md files. Without a path, the
articles in 'seeds/documents'. Loading the same again changes nothing; a load that was cut off goes on
where it stopped. A bad file is named with its reason, and all others are loaded; the exit code is then 1.

Examples:
  npm run seed
  npm run seed -- articles/ one-more.txt
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=... auto-alliance-graph seed articles/
`

/** Loads documents into the graph. */
export const seedCommand: Command = {
  help: HELP,

  async run(args, context) {
    const { positionals } = parseOptions(args, {}, Number.POSITIVE_INFINITY)
    const config = loadSettings(context.environment)
    await requireSeeds(config.SEEDS_DIR)

    const report = await withDatabase(config, context, async (graph, progress) => {
      progress.step('Bringing the schema of the database up to date.')
      await migrate(graph)
      const paths = positionals.length > 0 ? { paths: positionals } : {}
      return loadDocuments({ graph, seedsDir: config.SEEDS_DIR, progress, ...paths }, context)
    })
    context.stdout.write(summaryOf(report))
    return report.failed.length > 0 ? 1 : 0
  },
}
