import type { ClaimValue } from '../../domain/claim.ts'
import { pattern } from '../pattern.ts'

type Event = NonNullable<ClaimValue['event']>

/** A verb form, or the noun of one, and what it says happens to a stake. */
export const STAKE_VERBS: [Event, RegExp][] = [
  [
    'increases',
    /^(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|upp(?:ed|ing)|ups|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|expand(?:s|ed|ing)?)$/,
  ],
  [
    'reduces',
    /^(?:cut(?:s|ting)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|dilut(?:e|es|ed|ing)|par(?:e|es|ed|ing)|slash(?:es|ed|ing)?|halv(?:e|es|ed|ing)|shrink(?:s|ing)?|shrank|whittl(?:e|es|ed|ing))$/,
  ],
  [
    'sells',
    /^(?:sell(?:s|ing)?|sold|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?|dispos(?:e|es|ed|ing)|transfer(?:s|red|ring)?|unload(?:s|ed|ing)?|shed(?:s|ding)?|relinquish(?:es|ed|ing)?|exit(?:s|ed|ing)?|surrender(?:s|ed|ing)?|sale|disposal|divestment|divestiture)$/,
  ],
  [
    'acquires',
    /^(?:acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took|secur(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|gain(?:s|ed|ing)?|pick(?:s|ed|ing)?|snap(?:s|ped|ping)?|snag(?:s|ged|ging)?|get(?:s|ting)?|got|receiv(?:e|es|ed|ing)|grab(?:s|bed|bing)?|amass(?:es|ed|ing)?|subscrib(?:e|es|ed|ing)|built|building|invest(?:s|ed|ing)?|pa(?:ys?|id|ying)|spen(?:d|ds|t|ding)|swoop(?:s|ed)|giv(?:e|es|ing)|gave|hand(?:s|ed|ing)?|acquisition|purchase|buyout|takeover|investment|stakebuilding)$/,
  ],
  [
    'holds',
    /^(?:hold(?:s|ing)?|held|own(?:s|ed|ing)?|has|have|had|having|control(?:s|led|ling)?|retain(?:s|ed|ing)?|keep(?:s|ing)?|kept|maintain(?:s|ed|ing)?|possess(?:es|ed)?|with|cross-?hold(?:s|ing)?|swap(?:s|ped|ping)?|exchang(?:e|es|ed|ing))$/,
  ],
]

/** Nouns of buying and selling: who does it is told by "by", or before by "'s". */
export const NOMINAL =
  /^(?:acquisition|purchase|buyout|takeover|investment|sale|disposal|divestment|divestiture)$/

/** Verbs by which a stake goes to the one whom they name next: "giving <C0> a stake". */
export const GIVES = /^(?:giv(?:e|es|ing)|gave|hand(?:s|ed|ing)?)$/

const APPROXIMATELY = String.raw`(?:about |around |nearly |almost |over |more than |up to |at least |roughly |approximately |just |under |less than |some |close to |an? |the |as much as )*`
const OTHER_NOUN = String.raw`(?! (?:sales|revenues?|production|output|deliver\w+|profits?|vehicles|workforce|staff|customers|volumes?|cars|models|dealers?|employees|engines?|batter\w+))`
/** What may stand between "of" and the name that it governs: "of scandal-hit <C1>". */
const BEFORE_NAME = String.raw`(?:the |its |their )?(?:(?!(?:at|by|from|to|with|for|and|or|that|which|as|on|after|before|in|of|than|over|under|sales|production|shares|plants?|profits?|revenue|value|price|cost|market|voting|all|each|cars?|vehicles?|not|per)\b)[A-Za-z][\w'-]* ){0,4}?`
const HELD = String.raw`{C:subject}(?:'s? (?:shares|stock|equity|capital|share capital|voting rights|common stock|outstanding shares|ordinary shares|voting shares)\b|(?!'s? )(?! (?:joint|JV|sales|revenue))${OTHER_NOUN})`

/** Phrases that name a stake: what share of whom. */
export const STAKE_PHRASES = [
  pattern(String.raw`{S} (?:in|of) ${BEFORE_NAME}${HELD}`),
  pattern(
    String.raw`(?:(?:its|their|<[CBX]\d+>'s) )?(?:existing |current )?(?:stakes?|shareholdings?|holdings?|interests?|ownership) (?:(?:from ${APPROXIMATELY}<R\d+> )?to|of|totall?ing|amounting to|equivalent to) ${APPROXIMATELY}{R:share} (?:in|of) ${HELD}`,
  ),
  pattern(
    String.raw`(?:{R:share} )?(?:\w+ ){0,1}?(?<!<[CBXV]\d{1,2}>'s ){C:subject} (?:stakes?|shareholdings?|holdings?|shares)\b(?! (?:in|of) <)`,
  ),
]

/** What follows a phrase and gives the share, or its new level. */
export const SHARE_AFTER = pattern(
  String.raw`^(?:,? (?:from|by) ${APPROXIMATELY}<R\d+>)?,? (?:(?:now |currently |has |have |had )?(?:rose |risen |climbed |grew |grown |went up |fell |fallen |dropped |slipped |shrank |shrunk |increased |decreased |rises |been (?:cut|raised|reduced|diluted|lifted) |stands? |stood |is |was |amounts? |amounted |comes? |came |totals? |totalled )(?:from ${APPROXIMATELY}<R\d+> )?(?:at |to )?|(?:up )?(?:to|of|at|totall?ing|amounting to) )${APPROXIMATELY}(?<share><R\d+>)`,
  'u',
)
/** The level that a raised or cut stake had before is not its share. */
export const LEVEL_BEFORE = pattern(String.raw`from ${APPROXIMATELY}<R\d+>`, 'u')

export const HELD_BY = pattern(
  String.raw`^,? ?(?:(?:which|that) )?(?:(?:is|are|was|were|will be|being|been|currently|now|still|has|have|had) )*(?<verb>held|owned|controlled|acquired|bought|purchased|taken|sold|transferred|snapped up|belongs?|belonged)(?: off)? (?<to>by|to) (?:the )?{L:party}`,
  'u',
)
/** "the 34 percent of <C1> that <C0> owns". */
export const HELD_RELATIVE = pattern(
  String.raw`^ (?:that |which )?(?:the )?{L:party} (?:now |still |already |has |had )*(?<verb>owns?|holds?|held|owned|bought|acquired|has|had|controls?|took)\b(?! (?:said|a |an |been))`,
  'u',
)
export const BY = pattern(String.raw`^[^<;.]{0,24}? by {L:party}`, 'u')
export const FROM = pattern(
  String.raw`^[^<;.,]{0,16}? from (?:the |its |bankrupt |former )*{L:party}`,
  'u',
)
export const TO = pattern(
  String.raw`^[^<;.]{0,30}?(?:<[DM]\d+>[^<;.]{0,12}?)? to (?:the |its )?{L:party}`,
  'u',
)

/** Ways of telling who holds whom in which the stake has no verb of its own. */
export interface HoldingFrame {
  name: string
  expression: RegExp
  /** Read in the text with its appositions, which the plain text lacks. */
  raw?: boolean
}

const OWNED = String.raw`(?<degree>wholly|majority|fully|partly|part|jointly|half|mostly|100 ?%)?[- ]?(?:owned|controlled)`
const UNIT = String.raw`(?:(?<degree>wholly[- ]owned|majority[- ]owned|fully[- ]owned) )?(?:\w+ ){0,2}?(?:subsidiar(?:y|ies)|unit|arm|division|affiliate)`

export const HOLDING_FRAMES: HoldingFrame[] = [
  {
    name: 'inWhich',
    expression: pattern(
      String.raw`{C:subject},? (?:(?:a|the) [\w -]{3,30} )?(?:in which|of which|where) {L:holder} {F}(?:hold|holds|held|own|owns|owned|has|have|had|took|takes|bought|acquired|controls) {S}(?! (?:in|of) <)`,
    ),
  },
  {
    name: 'ofWhich',
    expression: pattern(
      String.raw`{C:subject},? {R:share} of (?:which|whom) (?:(?:is|was|are|were|will be) (?:now |still |currently )?(?:owned|held|controlled) by|belongs? to|belonged to|(?:is|lies|sits) with|is in the hands of) (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'ofWhichActive',
    expression: pattern(
      String.raw`{C:subject},? {R:share} of (?:which|whom) {C:holder} (?:has |had |now |still |already ){0,2}(?:acquired|bought|owns|holds|owned|held|took|has|controls)`,
    ),
  },
  {
    name: 'ownerOfShare',
    raw: true,
    expression: pattern(
      String.raw`{C:holder},? (?:(?:once|now|still|then|already|today|is|was|,) )*(?:the |an? )?(?:[a-z]+ )?(?:owner|owners|holder|holders|buyer|buyers) of {S} (?:in|of) (?:[a-z][\w-]* ){0,4}{C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'labelHolder',
    expression: pattern(
      String.raw`^(?:[*•-] ?)?{C:holder}(?: -|:| —) ?{S} (?:in|of) {C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'ownUnit',
    raw: true,
    expression: pattern(
      String.raw`{C:holder}'s? (?<degree>)(?:[\w-]+ ){0,2}?{C:subject} (?:unit|subsidiary|division|arm|affiliate)\b`,
    ),
  },
  {
    name: 'next',
    expression: pattern(
      String.raw`(?<!(?:of|in) (?:the )?){C:holder},? (?:with )?(?:a |an |the |about |around |some )?(?<share><R\d+>)(?: stake| share| interest)? (?:in|of) {C:subject}(?!'s? )${OTHER_NOUN}`,
    ),
  },
  {
    name: 'apposition',
    raw: true,
    expression: pattern(
      String.raw`{C:holder}, (?:the|an?|its|<C\d+>'s) (?:[^,.;<]|<[XCBP]\d+>){3,60}? (?:with|owning|holding|that (?:owns|holds|has)|which (?:owns|holds|has)) {S} (?:in|of) {C:subject}(?!'s? )${OTHER_NOUN}`,
    ),
  },
  {
    name: 'owns',
    expression: pattern(
      String.raw`{C:holder},? (?:(?:which|that|also|already|still|now|then|fully|wholly|once|has|have|had) ){0,3}(?:owns?|owned|controls) (?<degree>all of |)(?:the )?(?<subjects><C\d+>(?:(?:, and |, | and )<C\d+>)*)(?!'s? |-)(?! (?:stakes?|shares|shareholding|brand|plant|factory|dealers?|patents?|vehicles?|cars?)\b)`,
    ),
  },
  {
    name: 'withShare',
    expression: pattern(
      String.raw`[Ww]ith (?:a |an |its |<C1\d\d>'s )?(?:about |around |roughly )?{R:share}(?: stake| holding| shareholding| of the shares)?,? {C:holder} (?:is|was|became|remains) {F}(?:shareholder|owner|investor) (?:in|of) {C:subject}`,
    ),
  },
  {
    name: 'person',
    raw: true,
    expression: pattern(
      String.raw`{P:holder}, (?:<C\d+>'s? )?[^,<]{3,40},? (?:owns?|holds?|held|owned|controls?|bought|acquired|has|took) {F}{S} (?:in|of) {C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'person',
    raw: true,
    expression: pattern(
      String.raw`{P:holder},? {F}(?:owns?|holds?|held|owned|controls?|bought|acquired|has|took) {F}{S} (?:in|of) {C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'ownedBy',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}[,:]? (?:a \w+ )?(?:(?:which|that) )?(?:(?:is|was|are|now|currently|has|been) )*(?:{F})?(?:(?<share><R\d+>)[- ]?(?:per ?cent )?(?:owned|held|controlled)|owned (?<share2><R\d+>)) by (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'ownedByWithoutShare',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}[,:]? (?:a \w+ )?(?:(?:which|that) )?(?:(?:is|was|are|now|currently|has|been|remains) )*${OWNED} by (?:the )?(?:[A-Z][a-z]+(?:'s)? )?(?:group |parent |giant )?{L:holder}`,
    ),
  },
  {
    name: 'ownedAdjective',
    raw: true,
    expression: pattern(String.raw`{C:holder}-(?:owned|controlled) {C:subject}`),
  },
  {
    name: 'unitOf',
    raw: true,
    expression: pattern(
      String.raw`{C:subject},? (?:which )?(?:(?:is|was|now|became|,) )*(?:an?|the) ${UNIT} of (?:the )?{C:holder}`,
    ),
  },
  {
    name: 'possessedUnit',
    raw: true,
    expression: pattern(String.raw`{C:holder}'s? ${UNIT},? {C:subject}`),
  },
  {
    name: 'unitNamed',
    raw: true,
    expression: pattern(String.raw`{C:holder} (?<degree>)(?:subsidiary|unit) {C:subject}`),
  },
  {
    name: 'parentOf',
    raw: true,
    expression: pattern(
      String.raw`{C:holder},? (?:which is |is |was )?(?:the |its )?(?<degree>)(?:parent(?: company)?|owner|majority owner|controlling shareholder) of (?:the )?(?:[A-Z]\w+ )?{L:subjects}`,
    ),
  },
  {
    name: 'parentNamed',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}(?:'s?)? (?<degree>)(?:[A-Z]\w+ )?(?:parent(?: company| group)?|owner|majority owner|controlling shareholder),? {C:holder}`,
    ),
  },
  {
    name: 'parentBefore',
    raw: true,
    expression: pattern(
      String.raw`(?:\w+ )?(?<degree>)(?:parent(?: company)?|owner) {C:holder}(?=,? (?:of|said|has|had|is|was|and|will))(?<subject>)`,
    ),
  },
  {
    name: 'shareholderOf',
    raw: true,
    expression: pattern(
      String.raw`{C:holder},? {F}(?<degree>)(?:(?:largest|biggest|second-largest|top|main|major|single|controlling|single-largest|single-biggest|leading|second-biggest) )+shareholder (?:in|of) {C:subject}(?:,? (?:with|holding|owning) {F}{R:share})?`,
    ),
  },
  {
    name: 'soleOwner',
    raw: true,
    expression: pattern(
      String.raw`{C:holder}, (?:the |now |sole )*(?<degree>)(?:parent(?: company)?|owner|majority owner|controlling shareholder) of (?:the )?(?:[a-z]+ )?{L:subjects}`,
    ),
  },
  {
    name: 'shareShareholder',
    expression: pattern(
      String.raw`{L:holder},? {F}(?:an?|the|its) (?:about |roughly |around )?{R:share} (?:shareholder|owner|partner) (?:in|of) (?:[a-z][\w-]* ){0,4}{C:subject}`,
    ),
  },
  {
    name: 'shareholderNamed',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}'s? (?<degree>)(?:[\w-]+ ){0,2}?(?:largest|biggest|second-largest|top|main|major|single|controlling|leading) (?:single )?shareholder,? {C:holder}(?:,? (?:with|holding|owning|which (?:owns|holds|has)) {F}{R:share})?`,
    ),
  },
  {
    name: 'shareholderAfter',
    expression: pattern(
      String.raw`{C:holder},? {F}{C:subject}'s? (?<degree>)(?:[\w-]+[- ]){0,3}(?:shareholder|owner)\b(?:,? (?:with|holding|owning) {F}{R:share})?`,
    ),
  },
  {
    name: 'shareholdersAre',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}'s? (?<degree>)(?:[\w-]+ ){0,3}(?:shareholders|owners|investors|backers) (?:are|include|included|were) {L:holder}`,
    ),
  },
  {
    name: 'belongsTo',
    raw: true,
    expression: pattern(
      String.raw`{C:subject},? (?:(?:which|that|now|has|still) ){0,2}(?<degree>)(?:belongs|belonged|belonging) to (?:the )?{C:holder}`,
    ),
  },
  {
    name: 'partOf',
    raw: true,
    expression: pattern(
      String.raw`{C:subject},? (?:(?:which|that|now|has|been) ){0,3}(?:is|was|are|became|becomes|been|now) (?<degree>)(?:a |now )?part of (?:the )?{C:holder}(?! [a-z]*(?:plan|deal|project|strategy|alliance|network))`,
    ),
  },
  {
    name: 'backedBy',
    raw: true,
    expression: pattern(
      String.raw`{C:subject},? (?:(?:a|an|the|which|is) [\w -]{0,30}?)?(?<degree>)backed by (?:the )?{L:holder}|(?<holder>{C})-backed (?:[a-z-]+ ){0,3}(?<subject>{C})`
        .replaceAll('(?<holder>{C})', '(?<holder><[CX]\\d+>)')
        .replaceAll('(?<subject>{C})', '(?<subject><[CX]\\d+>)'),
    ),
  },
  {
    name: 'companyOf',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}, (?:an?|the) (?<degree>){C:holder} (?:company|affiliate|subsidiary|unit|brand)\b`,
    ),
  },
]

/** Whole companies that change hands. */
export interface TakeoverFrame {
  name: string
  expression: RegExp
}

export const INVESTMENT = pattern(
  String.raw`(?<verb>invest(?:s|ed|ing)?|inject(?:s|ed|ing)?|pump(?:s|ed|ing)?|put(?:s|ting)?|sank|plough(?:s|ed)?) {F}(?:{M:price} )?{F}(?:in|into) (?:<[CBX]\d+>'s )?{C:subject}(?: unit)?,? {F}(?:for|for which (?:it|<[CBX]\d+>) (?:received|got|obtained|took)|in exchange for|in return for|to take|to acquire|to buy|to obtain|taking|acquiring|giving it|gaining|securing|and took|and got) {S}(?! (?:in|of) <)`,
)

/** "<C0> invested <M0> in <C1>", without a share. */
export const INVESTMENT_WITHOUT_SHARE = pattern(
  String.raw`(?<verb>invest(?:s|ed|ing)?|inject(?:s|ed|ing)?|pump(?:s|ed|ing)?|pour(?:s|ed|ing)?|put|sank|plough(?:s|ed)?) {F}{M:price} {F}(?:in|into) (?:the )?{C:subject}(?!'s? |-)(?! (?:plant|factory|project|joint|production))`,
)
/** "<C0> led a funding round in <C1>". */
export const FUNDING = pattern(
  String.raw`(?<verb>led|leads?|leading|joined|join|joining|backed|took part in|participat(?:ed|es|ing) in|contribut(?:ed|es|ing) to) {F}(?:<M\d+> )?(?:[\w-]+ ){0,3}?(?:round|financing|fundraising|investment|capital increase) (?:of <M\d+> )?(?:in|for|of|by|at) (?:the )?{C:subject}(?!'s? )`,
)

/** Partners that buy each other out of their venture. */
export const BUYOUT = pattern(
  String.raw`(?<verb>b(?:uy|uys|ought|uying)) (?:out {L:partner}(?!'s? )|{L:partner} out\b)`,
)

const BUY = String.raw`(?:pa(?:y|ys|id|ying) (?:about |around |some |a total of )?<M\d+>(?: <M\d+>)? for|acquir(?:e|es|ed|ing)|b(?:uy|uys|ought|uying)(?: out)?|purchas(?:e|es|ed|ing)|tak(?:e|es|en|ing) over|took over|took control of|swallow(?:s|ed)?|snap(?:s|ped) up|absorb(?:s|ed)?)`
const SELL = String.raw`(?:sell(?:s|ing)?|sold|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?)`
const WHOLE = String.raw`(?<whole>all of |the whole of |100 percent of |full ownership of |full control of )?(?:the )?(?:[A-Z]\w+ )?`
const NOT_A_PART = String.raw`(?!'s? )(?! out\b)(?! (?:stakes?|shares|shareholding|holding|brand|plant|factory|factories|batter|car|cars|vehicle|vehicles|model|models|engines?|unit|assets|business|technology|parts|components|software|chips?|cells?|production|facility|site|JV|joint|products?|trucks?|buses|dealer|cells)\b)`

export const TAKEOVERS: TakeoverFrame[] = [
  {
    name: 'buys',
    expression: pattern(String.raw`(?<verb>${BUY}) ${WHOLE}(?<subjects>{L})${NOT_A_PART}`),
  },
  {
    name: 'boughtBy',
    expression: pattern(
      String.raw`{L:subjects},? (?:(?:which|that) )?(?:(?:is|was|were|are|has|have|had|been|being|will|be|now|later|then|to) )+(?<verb>acquired|bought(?: out)?|purchased|taken over|snapped up|rescued) {F}by (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'soldTo',
    expression: pattern(
      String.raw`{L:subjects},? (?:(?:which|that) )?(?:(?:was|were|had|been|is|are|being|will|be) )+(?<verb>sold) (?:by {L:seller} )?(?:{F})?to (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'sellsTo',
    expression: pattern(
      String.raw`(?<verb>${SELL}) ${WHOLE}{L:subjects}(?!'s? ) (?:[^<;.]{0,20}? )?to (?:the )?(?:[A-Z]\w+'s )?{L:holder}`,
    ),
  },
  {
    name: 'paysFor',
    expression: pattern(
      String.raw`(?<verb>paid|pays?|paying) {L:seller} {F}<M\d+>(?: <M\d+>)? for ${WHOLE}{L:subjects}${NOT_A_PART}`,
    ),
  },
  {
    name: 'wholly',
    expression: pattern(
      String.raw`(?<verb>turn(?:s|ed|ing)?|mak(?:e|es|ing)|made|convert(?:s|ed|ing)?) {L:subjects} (?:into )?(?:an?|its|<C1\d\d>'s) (?<whole>wholly[- ]owned|fully[- ]owned) (?:subsidiary|unit)`,
    ),
  },
  {
    name: 'sellsOff',
    expression: pattern(
      String.raw`(?<verb>sold(?: off)?|sells(?: off)?|divested|offloaded|disposed of) ${WHOLE}{L:subjects}(?=,|\.| in <D| <D| after| for <M| because| as |$| ten | two | three )`,
    ),
  },
  {
    name: 'completes',
    expression: pattern(
      String.raw`(?<verb>complet(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|finali[sz](?:e|es|ed|ing)|seal(?:s|ed)?|clinch(?:es|ed)?|wrapp(?:ed|ing) up) (?:its |the |<[CBX]\d+>'s? )(?:[\w-]+ |<[MD]\d+> ){0,3}?(?:acquisition|takeover|purchase|buyout) of ${WHOLE}{L:subjects}(?!'s? )`,
    ),
  },
  {
    name: 'takeoverBy',
    expression: pattern(
      String.raw`(?<verb>acquisition|takeover|purchase|buyout) of ${WHOLE}{L:subjects}(?!'s? ) {F}by (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'takeoverOf',
    expression: pattern(
      String.raw`{L:holder}'s? (?:[\w-]+ |<[DM]\d+> ){0,3}?(?<verb>acquisition|takeover|purchase|buyout) of ${WHOLE}{L:subjects}(?!'s? )`,
    ),
  },
  {
    name: 'saleOf',
    expression: pattern(
      String.raw`(?:{L:seller}'s? )?(?:[\w-]+ ){0,2}?(?<verb>sale) of ${WHOLE}{L:subjects}(?!'s? ) {F}to (?:the )?{L:holder}`,
    ),
  },
]
