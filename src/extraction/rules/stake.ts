import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import type { Money } from '../../domain/money.ts'
import type { Share } from '../../domain/share.ts'
import { mentionOf, subjectOf, type Token, tokenAt, tokensOf } from '../clause.ts'
import { isCompanyLike } from '../memory.ts'
import { modalityOf } from '../modality.ts'
import { type Found, findAll } from '../pattern.ts'
import { sameEntity, type TaggedSentence, tagsIn } from '../tagged.ts'
import { claim, dateOf, given, partiesIn, type RuleContext } from './rule.ts'
import {
  BUYOUT,
  BY,
  FROM,
  FUNDING,
  GIVES,
  HELD_BY,
  HELD_RELATIVE,
  HOLDING_FRAMES,
  INVESTMENT,
  INVESTMENT_WITHOUT_SHARE,
  NOMINAL,
  SHARE_AFTER,
  STAKE_PHRASES,
  STAKE_VERBS,
  TAKEOVERS,
  TO,
} from './stake-frames.ts'
import { chineseStakes } from './stake-zh.ts'

type Event = NonNullable<ClaimValue['event']>

/** How far before a stake its verb may stand, in words and tags. */
const REACH = 14

/** One stake as a sentence tells it, before it becomes claims. */
export interface StakeDraft {
  rule: string
  event: Event
  holders: Mention[]
  subject: Mention
  share: Share | null
  price: Money[]
  text: string
  start: number
  end: number
}

/** Stakes: who acquired, holds, raised, cut or sold which share of whom, when and for how much. */
export function stakeRule(context: RuleContext): Claim[] {
  if (context.sentence.lang === 'zh') return claimsOf(context, chineseStakes(context))
  const drafts = [
    ...phrases(context),
    ...holdings(context),
    ...takeovers(context),
    ...investments(context),
    ...buyouts(context),
  ]
  return claimsOf(context, drafts)
}

function claimsOf(context: RuleContext, drafts: StakeDraft[]): Claim[] {
  const claims = drafts.flatMap((draft) => {
    const subject = asVenture(context, draft.subject)
    const holders = draft.holders.filter(
      (holder) => holder.type !== 'partnership' && !sameEntity(holder, subject),
    )
    const date = dateOf(context, draft.text, draft.start, draft.end)
    const sells = draft.event === 'sells' || draft.event === 'sellsAll'
    return holders.map((holder) =>
      claim(context, {
        predicate: 'holdsStake',
        subject: holder,
        objects: [subject],
        roles: ['investor'],
        value: given<ClaimValue>({
          interestType: 'shareholding',
          share: draft.share ?? undefined,
          event: draft.event,
          price: draft.price.length > 0 ? draft.price : undefined,
          date: draft.event === 'holds' || sells ? undefined : date,
          ended: sells ? date : undefined,
        }),
        rule: `stake/${draft.rule}`,
        text: draft.text,
        start: draft.start,
        end: draft.end,
      }),
    )
  })
  return distinct(claims).filter(
    (one) => one.value.share || !context.claims.some((told) => told.value.share && same(told, one)),
  )
}

