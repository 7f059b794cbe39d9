import type { PartnershipStatus } from '../../domain/codelists.ts'
import type { Found } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { TRADES_IN, TRANSACTION, WISHED } from './partnership-words.ts'

/** How a match is to be read: the text that its modality is judged in, and what it says of the end. */
export interface Telling {
  text: string
  status: PartnershipStatus
  isOver: boolean
}

const AGREED =
  /\b(agree[sd]?|agreements?|deals?|contracts?|pacts?|memorand\w+|MoUs?)((?: (?:in |on )?<D\d+>)?) to\b/g
/** "Under the deal <C0> will supply …": what will be done is agreed. */
const UNDER_DEAL =
  /\b[Uu]nder (?:the (?:terms of )?|an? |its |their |this |that |<[CBXV]\d+>'s? )(?:(?:[\w&'-]+|<[DMN]\d+>) ){0,5}(?:agreement|deal|pact|contract|MoU|memorandum|partnership|alliance|accord|arrangement|tie-up)\b|\b(?:[Tt]he|[Tt]his|[Tt]heir) (?:[\w-]+ ){0,3}(?:agreement|deal|pact|contract|MoU|partnership|alliance) (?:calls for|sees|will see|allows|lets|means|provides for)\b|\bunder which\b|\bin which case\b/
const ONLY_PROPOSED =
  /\b(?:proposed|planned|possible|potential|would|could|draft|mooted|under discussion|if)\b/i
const STOPPED =
  /\b(?:(?:is|are|was|were|has|have|had|does|do|did)? ?no longer|stopped|ceased(?: to)?|quit|gave up|giv(?:es|ing) up|discontinued|ended(?: its)?|halted) $/
