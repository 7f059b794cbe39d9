import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { ventureOf } from '../memory.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { claim, dateOf, given, isParty, partiesIn, type RuleContext } from './rule.ts'

const FORM = String.raw`(?:form(?:s|ed|ing)?|set(?:s|ting)? up|establish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|launch(?:es|ed|ing)?|found(?:s|ed|ing)?|formali[sz](?:e|es|ed|ing)|start(?:s|ed|ing)?|sign(?:s|ed|ing)?|agree(?:s|d)?(?: on| to)?|announc(?:e|es|ed|ing)|build(?:s|ing)?|built|incorporat(?:e|es|ed|ing)|register(?:s|ed|ing)?|finali[sz](?:e|es|ed|ing)|unveil(?:s|ed|ing)?|inaugurat(?:e|es|ed|ing)|open(?:s|ed|ing)?|enter(?:s|ed|ing)?(?: into)?|ink(?:s|ed|ing)?|complet(?:e|es|ed|ing))`
const RUN = String.raw`(?:has|have|had|having|operat(?:e|es|ed|ing)|run|runs|ran|running|own|owns|owned|maintain(?:s|ed)?|through|via|under|in|from|by|including)`
const END = String.raw`(?:end(?:s|ed|ing)?|dissolv(?:e|es|ed|ing)|wind(?:s|ing)? (?:up|down)|wound (?:up|down)|terminat(?:e|es|ed|ing)|exit(?:s|ed|ing)?|quit(?:s|ting)?|pull(?:s|ed|ing)? out of|withdr(?:aws?|ew|awing) from|liquidat(?:e|es|ed|ing)|leav(?:e|es|ing)|left|break(?:s|ing)? up)`
const JV = String.raw`(?:(?<split><R\d+> ))?(?:[\w&'-]+ ){0,4}?(?<jv>[Jj]oint[- ]ventures?|JVs?|joint compan(?:y|ies)|joint enterprises?)(?: compan(?:y|ies)| firms?| business(?:es)?| agreements?| contracts?| deals?)?`
const NAMED = String.raw`(?:,? (?:named|called|dubbed|known as|to be called|to be named|to be known as|under the name(?: of)?|branded) (?:as )?(?<name><[XVC]\d+>)|:? (?<name><[XV]\d+>))?`

interface Frame {
  name: string
  kind: 'formed' | 'exists' | 'ended'
  expression: RegExp
}

const FRAMES: Frame[] = [
  {
    name: 'ended',
    kind: 'ended',
    expression: pattern(String.raw`{L:one},? {F}${END} {F}${JV}(?: with {L:others})?`),
  },
  {
    name: 'formed',
    kind: 'formed',
    expression: pattern(
      String.raw`{L:one},? {F}${FORM} {F}${JV}${NAMED}(?: {F}with {L:others}| {F}between {L:others})?${NAMED.replaceAll('<name>', '<later>')}`,
    ),
  },
  {
    name: 'exists',
    kind: 'exists',
    expression: pattern(String.raw`{L:one},? {F}${RUN} {F}${JV}${NAMED} {F}with {L:others}`),
  },
  {
    name: 'possessive',
    kind: 'exists',
    expression: pattern(String.raw`{C:one}'s? ${JV}${NAMED} {F}with {L:others}`),
  },
  {
    name: 'pairPossessive',
    kind: 'exists',
    expression: pattern(String.raw`{LL:one}'s? ${JV}${NAMED}`),
  },
  {
    name: 'between',
    kind: 'exists',
    expression: pattern(
      String.raw`(?:{V:name},? (?:which is |is |was )?(?:an?|the|its|their) )?${JV.replace('<jv>', '<jv>')}${NAMED.replaceAll('<name>', '<later>')},? (?:\w+ ){0,3}?(?:between|of|by|among|involving) {LL:one}`,
    ),
  },
  {
    name: 'namedOf',
    kind: 'exists',
    expression: pattern(
      String.raw`{V:name},? (?:which is |is |was |, )?(?:an?|the|its|their|{C:one}'s?) ${JV} (?:\w+ ){0,2}?with {L:others}`,
    ),
  },
  {
    name: 'hyphen',
    kind: 'exists',
    expression: pattern(String.raw`(?<one><[CB]\d+>(?:-|\/|–)<[CB]\d+>) ${JV}`),
  },
  {
    name: 'subjectBefore',
    kind: 'exists',
    expression: pattern(
      String.raw`(?:through|via|from|by|under|with) (?:its |their |the )?(?<jv>joint ventures?|JVs?) {F}with {L:others}`,
    ),
  },
]

