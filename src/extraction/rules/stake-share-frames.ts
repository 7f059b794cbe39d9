import { pattern } from '../pattern.ts'

const HOLDS = String.raw`(?:hold|holds|held|holding|own|owns|owned|owning|has|have|had|having|tak(?:e|es|ing)|took|control|controls|controlling|retain|retains|retained|retaining|keep|keeps|kept|keeping|get|gets|got|getting|with|bought|acquired|acquir(?:e|es|ing)|contribut(?:e|es|ed|ing)|put up|was to have|is left with|are left with|was left with|ends up with|ended up with|will have|remains? with|emerges? with|emerged with|clings? (?:on )?to|clung (?:on )?to|picked up|scooped up|bags|bagged)`
const ABOUT = String.raw`(?:a |an |the |about |around |some |just |only |nearly |over |roughly |remaining |other |majority |minority |combined |direct |equal |its |their |another |a further )*`
const AFTER = String.raw`(?:[- ](?:per ?cent|each|apiece|stake|share|shareholding|interest|holding|equity|of (?:it|the (?:shares|equity|stock|venture|joint venture|company|new company|business|JV))))*(?! (?:in|of) (?:the )?<[CBXV])(?! of (?!the [a-z])| of the (?:market|vote|sales|total|output|production|industry|country|value|price|fleet|cars|vehicles|global|world|workforce|cost|time|way))(?! (?:increase|rise|growth|more|discount|tariff|margin|drop|fall|lower|higher|market|decline|jump|pay|tax|rate|premium|faster|cheaper|in (?:sales|the first|20)))`
/** A holder and its share, where what is held is told elsewhere. */
export const FRAMES = [
  pattern(
    String.raw`{L:holder},? (?:[a-z]+ly |each |both |now |still |will |would |also |to |then |today |then |could |currently )*${HOLDS} ${ABOUT}{R:share}${AFTER}`,
  ),
  pattern(
    String.raw`(?<=<R\d+>(?: per cent| each| apiece){0,2}(?: (?:of|in) (?:the )?(?:[a-z]+ ){0,2}<[CBXV]\d+>)?(?: from <[CBX]\d+>)?(?:,| and|;|, and|, with|, while) )(?:the |<[CBX]\d+>'s )?{L:holder}(?: and| with|,|:| has| holds| owns)? ${ABOUT}(?<share>{R}|{N})(?: apiece| each)?(?=[,.;)]| and (?:the )?<[CBX]\d+>| (?:stake|share)?$|$)`,
  ),
  pattern(
    String.raw`(?:[Tt]he )?(?:(?:rest|remainder|balance|other half|remaining (?<share><R\d+>)|other (?<share2><R\d+>)|(?:(?<=(?:and|,|;|with) (?:the )?)|(?=<R\d+> (?:of (?:it|the \w+) )?(?:is|are|was|were|being|to be|will be|would be) ))(?<share3><R\d+>)) )(?:of (?:it|the \w+) )?(?:is |are |was |were |being |to be |will be |would be )*(?:held|owned|with|controlled|belongs? to|goes to|went to|taken)(?: by)? (?:the )?{L:holder}`,
  ),
]
/** "diluting <C0> and <C1> to 47.5 percent each". */
export const DILUTED = pattern(
  String.raw`(?:diluting|leaving|reducing|cutting|raising|lifting|taking|bringing|diluted) {L:holder}(?:'s (?:stakes?|holdings?|shareholdings?|interests?|shares?))? (?:to|with) ${ABOUT}{R:share}(?: each| apiece)?(?! (?:in|of) (?:the )?<[CBXV])`,
)
/** "<C0>'s stake was diluted to <R0>": of the company that the sentence or the text is about. */
export const CHANGED = pattern(
  String.raw`{C:holder}'s (?:[a-z]+ ){0,2}?(?:stake|holding|shareholding|interest)(?:,| has| had| was| is| been| then| later| thus| now){0,4} (?:diluted|reduced|cut|trimmed|raised|lifted|increased|fell|fallen|rose|risen|dropped|slipped|shrank|shrunk|grew|grown|climbed|went up|came down|stands|stood|amounted)(?: (?:from|by) ${ABOUT}<R\d+>)?(?: (?:to|at))? ${ABOUT}{R:share}`,
)
/** "<C0> has raised its holding to 5 percent". */
export const MOVED = pattern(
  String.raw`{C:holder},? (?:has |have |had |then |later |since ){0,2}(?:raised|lifted|increased|boosted|upped|hiked|cut|reduced|trimmed|pared|lowered|slashed) (?:its|their|<[CBX]1\d\d>'s) (?:[a-z]+ )?(?:stake|holding|shareholding|interest)(?: from ${ABOUT}<R\d+>)? to ${ABOUT}{R:share}(?! (?:in|of) (?:the )?<[CBXV])`,
)
/** "its 75 percent stake": whose, where the stake names no company. */
export const POSSESSED = pattern(
  String.raw`{C:holder}'s (?:own |current |existing |entire |whole |remaining |former |last |under-|over-|initial |original |direct ){0,2}${ABOUT}{R:share}[- ](?:equity |minority |majority |controlling |voting )?(?:stake|holding|shareholding|interest)s?\b(?! (?:in|of|on) (?:the )?(?:[a-z][\w-]* ){0,3}<[CBXV])`,
)
/** "89 percent of the shares are <C0>'s". */
export const OF_THE_SHARES = pattern(
  String.raw`{R:share} of (?:the|its|<[CBXV]1\d\d>'s) (?:shares|stock|equity|capital) (?:(?:is|are|was|were|lies|belongs?|belonged) )(?:now )?(?:to |with |held by |owned by |in the hands of )?(?:the )?{C:holder}(?:'s)?(?=,|\.|;|$| and| while| since)`,
)
/** "…, as does <C0>": the same share. */
export const AS_DOES = pattern(
  String.raw`{R:share}(?: stake)? (?:of|in) <[CBXV]\d+>,? as (?:does|do|did) {L:holder}`,
)
/** "…, becoming its sole owner": after it, all is the buyer's. */
export const WHOLE = pattern(
  String.raw`(?:to )?(?:thus |now |thereby |so )?(?:became|becoming|become|becomes|is now|making (?:it|<[CBXV]1\d\d>)|is) (?:the |its |<[CBXV]1\d\d>'s? |a )?(?:sole|full|outright|only) (?:owner|shareholder|proprietor)|(?:taking|took|takes|gaining|giving (?:it|<[CBXV]1\d\d>)|assuming) (?:full|complete|sole|outright|total) (?:control|ownership|possession)|(?:turning|making) (?:it|<[CBXV]\d+>|the \w+) (?:into )?an? wholly[- ]owned`,
)
/** "…, bringing its holding to <R0>": the new level of what the sentence tells of. */
export const LEVEL = pattern(
  String.raw`(?:keeping|retaining|sold down|selling down|sell down|come down|bringing|taking|buying|acquiring|securing|lifting|raising|increasing|cutting|reducing|pushing|giving|leaving)(?: (?:its|their|the|it|{C:holder}(?:'s)?))?(?: (?:total|overall|combined|own))?(?: (?:stake|holding|shareholding|share|interest|ownership))?(?: in (?:it|the \w+))?(?: (?:to|at|with))? ${ABOUT}{R:share}(?! (?:in|of) <)|(?:pared|cut|trimmed|reduced|raised|lifted|upped|increased) (?:that|this) to ${ABOUT}(?<share2>{R})`,
)
/** "<C0> and <C1> each hold 15 percent of the other". */
export const MUTUAL = pattern(
  String.raw`{LL:holder},? (?:each |both |now |still |will )*(?:hold|own|have|keep|retain|took|take|bought|acquired|holds|owns|keeps|swapped|exchanged) (?:an? )?${ABOUT}{R:share}(?: stakes?| shareholdings?| of the shares| with voting rights)*(?: (?:in|of|with) (?:the other|each other|one another)|(?<=(?:swapped|exchanged) [^.;]{0,60}))`,
)
/** "…, <C1> kept the remainder": what the stated shares leave. */
export const REST = pattern(
  String.raw`{C:holder},?(?: [a-z]+ly| still| will| would| now)*(?: (?:keeps?|kept|holds?|held|owns?|owned|has|had|retains?|retained|with|holding|keeping|retaining|taking|takes|took|got|controls|controlled|is left with|was left with))? (?:the )?(?:rest|remainder|balance|remaining (?:stake|shares|equity|interest))\b|(?:the )?(?:rest|remainder|balance|remaining (?:stake|shares))(?: of (?:it|the \w+))? (?:is |was |being |are |were )?(?:held|owned|belongs|belonged|goes|went|with|in the hands of|lies with)(?: by| to)? (?:the )?{C:holder}`,
)
/** "the other 49.9 percent is in <C0>'s hands". */
export const IN_HANDS = pattern(
  String.raw`(?:[Tt]he )?(?:other |remaining )?{R:share}(?: of (?:it|the shares|the stock))? (?:is|are|was|were|lies|remains|rests|stays|belongs?) (?:in (?:the hands of )?|with |held by |owned by |to )(?:the )?{C:holder}(?:'s hands)?`,
)
/** "<R0> <C1>" in a list. */
export const NAMELESS = pattern(
  String.raw`(?<=: |<[CX]\d+>, |<[CX]\d+> and ){R:share} {C:holder}(?=[,.;)]|$)`,
)
/** "<C0> (<R0>)" and "<C0>: <R0>". */
export const SPLIT = pattern(
  String.raw`{C:holder} \((?:with |holding |owning )?(?:a )?(?:about )?{R:share}(?: stake| share| per cent)?\)|{C:holder}: ?{R:share}(?=[,;)]|$)`,
)
