import type { Body, Point } from './layout.ts'

/** Between parts that nothing ties to each other. */
const GAP = 50

/** The middle of all bodies. */
export function middleOf(bodies: readonly Body[]): Point {
  const middle = { x: 0, y: 0 }
  for (const { x, y } of bodies) {
    middle.x += x / bodies.length
    middle.y += y / bodies.length
  }
  return middle
}

/** How many of the lines cross each other. */
export function crossingsOf(lines: readonly { one: Body; other: Body }[]): number {
  let crossings = 0
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      if (a.one === b.one || a.one === b.other || a.other === b.one || a.other === b.other) continue
      const apart = side(a.one, a.other, b.one) * side(a.one, a.other, b.other)
      if (apart < 0 && side(b.one, b.other, a.one) * side(b.one, b.other, a.other) < 0) crossings++
    }
  }
  return crossings
}

/** On which side of the line from `a` to `b` the point is, by its sign. */
const side = (a: Point, b: Point, { x, y }: Point) =>
  Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x))

/** Turns a part so that it is long where the screen is. */
export function turn(bodies: readonly Body[], aspect: number): void {
  const middle = middleOf(bodies)
  let [xx, xy, yy] = [0, 0, 0]
  for (const { x, y } of bodies) {
    xx += (x - middle.x) ** 2
    yy += (y - middle.y) ** 2
    xy += (x - middle.x) * (y - middle.y)
  }
  const axis = Math.atan2(2 * xy, xx - yy) / 2
  const angle = (aspect >= 1 ? 0 : Math.PI / 2) - axis
  for (const body of bodies) {
    const [x, y] = [body.x - middle.x, body.y - middle.y]
    body.x = x * Math.cos(angle) - y * Math.sin(angle)
    body.y = x * Math.sin(angle) + y * Math.cos(angle)
  }
}

/** Lays the parts in rows, about as wide as the screen is by their area. */
export function pack(parts: readonly { bodies: readonly Body[] }[], aspect: number): void {
  const frames = parts.map(({ bodies }) => {
    const left = Math.min(...bodies.map(({ x, width }) => x - width / 2))
    const right = Math.max(...bodies.map(({ x, width }) => x + width / 2))
    const top = Math.min(...bodies.map(({ y, height }) => y - height / 2))
    const bottom = Math.max(...bodies.map(({ y, height }) => y + height / 2))
    return { bodies, left, top, width: right - left + GAP, height: bottom - top + GAP }
  })
  const area = frames.reduce((sum, { width, height }) => sum + width * height, 0)
  const widest = Math.max(0, ...frames.map(({ width }) => width))
  const limit = Math.max(widest, Math.sqrt(area * aspect) * 1.15)
  let [x, y, rowHeight] = [0, 0, 0]
  for (const frame of frames) {
    if (x > 0 && x + frame.width > limit) {
      x = 0
      y += rowHeight
      rowHeight = 0
    }
    for (const body of frame.bodies) {
      body.x += x - frame.left
      body.y += y - frame.top
    }
    x += frame.width
    rowHeight = Math.max(rowHeight, frame.height)
  }
}

/** Moves boxes that overlap out of each other, along the shorter way. */
export function separate(bodies: readonly Body[]): void {
  const gap = 14
  for (let round = 0; round < 40; round++) {
    const sorted = bodies.toSorted((a, b) => a.x - a.width / 2 - (b.x - b.width / 2))
    let moved = false
    for (const [index, one] of sorted.entries()) {
      for (let at = index + 1; at < sorted.length; at++) {
        const other = sorted[at]
        if (!other || other.x - other.width / 2 > one.x + one.width / 2 + gap) break
        const x = (one.width + other.width) / 2 + gap - Math.abs(one.x - other.x)
        const y = (one.height + other.height) / 2 + gap - Math.abs(one.y - other.y)
        if (x <= 0 || y <= 0) continue
        moved = true
        if (x < y) {
          const sign = one.x < other.x ? 1 : -1
          one.x -= (sign * x) / 2
          other.x += (sign * x) / 2
        } else {
          const sign = one.y < other.y ? 1 : -1
          one.y -= (sign * y) / 2
          other.y += (sign * y) / 2
        }
      }
    }
    if (!moved) return
  }
}
