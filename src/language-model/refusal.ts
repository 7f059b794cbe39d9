/** Why a claim of a model was not believed. */
export const REFUSALS = {
  malformed: 'not in the form that was asked for',
  quote: 'a quote that is not in the article',
  furniture: 'a quote of the page and not of the article',
  instruction: 'a quote that reads as an instruction',
  untold: 'words that the article does not tell itself: an order, a list, code',
  distrusted: 'the model had followed an instruction in the article',
  name: 'a name that is not in the quoted sentence',
  number: 'a number that the quoted sentence does not give',
  date: 'a date that the quoted sentence does not give',
  words: 'a name or role that is not in the quoted sentence',
  relation: 'no words for this relation between these names',
  shape: 'too few or too many names for this relation',
} as const
export type Refusal = keyof typeof REFUSALS

/** Thrown, and caught, only while one claim is checked. */
export class RefusedClaimError extends Error {
  readonly reason: Refusal

  constructor(reason: Refusal) {
    super(REFUSALS[reason])
    this.reason = reason
  }
}

/** Ends the check of a claim. */
export function refuse(reason: Refusal): never {
  throw new RefusedClaimError(reason)
}
