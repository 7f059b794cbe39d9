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

/** As long as a sentence of an article, because each answer repeats it. */
const QUOTE = `The carmaker said on Tuesday that it has bought the shares. ${'It did not say what for. '.repeat(6)}`

/** The claim behind `fact`, from the one document; `about` is the variable of its subject. */
const claimed = (about: string, predicate: string) =>
  `MERGE (document:Document {id: 'doc_1'})
   ON CREATE SET document.fileName = '1.txt', document.title = 'All of it', document.lang = 'en',
     document.loadNumber = 1, document.claimCount = 1, document.sourceType = 'thirdParty'
   CREATE (claim:Claim {
     id: 'cl_' + fact.id, documentId: 'doc_1', predicate: '${predicate}', assertionMode: 'asserted',
     claimStatus: 'accepted', quote: '${QUOTE}', start: 0, end: ${QUOTE.length}, lang: 'en',
     valueJson: '{}', subjectJson: '{"id":"' + ${about}.id + '","type":"company","mention":"C","role":"partner","status":"registered"}',
     objectsJson: '[]', extractor: 'rules/test', recordedAt: '2026-11-21T00:00:00Z', loadNumber: 1
   })
   CREATE (claim)-[:SUPPORTS]->(fact)
   CREATE (claim)-[:FROM]->(document)
   CREATE (claim)-[:SUBJECT]->(${about})`

/** The name that all companies of a hostile graph share. */
export const SHARED_NAME = 'Hostile Motors'

/** What one transaction writes: more would fill the memory of a small server. */
const BATCH = 5_000

/** The numbers from `first` to `last`, a transaction at a time. */
const batches = (first: number, last: number): [number, number][] =>
  Array.from({ length: Math.ceil((last - first + 1) / BATCH) }, (_, at) => [
    first + at * BATCH,
    Math.min(last, first + (at + 1) * BATCH - 1),
  ])

const companies = (count: number) =>
  batches(1, count).map(
    ([first, last]) => `UNWIND range(${first}, ${last}) AS number
      CREATE (company:Entity:Company {
        id: 'co_' + number, type: 'company', name: 'C' + number, kind: 'carmaker', country: 'CN',
        status: 'registered', sources: 1, disputed: false
      })
      CREATE (:Name {
        key: company.id + '|en|shared', value: '${SHARED_NAME}',
        normalized: '${SHARED_NAME.toLowerCase()}', lang: 'en', nameType: 'alternative',
        origin: 'seed'
      })-[:NAMES]->(company)`,
  )

/** A stake between each pair of numbers that `pairs` unwinds as `a` and `b`, and its claim. */
const stakes = (pairs: string) =>
  `${pairs}
   MATCH (holder:Entity {id: 'co_' + a})
   MATCH (subject:Entity {id: 'co_' + b})
   CREATE (holder)-[:HOLDS]->(fact:Entity:Stake {id: 'st_' + a + '--' + b})-[:IN]->(subject)
   ${FACTS}
   WITH holder, subject, fact
   ${claimed('holder', 'holdsStake')}
   CREATE (claim)-[:OBJECT]->(subject)`

const complete = (count: number): HostileGraph => ({
  name: `${count} companies that all hold each other`,
  statements: [
    ...companies(count),
    stakes(`UNWIND range(1, ${count}) AS a
      UNWIND range(1, ${count}) AS b
      WITH a, b WHERE a <> b`),
  ],
  from: 'co_1',
  to: `co_${count}`,
})

const star = (leaves: number): HostileGraph => ({
  name: `a star of ${leaves} leaves`,
  statements: [
    ...companies(leaves),
    ...batches(2, leaves).map(([first, last]) =>
      stakes(`UNWIND range(${first}, ${last}) AS b WITH 1 AS a, b`),
    ),
  ],
  from: 'co_1',
  to: `co_${leaves}`,
})

const chain = (length: number): HostileGraph => ({
  name: `a chain of ${length}`,
  statements: [
    ...companies(length),
    ...batches(1, length - 1).map(([first, last]) =>
      stakes(`UNWIND range(${first}, ${last}) AS a WITH a, a + 1 AS b`),
    ),
  ],
  from: 'co_1',
  to: `co_${length}`,
})

const ring = (length: number): HostileGraph => ({
  name: `a ring of ${length}`,
  statements: [
    ...companies(length),
    stakes(`UNWIND range(1, ${length}) AS a WITH a, a % ${length} + 1 AS b`),
  ],
  from: 'co_1',
  to: `co_${Math.ceil(length / 2)}`,
})

