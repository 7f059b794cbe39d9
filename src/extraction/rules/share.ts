import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { claim, isParty, partiesIn, type RuleContext } from './rule.ts'

/** How many sentences after the last word of it a share can still be of the same company. */
const REACH = 3

const HOLDS = String.raw`(?:hold|holds|held|holding|own|owns|owned|owning|has|have|had|having|tak(?:e|es|ing)|took|control|controls|controlling|retain|retains|retained|retaining|keep|keeps|kept|keeping|get|gets|got|getting|with|bought|acquired|acquir(?:e|es|ing)|contribut(?:e|es|ed|ing)|put up|was to have|is left with|are left with|was left with|ends up with|ended up with|will have|remains? with)`
const ABOUT = String.raw`(?:a |an |the |about |around |some |just |only |nearly |over |roughly |remaining |other |majority |minority |combined |direct |equal |its |their )*`
const AFTER = String.raw`(?:[- ](?:per ?cent|stake|share|shareholding|interest|holding|equity|of (?:it|the (?:shares|equity|stock|venture|joint venture|company|new company|business|JV))))*(?! (?:in|of) (?:the )?<[CBXV])(?! of (?!the [a-z])| of the (?:market|vote|sales|total|output|production|industry|country|value|price|fleet|cars|vehicles|global|world|workforce|cost|time|way))(?! (?:increase|rise|growth|more|discount|tariff|margin|drop|fall|lower|higher|market|decline|jump|pay|tax|rate|premium|faster|cheaper|in (?:sales|the first|20)))`
const FRAMES = [
  pattern(
    String.raw`{L:holder},? (?:[a-z]+ly |each |both |now |still |will |would |also |to |then |today |then |could |currently )*${HOLDS} ${ABOUT}{R:share}${AFTER}`,
  ),
  pattern(
    String.raw`(?<=(?:<R\d+>|<R\d+> per cent)(?:,| and|;|, and|, with|, while) ){C:holder}(?: and| with|,|:)? ${ABOUT}{R:share}(?=[,.;)]| and <[CBX]\d+>| (?:stake|share)?$|$)`,
  ),
  pattern(
    String.raw`(?:[Tt]he )?(?:(?:rest|remainder|balance|other half|remaining (?<share><R\d+>)|other (?<share2><R\d+>)|(?<share3><R\d+>)) )(?:of (?:it|the \w+) )?(?:is |are |was |were |being |to be |will be |would be )*(?:held|owned|with|controlled|belongs? to|goes to|went to|taken)(?: by)? (?:the )?{L:holder}`,
  ),
]
/** "…, bringing its holding to <R0>": the new level of what the sentence tells of. */
const LEVEL = pattern(
  String.raw`(?:keeping|retaining|sold down|selling down|sell down|come down|bringing|taking|buying|acquiring|securing|lifting|raising|increasing|cutting|reducing|pushing|giving|leaving)(?: (?:its|their|the|it|{C:holder}(?:'s)?))?(?: (?:total|overall|combined|own))?(?: (?:stake|holding|shareholding|share|interest|ownership))?(?: in (?:it|the \w+))?(?: (?:to|at|with))? ${ABOUT}{R:share}(?! (?:in|of) <)`,
)
/** "<C0> and <C1> each hold 15 percent of the other". */
const MUTUAL = pattern(
  String.raw`{LL:holder},? (?:each |both |now |still |will )*(?:hold|own|have|keep|retain|took|take|bought|acquired|holds|owns|keeps|swapped|exchanged) (?:an? )?${ABOUT}{R:share}(?: stakes?| shareholdings?| of the shares| with voting rights)*(?: (?:in|of|with) (?:the other|each other|one another)|(?<=(?:swapped|exchanged) [^.;]{0,60}))`,
)
/** "…, <C1> kept the remainder": what the stated shares leave. */
const REST = pattern(
  String.raw`{C:holder},? (?:[a-z]+ly |still |will |would |now )*(?:keeps?|kept|holds?|held|owns?|owned|has|had|retains?|retained|with|holding|keeping|retaining|taking|takes|took|got) (?:the )?(?:rest|remainder|balance|remaining (?:stake|shares|equity|interest))\b|(?:the )?(?:rest|remainder|balance|remaining (?:stake|shares))(?: of (?:it|the \w+))? (?:is |was |being |are |were )?(?:held|owned|belongs|belonged|goes|went|with|in the hands of|lies with)(?: by| to)? (?:the )?{C:holder}`,
)
/** "the other 49.9 percent is in <C0>'s hands". */
const IN_HANDS = pattern(
  String.raw`(?:[Tt]he )?(?:other |remaining )?{R:share}(?: of (?:it|the shares|the stock))? (?:is|are|was|were|lies|remains|rests|stays|belongs?) (?:in (?:the hands of )?|with |held by |owned by |to )(?:the )?{C:holder}(?:'s hands)?`,
)
const NAMELESS = pattern(
  String.raw`(?<=: |<[CX]\d+>, |<[CX]\d+> and ){R:share} {C:holder}(?=[,.;)]|$)`,
)
const SPLIT = pattern(
  String.raw`{C:holder} \((?:with |holding |owning )?(?:a )?(?:about )?{R:share}(?: stake| share| per cent)?\)|{C:holder}: ?{R:share}(?=[,;)]|$)`,
)

