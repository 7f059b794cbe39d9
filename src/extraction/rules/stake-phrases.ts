import type { Mention } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import type { Share } from '../../domain/share.ts'
import { type Token, tokenAt, tokensOf } from '../clause.ts'
import { modalityOf } from '../modality.ts'
import { type Found, findAll } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import { partiesIn, type RuleContext } from './rule.ts'
import { actorsOf, beginOf, ellipticHolder, possessorOf, receiverOf } from './stake-actors.ts'
import type { Event, StakeDraft } from './stake-draft.ts'
import {
  BY,
  FROM,
  GIVES,
  HELD_BY,
  HELD_RELATIVE,
  HELD_WITH,
  NOMINAL,
  STAKE_PHRASES,
  TO,
} from './stake-frames.ts'
import { priceOf, shareOf } from './stake-value.ts'
import { type Verb, verbBefore } from './stake-verbs.ts'

/** A phrase that names a stake, with what stands around it. */
interface Phrase {
  match: Found
  subject: Mention
  tokens: Token[]
  /** Index of its first token. */
  index: number
  verb: Verb | null
  possessor: Mention | null
  tail: string
  share: Share | null
  /** What all of its drafts share. */
  common: Pick<StakeDraft, 'subject' | 'text' | 'start' | 'end' | 'price'>
}

/** Stakes that have a phrase of their own: "a 34 percent stake in <C1>". */
export function phrases(context: RuleContext): StakeDraft[] {
  const { plain } = context
  const found = findAll(plain, STAKE_PHRASES).filter(
    (one, index, all) =>
      !all.slice(0, index).some((other) => other.start < one.end && one.start < other.end),
  )
  const tokens = found.length > 0 ? tokensOf(plain) : []
  let last: Listed | null = null
  return found.flatMap((match) => {
    const phrase = phraseOf(context, withoutVerb(plain, match), tokens)
    const drafts = phrase
      ? (heldRelative(context, phrase) ?? heldBy(context, phrase) ?? told(context, phrase))
      : []
    const listed = phrase && drafts.length === 0 ? inList(plain, phrase, last) : []
    const [first] = drafts.length > 0 ? drafts : listed
    last = first ? { draft: first, end: match.end } : null
    return [...drafts, ...listed]
  })
}

interface Listed {
  draft: StakeDraft
  end: number
}

/** "<C0>'s holdings are 14 percent of <C1>, 24 percent of <C2> and …": all are of the first's holder. */
function inList(plain: string, phrase: Phrase, last: Listed | null): StakeDraft[] {
  const between = last ? plain.slice(last.end, phrase.match.start) : ''
  if (!last || !/^(?:,| and|, and) $/.test(between) || last.draft.event !== 'holds') return []
  const { common, share } = phrase
  return [{ ...last.draft, ...common, start: last.draft.start, share }]
}