/** Stakes that have a phrase of their own: "a 34 percent stake in <C1>". */
function phrases(context: RuleContext): StakeDraft[] {
  const { plain, tags } = context
  const tokens = tokensOf(plain)
  const found = findAll(plain, STAKE_PHRASES).filter(
    (one, index, all) =>
      !all.slice(0, index).some((other) => other.start < one.end && one.start < other.end),
  )
  return found.flatMap((match) => {
    const [subject] = partiesIn(context, match.groups.subject)
    if (!subject || subject.type === 'partnership') return []
    const index = tokenAt(tokens, match.start)
    const verb = verbBefore(tokens, index)
    const possessor = possessorOf(context, match, tokens, index)
    const tail = plain.slice(match.end)
    const text = `${verb ? plain.slice(tokens[verb.at]?.start, match.start) : ''}${match.text}`
    const share = shareOf(context, match, tail, verb?.event)
    if (!share && !/stake|shareholding|holding|\bshares\b|\bowner/.test(match.text)) return []
    const common = {
      subject,
      text: plain,
      start: verb ? beginOf(context, tokens, verb, match.start) : match.start,
      end: match.end,
      price: priceOf(
        context,
        plain,
        verb ? (tokens[verb.at]?.start ?? match.start) : match.start,
        match.end,
      ),
    }
    const draft = (rule: string, event: Event, holders: Mention[], stated = share): StakeDraft => ({
      ...common,
      rule,
      event,
      holders,
      share: stated,
    })
    const relative = HELD_RELATIVE.exec(tail)
    if (relative) {
      const holds = /own|hold|held|has|had|control/.test(relative.groups?.verb ?? '')
      const parties = partiesIn(context, relative.groups?.party)
      const start = match.end
      const own = { text: plain, start, end: match.end + relative[0].length }
      const told = { ...draft('heldRelative', holds ? 'holds' : 'acquires', parties), ...own }
      if (parties.length > 0) return [told]
    }
    const passive = HELD_BY.exec(tail)
    if (passive && (!verb || verb.event === 'holds')) {
      const parties = partiesIn(context, passive.groups?.party)
      const end = match.end + passive[0].length
      const sold = /sold|transferred/.test(passive.groups?.verb ?? '')
      const holds = /held|owned|controlled/.test(passive.groups?.verb ?? '')
      if (sold && passive.groups?.to === 'by')
        return [{ ...draft('soldBy', 'sells', parties), end }]
      return [{ ...draft('heldBy', holds ? 'holds' : 'acquires', parties), end }]
    }
    // "may sell its 20 percent stake": whatever comes of it, it holds 20 percent.
    const stated = match.groups.share ? shareOf(context, match, '', undefined) : null
    const own: StakeDraft[] =
      possessor && stated && verb && verb.event !== 'holds' && !/\bto\b/.test(match.text)
        ? [
            {
              ...common,
              ...draft('possessed', 'holds', [possessor], stated),
              text: match.text,
              start: 0,
              end: match.text.length,
              price: [],
            },
          ]
        : []
    const doubt =
      own.length > 0 && verb ? modalityOf(plain, common.start, common.end, 'en').mode : 'asserted'
    if (own.length > 0 && !SUPPORTING_MODES.includes(doubt)) return [...own, ...changes()]
    return changes()

    function changes(): StakeDraft[] {
      const whole =
        /\b(?:entire|whole|remaining|all|last|his|her)\b/.test(text) || possessor !== null
      if (!verb) {
        return possessor ? [draft('possessive', 'holds', [possessor])] : []
      }
      const nominal = NOMINAL.test(verb.word)
      const by = nominal ? partiesIn(context, BY.exec(tail)?.groups?.party) : []
      const to = partiesIn(context, TO.exec(tail)?.groups?.party)
      const from = partiesIn(context, FROM.exec(tail)?.groups?.party)
      const elliptic = ellipticHolder(tokens, verb.at, index, tags)
      const actors = by.length > 0 ? by : (elliptic ?? actorsOf(context, tokens, verb))
      if (verb.event === 'sells') {
        const sellers = possessor && actors.length === 0 ? [possessor] : actors
        const buyers = actors.length === 0 && !possessor && from.length > 0 ? to : to
        return [
          draft('sellsTo', 'acquires', buyers),
          draft('sells', whole ? 'sellsAll' : 'sells', sellers, whole ? share : null),
        ]
      }
      if (GIVES.test(verb.word)) {
        const receiver = receiverOf(tokens, verb.at, index, context)
        return receiver ? [draft('given', 'acquires', [receiver])] : []
      }
      if (verb.event === 'acquires') {
        const sellers = possessor ? [possessor] : from
        return [
          draft(nominal ? 'acquisition' : 'acquires', 'acquires', actors),
          draft(
            'acquiredFrom',
            possessor ? 'sellsAll' : 'sells',
            sellers,
            possessor ? share : null,
          ),
        ]
      }
      const holders = actors.length > 0 ? actors : possessor ? [possessor] : []
      return [
        draft(
          verb.event,
          verb.event,
          possessor && verb.event === 'holds' && actors.length === 0 ? [possessor] : holders,
        ),
      ]
    }
  })
}

