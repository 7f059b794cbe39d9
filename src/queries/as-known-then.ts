// Every query is written for the present. The same question of the past is the same text over other
// parts of the graph, so it is not told a second time: this file turns the one into the other. It knows
// the few forms that patterns have in `src/queries`, and the tests plan every text that it gives.

/**
 * The same query over what readers could see at `$input.knownAt`.
 *
 * A load keeps what it replaces: see `graph/publish/keep-past.ts`. So relationships are read under
 * their types and with `PAST_` in front, between the entities that keep their ids for ever; each
 * entity stands for itself, or for the version of it that was published then; and whatever was not
 * there at that moment does not match. Where something has no time it was there always.
 */
export function asKnownThen(cypher: string): string {
  let count = 0
  const next = () => ++count
  return cypher
    .replaceAll(INDEX_HINT, '')
    .replace(PATH, (path, ...groups) => (isCall(groups) ? path : pathThen(path, next)))
    .replace(LABEL_TEST, '$1($2:$3|Past$3)')
    .replaceAll(/\btype\((\w+)\)/g, "replace(type($1), 'PAST_', '')")
    .replaceAll(/\b(start|end)Node\((\w+)\) = (\w+)/g, '$1Node($2).id = $3.id')
}

const NODE = String.raw`\(\w*(?::[\w&]+)?(?: ?\{[^{}]*\})?\)`
const TIE = String.raw`<?-\[\w*:[A-Z_|]+(?:\*[\d.]+)?\]->?`
const PATH = new RegExp(String.raw`(?<![\w$])${NODE}(?:\s*${TIE}\s*${NODE})*`, 'g')
/** The entity that is looked up by its id is another node than the one that the hint names. */
const INDEX_HINT = /\s*USING INDEX \w+:Entity\(id\)/g
const LABEL_TEST = /(\s)(\w+):(Company|Brand|Person|Stake|JointVenture|Partnership|Position)\b/g

/** `CALL (a)` has the form of a pattern, and is none. */
function isCall(groups: unknown[]): boolean {
  const text = String(groups.at(-1))
  return /\bCALL $/.test(text.slice(0, Number(groups.at(-2))))
}

interface Node {
  name: string
  labels: string[]
  /** `{id: …}`, or nothing. */
  map: string
}

interface Tie {
  left: string
  right: string
  name: string
  types: string[]
  length: string
}

/** Ties between entities, and from a claim or name to an entity; others have no past. */
const BETWEEN_ENTITIES =
  /^(?:HOLDS|IN|PARTY_TO|HAS_POSITION|AT|OWNS_BRAND|USES|MAKES|IN_PLACE|REPORTED)$/
const TO_ENTITY = /^(?:SUPPORTS|SUBJECT|OBJECT|NAMES|MERGED_INTO)$/
const TIMED = /^(?:SUPPORTS|SUBJECT|OBJECT)$/

function pathThen(path: string, next: () => number): string {
  const nodes = [...path.matchAll(new RegExp(NODE, 'g'))].map(([text]) => nodeOf(text))
  const ties = [...path.matchAll(new RegExp(TIE, 'g'))].map(([text]) => tieOf(text))
  if (ties.length === 0) return aloneThen(nodes[0], path, next)
  const versions: string[] = []
  const steps = nodes.map((node, at) => {
    const [before, after] = [ties[at - 1], ties[at]]
    const isEntity =
      (before && pointsAtEntity(before, 'right')) || (after && pointsAtEntity(after, 'left'))
    const tie = after ? tieThen(after, next) : ''
    if (!isEntity) return `${otherThen(node, next)}${tie}`
    const { self, version } = entityThen(node, next)
    if (version) versions.push(version)
    return `${self}${tie}`
  })
  return [steps.join(''), ...versions].join(', ')
}

/** Whether there is an entity at that end of the tie. */
function pointsAtEntity({ types, left, right }: Tie, end: 'left' | 'right'): boolean {
  if (types.some((type) => BETWEEN_ENTITIES.test(type))) return true
  if (!types.some((type) => TO_ENTITY.test(type))) return false
  return end === 'right' ? right !== '' : left !== ''
}

