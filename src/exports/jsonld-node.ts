import type { EntityType } from '../domain/claim.ts'
import type { ExportType } from '../domain/export.ts'

/** Our own terms; it names and is not looked up. */
const VOCABULARY = 'urn:auto-alliance-graph:'

/** A term whose values are ids of other nodes. */
const ids = (term: string) => ({ '@id': `${VOCABULARY}${term}`, '@type': '@id' })

/**
 * The context of an export, which stands in the file: nothing has to be fetched to read it. Terms of
 * schema.org where it has them, all others are ours; ids are those of the API's own addresses.
 */
export const jsonLdContext = (baseUrl: string) => ({
  '@version': 1.1,
  '@base': `${baseUrl}/v1/`,
  '@vocab': VOCABULARY,
  schema: 'https://schema.org/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  label: 'rdfs:label',
  title: 'schema:headline',
  inLanguage: 'schema:inLanguage',
  publisher: 'schema:publisher',
  datePublished: 'schema:datePublished',
  foundingDate: 'schema:foundingDate',
  quote: 'schema:text',
  version: 'schema:version',
  claims: ids('claim'),
  documents: ids('document'),
  fromDocument: ids('fromDocument'),
  claimIds: ids('claim'),
  conflicts: ids('conflict'),
  conflictIds: ids('conflict'),
  derivedFrom: ids('derivedFrom'),
  supports: ids('supports'),
  referents: ids('referent'),
  stakeId: ids('partyStake'),
  vehicle: ids('vehicle'),
  claimId: ids('headlineClaim'),
  value: { '@id': `${VOCABULARY}value`, '@type': '@json' },
})

/** The classes of schema.org and of ours. */
const CLASSES: Record<EntityType | 'claim' | 'document' | 'conflict', string[]> = {
  company: ['schema:Organization', 'Company'],
  jointVenture: ['schema:Organization', 'JointVenture'],
  person: ['schema:Person', 'Person'],
  brand: ['schema:Brand', 'Brand'],
  document: ['schema:NewsArticle', 'Document'],
  claim: ['schema:Claim', 'Claim'],
  stake: ['Stake'],
  partnership: ['Partnership'],
  position: ['Position'],
  figure: ['schema:Observation', 'Figure'],
  conflict: ['Conflict'],
  technology: ['Technology'],
  platform: ['Platform'],
  product: ['schema:Product', 'Product'],
  place: ['schema:Place', 'Place'],
}

/** Which collection of the API has the things whose ids begin so; all others are entities. */
const COLLECTIONS: Record<string, string> = { cl: 'claims', doc: 'documents', cs: 'conflicts' }

/** The address of a thing, from `/v1/` on. */
const iri = (id: string) =>
  `${COLLECTIONS[id.split('_')[0] ?? ''] ?? 'entities'}/${encodeURIComponent(id)}`

/** Keys whose texts are ids. */
const ID_KEYS = new Set([
  'claimIds',
  'conflicts',
  'conflictIds',
  'derivedFrom',
  'supports',
  'referents',
  'stakeId',
  'vehicle',
  'claimId',
])

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A record as a node: all that the API shows of it, without what is not known. */
export function jsonLdNode(type: ExportType, record: object): Json {
  const { nameZh, names, type: own, ...rest } = plain(record)
  const node = nodeOf({
    ...rest,
    // A conflict's own type says in what its claims differ.
    type: type === 'conflict' ? 'conflict' : (own ?? type),
    ...(type === 'conflict' && own ? { conflictType: own } : {}),
  })
  return {
    ...node,
    ...nameOf(rest.name ?? null, nameZh ?? null),
    ...(Array.isArray(names) ? { alternateName: names.flatMap(taggedName) } : {}),
    ...dateOf('foundingDate', rest.founded),
    ...dateOf('datePublished', rest.publishedAt),
    ...(type === 'document' && rest.lang ? { inLanguage: rest.lang } : {}),
  }
}

/** Records are what JSON can hold, but for what is left undefined. */
const plain = (record: object) => JSON.parse(JSON.stringify(record)) as { [key: string]: Json }

function nodeOf(object: { [key: string]: Json }): { [key: string]: Json } {
  const { id, type, documentId, ...rest } = object
  const node: { [key: string]: Json } = {}
  if (typeof id === 'string') node['@id'] = iri(id)
  if (typeof type === 'string') {
    // What is no class is the type of an interest.
    if (Object.hasOwn(CLASSES, type)) node['@type'] = CLASSES[type as EntityType]
    else node.interestType = type
  } else if (typeof id === 'string' && id.startsWith('cl_')) node['@type'] = CLASSES.claim
  if (typeof documentId === 'string') node.fromDocument = iri(documentId)
  for (const [key, value] of Object.entries(rest)) {
    if (value !== null && !(Array.isArray(value) && value.length === 0))
      node[key] = told(key, value)
  }
  return node
}

function told(key: string, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => told(key, item))
  // What a claim says beyond its ends differs by predicate: it stays JSON as it is.
  if (key === 'value') return value
  if (typeof value === 'string') return ID_KEYS.has(key) ? iri(value) : value
  return value !== null && typeof value === 'object' ? nodeOf(value) : value
}

const nameOf = (name: Json, nameZh: Json) =>
  nameZh === null
    ? {}
    : {
        name: [
          ...(name === null ? [] : [{ '@value': name, '@language': 'en' }]),
          { '@value': nameZh, '@language': 'zh' },
        ],
      }

function taggedName(name: Json): Json[] {
  if (name === null || typeof name !== 'object' || Array.isArray(name)) return []
  return [{ '@value': name.value ?? '', '@language': name.lang ?? 'und' }]
}

function dateOf(term: string, date: Json | undefined): { [key: string]: Json } {
  const isDate = date !== null && typeof date === 'object' && !Array.isArray(date)
  return isDate && date.date ? { [term]: date.date } : {}
}
