import { z } from 'zod'
import { ChangeCause, ChangedField, ChangedType, reasonText } from '../../domain/change.ts'
import { Change } from '../../domain/records/change.ts'
import { storedList } from '../stored.ts'

/** Why something changed, as it is stored. */
export const StoredReason = z
  .object({
    cause: ChangeCause,
    documentIds: z.array(z.string()).nullable(),
    note: z.string().nullable(),
  })
  .transform(({ cause, documentIds, note }) => ({
    cause,
    documentIds: documentIds ?? [],
    text: reasonText(cause, documentIds ?? [], note),
  }))

const Thing = z.object({ id: z.string(), type: ChangedType, label: z.string() })

/** A change as the query for changes returns it. */
export const ChangeRow = Change.omit({ type: true }).extend({
  entity: Thing,
  into: Thing.nullable(),
  changedFields: storedList(ChangedField),
  reason: StoredReason,
})
export type ChangeRow = z.infer<typeof ChangeRow>

/** The change of a row. */
export const toChange = (row: ChangeRow): Change => ({ ...row, type: 'change' })
