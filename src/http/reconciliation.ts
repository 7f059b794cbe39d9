import { z } from 'zod'
import { EntityType } from '../domain/claim.ts'
import { countryCode } from '../domain/country-code.ts'
import type { ScoredCandidate } from '../domain/entity-match.ts'
import { InvalidRequestError } from '../domain/errors.ts'
import { NAMED_TYPES } from '../domain/named-types.ts'
import { COMPARED_IDS, Named, PROPERTY_IDS, typeName } from '../domain/reconciliation.ts'
import { captionOf, featuresOf } from '../domain/records/match-result.ts'
import type { EntityRequest } from '../queries/match-entities.ts'
import { nestedError } from './nested-issues.ts'

/** Candidates that reach this are taken without a person looking, so they have to be sure. */
export const SURE_SCORE = 0.95
const NAME_LENGTH_MAX = 200
const NAMES_MAX = 10
export const CANDIDATES_DEFAULT = 10
const CANDIDATES_MAX = 50

const inTicks = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ')
const compared = z
  .enum(COMPARED_IDS as [string, ...string[]])
  .describe(`What to compare: ${inTicks(COMPARED_IDS)}.`)
const Value = z.union(
  [z.string(), z.number(), z.boolean(), z.object({ id: z.string(), name: z.string().optional() })],
  'is no text, number, boolean or entity',
)
type Value = z.infer<typeof Value>

/** One query of a batch: Reconciliation API 0.2, section 4.1. */
export const ReconciliationQuery = z
  .strictObject({
    query: z.string().optional().describe('A name, or an id.'),
    type: z
      .union(
        [z.enum(NAMED_TYPES), z.array(z.enum(NAMED_TYPES))],
        `is none of ${NAMED_TYPES.join(', ')}`,
      )
      .optional(),
    limit: z.number().min(1).optional(),
    properties: z
      .array(z.strictObject({ pid: compared, v: z.union([Value, z.array(Value)]) }))
      .optional(),
    type_strict: z
      .enum(['any', 'should', 'all'])
      .optional()
      .describe(
        'With several types: an entity of `any` of them, of `all`, or of any with the others after them: `should`.',
      ),
  })
  .refine(({ query, properties = [] }) => query !== undefined || properties.length > 0, {
    path: ['query'],
    message: 'is required, where there are no properties',
  })
  // The same for the contract, which holds no code.
  .meta({
    anyOf: [
      { required: ['query'], properties: { query: {} } },
      { required: ['properties'], properties: { properties: { minItems: 1 } } },
    ],
  })
export type ReconciliationQuery = z.infer<typeof ReconciliationQuery>

/** The queries of a batch by their keys. */
export const ReconciliationBatch = z.record(z.string().min(1).max(100), ReconciliationQuery)

/** What to fetch of which entities: Reconciliation API 0.2, section 7.3. */
export const ExtensionQuery = z.strictObject({
  ids: z.array(z.string().min(1).max(200)),
  properties: z
    .array(
      z.strictObject({
        id: z
          .enum(PROPERTY_IDS as [string, ...string[]])
          .describe(`What to fetch: ${inTicks(PROPERTY_IDS)}.`),
        settings: z
          .strictObject({ limit: z.coerce.number().int().min(0).max(1_000).optional() })
          .nullish(),
      }),
    )
    .max(50),
})

/** One candidate of a query. */
export const ReconciliationCandidate = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().optional(),
    score: z.number().min(0).max(100).describe('Percent: 100 is the same name.'),
    match: z.boolean().describe('Whether it is surely meant, and no other fits as well.'),
    type: z.array(z.object({ id: EntityType, name: z.string() })),
    features: z.array(z.object({ id: z.string(), value: z.number().min(0).max(1) })),
  })
  .meta({ id: 'ReconciliationCandidate' })

/** The candidates of each query, by its key. */
export const ReconciliationResults = z
  .record(z.string(), z.object({ result: z.array(ReconciliationCandidate) }))
  .meta({ id: 'ReconciliationResults' })

