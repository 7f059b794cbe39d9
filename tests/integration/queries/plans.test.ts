import neo4j, { type Plan } from 'neo4j-driver'
import { afterAll, expect, test } from 'vitest'
import { asKnownThen } from '#src/queries/as-known-then.ts'
import { setupGraph, testConnection } from '../../support/graph.ts'
import { cypherTexts } from './cypher-texts.ts'

await setupGraph()
const { uri, user, password } = testConnection()
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
afterAll(() => driver.close())

const texts = await cypherTexts()

test('there is a text for every query', () => {
  expect(texts.length).toBeGreaterThanOrEqual(26)
})

test.each(texts)('%s reads neither all nodes nor all pairs of nodes', async (_, cypher) => {
  const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, { input: {} })

  const operators = operatorsOf(summary.plan ? [summary.plan] : [])
  expect(operators.length).toBeGreaterThan(1)
  expect(operators).not.toEqual(expect.arrayContaining([expect.stringMatching(/AllNodesScan/)]))
  expect(operators).not.toEqual(expect.arrayContaining([expect.stringMatching(/CartesianProduct/)]))
})

test.each(texts)(
  '%s reads no more of what was known before',
  async (_, cypher) => {
    // In an empty graph a scan of everything is the cheapest plan.
    await driver.executeQuery('UNWIND range(1, 1000) AS number CREATE (:Probe {number: number})')
    const { summary } = await driver.executeQuery(
      `EXPLAIN ${asKnownThen(cypher)}`,
      { input: { knownAt: '2026-11-21T00:00:00.000Z' } },
      // Planned for the first time, on a machine that is busy with other tests.
      { transactionConfig: { timeout: 60_000 } },
    )

    const operators = operatorsOf(summary.plan ? [summary.plan] : [])
    expect(operators).not.toEqual(expect.arrayContaining([expect.stringMatching(/AllNodesScan/)]))
    expect(operators).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/CartesianProduct/)]),
    )
  },
  70_000,
)

test.each(texts)('%s of the present goes over nothing of the past', (_, cypher) => {
  expect(cypher).not.toMatch(/PAST_|:HAD|FactVersion|Past[A-Z]/)
})

test.each(texts)('%s is constant text with its values in one map', (_, cypher) => {
  const parameters = [...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name)

  expect(cypher).toMatch(/^\nMATCH \(dataset:Dataset \{id: 'current'\}\)\n/)
  expect([...new Set(parameters)].filter((name) => name !== 'input')).toEqual([])
})

test.each(texts)(
  '%s names every type that it walks over, and shows no id of the database',
  (_, cypher) => {
    expect(cypher).not.toMatch(/-\[\w*\]-|elementId|\bid\(/)
  },
)

const operatorsOf = (plans: Plan[]): string[] =>
  plans.flatMap((plan) => [plan.operatorType, ...operatorsOf(plan.children)])
