import { spawn } from 'node:child_process'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { expect, test, vi } from 'vitest'
import { databaseSettings } from '../cli/program.ts'
import { setupSeededGraph } from './seeded-graph.ts'
import { callTool, KNOWN_CALLS } from './tool-calls.ts'

// Each test starts a process.
vi.setConfig({ testTimeout: 120_000 })

await setupSeededGraph()
const env = { PATH: process.env.PATH ?? '', ...databaseSettings() }
const args = ['src/cli/main.ts', 'mcp']

test('the command serves the same tools on standard input and output', async () => {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args, env }))
  const { tools } = await client.listTools()

  expect(tools).toHaveLength(8)
  for (const [name, given, wanted] of KNOWN_CALLS) {
    const { isError, text } = await callTool(client, name, given)
    expect({ name, isError, text }).toMatchObject({ isError: false })
    expect(text).toContain(wanted)
  }
  await client.close()
})

test('nothing but the protocol is on standard output, and it ends with its input', async () => {
  const child = spawn(process.execPath, args, { env })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  await vi.waitFor(() => expect(stderr).toContain('standard input'), 60_000)

  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call' }
  child.stdin.write('this is no JSON\n')
  child.stdin.write(`${JSON.stringify({ ...call, params: { name: 'company', arguments: [] } })}\n`)
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'ping' })}\n`)
  await vi.waitFor(() => expect(stdout).toContain('"id":2'), 30_000)
  child.stdin.end()

  expect(await ended).toBe(0)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true)
})
