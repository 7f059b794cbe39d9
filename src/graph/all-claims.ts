import { z } from 'zod'
import type { ResolvedClaim } from '../domain/claim.ts'
import { claimOfProperties } from './claim-properties.ts'
import type { Graph } from './graph.ts'
import { readPending } from './pending.ts'

const PAGE_SIZE = 2_000

/**
 * Every accepted claim as it will be after the next publication, so with what the load under way
 * brings and without what it removes. Ordered by id.
 */
export async function* allClaims(graph: Graph): AsyncGenerator<ResolvedClaim> {
  const pending = new Map(
    (await readPending(graph))
      .filter(({ kind }) => kind === 'claim')
      .map(({ key, properties }) => [key, properties]),
  )
  for (let after = ''; ; ) {
    const page = await graph.read(PAGE, { after, limit: PAGE_SIZE }, Row, { timeoutMs: 30_000 })
    for (const { id, properties } of page) {
      const changed = pending.get(id)
      if (changed !== null) yield claimOfProperties(changed ?? properties)
      after = id
    }
    if (page.length < PAGE_SIZE) return
  }
}

const Row = z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) })

const PAGE = `
MATCH (claim:Claim)
WHERE claim.id > $after AND claim.claimStatus = 'accepted'
RETURN claim.id AS id, properties(claim) AS properties
ORDER BY claim.id
LIMIT toInteger($limit)
`
