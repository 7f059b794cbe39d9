// Run by `node clients/typescript/example.ts [BASE]`, after `npm run client`.
import { createClient, rows } from './index.ts'

const api = createClient({ baseUrl: process.argv[2] ?? 'http://127.0.0.1:8080' })

const stakes = rows((cursor) =>
  api.GET('/v1/stakes', {
    params: { query: { limit: 2, include: ['claims'], ...(cursor ? { cursor } : {}) } },
  }),
)
// Every field but `id` may be left out of an answer by `fields`, so each is optional.
for await (const { holder, subject, interest, claims } of stakes) {
  const { exact, maximum } = interest?.share ?? {}
  const share = exact ?? (maximum === undefined ? 'an unknown share' : `at most ${maximum}`)
  console.log(`${holder?.label} in ${subject?.label}: ${share} %`)
  console.log(`  ${claims?.[0]?.quote ?? 'derived'}`)
}
