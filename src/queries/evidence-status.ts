import { z } from 'zod'
import { GoneError, NotFoundError } from '../domain/errors.ts'
import type { Graph } from '../graph/graph.ts'
import { onlyRecord } from './page-of.ts'
import { StoredReason } from './rows/change-row.ts'

/**
 * Tells why there is no document or claim with this id.
 *
 * Throws `GoneError` with the reason for one that was withdrawn, else `NotFoundError`.
 */
export async function throwMissingEvidence(
  graph: Graph,
  resource: 'document' | 'claim',
  id: string,
): Promise<never> {
  const { reason } = onlyRecord(await graph.read(EVIDENCE_STATUS, { input: { id } }, Row))
  if (reason) throw new GoneError(resource, id, reason.text)
  throw new NotFoundError(resource, id)
}

const Row = z.object({ version: z.string(), reason: StoredReason.nullable() })

/** A document that was withdrawn has a last change, and a claim is kept by its id alone. */
export const EVIDENCE_STATUS = `
MATCH (dataset:Dataset {id: 'current'})
OPTIONAL MATCH (claim:WithdrawnClaim {id: $input.id})
RETURN dataset.version AS version, coalesce(
  claim {.cause, .note, documentIds: [claim.documentId]},
  head(COLLECT {
    MATCH (change:Change {entityId: $input.id})
    WHERE change.kind = 'withdrawn' AND change.entityType = 'document'
      AND change.loadNumber <= dataset.loadNumber
    RETURN change {.cause, .note, .documentIds} AS reason
    ORDER BY change.seq DESC
    LIMIT 1
  })
) AS reason
`
