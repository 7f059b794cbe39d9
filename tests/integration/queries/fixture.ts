import { createHash } from 'node:crypto'
import type { Graph } from '#src/graph/graph.ts'
import { edge, entity, type Part, type Properties } from './fixture-parts.ts'

const named = (name: string | null) => (name === null ? {} : { name })

/** A company; `names` are what it is found by besides its name. */
export const company = (
  id: string,
  name: string,
  properties: Properties = {},
  names: string[] = [],
): Part =>
  entity(
    ['Company'],
    { id, type: 'company', name, kind: 'carmaker', status: 'registered', ...properties },
    [name, ...(typeof properties.nameZh === 'string' ? [properties.nameZh] : []), ...names],
  )

export const brand = (id: string, name: string | null, properties: Properties = {}): Part =>
  entity(
    ['Brand'],
    {
      id,
      type: 'brand',
      named: name !== null,
      status: 'registered',
      ...named(name),
      ...properties,
    },
    name === null ? [] : [name],
  )

export const person = (id: string, name: string, properties: Properties = {}): Part =>
  entity(['Person'], { id, type: 'person', name, status: 'registered', ...properties }, [name])

export function stake(
  id: string,
  holder: string,
  subject: string,
  properties: Properties = {},
): Part {
  const { nodes } = entity(
    ['Stake'],
    {
      id,
      type: 'stake',
      interestType: 'shareholding',
      directOrIndirect: 'unknown',
      derived: false,
      ...properties,
    },
    [],
  )
  return { nodes, edges: [edge(holder, 'HOLDS', id), edge(id, 'IN', subject)] }
}

/** A joint venture; a named one is a company, too. */
export function venture(
  id: string,
  name: string | null,
  parties: string[],
  properties: Properties = {},
): Part {
  const part = entity(
    name === null ? ['JointVenture'] : ['JointVenture', 'Company'],
    {
      id,
      type: 'jointVenture',
      named: name !== null,
      ...(name === null ? {} : { name, kind: 'jointVenture', status: 'provisional' }),
      ventureKind: 'unknown',
      ventureStatus: 'active',
      ...properties,
    },
    name === null ? [] : [name],
  )
  return { ...part, edges: [...part.edges, ...partyEdges(id, parties)] }
}

export function partnership(
  id: string,
  name: string | null,
  parties: string[],
  properties: Properties = {},
): Part {
  const part = entity(
    ['Partnership'],
    {
      id,
      type: 'partnership',
      partnershipType: ['strategicAlliance'],
      partnershipStatus: 'signed',
      statusHistoryJson: '[]',
      ...named(name),
      ...properties,
    },
    name === null ? [] : [name],
  )
  return { ...part, edges: [...part.edges, ...partyEdges(id, parties)] }
}

const partyEdges = (id: string, parties: string[]) =>
  parties.map((party) => edge(party, 'PARTY_TO', id, { role: 'partner' }))

export function position(
  id: string,
  holder: string,
  at: string,
  role: string,
  properties: Properties = {},
): Part {
  const { nodes } = entity(['Position'], { id, type: 'position', role, ...properties }, [])
  return { nodes, edges: [edge(holder, 'HAS_POSITION', id), edge(id, 'AT', at)] }
}

/** A relationship between nodes that other parts make, such as `OWNS_BRAND`. */
export const link = (
  from: string,
  type: string,
  to: string,
  properties: Properties = {},
): Part => ({
  nodes: [],
  edges: [edge(from, type, to, properties)],
})

export const document = (id: string, text: string, properties: Properties = {}): Part => ({
  nodes: [
    {
      labels: ['Document'],
      properties: {
        id,
        fileName: `${id.slice(4)}.txt`,
        // One text is one document, so each has a digest of its own.
        sha256: createHash('sha256').update(id).digest('hex'),
        lang: 'en',
        sourceType: 'thirdParty',
        text,
        characters: [...text].length,
        claimCount: 0,
        recordedAt: '2026-11-21T00:00:00Z',
        loadNumber: 1,
        ...properties,
      },
    },
  ],
  edges: [],
})

/** A claim's id of one letter or two, filled up to its full length. */
export const claimId = (letters: string): string => `cl_${letters.padEnd(40, '0')}`

interface ClaimLinks {
  subject: string
  objects?: string[]
  supports?: string[]
}

/** A claim that quotes a document, what it is about, and what it supports. */
export function claim(
  id: string,
  documentId: string,
  { subject, objects = [], supports = [] }: ClaimLinks,
  properties: Properties = {},
): Part {
  const party = (of: string) => ({
    id: of,
    type: of.startsWith('br_') ? 'brand' : of.startsWith('pe_') ? 'person' : 'company',
    mention: of.slice(3),
    role: 'partner',
    status: 'registered',
  })
  return {
    nodes: [
      {
        labels: ['Claim'],
        properties: {
          id,
          documentId,
          predicate: 'holdsStake',
          assertionMode: 'asserted',
          claimStatus: 'accepted',
          quote: 'The quote.',
          start: 0,
          end: 10,
          lang: 'en',
          valueJson: '{}',
          subjectJson: JSON.stringify(party(subject)),
          objectsJson: JSON.stringify(objects.map(party)),
          extractor: 'rules/test',
          recordedAt: '2026-11-21T00:00:00Z',
          loadNumber: 1,
          ...properties,
        },
      },
    ],
    edges: [
      edge(id, 'FROM', documentId),
      edge(id, 'SUBJECT', subject),
      ...objects.map((object) => edge(id, 'OBJECT', object)),
      ...supports.map((fact) => edge(id, 'SUPPORTS', fact)),
    ],
  }
}

/** The properties of a date that is known to the day, month or year. */
export const date = (
  prefix: string,
  day: string,
  earliest: string,
  latest: string,
  precision: string,
): Properties => ({
  [`${prefix}Date`]: day,
  [`${prefix}Precision`]: precision,
  [`${prefix}Earliest`]: earliest,
  [`${prefix}Latest`]: latest,
  [`${prefix}Raw`]: `in ${day}`,
})

/** The properties of a year. */
export const year = (prefix: string, value: string): Properties =>
  date(prefix, value, `${value}-01-01`, `${value}-12-31`, 'year')

/** Writes the parts, published as dataset version `v1` of load 1. Full-text search sees them. */
export async function writeGraph(graph: Graph, ...parts: Part[]): Promise<void> {
  const parameters = {
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  }
  await graph.write(
    `MERGE (dataset:Dataset {id: 'current'})
     SET dataset.version = 'v1', dataset.loadNumber = 1, dataset.publishedAt = '2026-11-21T00:00:00Z'
     WITH dataset
     CALL () {
       UNWIND $nodes AS node
       CREATE (created:$(node.labels))
       SET created = node.properties
     }
     CALL () {
       UNWIND $edges AS edge
       MATCH (from) WHERE coalesce(from.id, from.key) = edge.from
       MATCH (to {id: edge.to})
       CREATE (from)-[relationship:$(edge.type)]->(to)
       SET relationship = edge.properties
     }`,
    parameters,
  )
}
