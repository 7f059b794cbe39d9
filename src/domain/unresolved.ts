import { z } from 'zod'
import { Predicate } from './claim.ts'
import { AssertionMode } from './codelists.ts'

/** A party of a claim that waits. */
export const UnresolvedParty = z
  .object({
    mention: z.string().describe('The name, as the document has it.'),
    id: z.string().nullable().describe('The entry that it means; null where that is not settled.'),
  })
  .meta({ id: 'UnresolvedParty' })

/**
 * A claim that was read and is not in the graph, since a name in it fits several entries of the
 * register: never a silent pick, so it waits for a person. Offsets count code points of the document.
 */
export const Unresolved = z.object({
  mention: z.string(),
  candidates: z.array(z.object({ id: z.string(), name: z.string() })),
  predicate: Predicate,
  /** Who it is about, as far as the names say: the id where only one entry fits. */
  subject: UnresolvedParty,
  objects: z.array(UnresolvedParty),
  assertionMode: AssertionMode,
  quote: z.string(),
  start: z.int(),
  end: z.int(),
})
export type Unresolved = z.infer<typeof Unresolved>

/** Most of them that are kept of one document. */
export const UNRESOLVED_MAX = 200
