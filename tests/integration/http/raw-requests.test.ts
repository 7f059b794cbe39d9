import { connect as openSocket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#src/graph/local-server/ports.ts'
import { type Serving, serve } from '#src/server.ts'
import { setupGraph } from '../../support/graph.ts'
import { company, writeGraph } from '../queries/fixture.ts'

const graph = await setupGraph()
const PORT = await freePort()
const SETTINGS: Omit<Parameters<typeof serve>[0], 'PORT'> = {
  HOST: '127.0.0.1',
  LOG_LEVEL: 'silent',
  API_KEYS: [],
  CORS_ORIGINS: [],
}
let serving: Serving

beforeAll(async () => {
  serving = await serve({ ...SETTINGS, PORT }, graph)
})
afterAll(() => serving.drain())

/** Sends bytes and gives what came back until the socket closed, or for two seconds. */
function send(bytes: string, port = PORT): Promise<string> {
  return new Promise((resolve) => {
    const socket = openSocket(port, '127.0.0.1')
    let answer = ''
    const done = () => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(2_000, done)
    socket.on('data', (data) => {
      answer += data.toString('latin1')
    })
    socket.on('close', done)
    socket.on('error', done)
    socket.write(bytes, 'latin1')
  })
}

const H = 'Host: a\r\nConnection: close\r\n'

test.each([
  ['no such page', `GET /nowhere HTTP/1.1\r\n${H}\r\n`, 404],
  ['no such page below /v1', `GET /v1/nowhere HTTP/1.1\r\n${H}\r\n`, 404],
  ['DELETE', `DELETE /v1/companies HTTP/1.1\r\n${H}\r\n`, 405],
  ['POST without a body', `POST /v1/companies HTTP/1.1\r\n${H}\r\n`, 405],
  ['PUT', `PUT /v1/stakes/x HTTP/1.1\r\n${H}\r\n`, 405],
  ['PATCH', `PATCH /v1/stakes HTTP/1.1\r\n${H}\r\n`, 405],
  ['TRACE', `TRACE /v1/companies HTTP/1.1\r\n${H}\r\n`, 405],
  ['QUERY', `QUERY /v1/companies HTTP/1.1\r\n${H}\r\n`, 405],
  ['an unknown method', `BREW /v1/companies HTTP/1.1\r\n${H}\r\n`, 400],
  ['a method in small letters', `get /v1/companies HTTP/1.1\r\n${H}\r\n`, 400],
  ['no Host', 'GET /v1/companies HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  [
    'two lengths',
    `POST /v1/companies HTTP/1.1\r\n${H}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    400,
  ],
  [
    'a length and chunks',
    `POST /v1/companies HTTP/1.1\r\n${H}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a negative length', `POST /v1/companies HTTP/1.1\r\n${H}Content-Length: -1\r\n\r\n`, 400],
  [
    'a broken chunk',
    `POST /v1/companies HTTP/1.1\r\n${H}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    400,
  ],
  ['a bare line feed', 'GET /v1/companies HTTP/1.1\nHost: a\n\n', 400],
  ['an unknown version', `GET /v1/companies HTTP/9.9\r\n${H}\r\n`, 400],
  ['a TLS greeting', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', 400],
  ['a header without a name', `GET /v1/companies HTTP/1.1\r\n${H}: x\r\n\r\n`, 400],
  ['a header with a space in its name', `GET /v1/companies HTTP/1.1\r\n${H}a b: x\r\n\r\n`, 400],
  ['a NUL in a header', `GET /v1/companies HTTP/1.1\r\n${H}x: a\u0000b\r\n\r\n`, 400],
  ['an expectation', `GET /v1/companies HTTP/1.1\r\n${H}Expect: a-pony\r\n\r\n`, 417],
  ['a broken escape in the path', `GET /v1/companies/%zz HTTP/1.1\r\n${H}\r\n`, 400],
  ['half an escape in the path', `GET /v1/companies/%E4%B8 HTTP/1.1\r\n${H}\r\n`, 400],
  ['a NUL in the path', `GET /v1/companies/%00 HTTP/1.1\r\n${H}\r\n`, 400],
  [
    'a path parameter of 300 letters',
    `GET /v1/companies/${'a'.repeat(300)} HTTP/1.1\r\n${H}\r\n`,
    400,
  ],
  [
    'a path parameter of 2,000 letters',
    `GET /v1/companies/${'a'.repeat(2_000)} HTTP/1.1\r\n${H}\r\n`,
    414,
  ],
  ['a URL of 9,000 letters', `GET /v1/search?q=${'a'.repeat(9_000)} HTTP/1.1\r\n${H}\r\n`, 414],
  ['a URL of 20,000 letters', `GET /v1/search?q=${'a'.repeat(20_000)} HTTP/1.1\r\n${H}\r\n`, 431],
  ['headers of 20 KB', `GET /v1/companies HTTP/1.1\r\n${H}x: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['an absolute path elsewhere', `GET http://evil.example/nowhere HTTP/1.1\r\n${H}\r\n`, 404],
  [
    'another method on an absolute URL',
    `PUT http://evil.example/v1/stakes HTTP/1.1\r\n${H}\r\n`,
    405,
  ],
  ['a broken escape in the query', `GET /v1/search?q=%zz HTTP/1.1\r\n${H}\r\n`, 400],
  ['half a letter in the query', `GET /v1/search?q=%E4%B8 HTTP/1.1\r\n${H}\r\n`, 400],
  ['half a surrogate in the query', `GET /v1/search?q=%ED%A0%80 HTTP/1.1\r\n${H}\r\n`, 400],
  ['a control letter of C1', `GET /v1/search?q=%C2%85 HTTP/1.1\r\n${H}\r\n`, 400],
  ['dots in the path', `GET /v1/../../etc/passwd HTTP/1.1\r\n${H}\r\n`, 404],
])('a malformed request is answered by a problem: %s', async (_, bytes, status) => {
  const answer = await send(bytes)

  expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer.toLowerCase()).toContain('content-type: application/problem+json')
  expect(answer).toMatch(/"status":\d{3}/)
  const [, id] = /^x-request-id: (.+)\r$/im.exec(answer) ?? []
  expect(answer).toContain(`"instance":"${id}"`)
})

test('the server still answers after all of them', async () => {
  expect(await send(`GET /health/live HTTP/1.1\r\n${H}\r\n`)).toContain('{"status":"live"}')
})

test('a Host that is no host is never echoed', async () => {
  const answer = await send(
    'GET /v1/companies?limit=1 HTTP/1.1\r\nHost: evil"><script>\r\nConnection: close\r\n\r\n',
  )

  expect(answer).not.toContain('evil')
})

test('the host of an absolute URL is never used', async () => {
  await writeGraph(graph, company('co_a', 'A'), company('co_b', 'B'))
  const get = (path: string) => send(`GET http://evil.example${path} HTTP/1.1\r\n${H}\r\n`)

  const page = await get('/v1/companies?limit=1')
  const named = await get('/v1/companies/B')

  expect(page).toContain('link: <http://a/v1/companies?limit=1&cursor=')
  expect(named).toContain('location: /v1/companies/co_b\r\n')
  expect(page + named).not.toContain('evil')
})

test.each(['http://elsewhere/v1/stakes', 'HTTP://elsewhere/%76%31/stakes'])(
  'no spelling of a URL goes round the key: %s',
  async (target) => {
    const port = await freePort()
    const keys = { API_KEYS: [{ id: 'a', sha256: '0'.repeat(64) }] }
    const locked = await serve({ ...SETTINGS, ...keys, PORT: port }, graph)

    const answer = await send(`GET ${target} HTTP/1.1\r\n${H}\r\n`, port)

    expect(answer).toMatch(/^HTTP\/1.1 401 /)
    await locked.drain()
  },
)

test('CONNECT is closed without an answer', async () => {
  expect(await send(`CONNECT elsewhere:80 HTTP/1.1\r\n${H}\r\n`)).toBe('')
})
