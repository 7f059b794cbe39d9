import { expect, test } from 'vitest'
import { SetupError } from '#src/domain/errors.ts'
import { checkVersion } from '#src/graph/connect.ts'

test('the supported version has no warning', () => {
  expect(checkVersion('Neo4j/5.26.30')).toBeUndefined()
})

test.each(['Neo4j/2025.08.0', 'Neo4j/2026.1.2', 'Neo4j/5.27-aura'])(
  '%s is accepted with a warning',
  (agent) => {
    expect(checkVersion(agent)).toContain(agent)
  },
)

test.each(['Neo4j/4.4.12', 'Neo4j/5.9.0', 'Neo4j/5.25.1', 'Memgraph', ''])(
  '%j is refused with the ways out',
  (agent) => {
    expect(() => checkVersion(agent)).toThrow(SetupError)
    expect(() => checkVersion(agent)).toThrow(/5\.26.*NEO4J_URI/)
  },
)