/** "<C0> holds <R0>, <C1> <R1> of <C2>": the second share is of the name next to it. */
function ellipticHolder(
  tokens: Token[],
  verb: number,
  index: number,
  tags: TaggedSentence['tags'],
): Mention[] | null {
  const next = tokens[index - 1]
  if (!next || !/[CBXV]/.test(next.letter)) return null
  const shared = tokens.slice(verb, index).some(({ letter }) => letter === 'R')
  return shared ? mentionOf(next.text, tags) : null
}

/** Where a telling begins: with its subject where that stands next to the verb. */
function beginOf({ tags }: RuleContext, tokens: Token[], { at }: Verb, start: number): number {
  const subject = subjectOf(tokens, at, tags)
  const verb = tokens[at]?.start ?? start
  return Math.min(verb, start, subject?.via === 'next' ? subject.start : verb)
}

interface Verb {
  at: number
  word: string
  event: Event
}

/** The nearest verb before a stake that says what happens to it. */
function verbBefore(tokens: Token[], before: number): Verb | null {
  for (let at = before - 1; at >= 0 && before - at <= REACH; at--) {
    const token = tokens[at]
    if (!token) break
    const word = token.text.toLowerCase()
    if (word === ';' || word === ':' || word === '.') break
    const event = STAKE_VERBS.find(([, forms]) => forms.test(word))?.[0]
    if (event) {
      const strong = event === 'holds' ? verbBeforeAuxiliary(tokens, at) : null
      return strong ?? { at, word, event }
    }
  }
  return null
}

/** "has", "have" and "with" are verbs of holding only where no stronger verb follows them. */
function verbBeforeAuxiliary(tokens: Token[], at: number): Verb | null {
  const word = tokens[at]?.text.toLowerCase() ?? ''
  const next = tokens[at + 1]?.text.toLowerCase() ?? ''
  if (!/^(?:has|have|had)$/.test(word) || next !== 'been') return null
  return null
}

function actorsOf(context: RuleContext, tokens: Token[], { at, word }: Verb): Mention[] {
  const { tags, memory } = context
  if (NOMINAL.test(word)) {
    const before = tokens[at - 1]
    for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
      const owner = tokens[i - 1]
      if (tokens[i]?.text === "'s" && owner) return mentionOf(owner.text, tags)
    }
    if (before === undefined) return []
  }
  // "the vehicle with 29 percent of <C2>" is of the vehicle, whoever's name stands before it.
  if (
    word === 'with' &&
    !/[CBXV]/.test(tokens[at - 1]?.letter ?? '') &&
    tokens[at - 1]?.text !== ','
  )
    return []
  const index = infinitive(tokens, at)
  const subject = subjectOf(tokens, index, tags)
  if (subject) return subject.mentions
  return tokens.slice(0, at).some(({ letter }) => /[CBXV]/.test(letter))
    ? []
    : memory.subject
      ? [memory.subject]
      : []
}

/** "invested <M0> to acquire": who acquires is who invested. */
function infinitive(tokens: Token[], at: number): number {
  const spent =
    /^(?:invest|inject|pump|spend|spent|pay|paid|us|put|rais|commit|launch|mad|sign|complet|announc|approv|final|conclud|reach|propos|exercis|follow)/
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const token = tokens[i]
    if (!token || /[CBXV]/.test(token.letter) || token.text === ';') return at
    if (spent.test(token.text.toLowerCase())) return i
  }
  return at
}

