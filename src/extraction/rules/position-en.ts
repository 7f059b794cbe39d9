import type { Mention } from '../../domain/claim.ts'
import { type Found, findAll } from '../pattern.ts'
import { BODY_WORD, LEFT, PLANNED, PLURAL_TITLE, SOLE_TITLE, TITLE } from '../role-words.ts'
import { render, tagsIn } from '../tagged.ts'
import { isNoName } from '../word-lists.ts'
import type { Held } from './position-claim.ts'
import {
  BESIDE_FRAMES,
  type PositionFrame,
  SAME_COMPANY,
  SAME_PERSON,
  SOLE_FRAMES,
  SOLE_VERB_FRAMES,
  VERB_FRAMES,
} from './position-frames.ts'
import { companyOfTitle, peopleMemory } from './position-memory.ts'
import { isPersonName, personAt, personTag, tagPeople } from './position-names.ts'
import { dateOf, type RuleContext } from './rule.ts'

/** Fields that look like verbs: "vice president of global vehicle forecasting". */
const FIELD_NOUN =
  '(?:(?: and)? (?:forecasting|consulting|trading|licensing|lending|modelling|modeling|merchandising|retailing|recycling|styling|tooling|branding|advertising))?'
const TITLES = new RegExp(
  String.raw`(?<![\p{L}<'])(?<!(?<!\b(?:then|ex|Then|Ex))-)${TITLE}${FIELD_NOUN}`,
  'giu',
)
/** The field of a title goes no further than a word in capitals, which is the body: "of the lobby VDA". */
const FIELD_WITH_BODY =
  /^(.*? (?:of|for|in charge of|responsible for|overseeing) (?:the |its )?(?:[^ ]+ ){0,6}?)(?=\p{Lu}{3})/u
const FIELD_END =
  /(?: (?:of|for|in charge of|responsible for|overseeing)(?: the| its)?)?(?:,| and| &)? ?$/u
const ITS =
  /^(?:[\p{L}-]+ )?(?:company|carmaker|automaker|group|firm|supplier|startup|start-up|venture|brand)'s /iu
const LONG_BODY = /<(X\d+)> (?:for|of|on) (?:the )?<X\d+>(?: (?:and|&) <X\d+>)?/gu
/** Capitals beside a title are a firm, though elsewhere they are more often a technology. */
const INITIALS =
  /(?<=<T\d+> (?:(?:of|at|with) (?:the )?)?)(?!EU\b|US\b|UK\b|UN\b)\p{Lu}[\p{Lu}&]{2,5}(?![\p{L}-]| \p{Lu})|(?<![\p{L}-] |[\p{L}<-])\p{Lu}[\p{Lu}&]{2,5}(?= <T\d+> <[PX])/gu
/** "Thierry <B0>, chairman": someone who is called like a company. */
const NAMESAKE =
  /(?<![\p{L}>] )(?<=^|[ ,])(\p{Lu}\p{Ll}+) <[BC]\d+>(?=, (?:the |its |an? )?<T)|(?<=<T\d+> )(\p{Lu}\p{Ll}+) <[BC]\d+>(?=[ ,])/gu
const HE =
  /\b(?:[Hh]e|[Ss]he) (?=(?:was|is|has|had|became|becomes|will|served|serves|joined|runs|heads|ran|headed|led|leads|took|stepped|resigned|quit|retired)\b)/gu

