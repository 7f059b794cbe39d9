import type { z } from 'zod'
import { RECONCILED_PROPERTIES } from '../domain/reconciliation.ts'
import type { Reference } from '../domain/records/reference.ts'
import type { Share } from '../domain/share.ts'
import { shareText } from '../exports/columns.ts'
import type { Extension } from '../queries/extension-of.ts'
import type { Cell, ExtensionAnswer, ExtensionQuery } from './reconciliation.ts'

/** The columns that were asked for, filled; an entity that is not known has empty cells. */
export function extensionAnswer(
  { ids, properties }: z.infer<typeof ExtensionQuery>,
  entities: readonly Extension[],
): z.infer<typeof ExtensionAnswer> {
  const byAsked = new Map(entities.map((entity) => [entity.asked, entity]))
  const rows = ids.map((id) => {
    const entity = byAsked.get(id)
    const columns = properties.map(({ id: property, settings }) => {
      const cells = entity ? cellsOf(entity, property) : []
      // As in other services, 0 is no limit.
      return [property, cells.slice(0, settings?.limit || cells.length)]
    })
    return [id, Object.fromEntries(columns)]
  })
  const meta = properties.map(({ id }) => {
    const property = RECONCILED_PROPERTIES.find((one) => one.id === id)
    return { id, name: property?.name ?? id }
  })
  return { meta, rows: Object.fromEntries(rows) }
}

/** The values of one property; of one that the entity does not have, none. */
export function cellsOf(entity: Extension, property: string): Cell[] {
  switch (property) {
    case 'name':
    case 'nameZh':
    case 'type':
    case 'country':
    case 'kind':
    case 'headquarters':
      return texts(entity[property])
    case 'names':
      return texts(...entity.names)
    case 'stateOwned':
      return texts(entity.stateOwned?.toString() ?? null)
    case 'founded':
      return texts(entity.founded?.date ?? entity.founded?.raw ?? null)
    case 'sources':
      return [{ int: entity.sources }]
    case 'stakesHeld':
      return entity.held.map((held) => entityCell(held.entity))
    case 'sharesHeld':
      return entity.held.map(({ share }) => shareCell(share))
    case 'holders':
      return entity.holders.map((held) => entityCell(held.entity))
    case 'holderShares':
      return entity.holders.map(({ share }) => shareCell(share))
    case 'jointVentures':
    case 'partnerships':
    case 'partners':
    case 'parties':
    case 'brands':
    case 'owner':
    case 'people':
      return entity[property].map(entityCell)
    default:
      return []
  }
}

const texts = (...values: (string | null)[]): Cell[] =>
  values.flatMap((value) => (value === null ? [] : { str: value }))

const entityCell = ({ id, label }: Reference): Cell => ({ id, name: label })

/** An exact share is a number; a bound is a text, and one that is not stated an empty cell. */
function shareCell(share: Share | null): Cell {
  if (share === null) return {}
  return share.exact === undefined ? { str: shareText(share) } : { float: share.exact }
}
