import type { Document, Sentence } from '../domain/document.ts'
import { newMention, type SentenceMention } from './mentions.ts'

const LEGAL = '(?:股份有限公司|有限责任公司|有限公司|株式会社|自动车工业|自動車)'
const KIND =
  '(?:汽车|集团|科技|新能源|新能源汽车|动力|动力电池|电池|能源|智能|电子|控股|出行|锂电|锂能|智行|股份|工业|实业|重工|重卡|客车|商用车|乘用车|半导体|微电子|材料|软件|智驾|投资|资本)'
const NAME = '[\\p{Script=Han}A-Za-z0-9·]'
/** Words that no company's name begins with, however its parts stand. */
const NOT_FIRST =
  /^(?:这|那|该|其|此|本|各|每|某|多|几|两|三|四|五|一|首|新|旧|老|大|小|全球|国内|国外|海外|中外|外资|内资|国产|自主|合资|独资|传统|豪华|高端|主流|电动|纯电|智能|燃料|动力|整车|乘用|商用|新能源|中国|德国|日本|美国|韩国|法国|英国|意大利|瑞典|印度|欧洲|亚洲|北美|我国|目前|此前|近日|未来|上述|相关|其他|其它|另外|所有|部分|不少|许多|由|在|与|和|同|向|对|将|把|被|从|为|是|的|了|及|或|也|都|而|但|并|已|曾|就|又|还|更|最|很|不|未|无|有|成立|设立|组建|入股|收购|持有|投资|宣布|表示|负责|生产|销售|制造|研发|供应|采购|推出|发布|签署|合作|共同|联合|携手)/
const STOP =
  /(?:与|和|及|由|在|向|对|从|被|将|把|的|了|是|为|其|该|等|并|或|至|给|于|以|让|称|指|即|叫|据|经|有|后|前|中|上|下|内|外|时|日|月|年|家|个|名|位|成立|设立|组建|入股|收购|持有|控股|参股|宣布|表示|转让|变更为|更名为|改名为|命名|合资|共同|联合|携手|旗下|子公司|公司|股东|还|也|都|又|已|曾|就|而|但|若|如)$/u
