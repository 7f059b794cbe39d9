import type { ClaimValue } from '../domain/claim.ts'
import { newMemory } from '../extraction/memory.ts'
import { dateOf, given } from '../extraction/rules/rule.ts'
import type { TaggedSentence } from '../extraction/tagged.ts'
import { BREAK, CUES, ENDED, METRIC_CUES } from './cues.ts'
import { hasDirection } from './direction.ts'
import { locateName } from './locate-quote.ts'
import type { ModelClaim, ModelValue } from './model-claim.ts'
import { type FoundName, findName } from './participants.ts'
import type { Reading } from './reading.ts'
import { refuse } from './refusal.ts'
import { checkedShare } from './shares.ts'
import { listedWith, placesLike, placesOf, type Span, spansOf, strangersIn } from './spans.ts'

/** A claim of a model with its names found in the sentence that it quotes. */
export interface Located {
  claim: ModelClaim
  tagged: TaggedSentence
  reading: Reading
  subject: FoundName
  objects: FoundName[]
}

/** What a sentence is found to say of a claim, and the words that say it. */
export interface Supported {
  span: Span
  value: ClaimValue
}

/**
 * What the quoted sentence itself says of a claim: words for the relation beside the names, no other
 * company between them, and the values of the claim. Refuses a claim that it does not say so.
 */
export function supportOf(located: Located): Supported {
  const value = located.claim.value ?? {}
  switch (located.claim.predicate) {
    case 'holdsStake':
      return stake(located, value)
    case 'formsJointVenture':
      return venture(located, value)
    case 'holdsPosition':
      return position(located, value)
    case 'reportsFigure':
      return figure(located, value)
    case 'foundedOn': {
      const span = spanOf(located, [cues(located)])
      const date = dateIn(located, value, span)
      if (!date) refuse('date')
      return { span, value: { date } }
    }
    case 'headquarteredIn': {
      const place = wordsIn(located, value.place)
      const span = spanOf(located, [cues(located), place.places])
      return { span, value: { place: place.text } }
    }
    case 'stateOwned':
      return { span: spanOf(located, [cues(located)]), value: { stateOwned: true } }
    case 'partnersWith': {
      const span = spanOf(located, [cues(located)])
      const date = dateIn(located, value, span)
      return { span, value: given<ClaimValue>({ status: statusOf(located, value), date }) }
    }
    default:
      return { span: spanOf(located, [cues(located)]), value: {} }
  }
}

function stake(located: Located, value: ModelValue): Supported {
  const { tagged, subject, objects } = located
  const event = value.event ?? 'holds'
  const placesIn = ({ tags }: FoundName, span: Span) =>
    placesOf(tagged.raw, tags).find((place) => within(place, span))
  const namesIn = (span: Span) => {
    const [holder, held] = [subject, ...objects].map((name) => placesIn(name, span))
    return holder && held ? { holder, held } : null
  }
  const told = value.share ? placesLike(tagged.raw, /<R\d+>/g) : []
  const span = spanOf(located, [[...cues(located), ...told]], [], (one) => {
    const names = namesIn(one)
    return names !== null && hasDirection(tagged.raw, names.holder, names.held, event)
  })
  const heldAt = namesIn(span)?.held ?? span
  const share = checkedShare(tagged, value.share, heldAt)
  const sells = event === 'sells' || event === 'sellsAll'
  const date = event === 'holds' ? undefined : dateIn(located, value, span)
  return {
    span,
    value: given<ClaimValue>({
      interestType: 'shareholding',
      event,
      share,
      price: pricesIn(located, value),
      date: sells ? undefined : date,
      ended: sells ? date : undefined,
    }),
  }
}

function venture(located: Located, value: ModelValue): Supported {
  const name = value.name ? findName(located.tagged, located.reading, value.name) : null
  if (name && [located.subject, ...located.objects].some((party) => sharesTag(party, name))) {
    refuse('shape')
  }
  const groups = name ? [placesOf(located.tagged.raw, name.tags)] : []
  const span = spanOf(located, [cues(located), ...groups], name?.tags)
  const status = statusOf(located, value)
  return {
    span,
    value: given<ClaimValue>({
      name: name?.mention.text,
      jointVentureKind: 'unknown',
      status: status ?? 'active',
      date: dateIn(located, value, span),
    }),
  }
}

const ROLE =
  /\b(?:CEO|CFO|COO|CTO|chief|president|chair\w*|director|manager|head|officer|founder|executive|minister|professor|analyst|secretary|member|partner|engineer|designer|boss|leader|spokes\w+)\b|董事|总裁|经理|首席|主席|创始人|负责人|教授|掌门人|书记|主任|院长|分析师/i

