import { pattern } from '../pattern.ts'

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

const BUY = String.raw`(?:pa(?:y|ys|id|ying) (?:about |around |some |a total of )?<M\d+>(?: <M\d+>)? for|acquir(?:e|es|ed|ing)|b(?:uy|uys|ought|uying)(?: out)?|purchas(?:e|es|ed|ing)|tak(?:e|es|en|ing) over|took over|took control of|swallow(?:s|ed)?|snap(?:s|ped) up|absorb(?:s|ed)?|privati[sz](?:e|es|ed|ing))`
const SELL = String.raw`(?:sell(?:s|ing)?|sold|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?|dispos(?:e|es|ed|ing) of|parted with|parting with|ced(?:e|es|ed|ing)|let(?:s|ting)? go of|got rid of|jettison(?:s|ed)?|unload(?:s|ed)?|hand(?:s|ed|ing)? over)`
const WHOLE = String.raw`(?<whole>all of |the whole of |100 percent of |full ownership of |full control of )?(?:the )?(?:[A-Z]\w+ )?`
const NOT_A_PART = String.raw`(?!'s? )(?!-<)(?! out\b)(?! (?:stakes?|shares?|stock|shareholding|holding|half|part|portion|side|interest|debt|bonds|options|warrants|notes|name|logo|marque|brand|plant|factory|factories|batter|car|cars|vehicle|vehicles|model|models|engines?|unit|assets|business|technology|parts|components|software|chips?|cells?|production|facility|site|JV|joint|products?|trucks?|buses|dealer|cells)\b)`

export const TAKEOVERS: TakeoverFrame[] = [
  {
    name: 'buys',
    expression: pattern(String.raw`(?<verb>${BUY}) ${WHOLE}(?<subjects>{L})${NOT_A_PART}`),
  },
  {
    name: 'whollyBought',
    expression: pattern(
      String.raw`(?<verb>tak(?:e|es|ing)|took|gain(?:s|ed|ing)?|assum(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|obtain(?:s|ed|ing)?) (?<whole>(?:full|complete|sole|outright|total|100 percent) (?:control|ownership|possession)) (?:of|over) (?:the )?(?<subjects>{L})${NOT_A_PART}`,
    ),
  },
  {
    name: 'takenPrivate',
    expression: pattern(
      String.raw`(?<verb>tak(?:e|es|en|ing)|took) (?<subjects>{C}) (?<whole>private)\b`,
    ),
  },
  {
    name: 'soleOwner',
    expression: pattern(
      String.raw`(?<verb>bec(?:omes?|ame|oming)|is|was|remains) (?:now )?(?:the |its )?(?<whole>sole|outright|full|only) (?:owner|shareholder|proprietor)s? of (?:the )?(?<subjects>{C})${NOT_A_PART}`,
    ),
  },
  {
    name: 'boughtFor',
    expression: pattern(
      String.raw`(?<subjects>{C}),? (?:the [a-z][\w -]{2,40} )?(?:which|that) {L:holder} (?:had |has |later )?(?<verb>bought|acquired|purchased|took over|rescued)(?= (?:for|in|last|from|out of)\b|,|\.|$)`,
    ),
  },
  {
    name: 'leftAlone',
    expression: pattern(
      String.raw`(?<verb>pulled out of|exited|quit|left|withdrew from|bowed out of|sold out of) (?<subjects>{C}),? (?:[^<;.]{0,20}, )?leaving {C:holder} (?:as |with |to be )?(?:the |its )?(?<whole>sole|only|full|outright) (?:owner|shareholder|proprietor|ownership|control)`,
    ),
  },
  {
    name: 'nominalBy',
    expression: pattern(
      String.raw`(?<subjects>{C})'s? (?:[a-z-]+ ){0,3}?(?<verb>acquisition|takeover|purchase|buyout) by (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'wentTo',
    expression: pattern(
      String.raw`(?<!\b(?:with|by|from|in|of|at) (?:the )?)(?<subjects>{L}),? (?:which |that )?(?:(?:has|had|have|later|then|eventually) )*(?<verb>went|gone|passed|going) (?:over )?(?:(?:in stages )?from (?:the )?(?:{L:seller}|[A-Za-z ]{3,30}?) )?(?:in stages )?(?:to|into the hands of) (?:the )?{L:holder}(?= for (?:about |around |some )?<M|,? in <D|\.$| in a <M|$)`,
    ),
  },
  {
    name: 'boughtBy',
    expression: pattern(
      String.raw`(?<!\b(?:with|by|from|in|alongside|against|at|like|named|called) (?:the )?){L:subjects},? (?:(?:which|that) )?(?:(?:is|was|were|are|has|have|had|been|being|will|be|now|later|then|to|itself|itself,) )+(?<verb>acquired|bought(?: out)?|purchased|taken over|snapped up|rescued) {F}by (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'soldTo',
    expression: pattern(
      String.raw`(?<!\b(?:with|by|from|in|alongside|against|at|like|named|called) (?:the )?){L:subjects},? (?:(?:which|that) )?(?:(?:was|were|had|been|is|are|being|will|be) )+(?<verb>sold) (?:by {L:seller} )?(?:{F})?to (?:the )?{L:holder}`,
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
      String.raw`(?<verb>sold(?: off)?|sells(?: off)?|divested|offloaded|disposed of|parted with|let go of|got rid of|jettisoned) ${WHOLE}{L:subjects}(?=,|\.| in <D| <D| after| for <M| because| as |$| ten | two | three )`,
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
      String.raw`(?<!\b(?:an?|any|no|possible|potential|such) )(?<verb>acquisition|takeover|purchase|buyout) of ${WHOLE}{L:subjects}(?!'s? ) {F}by (?:the )?{L:holder}`,
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
      String.raw`(?:{L:seller}'s? )?(?:[\w-]+ ){0,2}?(?<!\b(?:an?|any|no|possible|potential|such) )(?<verb>sale) of ${WHOLE}{L:subjects}(?!'s? ) {F}to (?:the )?{L:holder}`,
    ),
  },
]
