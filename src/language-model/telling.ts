import type { TaggedSentence } from '../extraction/tagged.ts'
import type { Span } from './spans.ts'

/** What stands in code, markup and forms, and hardly in the sentences of an article. */
const MARKUP = /[<>{}=#|\\`~^]|\]\(|!\[|\[\/?\p{L}/u

/** Who says something, right before what is said: "<C0> said on <D1> that". */
const SAID_THAT =
  /\b(?:said|says|announced|announces|confirmed|confirms|reported|reports|disclosed|discloses|stated|states|revealed|reveals|added|adds|told|tells|wrote|writes|explained|explains|shows?|showed)\b[^:;"]{0,48}\bthat\b[^:;"]*$/i
/** A verb that only hands on what follows it. */
const HANDED_ON =
  /\b(?:is|are|was|be|say|write|state|list|store|record|report|output|note|mention|include|add|know|assume|believe|print|show|put|repeat|insert|conclude|enter|log|declare|claim)\s+(?:the |a )?["'(]?\s*$/i

/** What may stand before the first name of a Chinese clause: a time, a source, a link, a country. */
const LEAD_ZH =
  /^(?:<[DPCBXVR]\d+>|日前|近日|近期|今日|今天|昨日|目前|此前|此外|同时|其中|随后|最终|最新|另外|而|且|并|但|不过|据[^:]{0,12}|由|被|在|与|和|及|对|作为|其|的|了|中|上|后|前|将|已|正|就|德国|中国|日本|美国|法国|韩国|意大利|瑞典|印度|英国|欧洲|国内|本土|国有|央企|巨头|车企|车商|造车新势力|新势力|传统|汽车|集团|公司|电池|供应商|制造商|科技|企业|品牌|双方|旗下|股东|[\s,“”"'《》()-])*$/u

/**
 * Whether the words at a span are told by the article itself: in a clause of their own or behind
 * "said that", and not as the object of an order, behind a colon, between quotation marks or in
 * code. The sentence stands in the file's `text` from `start` to `end`.
 *
 * It asks what a sentence that tells something looks like, and so also refuses orders in words that
 * nobody has thought of.
 */
export function isTold(
  { raw, sentence }: TaggedSentence,
  span: Span,
  text: string,
  { start, end }: Span,
): boolean {
  // Signs at the head of a line are not in the sentence any more.
  const signs = /[^\p{L}\p{N}\n.!?。]*$/u.exec(text.slice(0, start))?.[0] ?? ''
  if (MARKUP.test(signs + text.slice(start, end))) return false
  const before = raw.slice(0, span.start)
  if (isQuoted(before, raw.slice(span.end))) return false
  const lead = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('。')) + 1)
  if (/[:?!]/.test(lead)) return false
  if (sentence.lang === 'zh') return LEAD_ZH.test(lead.slice(lead.search(/[^,、]*$/)))
  if (/\bthat\b/i.test(lead) && !SAID_THAT.test(lead)) return false
  return !HANDED_ON.test(lead)
}

const isQuoted = (before: string, behind: string): boolean =>
  before.split('"').length % 2 === 0 && behind.includes('"')