const Cell = z.union([
  z.strictObject({ id: z.string(), name: z.string() }),
  z.strictObject({ str: z.string() }),
  z.strictObject({ float: z.number() }),
  z.strictObject({ int: z.int() }),
  z.strictObject({}),
])
export type Cell = z.infer<typeof Cell>

/** The values of each property of each entity. */
export const ExtensionAnswer = z
  .object({
    meta: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: Named.omit({ description: true }).optional(),
      }),
    ),
    rows: z.record(z.string(), z.record(z.string(), z.array(Cell))),
  })
  .meta({ id: 'ReconciliationExtension' })

/** The JSON of a form field, checked. Throws `InvalidRequestError` with the place of each issue. */
export function parseField<Schema extends z.ZodType>(
  name: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  const data = jsonOf(name, text)
  const result = schema.safeParse(data)
  if (result.success) return result.data
  throw nestedError(result.error, schema, data, [name])
}

function jsonOf(parameter: string, text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('A key cannot be __proto__.')
      return value
    })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const message = `'${parameter}' is not JSON: ${error.message.slice(0, 200)}`
    throw new InvalidRequestError([{ parameter, code: 'invalidType', message }])
  }
}

/** Most candidates that a query wants. */
export const limitOf = ({ limit = CANDIDATES_DEFAULT }: ReconciliationQuery): number =>
  Math.min(Math.floor(limit), CANDIDATES_MAX)

/** A query as what to look for. Cells are what they are: no letter of them is refused. */
export function requestOf(query: ReconciliationQuery): EntityRequest {
  const valuesOf = (...pids: string[]) =>
    (query.properties ?? [])
      .filter(({ pid }) => pids.includes(pid))
      .flatMap(({ v }) => [v].flat().map(textOf))
      .filter((text) => text !== '')
  const types = [query.type ?? []].flat()
  const names = [textOf(query.query ?? ''), ...valuesOf('name', 'nameZh', 'names')]
  const isHint = query.type_strict === 'should'
  return {
    names: names.filter((name) => name !== '').slice(0, NAMES_MAX),
    types: isHint ? undefined : types,
    preferredTypes: isHint ? types : [],
    allTypes: query.type_strict === 'all',
    properties: {
      // What is no country tells nothing, neither for nor against a candidate.
      country: valuesOf('country').flatMap((value) => countryCode(value) ?? []),
      kind: valuesOf('kind'),
      headquarters: valuesOf('headquarters'),
      stateOwned: valuesOf('stateOwned').flatMap(truthOf),
    },
  }
}

function textOf(value: Value): string {
  const text = typeof value === 'object' ? value.id : String(value)
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH_MAX)
}

function truthOf(text: string): string[] {
  if (/^(?:true|yes|1|是)$/i.test(text)) return ['true']
  return /^(?:false|no|0|否)$/i.test(text) ? ['false'] : []
}

/** A scored candidate as the Reconciliation API tells it. */
export function toCandidate({ candidate, score, match, explanations }: ScoredCandidate) {
  const { id, type, country, kind, nameZh } = candidate
  const types = candidate.isCompany && type === 'jointVenture' ? [type, 'company' as const] : [type]
  return {
    id,
    name: captionOf(candidate),
    description: descriptionOf({ nameZh, kind, country }),
    score: Math.round(score * 1_000) / 10,
    match,
    type: types.map((one) => ({ id: one, name: typeName(one) })),
    features: Object.entries(featuresOf(explanations)).map(([feature, value]) => ({
      id: feature,
      value: value ?? 0,
    })),
  }
}

/** What tells an entity from others of its name, in a few words. */
export const descriptionOf = (entity: {
  nameZh?: string | null
  kind?: string | null
  country?: string | null
}): string => [entity.nameZh, entity.kind, entity.country].filter(Boolean).join(', ')
