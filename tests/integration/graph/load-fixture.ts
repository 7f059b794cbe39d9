import { createHash } from 'node:crypto'
import type { Party, ResolvedClaim } from '#src/domain/claim.ts'
import type { Document } from '#src/domain/document.ts'
import type { GraphNode, GraphState } from '#src/domain/graph-state.ts'
import { nameKey } from '#src/domain/names.ts'
import { beginLoad, endLoad, type Load, type LoadRequest } from '#src/graph/begin-load.ts'
import { readUnderway } from '#src/graph/curation/read-claims.ts'
import type { Graph } from '#src/graph/graph.ts'
import { mergeDocument } from '#src/graph/merge-document.ts'
import { type Publication, publishState } from '#src/graph/publish-state.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A document in which each line is a statement such as "Stellantis holds Leapmotor". */
export function documentOf(name: string, text: string): Document {
  return {
    id: `doc_${name}`,
    fileName: `${name}.txt`,
    sha256: sha256(text),
    title: null,
    lang: 'en',
    publisher: 'A newspaper',
    publishedAt: null,
    rightsStatement: null,
    sourceType: 'thirdParty',
    text,
    sentences: [],
  }
}

/** The claims of such a document; `aliases` leads from a name to the id that it stands for. */
export function claimsOf(
  document: Document,
  aliases: Record<string, string> = {},
): ResolvedClaim[] {
  const party = (mention: string): Party => ({
    id: aliases[mention] ?? `co_${nameKey(mention)}`,
    type: 'company',
    mention,
    role: 'partner',
    status: 'provisional',
  })
  return document.text.split('\n').map((line) => {
    const [holder = '', subject = ''] = line.split(' holds ')
    const start = document.text.indexOf(line)
    const parties = { subject: party(holder), objects: [party(subject)] }
    const parts = [document.sha256, start, parties.subject.id, parties.objects[0]?.id]
    return {
      id: `cl_${sha256(parts.join()).slice(0, 40)}`,
      documentId: document.id,
      predicate: 'holdsStake',
      ...parties,
      value: { interestType: 'shareholding' },
      assertionMode: 'asserted',
      attributedTo: null,
      quote: line,
      start,
      end: start + line.length,
      lang: 'en',
      extractor: 'rules/test',
    }
  })
}

/** The fact layer of such claims: a stake for each pair of companies. */
export function stateOf(claims: ResolvedClaim[]): GraphState {
  const nodes = new Map<string, GraphNode>()
  for (const claim of claims) {
    const [subject] = claim.objects
    if (!subject) continue
    for (const { id, mention } of [claim.subject, subject]) {
      const known = nodes.get(id) ?? company(id, mention)
      const [name] = company(id, mention).names
      if (name && !known.names.some(({ key }) => key === name.key)) known.names.push(name)
      nodes.set(id, known)
    }
    const id = `st_${claim.subject.id.slice(3)}--${subject.id.slice(3)}--shareholding`
    const stake = nodes.get(id) ?? stakeNode(id, claim.subject.id, subject.id)
    stake.edges.push({ type: 'SUPPORTS', direction: 'in', other: claim.id, properties: {} })
    nodes.set(id, stake)
  }
  return {
    nodes: [...nodes.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    links: claims.map(({ id, subject, objects }) => ({
      claimId: id,
      subjectId: subject.id,
      objectIds: objects.map((object) => object.id),
    })),
  }
}

function company(id: string, name: string): GraphNode {
  const normalized = name.toLowerCase()
  const names: GraphNode['names'] = [
    {
      key: `${id}|en|${normalized}`,
      value: name,
      normalized,
      lang: 'en',
      nameType: 'short',
      origin: 'seed',
    },
  ]
  const properties = { type: 'company', name, sources: 1, disputed: false }
  return { id, labels: ['Company'], properties, names, edges: [] }
}

const stakeNode = (id: string, holderId: string, subjectId: string): GraphNode => ({
  id,
  labels: ['Stake'],
  properties: { type: 'stake', interestType: 'shareholding', shareExact: 20, sources: 1 },
  names: [],
  edges: [
    { type: 'HOLDS', direction: 'in', other: holderId, properties: {} },
    { type: 'IN', direction: 'out', other: subjectId, properties: {} },
  ],
})

export const REQUEST: LoadRequest = { seedHash: 'seeds', codeVersion: 'code-1' }

/** Every accepted claim as it will be after the next publication, by id. */
export const acceptedClaims = async (graph: Graph): Promise<ResolvedClaim[]> =>
  (await readUnderway(graph))
    .filter(({ claimStatus, isGone }) => claimStatus === 'accepted' && !isGone)
    .map(({ claim }) => claim)

/** What all claims in the graph give. */
export async function assembledState(graph: Graph): Promise<GraphState> {
  return stateOf(await acceptedClaims(graph))
}

/** A whole load of some texts by document name. */
export async function loadTexts(
  graph: Graph,
  texts: Record<string, string>,
  { aliases = {}, ...request }: Partial<LoadRequest> & { aliases?: Record<string, string> } = {},
): Promise<Publication> {
  return withLoad(graph, { ...REQUEST, ...request }, async (load) => {
    for (const [name, text] of Object.entries(texts)) {
      const document = documentOf(name, text)
      await mergeDocument(graph, load, document, claimsOf(document, aliases))
    }
    return publishState(graph, load, await assembledState(graph))
  })
}

/** Some work under a load that is ended afterwards. */
export async function withLoad<T>(
  graph: Graph,
  request: LoadRequest,
  work: (load: Load) => Promise<T>,
): Promise<T> {
  const load = await beginLoad(graph, request)
  try {
    return await work(load)
  } finally {
    await endLoad(graph, load)
  }
}
