import { z } from 'zod'
import { countryCode } from '../../domain/country-code.ts'
import { NAMED_TYPES } from '../../domain/named-types.ts'
import {
  FtmSchema,
  MatchResult,
  TYPES_OF_SCHEMA,
  toMatchResult,
} from '../../domain/records/match-result.ts'
import { CompanyKind } from '../../domain/register.ts'
import { type EntityRequest, matchEntities } from '../../queries/match-entities.ts'
import { Meta, metaOf } from '../answer.ts'
import type { App } from '../app-type.ts'
import { requireJson } from '../negotiation.ts'
import { QUERY_BYTES_MAX, refuseLongBatch, takeQueryBodies } from '../query-body.ts'
import { type Kit, problem, UNPAGED_PROBLEMS } from '../route-kit.ts'
import { text } from '../validate.ts'

const QUERIES_MAX = 100
const NAMES_MAX = 10
/** All the same to us. */
const NAME_KEYS = ['name', 'alias', 'previousName', 'abbreviation'] as const
const LIMIT_MAX = 20

const isText = (one: z.ZodType<string>) =>
  z
    .union(
      [one, z.array(one).max(NAMES_MAX)],
      `is neither a text nor a list of at most ${NAMES_MAX}`,
    )
    .optional()

const names = isText(text(200)).describe('One text or several; the one that fits best counts.')
const country = isText(text(100)).describe(
  'ISO 3166-1 code, or a name in English or Chinese; of the headquarters. What is no country does not count: `meta.warnings` says so.',
)

/** The rules of a query that zod checks in code, as JSON Schema. */
const QUERY_RULES = {
  not: { required: ['type', 'schema'], properties: { type: {}, schema: {} } },
  anyOf: [
    { required: ['id'], properties: { id: {} } },
    ...NAME_KEYS.map((key) => ({
      properties: {
        properties: {
          required: [key],
          properties: {
            [key]: { anyOf: [{ type: 'string' }, { type: 'array', items: {}, minItems: 1 }] },
          },
        },
      },
    })),
  ],
}

const MatchQueryBody = z
  .strictObject({
    id: text(200).optional().describe('The id of an entity here, if it is known.'),
    type: z.enum(NAMED_TYPES).optional().describe('Only entities of this type.'),
    schema: FtmSchema.optional().describe('The same by a schema of FollowTheMoney.'),
    properties: z.strictObject({
      name: names,
      alias: names,
      previousName: names,
      abbreviation: names,
      country,
      jurisdiction: country,
      kind: isText(CompanyKind).describe('What sort of company it is.'),
    }),
  })
  .refine(({ type, schema }) => type === undefined || schema === undefined, {
    path: ['schema'],
    message: 'cannot be given together with a type',
  })
  .refine((query) => namesOf(query).length > 0, {
    path: ['properties', 'name'],
    message: 'is required, where there is no id',
  })
  .meta({ id: 'MatchQuery', ...QUERY_RULES })
type MatchQueryBody = z.infer<typeof MatchQueryBody>

const MatchRequest = z
  .strictObject({
    queries: z
      .record(text(100), MatchQueryBody)
      .describe(`At most ${QUERIES_MAX}, by keys of your own: row numbers, for example.`),
  })
  .meta({
    id: 'MatchRequest',
    examples: [
      {
        queries: {
          row1: { type: 'company', properties: { name: ['Volkswagen AG'], country: ['DE'] } },
          row2: { schema: 'Company', properties: { name: '長安汽車股份有限公司' } },
        },
      },
    ],
  })

const Matches = z
  .object({
    status: z.literal(200).describe('Of this one query.'),
    results: z.array(MatchResult).describe('The best first; empty where nothing is near.'),
    total: z.object({
      value: z.int().min(0).max(1_000).describe('Candidates that reach the cutoff.'),
      relation: z.enum(['eq', 'gte']),
    }),
    ambiguous: z
      .boolean()
      .describe('Several candidates fit equally well: none is a match, so that a person chooses.'),
  })
  .meta({ id: 'Matches' })

