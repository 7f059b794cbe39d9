import type { Mention } from '../domain/claim.ts'
import type { CompanyKind } from '../domain/register.ts'
import { foundedBeforeZh, pairBeforeZh } from './clause-zh.ts'
import { isCompanyLike, type Memory, type Remembered } from './memory.ts'
import type { SentenceMention } from './mentions.ts'
import { mentionsIn, sameEntity, type Tags } from './tagged.ts'
import { NATIONALITIES } from './word-lists.ts'

const PAIR =
  /\b(?:(?:[Tt]he|[Tt]hese) two(?: (?:sides|parties|companies|firms|automakers|carmakers|partners|brands|groups|manufacturers|giants|enterprises)|(?= (?:have|has|had|will|are|were|also|plan|plans|would|said|jointly|each|then|still|now|own|hold|run|set|began|built|struck|founded|\w+ed)\b))|[Tt]hey(?= (?:jointly |equally |now |each )?(?:own|created|set up|founded|formed|run|built|launched|established|share|control|operate|hold|signed)\b)|[Ee]ach (?:side|party|company|partner)|[Ee]ach(?= (?:holds?|has|owns?|had|held|keeps|kept|retains|taking|holding|owning)\b)|[Tt]he partners|[Bb]oth (?:sides|parties|companies|firms|automakers|carmakers|partners|brands|groups|manufacturers)|[Tt]he (?:pair|duo|two sides))\b(?! <)/g
const PAIR_ZH =
  /(?<!>)(?:双方|两家公司|两家车企|两家企业|两大车企|两大集团|二者|两者|两家(?=[将共各分拟也只均此于]|已|早))/g
