import { z } from 'zod'
import type { ResolvedClaim } from '../../domain/claim.ts'
import { CURATION } from '../../domain/curation.ts'
import { claimOfProperties } from '../claim-properties.ts'
import type { Properties } from '../document-properties.ts'
import type { Graph } from '../graph.ts'
import { readPending } from '../pending.ts'

/** A claim as it will be after the next publication, before people's decisions are applied anew. */
export interface UnderwayClaim {
  claim: ResolvedClaim
  /** As stored: what waits for the publication leaves it alone. */
  claimStatus: string
  /** Readers see it, or a former state of it: a change has to wait for the publication. */
  isPublished: boolean
  /** The load under way removes it. */
  isGone: boolean
}

const PAGE_SIZE = 2_000

/** Statuses that only a decision gives: without it the claim is accepted again. */
const BY_DECISION = ['accepted', 'rejected', 'superseded']

/** All claims with what the load under way changes of them, by id. */
export async function readUnderway(graph: Graph): Promise<UnderwayClaim[]> {
  const pending = new Map(
    (await readPending(graph))
      .filter(({ kind }) => kind === 'claim')
      .map(({ key, properties }) => [key, properties]),
  )
  const claims: UnderwayClaim[] = []
  for (let after = ''; ; ) {
    const page = await graph.read(PAGE, { after, limit: PAGE_SIZE }, Row, { timeoutMs: 30_000 })
    for (const { id, isPublished, properties } of page) {
      claims.push(underway(properties, pending.get(id), isPublished))
      after = id
    }
    if (page.length < PAGE_SIZE) return claims
  }
}

function underway(
  stored: Record<string, unknown>,
  pending: Properties | null | undefined,
  isPublished: boolean,
): UnderwayClaim {
  return {
    claim: claimOfProperties(pending ?? stored),
    claimStatus: String(stored.claimStatus),
    isPublished,
    isGone: pending === null,
  }
}

/** What was read, and can be decided about: not what a person said, nor what is gone or disputed. */
export const readClaimsOf = (underwayClaims: UnderwayClaim[]): ResolvedClaim[] =>
  underwayClaims
    .filter((one) => !one.isGone && !isCurated(one) && BY_DECISION.includes(one.claimStatus))
    .map(({ claim }) => claim)

/** Whether a person made it. */
export const isCurated = ({ claim }: UnderwayClaim): boolean => claim.extractor.startsWith(CURATION)

const Row = z.object({
  id: z.string(),
  isPublished: z.boolean(),
  properties: z.record(z.string(), z.unknown()),
})

const PAGE = `
MATCH (dataset:Dataset {id: 'current'})
MATCH (claim:Claim)
WHERE claim.id > $after
RETURN claim.id AS id, claim.loadNumber <= dataset.loadNumber AS isPublished,
  properties(claim) AS properties
ORDER BY id
LIMIT toInteger($limit)
`
