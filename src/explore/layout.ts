import { crossingsOf, middleOf, pack, separate, turn } from './pack.ts'

/** A box that has to be placed; what has a place already stays near it. */
export interface Box {
  id: string
  width: number
  height: number
  /** Boxes in the middle of the picture. */
  heavy: boolean
}

/** A place in the picture. */
export interface Point {
  x: number
  y: number
}

/** A line between two boxes, and the room that its words need. */
export interface Link {
  source: string
  target: string
  room: number
}

/** Wished distance between two that are linked, beyond their sizes. */
const REACH = 50
/** Pairs that are further apart do not push each other. */
const FAR = REACH * 6
/** Beginnings that are tried, for parts of so many boxes. */
const TRIES = 6
const TRIES_UP_TO = 60
/** With more boxes than this, the page gets a breath in between. */
const BREATHE_OVER = 250

/** A box with its place, and the force on it. */
export interface Body extends Box, Point {
  dx: number
  dy: number
  links: number
  /** Whether it has its place from before. */
  anchored: boolean
}

/**
 * Places boxes by forces: linked ones pull, near ones push (Fruchterman and Reingold 1991), without
 * overlaps in the end. Parts that nothing ties to each other lie side by side, in the shape of the
 * screen. The same input gives the same picture.
 *
 * `known` are places from before, which are kept as far as they can. `aspect` is width by height.
 */
export async function layout(
  boxes: readonly Box[],
  links: readonly Link[],
  known: ReadonlyMap<string, Point>,
  aspect: number,
): Promise<Map<string, Point>> {
  const kept = boxes.filter(({ id }) => known.has(id)).length
  const fresh = kept < boxes.length * 0.3
  const bodies = placed(boxes, links, fresh ? new Map() : known)
  const pairs = pairsOf(links, new Map(bodies.map((body) => [body.id, body])))
  const parts = partsOf(bodies, pairs)
  for (const part of fresh ? parts : [{ bodies, pairs }]) {
    if (fresh) await settleBest(part, aspect)
    else await settle(part, REACH / 3, aspect)
    separate(part.bodies)
  }
  if (fresh) pack(parts, aspect)
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]))
}

/** Settles a small part from several beginnings, and keeps what has the fewest lines that cross. */
async function settleBest(part: Part, aspect: number): Promise<void> {
  if (part.bodies.length > BREATHE_OVER) return settle(part, REACH * 2, aspect)
  let best: { crossings: number; places: Point[] } | null = null
  const tries = part.bodies.length > TRIES_UP_TO ? 1 : TRIES
  for (let variant = 0; variant < tries && best?.crossings !== 0; variant++) {
    for (const [index, body] of part.bodies.entries()) Object.assign(body, spiral(index, variant))
    await settle(part, REACH * 2, aspect)
    turn(part.bodies, aspect)
    // Boxes are wide and low, so what was turned has to find its distances anew.
    await settle(part, REACH / 3, aspect)
    const crossings = crossingsOf(part.pairs)
    if (best && best.crossings <= crossings) continue
    best = { crossings, places: part.bodies.map(({ x, y }) => ({ x, y })) }
  }
  for (const [index, body] of part.bodies.entries()) Object.assign(body, best?.places[index])
}

/** The place of the box at `index` to begin with, around the middle. */
function spiral(index: number, variant: number): Point {
  const angle = index * (2.399963 + variant * 0.61)
  const radius = REACH * 0.8 * Math.sqrt(index)
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }
}

interface Pair {
  one: Body
  other: Body
  room: number
  lines: number
}

interface Part {
  bodies: Body[]
  pairs: Pair[]
}

async function settle({ bodies, pairs }: Part, start: number, aspect: number): Promise<void> {
  const large = bodies.length > BREATHE_OVER
  const rounds = large ? 160 : 400
  const cooling = (1 / start) ** (1 / rounds)
  let heat = start
  for (let round = 0; round < rounds; round++) {
    push(bodies)
    pull(bodies, pairs, aspect)
    for (const body of bodies) {
      const length = Math.hypot(body.dx, body.dy) || 1
      const step = (Math.min(length, heat) / length) * (body.anchored ? 0.15 : 1)
      body.x += body.dx * step
      body.y += body.dy * step
      body.dx = 0
      body.dy = 0
    }
    heat *= cooling
    if (large && round % 4 === 0) await breath()
  }
}

