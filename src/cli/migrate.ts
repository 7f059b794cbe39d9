import { migrate } from '../graph/migrations.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { readOptions } from './options.ts'
import { createProgress } from './progress.ts'

/** Applies the migrations that the database does not have yet, and prints their names. */
export const migrateCommand: Command = {
  usage: 'migrate',
  help: `Applies the migrations in migrations/ that the database does not have yet, and prints their
names. Running it again changes nothing. 'start' and 'seed' do it by themselves.

Examples
  npm run migrate
  NEO4J_URI=bolt://db.example:7687 NEO4J_PASSWORD=… npm run migrate
`,

  async run(args, context) {
    readOptions(args, {})
    const progress = createProgress(context.stderr)
    const applied = await withDatabase(context, progress, (graph) => migrate(graph))
    for (const fileName of applied) context.stdout.write(`${fileName}\n`)
    progress.say(`${applied.length} migrations applied.`)
    return 0
  },
}
