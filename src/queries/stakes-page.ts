import type { InterestType } from '../domain/codelists.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { Stake } from '../domain/records/stake.ts'
import type { Graph } from '../graph/graph.ts'
import { type FactOptions, factParameters } from './fact-options.ts'
import { dayOf } from './holds-as-of.ts'
import { throwMissing } from './missing.ts'
import { listOf, onlyRecord, pageOf, pageParameters } from './page-of.ts'
import { StakeRow, toStake } from './rows/stake-row.ts'

/** Ways to sort stakes; the first is the default. Unknown shares and dates come last. */
export const STAKE_SORTS = ['id', 'share', '-share', 'acquired', '-acquired', '-sources'] as const

/** Which stakes to list. What is not given does not narrow the list. */
export interface StakeFilter {
  holderId?: string | undefined
  subjectId?: string | undefined
  /** A company that has to exist, and on which side of the stake it is: `both` by default. */
  companyId?: string | undefined
  side?: 'holder' | 'subject' | 'both' | undefined
  /** Percent. A stake is in the list if its share is surely at least this. */
  minShare?: number | undefined
  /** Percent. A stake is in the list if its share is surely at most this. */
  maxShare?: number | undefined
  /**
   * Whether stakes are in the list whose share may be in the range, or is not known at all. By
   * default only where neither `minShare` nor `maxShare` is given.
   */
  includeUnknownShares?: boolean | undefined
  interestType?: InterestType | undefined
  derived?: boolean | undefined
}

/**
 * Stakes by filter.
 *
 * Throws `NotFoundError` for an unknown `companyId`; an unknown holder or subject has no stakes.
 */
export async function stakesPage(
  graph: Graph,
  filter: StakeFilter,
  page: PageRequest,
  options: FactOptions = {},
): Promise<Page<Stake>> {
  const { holderId, subjectId, companyId, minShare, maxShare } = filter
  const parameters = {
    ...factParameters(options),
    ...pageParameters(page),
    holderId: holderId ?? null,
    subjectId: subjectId ?? null,
    companyId: companyId ?? null,
    side: filter.side ?? 'both',
    minShare: minShare ?? null,
    maxShare: maxShare ?? null,
    withUnknown: filter.includeUnknownShares ?? (minShare === undefined && maxShare === undefined),
    interestType: filter.interestType ?? null,
    derived: filter.derived ?? null,
  }
  const list = onlyRecord(await graph.read(STAKES_PAGE, parameters, List))
  if (companyId !== undefined && !list.known) return throwMissing(graph, 'company', companyId)
  const day = dayOf(options.asOf)
  return pageOf(list, page, ({ sortKey: _, ...row }) => toStake(row, day))
}

const List = listOf(StakeRow)

/** Rows and total have the same filter, and begin at the entity that narrows most. */
export const STAKES_PAGE = `
MATCH (dataset:Dataset {id: 'current'})
RETURN dataset.version AS version,
  $companyId IS NULL OR EXISTS { (:Entity&Company {id: $companyId}) } AS known,
  COUNT {
    CALL (dataset) {
      MATCH (:Entity {id: coalesce($holderId, $companyId)})-[:HOLDS]->(stake:Stake)
      WHERE $holderId IS NOT NULL OR $side <> 'subject'
      RETURN stake
      UNION
      MATCH (:Entity {id: coalesce($subjectId, $companyId)})<-[:IN]-(stake:Stake)
      WHERE $subjectId IS NOT NULL OR $side <> 'holder'
      RETURN stake
    }
    RETURN stake
    LIMIT 10001
  } AS total
`
