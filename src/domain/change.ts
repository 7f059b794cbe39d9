import { z } from 'zod'
import { EntityType } from './claim.ts'

/** What became of an entity, fact or document. */
export const ChangeKind = z.enum(['added', 'changed', 'merged', 'withdrawn']).meta({
  id: 'ChangeKind',
  description:
    '`added`: it is new, or back; `changed`: some of its fields are different; `merged`: its id now leads to another; `withdrawn`: nothing holds it up any more.',
})
export type ChangeKind = z.infer<typeof ChangeKind>

/** Whatever has a row in the list of changes. */
export const ChangedType = z
  .enum([...EntityType.options, 'document'])
  .meta({ id: 'ChangedType', description: 'A type of entity or fact, or a `document`.' })
export type ChangedType = z.infer<typeof ChangedType>

/** What brought a change about. */
export const ChangeCause = z
  .enum(['documentAdded', 'documentChanged', 'documentWithdrawn', 'curation', 'readAnew'])
  .meta({
    id: 'ChangeCause',
    description:
      '`documentAdded`, `documentChanged`, `documentWithdrawn`: articles came, have another text, or went; `curation`: a person decided about a claim or a name; `readAnew`: the same articles were read by another version of the program or of its register.',
  })
export type ChangeCause = z.infer<typeof ChangeCause>

/** A simple value of a field, before or after a change. */
export const ChangedValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
export type ChangedValue = z.infer<typeof ChangedValue>

/** One field that a change is about. */
export const ChangedField = z
  .object({
    name: z
      .string()
      .describe(
        'As the fact has it, in the words of its table: `shareExact`, `acquired`, `parties` …',
      ),
    before: ChangedValue.nullable()
      .optional()
      .describe('null: it was not known. Absent for what is no simple value.'),
    after: ChangedValue.nullable()
      .optional()
      .describe('null: it is not known any more. Absent for what is no simple value.'),
  })
  .meta({ id: 'ChangedField' })
export type ChangedField = z.infer<typeof ChangedField>

/** Documents that one sentence names before it only counts the rest. */
const NAMED_MAX = 3

/** The reason of a change in a sentence; `note` is what a person said, or why a document went. */
export function reasonText(cause: ChangeCause, documentIds: string[], note: string | null): string {
  const end = note === null ? '.' : `: ${note}`
  switch (cause) {
    case 'documentAdded':
      return `${documents(documentIds, 'was', 'were')} added${end}`
    case 'documentChanged':
      return `${documents(documentIds, 'has', 'have')} another text${end}`
    case 'documentWithdrawn':
      return `${documents(documentIds, 'was', 'were')} withdrawn${end}`
    case 'curation':
      return note === null ? 'A person took a decision back.' : `A person decided: ${note}`
    case 'readAnew':
      return `The documents were read by another version of the program or of its register${end}`
  }
}

function documents(ids: string[], one: string, many: string): string {
  const more = ids.length - NAMED_MAX
  const named = ids.slice(0, NAMED_MAX).join(', ')
  if (ids.length === 1) return `The document ${named} ${one}`
  return `The documents ${more > 0 ? `${named} and ${more} more` : named} ${many}`
}
