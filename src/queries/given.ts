/** The same values, with null for what is not given: Cypher has no undefined. */
export function given(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? null]))
}
