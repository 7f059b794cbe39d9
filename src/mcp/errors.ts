import { distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import { DomainError, NotFoundError } from '../domain/errors.ts'

/** Thrown for what the caller can mend; the message says how. */
export class ToolError extends Error {}

/** What to tell the caller of an error; null for a bug of ours, of which nothing is told. */
export function explain(error: unknown): string | null {
  if (error instanceof ToolError) return error.message
  if (error instanceof NotFoundError && error.near.length > 0) {
    return `${error.message} Near it: ${error.near.join(', ')}.`
  }
  return error instanceof DomainError ? error.message : null
}

/** Arguments that do not fit their schema: which, and what there is. */
export function argumentsError(
  tool: string,
  known: readonly string[],
  issues: readonly z.core.$ZodIssue[],
): ToolError {
  const lines = issues.slice(0, 10).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      return issue.keys.slice(0, 10).map((key) => {
        const near = nearest(key, known)
        return `There is no argument '${key.slice(0, 60)}'. Did you mean '${near}'? There are: ${known.join(', ')}.`
      })
    }
    const where = issue.path.join('.')
    return `${where ? `'${where}'` : 'The arguments'}: ${issue.message}.`
  })
  return new ToolError([`The arguments of ${tool} do not fit.`, ...lines].join('\n'))
}

function nearest(word: string, names: readonly string[]): string {
  const key = word.slice(0, 60).toLowerCase()
  const far = (name: string) => distance(key, name.toLowerCase())
  return names.toSorted((a, b) => far(a) - far(b))[0] ?? ''
}
