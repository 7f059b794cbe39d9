import { expect, test } from 'vitest'
import { checkMemory, checkNode } from '#src/cli/machine.ts'

test('Node 24 and later is well', () => {
  expect(checkNode('v24.21.0')).toEqual({ what: 'node', ok: 'v24.21.0' })
})

test('for an older Node, the way to a newer one is told', () => {
  expect(checkNode('v20.20.2').problem).toMatch(/^This is Node v20\.20\.2\. Run 'npm ci'/)
})

test('memory that is enough for the local database is well', () => {
  expect(checkMemory(2 * 1024 ** 3)).toEqual({ what: 'memory', ok: '2.0 GiB free' })
})

test('for too little memory, a way out is told', () => {
  expect(checkMemory(1024 ** 3).problem).toMatch(/^Only 1\.0 GiB .* set NEO4J_URI/)
})
