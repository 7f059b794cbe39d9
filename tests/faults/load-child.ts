import { connect } from '#src/graph/connect.ts'
import { ingest } from '#src/ingest.ts'

// A loader to be killed: tells of each document on standard output, so that it can be hit in mid-load.
const [uri = '', password = '', folder = ''] = process.argv.slice(2)
const graph = await connect({ uri, user: 'neo4j', password, database: 'neo4j' })
await ingest({
  graph,
  seedsDir: 'seeds',
  paths: [folder],
  onProgress: (done) => process.stdout.write(`${done}\n`),
})
process.stdout.write('published\n')
await graph.close()