function position(located: Located, value: ModelValue): Supported {
  const role = wordsIn(located, value.role)
  if (!ROLE.test(role.text)) refuse('words')
  const span = spanOf(located, [role.places])
  const around = located.tagged.raw.slice(Math.max(0, span.start - 8), span.end)
  const left = /\b(?:former|then-|ex-|retired|outgoing)|时任|前(?:任|董|总|首|CEO)/i.test(around)
  return {
    span,
    value: given<ClaimValue>({ role: role.text, status: left ? 'expired' : undefined }),
  }
}

function figure(located: Located, value: ModelValue): Supported {
  const { raw, tags } = located.tagged
  const cue = METRIC_CUES[value.metric ?? '']
  if (!value.metric || !cue) refuse('shape')
  const numbers = [...tags.numbers].filter(([, number]) => number.value === value.value)
  const [first] = numbers
  if (!first || first[1].value === null || first[1].value < FIGURE_MIN) refuse('number')
  const places = placesOf(
    raw,
    numbers.map(([tag]) => tag),
  )
  const span = spanOf(located, [placesLike(raw, cue), places])
  return {
    span,
    value: given<ClaimValue>({
      metric: value.metric,
      value: first[1].value,
      comparator: first[1].comparator,
      unit: 'vehicles',
      period: dateIn(located, value, span),
    }),
  }
}

/** Below this, a number beside "sales" counts something else: models, months, years. */
const FIGURE_MIN = 100

const MUTUAL: ModelClaim['predicate'][] = ['formsJointVenture', 'partnersWith']

/**
 * The words that hold all names and `groups`, with no other company and no other statement between
 * them, and that fit.
 */
function spanOf(
  { claim, tagged, subject, objects }: Located,
  groups: Span[][],
  known: string[] = [],
  fits: (span: Span) => boolean = () => true,
): Span {
  const { raw } = tagged
  const parties = [subject, ...objects]
  const own = new Set([...parties.flatMap(({ tags }) => tags), ...known])
  const inList = [...own].flatMap((tag) => listedWith(raw, tag))
  // A venture of three is none of two; but each of three may hold a stake.
  if (MUTUAL.includes(claim.predicate) && inList.some((tag) => !own.has(tag))) refuse('relation')
  const also = claim.predicate === 'holdsStake' ? subject.tags : []
  for (const tag of also.flatMap((one) => listedWith(raw, one))) own.add(tag)
  const spans = spansOf([...parties.map(({ tags }) => placesOf(raw, tags)), ...groups])
  const isOne = (span: Span) =>
    strangersIn(raw, span, own).length === 0 && !BREAK.test(raw.slice(span.start, span.end))
  return spans.find((span) => isOne(span) && fits(span)) ?? refuse('relation')
}

const cues = ({ claim, tagged }: Located): Span[] => {
  const cue = CUES[claim.predicate]
  return cue ? placesLike(tagged.raw, cue) : []
}

/** The date that belongs to the relation; undefined where none is claimed, refused where it is another. */
function dateIn({ tagged }: Located, { date }: ModelValue, span: Span) {
  if (!date) return undefined
  const context = { ...tagged, memory: newMemory(), claims: [] }
  const found = dateOf(context, tagged.raw, span.start, span.end)
  const isThis =
    found && (found.date === date || found.raw.includes(date) || date.includes(found.raw))
  if (!isThis) refuse('date')
  return found
}

function pricesIn({ tagged }: Located, { price }: ModelValue) {
  if (!price || price.length === 0) return undefined
  const amounts = [...tagged.tags.money.values()].flatMap((money) => money.amounts)
  return price.map(({ amount, currency }) => {
    const found = amounts.find((one) => one.amount === amount && one.currency === currency)
    return found ?? refuse('number')
  })
}

/** Whether the relation stands or has ended, as its sentence says; refused where the model differs. */
function statusOf({ tagged }: Located, { status }: ModelValue) {
  const hasEnded = ENDED.test(tagged.raw)
  if (status === 'terminated' && !hasEnded) refuse('relation')
  if (status !== 'terminated' && hasEnded) refuse('relation')
  return status ?? undefined
}

function wordsIn({ tagged }: Located, words: string | null | undefined) {
  const found = words ? locateName(tagged.raw, words) : null
  if (!found || !words) refuse('words')
  return { text: tagged.raw.slice(found.start, found.end), places: [found] }
}

const within = (place: Span, span: Span) => place.start >= span.start && place.end <= span.end
const sharesTag = (a: FoundName, b: FoundName) => a.tags.some((tag) => b.tags.includes(tag))