/**
 * Shares without the name of what they are of: "<C0> holds 51 percent and <C1> the rest". They are
 * of the venture or company whose shares the text tells of, or that a label ("<C0>: …") names.
 * Chinese ones are read with the stakes that name their company.
 */
export function shareRule(context: RuleContext): Claim[] {
  const { sentence, plain, raw } = context
  if (sentence.lang === 'zh') return []
  const found = [
    ...findAll(plain, FRAMES).map((match) => stated(context, match, plain)),
    ...findAll(plain, [NAMELESS, IN_HANDS]).map((match) => stated(context, match, plain)),
    ...findAll(raw.replaceAll('"', ''), [SPLIT]).map((match) => stated(context, match, raw)),
  ]
  const claims = [
    ...found.flatMap((one) => claimsOf(context, one)),
    ...levels(context),
    ...mutual(context),
  ]
  claims.push(...rests(context, claims))
  return claims.filter(
    (one, index) => !told(context.claims, one) && !told(claims.slice(0, index), one),
  )
}

/** What a stake that the sentence tells of has come to. */
function levels(context: RuleContext): Claim[] {
  const { plain, tags, claims } = context
  return findAll(plain, [LEVEL]).flatMap((match) => {
    const told = claims.find(
      ({ predicate, value }) => predicate === 'holdsStake' && value.event !== 'sellsAll',
    )
    const [tag = ''] = tagsIn(match.groups.share ?? '')
    const share = tags.shares.get(tag)?.share
    if (!told || !share) return []
    const [owner] = partiesIn(context, match.groups.holder)
    const holder = owner && isParty(owner) ? owner : told.subject.mention
    if (!sameEntity(holder, told.subject.mention)) return []
    // The level is the share: what was bought or sold on the way to it is not.
    if (!/buying|acquiring|securing/.test(match.text) || !told.value.share) told.value.share = share
    return []
  })
}

/** Who keeps "the rest" of what one other holds a stated part of. */
function rests(context: RuleContext, here: Claim[]): Claim[] {
  const { plain, claims } = context
  return findAll(plain, [REST]).flatMap((match) => {
    const [holder] = partiesIn(context, match.groups.holder)
    const stated = [...claims, ...here].filter(
      ({ predicate, value }) => predicate === 'holdsStake' && value.share?.exact !== undefined,
    )
    const held = stated[0]?.objects[0]?.mention
    const others = stated.filter(
      ({ subject, objects }) =>
        held &&
        objects[0] &&
        sameEntity(objects[0].mention, held) &&
        holder &&
        !sameEntity(subject.mention, holder),
    )
    const left = 100 - others.reduce((sum, { value }) => sum + (value.share?.exact ?? 0), 0)
    if (!holder || !held || !isParty(holder) || others.length === 0 || left <= 0) return []
    return [
      claim(context, {
        predicate: 'holdsStake',
        subject: holder,
        objects: [held],
        roles: ['investor'],
        value: {
          interestType: 'shareholding',
          share: { exact: Math.round(left * 1e6) / 1e6 },
          event: 'holds',
        },
        rule: 'share/rest',
        text: plain,
        start: match.start,
        end: match.end,
      }),
    ]
  })
}

/** Each of two holds a part of the other. */
function mutual(context: RuleContext): Claim[] {
  const { plain, tags } = context
  return findAll(plain, [MUTUAL]).flatMap((match) => {
    const [one, other, ...more] = partiesIn(context, match.groups.holder)
    const [tag = ''] = tagsIn(match.groups.share ?? '')
    const share = tags.shares.get(tag)?.share
    if (!one || !other || more.length > 0 || !share) return []
    return [
      [one, other],
      [other, one],
    ].flatMap(([holder, held]) =>
      holder && held
        ? [
            claim(context, {
              predicate: 'holdsStake',
              subject: holder,
              objects: [held],
              roles: ['investor'],
              value: { interestType: 'shareholding', share, event: 'holds' },
              rule: 'share/mutual',
              text: plain,
              start: match.start,
              end: match.end,
            }),
          ]
        : [],
    )
  })
}

