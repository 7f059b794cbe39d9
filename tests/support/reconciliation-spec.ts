import { z } from 'zod'

// What the Reconciliation API 0.2 (W3C Entity Reconciliation Community Group, final report) asks of
// answers, read from its text and apart from our own schemas, so that these cannot agree by accident.
// Where the text lets a service add fields, these do not: each field we send is one that it names.

const id = z.string().min(1)
const name = z.string().min(1)
const withId = z.string().regex(/^https?:\/\/.*\{\{id\}\}/)
const type = z.strictObject({
  id,
  name,
  description: z.string().optional(),
  broader: z.array(z.strictObject({ id, name })).optional(),
})
const suggest = z.strictObject({
  service_url: z.url(),
  service_path: z.string().startsWith('/'),
})

/** Section 3.1: the service manifest, with a preview, suggestions and data extension. */
export const SPEC_MANIFEST = z.strictObject({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name,
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  documentation: z.url().optional(),
  defaultTypes: z.array(type),
  view: z.strictObject({ url: withId }),
  preview: z.strictObject({ url: withId, width: z.int().positive(), height: z.int().positive() }),
  suggest: z.strictObject({ entity: suggest, property: suggest, type: suggest }),
  extend: z.strictObject({
    propose_properties: suggest,
    property_settings: z.array(
      z.strictObject({
        name,
        label: name,
        type: z.enum(['number', 'text', 'checkbox']),
        default: z.union([z.number(), z.string(), z.boolean()]),
        help_text: z.string(),
      }),
    ),
  }),
  batchSize: z.int().positive(),
})

/** Section 4.2: candidates by the keys of their queries, with features of numbers or booleans. */
export const SPEC_RESULTS = z.record(
  z.string(),
  z.strictObject({
    result: z.array(
      z.strictObject({
        id,
        name,
        description: z.string().optional(),
        type: z.array(z.strictObject({ id, name: name.optional() })),
        score: z.number(),
        match: z.boolean(),
        features: z
          .array(z.strictObject({ id, value: z.union([z.number(), z.boolean()]) }))
          .refine((features) => new Set(features.map((one) => one.id)).size === features.length),
      }),
    ),
  }),
)

const item = z.strictObject({ id, name, description: z.string().optional() })

/** Section 6.3: suggested entities, properties or types. */
export const SPEC_SUGGESTIONS = z.strictObject({
  result: z.array(
    item.extend({
      notable: z.array(z.union([id, z.strictObject({ id, name })])).optional(),
      broader: z.array(z.strictObject({ id, name })).optional(),
    }),
  ),
})

/** Section 7.2: properties that can be fetched. */
export const SPEC_PROPOSALS = z.strictObject({
  properties: z.array(item),
  type: z.string().optional(),
  limit: z.number().optional(),
})

const value = z.union([
  z.strictObject({}),
  z.strictObject({ id, name, description: z.string().optional() }),
  z.strictObject({ str: z.string() }),
  z.strictObject({ float: z.number() }),
  z.strictObject({ int: z.int() }),
  z.strictObject({ date: z.iso.datetime() }),
])

/** Section 7.4: each property of the metadata has its values in each row. */
export const SPEC_EXTENSION = z
  .strictObject({
    meta: z.array(z.strictObject({ id, name, type: z.strictObject({ id, name }).optional() })),
    rows: z.record(z.string(), z.record(z.string(), z.array(value))),
  })
  .refine(({ meta, rows }) =>
    Object.values(rows).every(
      (row) =>
        JSON.stringify(Object.keys(row).toSorted()) ===
        JSON.stringify(meta.map((one) => one.id).toSorted()),
    ),
  )
