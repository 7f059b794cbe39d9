import type { CommandEntry } from './command.ts'

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'Get a database, load the seeds and serve the API.',
    load: async () => (await import('./start.ts')).startCommand,
  },
  {
    name: 'seed',
    summary: 'Load articles into the graph.',
    load: async () => (await import('./seed.ts')).seedCommand,
  },
  {
    name: 'withdraw',
    summary: 'Take a document back, with what only it held up.',
    load: async () => (await import('./withdraw.ts')).withdrawCommand,
  },
  {
    name: 'migrate',
    summary: 'Bring the schema of the database up to date.',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  {
    name: 'extract',
    summary: 'Print the claims of articles, and write nothing.',
    load: async () => (await import('./extract.ts')).extractCommand,
  },
  {
    name: 'evaluate',
    summary: 'Measure the extraction against a gold list.',
    load: async () => (await import('./evaluate.ts')).evaluateCommand,
  },
  {
    name: 'export',
    summary: 'Write the graph as a file, in one of eight formats.',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'mcp',
    summary: 'Serve the tools for agents on standard input and output.',
    load: async () => (await import('./mcp.ts')).mcpCommand,
  },
  {
    name: 'openapi',
    summary: 'Print the description of the API.',
    load: async () => (await import('./openapi.ts')).openapiCommand,
  },
  {
    name: 'doctor',
    summary: 'Check what the program needs, and say what to do.',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  {
    name: 'key',
    summary: 'Make an API key.',
    load: async () => (await import('./key.ts')).keyCommand,
  },
  {
    name: 'digest',
    summary: 'Print one hash over the whole graph.',
    load: async () => (await import('./digest.ts')).digestCommand,
  },
]
