import type { Graph } from '#src/graph/graph.ts'

/** A graph that is hard to walk, and two of its companies to ask for. */
export interface HostileGraph {
  name: string
  /** Statements that write it, each in a transaction of its own. */
  statements: string[]
  from: string
  to: string
  /** A company in the middle that most leads through. */
  hub?: string
}

const FACTS = `SET fact.type = 'stake', fact.sources = 1, fact.disputed = false, fact.derived = false,
  fact.interestType = 'shareholding', fact.directOrIndirect = 'direct', fact.shareExact = 5.0`

const companies = (count: number) =>
  `UNWIND range(1, ${count}) AS number
   CREATE (:Entity:Company {
     id: 'co_' + number, type: 'company', name: 'C' + number, kind: 'carmaker',
     status: 'registered', sources: 1, disputed: false
   })`

/** A stake between each pair of numbers that `pairs` unwinds as `a` and `b`. */
const stakes = (pairs: string) =>
  `${pairs}
   MATCH (holder:Entity {id: 'co_' + a})
   MATCH (subject:Entity {id: 'co_' + b})
   CREATE (holder)-[:HOLDS]->(fact:Entity:Stake {id: 'st_' + a + '--' + b})-[:IN]->(subject)
   ${FACTS}`

const complete = (count: number): HostileGraph => ({
  name: `${count} companies that all hold each other`,
  statements: [
    companies(count),
    stakes(`UNWIND range(1, ${count}) AS a
      UNWIND range(1, ${count}) AS b
      WITH a, b WHERE a <> b`),
  ],
  from: 'co_1',
  to: `co_${count}`,
})

/** Batches, since one transaction of them all would fill the memory of a small server. */
const star = (leaves: number): HostileGraph => ({
  name: `a star of ${leaves} leaves`,
  statements: [
    companies(leaves),
    ...Array.from({ length: Math.ceil(leaves / 20_000) }, (_, at) =>
      stakes(
        `UNWIND range(${Math.max(2, at * 20_000)}, ${Math.min(leaves, at * 20_000 + 19_999)}) AS b
         WITH 1 AS a, b`,
      ),
    ),
  ],
  from: 'co_1',
  to: `co_${leaves}`,
})

const chain = (length: number): HostileGraph => ({
  name: `a chain of ${length}`,
  statements: [companies(length), stakes(`UNWIND range(1, ${length - 1}) AS a WITH a, a + 1 AS b`)],
  from: 'co_1',
  to: `co_${length}`,
})

const ring = (length: number): HostileGraph => ({
  name: `a ring of ${length}`,
  statements: [
    companies(length),
    stakes(`UNWIND range(1, ${length}) AS a WITH a, a % ${length} + 1 AS b`),
  ],
  from: 'co_1',
  to: `co_${Math.ceil(length / 2)}`,
})

/** Each rung holds both of the next rung, so that the ways double with each. */
const ladder = (rungs: number): HostileGraph => ({
  name: `a ladder of ${rungs} rungs`,
  statements: [
    companies(rungs * 2),
    stakes(`UNWIND range(1, ${rungs - 1}) AS rung
      UNWIND [rung * 2 - 1, rung * 2] AS a
      UNWIND [rung * 2 + 1, rung * 2 + 2] AS b`),
  ],
  from: 'co_1',
  to: 'co_13',
})

/** co_1 –one stake– co_2 –many partnerships– co_3 –one stake– co_4 */
const hubs = (facts: number): HostileGraph => ({
  name: `two hubs that ${facts} facts join`,
  statements: [
    companies(4),
    stakes('UNWIND [[1, 2], [3, 4]] AS pair WITH pair[0] AS a, pair[1] AS b'),
    `MATCH (one:Entity {id: 'co_2'})
     MATCH (other:Entity {id: 'co_3'})
     UNWIND range(1, ${facts}) AS number
     CREATE (one)-[:PARTY_TO {role: 'partner'}]->(fact:Entity:Partnership {
       id: 'pa_' + number, type: 'partnership', sources: 1, disputed: false,
       partnershipType: ['supply'], partnershipStatus: 'active', statusHistoryJson: '[]'
     })<-[:PARTY_TO {role: 'partner'}]-(other)`,
  ],
  from: 'co_1',
  to: 'co_4',
  hub: 'co_2',
})

/** The six shapes; what is large is `scale` times as large. */
export const hostileGraphs = (scale: 1 | 5): HostileGraph[] => [
  complete(30),
  star(20_000 * scale),
  chain(10_000),
  ring(1_000),
  ladder(21),
  hubs(10_000 * scale),
]

/** Writes a hostile graph into an empty one, as version `name` of the dataset. */
export async function writeHostile(graph: Graph, { name, statements }: HostileGraph) {
  for (const statement of statements)
    await graph.transaction((run) => run(statement, {}), { timeoutMs: 120_000 })
  await graph.write(
    `MATCH (dataset:Dataset {id: 'current'})
     SET dataset.version = $name, dataset.loadNumber = 1`,
    { name },
  )
}

/** Every route that walks the graph, asked for the most that it gives. */
export function hostileRequests({ from, to, hub = from }: HostileGraph): string[] {
  const walks = [...new Set([from, to, hub])].flatMap((id) => [
    `/v1/entities/${id}/neighbors?depth=3`,
    `/v1/entities/${id}/neighbors?depth=3&excludeHubsOver=10`,
    `/v1/companies/${id}/partners?limit=200`,
    `/v1/companies/${id}/stakes?limit=200&include=claims`,
    `/v1/companies/${id}/owners?limit=200&maxDepth=6`,
    `/v1/companies/${id}/holdings?limit=200&maxDepth=6`,
    `/v1/companies/${id}/effective-ownership?limit=200&maxDepth=20`,
    `/v1/companies/${id}/ultimate-parent`,
  ])
  return [
    ...walks,
    `/v1/paths?from=${from}&to=${to}&maxDepth=6&k=10`,
    `/v1/paths?from=${from}&to=${to}&maxDepth=6&k=10&excludeHubsOver=10`,
    `/v1/paths?from=${from}&to=${to}&maxDepth=6&k=10&relation=brand`,
    '/v1/stats',
    '/v1/stats/groups?limit=200',
    '/v1/stats/facets?by=type',
  ]
}
