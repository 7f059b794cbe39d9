import type { ModelValue } from './model-claim.ts'
import type { Span } from './spans.ts'

/** What a word before a name makes of it. */
const GIVEN_BY =
  /\b(?:by|to|from) (?:(?:the|its|rival|partner|parent|[\w-]+(?:maker|giant)) ){0,3}$|(?:由|被|向|给|(?<![作成改称更])为|归|从)$/i
/** Words by which the first-named is held, and not the holder. */
const PASSIVE =
  /-owned|\b(?:is|are|was|were|be|been|being|remains?)\b[^,;]*\b(?:owned|held|controlled|acquired|bought|sold|taken)\b|\b(?:owned|held|controlled|acquired|bought) by|\b(?:subsidiary|affiliate|unit|part) of\b|被|由|归/i
/** Words by which the second-named comes in, although no "by" governs it. */
const RECEIVES =
  /\b(?:receiv\w+|attract\w*|welcom\w+|secur\w+|gain(?:s|ed)?|wins?|won|got)\b|获|接受|引入|引进|迎来|得到|吸引/i
const HOLDS_BEHIND =
  /^'s? (?:[\w-]+ ){0,3}(?:<[RM]\d+> )?(?:[\w-]+ ){0,2}(?:stake|shareholding|holding|interest|investment|acquisition|takeover|purchase)|^,? (?:as|becomes?|became|is|was|remains?|being) (?:an?|its|the|<R)[^;]*\b(?:shareholder|investor|owner|backer|parent)/i

/** What stands right before, or in Chinese behind, the company that a stake is in. */
const HELD =
  /\b(?:in|into|of|acquir\w+|b(?:uy|ought)\w*|purchas\w+|own(?:s|ed|ing)?|(?:took|takes?|taking|taken) over|control\w*|hold(?:s|ing)?|held|sold|sell\w*) (?:(?:the|its|rival|partner|Chinese|German|Japanese|Korean|French|American|British|Indian|[\w-]+(?:maker|giant|startup|firm|company|supplier)) ){0,4}$|(?:持有|入股|收购|参股|控股|投资|增持|减持|对|在|出售|转让|占|买下|并购|取得|购买|拿下|受让|买入|接手)了?$/i
/** "The maker of <C1> trucks" is another company. */
const NOT_HELD =
  /\b(?:maker|manufacturer|owner|supplier|seller|builder|boss|head|chief|hands)s? of (?:the )?$/i
/** Who stands here does nothing: "works with <C0>", "45 percent of <C0>", "<C0> chairman <P1> owns". */
const NO_ACTOR_BEFORE =
  /\b(?:of|in|with|for|from|to|against|like|than|on|at|about|over|beside|besides) (?:the |its )?$/i
const NO_ACTOR_BEHIND = /^[^,;]{0,40}<P\d+>/
const HAVING =
  /^(?:,? (?:which|who)\b)|^ (?:holding|owning|having|taking|acquiring|buying|keeping|retaining)\b/i
/** What another company buys is its holder's no more. */
const BUYS = /\b(?:buy\w*|bought|acquir\w+|paid|pays|purchas\w+|took|takes|taking)\b/i
const HELD_ZH = /^(?:集团|公司|汽车)?(?:的|约|近|逾|超过|[ ]){0,3}(?:<R\d+>|股权|股份)/

const SELLS =
  /\b(?:sold|sells?|selling|sale|divest\w*|offload\w*|dispos\w+|exit\w*|transfer\w*)\b|出售|转让|减持|退出|卖/i
const EVENT_CUES: Partial<Record<NonNullable<ModelValue['event']>, RegExp>> = {
  sells: SELLS,
  sellsAll: SELLS,
  increases:
    /\b(?:rais|increas|lift|boost|doubl|tripl|up(?:p|s\b)|expand|grow|grew)\w*|增持|提高|提升|增至|升至|增加/i,
  reduces: /\b(?:reduc|cut|lower|trim|halv|dilut|decreas|sold|sell)\w*|减持|降至|减少|稀释|下降/i,
}
const SELLING = new Set(['sells', 'sellsAll', 'reduces'])

/**
 * Whether a sentence has the two names of a stake in this order, and its words are of a purchase or
 * a sale as the claim is.
 *
 * The holder stands first ("<C0> holds 20% of <C1>") unless a "by", "to" or 由 governs it.
 */
export function hasDirection(
  text: string,
  holder: Span,
  held: Span,
  event: ModelValue['event'],
): boolean {
  const isFirst = holder.start < held.start
  return (
    (isFirst ? holds(text, holder, held) : isHeldBy(text, holder, event)) &&
    isEvent(text, holder, held, event)
  )
}

const isGoverned = (text: string, { start }: Span) => GIVEN_BY.test(text.slice(0, start))

function holds(text: string, holder: Span, held: Span): boolean {
  const between = text.slice(holder.end, held.start)
  const behind = text.slice(held.end)
  return (
    isActor(text, holder) &&
    !isGoverned(text, held) &&
    !PASSIVE.test(between) &&
    !RECEIVES.test(between) &&
    isObject(text, held) &&
    !HOLDS_BEHIND.test(behind)
  )
}

function isActor(text: string, { start, end }: Span): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)]
  if (NO_ACTOR_BEHIND.test(behind)) return false
  if (/^'s?[ <]/.test(behind)) return !BUYS.test(before)
  return !NO_ACTOR_BEFORE.test(before) || HAVING.test(behind)
}

function isObject(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start)
  return (HELD.test(before) && !NOT_HELD.test(before)) || HELD_ZH.test(text.slice(end))
}

function isHeldBy(text: string, holder: Span, event: ModelValue['event']): boolean {
  // "<C1>, in which <C0> holds a fifth"
  if (/\b(?:in|of) which (?:the )?$/i.test(text.slice(0, holder.start))) return true
  const isSeller = /\bfrom [^<]*$|从$/i.test(text.slice(0, holder.start))
  return isGoverned(text, holder) && (!isSeller || SELLING.has(event ?? ''))
}

/** A sale stands anywhere before the names: "<C0> sold its stake in <C1>" says "its stake" too. */
function isEvent(text: string, holder: Span, held: Span, event: ModelValue['event']): boolean {
  const told = text.slice(0, Math.max(holder.end, held.end))
  const isBuyer =
    holder.start > held.start && /\bto [^<]*$|[给向]$/.test(text.slice(0, holder.start))
  if (SELLS.test(told) && !SELLING.has(event ?? '') && !isBuyer) return false
  const cue = event ? EVENT_CUES[event] : undefined
  return cue === undefined || cue.test(text)
}
