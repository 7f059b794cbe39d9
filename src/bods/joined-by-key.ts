/** Items in groups: two that share a key, or are joined by others that do, are in one. Order is kept. */
export function joinedByKey<Item>(items: Item[], keysOf: (item: Item) => string[]): Item[][] {
  const parents = items.map((_, index) => index)
  const parentOf = (index: number) => parents[index] ?? index
  const rootOf = (index: number): number => {
    let root = index
    while (parentOf(root) !== root) {
      // Each step halves the way for those who come later.
      parents[root] = parentOf(parentOf(root))
      root = parentOf(root)
    }
    return root
  }
  const firstWith = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, index)
      else {
        const [one, other] = [rootOf(first), rootOf(index)]
        // The earlier one is the root, so that the groups come in the order of their first items.
        parents[Math.max(one, other)] = Math.min(one, other)
      }
    }
  }
  return [...Map.groupBy(items, (_, index) => rootOf(index)).values()]
}
