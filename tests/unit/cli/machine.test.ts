import { expect, test } from 'vitest'
import { checkNode } from '#src/cli/machine.ts'

test('Node 24 and later is well', () => {
  expect(checkNode('v24.21.0')).toEqual({ what: 'node', ok: 'v24.21.0' })
})

test('for an older Node, the way to a newer one is told', () => {
  expect(checkNode('v20.20.2').problem).toMatch(/^This is Node v20\.20\.2\. Run 'npm ci'/)
})
