import type { Mention } from '../domain/claim.ts'
import type { Document, Sentence } from '../domain/document.ts'
import type { LexiconName } from '../domain/lexicon.ts'
import { joinAliases } from './aliases.ts'
import type { NameMatch, NameMatcher } from './name-matcher.ts'
import { unknownNames } from './unknown-names.ts'
import { unknownNamesZh } from './unknown-names-zh.ts'
import { NAME_SUFFIX } from './word-lists.ts'

/** A mention and where it stands in its sentence's text. */
export interface SentenceMention {
  start: number
  end: number
  mention: Mention
  /** What is known of each entry it may mean. */
  names: LexiconName[]
}

/**
 * All mentions of a document, one list for each sentence, in the order of the text.
 *
 * Known names come first. A short name that could be another word ("Leap") counts only where the
 * document also names the same entry in full. What is left of capitals proposes unknown names.
 */
export function findMentions(document: Document, match: NameMatcher): SentenceMention[][] {
  const matched = document.sentences.map((sentence) => match(sentence.text))
  const named = new Set(
    matched
      .flat()
      .flatMap(({ names }) => names.filter(({ use }) => use === 'always').map(({ ref }) => ref)),
  )
  document.sentences.forEach(({ lang, text }, index) => {
    if (lang !== 'zh') return
    for (const { start, end, names } of matched[index] ?? [])
      if (isCompanyHere(text, start, end)) for (const { ref } of names) named.add(ref)
  })
  const known = document.sentences.map((sentence, index) =>
    (matched[index] ?? []).flatMap((found) => knownMention(sentence, found, named)),
  )
  const found = unknownNamesZh(document, unknownNames(document, known))
  return joinAliases(document, found).map((mentions) =>
    mentions.toSorted((a, b) => a.start - b.start),
  )
}

function knownMention(
  sentence: Sentence,
  { start, end, names }: NameMatch,
  named: Set<string>,
): SentenceMention[] {
  const actsAsCompany = sentence.lang === 'zh' && isCompanyHere(sentence.text, start, end)
  const usable = names.filter(
    ({ use, ref }) =>
      use === 'always' || named.has(ref) || (use === 'afterFullName' && actsAsCompany),
  )
  const [first] = usable
  if (!first) return []
  const isFirm = first.type === 'company' || first.type === 'brand'
  const rest = sentence.text.slice(end)
  const suffix = isFirm ? ((NAME_SUFFIX.exec(rest) ?? SUFFIX_ZH.exec(rest))?.[0] ?? '') : ''
  const refs = [...new Set(usable.map(({ ref }) => ref))]
  const stop = end + suffix.length
  return [
    {
      start,
      end: stop,
      names: usable,
      mention: newMention(sentence, start, stop, first.type, refs),
    },
  ]
}

/** A mention of what stands at `start` to `end` of a sentence's text. */
export function newMention(
  sentence: Sentence,
  start: number,
  end: number,
  type: Mention['type'],
  refs: string[] = [],
): Mention {
  return {
    type,
    text: sentence.text.slice(start, end),
    start: sentence.offsets[start] ?? 0,
    end: sentence.offsets[end] ?? 0,
    refs,
    via: 'name',
  }
}

/** "(中国)投资有限公司": what a company's Chinese name in full adds to the short one. */
const SUFFIX_ZH =
  /^(?:集团)?(?:\((?:中国|香港|上海|北京|天津|武汉|安徽|集团)\))?(?:自动车|投资|控股|科技|汽车|集团|工业|实业|技术){0,3}(?:(?:股份)?有限(?:责任)?公司|株式会社)/u

const ACTS =
  /^(?:方面|集团|汽车|旗下|在华|(?:便|则|也|还)?与.{1,12}(?:合资|合作|成立|签署|共同)|(?:要|拟|将|欲|曾|也|已|正|仍|再|还|则|均|先后|目前|此前|早已|继续|随后|同时|正式|分别|各){0,3}(?:增资|宣布|表示|持股|持有|入股|收购|合资|占股|出资|回应|否认|控股|参股|增持|减持|签署|签约|认购|公告称|投资了|占约?\d))/u
const LINKED_BEFORE = /(?:与|和|、|由|及|入股|收购|携手|联合|同|控股|参股)$/u
const LINKED_AFTER =
  /^(?:与|和|、|及|双方|三方|两家|四方|三家|等|共同|成立|签署|各|分别|合资|合作|继续|达成|联手|携手|的(?:合|联合|谈判|联盟)|[,。;])/u

/** A short Chinese name that is also a word ("大众", "现代") is a company where it acts as one. */
const isCompanyHere = (text: string, start: number, end: number): boolean =>
  ACTS.test(text.slice(end)) ||
  (LINKED_BEFORE.test(text.slice(0, start)) && LINKED_AFTER.test(text.slice(end)))
