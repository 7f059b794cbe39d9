import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { App } from './app-type.ts'

const FOLDER = join(import.meta.dirname, '..', 'explore')
/** Pages under `/explore`; both are the same document, which reads its address. */
const PAGES = ['/explore', '/explore/review']

interface Asset {
  type: string
  plain: Buffer
  brotli: Buffer
  gzip: Buffer
}

interface Site {
  page: Asset
  /** Hash of all that the page is made of, part of the URL of each file. */
  hash: string
  files: Map<string, Asset>
}

/**
 * `/explore`: the graph page, from files of `src/explore` and the graph library, without a bundler.
 *
 * Files are below a hash of their content, so browsers keep them for good; the page itself is
 * asked for anew and answered by 304 while it is the same.
 */
export function exploreRoutes(app: App): void {
  // Made at the first request, since the CLI builds the app too, only to print the contract.
  let made: Site | undefined
  const site = () => {
    made ??= makeSite()
    return made
  }

  for (const url of PAGES) {
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      const { page, hash } = site()
      const etag = `"${hash}"`
      reply.header('etag', etag).header('cache-control', 'no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return send(reply, page, request.headers['accept-encoding'])
    })
  }
  app.get('/explore/assets/:hash/*', { schema: { hide: true } }, async (request, reply) => {
    // The route gives both.
    const { hash, '*': path } = request.params as { hash: string; '*': string }
    const current = site()
    const asset = hash === current.hash ? current.files.get(path) : undefined
    if (!asset) return reply.callNotFound()
    reply.header('cache-control', 'public, max-age=31536000, immutable')
    return send(reply, asset, request.headers['accept-encoding'])
  })
}

interface Reply {
  header(name: string, value: string): Reply
  type(type: string): Reply
  send(body: Buffer): unknown
}

/** Each file is compressed once and not at each request, which the app's compression would do. */
function send(reply: Reply, asset: Asset, accepted: string | string[] | undefined): unknown {
  const codings = String(accepted ?? '')
  reply.type(asset.type).header('vary', 'accept-encoding')
  if (/\bbr\b/.test(codings)) return reply.header('content-encoding', 'br').send(asset.brotli)
  if (/\bgzip\b/.test(codings)) return reply.header('content-encoding', 'gzip').send(asset.gzip)
  return reply.send(asset.plain)
}

function makeSite(): Site {
  const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).toSorted()
  const texts = new Map<string, string>()
  for (const file of sources.filter((name) => /\.(?:ts|css)$/.test(name))) {
    const text = readFileSync(join(FOLDER, file), 'utf8')
    texts.set(file, file.endsWith('.ts') ? toModule(text, file) : text)
  }
  texts.set('cytoscape.js', readFileSync(cytoscapeFile(), 'utf8'))
  const template = readFileSync(join(FOLDER, 'index.html'), 'utf8')
  const digest = createHash('sha256').update(template)
  for (const [name, text] of texts) digest.update(`\0${name}\0${text}`)
  const hash = digest.digest('hex').slice(0, 16)

  const files = new Map([...texts].map(([name, text]) => [name, assetOf(text, typeOf(name))]))
  // Modules that import each other would else be found one after the other.
  const preloads = [...texts.keys()]
    .filter((name) => !name.endsWith('.css'))
    .map((name) => `<link rel="modulepreload" href="/explore/assets/${hash}/${name}">`)
  const html = template
    .replaceAll('{{assets}}', `/explore/assets/${hash}`)
    .replace('{{preloads}}', preloads.join('\n    '))
  return { page: assetOf(html, 'text/html; charset=utf-8'), hash, files }
}

/** A browser knows no bare names of packages, and an import map would have to stand in the page. */
const toModule = (text: string, file: string) =>
  withoutTypes(text).replaceAll(
    "from 'cytoscape'",
    `from '${'../'.repeat(file.split('/').length - 1) || './'}cytoscape.js'`,
  )

/** Node says once that this is experimental; whoever runs the server can do nothing about it. */
function withoutTypes(text: string): string {
  const { emitWarning } = process
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(text, { mode: 'strip' })
  } finally {
    process.emitWarning = emitWarning
  }
}

const cytoscapeFile = () =>
  join(dirname(createRequire(import.meta.url).resolve('cytoscape')), 'cytoscape.esm.min.mjs')

const typeOf = (name: string) =>
  name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'

function assetOf(text: string, type: string): Asset {
  const plain = Buffer.from(text)
  // The best quality would take a second for the graph library, and save 3 percent.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return { type, plain, brotli: brotliCompressSync(plain, { params }), gzip: gzipSync(plain) }
}
