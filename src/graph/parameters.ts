/**
 * Refuses a parameter that is undefined, at any depth: the driver would leave it out, and Cypher
 * would then see a missing parameter, or a null that nobody meant.
 */
export function refuseUndefined(parameters: unknown, path = 'parameter'): void {
  if (parameters === undefined) throw new TypeError(`The ${path} is undefined; null was meant?`)
  if (Array.isArray(parameters)) {
    for (const [index, value] of parameters.entries()) refuseUndefined(value, `${path}[${index}]`)
  } else if (parameters !== null && typeof parameters === 'object') {
    for (const [key, value] of Object.entries(parameters)) refuseUndefined(value, `${path}.${key}`)
  }
}