/** Parts of the graph that no link ties to each other, largest first. */
function partsOf(bodies: readonly Body[], pairs: readonly Pair[]): Part[] {
  const leader = new Map(bodies.map((body) => [body, body]))
  const find = (body: Body): Body => {
    let top = body
    for (let next = leader.get(top); next && next !== top; next = leader.get(top)) top = next
    leader.set(body, top)
    return top
  }
  for (const { one, other } of pairs) leader.set(find(one), find(other))
  const parts = new Map<Body, Part>()
  for (const body of bodies) {
    const part = parts.get(find(body)) ?? { bodies: [], pairs: [] }
    part.bodies.push(body)
    parts.set(find(body), part)
  }
  for (const pair of pairs) parts.get(find(pair.one))?.pairs.push(pair)
  return [...parts.values()].toSorted((a, b) => b.bodies.length - a.bodies.length)
}

const breath = () => new Promise((resolve) => setTimeout(resolve))

/** New boxes begin beside one that they are linked to, else on a spiral around the middle. */
function placed(
  boxes: readonly Box[],
  links: readonly Link[],
  known: ReadonlyMap<string, Point>,
): Body[] {
  const beside = new Map<string, Point>()
  for (const { source, target } of links) {
    const [from, to] = [known.get(source), known.get(target)]
    if (from) beside.set(target, from)
    if (to) beside.set(source, to)
  }
  const order = boxes.toSorted(
    (a, b) => Number(b.heavy) - Number(a.heavy) || (a.id < b.id ? -1 : 1),
  )
  return order.map((box, index) => {
    const near = beside.get(box.id)
    const angle = index * 2.399963
    const aside = near && {
      x: near.x + Math.cos(angle) * REACH,
      y: near.y + Math.sin(angle) * REACH,
    }
    const start = known.get(box.id) ?? aside ?? spiral(index, 0)
    return { ...box, ...start, dx: 0, dy: 0, links: 0, anchored: known.has(box.id) }
  })
}

/** Several lines between two need room for the words of all of them. */
function pairsOf(links: readonly Link[], byId: ReadonlyMap<string, Body>): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { source, target, room } of links) {
    const [one, other] = [byId.get(source), byId.get(target)]
    if (!one || !other || one === other) continue
    const key = source < target ? `${source}|${target}` : `${target}|${source}`
    const known = pairs.get(key)
    if (known) {
      known.room = Math.max(known.room, room)
      known.lines++
      continue
    }
    pairs.set(key, { one, other, room, lines: 1 })
    one.links++
    other.links++
  }
  return [...pairs.values()]
}

/** Pushes apart all that are near, found by a grid, so that it takes no square of time. */
function push(bodies: readonly Body[]): void {
  const grid = new Map<string, Body[]>()
  const cell = (value: number) => Math.floor(value / FAR)
  for (const body of bodies) {
    const key = `${cell(body.x)},${cell(body.y)}`
    const there = grid.get(key)
    if (there) there.push(body)
    else grid.set(key, [body])
  }
  for (const [key, inside] of grid) {
    const [column = 0, row = 0] = key.split(',').map(Number)
    const around = [
      [0, 0],
      [1, 0],
      [-1, 1],
      [0, 1],
      [1, 1],
    ] as const
    for (const [x, y] of around) {
      const others = x || y ? (grid.get(`${column + x},${row + y}`) ?? []) : inside
      for (const [index, one] of inside.entries()) {
        for (let at = x || y ? 0 : index + 1; at < others.length; at++) {
          const other = others[at]
          if (other) repel(one, other)
        }
      }
    }
  }
}

function repel(one: Body, other: Body): void {
  const x = one.x - other.x || 0.1
  // Labels are wide and low, so a box needs more room beside than above.
  const y = (one.y - other.y || 0.1) * 1.6
  const distance = Math.hypot(x, y)
  if (distance > FAR) return
  const room = (one.width + other.width) / 4 + REACH
  const force = (0.6 * room * room) / distance / distance
  one.dx += x * force
  one.dy += y * force
  other.dx -= x * force
  other.dy -= y * force
}

/** Springs, as long as the words on the line need beside or between the boxes. */
function pull(bodies: readonly Body[], pairs: readonly Pair[], aspect: number): void {
  for (const { one, other, room, lines } of pairs) {
    const [x, y] = [other.x - one.x, other.y - one.y]
    const length = Math.hypot(x, y) || 1
    const beside = (one.width + other.width) / 2 + room
    const below = (one.height + other.height) / 2 + 34 + lines * 22
    const rest = (beside * Math.abs(x) + below * Math.abs(y)) / length
    // A hub with many links would be drawn into a knot by all of them at once.
    const force = ((length - rest) / length) * (0.8 / Math.sqrt(Math.min(one.links, other.links)))
    one.dx += x * force
    one.dy += y * force
    other.dx -= x * force
    other.dy -= y * force
  }
  const middle = middleOf(bodies)
  for (const body of bodies) {
    const weight = 0.03
    body.dx -= ((body.x - middle.x) * weight) / Math.max(aspect, 0.4)
    body.dy -= (body.y - middle.y) * weight * Math.max(aspect, 0.4)
  }
}
