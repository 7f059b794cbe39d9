import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import type { InterestType } from '../../domain/codelists.ts'
import type { DatedValue } from '../../domain/partial-date.ts'
import { claim, given, type RuleContext } from './rule.ts'

/** One position as a frame reads it. */
export interface Held {
  person: Mention
  company: Mention
  /** The title in the document's words. */
  role: string
  /** True where it is over. */
  left: boolean
  date?: DatedValue | undefined
  rule: string
  /** Where a verb says it, the text around it tells whether it is so, planned or denied. */
  said: { text: string; start: number; end: number } | null
}

/** Titles of those who do not hold them yet. */
const TO_COME = /\bincoming\b|-designate\b|-elect\b|^候任/i

/** The claim of one position. A title beside a name holds whatever the sentence says of it. */
export function holding(context: RuleContext, held: Held): Claim {
  const { person, company, role, left, date, said, rule } = held
  const made = claim(context, {
    predicate: 'holdsPosition',
    subject: { ...person, type: 'person' },
    objects: [company],
    value: given<ClaimValue>({
      role: role.toLowerCase() === 'ceo' ? 'CEO' : role,
      interestType: interestOf(role),
      date,
      status: left ? 'expired' : undefined,
    }),
    rule,
    text: said?.text ?? '',
    start: said?.start ?? 0,
    end: said?.end ?? 0,
  })
  if (TO_COME.test(role)) return { ...made, assertionMode: 'planned', attributedTo: null }
  return said ? made : { ...made, assertionMode: 'asserted', attributedTo: null }
}

/**
 * The BODS interest of a role, where it is one of control.
 *
 * A "board of management" (Vorstand) is the executive board, so its chair runs the company.
 */
function interestOf(role: string): InterestType | undefined {
  if (/board of management|management board|executive board|vorstand|管理董事会/i.test(role)) {
    return 'seniorManagingOfficial'
  }
  if (/\bchair|董事长|董事会主席|监事会主席/i.test(role)) return 'boardChair'
  if (
    /chief (?:executive|[a-z]+ officer)|\bC[EFOT]O\b|president|general manager|managing director|总裁|总经理|首席\S+官|董事总经理|社长/i.test(
      role,
    )
  ) {
    return 'seniorManagingOfficial'
  }
  if (
    /board member|member of (?:the |its )?(?:supervisory )?board|^(?:independent |non-executive )?director$|董事(?!会|总)|监事/i.test(
      role,
    )
  ) {
    return 'boardMember'
  }
  return undefined
}
