import { startLocalServer } from '#src/graph/local-server.ts'

/*
 * A process of its own that runs a local database until it is killed.
 * Usage: node tests/support/own-server.ts <data folder> <folder of jars>
 */
const [dataDir = '', libDir = ''] = process.argv.slice(2)
const { stop: _, ...connection } = await startLocalServer({ dataDir, libDir })
process.stdout.write(`${JSON.stringify(connection)}\n`)
setInterval(() => undefined, 60_000)
