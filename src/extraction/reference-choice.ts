import type { Mention } from '../domain/claim.ts'
import type { CompanyKind } from '../domain/register.ts'
import { isCompanyLike, type Memory, type Remembered } from './memory.ts'
import type { SentenceMention } from './mentions.ts'
import { mentionsIn, sameEntity, type Tags } from './tagged.ts'

/** How far back a description may point, in sentences. */
const REACH = 6
/** How far back "the companies" may point. */
const PAIR_REACH = 4

/** What a description tells of whom it means. */
export interface Description {
  country: string | undefined
  /** Empty where the words say nothing of the kind: "the company". */
  kinds: CompanyKind[]
  /** Who it cannot be: those whom the clause is about already. */
  except: Mention[]
  /** Whom the clause before was about, who is meant less where two fit. */
  last: Mention | null
}

/** The parties that a piece of tagged text names, each once. */
export const partiesOf = (tagged: string, tags: Tags): Mention[] =>
  mentionsIn(tagged, tags).filter((mention) => isCompanyLike(mention) || mention.type === 'brand')

/** What is remembered, with the names that stand before a place of the sentence itself. */
export function withNames(
  memory: Memory,
  here: Mention[],
  found: SentenceMention[],
  index: number,
): Remembered[] {
  const now = here.flatMap((one): Remembered[] => {
    const known = memory.companies.find(({ mention }) => sameEntity(mention, one))
    const name = found.find(({ mention }) => sameEntity(mention, one))?.names[0]
    const { country, kind } = name ?? known ?? { country: undefined, kind: undefined }
    return [{ mention: one, country, kind, sentence: index }]
  })
  const others = memory.companies.filter(
    ({ mention }) => !now.some((one) => sameEntity(one.mention, mention)),
  )
  return [...others, ...now]
}

/** The one company that a description can mean, or null. */
export function describedBy(
  memory: Memory,
  known: Remembered[],
  { country, kinds, except, last }: Description,
  here: Mention[],
  index: number,
): Mention | null {
  const isOut = (one: Mention) => except.some((other) => sameEntity(one, other))
  const others = here.filter((one) => !isOut(one))
  const isOther = (mention: Mention | null | undefined): mention is Mention =>
    mention !== null && mention !== undefined && !isOut(mention)
  const near = known.filter(
    (one) => index - one.sentence <= REACH && isOther(one.mention) && one.mention.type !== 'person',
  )
  if (country === undefined && kinds.length === 0) {
    if (others.length > 0) return (except.length > 0 ? others.at(-1) : others[0]) ?? null
    const held = except.length > 0 ? memory.focus?.held : null
    const named = [memory.subject, held].find(isOther)
    if (named && near.some(({ mention }) => sameEntity(mention, named))) return named
    const before = except.length > 0 ? near.filter(({ sentence }) => index - sentence === 1) : []
    return before.length === 1 ? (before[0]?.mention ?? null) : null
  }
  const fits = (one: Remembered) =>
    (country === undefined || one.country === country) &&
    (kinds.length === 0 || one.kind === undefined || kinds.includes(one.kind))
  const isSure = (one: Remembered) => kinds.length === 0 || one.kind !== undefined
  const subject = (list: Remembered[]) =>
    list.find(({ mention }) => memory.subject && sameEntity(mention, memory.subject))
  const only = (list: Remembered[]) => (list.length === 1 ? list[0] : undefined)
  const fitting = near.filter((one) => fits(one) && isSure(one))
  const inSentence = fitting.filter(({ mention }) => others.some((one) => sameEntity(one, mention)))
  const another = inSentence.filter(({ mention }) => last && !sameEntity(mention, last))
  const inLast = fitting.filter(({ sentence }) => index - sentence <= 1)
  const chosen =
    (inSentence.length > 0 && country === undefined ? inSentence[0] : only(inSentence)) ??
    (inSentence.length === 2 ? only(another) : undefined) ??
    (except.length > 0 && inLast.length > 1 ? undefined : subject(fitting)) ??
    only(inLast) ??
    only(fitting) ??
    (fitting.length === 0 ? subject(near.filter(fits)) : undefined)
  return chosen?.mention ?? null
}

/** The two whom "both", "the two companies" or "they" mean; null where it is not plain. */
export function pairFor(
  memory: Memory,
  named: Mention[],
  founded: Mention | null,
  index: number,
): Mention[] | null {
  const here = named.filter((one) => !founded || !sameEntity(one, founded))
  if (here.length === 2) return here
  const pair = memory.pair
  if (pair?.length !== 2) return null
  const isIn = (one: Mention, list: Mention[]) => list.some((other) => sameEntity(other, one))
  if (here.length > 2) return pair.every((one) => isIn(one, here)) ? pair : null
  const [only] = here
  if (only && only.refs.length > 0 && !isIn(only, pair)) {
    const { topic } = memory
    return topic && !sameEntity(topic, only) && isIn(topic, pair) ? [topic, only] : null
  }
  const ages = pair.map(
    (one) => memory.companies.find(({ mention }) => sameEntity(mention, one))?.sentence ?? index,
  )
  const latest = Math.max(...memory.companies.map(({ sentence }) => sentence))
  const told = memory.companies.filter(({ sentence }) => sentence === latest)
  if (told.length > 1 && !told.some(({ mention }) => isIn(mention, pair))) return null
  return ages.every((age) => index - age > PAIR_REACH) ? null : pair
}

/** The joint venture that "the venture" means: one of the sentence, else the last one told of. */
export function ventureFor(memory: Memory, before: string, tags: Tags): Mention | null {
  const here = mentionsIn(before, tags)
  const named = here.findLast(({ type }) => type === 'jointVenture')
  if (named) return named
  const { venture, subject } = memory
  if (venture) return venture
  const isVenture =
    subject?.type === 'jointVenture' ||
    subject?.parties !== undefined ||
    (subject?.type === 'company' && subject.refs.length === 0)
  return isVenture ? subject : null
}

/** "<C0> was added when <C1> took 34 percent of it": of the other than who takes. */
export function heldBefore(
  here: Mention[],
  actors: Mention[],
  memory: Memory,
  index: number,
): Mention | null {
  const isOther = (one: Mention | null | undefined): one is Mention =>
    one !== null && one !== undefined && !actors.some((actor) => sameEntity(actor, one))
  const other = here.findLast(isOther)
  if (other) return other
  const { focus, subject } = memory
  const isFresh = focus !== null && index - focus.sentence <= 1
  return (isFresh ? [focus.held, subject] : [subject, focus?.held]).find(isOther) ?? null
}
