import { type Described, tiesOf } from './changed-fields.ts'

/** What an entity is called in English and in Chinese; the second only where it differs. */
export interface Labels {
  label: string
  labelZh: string | null
}

type Lang = 'name' | 'nameZh'

/**
 * What an entity is called, as its own record says it: its name, else what it is made of, such as
 * holder and subject, else its id. `described` gives what another entity is.
 */
export function labelsOf(
  id: string,
  described: (id: string) => Pick<Described, 'type' | 'properties' | 'ties'> | undefined,
): Labels {
  const label = labelOf(id, described, 'name', DEPTH_MAX)
  const labelZh = labelOf(id, described, 'nameZh', DEPTH_MAX)
  return { label, labelZh: labelZh === label ? null : labelZh }
}

/** A stake, the unnamed venture that it is in, the parties of that, and no more. */
const DEPTH_MAX = 3

function labelOf(
  id: string,
  described: Parameters<typeof labelsOf>[1],
  lang: Lang,
  depth: number,
): string {
  const entity = described(id)
  if (!entity) return id
  const { properties } = entity
  const name = properties[lang] ?? properties.name
  if (typeof name === 'string') return name
  const of = (tie: string) =>
    depth === 0
      ? []
      : tiesOf(entity, tie).map(({ other }) => labelOf(other, described, lang, depth - 1))
  switch (entity.type) {
    case 'stake':
      return [...of('holder'), ...of('subject')].join(' → ') || id
    case 'position':
      return [...of('person'), properties.role, ...of('company')].filter(Boolean).join(', ') || id
    case 'figure':
      return typeof properties.metric === 'string' ? properties.metric : id
    default:
      return of('parties').join(' – ') || id
  }
}
