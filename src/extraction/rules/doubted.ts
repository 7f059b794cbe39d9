import type { Claim, Mention, Predicate } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import { isCompanyLike } from '../memory.ts'
import { modalityOf } from '../modality.ts'
import { mentionsIn, sameEntity } from '../tagged.ts'
import { claim, type Rule, type RuleContext } from './rule.ts'

interface Cue {
  predicate: Predicate
  words: RegExp
}

/** Words of deals, of which a sentence that doubts or plans them tells in many forms. */
const CUES: Cue[] = [
  {
    predicate: 'formsJointVenture',
    words: /\b(?:joint ventures?|JVs?|joint company)\b|合资|合营/giu,
  },
  {
    predicate: 'holdsStake',
    words:
      /\b(?:buy(?:s|ing|out)?|bought|acquir(?:e|es|ed|ing)|acquisition|purchase|take(?:s|n)? over|takeover|taking over|stakes?|shares?|shareholding|holding|bid(?:s|ding|der)?|invest(?:s|ed|ing|ment|or)?|sell(?:s|ing)?|sale|offload(?:s|ing)?|own(?:s|ing|ed)?|hold(?:s|ing)? <R\d+>|<R\d+> of|interested in)\b|收购|入股|增持|减持|投资(?!者)|控股|参股|持股|股份|股权|并购|接盘|买下|卖给|出售|认购|接手/giu,
  },
  {
    predicate: 'partnersWith',
    words:
      /\b(?:merg(?:e|es|ed|er|ing)|talks|discussions|negotiations|negotiating|co-?operat(?:e|es|ion|ing)|partner(?:s|ship|ing)?|alliance|tie-up|team(?:s|ing)? up|collaborat\w+|pact|join(?:s|ing)? forces|suppl(?:y|ies|ying)|work(?:ing)? together|contract)\b|合作|合并|重组|联姻|联手|代工|供货|洽谈|谈判|商谈|接触|联盟/giu,
  },
]
const LIST =
  /<[CB]\d+>(?:(?:, and |, | and | or |、|和|与|及|同)<[CB]\d+>){0,4}(?!'s? (?:CEO|chief|chair))/g
/** No sentence that a person wrote is longer, in characters. */
const LENGTH_MAX = 2000
/** How far from its word a party may stand. */
const REACH = 90

/**
 * What a sentence calls planned, possible, supposed or denied, where no other rule has read it: the
 * parties nearest to the word of the deal. Never what is told as true, so that it makes no fact.
 */
export const doubtedRule: Rule = (context) => {
  const { plain, sentence } = context
  if (plain.length > LENGTH_MAX || !/[CB]\d+>.*<[CB]\d+>/.test(plain)) return []
  const made: Claim[] = []
  for (const { predicate, words } of CUES) {
    for (const { 0: cue, index } of plain.matchAll(words)) {
      const around = partiesAround(context, index, cue, predicate)
      if (!around) continue
      const { mode } = modalityOf(plain, around.start, around.end, sentence.lang)
      if (SUPPORTING_MODES.includes(mode)) continue
      for (const [subject, object] of around.pairs) {
        if (isTold([...context.claims, ...made], subject, object)) continue
        made.push(doubted(context, predicate, subject, object, around))
      }
    }
  }
  return made
}

function doubted(
  context: RuleContext,
  predicate: Predicate,
  subject: Mention,
  object: Mention,
  { start, end }: { start: number; end: number },
): Claim {
  const values = {
    holdsStake: { interestType: 'shareholding', event: 'acquires' },
    formsJointVenture: { jointVentureKind: 'unknown' },
    partnersWith: {},
  } as const
  return claim(context, {
    predicate,
    subject,
    objects: [object],
    ...(predicate === 'holdsStake' ? { roles: ['investor' as const] } : {}),
    value: values[predicate as keyof typeof values],
    rule: `doubted/${predicate}`,
    text: context.plain,
    start,
    end,
  })
}

interface Around {
  pairs: [Mention, Mention][]
  start: number
  end: number
}

/** Who stands before and behind a word of a deal, in its part of the sentence. */
function partiesAround(
  context: RuleContext,
  at: number,
  cue: string,
  predicate: Predicate,
): Around | null {
  const { plain, tags } = context
  const from = Math.max(plain.lastIndexOf(';', at), plain.lastIndexOf('。', at)) + 1
  const stop = /[;。]/.exec(plain.slice(at))?.index
  const to = stop === undefined ? plain.length : at + stop
  const lists = [...plain.slice(from, to).matchAll(LIST)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    parties: mentionsIn(match[0], tags).filter((one) => isCompanyLike(one) && one.refs.length > 0),
  }))
  const known = lists.filter(({ parties }) => parties.length > 0)
  const before = known.findLast(({ end }) => end <= at && at - end <= REACH)
  const behind = known.find(({ start }) => start >= at && start - at - cue.length <= REACH)
  const isMutual = predicate !== 'holdsStake'
  const pairUp = (ones: Mention[], others: Mention[]) =>
    ones.flatMap((one) =>
      others.flatMap((other): [Mention, Mention][] =>
        sameEntity(one, other) ? [] : [[one, other]],
      ),
    )
  // "talks between A and B", "A and B may merge".
  const both = [behind, before].find((list) => list && list.parties.length === 2)
  if (isMutual && both && (!before || !behind || both === behind)) {
    const [one, other] = both.parties
    if (one && other)
      return { pairs: [[one, other]], start: Math.min(both.start, at), end: Math.max(both.end, at) }
  }
  if (before && behind) {
    const between = plain.slice(before.end, behind.start)
    const isTurned = /\bby (?:the )?(?:[\w-]+ ){0,2}$|被[^,]{0,10}$/.test(between)
    const pairs = isTurned
      ? pairUp(behind.parties, before.parties)
      : pairUp(before.parties, behind.parties)
    return { pairs, start: before.start, end: behind.end }
  }
  // "a takeover of A by B", "the sale of A to B".
  const third = behind ? known.find(({ start }) => start > behind.end) : undefined
  if (!before && behind && third && third.start - behind.end <= REACH / 2) {
    if (!/\b(?:by|to|from) /.test(plain.slice(behind.end, third.start))) return null
    return { pairs: pairUp(third.parties, behind.parties), start: at, end: third.end }
  }
  const second = before ? known.findLast(({ end }) => end < before.start) : undefined
  if (before && second && at - second.end <= REACH) {
    const isTurned = plain.slice(second.end, before.start).includes('被')
    const pairs = isTurned
      ? pairUp(before.parties, second.parties)
      : pairUp(second.parties, before.parties)
    return { pairs, start: second.start, end: at + cue.length }
  }
  return null
}

/** Whether these two stand in a claim of the sentence already. */
const isTold = (claims: Claim[], one: Mention, other: Mention): boolean =>
  claims.some(({ subject, objects }) => {
    const told = [subject, ...objects].map(({ mention }) => mention)
    return [one, other].every((party) => told.some((mention) => sameEntity(mention, party)))
  })
