import { z } from 'zod'
import { RECONCILED_TYPES } from '../domain/reconciliation.ts'
import { PREVIEW_SIZE } from './reconcile-preview.ts'

/** Most queries or ids of one request. */
export const BATCH_MAX = 100

const Link = z.object({ url: z.string().describe('With {{id}} in it.') })
const ServicePath = z.object({ service_url: z.string(), service_path: z.string() })
const Type = z.object({
  id: z.string(),
  name: z.string(),
  broader: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
})

/** What the service can do and where: Reconciliation API 0.2, section 3.1. */
export const Manifest = z
  .object({
    versions: z.array(z.string()),
    name: z.string(),
    identifierSpace: z.string(),
    schemaSpace: z.string(),
    documentation: z.string(),
    defaultTypes: z.array(Type),
    view: Link,
    preview: Link.extend({ width: z.int().min(1).max(2_000), height: z.int().min(1).max(2_000) }),
    suggest: z.object({ entity: ServicePath, property: ServicePath, type: ServicePath }),
    extend: z.object({
      propose_properties: ServicePath,
      property_settings: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          type: z.literal('number'),
          default: z.int().min(0).max(1_000),
          help_text: z.string(),
        }),
      ),
    }),
    batchSize: z.int().min(1).max(1_000),
  })
  .meta({ id: 'ReconciliationManifest' })

/** The types that can be reconciled; a joint venture with a name is a company, too. */
export const reconciledTypes = () =>
  Object.entries(RECONCILED_TYPES).map(([id, name]) =>
    id === 'jointVenture'
      ? { id, name, broader: [{ id: 'company', name: RECONCILED_TYPES.company }] }
      : { id, name },
  )

/** The manifest of the service at an origin. */
export function manifestOf(origin: string): z.infer<typeof Manifest> {
  const serviceUrl = `${origin}/v1/reconcile`
  const path = (servicePath: string) => ({ service_url: serviceUrl, service_path: servicePath })
  return {
    versions: ['0.2'],
    name: 'Auto Alliance Graph',
    identifierSpace: `${origin}/v1/entities/`,
    schemaSpace: `${origin}/v1/vocab/`,
    documentation: `${origin}/docs`,
    defaultTypes: reconciledTypes(),
    view: { url: `${origin}/v1/entities/{{id}}` },
    preview: { url: `${serviceUrl}/preview?id={{id}}`, ...PREVIEW_SIZE },
    suggest: {
      entity: path('/suggest/entity'),
      property: path('/suggest/property'),
      type: path('/suggest/type'),
    },
    extend: {
      propose_properties: path('/properties'),
      property_settings: [
        {
          name: 'limit',
          label: 'Limit',
          type: 'number',
          default: 0,
          help_text:
            'Most values of this property a row; 0 for all, of which there are at most 100.',
        },
      ],
    },
    batchSize: BATCH_MAX,
  }
}
