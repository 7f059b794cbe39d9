import { expect, test } from 'vitest'
import { SetupError } from '#src/domain/errors.ts'
import { type Connection, connect } from '#src/graph/connect.ts'
import { testConnection } from '../../support/graph.ts'

async function refusal(changes: Partial<Connection>): Promise<string> {
  const connecting = connect({ ...testConnection(), ...changes })

  await expect(connecting).rejects.toThrow(SetupError)
  return connecting.then(
    () => '',
    (error: Error) => error.message,
  )
}

test('a wrong password is refused with the names of its settings, and not shown', async () => {
  const message = await refusal({ password: 'hunter2hunter2' })

  expect(message).toContain('NEO4J_PASSWORD')
  expect(message).not.toContain('hunter2')
})

test('a server that is not there names where it was looked for, and the ways out', async () => {
  const message = await refusal({ uri: 'bolt://127.0.0.1:9' })

  expect(message).toContain('bolt://127.0.0.1:9')
  expect(message).toContain('NEO4J_URI')
})

test('an unknown database is refused by name', async () => {
  const message = await refusal({ database: 'cars' })

  expect(message).toContain("'cars'")
  expect(message).toContain('NEO4J_DATABASE')
})

test('the tested version connects without a warning', async () => {
  const warnings: string[] = []

  const graph = await connect(testConnection(), { onWarning: (text) => warnings.push(text) })
  await graph.close()

  expect(warnings).toEqual([])
})
