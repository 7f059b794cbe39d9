import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import type { Money } from '../../domain/money.ts'
import type { Share } from '../../domain/share.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { claim, dateOf, given, partiesIn, type RuleContext } from './rule.ts'

type Event = NonNullable<ClaimValue['event']>

interface Frame {
  name: string
  event: Event
  expression: RegExp
}

const ACQUIRE = String.raw`(?:acquir(?:e|es|ed|ing)|b(?:uy|uys|ought|uying)|purchas(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took|secur(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|gain(?:s|ed|ing)?|pick(?:s|ed|ing)? up|snap(?:s|ped|ping)? up|get(?:s|ting)?|got|receiv(?:e|es|ed|ing)|the acquisition of|its acquisition of|the purchase of)`
const HOLD = String.raw`(?:hold|holds|held|own|owns|owned|has|have|had|having|holding|owning|controls?|controlling|controlled|retain(?:s|ed|ing)?|keep(?:s|ing)?|kept|with)`
const RAISE = String.raw`(?:rais|increas|boost|lift|hik)(?:e|es|ed|ing|s)?|upp(?:ed|ing)|ups`
const CUT = String.raw`(?:cut|reduc|lower|trim|dilut|pare|slash)(?:e|es|ed|ing|s|ting|ming|med)?`
const SELL = String.raw`(?:sell|sells|sold|selling|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?|dispos(?:e|es|ed|ing) of|transfer(?:s|red|ring)?|unload(?:s|ed|ing)?)`

/** English frames: who holds or gets what share of whom. */
const FRAMES: Frame[] = [
  {
    name: 'raises',
    event: 'increases',
    expression: pattern(
      String.raw`{L:holder},? {F}(?:${RAISE}) (?:its |their |the |his |<C\d+>'s )?(?:existing |current |equity )?(?:stake|shareholding|holding|interest|ownership|share) (?:in|of) {C:subject}(?: from <R\d+>)? to {F}{R:share}`,
    ),
  },
  {
    name: 'reduces',
    event: 'reduces',
    expression: pattern(
      String.raw`{L:holder},? {F}(?:${CUT}) (?:its |their |the |his |<C\d+>'s )?(?:existing |current |equity )?(?:stake|shareholding|holding|interest|ownership|share) (?:in|of) {C:subject}(?: from <R\d+>)? to {F}{R:share}`,
    ),
  },
  {
    name: 'invests',
    event: 'acquires',
    expression: pattern(
      String.raw`{L:holder},? {F}(?:invest(?:s|ed|ing)?|inject(?:s|ed|ing)?|pump(?:s|ed|ing)?|spend(?:s|ing)?|spent|pa(?:y|ys|id|ying)) {F}{M:price} {F}(?:to (?:acquire|buy|take|purchase|obtain)|for|in exchange for|in return for|and (?:acquired|took|bought)) {S} (?:in|of) {C:subject}`,
    ),
  },
  {
    name: 'investsIn',
    event: 'acquires',
    expression: pattern(
      String.raw`{L:holder},? {F}(?:invest(?:s|ed|ing)?|inject(?:s|ed|ing)?|pump(?:s|ed|ing)?) {F}(?:{M:price} )?(?:in|into) {C:subject},? {F}(?:for|in exchange for|in return for|to take|to acquire|to buy|to obtain|taking|acquiring|giving it|gaining|securing) {S}`,
    ),
  },
  {
    name: 'acquires',
    event: 'acquires',
    expression: pattern(String.raw`{L:holder},? {F}${ACQUIRE} {F}{S} (?:in|of) {C:subject}`),
  },
  {
    name: 'holds',
    event: 'holds',
    expression: pattern(String.raw`{L:holder},? {F}${HOLD} {F}{S} (?:in|of) {C:subject}`),
  },
  {
    name: 'possessive',
    event: 'holds',
    expression: pattern(String.raw`{C:holder}'s? {S} (?:in|of) {C:subject}`),
  },
  {
    name: 'withHolder',
    event: 'holds',
    expression: pattern(
      String.raw`{V:subject},? (?:with|in which|of which|where) {C:holder} (?:will |would |to )?(?:hold|holds|held|holding|own|owns|owned|owning|has|having|have|taking|takes|controlling|controls) {S}`,
    ),
  },
  {
    name: 'ownedBy',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject},? (?:is |was |which is )?(?<share><R\d+>)(?:-| )(?:owned|held|controlled) by {L:holder}`,
    ),
  },
  {
    name: 'boughtBy',
    event: 'acquires',
    expression: pattern(
      String.raw`{S} (?:in|of) {C:subject} {F}(?:acquired|bought|purchased|taken) by {L:holder}`,
    ),
  },
  {
    name: 'sellsTo',
    event: 'acquires',
    expression: pattern(
      String.raw`{C:seller},? {F}${SELL} {S} (?:in|of) {C:subject} to {C:holder}`,
    ),
  },
  {
    name: 'sells',
    event: 'sells',
    expression: pattern(String.raw`{L:holder},? {F}${SELL} {S} (?:in|of) {C:subject}`),
  },
  {
    name: 'shareholder',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder},? {F}{C:subject}'s? (?:\w+[- ]){0,2}shareholder,? (?:with|holding|owning) {F}{R:share}`,
    ),
  },
]

