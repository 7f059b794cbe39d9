import type { Claim, Mention } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import { sameEntity } from '../tagged.ts'
import { claim, type RuleContext } from './rule.ts'

/**
 * The venture that a Chinese sentence tells of by its shares alone: "时代长安揭牌,A持有51%,B持有49%".
 * What companies hold all of between them, and no register knows as a company, is theirs.
 */
export function ventureOfSharesZh(context: RuleContext): Claim[] {
  const { sentence, claims, plain, memory } = context
  if (sentence.lang !== 'zh') return []
  const stakes = claims.filter(
    ({ predicate, assertionMode, value }) =>
      predicate === 'holdsStake' &&
      SUPPORTING_MODES.includes(assertionMode) &&
      value.share?.exact !== undefined &&
      value.event !== 'sellsAll' &&
      value.event !== 'sells',
  )
  const held = stakes.flatMap(({ objects }) => objects[0]?.mention ?? [])
  const ventures = held.filter(
    (one, index) => isUnknown(one) && held.findIndex((other) => sameEntity(other, one)) === index,
  )
  return ventures.flatMap((venture) => {
    const own = stakes.filter(
      ({ objects }) => objects[0] && sameEntity(objects[0].mention, venture),
    )
    const holders = own.map(({ subject }) => subject.mention)
    const sum = own.reduce((total, { value }) => total + (value.share?.exact ?? 0), 0)
    const [subject, ...objects] = holders
    if (!subject || objects.length === 0 || Math.abs(sum - 100) > 1) return []
    const isKnown = memory.ventureNames.has(venture.text)
    if (isKnown || isTold(claims, venture.text, holders)) return []
    return [
      claim(context, {
        predicate: 'formsJointVenture',
        subject,
        objects,
        value: { name: venture.text, jointVentureKind: 'unknown', status: 'active' },
        rule: 'joint-venture/zhShares',
        text: plain.slice(0, 0),
        start: 0,
        end: 0,
      }),
    ]
  })
}

const isUnknown = ({ refs, text, type }: Mention): boolean =>
  refs.length === 0 && text !== '' && (type === 'company' || type === 'jointVenture')

const isTold = (claims: Claim[], name: string, holders: Mention[]): boolean =>
  claims.some(
    ({ predicate, subject, objects, value }) =>
      predicate === 'formsJointVenture' &&
      (value.name === name ||
        holders.every((holder) =>
          [subject, ...objects].some(({ mention }) => sameEntity(mention, holder)),
        )),
  )
