import type { CompanyGroup } from '../domain/records/company-group.ts'
import { evidence, type FlatRow, joined } from './columns.ts'

/** The columns of groups. Stable: a new one goes to the end. */
export const GROUP_COLUMNS = [
  'id',
  'label',
  'size',
  'memberIds',
  'memberNames',
  'stakes',
  'jointVentures',
  'partnerships',
  'factIds',
  'claimId',
  'documentId',
  'quote',
] as const

/** One group a row; members and facts are joined, and the claim is that of the first fact. */
export const groupRow = (group: CompanyGroup): FlatRow => ({
  id: group.id,
  label: group.label,
  size: group.size,
  memberIds: joined(group.members.map(({ company }) => company.id)),
  memberNames: joined(group.members.map(({ company }) => company.label)),
  stakes: group.stakes,
  jointVentures: group.jointVentures,
  partnerships: group.partnerships,
  factIds: joined(group.facts.map(({ id }) => id)),
  ...evidence(group.facts.flatMap(({ claims }) => claims)),
})