/** `POST /match`: which entity each name of a list means. Nothing is written. */
export function matchRoutes(app: App, { graph }: Kit): void {
  // Of its own, since its body is parsed and checked in another way than those of other routes.
  app.register(async (own) => {
    const scope = own as unknown as App
    takeQueryBodies(scope, 'json')
    scope.post(
      '/match',
      {
        schema: {
          operationId: 'matchEntities',
          summary: 'Match a list of names',
          description: `For each name of a list, the entities that may be meant, with a score from 0 to 1 and the reasons for it: request and answer have the shape of OpenSanctions' yente. Names may be English or Chinese, traditional or simplified, with or without a legal form. \`match\` is true only where one candidate reaches the threshold and is clearly ahead: a name that several entities have gives all of them, with the same score, \`ambiguous: true\` and no match. A value that a candidate has otherwise lowers its score, a country most; one that is not known, hardly. At most ${QUERIES_MAX} queries and ${QUERY_BYTES_MAX / 1_024} KB a request.`,
          tags: ['Search'],
          querystring: z.strictObject({
            limit: z.int().min(1).max(LIMIT_MAX).default(5).describe('Most results of a query.'),
            threshold: z
              .number()
              .min(0)
              .max(1)
              .default(0.7)
              .describe('From this score on a candidate can be a match.'),
            cutoff: z
              .number()
              .min(0)
              .max(1)
              .default(0.5)
              .describe('Candidates below this score are left out.'),
          }),
          body: MatchRequest,
          response: {
            200: {
              description: 'The candidates of each query, by its key.',
              content: {
                'application/json': {
                  schema: z.object({
                    responses: z.record(z.string(), Matches),
                    limit: z.int().min(1).max(LIMIT_MAX),
                    meta: Meta,
                  }),
                },
              },
            },
            ...UNPAGED_PROBLEMS,
            400: problem('The body or a parameter does not fit; `errors` says which query.'),
            404: problem('There is no such page.'),
            413: problem(
              `More than ${QUERIES_MAX} queries, or more than ${QUERY_BYTES_MAX / 1_024} KB.`,
            ),
            415: problem('The body is not JSON in UTF-8.'),
          },
        },
      },
      async (request, reply) => {
        requireJson(request.headers.accept)
        const { limit, threshold, cutoff } = request.query
        const queries = Object.entries(request.body.queries)
        refuseLongBatch('queries', queries.length, QUERIES_MAX)
        const requests = queries.map(([, query]) => requestOf(query))
        const { row, version } = await matchEntities(graph, requests, { threshold, cutoff })
        const responses = queries.map(([key], place) => {
          const { results = [], ambiguous = false } = row[place] ?? {}
          const total = { value: results.length, relation: 'eq' as const }
          const shown = results.slice(0, limit).map(toMatchResult)
          return [key, { status: 200 as const, results: shown, total, ambiguous }] as const
        })
        // No cache may keep what somebody looked for.
        reply.header('cache-control', 'no-store').header('x-dataset-version', version)
        return reply.send({
          responses: Object.fromEntries(responses),
          limit,
          meta: metaOf(version, { warnings: queries.flatMap(warningsOf) }),
        })
      },
    )
  })
}

const listOf = <T>(...values: (T | T[] | undefined)[]): T[] =>
  values.flatMap((value) => value ?? [])

interface Named {
  id?: string | undefined
  properties: Partial<Record<(typeof NAME_KEYS)[number], string | string[] | undefined>>
}

const namesOf = ({ id, properties }: Named): string[] =>
  listOf(id, ...NAME_KEYS.map((key) => properties[key]))

/** What of a query does not count; a batch is not refused for one odd cell. */
const warningsOf = ([key, { properties }]: [string, MatchQueryBody]): string[] =>
  listOf(properties.country, properties.jurisdiction)
    .filter((one) => countryCode(one) === null)
    .map((one) => `'${one}' of query '${key}' is no country; it does not count.`)

function requestOf(query: MatchQueryBody): EntityRequest {
  const { type, schema, properties } = query
  const countries = listOf(properties.country, properties.jurisdiction)
  return {
    names: namesOf(query),
    types: type ? [type] : schema ? TYPES_OF_SCHEMA[schema] : undefined,
    properties: {
      country: countries.flatMap((one) => countryCode(one) ?? []),
      kind: listOf(properties.kind),
    },
  }
}
