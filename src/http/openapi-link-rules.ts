import type { IdKind } from './openapi-ids.ts'

/** What `{id}` names, by the part of the path before it. */
export const COLLECTIONS: Record<string, IdKind> = {
  brands: 'brand',
  claims: 'claim',
  companies: 'company',
  conflicts: 'conflict',
  datasets: 'dataset',
  documents: 'document',
  entities: 'entity',
  figures: 'figure',
  'joint-ventures': 'jointVenture',
  partnerships: 'partnership',
  people: 'person',
  stakes: 'stake',
  vocab: 'vocabulary',
}

const ACTORS: readonly IdKind[] = ['entity', 'company', 'person', 'brand']
const FACTS: readonly IdKind[] = ['stake', 'jointVenture', 'partnership', 'figure']
/** All that `/entities/{id}` takes the id of. */
export const ENTITIES: readonly IdKind[] = [...ACTORS, ...FACTS]

/** What an id in the query may name, by parameter, or by operation and parameter. */
export const FILTERS: Record<string, readonly IdKind[]> = {
  companyId: ['company'],
  conflictId: ['conflict'],
  documentId: ['document'],
  entityId: ENTITIES,
  holderId: ['company'],
  'listClaims subjectId': ACTORS,
  objectId: ACTORS,
  partyId: ['company', 'brand'],
  'previewEntity id': ['entity'],
  since: ['dataset'],
  subjectId: ['company', 'jointVenture'],
  supportsId: FACTS,
}

/** Where an answer to be gone on with says how, by the parameter that takes it. */
export const CONTINUATIONS: [string, string][] = [
  ['cursor', 'page/nextCursor'],
  ['since', 'meta/nextSince'],
]

/** Not asked for again with the next page: where it begins, and what is no JSON. */
export const NOT_REPEATED = ['cursor', 'since', 'format', 'bom']

/** What one row says of several parameters at once, each by a pointer below the row. */
export const TOGETHER: { to: string; of?: RegExp; takes: Record<string, string> }[] = [
  { to: 'getPassage', takes: { id: 'documentId', start: 'start', end: 'end' } },
  {
    to: 'getPassage',
    takes: { id: 'claims/0/documentId', start: 'claims/0/start', end: 'claims/0/end' },
  },
  { to: 'listPaths', takes: { from: 'holder/id', to: 'subject/id' } },
  { to: 'listPaths', takes: { from: 'owner/id', to: 'subject/id' } },
  { to: 'listPaths', takes: { from: 'parties/0/company/id', to: 'parties/1/company/id' } },
  { to: 'listEffectiveOwnership', takes: { id: 'subject/id', ownerId: 'holder/id' } },
  { to: 'compareFigures', takes: { metric: 'metric', companyId: 'company/id' } },
  { to: 'compareFigures', takes: { metric: 'metric', companyId: 'subject/id' } },
  { to: 'listDocuments', of: /^getDocument$/, takes: { publisher: 'publisher' } },
  { to: 'search', of: /^(?:get|suggestEnt)/, takes: { q: 'name' } },
  { to: 'suggestEntities', of: /^search$/, takes: { prefix: 'name' } },
  { to: 'suggestProperties', of: /^proposeProperties$/, takes: { prefix: 'properties/0/id' } },
  { to: 'suggestTypes', of: /^reconcile$/, takes: { prefix: 'defaultTypes/0/id' } },
  { to: 'proposeProperties', of: /^reconcile$/, takes: { type: 'defaultTypes/0/id' } },
  { to: 'proposeProperties', of: /^suggestTypes$/, takes: { type: 'id' } },
]

/** Bodies, from what a row says: `{…}` stands for the value of the expression in it. */
export const BODIES: { to: string; of: RegExp; needs: string; body: (value: string) => unknown }[] =
  [
    {
      to: 'matchEntities',
      of: /^(?:search|suggestEntities)$/,
      needs: 'name',
      body: (value) => ({ queries: { row1: { properties: { name: value } } } }),
    },
    { to: 'extract', of: /^getPassage$/, needs: 'text', body: (value) => ({ text: value }) },
    { to: 'extract', of: /^getClaim$/, needs: 'quote', body: (value) => ({ text: value }) },
  ]
