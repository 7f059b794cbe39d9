import { defineConfig } from 'vitest/config'

/** What needs a real Neo4j. One database is shared, so the files and the projects take turns. */
const withDatabase = {
  globalSetup: 'tests/support/neo4j.ts',
  fileParallelism: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'quality', include: ['tests/quality/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          ...withDatabase,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          ...withDatabase,
          sequence: { groupOrder: 2 },
        },
      },
      // These need Chromium: `npm run test:browser`.
      ...(process.env.VITEST_BROWSER
        ? [
            {
              test: {
                name: 'browser',
                include: ['tests/browser/**/*.test.ts'],
                ...withDatabase,
                testTimeout: 180_000,
                hookTimeout: 300_000,
                sequence: { groupOrder: 3 },
              },
            },
          ]
        : []),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
    },
  },
})
