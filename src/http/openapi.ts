import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { stringify } from 'yaml'
import type { App } from './app-type.ts'
import { polish } from './openapi-polish.ts'

const TAGS: [string, string][] = [
  ['Search', 'Find entities by name, in English and Chinese.'],
  ['Reconciliation', 'Match the cells of a table to entities, as OpenRefine does.'],
  ['Companies', 'Carmakers, suppliers, technology firms and other bodies.'],
  ['Stakes', 'Who holds which share of whom.'],
  ['Joint ventures', 'Undertakings that several parties share.'],
  ['Partnerships', 'Agreements between parties, and what they are about.'],
  ['Figures', 'Reported numbers, and comparable ones side by side.'],
  ['People', 'Who is what in which company.'],
  ['Brands', 'Names that cars are sold under.'],
  ['Graph', 'Entities of any type, their neighbours and the paths between them.'],
  ['Evidence', 'Claims with the exact sentence behind each, and the documents they are from.'],
  ['Changes', 'What differs from one version of the dataset to the next.'],
  ['Export', 'The whole graph as one file, for other tools.'],
  ['Extraction', 'What a text says, read while you wait; nothing is stored.'],
  ['Vocabulary', 'The codes that are used, with titles and sources.'],
  ['Service', 'Whether the server lives, and what it holds.'],
]

const DESCRIPTION = `Who holds which stake in whom, who runs a joint venture with whom, who signed which
memorandum: read from news articles in English and Chinese. Every fact shows the sentence it came
from; what is only planned, hedged or denied is served as a claim, never as a fact.

Lists answer in JSON, CSV and NDJSON (\`?format=csv\`). Follow \`page.next\` for more.
Every answer names the version of the dataset that it was read from; that of \`POST /v1/extract\` reads
no dataset.`

/**
 * The plugin's own policy lets style sheets and images in from elsewhere, and turns HTTP into HTTPS,
 * which leaves the page empty on any host but this machine. All that it needs is local.
 */
const DOCS_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': ["'self'", 'data:'],
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** Registers the contract and its pages: `/openapi.json`, `/openapi.yaml` and `/docs`. */
export async function registerOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Auto Alliance Graph',
        version: '1.0.0',
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        contact: { name: 'The maintainers' },
      },
      servers: [{ url: '/', description: 'The server that answers this.' }],
      tags: TAGS.map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            description: 'Only where the server sets `API_KEYS`; reads are open by default.',
          },
        },
      },
      security: [{}, { apiKey: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => polish(jsonSchemaTransformObject(document)),
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: DOCS_POLICY,
    uiConfig: {
      docExpansion: 'list',
      tryItOutEnabled: true,
      displayRequestDuration: true,
      persistAuthorization: true,
    },
  })
  // Written once: the document does not change while the server runs.
  let json: string | undefined
  let yaml: string | undefined
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    json ??= JSON.stringify(app.swagger())
    return reply.type('application/json').send(json)
  })
  app.get('/openapi.yaml', { schema: { hide: true } }, async (_request, reply) => {
    yaml ??= openApiYaml(app)
    return reply.type('application/yaml').send(yaml)
  })
}

/** The contract as text, with no anchors and the keys in their order. */
export const openApiYaml = (app: App): string =>
  stringify(app.swagger(), {
    aliasDuplicateObjects: false,
    lineWidth: 100,
    compat: 'yaml-1.1',
  })
