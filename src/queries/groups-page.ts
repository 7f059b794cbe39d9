import { OverloadedError } from '../domain/errors.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { CompanyGroup } from '../domain/records/company-group.ts'
import type { Graph } from '../graph/graph.ts'
import { type Communities, type Community, communitiesOf } from './communities.ts'
import { datasetVersion } from './dataset-version.ts'
import { nameProperty } from './fact-options.ts'
import { type GroupDetails, groupDetails } from './group-details.ts'
import { groupTies } from './group-ties.ts'
import { pageInMemory } from './page-in-memory.ts'

/** Ways to sort groups; the first is the default. */
export const GROUP_SORTS = ['-size', 'id'] as const

const MEMBERS_SHOWN = 20
const FACTS_SHOWN = 10
const TRIES = 3

/** Which groups to list. */
export interface GroupFilter {
  /** The group that this company is in. */
  companyId?: string | undefined
  /** Groups of at least so many members. */
  minSize?: number | undefined
}

/** A page of groups, and whether all companies were looked at. */
export interface GroupsPage extends Page<CompanyGroup> {
  meta: { partial: boolean; exploredCount: number }
}

/**
 * The groups that companies form by their stakes, joint ventures and partnerships, computed once for
 * each version of the dataset.
 */
export async function groupsPage(
  graph: Graph,
  { companyId, minSize = 2 }: GroupFilter,
  page: PageRequest,
  lang?: 'en' | 'zh',
): Promise<GroupsPage> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { version, found } = await communitiesNow(graph)
    const fitting = found.groups.filter(
      ({ members }) =>
        members.length >= minSize &&
        (companyId === undefined || members.some(({ id }) => id === companyId)),
    )
    const shown = pageInMemory(
      fitting,
      page,
      SORT_KEYS,
      ({ id }) => id,
      (group) => group,
    )
    const details = await groupDetails(graph, {
      memberIds: shown.rows.flatMap(({ members }) => idsOf(members, MEMBERS_SHOWN)),
      factIds: shown.rows.flatMap(({ facts }) => idsOf(facts, FACTS_SHOWN)),
      nameProperty: nameProperty(lang),
    })
    // A load in between may have taken away what the groups are of.
    if (details.version !== version) continue
    const meta = { partial: found.partial, exploredCount: found.companies }
    return { ...shown, rows: toGroups(shown.rows, details), version, meta }
  }
  throw new OverloadedError(new Error('Loads were published while groups were read.'))
}

const SORT_KEYS = {
  '-size': ({ members }: Community) => -members.length,
  id: ({ id }: Community) => id,
}

const idsOf = (items: { id: string }[], most: number) => items.slice(0, most).map(({ id }) => id)

interface Found {
  version: string
  found: Communities
}

/** The groups of the last version that each graph was asked for. */
const KNOWN = new WeakMap<Graph, { version: string; computed: Promise<Found> }>()

/** All who ask while groups are computed wait for the one computation. A failure is not kept. */
async function communitiesNow(graph: Graph): Promise<Found> {
  const version = await datasetVersion(graph)
  const known = KNOWN.get(graph)
  if (known?.version === version) return known.computed
  const computed = groupTies(graph).then(
    (read): Found => ({ version: read.version, found: communitiesOf(read.ties) }),
  )
  KNOWN.set(graph, { version, computed })
  try {
    const found = await computed
    if (found.version !== version) KNOWN.delete(graph)
    return found
  } catch (error) {
    KNOWN.delete(graph)
    throw error
  }
}

function toGroups(groups: Community[], details: GroupDetails): CompanyGroup[] {
  const members = new Map(details.members.map((member) => [member.id, member]))
  const facts = new Map(details.facts.map((entry) => [entry.fact.id, entry]))
  return groups.map((group) => {
    const shown = group.members.slice(0, MEMBERS_SHOWN).flatMap(({ id, degree }) => {
      const company = members.get(id)
      return company ? [{ company, degree }] : []
    })
    const count = (type: string) => group.facts.filter((fact) => fact.type === type).length
    return {
      id: group.id,
      label: shown
        .slice(0, 3)
        .map(({ company }) => company.label)
        .join(' – '),
      size: group.members.length,
      members: shown,
      stakes: count('stake'),
      jointVentures: count('jointVenture'),
      partnerships: count('partnership'),
      facts: group.facts.slice(0, FACTS_SHOWN).flatMap((fact) => {
        const entry = facts.get(fact.id)
        return entry ? [{ ...entry.fact, members: fact.members, claims: entry.claims }] : []
      }),
    }
  })
}
