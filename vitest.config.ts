import { defineConfig } from 'vitest/config'

/** What needs a real Neo4j. One database is shared, so the files take turns. */
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
      { test: { name: 'quality', include: ['tests/quality/**/*.test.ts'] } },
      {
        test: {
          name: 'database',
          include: ['tests/{integration,contract}/**/*.test.ts'],
          ...withDatabase,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
    },
  },
})
