import type { Mention } from '../domain/claim.ts'
import type { Memory } from './memory.ts'
import type { SentenceMention } from './mentions.ts'
import {
  describedBy,
  heldBefore,
  pairFor,
  partiesOf,
  ventureFor,
  withNames,
} from './reference-choice.ts'
import { countryOf, kindsOf, NOUN, ORIGIN, PEOPLE } from './reference-words.ts'
import { resolveZh } from './reference-zh.ts'
import { sameEntity, type Tags } from './tagged.ts'

const MANY =
  '(?:sides|parties|companies|firms|automakers|carmakers|partners|brands|groups|manufacturers|giants|enterprises|makers|shareholders|owners|parents|parent companies|allies|rivals)'
/** What goes on after "the two" or "both", where no noun follows. */
const VERB =
  '(?:have|has|had|will|would|are|were|is|was|also|plan|plans|said|say|jointly|each|then|still|now|own|owns|hold|holds|held|run|set|began|built|struck|keep|keeps|kept|took|take|founded|signed|agreed|share|control|operate|retain|retains|\\w+ed)'
const PAIR = String.raw`(?:[Tt]he|[Tt]hese|[Bb]oth) (?:two )?(?:of the )?(?:(?<people>${ORIGIN}) )?${MANY}|(?:[Tt]he|[Tt]hose|[Tt]hese) two(?= ${VERB}\b)|[Bb]oth(?= ${VERB}\b)|[Tt]hey(?= (?:jointly |equally |now |each |both |had |have |would |will )*(?:own|owned|created|set up|found|founded|form|formed|run|build|built|launched|establish|established|share|control|operate|hold|held|signed|agreed|plan|keep|teamed|joined forces)\b)|[Ee]ach (?:side|party|company|partner|parent|shareholder)|[Ee]ach of (?:the two(?: ${MANY})?|them)|[Ee]ach(?= (?:holds?|has|owns?|had|held|keeps|kept|retains|taking|holding|owning)\b)|[Tt]he (?:pair|duo|two sides|couple)`
const VENTURE = String.raw`(?:[Tt]his|[Tt]he|[Tt]hat|[Tt]heir|[Ii]ts|<C\d+>'s) (?:(?:new|newly formed|newly established|planned|proposed|50[:-]50|jointly owned|equally owned|local|Chinese|Indian|Korean|Japanese|American|US|U\.S\.|European|Russian|battery|truck|engine|[A-Z]\w+-based|[a-z]+-year-old) ){0,2}(?:joint venture|venture|JV|joint company)\b(?! (?:<|between|of|with|by|named|called|dubbed|agreement|partner|contract|deal|company named))|[Tt]he (?:new|newly formed|newly founded|joint) (?:company|firm|entity|business)\b(?! (?:<|between|of|with|by|named|called|dubbed))`
const DESCRIPTION = String.raw`(?:[Tt]he|[Tt]his) (?:(?<origin>${ORIGIN}) (?<related>partner|ally|rival|side|investor|parent|buyer|shareholder|half|peer)|(?:(?<origin2>${ORIGIN}) )?(?<noun>${NOUN}))\b(?!'s (?:<|\w+ <C)|s\b| <[CXBPV]|, <[CXBPV]\d+>(?:,|\.|$)|-| (?:company|group|firm|giant|maker)\b| of\b| behind\b| named\b| called\b)`
const PARTNER = String.raw`(?:[Ii]ts|<[CB]\d+>'s) (?:(?:long-time|longtime|long-standing|local|joint[- ]venture|venture|alliance|bigger|smaller|former|erstwhile|junior|senior|technology|main) ){0,2}(?:(?<partnerOf>${ORIGIN}) )?(?:(?:joint[- ]venture|venture|alliance|battery|local|technology) )?(?<partner>partner|ally|rival|peer|counterpart|affiliate|sister company)\b(?!'s <|s\b|,? (?:the )?(?:[\w-]+ ){0,3}<[CXBPV]|-| (?:in|for|on|at|to|of)\b)`
const PEOPLES = String.raw`[Tt]he (?<peoples>${PEOPLE})\b(?='|,|\.|;| (?:[a-z]+ed|ha[sd]|have|were|are|is|was|will|would|hold|held|own|keep|kept|took|take|sold|bought|paid|gave|got|and|who|now|still|only|could|may|might|did|do|said|went|came|began|made|put|left|lost|with|in|for|from)\b)`
const ORDER = String.raw`[Tt]he (?<order>former|latter)\b(?='|,|\.|;| (?:is|was|has|had|will|would|may|could|can|might|did|holds?|held|owns?|keeps?|kept|took|takes|bought|sold|paid|got|gave|now|then|only|with|taking|holding|owning|to|and|in|for|by|also|being|having|which|who|whose|at|on|of|[a-z]+ed|[a-z]+s)\b(?! (?:chief|CEO|chair)))`
const ROLE = String.raw`[Tt]he (?<role>buyer|acquirer|purchaser|new owner|seller|vendor)\b(?!s\b|'s <|,? <|-| of\b)`
const HELD_IT = String.raw`(?=(?:of|in) it\b)(?<=(?:<R\d+>|stake|stakes|shares|shareholding|interest|half|third|quarter|holding|control|most|all|part) )(?<held>of|in) it\b(?=[,.;)]|$| (?:and|in|for|to|from|after|when|since|by|as|at)\b)`
const IT = String.raw`(?<it>[Ii]t)(?= (?!is (?:expected|said|believed|reported|understood|clear|important|crucial|vital|worth|not clear|unclear|official|final|over|time|done|likely|unlikely|possible|too early|hard|difficult)|(?:remains|was) (?:to be seen|unclear|reported)|(?:emerged|seems|appears|turned out)))|(?<its>[Ii]ts)`
const REFERENCE = new RegExp(
  String.raw`(?<!['\w-])(?:(?<pair>${PAIR})\b(?! <| of\b)|(?<venture>${VENTURE})|${PARTNER}|${DESCRIPTION}|${PEOPLES}|${ORDER}|${ROLE}|${HELD_IT}|\b(?:${IT})\b)`,
  'g',
)
/** Where a name can only be that of somebody else than who acts: "owns 21 percent of …". */
const OBJECT =
  /(?:(?:stakes?|shares?|shareholding|holding|interest|half|third|quarter|<R\d+>|rest|remainder|majority|control|all|most|part|owners?|shareholders?|investors?|backers?) (?:of|in) |\b(?:bought|buys?|buying|acquired?|acquir(?:es|ing)|sold|sells?|selling|take[ns]? over|took over|owns?|owned|controls?|controlled|invest(?:ed|s|ing)? [^.;<]{0,20}?(?:in|into)) |<M\d+> (?:for|into|in) )$/