const HAN = /\p{Script=Han}/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Marks by which an article itself says that a string is a name. */
const MARKED = [
  /(?:名为|取名为?|命名为|定名为|更名为|改名为|名称为|简称|下称|公司|品牌|企业)[“"「]([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9·]{1,13})[”"」]/gu,
  /(?:名为|取名为?|命名为|定名为|更名为|改名为|名称变更为)([\p{Script=Han}][\p{Script=Han}A-Za-z0-9·]{1,19}?)(?=[,。;的(]|$)/gu,
  /(?:合资成立|合资组建|共同成立|共同组建|共同设立|出资成立|出资设立|合组|合资设立|成立了?|组建了?)(?:合资公司|合资企业)?([\p{Script=Han}A-Za-z·]{2,14}?)(?=[,。;(]|$)/gu,
  /(?<=[,。;:、(\s“”"的]|^)(\p{Script=Han}{2,6})\((?:[A-Z][A-Za-z.& -]{2,30})\)/gu,
]
/** What only a company does or has, right behind its name. */
const ACTS =
  /(?<=[,。;:、\s“”"]|^|与|和|由|其中)(\p{Script=Han}{2,5}?)(?=方面(?:表示|称|回应|则|人士)|首席执行官|CEO|董事长|创始人|持股\d|占股\d|回应称|(?:[和与、]\p{Script=Han}{2,6})?(?:分别|各)(?:持股|持有|出资|占股))/gu
const NOT_A_NAME =
  /的|(?:合资公司|合资企业|合营公司|新公司|子公司|联盟|企业|品牌|中心|实验室|研究院|部门|平台|基金|团队|小组|委员会|工厂|基地|生产线|事业部|关系|体系|机制|合作)$/u
const COMMON =
  /^(?:双方|三方|各方|中方|外方|日方|德方|美方|韩方|法方|对方|前者|后者|公司|集团|企业|合资|车企|自己|本人|官方|官员|政府|市场|媒体|业内|业界|专家|分析师|记者|消息|该公司|两家|三家|其中|此外|同时|目前|随后|此前|近日|外界|网友|用户|消费者|投资者|股东|大股东|合作伙伴|供应商|经销商|管理层|董事会|发言人|负责人)/

/**
 * Chinese names that no entry knows: what ends as a company's name does, what an article puts in
 * quotation marks as a name, and what acts as only companies do. Found once, a name counts in the
 * whole article.
 */
export function unknownNamesZh(
  document: Document,
  known: SentenceMention[][],
): SentenceMention[][] {
  const names = new Set<string>()
  document.sentences.forEach((sentence, index) => {
    if (sentence.lang !== 'zh' || sentence.kind === 'furniture') return
    for (const name of [...marked(sentence), ...suffixed(sentence, known[index] ?? [])]) {
      names.add(name)
    }
  })
  const sorted = [...names].toSorted((a, b) => b.length - a.length)
  return document.sentences.map((sentence, index) => {
    const mine = known[index] ?? []
    if (sentence.lang !== 'zh' || sentence.kind === 'furniture') return mine
    const found = [...composites(sentence, mine)]
    for (const name of sorted) found.push(...occurrences(sentence, name, [...found, ...mine], mine))
    const whole = found.filter(
      (one) =>
        !found.some(
          (other) => other !== one && other.start <= one.start && one.end <= other.end,
        ),
    )
    const kept = mine.filter(
      (mention) => !whole.some((one) => one.start <= mention.start && mention.end <= one.end),
    )
    return [...kept, ...whole].toSorted((a, b) => a.start - b.start)
  })
}

function marked({ text }: Sentence): string[] {
  const named = MARKED.flatMap((expression) => [...text.matchAll(expression)].map(([, name = '']) => name))
  const acting = [...text.matchAll(ACTS)].map(([, name = '']) => name)
  return [...named, ...acting].filter(
    (name) =>
      HAN.test(name) && !COMMON.test(name) && !NOT_FIRST.test(name) && !NOT_A_NAME.test(name),
  )
}

const SUFFIXED = new RegExp(`${NAME}{2,20}?(?:${LEGAL}|${KIND}(?!${NAME}))|${NAME}{2,20}?${LEGAL}`, 'gu')

/** What ends as a company's name does, cut where its words begin. */
function suffixed({ text }: Sentence, known: SentenceMention[]): string[] {
  return [...text.matchAll(SUFFIXED)].flatMap((match) => {
    const end = match.index + match[0].length
    const start = beginOf(text, match.index, end)
    const name = text.slice(start, end)
    const overlaps = known.some((one) => one.start < end && start < one.end && one.end >= end)
    const stem = name.replace(new RegExp(`(?:${LEGAL}|${KIND})+$`, 'u'), '')
    if (overlaps || stem.length < 2 || name.length > 24 || NOT_FIRST.test(name)) return []
    return [name]
  })
}

const VERBS =
  /获得|取得|认购|受让|出售|减持|增持|拿下|完成|通过|透露|显示|成立|设立|组建|合组|入股|收购|持有|控股|参股|宣布|表示|转让给|变更为|更名为|改名为|命名为|名为|合资|联合|携手|旗下|子公司|出资|各占|以及|包括|投资了|卖给|出售给|来自|隶属于|属于|就是|正是/gu

/** Where a name that ends at `end` begins: after the last word that belongs to no name. */
function beginOf(text: string, from: number, end: number): number {
  let begin = from
  for (const { 0: verb, index } of text.slice(from, end).matchAll(VERBS)) begin = from + index + verb.length
  const chunk = begin
  for (const { segment, index } of words.segment(text.slice(chunk, end))) {
    if (chunk + index + segment.length < end && STOP.test(segment)) begin = chunk + index + segment.length
  }
  return begin
}

/** "东风雷诺", "大众安徽": a company that is named after its owners, or after its owner and place. */
function composites(sentence: Sentence, known: SentenceMention[]): SentenceMention[] {
  return known.flatMap((first, index) => {
    const second = known[index + 1]
    if (first.mention.type !== 'company') return []
    const rest = sentence.text.slice(first.end)
    if (second?.start === first.end && second.mention.type === 'company') {
      if (first.mention.refs[0] === second.mention.refs[0] || known[index + 2]?.start === second.end) return []
      const tail = /^(?:新能源汽车|新能源|汽车|乘用车公司|乘用车|动力电池|动力)?(?:有限公司)?/u.exec(
        sentence.text.slice(second.end),
      )?.[0]
      const end = second.end + (tail?.length ?? 0)
      return [named(sentence, first.start, end, [first.mention, second.mention])]
    }
    const place = PROVINCE.exec(rest)?.[0]
    const before = CITY_BEFORE.exec(sentence.text.slice(0, first.start))?.[1]
    if (before && !place) return [named(sentence, first.start - before.length, first.end, [])]
    return place ? [named(sentence, first.start, first.end + place.length, [])] : []
  })
}

/** "北京现代", "郑州日产": the city of a venture comes first. */
const CITY_BEFORE =
  /(?:[,。;:、(“"]|^|与|和|由|向|为|对|持有|入股|收购|旗下|其中|成立|组建)(北京|上海|郑州|天津|重庆|武汉|沈阳|长春|南京|福建|四川|江西|湖南|杭州)$/u

const PROVINCE =
  /^(?:安徽|上海|北京|广州|武汉|成都|重庆|江苏|浙江|湖北|湖南|四川|福建|合肥|南京|天津|沈阳|西安|长沙|杭州)(?!市|省|工厂|基地|总部|车展|分公司|国际|的|举|与|和|、|[,。])/u

function named(
  sentence: Sentence,
  start: number,
  end: number,
  parties: SentenceMention['mention'][],
): SentenceMention {
  const mention = newMention(sentence, start, end, 'company')
  return { start, end, names: [], mention: parties.length > 0 ? { ...mention, parties } : mention }
}

function occurrences(
  sentence: Sentence,
  name: string,
  taken: SentenceMention[],
  known: SentenceMention[],
): SentenceMention[] {
  const found: SentenceMention[] = []
  for (let at = sentence.text.indexOf(name); at >= 0; at = sentence.text.indexOf(name, at + name.length)) {
    const end = at + name.length
    const over = taken.filter((one) => one.start < end && at < one.end)
    const inside = over.every((one) => at <= one.start && one.end <= end && one.end - one.start < name.length)
    const isKnown = known.some((one) => one.start < end && at < one.end && one.end === end && one.start === at)
    if (inside && !isKnown) {
      found.push({ start: at, end, names: [], mention: newMention(sentence, at, end, 'company') })
    }
  }
  return found
}
