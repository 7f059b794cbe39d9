import type { Claim } from '../domain/claim.ts'
import { sameEntity } from '../extraction/tagged.ts'

/** Claims of two readers as one list, and how many both had made. */
export interface Merged {
  claims: Claim[]
  agreed: number
}

/**
 * The claims of the rules, and those of a model that the rules do not have: another predicate,
 * sentence or set of parties. What both say is the rules' claim, with its value. In the order of the
 * text.
 */
export function mergeClaims(rules: Claim[], model: Claim[]): Merged {
  const added: Claim[] = []
  let agreed = 0
  for (const claim of model) {
    if (rules.some((other) => saysTheSame(claim, other))) agreed++
    else if (!added.some((other) => saysTheSame(claim, other))) added.push(claim)
  }
  return { claims: [...rules, ...added].toSorted((a, b) => a.start - b.start), agreed }
}

/** Relations whose parties have no order. */
const MUTUAL = new Set(['formsJointVenture', 'partnersWith', 'launchesBrand'])

function saysTheSame(a: Claim, b: Claim): boolean {
  if (a.predicate !== b.predicate || a.end <= b.start || b.end <= a.start) return false
  if (a.predicate === 'reportsFigure' && a.value.value !== b.value.value) return false
  if (!MUTUAL.has(a.predicate) && !sameEntity(a.subject.mention, b.subject.mention)) return false
  const partiesOf = ({ subject, objects }: Claim) => [subject, ...objects].map((one) => one.mention)
  const [ours, theirs] = [partiesOf(a), partiesOf(b)]
  return (
    ours.length <= theirs.length &&
    ours.every((one) => theirs.some((other) => sameEntity(one, other)))
  )
}
