import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { ventureOf } from '../memory.ts'
import { sameEntity } from '../tagged.ts'
import { foundings, namings, partnersIn } from './joint-venture-founding.ts'
import { englishVentures } from './joint-venture-noun.ts'
import { ownedInParts } from './joint-venture-owners.ts'
import { chineseVentures } from './joint-venture-zh.ts'
import { claim, dateOf, given, type RuleContext } from './rule.ts'

/** One joint venture as a sentence tells it, before it becomes claims. */
export interface VentureDraft {
  rule: string
  kind: 'formed' | 'exists' | 'ended'
  parties: Mention[]
  name: string | null
  /** Percent of each party, in the order of `parties`; none where not stated. */
  parts: number[]
  backReference: boolean
  /** Said by the way, so that no word around it puts it in doubt: "its venture with <C1> may …". */
  presupposed: boolean
  text: string
  start: number
  end: number
}

/** Joint ventures: formed, in being or ended; named or known by their parties. */
export function jointVentureRule(context: RuleContext): Claim[] {
  const drafts =
    context.sentence.lang === 'zh'
      ? chineseVentures(context)
      : [
          ...englishVentures(context),
          ...foundings(context),
          ...ownedInParts(context),
          ...namings(context),
          ...partnersIn(context),
        ]
  const claims = drafts.flatMap((draft) => venturesOf(context, draft))
  return claims.filter((one, index) => !claims.slice(0, index).some((other) => same(one, other)))
}

function venturesOf(context: RuleContext, draft: VentureDraft): Claim[] {
  const { parties, name, kind, parts } = draft
  const [subject, ...objects] = parties
  if (!subject || objects.length === 0) return []
  const common = scopeOf(draft)
  const venture = claim(context, {
    predicate: 'formsJointVenture',
    subject,
    objects,
    value: given<ClaimValue>({
      name: name ?? undefined,
      jointVentureKind: kind === 'formed' ? 'newlyFormed' : 'unknown',
      status: kind === 'ended' ? 'terminated' : 'active',
      date: kind === 'formed' ? dateOf(context, draft.text, draft.start, draft.end) : undefined,
      backReference: draft.backReference ? true : undefined,
    }),
    rule: `joint-venture/${draft.rule}`,
    ...common,
  })
  const shares = parts.length === parties.length ? parts : []
  return [
    venture,
    ...shares.map((part, index) =>
      partOf(context, parties[index] ?? subject, part, parties, name, common),
    ),
  ]
}

/** Where the words stand that put a venture in doubt or not. */
function scopeOf({ text, start, end, presupposed }: VentureDraft) {
  if (!presupposed) return { text, start, end }
  const own = text.slice(start, end)
  return { text: own, start: 0, end: own.length }
}

/** "a 51:49 joint venture" says a share of each party, in the order that they are named. */
function partOf(
  context: RuleContext,
  holder: Mention,
  exact: number,
  parties: Mention[],
  name: string | null,
  at: { text: string; start: number; end: number },
): Claim {
  return claim(context, {
    predicate: 'holdsStake',
    subject: holder,
    objects: [ventureOf(parties, name)],
    roles: ['investor'],
    value: { interestType: 'shareholding', share: { exact }, event: 'holds' },
    rule: 'joint-venture/split',
    ...at,
  })
}

function same(a: Claim, b: Claim): boolean {
  const partiesOf = ({ subject, objects }: Claim) => [subject, ...objects].map((p) => p.mention)
  const [all, others] = [partiesOf(a), partiesOf(b)]
  return (
    a.predicate === b.predicate &&
    others.length >= all.length &&
    all.every((party) => others.some((other) => sameEntity(party, other))) &&
    (a.predicate !== 'holdsStake' || sameEntity(a.subject.mention, b.subject.mention))
  )
}