const ZH_FORM = String.raw`(?:成立|组建|设立|建立|共建|创办|成立了|组建了|设立了|共同成立|共同组建|合资成立|合资组建)`
const ZH_JV = String.raw`(?<jv>合资(?:企业|公司|品牌公司|车企)|合营(?:企业|公司))`
const ZH_NAME = String.raw`(?:[“"「]?(?<name><[XV]\d+>)|[“"「](?<called>[^”"」<]{2,30})[”"」])?`
const ZH_FRAMES: Frame[] = [
  {
    name: 'zhEnded',
    kind: 'ended',
    expression: pattern(
      String.raw`{LL:one}[^<。;]{0,12}?(?:解散|终止|结束|清算|退出)[^<。;]{0,10}?${ZH_JV}`,
    ),
  },
  {
    name: 'zhFormed',
    kind: 'formed',
    expression: pattern(
      String.raw`{LL:one}[^<。;]{0,20}?${ZH_FORM}[^<。;]{0,16}?${ZH_JV}${ZH_NAME}`,
    ),
  },
  {
    name: 'zhFormedWith',
    kind: 'formed',
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,12}?(?:与|和|同|携手|联合)[^<。;]{0,6}?{L:others}[^<。;]{0,20}?${ZH_FORM}[^<。;]{0,16}?${ZH_JV}${ZH_NAME}`,
    ),
  },
  {
    name: 'zhExists',
    kind: 'exists',
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,8}?(?:与|和|同)[^<。;]{0,4}?{L:others}(?:的|共同的|旗下的|之间的|拥有的)[^<。;]{0,10}?${ZH_JV}${ZH_NAME}`,
    ),
  },
]

/** Joint ventures: formed, in being or ended; named or known by their parties. */
export function jointVentureRule(context: RuleContext): Claim[] {
  const { sentence, plain } = context
  const frames = sentence.lang === 'zh' ? ZH_FRAMES : FRAMES
  const found = findAll(
    plain,
    frames.map(({ expression }) => expression),
  )
  const claims = found.flatMap((match) => {
    const frame = frames[match.pattern]
    return frame ? venturesOf(context, frame, match) : []
  })
  return claims.filter((one, index) => !claims.slice(0, index).some((other) => same(one, other)))
}

function venturesOf(context: RuleContext, frame: Frame, match: Found): Claim[] {
  const { groups, start, end } = match
  const { plain, memory, tags } = context
  const others = partiesIn(context, groups.others)
  const named = partiesIn(context, groups.name ?? groups.later).at(0)
  const own = partiesIn(context, groups.one).filter((party) => party.text !== named?.text)
  const one = own.length > 0 ? own : memory.subject ? [memory.subject] : []
  const parties = one.filter(isParty)
  const partners = others.filter(
    (other) => isParty(other) && !parties.some((party) => sameEntity(party, other)),
  )
  const plural = /s\b|ies\b/.test(groups.jv ?? '')
  const groupsOfParties =
    plural && partners.length > 1 && parties.length === 1
      ? partners.map((partner) => [...parties, partner])
      : [[...parties, ...partners]]
  const name = named?.text ?? (groups.called || null)
  const split = groups.split ? tags.shares.get(tagsIn(groups.split)[0] ?? '')?.parts : null
  return groupsOfParties
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const [subject, ...objects] = group
      if (!subject) return []
      const common = { text: plain, start, end }
      const venture = claim(context, {
        predicate: 'formsJointVenture',
        subject,
        objects,
        value: given<ClaimValue>({
          name: name ?? undefined,
          jointVentureKind: frame.kind === 'formed' ? 'newlyFormed' : 'unknown',
          status: frame.kind === 'ended' ? 'terminated' : 'active',
          date: frame.kind === 'formed' ? dateOf(context, plain, start, end) : undefined,
          backReference: frame.kind === 'exists' && !name ? true : undefined,
        }),
        rule: `joint-venture/${frame.name}`,
        ...common,
      })
      const parts = split?.length === group.length ? split : []
      const shares = parts.map((part, index) => {
        const holder = group[index] ?? subject
        return partOf(context, holder, part, group, name, common)
      })
      return [venture, ...shares]
    })
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
