import type { Share } from '../domain/share.ts'
import { type TaggedSentence, tagsIn } from '../extraction/tagged.ts'
import type { ModelShare } from './model-claim.ts'
import { refuse } from './refusal.ts'
import type { Span } from './spans.ts'

/** A percentage that is a part of a company, by the words around its tag. */
const STAKE_BEHIND =
  /^[ -]?(?:[\w'-]+ ){0,4}?(?:stakes?|shares?|shareholdings?|equity|interests?|ownership|holdings?|owned|held|controlled)\b|^ of (?:the )?(?:[\w'-]+ ){0,2}<[CBXV]\d+>(?!'s? (?!shares|stock|equity|capital))|^的?(?:股权|股份|股比|权益|持股|的?股本)/i
const STAKE_BEFORE =
  /(?:stakes?|shareholdings?|holdings?|interests?|ownership|shares?|equity)\b[^<;]{0,40}(?:<[CBXV]\d+>[^<;]{0,24})?(?:\bof|\bto|\bat|\bfrom <R\d+> to) $|\b(?:owns?|owned|holds?|acquired?|bought|buys?) $|(?:持股|占股|股比|持股比例|股权|股份|出资|控股|持有|比例)[^<;,。]{0,8}$/i
const OLD_VALUE = /\bfrom $|[由从自]$/i

/**
 * The share of a stake, if the sentence gives it for this company; undefined where none is claimed.
 *
 * Among several shares it is the one next to the company: in English the one before it, in Chinese
 * the one behind it, else the nearest on the other side.
 */
export function checkedShare(
  { raw, tags, sentence }: TaggedSentence,
  claimed: ModelShare | null | undefined,
  subject: Span,
): Share | undefined {
  if (!claimed || !Object.values(claimed).some((bound) => bound !== null && bound !== undefined)) {
    return undefined
  }
  const places = tagsIn(raw)
    .filter((tag) => tag.startsWith('R'))
    .map((tag) => ({ tag, at: raw.indexOf(`<${tag}>`) }))
    .filter(({ tag, at }) => {
      const before = raw.slice(0, at)
      const behind = raw.slice(at + tag.length + 2)
      const isOld = OLD_VALUE.test(before) && /^[^<]{0,16}<R/.test(behind)
      return !isOld && (STAKE_BEHIND.test(behind) || STAKE_BEFORE.test(before))
    })
  const before = places.filter(({ at }) => at < subject.start).at(-1)
  const behind = places.find(({ at }) => at > subject.start)
  const one = sentence.lang === 'zh' ? (behind ?? before) : (before ?? behind)
  const share = one ? tags.shares.get(one.tag)?.share : null
  if (!one || !share || !isSame(share, claimed)) refuse('number')
  const between = raw.slice(Math.min(one.at, subject.end), Math.max(one.at, subject.start))
  // Another company, or a clause of its own, stands between.
  if (/<[CBXV]\d+>|[,;。]/.test(between)) refuse('number')
  return share
}

const BOUNDS = ['exact', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const

/** Whether a model means the same numbers; whether a bound counts itself is read by our own rules. */
function isSame(share: Share, claimed: ModelShare): boolean {
  const numbers = (one: ModelShare | Share) =>
    BOUNDS.flatMap((bound) => one[bound] ?? []).toSorted((a, b) => a - b)
  return numbers(share).join() === numbers(claimed).join()
}
