import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { logStream, readableLine } from '#src/cli/log-lines.ts'

const time = new Date(2026, 10, 21, 9, 8, 7).getTime()

test.each([
  [
    'a request',
    { level: 30, time, method: 'GET', path: '/v1/stakes', status: 200, ms: 3.1, msg: 'request' },
    '09:08:07 GET /v1/stakes 200 in 3.1 ms',
  ],
  ['a warning', { level: 40, time, msg: 'Slow.' }, '09:08:07 warning: Slow.'],
  [
    'an error with its request and stack',
    {
      level: 50,
      time,
      msg: 'request failed',
      requestId: 'abc',
      err: { message: 'x', stack: 'x\n at y' },
    },
    '09:08:07 error: request failed (abc)\nx\n at y',
  ],
])('%s is a line for people', (_, entry, line) => {
  expect(readableLine(JSON.stringify(entry))).toBe(line)
})

test('what a client sends cannot command the terminal', () => {
  const entry = { level: 30, time, method: 'GET', path: '/\u001b[2J', status: 404, msg: '' }

  expect(readableLine(JSON.stringify(entry))).not.toContain('\u001b')
})

test('what is no entry stays as it is', () => {
  expect(readableLine('{"half":')).toBe('{"half":')
})

test('a terminal gets lines, anything else the JSON', async () => {
  const entry = `${JSON.stringify({ level: 30, time, msg: 'Hello.' })}\n`
  const terminal = Object.assign(new PassThrough(), { isTTY: true })
  const file = new PassThrough()

  logStream(terminal).write(entry)
  logStream(file).write(entry)

  expect(String(terminal.read())).toBe('09:08:07 Hello.\n')
  expect(String(file.read())).toBe(entry)
})
