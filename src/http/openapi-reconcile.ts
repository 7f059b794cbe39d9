import { z } from 'zod'
import { isObject, type Json } from './openapi-ids.ts'
import { BATCH_MAX } from './reconcile-manifest.ts'
import { ExtensionQuery, ReconciliationBatch } from './reconciliation.ts'

const schemaOf = (type: z.ZodType) => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input', reused: 'inline' })
  return schema
}

/** The fields of `/reconcile`, each of which is JSON in a text: what that JSON has to be. */
const FIELDS = {
  queries: {
    schema: { ...schemaOf(ReconciliationBatch), maxProperties: BATCH_MAX },
    example: { q0: { query: 'Volkswagen', type: 'company' } },
  },
  extend: {
    schema: schemaOf(ExtensionQuery),
    example: { ids: ['co_stellantis'], properties: [{ id: 'country' }] },
  },
}

/**
 * Describes what is in the JSON of the reconciliation fields, in place: by `content` in the query,
 * by `encoding` in the form (OpenAPI 3.1.0, sections 4.8.12.2 and 4.8.15).
 */
export function describeReconciliation(document: Json): void {
  const paths = isObject(document.paths) ? document.paths : {}
  const path = isObject(paths['/v1/reconcile']) ? paths['/v1/reconcile'] : {}
  for (const parameter of parametersOf(path.get))
    for (const [name, content] of Object.entries(FIELDS))
      if (parameter.name === name) {
        for (const other of ['schema', 'example', 'examples']) delete parameter[other]
        parameter.content = { 'application/json': content }
      }
  const form = formOf(path.post)
  if (!form) return
  const json = { contentType: 'application/json' }
  const { schema } = form
  const given = isObject(schema) && isObject(schema.properties) ? schema.properties : {}
  form.schema = {
    ...(isObject(schema) ? schema : {}),
    minProperties: 1,
    properties: Object.fromEntries(
      Object.entries(FIELDS).map(([name, field]) => {
        const { description } = isObject(given[name]) ? given[name] : {}
        return [name, { description, ...field.schema }]
      }),
    ),
  }
  form.encoding = { queries: json, extend: json }
  form.examples = {
    queries: { summary: 'Which entities names mean', value: { queries: FIELDS.queries.example } },
    extend: { summary: 'Columns for entities', value: { extend: FIELDS.extend.example } },
  }
}

function parametersOf(operation: unknown): Json[] {
  const parameters = isObject(operation) ? operation.parameters : []
  return Array.isArray(parameters) ? parameters.filter(isObject) : []
}

function formOf(operation: unknown): Json | null {
  const body = isObject(operation) ? operation.requestBody : null
  const content = isObject(body) && isObject(body.content) ? body.content : {}
  const form = content['application/x-www-form-urlencoded']
  return isObject(form) ? form : null
}
