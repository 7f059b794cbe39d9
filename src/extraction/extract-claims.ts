import type { Claim } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import { pairBeforeZh, topicZh } from './clause-zh.ts'
import { isPlainlyInstruction } from './instructions.ts'
import {
  isCompanyLike,
  type Memory,
  newMemory,
  rememberClaims,
  rememberCompanies,
  topicOf,
} from './memory.ts'
import { findMentions, type SentenceMention } from './mentions.ts'
import { compileNames } from './name-matcher.ts'
import { areaRule } from './rules/area.ts'
import { attributeRule } from './rules/attribute.ts'
import { brandRule } from './rules/brand.ts'
import { doubtedRule } from './rules/doubted.ts'
import { figureRule } from './rules/figure.ts'
import { jointVentureRule } from './rules/joint-venture.ts'
import { partnershipRule } from './rules/partnership.ts'
import { positionRule } from './rules/position.ts'
import { productionRule } from './rules/production.ts'
import { rankingRule } from './rules/ranking.ts'
import type { Rule } from './rules/rule.ts'
import { shareRule } from './rules/share.ts'
import { stakeRule } from './rules/stake.ts'
import { tableRule } from './rules/table.ts'
import { ventureDetailRule } from './rules/venture-detail.ts'
import { ventureOfSharesZh } from './rules/venture-of-shares-zh.ts'
import { plainOf, tagSentence } from './tag-sentence.ts'
import { mentionsIn, type TaggedSentence } from './tagged.ts'

const WORD = /\p{L}{2}/u

interface Guarded {
  rule: Rule
  /** A word without which the rule has nothing to read. */
  cue: RegExp
}

/** The order matters: a venture's rule comes before its details, and both before partnerships. */
const RULES: Guarded[] = [
  {
    rule: jointVentureRule,
    cue: /ventur|\bJVs?\b|joint|partner|team|together|half|<R|found|form|set up|creat|establish|start|launch|own|hold|合资|合营|成立|组建|设立|持股|出资|创办|创立|合组|合建|各占|共同投资|由/i,
  },
  {
    rule: stakeRule,
    cue: /stake|share|hold|held|own|<R|acqui|b(?:uy|ought)|s(?:ell|old|ale)|purchas|take|took|unit|subsidiar|parent|invest|divest|control|pa(?:y|id)|rescu|division|arm\b|affiliat|back|belong|hands|all of|went|pass|privati|ced|parted|let go|round|money|股|收购|投资|旗下|子公司|母公司|并购|买|卖|接手|转让|附属|控制|领投|跟投|融资|增资|认购|定增|参投/i,
  },
  { rule: tableRule, cue: /\|/ },
  { rule: shareRule, cue: /<R/ },
  { rule: ventureOfSharesZh, cue: /<R/ },
  { rule: ventureDetailRule, cue: /<V/ },
  { rule: partnershipRule, cue: /<[CBXVA]|\b[Tt]heir / },
  {
    rule: productionRule,
    cue: /plant|factor|facilit|site|line|buil|produc|assembl|ma[dk]e|looking|turning|hopes|厂|基地|生产线|产能|代工|组装|投产|下线/i,
  },
  {
    rule: rankingRule,
    cue: /est |leading|top|最|领先|大的|大(?:汽|车|电|供|制|品|企|公)/,
  },
  { rule: areaRule, cue: /./ },
  { rule: brandRule, cue: /<[CBX]/ },
  { rule: attributeRule, cue: /./ },
  { rule: figureRule, cue: /<[NMR]/ },
  { rule: doubtedRule, cue: /<[CB]/ },
]

/** Sees each sentence as the rules read it, and what they made of it: for debugging. */
export type Trace = (sentence: TaggedSentence, claims: Claim[]) => void

/** Gives the claims of a document, in the order of its sentences. */
export type Extractor = (document: Document) => Claim[]

/**
 * An extractor for the names of a lexicon. Pure and synchronous; compile it once for many documents.
 *
 * It reads sentence by sentence with a small memory of what was told before, and makes no claim
 * whose quote is not in the document at its offsets.
 */
