import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { mentionOf, subjectOf, type Token, tokenAt, tokensOf } from '../clause.ts'
import { ventureOf } from '../memory.ts'
import { findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { chineseVentures } from './joint-venture-zh.ts'
import { claim, dateOf, given, isParty, partiesIn, type RuleContext } from './rule.ts'

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

const NOUN = pattern(
  String.raw`(?:(?<split><R\d+>)[- ](?:(?!of |in )[\w-]+ ){0,2}?)?(?<jv>\b[Jj]oint[- ][Vv]entures?|\bventures?(?! capital| fund| arm)|\bJVs?|\bjoint compan(?:y|ies)|\bjoint enterprises?)\b(?<tail>(?:[- ](?:compan(?:y|ies)|firms?|business(?:es)?|agreements?|contracts?|deals?|operations?|projects?|plants?|factor(?:y|ies)|entit(?:y|ies))\b)*)`,
)
const NAME_AFTER = pattern(
  String.raw`^(?:,? (?:which (?:is|was|will be) |to be )?(?:named|called|dubbed|known as|under the name(?: of)?|branded|christened) (?:as )?|[:,]? |, to be (?:called|named) )(?<name><[XVC]\d+>)(?! (?:and|,) <)`,
  'u',
)
const NAME_BEFORE = pattern(
  String.raw`(?<name><[XVC]\d+>)(?:,? (?:which )?(?:is|was|became|remains)(?: now| already)?|,) (?:an?|the|its|their|one of (?:its|the)|<[CBX]\d+>'s?) (?:[\w-]+ ){0,4}$`,
  'u',
)
/** "the <X0> joint venture between <C0> and <C1>". */
const NAME_NEXT = pattern(String.raw`(?:the|its|their|'s?) (?<name><X\d+>) $`, 'u')
const FILL = String.raw`(?:(?:[A-Za-z][\w'%&-]*,?|<[DNM]\d+>,?|,) ){0,8}?`
const WITH = pattern(
  String.raw`^,? ${FILL}(?:with|alongside) (?:the |its |a |an )?(?:[a-z-]+ ){0,3}?{L:list}(?! [a-z]+ing\b)`,
  'u',
)
const OF = pattern(
  String.raw`^,? (?:(?:[a-z][\w'-]*|<[DNM]\d+>) ){0,4}?(?:between|of|by|among|involving|owned by|comprising|formed by|grouping|linking|bringing together|run by) (?:the )?(?:[a-z-]+ ){0,2}?(?<list><[CBXV]\d+>(?:(?:, and |, | and | & |, as well as |\/|-)(?:the )?<[CBXV]\d+>)+)`,
  'u',
)
/** "<C1>, with which <C0> is building a joint venture plant". */
export const WITH_WHICH = /(<[CBX]\d+>),? with (?:which|whom) [^.;]*$/
const THEIR_BEFORE = /\b[Tt]heir (?:[\w-]+ ){0,3}$/
const RUN_BY = pattern(
  String.raw`^,? (?:(?:that|which) )?(?:is |was )?{L:list} (?:\w+ ){0,2}?(?:founded|set up|formed|own(?:s|ed)?|runs?|ran|launched|created|started|operate[sd]?|have|had|has|controls?|built|began|established)(?: (?:jointly|equally|together))?(?: with {L:second})?`,
  'u',
)
const PARTNER_AFTER = pattern(String.raw`^ partners?,? (?:in \w+,? )?{L:list}`, 'u')
const PAIR_BEFORE = pattern(
  String.raw`(?<list><[CB]\d+>(?:(?:-|\/|–| and | & |, )<[CB]\d+>)+)(?:'s?)? (?:[\w-]+ ){0,3}$`,
  'u',
)
const OWNER_BEFORE = pattern(String.raw`(?<list>{L})'s? (?:[\w-]+ ){0,3}$`, 'u')
const ENDS =
  /^(?:end(?:s|ed|ing)?|dissolv(?:e|es|ed|ing)|wind(?:s|ing)?|wound|terminat(?:e|es|ed|ing)|exit(?:s|ed|ing)?|quit(?:s|ting)?|pull(?:s|ed|ing)|withdr(?:aws?|ew|awing)|liquidat(?:e|es|ed|ing)|leav(?:e|es|ing)|left|break(?:s|ing)?|broke|unw(?:ind|ound)|disband(?:s|ed|ing)?|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|clos(?:e|es|ed|ing)|shut(?:s|ting)?)$/
const FORMS =
  /^(?:form(?:s|ed|ing)?|set(?:s|ting)?|establish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|launch(?:es|ed|ing)?|found(?:s|ed|ing)?|formali[sz](?:e|es|ed|ing)|start(?:s|ed|ing)?|sign(?:s|ed|ing)?|agree(?:s|d|ing)?|announc(?:e|es|ed|ing)|build(?:s|ing)?|built|incorporat(?:e|es|ed|ing)|register(?:s|ed|ing)?|finali[sz](?:e|es|ed|ing)|unveil(?:s|ed|ing)?|inaugurat(?:e|es|ed|ing)|open(?:s|ed|ing)?|enter(?:s|ed|ing)?|ink(?:s|ed|ing)?|complet(?:e|es|ed|ing)|begin|began|begun|clos(?:e|es|ed|ing)|formation|creation|establishment|reach(?:es|ed|ing)?|approv(?:e|es|ed|ing)|plan(?:s|ned|ning)?|propos(?:e|es|ed|ing)|enter)$/
const RUNS =
  /^(?:has|have|had|having|operat(?:e|es|ed|ing)|runs?|ran|running|owns?|owned|maintain(?:s|ed)?|through|via|under|by|produc(?:e|es|ed|ing)|mak(?:e|es|ing)|made|built|build(?:s|ing)?|assembl(?:e|es|ed|ing)|sells?|selling|sold|hold(?:s|ing)?|held|manag(?:e|es|ed|ing)|join(?:s|ed|ing)|with|rel(?:y|ies|ied)|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|control(?:s|led)?|invest(?:s|ed|ing)?|work(?:s|ed|ing)?|manufactur(?:e|es|ed|ing)|put(?:s|ting)?|pour(?:s|ed|ing)?|inject(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|sank|spen[dt]|including|is|was|in|from|at)$/
const PRESUPPOSED =
  /(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir|'s?) (?:(?!(?:an?|about|on|over|for|of|in|to|with) )[\w-]+ ){0,3}$/
const UNSURE = /\b(?:proposed|planned|possible|potential|future|would-be|mooted|rumou?red|new)\b/
/** How far before a venture its verb may stand, in words and tags. */
const REACH = 10

/** Joint ventures: formed, in being or ended; named or known by their parties. */
export function jointVentureRule(context: RuleContext): Claim[] {
  const drafts =
    context.sentence.lang === 'zh'
      ? chineseVentures(context)
      : [
          ...englishVentures(context),
          ...foundings(context),
          ...namings(context),
          ...partnersIn(context),
        ]
  const claims = drafts.flatMap((draft) => venturesOf(context, draft))
  return claims.filter((one, index) => !claims.slice(0, index).some((other) => same(one, other)))
}

function englishVentures(context: RuleContext): VentureDraft[] {
  const { plain, memory, tags } = context
  const tokens = tokensOf(plain)
  return findAll(plain, [NOUN]).flatMap((match) => {
    const before = plain.slice(0, match.start)
    const after = plain.slice(match.end)
    const lead = before
    const named = nameOf(context, lead, after)
    const rest = named?.after ?? after
    const index = tokenAt(tokens, match.start)
    const verb = verbBefore(tokens, index)
    const without = (parties: Mention[]) =>
      parties.filter((party) => isParty(party) && party.text !== named?.mention.text)

    const listed = without(partiesIn(context, OF.exec(rest)?.groups?.list))
    const run = RUN_BY.exec(rest)
    const runners = without([
      ...partiesIn(context, run?.groups?.list),
      ...partiesIn(context, run?.groups?.second),
    ])
    const pair = without(partiesIn(context, PAIR_BEFORE.exec(lead)?.groups?.list))
    const owners = without(partiesIn(context, OWNER_BEFORE.exec(lead)?.groups?.list))
    const partner = PARTNER_AFTER.exec(after)
    const others = without(
      partiesIn(context, (partner ?? WITH.exec(rest))?.groups?.list ?? undefined),
    )
    const named_ = namedLast(others, (partner ?? WITH.exec(rest))?.groups?.list)
    const antecedent = without(partiesIn(context, WITH_WHICH.exec(before)?.[1]))
    others.push(...antecedent)
    const subject = verb ? without(actorsOf(tokens, verb.at, context)) : []
    const theirs = THEIR_BEFORE.test(lead)
      ? distinctParties(without(partiesIn(context, before)))
      : []
    const own =
      theirs.length > 1 && theirs.length < 5 && others.length === 0
        ? theirs
        : owners.length > 0
          ? owners
          : subject
    const known = own.length > 0 ? own : memory.subject && others.length > 0 ? [memory.subject] : []
    const plural = /s\b|ies\b/.test(match.groups.jv ?? '')
    const groups =
      listed.length > 1
        ? [listed]
        : runners.length > 1
          ? [runners]
          : pair.length > 1 && others.length === 0
            ? [pair]
            : plural && others.length > 1 && known.length === 1
              ? others.map((other) => [...known, other])
              : [[...known, ...others]]
    const last = rest.slice((OF.exec(rest)?.[0] ?? (partner ?? WITH.exec(rest))?.[0] ?? '').length)
    const later = named ? null : nameOf(context, '', last)?.mention.text
    const split = tags.shares.get(tagsIn(match.groups.split ?? '')[0] ?? '')?.parts ?? []
    const tail = OF.exec(rest)?.[0] ?? (partner ?? WITH.exec(rest))?.[0] ?? ''
    const kind =
      verb && ENDS.test(verb.word) ? 'ended' : verb && FORMS.test(verb.word) ? 'formed' : 'exists'
    return groups.map(
      (group): VentureDraft => ({
        rule: verb ? kind : 'exists',
        kind,
        parties: distinctParties(group),
        name: named?.mention.text ?? later ?? named_?.text ?? null,
        parts: split,
        backReference: kind === 'exists' && !named && listed.length === 0,
        presupposed: kind === 'exists' && PRESUPPOSED.test(lead) && !UNSURE.test(match.text),
        text: plain,
        start: verb ? (tokens[verb.at]?.start ?? match.start) : match.start,
        end: match.end + (named ? after.length - rest.length : 0) + tail.length,
      }),
    )
  })
}

const LL = String.raw`(?<list><[CBXV]\d+>(?:(?:, and |, | and | & |, as well as |\/|-)(?:the )?<[CBXV]\d+>)+)`
const FOUNDED = String.raw`(?:co-)?(?:founded|formed|set up|created|established|launched|started)`
const SINCE = String.raw`(?:,? (?:in |at the end of |back in |only )?<D\d+>,?)?`
const FOUNDINGS = [
  pattern(
    String.raw`(?:[Jj]ointly )?(?:[Ff]ounded|[Ss]et up|[Ff]ormed|[Ee]stablished|[Cc]reated) (?:jointly )?(?:in <D\d+> )?by ${LL},? {X:name}(?!'s? |-)`,
  ),
  pattern(
    String.raw`${LL} are (?:the )?(?:joint |equal |two |sole |three |four )*(?:parents|owners|shareholders|founders) (?:of|in|behind) {X:name}(?!'s? |-)`,
  ),
  pattern(
    String.raw`{X:name},? in which ${LL} (?:are (?<equal>equal|<R\d+>) (?:partners|shareholders|owners)|(?:each )?(?:hold|own|have) (?<later>equal|<R\d+>)(?: stakes?| shares?)?)`,
  ),
  pattern(
    String.raw`(?<list><[CBX]\d+>,? (?:[a-z]+ ){0,3}?(?:teamed up|teams up|joined forces|joins forces|partnered|got together|allied) with <[CBX]\d+>(?: and <[CBX]\d+>)?) (?:in <D\d+> )?(?:to|and) (?:form|formed|create|created|set up|establish|established|found|founded|launch|launched) (?:the )?(?:[a-z][\w-]* ){0,4}?{X:name}(?!'s? |-)`,
  ),
  pattern(
    String.raw`{X:name}, (?:the|an?|their|its) (?:[^,.;<]|<[DRM]\d+>|, [A-Z]){0,70}?(?:that |which )?${LL} (?:[a-z]+ ){0,2}?(?:founded|set up|formed|created|own|run|ran|established|launched|started|built|have together)\b`,
  ),
  pattern(
    String.raw`${LL} (?:[a-z]+ ){0,2}?${FOUNDED} (?:the )?(?:[a-z][\w-]* ){0,4}?(?:called |named )?{X:name}(?!'s? |-)${SINCE}`,
  ),
  pattern(
    String.raw`{X:name},? (?:(?:which|that) )?(?:(?:is|was|has|been|now|a|an|the) )*(?:[a-z][\w-]* ){0,4}?${FOUNDED}${SINCE} (?:[a-z-]+ ){0,2}?by (?:the )?${LL}`,
  ),
  pattern(
    String.raw`{X:name},? (?:(?:which|that) )?(?:(?:is|was|now|still) )*(?:a company )?(?<equal>jointly |equally |<R\d+> |half-and-half )?(?:jointly )?owned (?<later>jointly |equally |<R\d+> |in equal (?:parts|shares) )?by (?:the )?${LL}`,
  ),
  pattern(
    String.raw`${LL} (?:(?:each|both|now|still|today) )*(?<equal>jointly )?(?:own|hold) {X:name}(?!'s? |-) (?<later>jointly|equally|<R\d+>|in equal (?:parts|shares))`,
  ),
  pattern(
    String.raw`${LL} (?:each |both |now |still )*(?:own|hold|have) (?<equal>equal) (?:stakes?|shares?|parts?|shareholdings?) (?:in|of) {X:name}(?!'s? |-)`,
  ),
]

const NAMING = pattern(
  String.raw`(?<venture><V\d+>),? (?:(?:which|that) )?(?:(?:is|was|will be|to be|has been) )*(?:called|named|dubbed|known as|christened|branded) (?:as )?{X:name}`,
)

const PARTNER_IN = pattern(
  String.raw`{C:one}'s? (?:[\w-]+ ){0,3}partners? in (?:the )?{X:name}(?: joint venture| venture)?,? (?:(?:is|are|was|were) )?(?:the )?{L:list}`,
)

/** "<C0>'s partner in <X1> is <C2>". */
function partnersIn(context: RuleContext): VentureDraft[] {
  const { plain } = context
  return findAll(plain, [PARTNER_IN]).flatMap((match) => {
    const [named] = partiesIn(context, match.groups.name)
    const parties = distinctParties([
      ...partiesIn(context, match.groups.one),
      ...partiesIn(context, match.groups.list),
    ]).filter((party) => isParty(party) && !(named && sameEntity(party, named)))
    if (!named || named.type === 'brand') return []
    return [
      {
        rule: 'partnerIn',
        kind: 'exists',
        parties,
        name: named.text,
        parts: [],
        backReference: false,
        presupposed: true,
        text: plain,
        start: match.start,
        end: match.end,
      } satisfies VentureDraft,
    ]
  })
}

/** "The joint venture, called <X0>, will be located …": the one that was told of gets its name. */
function namings(context: RuleContext): VentureDraft[] {
  const { plain } = context
  return findAll(plain, [NAMING]).flatMap((match) => {
    const [venture] = partiesIn(context, match.groups.venture)
    const [named] = partiesIn(context, match.groups.name)
    if (!venture?.parties || !named || named.type === 'jointVenture') return []
    return [
      {
        rule: 'naming',
        kind: 'exists',
        parties: venture.parties,
        name: named.text,
        parts: [],
        backReference: false,
        presupposed: true,
        text: plain,
        start: match.start,
        end: match.end,
      } satisfies VentureDraft,
    ]
  })
}

/** Ventures whose words for it are their founders and name: "A and B founded X in 2017". */
function foundings(context: RuleContext): VentureDraft[] {
  const { plain, tags } = context
  return findAll(plain, FOUNDINGS).flatMap((match) => {
    const [named] = partiesIn(context, match.groups.name)
    const parties = partiesIn(context, match.groups.list).filter(
      (party) => isParty(party) && !(named && sameEntity(party, named)),
    )
    if (!named || named.type === 'person' || named.type === 'brand' || parties.length < 2) return []
    const how = match.groups.later || match.groups.equal || ''
    const parts = tags.shares.get(tagsIn(how)[0] ?? '')?.parts ?? []
    const equal = /equal|half/.test(how) ? parties.map(() => 100 / parties.length) : parts
    return [
      {
        rule: `founding${match.pattern}`,
        kind: match.pattern < 1 || (match.pattern > 2 && match.pattern < 7) ? 'formed' : 'exists',
        parties,
        name: named.text,
        parts: equal,
        backReference: false,
        presupposed: false,
        text: plain,
        start: match.start,
        end: match.end,
      } satisfies VentureDraft,
    ]
  })
}

/** "its joint venture with <C1>, <X2>, opened": the last, unknown name is the venture's own. */
function namedLast(others: Mention[], list: string | undefined): Mention | null {
  const last = others.at(-1)
  if (!list || !last || others.length < 2 || last.refs.length > 0 || / and | & /.test(list))
    return null
  others.pop()
  return last
}

interface Named {
  mention: Mention
  after: string
}

/** The name of a venture: "…, called <X0>," after it, or "<X0>, a joint venture" before it. */
function nameOf(context: RuleContext, lead: string, after: string): Named | null {
  const behind = NAME_AFTER.exec(after)
  const tag = behind?.groups?.name ?? ''
  const known =
    tag.startsWith('<C') && !/name|call|dub|known|brand|christen/.test(behind?.[0] ?? '')
  if (behind && !known) {
    const [mention] = partiesIn(context, tag)
    if (mention) return { mention, after: after.slice(behind[0].length) }
  }
  const [mention] = partiesIn(
    context,
    NAME_BEFORE.exec(lead)?.groups?.name ?? NAME_NEXT.exec(lead)?.groups?.name,
  )
  return mention ? { mention, after } : null
}

/** The nearest verb before a venture that says what happens to it. */
function verbBefore(tokens: Token[], before: number): { at: number; word: string } | null {
  for (let at = before - 1; at >= 0 && before - at <= REACH; at--) {
    const word = tokens[at]?.text.toLowerCase() ?? ''
    if (word === ';' || word === ':') return null
    if (ENDS.test(word) || FORMS.test(word) || RUNS.test(word)) return { at, word }
  }
  return null
}

function actorsOf(tokens: Token[], at: number, { tags }: RuleContext): Mention[] {
  const owner = tokens[at - 1]?.text === "'s" ? tokens[at - 2] : undefined
  if (owner) return mentionOf(owner.text, tags)
  return subjectOf(tokens, at, tags)?.mentions ?? []
}

const distinctParties = (parties: Mention[]): Mention[] =>
  parties.filter((one, index) => parties.findIndex((other) => sameEntity(one, other)) === index)

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