/** An entity in a path: the node that has its ties, and the one that has its properties. */
function entityThen(node: Node, next: () => number): { self: string; version: string | null } {
  const self = `self${next()}`
  const isNamed = node.name !== '' || node.labels.some((label) => label !== 'Entity')
  return {
    // Only entities have such ties, and a label would make the planner think longer.
    self: node.map ? `(${self}:Entity ${node.map})` : `(${self})`,
    version: isNamed ? `(${self})-[:HAD*0..1]->${versionOf(node, next)}` : null,
  }
}

/** A node that stands alone in its pattern: found by id, or by all of its label. */
function aloneThen(node: Node | undefined, path: string, next: () => number): string {
  if (!node || node.labels.length === 0) return path
  if (!node.labels.some((label) => ENTITY_LABELS.includes(label))) return otherThen(node, next)
  if (node.map === '') return versionOf(node, next)
  return `(:Entity ${node.map})-[:HAD*0..1]->${versionOf(node, next)}`
}

const ENTITY_LABELS = [
  ...['Entity', 'Company', 'Brand', 'Person', 'Stake', 'JointVenture', 'Partnership', 'Position'],
  ...['Figure', 'Technology', 'Platform', 'Product', 'Place'],
]

/** An entity as it was then. Ids that lead on, or that are withdrawn, carry no label of their own. */
function versionOf({ name, labels }: Node, next: () => number): string {
  const version = name || `then${next()}`
  const own = labels.filter((label) => label !== 'Entity')
  const [label, ...others] = own.map((each) => `${each}|Past${each}`)
  const pattern =
    others.length > 0 ? [label, ...others].map((each) => `(${each})`).join('&') : label
  return `(${version}:${pattern ?? '!Referent&!Withdrawn'} WHERE ${wasThere(version)})`
}

/** A claim, name, conflict or merged id; anything else has no past. */
function otherThen({ name, labels, map }: Node, next: () => number): string {
  const node = name || `then${next()}`
  const properties = map && ` ${map}`
  const [label] = labels
  switch (label) {
    case 'Claim':
      return `(${node}:Claim|PastClaim${properties} WHERE ${wasThere(node, 'recordedAt')})`
    case 'Name':
      return `(${node}:Name|PastName${properties} WHERE ${wasThere(node)})`
    case 'ConflictSet':
      return `(${node}:ConflictSet${properties} WHERE ${wasThere(node, 'recordedAt')})`
    case 'Referent':
      return `(${node}:Referent${properties} WHERE ${wasThere(node, 'retiredAt')})`
    default:
      return `(${name}${labels.length > 0 ? `:${labels.join('&')}` : ''}${properties})`
  }
}

function tieThen({ left, right, name, types, length }: Tie, next: () => number): string {
  const hasPast = (type: string) =>
    BETWEEN_ENTITIES.test(type) || TIMED.test(type) || type === 'NAMES' || type === 'FROM'
  const all = types.flatMap((type) => (hasPast(type) ? [type, `PAST_${type}`] : [type])).join('|')
  const isTimed = types.some((type) => BETWEEN_ENTITIES.test(type) || TIMED.test(type))
  if (!isTimed) return `${left}-[${name}:${all}${length}]-${right}`
  const tie = name || `tie${next()}`
  return `${left}-[${tie}:${all} WHERE ${wasThere(tie)}]-${right}`
}

const wasThere = (name: string, since = 'knownFrom') =>
  `coalesce(${name}.${since} <= $input.knownAt, true) AND coalesce(${name}.knownUntil > $input.knownAt, true)`

function nodeOf(text: string): Node {
  const [, name = '', labels = '', map = ''] =
    /^\((\w*)(?::([\w&]+))? ?(\{[^{}]*\})?\)$/.exec(text) ?? []
  return { name, labels: labels.split('&').filter(Boolean), map }
}

function tieOf(text: string): Tie {
  const [, left = '', name = '', types = '', length = '', right = ''] =
    /^(<?)-\[(\w*):([A-Z_|]+)(\*[\d.]+)?\]-(>?)$/.exec(text) ?? []
  return { left, right, name, types: types.split('|'), length }
}
