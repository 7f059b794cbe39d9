import type { PartnershipStatus, PartyRole } from '../../domain/codelists.ts'
import { AGREEMENT_FRAMES } from './partnership-agreements.ts'
import { CUSTOMER_FRAMES } from './partnership-customers.ts'
import { MAKE_FRAMES } from './partnership-making.ts'
import { ORDER_FRAMES } from './partnership-orders.ts'
import { REFERENCE_FRAMES } from './partnership-references.ts'
import { SUPPLY_FRAMES } from './partnership-supply.ts'
import { WORK_FRAMES } from './partnership-work.ts'

/** One way to tell of a partnership. */
export interface PartnershipFrame {
  name: string
  status: PartnershipStatus
  expression: RegExp
  /** What every match has in it: a sentence without it is not searched, which saves much time. */
  cue?: RegExp
  /** The sentence's subject may stand for the first party. */
  needsSubject?: boolean
  /** The words only point back at a partnership ("the partnership with"). */
  reference?: boolean
  roles?: [PartyRole, PartyRole]
  /** Several partners of one party are as many partnerships: "builds cars with <C1> and <C2>". */
  severally?: boolean
  /** Read in the text with its titles, which the plain text lacks. */
  raw?: boolean
  /** Who takes part is the owner of the thing that the sentence is about: "<C0>'s vans run on …". */
  holder?: boolean
  /** Words in the match that tell of something else than a partnership. */
  unless?: RegExp
  /** The same, in the match or soon behind it. */
  unlessBehind?: RegExp
  /** Words that the sentence must have, where what is matched says too little. */
  needs?: RegExp
  /** Only what is there is told with "with": "an agreement with <C1>" may be a wish. */
  wishful?: boolean
}

/** English frames, the most telling first. */
export const FRAMES: PartnershipFrame[] = [
  ...AGREEMENT_FRAMES,
  ...WORK_FRAMES,
  ...SUPPLY_FRAMES,
  ...CUSTOMER_FRAMES,
  ...ORDER_FRAMES,
  ...MAKE_FRAMES,
  ...REFERENCE_FRAMES,
]
