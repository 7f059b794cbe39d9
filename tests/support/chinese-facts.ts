import type { Claim, Mention } from '#src/domain/claim.ts'
import { SUPPORTING_MODES } from '#src/domain/codelists.ts'
import { claimsIn } from './sentences.ts'

const KINDS: Partial<Record<Claim['predicate'], string>> = {
  holdsStake: 'stake',
  formsJointVenture: 'venture',
  partnersWith: 'partnership',
}

/** The facts of one kind that Chinese sentences hold up, in short. */
export function factsZh(kind: 'stake' | 'venture' | 'partnership', texts: string[]): string[] {
  const claims = claimsIn(...texts)
    .filter(({ predicate }) => KINDS[predicate] === kind)
    .filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
  return [...new Set(claims.map(brief))]
}

function brief({ predicate, subject, objects, value }: Claim): string {
  const names = [subject, ...objects].map(({ mention }) => nameOf(mention))
  if (predicate !== 'holdsStake')
    return `${names.toSorted().join('+')}${value.name ? ` ${value.name}` : ''}`
  const { exact, exclusiveMinimum, exclusiveMaximum, maximum } = value.share ?? {}
  const above = exclusiveMinimum === undefined ? '' : `>${exclusiveMinimum}`
  const below = exclusiveMaximum === undefined ? '' : `<${exclusiveMaximum}`
  const most = maximum === undefined ? '' : `≤${maximum}`
  const level = exact ?? `${above}${below}${most}`
  const sold = value.event === 'sells' || value.event === 'sellsAll' ? ' sold' : ''
  return `${names[0]} ${level === '' ? '?' : level} ${names[1]}${sold}`
}

const nameOf = ({ type, text, refs, parties = [] }: Mention): string =>
  refs[0]?.slice(3) ??
  (type === 'jointVenture' && text === '' ? parties.map(nameOf).join('&') : text)
