import type { EntityType } from '../domain/claim.ts'
import type { Graph } from '../graph/graph.ts'
import { entityStatus } from '../queries/entity-status.ts'
import { search } from '../queries/search.ts'
import { ToolError } from './errors.ts'
import { named } from './say.ts'

/** What a company tool takes: companies, and joint ventures, of which each named one is a company. */
export const COMPANY_TYPES = ['company', 'jointVenture'] as const

/**
 * The canonical id for an id, a merged id, or a name that fits exactly one entity of `types`.
 *
 * Throws `ToolError` for anything else, with what may be meant.
 */
export async function resolveId(
  graph: Graph,
  given: string,
  types: readonly EntityType[] | null,
): Promise<string> {
  const status = await entityStatus(graph, given, types)
  switch (status.state) {
    case 'merged':
      return status.into
    case 'present':
      if (types && !types.includes(status.type)) {
        throw new ToolError(
          `'${given}' is of type ${status.type}; wanted here: ${types.join(' or ')}. Find one by searchEntities.`,
        )
      }
      return given
    case 'withdrawn':
      throw new ToolError(`'${given}' was withdrawn: no loaded document holds it up any more.`)
    case 'absent': {
      const [only, ...others] = status.named
      if (only && others.length === 0) return only.id
      if (only) {
        throw new ToolError(
          `'${given}' fits several: ${status.named.map(named).join(', ')}. Call again with one of these ids.`,
        )
      }
      throw new ToolError(await missing(graph, given, types))
    }
  }
}

async function missing(graph: Graph, given: string, types: readonly EntityType[] | null) {
  const q = given.replace(/^[a-z]+_/, '').replaceAll(/[-_]+/g, ' ')
  const page = { limit: 5, after: null, sort: 'relevance' }
  const { rows } = await search(graph, { q, types: types ?? undefined, fuzzy: true }, page)
  const what = types ? types.join(' or ') : 'entity'
  const hint =
    rows.length > 0
      ? ` Near it: ${rows.map(named).join(', ')}. Call again with one of these ids.`
      : ' No name is near it either. Try searchEntities with other words, or another spelling.'
  return `There is no ${what} '${given}' in the graph.${hint}`
}
