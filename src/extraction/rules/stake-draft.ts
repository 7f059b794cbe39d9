import type { ClaimValue, Mention } from '../../domain/claim.ts'
import type { Money } from '../../domain/money.ts'
import type { Share } from '../../domain/share.ts'

export type Event = NonNullable<ClaimValue['event']>

/** One stake as a sentence tells it, before it becomes claims. */
export interface StakeDraft {
  rule: string
  event: Event
  holders: Mention[]
  subject: Mention
  share: Share | null
  price: Money[]
  text: string
  start: number
  end: number
}
