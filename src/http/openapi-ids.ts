/** Any part of an OpenAPI document. */
export interface Json {
  [key: string]: unknown
}

/** Whether a value is a plain object, which a part of a document may be or not. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an id names, as far as routes tell things apart; `entity` where it may be of several types. */
export type IdKind =
  | 'entity'
  | 'company'
  | 'stake'
  | 'jointVenture'
  | 'partnership'
  | 'person'
  | 'brand'
  | 'figure'
  | 'claim'
  | 'document'
  | 'conflict'
  | 'dataset'
  | 'vocabulary'

/** One id in an answer: the JSON pointer to it, what it names, and the property that holds it. */
export interface FoundId {
  pointer: string
  kind: IdKind
  role: string
}

/** A schema with its references followed, and the name of the component that it is. */
export interface Shape {
  name: string | null
  properties: Json
  items: unknown
  isText: boolean
}

/** Components that have an id of their own: what it names. */
const KIND_OF_COMPONENT: Record<string, IdKind> = {
  Brand: 'brand',
  ChainStake: 'stake',
  Claim: 'claim',
  ClaimEvidence: 'claim',
  ClaimParty: 'entity',
  Company: 'company',
  Conflict: 'conflict',
  ConflictMember: 'claim',
  Dataset: 'dataset',
  Document: 'document',
  DocumentReference: 'document',
  Entity: 'entity',
  Figure: 'figure',
  GroupFact: 'entity',
  JointVenture: 'jointVenture',
  NeighborhoodNode: 'entity',
  Partnership: 'partnership',
  Person: 'person',
  ReconciliationSuggestion: 'entity',
  Reference: 'entity',
  SearchHit: 'entity',
  Stake: 'stake',
  Vocabulary: 'vocabulary',
}

/** Properties that hold bare ids, or that tell more of what a reference names than its schema does. */
const KIND_OF_PROPERTY: Record<string, IdKind> = {
  brands: 'brand',
  claimId: 'claim',
  claimIds: 'claim',
  company: 'company',
  conflicts: 'conflict',
  datasetVersion: 'dataset',
  derivedFrom: 'claim',
  documentId: 'document',
  documentIds: 'document',
  jointVentures: 'jointVenture',
  partnerships: 'partnership',
  person: 'person',
  stakeId: 'stake',
  stakes: 'stake',
  supports: 'entity',
  ultimateParent: 'company',
  vehicle: 'company',
}

/** Where a row is looked for in the body of an answer, the most usual first. */
const ROWS = ['data/0', 'data', 'result/0', '']

/** Follows references and leaves out what only narrows a schema: null, and rows of chosen fields. */
export function shapeOf(schema: unknown, schemas: Json, name: string | null = null): Shape {
  const nothing = { name, properties: {}, items: undefined, isText: false }
  if (!isObject(schema)) return nothing
  if (typeof schema.$ref === 'string') {
    const component = schema.$ref.split('/').at(-1) ?? ''
    return shapeOf(schemas[component], schemas, name ?? component)
  }
  const choices = [schema.anyOf, schema.oneOf].find((list) => Array.isArray(list))
  if (Array.isArray(choices)) {
    const real = choices.filter((one) => !isNull(one) && !/Selection$/.test(nameOf(one)))
    const [first, ...others] = real.map((one) => shapeOf(one, schemas, name))
    if (!first || others.length === 0) return first ?? nothing
    // Of several answers any may come; of a thing of several shapes, only what all have is sure.
    if (name === null) {
      const all = [...others.toReversed(), first].map(({ properties }) => properties)
      return { name, properties: Object.assign({}, ...all), items: undefined, isText: false }
    }
    const shared = Object.entries(first.properties).filter(([key]) =>
      others.every(({ properties }) => key in properties),
    )
    return { name, properties: Object.fromEntries(shared), items: undefined, isText: false }
  }
  return {
    name,
    properties: isObject(schema.properties) ? schema.properties : {},
    items: schema.items,
    isText: [schema.type].flat().includes('string'),
  }
}

const isNull = (schema: unknown) => isObject(schema) && schema.type === 'null'
const nameOf = (schema: unknown) =>
  isObject(schema) && typeof schema.$ref === 'string' ? schema.$ref : ''

/** The shape that a JSON pointer without its first slash leads to, or null where there is none. */
export function shapeAt(schema: unknown, pointer: string, schemas: Json): Shape | null {
  let at = schema
  for (const part of pointer === '' ? [] : pointer.split('/')) {
    const { properties, items } = shapeOf(at, schemas)
    at = /^\d+$/.test(part) ? items : properties[part]
    if (at === undefined) return null
  }
  return shapeOf(at, schemas)
}

/** Where the row of an answer is: in a list its first, else the one thing; and the body itself. */
export const rowPointer = (schema: unknown, schemas: Json): string =>
  ROWS.find((pointer) => shapeAt(schema, pointer, schemas) !== null) ?? ''

/** The row's own id, if it has one. */
export function ownIdOf(schema: unknown, row: string, schemas: Json): FoundId | null {
  const shape = shapeAt(schema, row, schemas)
  const kind = KIND_OF_COMPONENT[shape?.name ?? '']
  if (!shape || !kind) return null
  return idIn(shape, row, kind, 'id')
}

/** A version of the dataset is an id too. */
function idIn({ properties }: Shape, at: string, kind: IdKind, role: string): FoundId | null {
  const key = 'id' in properties ? 'id' : kind === 'dataset' ? 'version' : null
  return key === null ? null : { pointer: below(at, key), kind, role }
}

/** The ids of other things in a row: of each property the first, down to where a thing has its own id. */
export function referredIds(schema: unknown, row: string, schemas: Json): FoundId[] {
  const walk = (at: string, shape: Shape, depth: number): FoundId[] =>
    Object.entries(shape.properties).flatMap(([property, inner]) => {
      const whole = shapeOf(inner, schemas)
      const isList = whole.items !== undefined
      // The first neighbour is the thing itself.
      const place = property === 'nodes' ? '1' : '0'
      const pointer = below(at, isList ? `${property}/${place}` : property)
      const one = isList ? shapeOf(whole.items, schemas) : whole
      // A brand can be a party, too.
      const isParty = property === 'company' && /(?:^|\/)parties\//.test(at)
      const sharper = isParty ? 'entity' : KIND_OF_PROPERTY[property]
      if (Object.keys(one.properties).length === 0)
        return sharper && one.isText ? [{ pointer, kind: sharper, role: property }] : []
      const kind = KIND_OF_COMPONENT[one.name ?? '']
      const found = kind ? idIn(one, pointer, sharper ?? kind, property) : null
      if (found) return [found]
      return depth > 0 ? walk(pointer, one, depth - 1) : []
    })
  const shape = shapeAt(schema, row, schemas)
  return shape ? walk(row, shape, 2) : []
}

/** A JSON pointer, with one more part. */
export const below = (pointer: string, part: string): string =>
  pointer === '' ? part : `${pointer}/${part}`