const BUT_NOT =
  /\b(?:not|never|n't|would|may|might|could|if|will|plans? to|threat\w+)\b[^.;<]{0,30}$/
/** What was there, and is no more. */
const ENDED =
  /^(?:,? which (?:[^.;,<]|<[A-Z]\d+>){0,90},)?(?:[^.;<]|<[DNM]\d+>){0,60}?(?<!\bhad )\b(?:ended|expired|lapsed|soured|unravel\w+|broke up|(?:come|came|drew) to an end|ran out|wound down|is history|is over|was over|(?:was|were|has been|have been|had been|is|been) (?:[a-z]+ )?(?:ended|dissolved|terminated|discontinued|unwound|wound (?:up|down)|not renewed|suspended|severed)|ceased|petered out|fizzled out|ran its course|lasted (?:only |just )?(?:until|till|<|[a-z]+ (?:years|months|weeks)))\b(?! its| their| the)/
/** These may also be said of what was never there, so a "for two years" must come with them. */
const BROKE =
  /^(?:[^.;<]|<[DNM]\d+>){0,40}?\b(?:fell apart|collapsed|broke down|failed|(?:was|were|has been|had been|have been) (?:called off|scrapped|cancell?ed|abandoned|dropped))\b(?:(?: in| on)? <D\d+>)? (?:after|within) (?:just |only |less than |more than |barely |about |nearly )?(?:<[ND]\d+>|an?|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|a few|several|some) (?:years?|months?|decades?)/
const CANCELLED =
  /^(?:[^.;<]|<D\d+>){0,40}?\b(?:was|were|has been|had been|have been) (?:[a-z]+ )?(?:called off|scrapped|cancell?ed|torn up|abandoned)\b/
const FIRM_NOUN = /^(?:partnership|alliance|contract|co-?operation|collaboration)s?$/
const TALKED_OF =
  /\b(?:plan|talk|propos|attempt|bid|negotiat|discuss|possib|potential|prospective|intended|idea)/i

/** "Had <C0> lent its engine": what did not happen. */
const HAD =
  /(?:^|[;:,(] |\b(?:and|but) )(?:[Hh]ad|[Ww]ere|[Ss]hould|[Ww]hat if) <[CBXV]\d+>(?! (?:and|or) <)[^.;]*$/
/** Whoever talks about making something makes nothing yet. */
const TALKING =
  /\b(?:talk(?:s|ing|ed)?|discuss(?:ing|ed|es)|negotiat\w+|thinking|debat\w+|argu\w+|speculat\w+|dream\w*|wonder\w*|toy\w* with|flirt\w*|court(?:s|ed|ing)|approach(?:ed|es)|looking at|looked at|studying|idea of|prospect of) (?:[^.;<,]|<[DN]\d+>){0,40}$/
const TRYING =
  /\b(?:try|tries|trying|tried|attempt\w*|struggl\w+|compet\w+|fight\w*|fought|vying|race[sd]?|racing|scrambl\w+|need\w*|fail\w*|ask(?:s|ed|ing)?|invit\w+|urg(?:e|es|ed|ing)|unable|reluctant|tempt\w+|chance|bid|expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|wish(?:es|ed)?|predict(?:s|ed)?|forecasts?|encourag(?:es|ed)|told|beg(?:s|ged)?|persuad(?:e|ing)|convince|lobb(?:y|ies|ied)) (?:<[A-Z]\d+> )?to $/
const BLOCKED =
  /\b(?:block|veto|prohibit|prevent|forbid|forb[ai]d|oppos|object|reject|scupper|thwart|torpedo|kill|derail|stopp|nix)[a-z]* (?:an?|the|any|such) (?:[\w-]+ ){0,4}$/
/** What only a rumour tells, wherever the sentence says so. */
const RUMOUR = /\b(?:rumou?rs?|rumou?red|unconfirmed|speculation)\b/i
const verbOf = ({ groups }: Found) => groups.verb ?? ''
const NO = /^[^<]{0,60}\b(?:no|any|neither|without) /
/** "… would make sense", "… looks unlikely". */
const OPEN =
  /^(?:[^.;<,]|<[DN]\d+>){0,30}? ?\b(?:would|could|might|may|(?:is|was|seems|looks|remains|appears) (?:unlikely|improbable|possible|conceivable|imaginable|likely|doubtful|uncertain|out of the question|off the table|only a|not))\b/
/** What can be kept, widened or given up is there: "will maintain its partnership with". */
const PRESUPPOSED =
  /^(?:end|terminat|dissolv|exit|leav|left|quit|suspend|unw|wind|wound|br[eo]a?k|withdr|pull|expand|extend|deepen|widen|strengthen|broaden|renew|prolong|renegot|rework|revis|rewr|amend|intensif|step|overhaul|continu|maintain|keep|kept|reaffirm)[a-z]*(?: (?:out of|away from|off|up|down|on|from))? (?:its|their|the|<[CBX]1\d\d>'s) /

const NOT_YET =
  /\b(?:will|would|to|may|might|could|not|never|n't|shall|should|about|of|by|considered|considers|considering|denied)(?: \w+)? $/

const blank = (text: string, start: number, end: number) =>
  `${text.slice(0, start)}${text.slice(start, end).replaceAll(/[^\s<>]/g, 'o')}${text.slice(end)}`

/** Reads around a match of a Chinese frame, whose words for an end stand in the match. */
export function tellingZh(plain: string, frame: PartnershipFrame, match: Found): Telling {
  const isOver = frame.status === 'terminated' && !TALKED_OF.test(match.text)
  const verb = match.groups.verb ?? ''
  return {
    text: isOver ? blank(plain, match.start, match.start + verb.length) : plain,
    status: frame.status,
    isOver,
  }
}

/**
 * Reads around a match: whether it tells of a partnership at all, whether it is over, and in which
 * words. Null for what only looks like a partnership: the sale of a firm, or a wish.
 */
export function tellingOf(plain: string, frame: PartnershipFrame, match: Found): Telling | null {
  const { start, end, groups } = match
  const before = plain.slice(0, start)
  const after = plain.slice(end)
  if (frame.unless?.test(match.text)) return null
  if (frame.unlessBehind?.test(`${match.text}${after.slice(0, 60)}`)) return null
  if (frame.needs && !frame.needs.test(plain)) return null
  if (RUMOUR.test(plain)) return null
  if (isTrade(plain, match)) return null
  // What parties have agreed to do is agreed: for a partnership that is a fact, not a plan.
  let text = plain.replaceAll(AGREED, '$1$2 on')
  if (UNDER_DEAL.test(plain) && !ONLY_PROPOSED.test(plain)) {
    text = text.replaceAll(/\b(?:will|is to|are to)\b/g, (words) => 'o'.repeat(words.length))
  }
  if (verbOf(match) && TRYING.test(before)) return null
  if (groups.noun && BLOCKED.test(plain.slice(0, start + match.text.indexOf(groups.noun))))
    return null
  if (groups.noun && (NO.test(match.text) || OPEN.test(after))) return null
  if (HAD.test(before) || TALKING.test(before)) return null
  if (frame.status === 'signed') {
    text = `${text.slice(0, start)}${text.slice(start, end).replaceAll(/\b(?:will|would)\b/g, (words) => 'o'.repeat(words.length))}${text.slice(end)}`
  }
  const verb = groups.verb ?? ''
  const stopped = STOPPED.exec(before)
  if (stopped && verb && !BUT_NOT.test(before.slice(0, stopped.index))) {
    return { text: blank(text, stopped.index, start), status: 'terminated', isOver: true }
  }
  const noun = groups.noun ?? ''
  if (noun && PRESUPPOSED.test(match.text) && !TALKED_OF.test(match.text) && NOT_YET.test(before)) {
    return { text: match.text.padStart(end, ' '), status: 'active', isOver: false }
  }
  // What was called off was there; "scrapped plans for an alliance" was not.
  if (frame.status === 'terminated' && !TALKED_OF.test(match.text)) {
    return { text: blank(text, start, start + verb.length), status: 'terminated', isOver: true }
  }
  const isEnded =
    noun !== '' &&
    !TALKED_OF.test(match.text) &&
    (ENDED.test(after) || BROKE.test(after) || (FIRM_NOUN.test(noun) && CANCELLED.test(after)))
  if (isEnded) return { text: text.slice(0, end), status: 'terminated', isOver: true }
  if (frame.wishful && isWish(before, after)) return null
  return { text, status: frame.status, isOver: false }
}

const SIGNED_BEHIND =
  /^[^.;]{0,80}?\b(?:signed|reached|announced|struck|sealed|concluded|agreed|inked|gives|gave|covers|runs|includes|in place|dates|continues|remains|extended|renewed)\b/

/** "<C0> wants a deal with", "a deal with <C1> would help": nothing that is there. */
function isWish(before: string, after: string): boolean {
  if (WISHED.test(before)) return true
  const isSubject =
    /(?:^|\b(?:said|says|that|whether|believes?|because)) (?:an? |new |any )?(?:(?!thanks|through|under|after|following|as|in|by|via|with|since|for|on|at|to|has|have|had)[\w-]+ ){0,3}$/.test(
      ` ${before}`,
    )
  return isSubject && !SIGNED_BEHIND.test(after)
}

/** A deal in companies or shares: the words before its noun say so, or those behind it. */
function isTrade(plain: string, { groups, start, end, text }: Found): boolean {
  const { noun } = groups
  if (!noun) return false
  const at = start + text.indexOf(noun)
  if (
    /^(?:deal|agreement|contract|pact|accord|term|MoU|MOU|[Mm]emorand|letter|arrange|head)/.test(
      noun,
    )
  ) {
    if (TRANSACTION.test(plain.slice(Math.max(0, at - 40), at))) return true
    if (TRADES_IN.test(plain.slice(at + noun.length)) || TRADES_IN.test(plain.slice(end)))
      return true
  }
  return false
}