const VENTURE =
  /\b(?:[Tt]his|[Tt]he|[Tt]hat|[Tt]heir|<C\d+>'s) (?:new |newly formed |newly established |planned |proposed |50[:-]50 |jointly owned )?(?:joint venture|venture|JV|joint company)\b(?! (?:<|between|of|with|by|named|called|dubbed|agreement|partner|contract|deal|company named))/g
const VENTURE_ZH = /(?:该|这家|此)合资(?:公司|企业)|合资公司(?=将|主要|负责|注册)/g
const NATIONALITY = [...NATIONALITIES.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('.', String.raw`\.`)
const NOUNS = new Map<string, CompanyKind[]>([
  [
    'car group|automotive group|auto group|carmaker|automaker|car ?maker|auto ?maker|auto giant|car giant|automotive giant|car company|car manufacturer|auto manufacturer|EV maker|EV startup|electric car ?maker|vehicle maker|truck ?maker',
    ['carmaker'],
  ],
  [
    'battery maker|battery manufacturer|battery giant|battery supplier|cell maker',
    ['batteryMaker'],
  ],
  ['supplier|parts maker|component maker', ['supplier', 'batteryMaker']],
  [
    'tech giant|technology company|tech company|technology giant|tech firm|internet giant|chipmaker|chip maker',
    ['technology'],
  ],
  [
    'company|firm|group|manufacturer|startup|start-up|upstart|brand|giant|conglomerate|partner|side|investor|parent|buyer|maker|marque|newcomer|concern|house|business',
    [],
  ],
])
/** Peoples that stand for their company: "the Germans handed back their shares". */
const PEOPLES: [string, string][] = [
  ['Koreans|South Koreans', 'KR'],
  ['Germans', 'DE'],
  ['Japanese', 'JP'],
  ['Chinese', 'CN'],
  ['French', 'FR'],
  ['Swedes', 'SE'],
  ['Italians', 'IT'],
  ['Americans', 'US'],
  ['Indians', 'IN'],
  ['Canadians', 'CA'],
  ['Taiwanese', 'TW'],
  ['British|Britons', 'GB'],
  ['Malaysians', 'MY'],
  ['Russians', 'RU'],
  ['Dutch', 'NL'],
  ['Spaniards', 'ES'],
  ['Saudis', 'SA'],
]
const PEOPLE = new RegExp(
  String.raw`\b[Tt]he (${PEOPLES.map(([words]) => words).join('|')})\b(?='|,|\.| (?:[a-z]+ed|has|have|had|were|are|is|was|will|would|hold|own|keep|took|take|sold|bought|paid|gave|got|held|and)\b)`,
  'g',
)
const FORMER =
  /\b[Tt]he (former|latter)\b(?='|,|\.|;| (?:is|was|has|had|will|would|holds?|owns?|keeps?|with|taking|holding|owning|to|and|in|for|by|also|being|having|[a-z]+ed|[a-z]+s)\b(?! (?:chief|CEO|chair)))/g
const COUNTRY_ZH: [string, string][] = [
  ['德', 'DE'],
  ['日', 'JP'],
  ['韩', 'KR'],
  ['美', 'US'],
  ['法', 'FR'],
  ['中', 'CN'],
  ['英', 'GB'],
  ['瑞典', 'SE'],
  ['意大利', 'IT'],
  ['印度', 'IN'],
]
const SIDE_ZH =
  /(德|日|韩|美|法|中|英)方(?=将|持|拟|表示|希望|、|和|与|则|已|,|股东|合资)|(?:这家|该)?(德|日|韩|美|法|英|瑞典|意大利|印度)(?:国|系)?(?:汽车)?(?:车企|车厂|巨头|汽车制造商|汽车集团|汽车巨头|豪华车企|豪华车制造商|跨国车企)(?![<])/gu
const ORDER_ZH = /前者|后者/g
const DESCRIPTION = new RegExp(
  String.raw`\b(?:[Tt]he|[Tt]his) (?:(${NATIONALITY}) )?(?:(?:[A-Z]\w+-based|[Ss]tate-owned|state-run|electric|premium|luxury|global|traditional|young|listed|legacy|EV|car) )*(${[...NOUNS.keys()].join('|')})\b(?!'s (?:<|\w+ <C)|s\b|,? <[CXBPV]|-| (?:company|group|firm)\b| of\b| behind\b| named\b)`,
  'g',
)
const COMPANY_ZH =
  /该公司|该集团|该车企|该企业|(?<!了|成立|组建|创办)这家(?:[^<,。;合]|<D\d+>){0,12}?(?:公司|企业|车企|厂商|集团|供应商)(?!<)/g
const PRONOUN =
  /\b([Ii]t)\b(?= (?!is (?:expected|said|believed|reported|understood|clear|important|crucial|vital|worth|not clear)))|\b([Ii]ts)\b/g
/** Inside "<C0>, which …". */
const RELATIVE = /<[CXB]\d+>,? (?:which|who|that) [^,.;<]*$/
const OBJECT_PRONOUN =
  /(?<=(?:<R\d+>|stake|shares|shareholding|interest) )(of|in) it\b(?=[,.;)]|$| (?:and|in|for|to|from|after|when|since|by|as|at)\b)/g
/** How far back a description may point, in sentences. */
const REACH = 6

/**
 * Replaces what points back ("it", "the two sides", "this venture", "the German car group") by tags,
 * where the memory leaves one reading; else the words stay as they are.
 */
export function resolveReferences(
  tagged: string,
  tags: Tags,
  memory: Memory,
  index: number,
  lang: 'en' | 'zh',
  found: SentenceMention[] = [],
): string {
  const known = (here: Mention[]): Memory => withNames(memory, here, found, index)
  const point = (mention: Mention, words: string, via: Mention['via']) =>
    newTag(tags, { ...mention, via }, words)
  const before = (at: number, text: string) => parties(text.slice(0, at), tags)

  const paired = (text: string) =>
    text.replaceAll(lang === 'zh' ? PAIR_ZH : PAIR, (words, ...rest) => {
      const here = before(Number(rest.at(-2)), text)
      const [only] = here
      const labelled =
        here.length === 1 &&
        only &&
        memory.topic &&
        /^[▲●■◆•·*-]? ?<[CXV]\d+> ?[::]/.test(text) &&
        !sameEntity(only, memory.topic)
          ? [memory.topic, only]
          : null
      const joined = lang === 'zh' ? pairBeforeZh(text.slice(0, Number(rest.at(-2))), tags) : null
      const pair = joined ?? (here.length === 2 ? here : (labelled ?? memory.pair))
      if (pair?.length !== 2) return words
      const [a, b] = pair.map((mention) => point(mention, words, 'memory'))
      return lang === 'zh' ? `${a}与${b}` : `${a} and ${b}`
    })
  const ventures = tagged.replaceAll(lang === 'zh' ? VENTURE_ZH : VENTURE, (words) =>
    memory.venture ? point(memory.venture, words, 'memory') : words,
  )
  const ofCountry = (country: string | undefined, words: string, here: Mention[]) => {
    const fitting = country ? companiesOf(known(here), country, index) : []
    const [only] = fitting.length === 1 ? fitting : []
    return only ? point(only.mention, words, 'description') : words
  }
  const ordered = (words: string, isFirst: boolean, at: number, text: string) => {
    const here = before(at, text)
    const pair = here.length >= 2 ? here.slice(-2) : memory.pair
    const mention = pair?.[isFirst ? 0 : 1]
    return mention ? point(mention, words, 'memory') : words
  }
  if (lang === 'zh') {
    const { focus, venture } = memory
    const isNear = focus !== null && index - focus.sentence <= 1
    const founded = isNear && venture?.text && sameEntity(focus.held, venture) ? venture : null
    const named = ventures.replaceAll(COMPANY_ZH, (words, ...rest) => {
      const here = foundedBeforeZh(ventures.slice(0, Number(rest.at(-2))), tags)
      const company = here ?? founded ?? memory.subject
      return company ? point(company, words, 'description') : words
    })
    const sides = named.replaceAll(SIDE_ZH, (words, side, nation, ...rest) => {
      const country = COUNTRY_ZH.find(([name]) => name === (side ?? nation))?.[1]
      return ofCountry(country, words, before(Number(rest.at(-2)), named))
    })
    const orders = sides.replaceAll(ORDER_ZH, (words, ...rest) =>
      ordered(words, words === '前者', Number(rest.at(-2)), sides),
    )
    return paired(orders)
  }
  const described = ventures.replaceAll(DESCRIPTION, (words, nationality, noun, ...rest) => {
    const here = before(Number(rest.at(-2)), ventures)
    const mention = describedBy(
      known(here),
      nationality,
      noun,
      here,
      index,
      RELATIVE.test(ventures.slice(0, Number(rest.at(-2)))),
    )
    return mention ? point(mention, words, 'description') : words
  })
  const peopled = described.replaceAll(PEOPLE, (words, people, ...rest) => {
    const country = PEOPLES.find(([names]) => names.split('|').includes(people))?.[1]
    return ofCountry(country, words, before(Number(rest.at(-2)), described))
  })
  const formers = peopled.replaceAll(FORMER, (words, which, ...rest) =>
    ordered(words, which === 'former', Number(rest.at(-2)), peopled),
  )
  // A sentence that begins with "It" goes on about the same.
  const opens = /^(?:It|Its)\b/.test(formers) ? memory.subject : null
  const spoken = formers.replaceAll(PRONOUN, (words, it, _its, ...rest) => {
    const at = Number(rest.at(-2))
    const mention = opens ?? before(at, formers).at(0) ?? memory.subject
    if (!mention) return words
    return it ? point(mention, words, 'memory') : `${point(mention, words, 'memory')}'s`
  })
  const held = spoken.replaceAll(OBJECT_PRONOUN, (words, preposition, ...rest) => {
    const mention = heldBefore(before(Number(rest.at(-2)), spoken), memory)
    return mention ? `${preposition} ${point(mention, 'it', 'memory')}` : words
  })
  return paired(held)
}

/** "<C0> was added when <C1> took 34 percent of it": of the other than who takes. */
function heldBefore(here: Mention[], memory: Memory): Mention | null {
  const distinct = here.filter((one, at) => here.findIndex((x) => sameEntity(x, one)) === at)
  const taker = distinct.at(-1)
  const other = distinct.at(-2)
  if (other) return other
  const held = memory.focus?.held ?? memory.subject
  return held && !(taker && sameEntity(held, taker)) ? held : null
}

/** What is remembered, with the names that stand before a place of the sentence itself. */
function withNames(
  memory: Memory,
  here: Mention[],
  found: SentenceMention[],
  index: number,
): Memory {
  const now = here.flatMap((one): Remembered[] => {
    const name = found.find(({ mention }) => sameEntity(mention, one))?.names[0]
    return name ? [{ mention: one, country: name.country, kind: name.kind, sentence: index }] : []
  })
  const others = memory.companies.filter(
    ({ mention }) => !now.some((one) => sameEntity(one.mention, mention)),
  )
  return now.length > 0 ? { ...memory, companies: [...others, ...now] } : memory
}

/** The companies of a country that were named lately. */
const companiesOf = (memory: Memory, country: string, index: number): Remembered[] =>
  memory.companies.filter((known) => known.country === country && index - known.sentence <= REACH)

/** The one company that a description can mean, or null. */
function describedBy(
  memory: Memory,
  nationality: string | undefined,
  noun: string,
  here: Mention[],
  index: number,
  inRelative: boolean,
): Mention | null {
  const kinds = [...NOUNS].find(([words]) => new RegExp(`^(?:${words})$`).test(noun))?.[1] ?? []
  const country = nationality ? NATIONALITIES.get(nationality) : undefined
  const fits = (known: Remembered) =>
    (country === undefined || known.country === country) &&
    (kinds.length === 0 || known.kind === undefined || kinds.includes(known.kind))
  if (here.length > 0 && country === undefined) {
    // "<C0> left <C1> when <C2>, which owns a part of the company": not the one who owns.
    const distinct = here.filter((one, at) => here.findIndex((x) => sameEntity(x, one)) === at)
    if (distinct.length > 1 && inRelative) return distinct.at(-2) ?? null
    return (
      here.find((mention) =>
        memory.companies.some((k) => sameEntity(k.mention, mention) && fits(k)),
      ) ??
      here[0] ??
      null
    )
  }
  const near = memory.companies.filter((known) => index - known.sentence <= REACH && fits(known))
  const subject = near.find(({ mention }) => memory.subject && sameEntity(mention, memory.subject))
  if (subject) return subject.mention
  if (country === undefined) return null
  return near.length === 1 ? (near[0]?.mention ?? null) : null
}

function newTag(tags: Tags, mention: Mention, words: string): string {
  const letter = mention.type === 'jointVenture' ? 'V' : mention.type === 'brand' ? 'B' : 'C'
  const tag = `${letter}${100 + tags.mentions.size}`
  tags.mentions.set(tag, mention)
  tags.words.set(tag, words)
  return `<${tag}>`
}

const parties = (tagged: string, tags: Tags): Mention[] =>
  mentionsIn(tagged, tags).filter((mention) => isCompanyLike(mention) || mention.type === 'brand')