function possessorOf(
  { tags }: RuleContext,
  match: Found,
  tokens: Token[],
  index: number,
): Mention | null {
  const inside = /<([CBXV]\d+)>'s? /.exec(match.text)?.[1]
  const named =
    inside && !match.groups.subject?.includes(inside) ? tags.mentions.get(inside) : undefined
  if (named) return named
  let before = index - 1
  while (index - before < 3 && /^[a-z-]+$/.test(tokens[before]?.text ?? '')) before--
  const [mark, owner] = [tokens[before], tokens[before - 1]]
  return mark && /^'s?$/.test(mark.text) && owner ? (mentionOf(owner.text, tags)[0] ?? null) : null
}

/** The party between "giving" and the stake. */
function receiverOf(
  tokens: Token[],
  verb: number,
  end: number,
  { tags }: RuleContext,
): Mention | null {
  const between = tokens.slice(verb + 1, end).find(({ letter }) => /[CBXV]/.test(letter))
  return between ? (mentionOf(between.text, tags)[0] ?? null) : null
}

/** Stakes told by what a company is to another: its parent, unit or shareholder. */
function holdings(context: RuleContext): StakeDraft[] {
  const raw = context.raw.replaceAll('"', '').replaceAll(/\s?\((?!<)[^()<>]*\)/g, '')
  return HOLDING_FRAMES.flatMap((frame) => {
    const text = frame.raw ? raw : context.plain
    return findAll(text, [frame.expression]).flatMap((match) => {
      const subjects = partiesIn(context, match.groups.subject || match.groups.subjects)
      const holders = partiesIn(context, match.groups.holder)
      const [tag = ''] = tagsIn(match.groups.share ?? match.groups.share2 ?? '')
      const share = context.tags.shares.get(tag)?.share ?? degreeOf(match.groups.degree)
      return subjects.flatMap((subject) =>
        subject.type === 'person' || subject.type === 'partnership'
          ? []
          : [
              {
                rule: frame.name,
                event: 'holds' as const,
                holders:
                  frame.name === 'person'
                    ? holders.filter(({ type }) => type === 'person')
                    : holders.filter(({ type }) => type !== 'person'),
                subject,
                share: share ?? null,
                price: [],
                text,
                // What stands before "in which" puts nothing in doubt of what stands behind it.
                start:
                  frame.name === 'inWhich'
                    ? match.start + match.text.indexOf(match.groups.holder ?? '')
                    : match.start,
                end: match.end,
              },
            ],
      )
    })
  })
}

function degreeOf(degree: string | undefined): Share | null {
  if (!degree) return null
  if (/wholly|fully|100|all/.test(degree)) return { exact: 100 }
  if (/majority|mostly/.test(degree)) return { exclusiveMinimum: 50 }
  return /half/.test(degree) ? { exact: 50 } : null
}

/** Whole companies that were bought or sold. */
function takeovers(context: RuleContext): StakeDraft[] {
  const { plain, tags } = context
  const tokens = tokensOf(plain)
  return TAKEOVERS.flatMap((frame) =>
    findAll(plain, [frame.expression]).flatMap((match) => {
      const subjects = partiesIn(context, match.groups.subjects).filter(
        // What is bought and is no known name is as often a plant, a town or a product.
        (mention) =>
          isCompanyLike(mention) || mention.type === 'brand' || mention.type === 'jointVenture',
      )
      const at = tokenAt(tokens, match.start + match.text.indexOf(match.groups.verb ?? ''))
      const actors = (): Mention[] =>
        subjectOf(tokens, infinitive(tokens, at), tags)?.mentions ?? []
      const tail = plain.slice(match.end)
      const isSale = frame.name === 'sellsTo' || frame.name === 'sellsOff'
      const holders =
        frame.name === 'sellsOff'
          ? []
          : match.groups.holder
            ? partiesIn(context, match.groups.holder)
            : actors()
      const told = partiesIn(context, match.groups.seller)
      const from = isSale ? actors() : partiesIn(context, FROM.exec(tail)?.groups?.party)
      const sellers = told.length > 0 ? told : from
      const share: Share | null = match.groups.whole ? { exact: 100 } : null
      const common = {
        share,
        price: priceOf(context, plain, match.start, match.end),
        text: plain,
        start: match.start,
        end: match.end,
      }
      return subjects.flatMap((subject): StakeDraft[] => [
        { ...common, rule: `takeover/${frame.name}`, event: 'acquires', holders, subject },
        { ...common, rule: 'takeover/from', event: 'sellsAll', holders: sellers, subject },
      ])
    }),
  )
}

