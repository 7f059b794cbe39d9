import { migrate } from '../graph/migrations.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { parseOptions } from './options.ts'
import { loadSettings } from './settings.ts'

const HELP = `auto-alliance-graph migrate

Applies the migrations that the database does not have yet, and prints the name of each. 'start' and
'seed' do the same by themselves. A second run does nothing.

Examples:
  npm run migrate
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=... auto-alliance-graph migrate
`

/** Brings the schema up to date. */
export const migrateCommand: Command = {
  help: HELP,

  async run(args, context) {
    parseOptions(args, {})
    const config = loadSettings(context.environment)
    const applied = await withDatabase(config, context, (graph) => migrate(graph))
    for (const fileName of applied) context.stdout.write(`${fileName}\n`)
    if (applied.length === 0) context.stderr.write('The schema is up to date.\n')
    return 0
  },
}
