import { isCjk, normalizeName } from '#src/domain/names.ts'

/** What a node or relationship can hold. */
export type Properties = Record<string, string | number | boolean | string[]>

interface Node {
  labels: string[]
  properties: Properties
}

interface Edge {
  from: string
  type: string
  to: string
  properties: Properties
}

/** Some nodes and relationships in the shape that loads store. */
export interface Part {
  nodes: Node[]
  edges: Edge[]
}

/** One relationship by the ids, or the keys of names, at its ends. */
export const edge = (
  from: string,
  type: string,
  to: string,
  properties: Properties = {},
): Edge => ({
  from,
  type,
  to,
  properties,
})

/** A node of the fact layer and its names. */
export function entity(
  labels: string[],
  properties: Properties & { id: string },
  names: string[],
): Part {
  const nodes = names.map((value) => nameNode(properties.id, value))
  return {
    nodes: [
      { labels: ['Entity', ...labels], properties: { sources: 1, disputed: false, ...properties } },
      ...nodes,
    ],
    edges: nodes.map((node) => edge(String(node.properties.key), 'NAMES', properties.id)),
  }
}

function nameNode(id: string, value: string): Node {
  const lang = isCjk(value) ? 'zh' : 'en'
  const normalized = normalizeName(value)
  return {
    labels: ['Name'],
    properties: {
      key: `${id}|${lang}|${normalized}`,
      value,
      ...(isCjk(value) ? { valueCjk: value } : {}),
      normalized,
      lang,
      nameType: 'alternative',
      origin: 'seed',
    },
  }
}
