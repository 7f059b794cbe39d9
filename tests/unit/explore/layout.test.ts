import { expect, test } from 'vitest'
import { type Box, type Link, layout } from '#src/explore/layout.ts'

const boxes = (count: number): Box[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `co_${index}`,
    width: 60 + (index % 5) * 25,
    height: 30,
    heavy: index === 0,
  }))
const tree = (count: number): Link[] =>
  Array.from({ length: count - 1 }, (_, index) => ({
    source: `co_${Math.floor(index / 3)}`,
    target: `co_${index + 1}`,
    room: 40,
  }))

test('the same graph has the same picture', async () => {
  const first = await layout(boxes(40), tree(40), new Map(), 1.3)
  const second = await layout(boxes(40).toReversed(), tree(40), new Map(), 1.3)

  expect([...second.entries()].toSorted()).toEqual([...first.entries()].toSorted())
})

test('no two boxes lie on each other, also of parts that nothing ties', async () => {
  const all = boxes(60)
  const places = await layout(all, tree(40), new Map(), 1.3)

  const overlaps = all.flatMap((one, index) =>
    all.slice(index + 1).filter((other) => {
      const [a, b] = [places.get(one.id), places.get(other.id)]
      if (!a || !b) return true
      const wide = Math.abs(a.x - b.x) < (one.width + other.width) / 2
      return wide && Math.abs(a.y - b.y) < (one.height + other.height) / 2
    }),
  )
  expect(overlaps).toEqual([])
})

test('what was there stays about where it was when neighbours come', async () => {
  const before = await layout(boxes(20), tree(20), new Map(), 1.3)
  const after = await layout(boxes(24), tree(24), before, 1.3)

  const moves = [...before].map(([id, { x, y }]) => {
    const now = after.get(id)
    return now ? Math.hypot(now.x - x, now.y - y) : Infinity
  })
  const extent = Math.max(...[...before.values()].map(({ x, y }) => Math.hypot(x, y)))
  expect(Math.max(...moves)).toBeLessThan(extent / 2)
})

test('nothing at all is no failure', async () => {
  expect(await layout([], [], new Map(), 1)).toEqual(new Map())
})
