/**
 * Keeps which places of a text are taken. The function that it gives takes a span and tells whether
 * it was free, in time that only depends on the length of the span.
 */
export function newPlaces(length: number): (span: { start: number; end: number }) => boolean {
  let taken: Uint8Array | null = null
  return ({ start, end }) => {
    taken ??= new Uint8Array(length)
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  }
}