export function createExtractor(lexicon: Lexicon, trace?: Trace): Extractor {
  const match = compileNames(lexicon)
  return (document) => {
    const mentions = findMentions(document, match)
    const memory = newMemory()
    memory.topic = topicOf(document, mentions)
    return document.sentences.flatMap((sentence, index) => {
      // An article is data: what talks to its reader as an order tells of nothing.
      if (sentence.kind === 'furniture' || !WORD.test(sentence.text)) return []
      if (isPlainlyInstruction(sentence.text)) return []
      const found = mentions[index] ?? []
      if (isAboutAnother(sentence.text, found)) memory.subject = null
      const tagged = tagSentence(sentence, found, memory, document.publishedAt?.earliest ?? null)
      const claims = readSentence(tagged, memory)
      trace?.(tagged, claims)
      rememberCompanies(memory, found, index)
      rememberSubject(memory, tagged)
      return claims.map((claim) => ({
        ...claim,
        quote: document.text.slice(claim.start, claim.end),
      }))
    })
  }
}

function readSentence(found: TaggedSentence, memory: Memory): Claim[] {
  const claims: Claim[] = positionRule({ ...found, memory, claims: [] })
  // Nobody is named and nothing points back at somebody: there is nothing to say of anyone.
  if (found.tags.mentions.size === 0 && !memory.partners && !found.raw.includes('|')) return claims
  const tagged = withPeople(found, claims)
  for (const { rule, cue } of RULES) {
    if (!cue.test(tagged.raw)) continue
    const made = rule({ ...tagged, memory, claims })
    rememberClaims(memory, made, found.sentence.index)
    claims.push(...made)
  }
  return claims
}

/** Names that turned out to be people's become people's tags, so that no rule takes them for firms. */
function withPeople(tagged: TaggedSentence, positions: Claim[]): TaggedSentence {
  const people = new Map(positions.map(({ subject }) => [subject.mention.start, subject.mention]))
  let raw = tagged.raw
  for (const [tag, mention] of tagged.tags.mentions) {
    const person = people.get(mention.start)
    if (!person || !tag.startsWith('X')) continue
    const better = `P${tag.slice(1)}`
    tagged.tags.mentions.set(better, person)
    tagged.tags.words.set(better, person.text)
    raw = raw.replaceAll(`<${tag}>`, `<${better}>`)
  }
  return { ...tagged, raw, plain: plainOf(raw, tagged.sentence.lang) }
}

const OTHER_SUBJECT =
  /^The (?:[\w-]+ ){1,4}(?:company|group|carmaker|automaker|firm|maker|manufacturer|giant|supplier|brand|partner|side|duo|trio)\b/

const OPENING =
  /^(?!(?:It|They|He|She|We|Both|Each|All|This|That|These|Those|The|Also|Then|Later|Now|Earlier|There|Neither|Which|Who)\b)[A-Z][\p{L}-]* (?:has|have|had|is|are|was|were|will|would|holds?|held|owns?|owned|bought|buys?|acquire[sd]?|purchased|sold|sells?|invest(?:s|ed)?|signed|signs?|formed|set|established|announced|confirmed|den(?:y|ies|ied)|said|says?|agreed|took|takes?|expects?|expected|plans?|planned|joined|controls?) /u

/**
 * Whether a sentence opens with somebody or something that has no known name: "Analysts said …".
 * What it then says without a name is not of the company that the text was about.
 */
function isAboutAnother(text: string, found: SentenceMention[]): boolean {
  return !found.some(({ start }) => start === 0) && OPENING.test(text)
}

/** Whom the sentence is about: the first company that no preposition governs. */
function rememberSubject(memory: Memory, { plain, tags, sentence }: TaggedSentence): void {
  const companies = mentionsIn(plain, tags).filter(
    (mention) => isCompanyLike(mention) || (mention.type === 'brand' && mention.refs.length > 0),
  )
  if (companies.length === 2) memory.pair = companies
  // "The Yokohama company is …": somebody else, whom the memory does not know.
  if (OTHER_SUBJECT.test(plain)) memory.subject = null
  const [only] = companies.length === 1 ? companies : []
  if (sentence.lang === 'zh') {
    memory.pair = pairBeforeZh(plain, tags) ?? memory.pair
    const topic = topicZh(plain, tags)
    if (topic === undefined) return
    const about = topic ?? only
    if (about && (isCompanyLike(about) || about.type === 'jointVenture')) memory.subject = about
    return
  }
  const first =
    /(?<!\b(?:with|in|for|of|by|from|to|at|between|through|like|than|on|and) )<([CXV]\d+)>(?!'s? |')/.exec(
      plain,
    )?.[1]
  const possessive = /^<([CXV]\d+)>'s? /.exec(plain)?.[1]
  const subject = tags.mentions.get(possessive ?? first ?? '') ?? only
  if (subject && (isCompanyLike(subject) || subject.type === 'jointVenture'))
    memory.subject = subject
}
