import { pattern } from '../pattern.ts'
import type { Event } from './stake-draft.ts'

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
    /^(?:sell(?:s|ing)?|sold|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?|dispos(?:e|es|ed|ing)|transfer(?:s|red|ring)?|unload(?:s|ed|ing)?|shed(?:s|ding)?|relinquish(?:es|ed|ing)?|exit(?:s|ed|ing)?|surrender(?:s|ed|ing)?|ced(?:e|es|ed|ing)|dump(?:s|ed|ing)?|part(?:ed|ing)|jettison(?:s|ed|ing)?|ditch(?:es|ed|ing)?|sale|disposal|divestment|divestiture)$/,
  ],
  [
    'acquires',
    /^(?:acquir(?:e|es|ed|ing)|scoop(?:s|ed|ing)?|mop(?:s|ped|ping)|bag(?:s|ged|ging)|collect(?:s|ed|ing)?|accumulat(?:e|es|ed|ing)|assembl(?:e|es|ed|ing)|land(?:s|ed|ing)|nab(?:s|bed|bing)|net(?:s|ted|ting)|inherit(?:s|ed|ing)?|buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took|secur(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|gain(?:s|ed|ing)?|pick(?:s|ed|ing)?|snap(?:s|ped|ping)?|snag(?:s|ged|ging)?|get(?:s|ting)?|got|receiv(?:e|es|ed|ing)|grab(?:s|bed|bing)?|stump(?:s|ed|ing)?|amass(?:es|ed|ing)?|subscrib(?:e|es|ed|ing)|built|building|invest(?:s|ed|ing)?|pa(?:ys?|id|ying)|spen(?:d|ds|t|ding)|swoop(?:s|ed)|giv(?:e|es|ing)|gave|hand(?:s|ed|ing)?|acquisition|purchase|buyout|takeover|investment|stakebuilding)$/,
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
/** What is no company, though it follows a company's name. */
export const OTHER_NOUN = String.raw`(?! (?:sales|revenues?|production|output|deliver\w+|profits?|vehicles|workforce|staff|customers|volumes?|cars|models|dealers?|employees|engines?|batter\w+))`
/** What may stand between "of" and the name that it governs: "of scandal-hit <C1>". */
const BEFORE_NAME = String.raw`(?:the |its |their )?(?:(?!(?:at|by|from|to|with|for|and|or|that|which|as|on|after|before|in|of|than|over|under|sales|production|shares|plants?|profits?|revenue|value|price|cost|market|voting|all|each|cars?|vehicles?|not|per)\b)[A-Za-z][\w'-]* ){0,4}?`
const HELD = String.raw`{C:subject}(?:'s? (?:shares|stock|equity|capital|(?:subscribed|share|equity|issued|registered) capital|voting rights|(?:common|capital) stock|(?:outstanding|ordinary|voting|listed|preferred) (?:shares|stock))\b|(?!'s? )(?!-<)(?! (?:joint|JV|sales|revenue))${OTHER_NOUN})`

/** Phrases that name a stake: what share of whom. */
export const STAKE_PHRASES = [
  pattern(String.raw`{S} (?:in|of) ${BEFORE_NAME}${HELD}`),
  pattern(
    String.raw`(?:(?:its|their|<[CBX]\d+>'s) )?(?:existing |current )?(?:stakes?|shareholdings?|holdings?|interests?|ownership) (?:(?:from ${APPROXIMATELY}<R\d+> )?to|of|totall?ing|amounting to|equivalent to) ${APPROXIMATELY}{R:share} (?:in|of) ${HELD}`,
  ),
  pattern(
    String.raw`(?:{R:share} )?(?:\w+ ){0,1}?(?<!<[CBXV]\d{1,2}>'s ){C:subject} (?:stakes?|shareholdings?|holdings?|shares|stock)\b(?! (?:in|of) <[CBXV])`,
  ),
]

/** What follows a phrase and gives the share, or its new level. */
export const SHARE_AFTER = pattern(
  String.raw`^(?:,? (?:from|by) ${APPROXIMATELY}<R\d+>)?,? (?:which )?(?:(?:now |currently |has |have |had )?(?:rose |risen |climbed |grew |grown |went up |fell |fallen |dropped |slipped |shrank |shrunk |increased |decreased |rises |been (?:cut|raised|reduced|diluted|lifted) |stands? |stood |is |was |amounts? |amounted |comes? |came |totals? |totalled )(?:from ${APPROXIMATELY}<R\d+> )?(?:at |to )?|(?:up )?(?:to|of|at|totall?ing|amounting to) )${APPROXIMATELY}(?<share><R\d+>)`,
  'u',
)
const STANDS = String.raw`(?:lies|lay|sits|sat|rests|rested|remains|remained|stays|stayed|is|are|was|were)`
export const HELD_BY = pattern(
  String.raw`^,? ?(?:(?:which|that) )?(?:(?:is|are|was|were|will be|being|been|currently|now|still|once|today|has|have|had) )*(?<verb>held|owned|controlled|acquired|bought|purchased|taken|sold|transferred|snapped up|belongs?|belonged|belonging|went|passed)(?: off| over)? (?<to>by|to) (?:the )?{L:party}(?! [a-z]*(?:court|auction))`,
  'u',
)
/** "34 percent of <C1> is in <C0>'s hands", "… lies with <C0>". */
export const HELD_WITH = pattern(
  String.raw`^(?: (?:now |once |still )?${STANDS}(?: now| still)? with (?:the )?{L:party}(?=,|\.|;|$| (?:and|since|while|after|which|today|now)\b)|(?: (?:now |once |still )?${STANDS})?(?: now| still)? (?:in|on) (?:(?:the )?{C:owner}'s? (?:hands|books|portfolio|possession|balance sheet|ownership|control)|the hands of (?:the )?{L:hands}))`,
  'u',
)
/** "the 34 percent of <C1> that <C0> owns". */
export const HELD_RELATIVE = pattern(
  String.raw`^ (?:that |which )?(?:the )?{L:party} (?:now |still |already |has |had )*(?<verb>owns?|holds?|held|owned|bought|acquired|has|had|controls?|took)\b(?! (?:said|a |an |been|put|sold|bought|taken|promised|to|not|[a-z]+ed)\b)`,
  'u',
)
export const BY = pattern(String.raw`^[^<;.]{0,24}? by {L:party}`, 'u')
export const FROM = pattern(
  String.raw`^[^<;.,]{0,16}? from (?:the |its |bankrupt |former )*{L:party}`,
  'u',
)
export const TO = pattern(
  String.raw`^[^<;.]{0,30}?(?:<[DM]\d+>[^<;.]{0,12}?)? to (?:the |its |an? (?:[a-z-]+ ){0,3}[a-z-]+, )?{L:party}`,
  'u',
)
