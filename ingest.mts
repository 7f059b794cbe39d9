import { connect } from '/work/main/src/graph/connect.ts'
import { migrate } from '/work/main/src/graph/migrations.ts'
import { ingest } from '/work/main/src/ingest.ts'
const g = await connect({ uri: 'bolt://127.0.0.1:17687', user: 'neo4j', password: 'x', database: 'neo4j' } as any, { readTimeoutMs: 10000 } as any)
await migrate(g, 'migrations')
console.log(await ingest({ graph: g, seedsDir: 'seeds' }))
await g.close()
