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
  // A text that is split by a pattern has what its groups matched in between.
  return cypher
    .replaceAll(INDEX_HINT, '')
    .split(WALK)
    .map((part, at) => (at % 2 === 0 ? partThen(part, next) : walkThen(part, next)))
    .join('')
}

function partThen(part: string, next: () => number): string {
  return part
    .replace(PATH, (path, ...groups) => (isCall(groups) ? path : pathThen(path, next)))
    .replace(LABEL_TEST, '$1($2:$3|Past$3)')
    .replaceAll(/\btype\((\w+)\)/g, "replace(type($1), 'PAST_', '')")
    .replaceAll(/\blabels\((\w+)\)/g, "[each IN labels($1) | replace(each, 'Past', '')]")
    .replaceAll(CLAIM_COUNT, (_, document) => claimsThen(document))
    .replaceAll(/\b(start|end)Node\((\w+)\) = (\w+)/g, '$1Node($2).id = $3.id')
}

const NODE = String.raw`\(\w*(?::[\w&!]+(?:\([\w|]+\))?)?(?: ?\{[^{}]*\})?\)`
const TIE = String.raw`<?-\[\w*:[A-Z_|]+(?:\*[\d.]+)?\]->?`
const PATH = new RegExp(String.raw`(?<![\w$])${NODE}(?:\s*${TIE}\s*${NODE})*`, 'g')
/** A walk of any length with its conditions, from an entity to the least depth of others. */
const WALK = /(MATCH path = .+\n\s*WHERE .+\n\s*WITH \w+, min\(length\(path\)\).*\n)/
/** The entity that is looked up by its id is another node than the one that the hint names. */
const INDEX_HINT = /\s*USING INDEX \w+:Entity\(id\)/g
const LABEL_TEST = /(\s)(\w+):(Company|Brand|Person|Stake|JointVenture|Partnership|Position)\b/g

/** `CALL (a)` has the form of a pattern, and is none. */
function isCall(groups: unknown[]): boolean {
  const text = String(groups.at(-1))
  return /\bCALL $/.test(text.slice(0, Number(groups.at(-2))))
}

/** How many claims a document has is stored as of now. */
const CLAIM_COUNT = /\bcoalesce\((\w+)\.claimCount, 0\)/g

const claimsThen = (document: string) =>
  `COUNT { (${document})<-[:FROM|PAST_FROM]-(said:Claim|PastClaim WHERE ${wasThere('said', 'recordedAt')}) }`

interface Node {
  name: string
  /** It has all of them; of one with `|` in it, either. */
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
  const labels = node.labels.flatMap((label) => label.split('|'))
  if (!labels.some((label) => ENTITY_LABELS.includes(label))) return otherThen(node, next)
  if (labels.join('&') === ANY_ENTITY) return versionOfAny(node)
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
  const [label, ...others] = own.map((each) => `${each}|Past${each.replaceAll('|', '|Past')}`)
  const pattern =
    others.length > 0 ? [label, ...others].map((each) => `(${each})`).join('&') : label
  return `(${version}:${pattern ?? '!Referent&!Withdrawn'} WHERE ${wasThere(version)})`
}

const ANY_ENTITY = 'Entity&!Referent&!Withdrawn'

const versionOfAny = ({ name }: Node) =>
  `(${name}:(${ANY_ENTITY})|FactVersion WHERE ${wasThere(name)})`

/** A claim, name, document, conflict or merged id; anything else has no past. */
function otherThen({ name, labels, map }: Node, next: () => number): string {
  const node = name || `then${next()}`
  const properties = map && ` ${map}`
  const [label] = labels
  switch (label) {
    case 'Claim':
      return `(${node}:Claim|PastClaim${properties} WHERE ${wasThere(node, 'recordedAt')})`
    case 'Name':
      return `(${node}:Name|PastName${properties} WHERE ${wasThere(node)})`
    case 'Document':
      // One that claims lead to is there with them.
      return map ? `(${name}:Document${properties})` : `(${node}:Document WHERE ${wasThere(node)})`
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

/**
 * Goes over the entities themselves, and only then to what they were: whatever hung on the path would
 * keep the database from forgetting the ways by which it came.
 */
function walkThen(walk: string, next: () => number): string {
  const [, start = '', left = '', types = '', right = '', node = '', conditions = '', depth = ''] =
    /path = \((\w+)\)(<?-\[):([A-Z_|]+)(\*[\d.]+\]->?)\((\w+):Entity\)\s+WHERE (.+)\s+WITH \w+, (.+)\n$/.exec(
      walk,
    ) ?? []
  const [from, to, tie] = [`self${next()}`, `self${next()}`, `tie${next()}`]
  const all = types.split('|').flatMap((type) => [type, `PAST_${type}`])
  return `MATCH (${from})-[:HAD*0..1]->(${start})
  MATCH path = (${from})${left}:${all.join('|')}${right}(${to}:Entity)
  WHERE ${conditions}
    AND all(${tie} IN relationships(path) WHERE ${wasThere(tie)})
  WITH ${to}, ${depth}
  MATCH (${to})-[:HAD*0..1]->${versionOf({ name: node, labels: ['Entity'], map: '' }, next)}
  WITH ${node}, ${depth.replace(/^.* AS /, '')}
`
}

const wasThere = (name: string, since = 'knownFrom') =>
  `coalesce(${name}.${since} <= $input.knownAt, true) AND coalesce(${name}.knownUntil > $input.knownAt, true)`

function nodeOf(text: string): Node {
  const [, name = '', labels = '', map = ''] =
    /^\((\w*)(?::([\w&!|()]+))? ?(\{[^{}]*\})?\)$/.exec(text) ?? []
  const each = labels.replaceAll(/[()]/g, '').split('&')
  return { name, labels: each.filter(Boolean), map }
}

function tieOf(text: string): Tie {
  const [, left = '', name = '', types = '', length = '', right = ''] =
    /^(<?)-\[(\w*):([A-Z_|]+)(\*[\d.]+)?\]-(>?)$/.exec(text) ?? []
  return { left, right, name, types: types.split('|'), length }
}