/** "<C0> and <C1> own <R0> of <C2>": this "own" is a verb, and no word of the stake. */
function withoutVerb(plain: string, match: Found): Found {
  const verb = /^own (?!stakes?\b|shares\b|shareholdings?\b|holdings?\b)/.exec(match.text)?.[0]
  const isOwner = /(?:'s?|\b(?:its|their|of|his|her)) $/.test(plain.slice(0, match.start))
  if (!verb || isOwner) return match
  return { ...match, text: match.text.slice(verb.length), start: match.start + verb.length }
}

/** "an option on 10 percent of <C1>", "an offer for …". */
const NO_STAKE_YET =
  /\b(?:options?|warrants?|rights?|bids?|offers?|proposals?|claims?|refusal) (?:on|for|over|to|of)(?: [a-z]+){0,2} $/

function phraseOf(context: RuleContext, match: Found, tokens: Token[]): Phrase | null {
  const { plain } = context
  const [subject] = partiesIn(context, match.groups.subject)
  if (!subject || subject.type === 'partnership') return null
  if (NO_STAKE_YET.test(plain.slice(0, match.start))) return null
  const index = tokenAt(tokens, match.start)
  const verb = verbBefore(tokens, index)
  const tail = plain.slice(match.end)
  const share = partOfShare(context, match) ?? shareOf(context, match, tail, verb?.event)
  if (!share && !/stake|shareholding|holding|\bshares\b|\bowner/.test(match.text)) return null
  const from = verb ? (tokens[verb.at]?.start ?? match.start) : match.start
  return {
    match,
    subject,
    tokens,
    index,
    verb,
    possessor: possessorOf(context, match, tokens, index),
    tail,
    share,
    common: {
      subject,
      text: plain,
      start: verb ? beginOf(context, tokens, verb, match.start) : match.start,
      end: match.end,
      price: priceOf(context, plain, from, match.end),
    },
  }
}

/** "8.7 of the 20 percent of <C1> that …": the first number is the share. */
function partOfShare({ plain, tags }: RuleContext, { start, end }: Found): Share | null {
  const tag = /<(N\d+)> of (?:the |its )?<R\d+> (?:stake )?(?:in|of) /.exec(
    plain.slice(Math.max(0, start - 8), end),
  )?.[1]
  const value = tag ? tags.numbers.get(tag)?.value : null
  return value && value < 100 ? { exact: value } : null
}

function draftOf(
  { common, share }: Phrase,
  rule: string,
  event: Event,
  holders: Mention[],
  stated = share,
): StakeDraft {
  return { ...common, rule, event, holders, share: stated }
}

/** "the 34 percent of <C1> that <C0> owns". */
function heldRelative(context: RuleContext, phrase: Phrase): StakeDraft[] | null {
  const relative = HELD_RELATIVE.exec(phrase.tail)
  const parties = partiesIn(context, relative?.groups?.party)
  if (!relative || parties.length === 0) return null
  const holds = /own|hold|held|has|had|control/.test(relative.groups?.verb ?? '')
  const start = phrase.match.end
  const end = start + relative[0].length
  return [{ ...draftOf(phrase, 'heldRelative', holds ? 'holds' : 'acquires', parties), start, end }]
}

/** "34 percent of <C1> is held by <C0>", "… lies with <C0>", "… is in <C0>'s hands". */
function heldBy(context: RuleContext, phrase: Phrase): StakeDraft[] | null {
  const { verb, tail, match } = phrase
  if (verb && verb.event !== 'holds') return null
  const passive = HELD_BY.exec(tail)
  const standing = passive ? null : HELD_WITH.exec(tail)
  const { party, owner, hands } = (passive ?? standing)?.groups ?? {}
  const parties = partiesIn(context, party ?? owner ?? hands)
  const end = match.end + ((passive ?? standing)?.[0].length ?? 0)
  const share = phrase.share ?? shareOf(context, match, context.plain.slice(end), verb?.event)
  if (standing) return [{ ...draftOf(phrase, 'heldBy', 'holds', parties, share), end }]
  if (!passive) return null
  const words = passive.groups?.verb ?? ''
  if (/sold|transferred/.test(words) && passive.groups?.to === 'by')
    return [{ ...draftOf(phrase, 'soldBy', 'sells', parties), end }]
  const holds = /held|owned|controlled|belong/.test(words)
  return [{ ...draftOf(phrase, 'heldBy', holds ? 'holds' : 'acquires', parties, share), end }]
}

/** What the verb before a stake says of it, and what its "its" takes for granted. */
function told(context: RuleContext, phrase: Phrase): StakeDraft[] {
  const { match, possessor, verb, common } = phrase
  // "may sell its 20 percent stake": whatever comes of it, it holds 20 percent.
  const stated = match.groups.share ? shareOf(context, match, '', undefined) : null
  const isNamed =
    /^<[CBXV]\d{1,2}>'s /.test(match.text) ||
    /^<[CBXV]\d{1,2}>$/.test(phrase.tokens[phrase.index - 2]?.text ?? '')
  const isPresupposed =
    possessor &&
    (stated || (isNamed && /stake|holding/.test(match.text))) &&
    verb &&
    verb.event !== 'holds' &&
    !/\bto\b/.test(match.text)
  if (!isPresupposed) return changes(context, phrase)
  const { mode } = modalityOf(common.text, common.start, common.end, 'en')
  if (SUPPORTING_MODES.includes(mode)) return changes(context, phrase)
  const whole = { text: match.text, start: 0, end: match.text.length, price: [] }
  const own = { ...draftOf(phrase, 'possessed', 'holds', [possessor], stated), ...whole }
  return [own, ...changes(context, phrase)]
}

function changes(context: RuleContext, phrase: Phrase): StakeDraft[] {
  const { verb, possessor, tail, tokens, index } = phrase
  if (!verb) return possessor ? [draftOf(phrase, 'possessive', 'holds', [possessor])] : []
  const by = NOMINAL.test(verb.word) ? partiesIn(context, BY.exec(tail)?.groups?.party) : []
  const elliptic = ellipticHolder(tokens, verb.at, index, context.tags)
  const actors = by.length > 0 ? by : (elliptic ?? actorsOf(context, tokens, verb))
  if (verb.event === 'sells') return sales(context, phrase, verb, actors)
  if (GIVES.test(verb.word)) {
    const receiver = receiverOf(tokens, verb.at, index, context)
    return receiver
      ? [draftOf(phrase, 'given', 'acquires', [receiver])]
      : sales(context, phrase, verb, actors)
  }
  if (verb.event === 'acquires') return purchases(context, phrase, verb, actors)
  const holders = actors.length > 0 ? actors : possessor ? [possessor] : []
  return severally(context, phrase, draftOf(phrase, verb.event, verb.event, holders))
}

function sales(context: RuleContext, phrase: Phrase, verb: Verb, actors: Mention[]): StakeDraft[] {
  const { plain } = context
  const { match, possessor, tail, tokens, share } = phrase
  const text = `${plain.slice(tokens[verb.at]?.start, match.start)}${match.text}`
  const whole = possessor !== null || /\b(?:entire|whole|remaining|all|last|his|her)\b/.test(text)
  const to = TO.exec(tail)
  // "to <C1> and others": how much of it <C1> got is not told.
  const others = to && /^,? (?:and|among) (?:\w+ )?others?\b/.test(tail.slice(to[0].length))
  const sellers = possessor && actors.length === 0 ? [possessor] : actors
  return [
    draftOf(
      phrase,
      'sellsTo',
      'acquires',
      partiesIn(context, to?.groups?.party),
      others ? null : share,
    ),
    draftOf(phrase, 'sells', whole ? 'sellsAll' : 'sells', sellers, whole ? share : null),
  ]
}

function purchases(
  context: RuleContext,
  phrase: Phrase,
  verb: Verb,
  actors: Mention[],
): StakeDraft[] {
  const { possessor, tail, share } = phrase
  const sellers = possessor ? [possessor] : partiesIn(context, FROM.exec(tail)?.groups?.party)
  const rule = NOMINAL.test(verb.word) ? 'acquisition' : 'acquires'
  const event = possessor ? 'sellsAll' : 'sells'
  return [
    ...severally(context, phrase, draftOf(phrase, rule, 'acquires', actors)),
    draftOf(phrase, 'acquiredFrom', event, sellers, possessor ? share : null),
  ]
}

/** "<C0> and <C1> hold 40 and 60 percent": to each the share that stands in its place. */
function severally(
  { sentence, tags }: RuleContext,
  { match }: Phrase,
  draft: StakeDraft,
): StakeDraft[] {
  const { holders } = draft
  if (holders.length < 2) return [draft]
  const shares = tagsIn(match.text).flatMap((tag) => tags.shares.get(tag)?.share ?? [])
  if (shares.length === holders.length)
    return holders.map((holder, index) => ({
      ...draft,
      holders: [holder],
      share: shares[index] ?? null,
    }))
  // "<C0> and <C1> own 60 percent between them": what is each one's is not told.
  const isJoint = /\b(?:together|between them|combined|jointly|in total|collectively)\b/i
  return isJoint.test(sentence.text) ? [{ ...draft, share: null }] : [draft]
}
