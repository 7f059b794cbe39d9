import type { Money } from '../../domain/money.ts'
import type { Share } from '../../domain/share.ts'
import type { Found } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import type { RuleContext } from './rule.ts'
import type { Event } from './stake-draft.ts'
import { SHARE_AFTER } from './stake-frames.ts'

/** "cut its stake in <C1> below 40 percent": the bound is the level. */
function boundIn({ tags }: RuleContext, tail: string): string | undefined {
  const tag = /^ <(R\d+)>/.exec(tail)?.[1]
  const words = tag ? (tags.words.get(tag) ?? '') : ''
  return /^(?:below|under|above|over|beyond) /.test(words) ? `<${tag}>` : undefined
}

/** "its <C1> shares, about 1.6 percent, …" */
const BESIDE =
  /^(?:,| -) (?:about |around |some |just |nearly |over |roughly |or |equivalent to )*(?<share><R\d+>)(?: of the (?:company|total|shares|capital))?(?=,| -|\.|;|$| in <D)/

/** The stated share; "a majority stake" and "a minority stake" are bounds. */
export function shareOf(
  context: RuleContext,
  match: Found,
  tail: string,
  event: Event | undefined,
): Share | null {
  const after = SHARE_AFTER.exec(tail)?.groups?.share
  const moved = event === 'increases' || event === 'reduces'
  // "<C0>'s 49 percent of <C1> fell to 11 percent"
  const changed =
    /^,? (?:has |have |had |later |then )*(?:rose|risen|climbed|grew|grown|went|fell|fallen|dropped|slipped|shrank|shrunk|increased|decreased|been (?:cut|raised|reduced|diluted|lifted)) /.test(
      tail,
    )
  const slot = moved
    ? (after ?? levelIn(match))
    : changed
      ? (after ?? match.groups.share)
      : (match.groups.share ?? after)
  const bound = moved && !slot ? boundIn(context, tail) : undefined
  const [tag] = tagsIn(slot ?? bound ?? BESIDE.exec(tail)?.groups?.share ?? '')
  const stated = tag ? (context.tags.shares.get(tag)?.share ?? null) : null
  if (stated) return stated
  if (moved) return null
  if (/\b(?:majority|controlling) (?:\w+ )?(?:stake|share|interest|ownership)/.test(match.text)) {
    return { exclusiveMinimum: 50 }
  }
  if (/\bminority (?:\w+ )?(?:stake|share|interest)/.test(match.text))
    return { exclusiveMaximum: 50 }
  return null
}

/** "raised its stake to <R1> in <C1>": the level stands inside the phrase. */
const levelIn = ({ text, groups }: Found) =>
  / to [^<]{0,24}<R/.test(text) ? groups.share : undefined

export function priceOf(context: RuleContext, text: string, start: number, end: number): Money[] {
  const before =
    /\b(?:invest|inject|pump|spen[dt]|pay|paid|put)\w* [^.;<]{0,24}?(<M\d+>(?: <M\d+>)?)[^.;]{0,60}$/.exec(
      text.slice(0, Math.max(start, 0) + 1),
    )?.[1]
  const inside =
    /(?:invest|inject|pump|spen[dt]|pay|paid)\w* [^.;<]{0,24}?(<M\d+>(?: <M\d+>)?)/.exec(
      text.slice(start, end),
    )?.[1]
  const after =
    /^[^.;<]{0,40}?(?:(?:<D\d+>|from <[CBX]\d+>|to <[CBX]\d+>)[^.;<]{0,16}?){0,2}\b(?:for|worth|at|paying|of|in a deal valued at|priced at) (?:about |around |nearly |some |a total of |roughly |just |over |more than |a reported )*(<M\d+>(?: <M\d+>)?)/.exec(
      text.slice(end),
    )?.[1]
  const slot = after ?? inside ?? before
  return slot ? tagsIn(slot).flatMap((tag) => context.tags.money.get(tag)?.amounts ?? []) : []
}
