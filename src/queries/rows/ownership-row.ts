import { z } from 'zod'
import { EntityType } from '../../domain/claim.ts'
import { DirectOrIndirect } from '../../domain/codelists.ts'
import { ClaimEvidence } from '../../domain/records/claim-evidence.ts'
import { ShareLevel } from '../../domain/share.ts'
import { StoredDate, StoredReference, StoredShare, storedList } from '../stored.ts'

const text = z.string().nullable()
const percent = z.number().nullable()

const StoredBounds = z
  .tuple([percent, percent, percent, percent, percent])
  .transform(([exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum]) =>
    StoredShare.parse({ exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum }),
  )

const StoredDay = z
  .tuple([text, text, text, text, text])
  .transform(([date, precision, earliest, latest, raw]) =>
    StoredDate.parse({ date, precision, earliest, latest, raw }),
  )

const StoredStake = z
  .tuple([
    z.string(),
    z.string(),
    EntityType,
    text,
    z.string(),
    z.boolean(),
    z.array(z.string()),
    text,
    z.array(z.string()),
    z.int(),
    StoredBounds,
    storedList(ShareLevel),
    StoredDay,
    StoredDay,
    z.int(),
    z.int(),
    z.array(ClaimEvidence),
    DirectOrIndirect,
  ])
  .transform((tuple) => {
    const [id, holder, holderType, holderName, subject, derived, derivedFrom, formula] = tuple
    const [
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      assumptions,
      sources,
      share,
      levels,
      acquired,
      ended,
      sales,
      all,
      claims,
      directOrIndirect,
    ] = tuple
    return {
      ...{ id, holder, holderType, holderName, subject, share, levels, derived, derivedFrom },
      ...{ formula, assumptions, sources, acquired, ended, claims, directOrIndirect },
      /** Whether documents tell of nothing but that it was sold. */
      onlySold: all > 0 && sales === all,
    }
  })
export type StoredStake = z.infer<typeof StoredStake>

/** The one record of the queries for what is above or below a company. */
export const OwnershipRow = z.object({
  version: z.string(),
  known: z.boolean(),
  startId: z.string().nullable(),
  brand: z
    .object({
      brand: StoredReference,
      owner: StoredReference,
      company: StoredReference.nullable(),
      claims: z.array(ClaimEvidence),
    })
    .nullable(),
  companies: z.array(
    z
      .object({
        id: z.string(),
        type: EntityType,
        name: z.string().nullable(),
        depth: z.int(),
        parties: z.array(z.string().nullable()).nullable(),
        stakes: z.array(StoredStake),
      })
      .transform(({ depth, stakes, ...company }) => ({
        depth,
        stakes,
        parties: (company.parties ?? []).filter((party) => party !== null),
        reference: StoredReference.parse(company),
      })),
  ),
})
export type OwnershipRow = z.infer<typeof OwnershipRow>