export interface Stated {
  holders: Mention[]
  /** One for each holder. */
  shares: (Share | null)[]
  text: string
  start: number
  end: number
}

export function stated(context: RuleContext, match: Found, text: string): Stated {
  const holders = partiesIn(context, match.groups.holder)
  const slot = match.groups.share ?? match.groups.share2 ?? match.groups.share3
  const [tag = ''] = tagsIn(slot ?? '')
  const { share = null, parts = null } = context.tags.shares.get(tag) ?? {}
  const each = holders.map((_, index) =>
    parts?.length === holders.length ? { exact: parts[index] ?? 0 } : share,
  )
  const words = tagsIn(match.groups.holder ?? '').map((tag) => context.tags.words.get(tag) ?? '')
  const severally = /\beach\b|各|\bboth\b/i.test(`${match.text} ${words.join(' ')}`)
  const shared = holders.length > 1 && !severally && !parts
  return { holders: shared ? [] : holders, shares: each, text, start: match.start, end: match.end }
}

function claimsOf(context: RuleContext, { holders, shares, text, start, end }: Stated): Claim[] {
  const held = heldIn(context, holders, text, start)
  if (!held) return []
  return holders.flatMap((holder, index) => {
    const share = shares[index]
    if (!share || !isParty(holder) || sameEntity(holder, held)) return []
    const value: ClaimValue = { interestType: 'shareholding', share, event: 'holds' }
    return [
      claim(context, {
        predicate: 'holdsStake',
        subject: holder,
        objects: [held],
        roles: ['investor'],
        value,
        rule: 'share/ofFocus',
        text,
        start,
        end,
      }),
    ]
  })
}

const BRACKETED = /<([CXV]\d+)> \([^()]*$/
const LABEL = /^<([CXV]\d+)>(?:[::] ?|方面,|中,)/u
/** "<C0>'s shareholders are …": the shares behind it are of <C0>. */
const SHAREHOLDERS =
  /(?:(?<=\b(?:[Oo]wnership|[Cc]ontrol|[Ss]hares|[Cc]apital|[Ss]tock) (?:of|in) )<([CXV]\d+)>|<([CXV]\d+)>(?:'s? (?:[\w-]+ ){0,3}?(?:shareholders?|owners?|ownership|shareholding|shares)\b|(?:公司|集团|汽车)?的?(?:股东|股权结构|持股结构|股权|股份|最新股权)))[^。;.]*$/u

/** Of what company or venture a share without a name is. */
function heldIn(
  context: RuleContext,
  holders: Mention[],
  text: string,
  start: number,
): Mention | null {
  const { claims, memory, sentence, tags } = context
  const other = (mention: Mention | undefined) =>
    mention && !holders.some((holder) => sameEntity(holder, mention)) ? mention : null
  const formed = claims.some(({ predicate }) => predicate === 'formsJointVenture')
  if (formed && memory.venture) return memory.venture
  const before = text.slice(0, Math.max(start, 0))
  const spokenOf = SHAREHOLDERS.exec(before)
  const label = (LABEL.exec(text) ?? BRACKETED.exec(before))?.[1] ?? spokenOf?.[1] ?? spokenOf?.[2]
  const labelled = label ? other(tags.mentions.get(label)) : null
  if (labelled) return asVenture(context, labelled)
  const venture = tagsIn(text.slice(0, Math.max(start, 0) + 1)).findLast((tag) =>
    tag.startsWith('V'),
  )
  const spoken = venture ? other(tags.mentions.get(venture)) : null
  if (spoken) return spoken
  const stake = claims.find(
    ({ predicate, value }) => predicate === 'holdsStake' && value.share !== undefined,
  )
  const told = stake ? other(stake.objects[0]?.mention) : null
  if (told) return told
  const { focus } = memory
  if (focus && sentence.index - focus.sentence <= REACH) return other(focus.held)
  return null
}

function asVenture({ memory }: RuleContext, mention: Mention): Mention {
  const venture = memory.ventureNames.get(mention.text)
  return venture ? { ...mention, type: 'jointVenture', parties: venture.parties ?? [] } : mention
}

/** Whether claims tell already what a holder holds in this sentence. */
const told = (claims: Claim[], { subject }: Claim): boolean =>
  claims.some(
    (claim) =>
      claim.predicate === 'holdsStake' &&
      claim.value.share !== undefined &&
      sameEntity(claim.subject.mention, subject.mention),
  )