/** Each rung holds both of the next rung, so that the ways double with each. */
const ladder = (rungs: number): HostileGraph => ({
  name: `a ladder of ${rungs} rungs`,
  statements: [
    ...companies(rungs * 2),
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
    ...companies(4),
    stakes('UNWIND [[1, 2], [3, 4]] AS pair WITH pair[0] AS a, pair[1] AS b'),
    ...batches(1, facts).map(
      ([first, last]) => `MATCH (one:Entity {id: 'co_2'})
        MATCH (other:Entity {id: 'co_3'})
        UNWIND range(${first}, ${last}) AS number
        CREATE (one)-[:PARTY_TO {role: 'partner'}]->(fact:Entity:Partnership {
          id: 'pa_' + number, type: 'partnership', sources: 1, disputed: false,
          partnershipType: ['supply'], partnershipStatus: 'active', statusHistoryJson: '[]'
        })<-[:PARTY_TO {role: 'partner'}]-(other)
        WITH one, fact
        ${claimed('one', 'partnersWith')}`,
    ),
  ],
  from: 'co_1',
  to: 'co_4',
  hub: 'co_2',
})

/** co_1 has `count` facts of each kind, and a stake in co_2 that as many claims tell of. */
const crowd = (count: number): HostileGraph => {
  const each = (create: string, predicate: string) =>
    batches(1, count).map(
      ([first, last]) => `MATCH (one:Entity {id: 'co_1'})
        MATCH (other:Entity {id: 'co_2'})
        UNWIND range(${first}, ${last}) AS number
        ${create}
        SET fact.sources = 1, fact.disputed = false
        WITH one, other, fact
        ${claimed('one', predicate)}`,
    )
  return {
    name: `a company of ${count} facts of each kind`,
    statements: [
      ...companies(3),
      stakes('UNWIND [[1, 2], [2, 3]] AS pair WITH pair[0] AS a, pair[1] AS b'),
      ...each(
        `CREATE (one)-[:PARTY_TO {role: 'partner'}]->(fact:Entity:JointVenture {
           id: 'jv_' + number, type: 'jointVenture', named: false, ventureStatus: 'active'
         })<-[:PARTY_TO {role: 'partner'}]-(other)`,
        'formsJointVenture',
      ),
      ...each(
        `CREATE (one)<-[:AT]-(fact:Entity:Position {
           id: 'po_' + number, type: 'position', role: 'director', interestType: 'boardMember'
         })<-[:HAS_POSITION]-(:Entity:Person {
           id: 'pe_' + number, type: 'person', name: 'P' + number, sources: 1, disputed: false
         })`,
        'holdsPosition',
      ),
      ...each(
        `CREATE (one)-[:OWNS_BRAND {origin: 'seed'}]->(fact:Entity:Brand {
           id: 'br_' + number, type: 'brand', name: 'B' + number, named: true, status: 'registered'
         })`,
        'ownsBrand',
      ),
      ...each(
        `CREATE (one)-[:REPORTED]->(fact:Entity:Figure {
           id: 'fi_' + number, type: 'figure', metric: 'sales', value: number, comparator: 'eq',
           unit: 'vehicles', rawValue: '' + number, periodDate: '2024', periodPrecision: 'year',
           periodEarliest: '2024-01-01', periodLatest: '2024-12-31', periodRaw: 'in 2024'
         })`,
        'reportsFigure',
      ),
      ...batches(1, count).map(
        ([first, last]) => `MATCH (stake:Stake {id: 'st_1--2'})
          MATCH (one:Entity {id: 'co_1'})
          MATCH (other:Entity {id: 'co_2'})
          UNWIND range(${first}, ${last}) AS number
          WITH stake, one, other, {id: 'again_' + number} AS fact
          ${claimed('one', 'holdsStake').replace('->(fact)', '->(stake)')}
          CREATE (claim)-[:OBJECT]->(other)
          CREATE (:ConflictSet {
            id: 'cs_' + fact.id, topic: 'share', conflictType: 'value', policy: 'keepAll', open: true,
            explanation: 'They differ.', headlineJson: '{"value":null,"comparator":null,"claimId":null}'
          })-[:INVOLVES]->(claim)`,
      ),
    ],
    from: 'co_1',
    to: 'co_3',
    hub: 'co_2',
  }
}

/** The shapes; what is large is `scale` times as large. */
export const hostileGraphs = (scale: 1 | 5): HostileGraph[] => [
  complete(30),
  star(20_000 * scale),
  chain(10_000),
  ring(1_000),
  ladder(21),
  hubs(10_000 * scale),
  crowd(2_000 * scale),
]

/** Writes a hostile graph into an empty one, as version `name` of the dataset. */
export async function writeHostile(graph: Graph, { name, statements }: HostileGraph) {
  for (const statement of statements)
    await graph.transaction((run) => run(statement, {}), { timeoutMs: 120_000 })
  await graph.write(
    `MATCH (dataset:Dataset {id: 'current'})
     SET dataset.version = $name, dataset.loadNumber = 1
     WITH 1 AS one
     CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
     RETURN one`,
    { name },
  )
}
