import type { Sentence } from '../domain/document.ts'
import type { SentenceMention } from './mentions.ts'
import { newMention } from './mentions.ts'

const CITY =
  '(?:北京|上海|郑州|天津|重庆|武汉|沈阳|长春|南京|福建|四川|江西|湖南|杭州|广州|合肥|安徽|河北|海南)'
/** "北京现代", "郑州日产": the city of a venture comes first. */
const CITY_BEFORE = new RegExp(
  `(?:[,。;:、(“"的了]|^|与|和|由|向|为|对|把|及|让|公司|企业|持有|入股|收购|增持|旗下|其中|成立|组建|控股)(${CITY})$`,
  'u',
)
const NO_VENTURE = '(?!市|省|工厂|基地|总部|车展|分公司|国际|的|举|与|和|、|[,。])'
const PLACE_AFTER = new RegExp(
  `^(?:安徽|上海|北京|广州|武汉|成都|重庆|江苏|浙江|湖北|湖南|四川|福建|合肥|南京|天津|沈阳|西安|长沙|杭州)${NO_VENTURE}`,
  'u',
)
/** "雷诺巴西公司", "日产泰国30%的股份": a company abroad, where it is told of as one. */
const COUNTRY_AFTER =
  /^(?:巴西|韩国|印度|泰国|墨西哥|土耳其|俄罗斯|美国|日本|英国|西班牙|阿根廷|南非|印尼|越南|马来西亚)(?=公司|的?约?[\d.]+%|[的]?股[权份])/u
/** What a company's name takes up to be that of a legal entity of its own. */
const KIND =
  '(?:进出口|移动服务|出行|科技|新能源|智能|新业务|商用车|乘用车|客车|卡车|轿车|动力|电池|动力电池|电驱|零部件|发动机|变速箱|金融|销售|贸易|物流|软件|资本|电气|电子|材料|汽车|投资|技术|产业|实业|发展|管理|服务|国际|中国)'
const LEGAL = '(?:(?:股份)?有限(?:责任)?公司)'
const ENTITY = new RegExp(
  `^(?:(?:${KIND}{0,4}\\([\\p{Script=Han}]{2,6}\\)${KIND}{0,3}${LEGAL})|${KIND}{1,5}${LEGAL}|(?:进出口|移动服务|出行|科技|新能源|商用车|乘用车|客车|卡车|轿车|动力|电池|动力电池|零部件|销售|贸易|资本|投资|软件)(?:公司|集团)|商社|商事|(?:轿车|商用车|卡车|乘用车|客车)(?=的?[\\d.]+%|股[权份]))`,
  'u',
)
/** What merely spells out the company itself: "集团(中国)投资有限公司". */
const SAME = /^(?:集团|汽车|\(中国\)|投资|控股|股份|有限|责任|公司)*$/u
const TAIL = /^(?:新能源汽车|新能源|汽车|乘用车公司|乘用车|动力电池|动力)?(?:有限公司)?/u

/** "南昌市江铃投资有限公司": with the city of its seat it is no plain name of the company. */
const SEAT_BEFORE = /(\p{Script=Han}{2}[市省])$/u
/** "· 上海通用东岳:": an item of a list about a company that is named after another. */
const ITEM = /^[·▲●■◆•*] ?/u
const LABEL_TAIL = /^(?!方面|集团|公司|汽车|股份|中国|旗下|的)\p{Script=Han}{2,6}(?=[::])/u

/** A name that is made of known ones. */
export interface Composite extends SentenceMention {
  /** Whether it is this name wherever it stands in the article. */
  everywhere: boolean
}

/**
 * Names that are built on a known company's: after its owners ("东风雷诺"), after owner and place
 * ("大众安徽"), or what a company calls a legal entity of its own ("日产进出口(广州)有限公司").
 */
export function composites(sentence: Sentence, known: SentenceMention[]): Composite[] {
  return known.flatMap((first, index) => {
    if (first.mention.type !== 'company') return []
    const second = known[index + 1]
    if (known[index - 1]?.end === first.start) return []
    if (second?.start === first.end && second.mention.type === 'company') {
      if (first.mention.refs[0] === second.mention.refs[0]) return []
      const third = known[index + 2]
      const isRun = third?.start === second.end && /company|brand/.test(third.mention.type)
      const last = isRun ? third : second
      const tail = TAIL.exec(sentence.text.slice(last.end))?.[0] ?? ''
      const parties = isRun ? [] : [first.mention, second.mention]
      const city = cityBefore(sentence, first.start)
      const start =
        first.start -
        (/公司$/u.test(sentence.text.slice(first.start, last.end + tail.length)) ? city.length : 0)
      return [named(sentence, start, last.end + tail.length, isRun, parties)]
    }
    const seat = SEAT_BEFORE.exec(
      sentence.text.slice(Math.max(0, first.start - 4), first.start),
    )?.[1]
    if (seat && /有限(?:责任)?公司$/u.test(first.mention.text))
      return [named(sentence, first.start - seat.length, first.end, true)]
    const item = ITEM.exec(sentence.text)?.[0].length
    const labelTail = LABEL_TAIL.exec(sentence.text.slice(first.end, first.end + 10))?.[0]
    if (item === first.start && labelTail)
      return [named(sentence, first.start, first.end + labelTail.length, true)]
    const rest = sentence.text.slice(first.end, first.end + 40)
    const place = PLACE_AFTER.exec(rest)?.[0]
    const abroad = COUNTRY_AFTER.exec(rest)?.[0]
    const entity = ENTITY.exec(rest)?.[0]
    const before = CITY_BEFORE.exec(
      sentence.text.slice(Math.max(0, first.start - 6), first.start),
    )?.[1]
    if (before && !place) return [named(sentence, first.start - before.length, first.end, true)]
    if (entity && !SAME.test(entity))
      return [named(sentence, first.start, first.end + entity.length, true)]
    const more = place ?? abroad
    return more ? [named(sentence, first.start, first.end + more.length, true)] : []
  })
}

const cityBefore = ({ text }: Sentence, at: number): string =>
  CITY_BEFORE.exec(text.slice(Math.max(0, at - 6), at))?.[1] ?? ''

function named(
  sentence: Sentence,
  start: number,
  end: number,
  everywhere: boolean,
  parties: SentenceMention['mention'][] = [],
): Composite {
  const mention = newMention(sentence, start, end, 'company')
  return {
    start,
    end,
    names: [],
    mention: parties.length > 0 ? { ...mention, parties } : mention,
    everywhere,
  }
}