/** Chinese frames; slots are joined without spaces. */
const ZH_SHARE = String.raw`(?:约|近|超过|逾|超)?(?<share><R\d+>)`
const ZH_FRAMES: Frame[] = [
  {
    name: 'zhAcquires',
    event: 'acquires',
    expression: pattern(
      String.raw`{L:holder}[^<。;]{0,24}?(?:以|斥资|出资|投资|耗资)?(?:约|近)?(?:{M:price})?[^<。;]{0,14}?(?:收购|入股|取得|获得|购入|认购|买入|受让|拿下)(?:了)?[^<。;]{0,6}?{C:subject}[^<。;]{0,10}?${ZH_SHARE}[^<。;]{0,4}?(?:股份|股权|股票|股)`,
    ),
  },
  {
    name: 'zhHolds',
    event: 'holds',
    expression: pattern(
      String.raw`{L:holder}[^<。;,]{0,12}?(?:持有|拥有|占有|控股|持股)[^<。;,]{0,6}?{C:subject}[^<。;]{0,10}?${ZH_SHARE}[^<。;]{0,4}?(?:股份|股权|股)?`,
    ),
  },
  {
    name: 'zhRaises',
    event: 'increases',
    expression: pattern(
      String.raw`{L:holder}[^<。;]{0,16}?(?:增持|将(?:其)?(?:在|对|所持))[^<。;]{0,4}?{C:subject}[^<。;]{0,16}?(?:至|到|提高至|增至)${ZH_SHARE}`,
    ),
  },
  {
    name: 'zhSells',
    event: 'sells',
    expression: pattern(
      String.raw`{L:holder}[^<。;]{0,16}?(?:出售|转让|减持|抛售|卖出)[^<。;]{0,10}?{C:subject}[^<。;]{0,10}?${ZH_SHARE}`,
    ),
  },
]

/** Stakes: who acquired, holds, raised, cut or sold which share of whom, when and for how much. */
export function stakeRule(context: RuleContext): Claim[] {
  const { sentence, plain } = context
  const frames = sentence.lang === 'zh' ? ZH_FRAMES : FRAMES
  const found = findAll(
    plain,
    frames.map(({ expression }) => expression),
  )
  const claims = found.flatMap((match) => {
    const frame = frames[match.pattern]
    return frame ? stakesOf(context, frame, match, plain) : []
  })
  return distinct(claims)
}

function stakesOf(context: RuleContext, frame: Frame, match: Found, text: string): Claim[] {
  const { groups, start, end } = match
  const [subject] = partiesIn(context, groups.subject)
  const holders = partiesIn(context, groups.holder).filter(
    (holder) => holder.type !== 'partnership',
  )
  if (!subject || holders.some((holder) => sameEntity(holder, subject))) return []
  const share = shareOf(context, groups.share, match.text)
  // "has holdings in" without a share or the word stake says too little.
  if (!share && !/stake|shareholding|股权|股份|入股|shares/.test(match.text)) return []
  const price = groups.price ? moneyIn(context, groups.price) : priceAfter(context, text, end)
  const date = dateOf(context, text, start, end)
  const held = frame.event === 'holds'
  return holders.map((holder: Mention) =>
    claim(context, {
      predicate: 'holdsStake',
      subject: holder,
      objects: [asSubject(context, subject)],
      roles: ['investor'],
      value: given<ClaimValue>({
        interestType: 'shareholding',
        share: share ?? undefined,
        event: frame.event,
        price: price.length > 0 ? price : undefined,
        date: held || frame.event === 'sells' ? undefined : date,
        ended: frame.event === 'sells' ? date : undefined,
      }),
      rule: `stake/${frame.name}`,
      text,
      start,
      end,
    }),
  )
}

/** The stated share; "a majority stake" and "a minority stake" are bounds. */
function shareOf(context: RuleContext, slot: string | undefined, words: string): Share | null {
  const [tag] = slot ? tagsIn(slot) : []
  const stated = tag ? (context.tags.shares.get(tag)?.share ?? null) : null
  if (stated) return stated
  if (/\b(?:majority|controlling) (?:stake|share|interest)/.test(words))
    return { exclusiveMinimum: 50 }
  if (/\bminority (?:stake|share|interest)/.test(words)) return { exclusiveMaximum: 50 }
  return null
}

function priceAfter(context: RuleContext, text: string, end: number): Money[] {
  const slot =
    /^[^.;<]{0,40}?\b(?:for|worth|valued at|at|paying|of) (?:about |around |nearly |some |a total of |roughly )?(<M\d+>(?: <M\d+>)?)/.exec(
      text.slice(end),
    )?.[1]
  return slot ? moneyIn(context, slot) : []
}

const moneyIn = ({ tags }: RuleContext, slot: string): Money[] =>
  tagsIn(slot).flatMap((tag) => tags.money.get(tag)?.amounts ?? [])

/** A company whose name a rule found to be a joint venture's is that venture. */
function asSubject({ memory }: RuleContext, mention: Mention): Mention {
  const venture = memory.ventureNames.get(mention.text)
  return venture ? { ...mention, type: 'jointVenture', parties: venture.parties ?? [] } : mention
}

/** Several frames may fit one stake: the first, most specific one stays. */
function distinct(claims: Claim[]): Claim[] {
  return claims.filter((one, index) => !claims.slice(0, index).some((other) => same(one, other)))
}

function same(a: Claim, b: Claim): boolean {
  const [objectA] = a.objects
  const [objectB] = b.objects
  return (
    sameEntity(a.subject.mention, b.subject.mention) &&
    objectA !== undefined &&
    objectB !== undefined &&
    sameEntity(objectA.mention, objectB.mention)
  )
}
