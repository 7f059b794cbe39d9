import type { Claim, Mention } from '../../domain/claim.ts'
import { FIRST_SURNAME } from '../role-words.ts'
import { sameEntity, type TaggedSentence, tagsIn } from '../tagged.ts'
import type { RuleContext } from './rule.ts'

/** What the reading of positions keeps of a document: its people, and whom its last sentences are about. */
export interface PeopleMemory {
  people: Mention[]
  /** The company that the last sentence began with, also one that no entry knows. */
  topic: Mention | null
  /** The company whose leaders the last sentence spoke of, where it is one. */
  office: Mention | null
  /** The only person of the last sentence. */
  person: Mention | null
  /** The company that a line is about: "Foxconn. …", "Fisker: …". */
  lead: { mention: Mention; line: number } | null
  /** Companies in headings. */
  headlines: Mention[]
  /** Companies that the text named before. */
  named: Mention[]
}

const MEMORIES = new WeakMap<object, PeopleMemory>()

/** The people and topics of the document that a context belongs to. */
export function peopleMemory({ memory }: RuleContext): PeopleMemory {
  const known = MEMORIES.get(memory)
  if (known) return known
  const fresh: PeopleMemory = {
    people: [],
    topic: null,
    office: null,
    person: null,
    lead: null,
    headlines: [],
    named: [],
  }
  MEMORIES.set(memory, fresh)
  return fresh
}

/** Keeps what a sentence says about people, and the company that it is about. */
export function rememberPeople(context: RuleContext, text: string, positions: Claim[]): void {
  const kept = peopleMemory(context)
  const { tags, sentence } = context
  const people = [
    ...positions.map(({ subject }) => subject.mention),
    ...tagsIn(text).flatMap((tag) => (tag.startsWith('P') ? (tags.mentions.get(tag) ?? []) : [])),
  ]
  for (const person of people)
    if (!kept.people.some((one) => same(one, person))) kept.people.push(person)
  const [person, ...otherPeople] = distinct(people)
  kept.person = person && otherPeople.length === 0 ? person : null
  const firms = firmsOf(context, text, people)
  const [office, ...others] = distinct(
    positions.flatMap(({ objects, value }) =>
      value.interestType === undefined ? [] : (objects[0]?.mention ?? []),
    ),
  )
  kept.office = office && others.length === 0 ? office : null
  if (sentence.kind === 'body') kept.topic = topicOf(text, firms) ?? kept.topic
  else kept.headlines.push(...firms.map(({ mention }) => mention))
  kept.named = distinct([...kept.named, ...firms.map(({ mention }) => mention)])
  const [, led] = /^\s*[-•▲*]?\s*<([CX]\d+)>(?:\.?$|:)/u.exec(text) ?? []
  const lead = firms.find(({ tag }) => tag === led)
  if (lead) kept.lead = { mention: lead.mention, line: sentence.line }
}

interface Firm {
  tag: string
  mention: Mention
  at: number
}

/** The companies of a sentence that it names itself, in order. */
function firmsOf({ tags }: TaggedSentence, text: string, people: Mention[]): Firm[] {
  return tagsIn(text).flatMap((tag) => {
    const mention = tags.mentions.get(tag)
    if (mention?.type !== 'company' || mention.via !== 'name') return []
    if (people.some(({ start }) => start === mention.start)) return []
    return [{ tag, mention, at: text.indexOf(`<${tag}>`) }]
  })
}

/** The first company that no preposition governs and that is not just an adjective. */
function topicOf(text: string, firms: Firm[]): Mention | undefined {
  return firms.find(
    ({ at }) =>
      !/\b(?:with|in|for|of|by|from|to|at|between|than|on) (?:the )?$/u.test(text.slice(0, at)),
  )?.mention
}

/**
 * The company of a title that stands without one ("CEO Jim Farley said"), where one reading is left:
 * the only company before it in the sentence, the one that its line is about, the one whose people
 * the last sentence spoke of, or the last subject if a heading names it or no other was named.
 */
export function companyOfTitle(context: RuleContext, text: string, at: number): Mention | null {
  const kept = peopleMemory(context)
  const before = distinct(
    firmsOf(context, text.slice(0, at), kept.people).map(({ mention }) => mention),
  )
  const [only, ...more] = before
  if (only) return more.length === 0 ? only : null
  if (kept.lead?.line === context.sentence.line) return kept.lead.mention
  if (kept.office) return kept.office
  if (!kept.topic) return null
  const topic = kept.topic
  const prominent = kept.headlines.some((one) => same(one, topic)) || kept.named.length === 1
  return prominent ? topic : null
}

/** The person of this document that a surname stands for, or null. */
export function personBySurname(context: RuleContext, surname: string): Mention | null {
  const fits = peopleMemory(context).people.filter(({ text }) => {
    const words = text.split(' ')
    const [first = ''] = words
    return words.at(-1) === surname || (first === surname && FIRST_SURNAME.test(first))
  })
  const [person] = fits
  return person && fits.length === 1 ? person : null
}

const same = (a: Mention, b: Mention) => sameEntity(a, b)

const distinct = (mentions: Mention[]): Mention[] =>
  mentions.filter((one, index) => mentions.findIndex((other) => same(one, other)) === index)
