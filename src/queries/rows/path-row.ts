import { z } from 'zod'
import { EntityType } from '../../domain/claim.ts'
import { ClaimEvidence } from '../../domain/records/claim-evidence.ts'
import { NeighborhoodEdge } from '../../domain/records/neighborhood.ts'
import { StoredValidity } from '../stored.ts'

const text = z.string().nullable()

/** What the path query gives of one path: its nodes, and the relationships between them. */
export const PathRow = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      type: EntityType,
      name: text,
      parties: z.array(text),
      validity: StoredValidity,
      claims: z.array(ClaimEvidence),
    }),
  ),
  edges: z.array(z.object({ type: NeighborhoodEdge.shape.type, toType: EntityType })),
})
export type PathRow = z.infer<typeof PathRow>