/** The positions that an English sentence tells, and its text with a tag for each person. */
export function heldInEnglish(context: RuleContext): { text: string; held: Held[] } {
  const named = tagPeople(
    context,
    withPronoun(context, context.raw.replaceAll(/,"(?= )/g, ';').replaceAll('"', '')),
  )
  const text = tagTitles(context, named)
  const beside = read(context, text, BESIDE_FRAMES, 'beside')
  const bare = withoutTitles(text, beside.matches)
  const verbs = read(context, bare, VERB_FRAMES, 'verb')
  const told = [...beside.held, ...verbs.held]
  // A founder who "resigned as chief executive" is both.
  const isNew = ({ person, left, role }: Held) =>
    told.every(
      (other) =>
        other.person.start !== person.start || (left && !other.left && other.role !== role),
    )
  const sole = [
    ...read(context, text, SOLE_FRAMES, 'sole').held,
    ...read(context, bare, SOLE_VERB_FRAMES, 'soleVerb').held,
  ].filter(isNew)
  return { text, held: [...told, ...sole] }
}

/** "He was" becomes the only person of the last sentence, where this one names nobody. */
function withPronoun(context: RuleContext, text: string): string {
  const { person } = peopleMemory(context)
  if (!person || text.includes('<P')) return text
  return text.replaceAll(HE, () => {
    const tag = `P${900 + context.tags.mentions.size}`
    context.tags.mentions.set(tag, person)
    context.tags.words.set(tag, person.text)
    return `<${tag}> `
  })
}

/** Gives each title a tag, so that the frames see "<P0>, <T0> of <C0>", and the bodies beside one. */
function tagTitles(context: RuleContext, text: string): string {
  const { tags } = context
  const titled = text.replaceAll(TITLES, (words) => {
    const title = cutAtBody(words)
    const tag = `T${900 + tags.words.size}`
    tags.words.set(tag, title)
    return `<${tag}>${words.slice(title.length)}`
  })
  return titled
    .replaceAll(LONG_BODY, (words, tag: string) =>
      BODY_WORD.test(tags.words.get(tag) ?? '') ? bodyTag(context, words) : words,
    )
    .replaceAll(INITIALS, (words) => bodyTag(context, words))
    .replaceAll(NAMESAKE, (words, after = '', behind = '') =>
      isNoName(after || behind) ? words : (personTag(context, words, 2) ?? words),
    )
}

/** A title without what follows a field that names a body in capitals. */
const cutAtBody = (words: string): string =>
  FIELD_WITH_BODY.exec(words)?.[1]?.replace(FIELD_END, '') ?? words

/** "<C0> chief executive <P1> stepped down on <D2>": the title beside the name is over. */
const LEAVES_BEHIND =
  /^,? (?:(?:has|had|abruptly|unexpectedly|suddenly|formally|on <D\d+>|in <D\d+>|<D\d+>),? ){0,3}(?:resigned|stepped down|quit|left the (?:company|carmaker|group|firm)|departed|was (?:ousted|fired|sacked|dismissed|removed|forced out))\b(?! (?:(?:on|in) )?(?:<D\d+> )?(?:as|from)\b)/

/** A tag for a body that the tagging left out or cut: "UBS", "Institute for Automotive Markets". */
function bodyTag(context: RuleContext, tagged: string): string {
  const text = render(tagged, context.tags)
  const start = context.sentence.text.indexOf(text)
  if (start < 0) return tagged
  const tag = `X${900 + context.tags.words.size}`
  context.tags.words.set(tag, text)
  context.tags.mentions.set(tag, { ...personAt(context, text, start), type: 'company' })
  return `<${tag}>`
}

/** What frames make of a text, and where they matched. */
function read(context: RuleContext, text: string, frames: PositionFrame[], name: string) {
  const matches = findAll(
    text,
    frames.map(({ expression }) => expression),
  )
  const held = matches.flatMap((match) => {
    const frame = frames[match.pattern]
    if (!frame) return []
    const made = positionsOf(context, text, match, frame, `position/${name}${match.pattern}`)
    return made.length > 0 ? [...made, ...goesOn(context, text, match, made)] : []
  })
  return { held, matches }
}

/** The text without the titles that stand after a name: "<P>, chairman of <C>, said" is "<P> said". */
function withoutTitles(text: string, matches: Found[]): string {
  const spans = matches
    .flatMap(({ start, end, text: words }) => {
      const name = /^<[PX]\d+>/.exec(words)?.[0].length
      return name ? [{ start: start + name, end: text[end] === ',' ? end + 1 : end }] : []
    })
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
  let bare = text
  let open = text.length
  for (const { start, end } of spans) {
    if (end > open) continue
    bare = bare.slice(0, start) + bare.slice(end)
    open = start
  }
  return bare
}

function positionsOf(
  context: RuleContext,
  text: string,
  match: Found,
  frame: PositionFrame,
  rule: string,
): Held[] {
  const { groups } = match
  const told = roleOf(context, groups, match.text)
  const role = frame.alone ? told.replace(ITS, '') : told
  const people = mentionsOf(context, groups.people).filter(isPerson)
  if (!role || people.length === 0 || isBusiness(role, match.text)) return []
  if (frame.alone && !SOLE_TITLE.test(role)) return []
  const alone = frame.alone ? companyOfTitle(context, text, match.start) : null
  const named = mentionsOf(context, groups.firms).filter(({ text: name }) => !BODY_WORD.test(name))
  const firms = alone ? [alone] : named.map(meant(context, text, match))
  const left = frame.left
    ? !PLANNED.test(match.text)
    : Boolean(groups.left) ||
      isOver(`${match.text} ${role}`, text.slice(match.end)) ||
      (frame.told === 'beside' && LEAVES_BEHIND.test(text.slice(match.end)))
  const planned = frame.told === 'beside' && /incoming|designate|-elect\b/i.test(role)
  const isSaid = (frame.told === 'verb' && !frame.left) || planned
  return pairsOf(people, firms, role, match.text).map(([person, company]) => ({
    person,
    company,
    role,
    left,
    date: frame.told === 'verb' ? dateOf(context, text, match.start, match.end) : undefined,
    rule,
    said: isSaid ? { text, start: match.start, end: match.end } : null,
  }))
}

/** "Aurora Innovation, a partner of Ford": partners and leaders are mostly firms, but not those at a firm. */
const isBusiness = (role: string, words: string) =>
  /\b(?:partner|leader|representative)$/i.test(role) && !/ at /.test(words)

/** People and companies of one frame: one by one where there are as many, else each with each. */
function pairsOf(
  people: Mention[],
  firms: Mention[],
  role: string,
  words: string,
): [Mention, Mention][] {
  const [firm] = firms
  if (!firm) return []
  if (firms.length === people.length) {
    return people.flatMap((person, index) => (firms[index] ? [[person, firms[index]]] : []))
  }
  const after = /^<[PX]/.test(words)
  if (people.length === 1) {
    // "<P>, chairman of <C0> and <C1>" holds two posts; "<C0> and <C1> chairman <P>" the latter.
    const held = after ? firms : firms.slice(-1)
    return held.flatMap((one) => people.map((person) => [person, one]))
  }
  if (firms.length > 1) return []
  const meant = PLURAL_TITLE.test(role) ? people : after ? people.slice(-1) : people.slice(0, 1)
  return meant.map((person) => [person, firm])
}

/** Further titles that go on right after a match, of the same person or in the same company. */
function goesOn(context: RuleContext, text: string, match: Found, made: Held[]): Held[] {
  const [first] = made
  if (!first || made.length > 1) return []
  const own = stickyAt(SAME_PERSON, text, match.end)
  if (own) {
    const role = roleOf(context, own, own.all ?? '')
    const left = isOver(`${own.all} ${role}`, '')
    return mentionsOf(context, own.firms).map((company) => ({ ...first, company, role, left }))
  }
  const other = stickyAt(SAME_COMPANY, text, match.end)
  if (!other) return []
  const role = roleOf(context, { role: other.role ?? other.its }, '')
  return mentionsOf(context, other.people ?? other.others)
    .filter(isPerson)
    .map((person) => ({ ...first, person, role, left: isOver(role, '') }))
}

function stickyAt(expression: RegExp, text: string, at: number) {
  expression.lastIndex = at
  const match = expression.exec(text)
  return match ? ({ ...match.groups, all: match[0] } as Record<string, string | undefined>) : null
}

/** "Until then", "formerly" before the title or "till December" after it. */
const isOver = (words: string, after: string) =>
  LEFT.test(words) || /^ ?(?:until|till)\b/.test(after)

/** The title, or what a verb says of one: "chairs", "runs the truck business". */
function roleOf(
  { tags }: RuleContext,
  { role, verb, founded, unit = '' }: Record<string, string | undefined>,
  words: string,
): string {
  if (role) {
    const title = render(role, tags).replace(/^(?:the|its|an?) /i, '')
    // "chief executive of the German carmaker <C0>": the description is the company's.
    return /<T\d+> <[CXBV]/.test(words) ? title.replace(/ (?:of|for) [^,]*$/, '') : title
  }
  if (founded) return founded === 'founded' ? 'founder' : 'co-founder'
  const what = render(unit, tags).replace(/ ?\b(?:of|at|in)$/, '')
  if (what) return `${verb} ${what}`
  return verb?.startsWith('chair') ? 'chairman' : verb ? 'head' : ''
}

const mentionsOf = ({ tags }: RuleContext, slot: string | undefined): Mention[] =>
  tagsIn(slot ?? '').flatMap((tag) => tags.mentions.get(tag) ?? [])

const isPerson = ({ type, text, refs }: Mention): boolean =>
  type === 'person' || (refs.length === 0 && isPersonName(text))

/** What an "its" means: the company that the last sentence began with, though no entry knows it. */
const meant =
  (context: RuleContext, text: string, match: Found) =>
  (company: Mention): Mention => {
    const { topic } = peopleMemory(context)
    if (company.via !== 'memory' || !topic || topic.refs.length > 0) return company
    return /<[CX]\d+>/.test(text.slice(0, match.start)) ? company : topic
  }