const GOVERNED =
  /\b(?:with|in|for|of|by|from|to|at|between|through|like|than|on|into|including|and its|bought|buys?|buying|sold|sells?|selling|acquired?|acquires|acquiring|took|takes?|own|owns|owned|hold|holds|held|joined|called|named|dubbed) $/
/** ", its biggest shareholder, …": said of the name before it, and so of another one's. */
const APPOSED =
  /^ (?!(?:[\w-]+ ){0,4}(?:arm|unit|subsidiary|division|affiliate|brand|marque)\b)[^,.;<]{3,50},/
/** How much of a sentence before it a reference can look back over, in characters. */
const NEAR = 1200
const THING =
  /(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?)|'s) (?:<[DMNX]\d+> |[\w-]+ ){0,3}(?:plant|factory|site|project|mine|complex)\b/

/**
 * Replaces what points back ("it", "the two sides", "this venture", "the German car group") by tags,
 * where the memory leaves one reading; else the words stay as they are. From left to right, so that
 * each sees whom the ones before it mean.
 */
export function resolveReferences(
  tagged: string,
  tags: Tags,
  memory: Memory,
  index: number,
  lang: 'en' | 'zh',
  found: SentenceMention[] = [],
): string {
  const names = (here: Mention[]) => withNames(memory, here, found, index)
  const point = (mention: Mention, words: string, via: Mention['via']) =>
    newTag(tags, { ...mention, via }, words)
  if (lang === 'zh') return resolveZh(tagged, tags, memory, index, names, point)

  // A sentence that begins with "It" goes on about the same.
  const opens = /^(?:It|Its)\b/.test(tagged) ? memory.subject : null
  const meant = (
    groups: Record<string, string | undefined>,
    before: string,
    after: string,
  ): Mention | null => {
    const here = partiesOf(before, tags)
    const actors = actorsBefore(before, tags)
    const { noun, related, peoples, order, role, partner, partnerOf, its } = groups
    if (noun ?? related ?? peoples) {
      const origin = groups.origin ?? groups.origin2 ?? peoples
      const country = origin === undefined ? undefined : countryOf(origin)
      if (origin !== undefined && country === undefined) return null
      const except = OBJECT.test(before) ? actors : []
      const kinds = kindsOf(noun ?? '')
      const last = /,? (?:and|but|while) $/.test(before) ? (actors.at(-1) ?? null) : null
      const known = names(here)
      if (/\b(?:brand|marque)$/.test(noun ?? '')) {
        const brands = known.filter(
          (one) => index - one.sentence <= 2 && one.mention.type === 'brand',
        )
        if (brands.length === 1) return brands[0]?.mention ?? null
      }
      const founded = newName(before, tags)
      if (founded && except.length > 0 && !origin && kinds.length === 0) return founded
      return describedBy(memory, known, { country, kinds, except, last }, here, index)
    }
    if (partner) {
      const owner = here.at(0) ?? memory.subject
      return partnerFor(memory, names(here), partnerOf, owner, here, index)
    }
    if (order) {
      const isActor = (one: Mention) => actors.some((actor) => sameEntity(actor, one))
      const others = OBJECT.test(before) ? here.filter((one) => !isActor(one)) : here
      const pair = others.length >= 2 ? others.slice(-2) : memory.pair
      return pair?.[order === 'former' ? 0 : 1] ?? null
    }
    if (role) return memory.deal?.[/seller|vendor/.test(role) ? 'seller' : 'buyer'] ?? null
    if (groups.held)
      return THING.test(before)
        ? null
        : (newName(before, tags) ?? heldBefore(here, actors, memory, index))
    const apposed = its && APPOSED.test(after) ? /<([CBX]\d+)>, $/.exec(before)?.[1] : undefined
    const beside = apposed ? tags.mentions.get(apposed) : undefined
    const others = here.filter((one) => !beside || !sameEntity(one, beside))
    return opens ?? others.at(0) ?? memory.subject ?? here.at(0) ?? null
  }

  const parts: string[] = []
  let near = ''
  let at = 0
  const keep = (piece: string) => {
    parts.push(piece)
    near = (near + piece).slice(-NEAR)
  }
  for (const match of tagged.matchAll(REFERENCE)) {
    keep(tagged.slice(at, match.index))
    const words = match[0]
    at = match.index + words.length
    keep(tagFor(match.groups ?? {}, words, near) ?? words)
  }
  return parts.join('') + tagged.slice(at)

  function tagFor(
    groups: Record<string, string | undefined>,
    words: string,
    before: string,
  ): string | null {
    if (groups.pair) {
      // "A and B each own": those are named already.
      if (/^(?:each|both)$/.test(words) && / ?<[CBXV]\d+>,? $/.test(before)) return null
      const pair = pairFor(memory, labelled(before, tags, memory), newName(before, tags), index)
      const country = groups.people ? countryOf(groups.people) : undefined
      const isOf = (mention: Mention) =>
        names(pair ?? []).some((one) => sameEntity(one.mention, mention) && one.country === country)
      if (!pair || (groups.people && !pair.every(isOf))) return null
      return pair.map((mention) => point(mention, words, 'memory')).join(' and ')
    }
    if (groups.venture) {
      const venture = newName(before, tags) ?? ventureFor(memory, before, tags)
      return venture ? point(venture, words, 'memory') : null
    }
    const mention = meant(groups, before, tagged.slice(at))
    if (!mention) return null
    if (groups.held) return `${groups.held} ${point(mention, 'it', 'memory')}`
    const tag = point(mention, words, groups.it || groups.its ? 'memory' : 'description')
    return groups.its ? `${tag}'s` : tag
  }
}

