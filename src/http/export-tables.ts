import {
  brandRow,
  claimRow,
  companyRow,
  documentRow,
  jointVentureRow,
  partnershipRow,
  personRow,
  stakeRow,
} from '../exports/columns.ts'
import { CONFLICT_COLUMNS, conflictRow } from '../exports/conflict-row.ts'
import { FIGURE_COLUMNS, figureRow } from '../exports/figure-row.ts'
import type { Tables } from '../exports/table.ts'
import {
  BRAND_COLUMNS,
  CLAIM_COLUMNS,
  COMPANY_COLUMNS,
  DOCUMENT_COLUMNS,
  JOINT_VENTURE_COLUMNS,
  PARTNERSHIP_COLUMNS,
  PERSON_COLUMNS,
  STAKE_COLUMNS,
} from './columns.ts'

/** The tables of exports: the same columns as in the lists. */
export const EXPORT_TABLES: Tables = {
  stake: { columns: STAKE_COLUMNS, flat: stakeRow },
  'joint-venture': { columns: JOINT_VENTURE_COLUMNS, flat: jointVentureRow },
  partnership: { columns: PARTNERSHIP_COLUMNS, flat: partnershipRow },
  company: { columns: COMPANY_COLUMNS, flat: companyRow },
  person: { columns: PERSON_COLUMNS, flat: personRow },
  brand: { columns: BRAND_COLUMNS, flat: brandRow },
  figure: { columns: FIGURE_COLUMNS, flat: figureRow },
  claim: { columns: CLAIM_COLUMNS, flat: claimRow },
  document: { columns: DOCUMENT_COLUMNS, flat: documentRow },
  conflict: { columns: CONFLICT_COLUMNS, flat: conflictRow },
}