/** "<C0> invested <M0> in <C1> in exchange for a 5 percent stake". */
function investments(context: RuleContext): StakeDraft[] {
  const { plain, tags } = context
  const tokens = tokensOf(plain)
  return findAll(plain, [INVESTMENT, INVESTMENT_WITHOUT_SHARE, FUNDING]).flatMap(
    (match): StakeDraft[] => {
      const [subject] = partiesIn(context, match.groups.subject)
      const at = tokenAt(tokens, match.start)
      const holders = subjectOf(tokens, at, tags)?.mentions ?? []
      const share = shareOf(context, match, '', undefined)
      if (!subject) return []
      return [
        {
          rule: 'invests',
          event: 'acquires',
          holders,
          subject,
          share,
          price: tagsIn(match.groups.price ?? '').flatMap(
            (tag) => tags.money.get(tag)?.amounts ?? [],
          ),
          text: plain,
          start: match.start,
          end: match.end,
        },
      ]
    },
  )
}

/** "<C0> bought <C1> out": of the venture that the text tells of. */
function buyouts(context: RuleContext): StakeDraft[] {
  const { plain, tags, memory } = context
  const held = memory.venture
  if (!held?.parties) return []
  const tokens = tokensOf(plain)
  return findAll(plain, [BUYOUT]).flatMap((match): StakeDraft[] => {
    const sellers = partiesIn(context, match.groups.partner).filter((partner) =>
      held.parties?.some((party) => sameEntity(party, partner)),
    )
    const at = tokenAt(tokens, match.start)
    const holders = subjectOf(tokens, at, tags)?.mentions ?? []
    if (sellers.length === 0) return []
    const common = {
      subject: held,
      share: null,
      price: [],
      text: plain,
      start: match.start,
      end: match.end,
    }
    return [
      { ...common, rule: 'buyout', event: 'acquires', holders },
      { ...common, rule: 'buyoutSeller', event: 'sellsAll', holders: sellers },
    ]
  })
}

/** The stated share; "a majority stake" and "a minority stake" are bounds. */
function shareOf(
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
  const [tag] = slot ? tagsIn(slot) : []
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

function priceOf(context: RuleContext, text: string, start: number, end: number): Money[] {
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

/** A company whose name a rule found to be a joint venture's is that venture. */
function asVenture({ memory }: RuleContext, mention: Mention): Mention {
  const venture = memory.ventureNames.get(mention.text)
  return venture ? { ...mention, type: 'jointVenture', parties: venture.parties ?? [] } : mention
}

/** Several frames may fit one stake: the first one stays, with a share that a later one states. */
function distinct(claims: Claim[]): Claim[] {
  return claims.filter((one, index) => {
    const told = claims
      .slice(0, index)
      .find((other) => same(one, other) && one.assertionMode === other.assertionMode)
    if (told && !told.value.share && one.value.share) told.value.share = one.value.share
    return !told
  })
}

function same(a: Claim, b: Claim): boolean {
  const [objectA] = a.objects
  const [objectB] = b.objects
  return (
    sameEntity(a.subject.mention, b.subject.mention) &&
    objectA !== undefined &&
    objectB !== undefined &&
    sameEntity(objectA.mention, objectB.mention)
  )
}
