import type { Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'
import type { StakeDraft } from './stake-draft.ts'

const ABOUT = String.raw`(?:about |around |some |just |nearly |over |roughly |the |a |an |its |other |remaining |another )*`
const SHARE = String.raw`(?:<R\d+>|<N\d+>)(?: stakes?| shareholding| interest| of the shares)?(?: each| apiece)?`
/** The names that a share is told of: one, or several that have as much each. */
const NAMES = String.raw`(?:the )?<[CBXV]\d+>(?:(?:, and the |, and |, the |, | and the | and | & )<[CBXV]\d+>){0,7}`
/** One holder and its share, whichever stands first. */
const PAIR = String.raw`(?:${NAMES}(?:'s)?(?:,? \((?:with |holding )?${ABOUT}${SHARE}\)|:? ${ABOUT}${SHARE}|,? (?:with|at|on|holding|owning|holds|owns|has|had) ${ABOUT}${SHARE})|${ABOUT}${SHARE} (?:\((?:the )?<[CBXV]\d+>[^()<]{0,20}\)|(?:is |are |was |were )?(?:held by |owned by |belongs to |by |for |to )?(?:the )?<[CBXV]\d+>(?:'s(?! (?!and\b|since\b|until\b)[a-z]))?))`
const AND = String.raw`(?:, and |,? while |; and |, with |, | and |; | - |\/| to )`
const PAIRS = String.raw`(?<pairs>${PAIR}(?:${AND}${PAIR}){0,7})`
const REST = String.raw`(?<rest>${AND}(?:the (?:rest|remainder|balance|others?)(?: is| was)?(?: held| owned)?(?: by| with)? (?:the )?<[CBXV]\d+>|(?:the )?<[CBXV]\d+>(?: with| has| had|:)? (?:the )?(?:rest|remainder|balance|other)))?`
const OWNERS = String.raw`(?:shareholders|owners|investors|backers|parents|partners|stakeholders|shareholder structure|ownership)`

/** Lists of holders with their shares, next to the name of what they hold. */
const FRAMES = [
  pattern(
    String.raw`(?<subject><[XVCB]\d+>),? \((?:owned |held |shareholders: |ownership: )?${PAIRS}${REST}\)`,
  ),
  pattern(String.raw`^(?:[*•▪-] ?)?(?<subject><[XVCB]\d+>)(?::| -| —) ?(?:owned )?${PAIRS}${REST}`),
  pattern(
    String.raw`(?<subject><[XVCB]\d+>)(?:,| -| —) (?:owned )?(?<several>)${PAIRS}${REST}(?=,| -| —|\.|;|$)`,
  ),
  pattern(
    String.raw`(?<subject><[XVCB]\d+>),? (?:which |that )?(?:(?:is|was|are|were|has been|had been|today|now|still|a company|a venture) ){0,3}(?:owned |held )?(?:by )?(?<several>)${PAIRS}${REST}`,
  ),
  pattern(
    String.raw`(?<subject><[XVCB]\d+>)'s? (?:[\w-]+ ){0,3}?${OWNERS}(?: are| include| included| were|:| -|,) ${PAIRS}${REST}`,
  ),
  pattern(
    String.raw`\b(?:[Ss]hareholders|[Oo]wners|[Ii]nvestors|[Bb]ackers|[Oo]wnership) (?:in|of|at|behind) (?:the )?(?<subject><[XVCB]\d+>)(?: are| include| included| were|:| -|,| is split:?) ${PAIRS}${REST}`,
  ),
  pattern(
    String.raw`(?<several>)${PAIRS}${REST},? (?:are (?:the |its )?(?:[a-z]+ ){0,2}${OWNERS} (?:of|in|behind)|(?:together |jointly |now )?(?:own|share|control|make up|constitute|are behind)) (?:the )?(?<subject><[XVCB]\d+>)(?!'s? )`,
  ),
  pattern(String.raw`(?<subject><[XVCB]\d+>),? (?:in|of) which (?<several>)${PAIRS}${REST}`),
]
/** "<C0>'s shareholders:", above a list of them. */
const HEADINGS = [
  pattern(
    String.raw`^(?:[\w-]+ ){0,4}{X:subject}'s? (?:[\w-]+ ){0,3}?${OWNERS}(?: are| include)?(?: as follows)?:?$`,
  ),
  pattern(
    String.raw`^(?:[\w-]+ ){0,4}(?:[Ss]hareholders|[Oo]wners|[Ii]nvestors|[Oo]wnership) (?:in|of) (?:the )?{X:subject}:?$`,
  ),
  pattern(String.raw`^(?:Who owns|Owners?hip of) (?:the )?{X:subject}\??:?$`),
]
const ONE = pattern(PAIR)

/** Stakes told as a list: "<X0> (<C1>: <R0>, <C2>: <R1>)", "<X0>'s owners are <C1> with <R0> and …". */
export function pairs(context: RuleContext): StakeDraft[] {
  const text = context.raw.replaceAll('"', '')
  const [heading] = findAll(text, HEADINGS)
  const [held] = partiesIn(context, heading?.groups?.subject)
  if (held) context.memory.focus = { held, sentence: context.sentence.index }
  return FRAMES.flatMap((frame) =>
    findAll(text, [frame]).flatMap((match) => draftsOf(context, text, match)),
  )
}

interface Pair {
  holders: Mention[]
  share: Share | null
  isNumber: boolean
}

function draftsOf(context: RuleContext, text: string, match: Found): StakeDraft[] {
  const [subject] = partiesIn(context, match.groups.subject)
  if (!subject || subject.type === 'partnership' || subject.type === 'person') return []
  // "a plant at <X0> (70 percent <C1>, …)": a place, or somebody's partner.
  if (
    /\b(?:at|near|around|outside|in|with|by) $/.test(text.slice(0, match.start)) &&
    subject.refs.length === 0
  )
    return []
  const words = match.groups.pairs ?? ''
  const found = findAll(words, [ONE]).map((one) => pairOf(context, one.text))
  if (found.length < (match.groups.several === undefined ? 1 : 2)) return []
  if (!found.some(({ isNumber }) => !isNumber) && sumOf(found) !== 100) return []
  const rest = restOf(context, match.groups.rest, found)
  const all = rest ? [...found, rest] : found
  if (all.some(({ share }) => share === null) || sumOf(all) > 100.6) return []
  if (
    all.some(
      ({ holders }) =>
        holders.length === 0 || holders.some((one) => !isParty(one) || sameEntity(one, subject)),
    )
  )
    return []
  return all.map(({ holders, share }) => ({
    rule: 'listed',
    event: 'holds',
    holders,
    subject,
    share,
    price: [],
    text,
    start: match.start,
    end: match.end,
  }))
}

function pairOf(context: RuleContext, words: string): Pair {
  const [tag = ''] = tagsIn(words).filter((one) => /^[RN]/.test(one))
  const number = context.tags.numbers.get(tag)?.value
  const holders = partiesIn(context, words)
  const share = context.tags.shares.get(tag)?.share ?? (number ? { exact: number } : null)
  return { holders, share, isNumber: tag.startsWith('N') }
}

/** Whoever has "the rest" has what the others leave. */
function restOf(context: RuleContext, words: string | undefined, found: Pair[]): Pair | null {
  const holders = partiesIn(context, words)
  if (holders.length === 0) return null
  const left = Math.round((100 - sumOf(found)) * 1e6) / 1e6
  return { holders, share: left > 0 ? { exact: left } : null, isNumber: false }
}

const sumOf = (found: Pair[]): number =>
  found.reduce((sum, { holders, share }) => sum + (share?.exact ?? 0) * holders.length, 0)