/** The venture or company that the sentence has just given a name. */
function newName(before: string, tags: Tags): Mention | null {
  const tag =
    /\b(?:founded|formed|set up|established|created|joint venture|venture|JV|(?:new|joint) (?:company|firm|entity|business)|company),? (?:called |named |dubbed |to be called )?<([XCV]\d+)>/.exec(
      before,
    )?.[1]
  return tag ? (tags.mentions.get(tag) ?? null) : null
}

/** Whom the clause before a place is about: the last names that nothing governs. */
function actorsBefore(before: string, tags: Tags): Mention[] {
  const lists = [
    ...before.matchAll(/<[CBXV]\d+>(?:(?:, <[CBXV]\d+>){0,4},? and <[CBXV]\d+>)?(?!'s)/g),
  ]
  const free = lists.findLast(
    ({ index, 0: list }) =>
      !GOVERNED.test(before.slice(0, index)) ||
      /^,? (?:which|who|that) /.test(before.slice(index + list.length)),
  )
  return free ? partiesOf(free[0], tags) : []
}

/** "its Chinese partner": of another country, or the other of the two that were told of. */
function partnerFor(
  memory: Memory,
  known: ReturnType<typeof withNames>,
  origin: string | undefined,
  owner: Mention | null,
  here: Mention[],
  index: number,
): Mention | null {
  if (!owner) return null
  const country = origin === undefined ? undefined : countryOf(origin)
  const other = memory.pair?.find((one) => !sameEntity(one, owner))
  const isOfPair = memory.pair?.some((one) => sameEntity(one, owner)) === true
  const isOf = (mention: Mention) =>
    known.some((one) => sameEntity(one.mention, mention) && one.country === country)
  if (other && isOfPair && (country === undefined ? !origin : isOf(other))) return other
  return country
    ? describedBy(memory, known, { country, kinds: [], except: [owner], last: null }, here, index)
    : null
}

/** The names before a place; in an item of a list whom the article is about comes first. */
function labelled(before: string, tags: Tags, { topic }: Memory): Mention[] {
  const here = partiesOf(before, tags)
  const [only] = here
  const isLabel = /^[▲●■◆•·*-]? ?<[CXV]\d+> ?[::]/.test(before)
  return here.length === 1 && only && isLabel && topic && !sameEntity(only, topic)
    ? [topic, only]
    : here
}

function newTag(tags: Tags, mention: Mention, words: string): string {
  const letter = mention.type === 'jointVenture' ? 'V' : mention.type === 'brand' ? 'B' : 'C'
  const tag = `${letter}${100 + tags.mentions.size}`
  tags.mentions.set(tag, mention)
  tags.words.set(tag, words)
  return `<${tag}>`
}
