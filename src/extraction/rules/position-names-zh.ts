import type { Mention } from '../../domain/claim.ts'
import { ZH_FOLLOWS as FOLLOWS, ZH_ADVERB, ZH_ROLE, ZH_SURNAME } from '../role-words.ts'
import { peopleMemory } from './position-memory.ts'
import { personAt } from './position-names.ts'
import type { RuleContext } from './rule.ts'

const TITLE = new RegExp(ZH_ROLE, 'gu')
const SPACE = /(?<=[\p{Script=Han}>]) +(?=[\p{Script=Han}<A-Z])|(?<=[A-Z>]) +(?=\p{Script=Han})/gu
/** More words that follow a name, beside those that the tagging of names knows. */
const ZH_FOLLOWS = new RegExp(
  `${FOLLOWS.source}|^(?:回答|回复|谈到|谈及|发文|发微博|晒出|预计|预测|判断|感叹|分析|总结|致辞|演讲|现身|到访|访问|抵达|前往|离职|辞职|离世|去世|病逝|退休|履新|上任|加入|加盟|创立|创办|持有|持股|掌舵|带领|率领|主持|参加|参与|见证|致歉|道歉|喊话|笑称|发表|撰文|随即|随后|目前|正|又|却|只|当时|去|任|出面|接过|执|掌|牵头|领衔|兼|之前|之后|手中|看来|眼中|所|那|这|两|此|要|会|能|可|希望|计划|打算|亲|现|转|升)`,
  'u',
)
const SURNAME = new RegExp(`^${ZH_SURNAME}`, 'u')
const FOREIGN = /^\p{Script=Han}{1,6}(?:·[\p{Script=Han}A-Z.]{1,9}){1,3}/u
const LATIN = /^\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]*){1,3}/u
/** "贝瑞德(Ralf Brandstätter)", "金民植(音译)": what stands in brackets shows that it is a name. */
const WITH_ASIDE = /^\p{Script=Han}{2,8}?(?=\((?:\p{Lu}[\p{L}'.-]+[ )]|音译|<[PX]))/u
const SPEAKER =
  /^\p{Script=Han}{2,4}?(?=(?:则|也|曾|还)?(?:表示|称|指出|认为|透露|坦言|强调|接受采访))/u
const ASIDE = /(<P\d+>)\((?:[\p{L} .'-]{1,40}|<[PX]\d+>|[^()<>]{0,6}音译)\)/gu
const BEFORE_VERB = new RegExp(
  String.raw`(?<![\p{Script=Han}·])${ZH_SURNAME}\p{Script=Han}{1,2}?(?=(?:先生|女士)?,?(?:将|已|正式|曾|现|则|也|宣布|因[^,。<]{1,8})?(?:担任|出任|接任|升任|就任|兼任|现任|卸任|辞去|辞任|离任|当选|执掌|不再担任|不再兼任|加盟))`,
  'gu',
)
const AFTER_VERB = /(?:任命|聘任|委任|聘请|推选|选举|提名|由|接替)(?=[\p{Script=Han}A-Z])/gu

/** What the tagging took for a name though a verb of offices ends it. */
const VERB_END = /(?:担任|出任|接任|升任|就任|兼任|留任|卸任|辞去|任命)$/u

/**
 * A tagged Chinese text with `<T…>` for each title and `<P…>` for each person: names that no entry
 * knows are read behind titles, around the verbs of appointments, and wherever they come again.
 */
export function tagTitlesZh(context: RuleContext): string {
  const { tags, raw } = context
  const open = raw.replaceAll(/<(X\d+)>/g, (whole, tag: string) => {
    const words = tags.words.get(tag) ?? ''
    return words.search(TITLE) >= 0 || VERB_END.test(words) ? words : whole
  })
  const text = open.replaceAll(SPACE, '').replaceAll(TITLE, (words) => tagOf(context, 'T', words))
  const known = knownPeople(context, text)
  const behind = namesAt(context, known, /<T\d+>[、,: ]?(?=[\p{Script=Han}A-Z])/gu)
  const appointed = namesAt(context, behind, AFTER_VERB)
  return appointed
    .replaceAll(BEFORE_VERB, (name) => personTag(context, name) ?? name)
    .replaceAll(ASIDE, '$1')
}

function tagOf({ tags }: RuleContext, letter: string, words: string): string {
  const tag = `${letter}${900 + tags.words.size}`
  tags.words.set(tag, words)
  return `<${tag}>`
}

function personTag(context: RuleContext, name: string): string | null {
  const start = context.sentence.text.indexOf(name)
  return start < 0 ? null : tagged(context, personAt(context, name, start), name)
}

function tagged(context: RuleContext, mention: Mention, words: string): string {
  const tag = tagOf(context, 'P', words)
  context.tags.mentions.set(tag.slice(1, -1), mention)
  return tag
}

/** People whom the document named before keep their name. */
const knownPeople = (context: RuleContext, text: string): string =>
  peopleMemory(context)
    .people.filter(({ refs, text: name }) => refs.length === 0 && !text.includes(`<${name}>`))
    .reduce(
      (read, person) => read.replaceAll(person.text, () => tagged(context, person, person.text)),
      text,
    )

/** Tags the name behind every match of an opening. */
function namesAt(context: RuleContext, text: string, opening: RegExp): string {
  let made = ''
  let end = 0
  for (const match of text.matchAll(opening)) {
    const at = match.index + match[0].length
    if (at < end) continue
    const name = nameAt(text.slice(at, at + 40))
    const tag = name ? personTag(context, name) : null
    if (!name || !tag) continue
    made += text.slice(end, at) + tag
    end = at + name.length
  }
  return made + text.slice(end)
}

/** The name that some words begin with, or null. */
function nameAt(words: string): string | null {
  const aside = WITH_ASIDE.exec(words)?.[0]
  if (aside) return aside
  const latin = LATIN.exec(words)?.[0]
  if (latin) return latin
  const foreign = FOREIGN.exec(words)?.[0]
  if (foreign) return cut(words, foreign.lastIndexOf('·') + 2, foreign.length)
  const surname = SURNAME.exec(words)?.[0].length
  return (surname ? chineseName(words, surname) : null) ?? speaker(words)
}

/** Whoever speaks behind a title is a person, also under a name that no Chinese has: "贝瑞德表示". */
function speaker(words: string): string | null {
  const name = SPEAKER.exec(words)?.[0]
  return name && !ZH_FOLLOWS.test(name) ? name : null
}

/** The two to four characters of a name with a surname of some length, or null. */
function chineseName(words: string, surname: number): string | null {
  const [short, long] = [words.slice(0, surname + 1), words.slice(0, surname + 2)]
  if (!/^\p{Script=Han}+$/u.test(short)) return null
  const endsLong = /^\p{Script=Han}+$/u.test(long) && ZH_FOLLOWS.test(words.slice(long.length))
  const rest = words.slice(short.length)
  if (ZH_FOLLOWS.test(rest) && (!endsLong || ZH_ADVERB.test(rest) || isWord(rest))) {
    return short
  }
  if (endsLong && long.length > short.length) return long
  // A married name has two surnames: "嚴陳莉蓮".
  const double = words.slice(0, surname + 3)
  const isDouble = SURNAME.test(words.slice(surname)) && /^\p{Script=Han}{4}$/u.test(double)
  return isDouble && ZH_FOLLOWS.test(words.slice(double.length)) ? double : null
}

/** Whether a whole word goes on, which is surer than a single sign. */
const isWord = (rest: string) => (ZH_FOLLOWS.exec(rest)?.[0].length ?? 0) > 1

/** The shortest beginning from a length on after which a text goes on as after a name. */
function cut(words: string, from: number, to: number): string | null {
  for (let length = from; length <= to; length++) {
    if (ZH_FOLLOWS.test(words.slice(length))) return words.slice(0, length)
  }
  return null
}
