import type { Share } from '../share.ts'

/** One holder's stake in one company, as the rules of ownership see it. */
export interface Holding {
  /** Id of the stake. */
  id: string
  /** Ids of who holds and of what is held. */
  holder: string
  subject: string
  /** As stated; null where it is not. */
  share: Share | null
  /** False where it may not be held on the day asked for. */
  certain: boolean
}

/** A holding with the percent that it surely has, and the most that it can have. */
export interface BoundedHolding extends Holding {
  minimum: number
  maximum: number
  /** Whether it is surely more than `minimum`: "more than half". */
  aboveMinimum: boolean
  /** Whether `minimum` rests on the known holders being all holders. */
  closed: boolean
}

/** From the least to the most that a share can be. Percent. */
export interface ShareBounds {
  minimum: number
  maximum: number
}

/** Percent to nine decimals: what is beyond them is noise of the arithmetic. */
export const tidy = (percent: number): number => Math.round(percent * 1e9) / 1e9
