import { z } from 'zod'
import { SEQ_MAX } from './change.ts'

const COUNT_MAX = 1_000_000_000
const count = z.int().min(0).max(COUNT_MAX)

/** One version of the dataset: what a publication made of it. */
export const DatasetRecord = z
  .object({
    version: z.string().describe('`{load number}-{12 hexadecimal digits of its contents}`.'),
    type: z.literal('dataset'),
    current: z.boolean().describe('Whether it is the one that is served now.'),
    publishedAt: z.string().describe('ISO 8601, UTC.'),
    loadNumber: count.describe('Of the load that made it.'),
    counts: z
      .object({
        documents: count.describe('Documents in it.'),
        claims: count.describe('Claims in it.'),
        documentsAdded: count,
        documentsChanged: count,
        documentsWithdrawn: count,
        added: count.describe('Entities and facts that are new, or back.'),
        changed: count.describe('Entities and facts with other fields.'),
        merged: count.describe('Ids that lead to another since.'),
        withdrawn: count.describe('Entities and facts that nothing holds up any more.'),
      })
      .describe('What it holds, and what differs from the version before.'),
    lastSeq: z
      .int()
      .min(0)
      .max(SEQ_MAX)
      .describe('`seq` of its last change; 0 where there was none yet.'),
    seedHash: z.string().describe('SHA-256 over all that was loaded from, hexadecimal.'),
    codeVersion: z
      .string()
      .describe('A hash over the code that reads, and the register that it reads with.'),
  })
  .meta({ id: 'Dataset' })
export type DatasetRecord = z.infer<typeof DatasetRecord>
