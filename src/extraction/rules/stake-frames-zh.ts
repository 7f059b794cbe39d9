import type { ClaimValue } from '../../domain/claim.ts'
import { pattern } from '../pattern.ts'

export type Event = NonNullable<ClaimValue['event']>

/** One way in which a Chinese sentence tells of a stake in a company that it names. */
export interface StakeFrame {
  name: string
  event: Event
  expression: RegExp
  /** Whose sale or loss the same words tell. */
  seller?: 'subject' | 'slot'
  /** Said by the way, so that no word around it puts it in doubt. */
  presupposed?: boolean
}

const ABOUT =
  '(?:约为?|近|超过|逾|超|共计?|合计|不超过|至少|多达|高达|将近|额外|另外?|剩余的?|其余|余下的?|全部|少量|部分|若干|的){0,3}'
export const EQUITY =
  '(?:的)?(?:具有表决权|有表决权|已发行|流通|全部|剩余|少数|少量|部分|多数|控股|投票|普通|A、B|A|B){0,2}(?:的)?(?:股份|股权|股票|股本|权益|持股|股)(?!东|价|市|比|息)'
const OWN = '(?:其|自己|手中|所|持有?的?|在|旗下|全部|剩余|的){0,4}'
const SUFFIX = '(?:公司|集团|汽车|股份)?'
const TARGET = String.raw`{C:subject}${SUFFIX}(?:的|中的|中|新发行的|已发行的)?${ABOUT}(?:{R:share})?${EQUITY}`
const TARGET_AFTER = String.raw`${ABOUT}{R:share}(?:的)?{C:subject}${SUFFIX}${EQUITY}`
const GAP = String.raw`[^<。;,]{0,8}?`
/** "(由50%)升至75%": from one share to another. */
export const LEVEL = String.raw`[^<。;,]{0,4}?(?:(?:由|从)(?:原来的|此前的|目前的|原先的)?${ABOUT}<R\d+>)?[^<。;,]{0,10}?(?:至|到|为)${ABOUT}{R:share}`
export const ACQUIRE =
  '(?:接过|买走|收购|入股|取得|获得|获取|获|购入|购买|购得|买入|买下|认购|受让|拿下|参股|并购|吃进|斩获|接手|拥有|换取)'
export const HOLD = '(?:还有|手握|手持|持有|拥有|占有|占|握有|控股(?!股东)|掌握|保留)'
const SELL = '(?:出售|转让|抛售|卖出|卖掉|清仓|剥离|脱手|出让|减持|售出)'
const RANK = '(?:单一|第一|第二|第三|最大|主要|控股)(?:最)?(?:大)?(?:单一)?(?:持股)?'
const UNIT = '(?:子公司|附属公司|下属公司)'

export const FRAMES: StakeFrame[] = [
  {
    name: 'zhLevel',
    event: 'increases',
    expression: pattern(
      String.raw`(?:(?:在|对|于|所持有?的?|持有的?){C:subject}${SUFFIX}(?:中)?|{C:subject}${SUFFIX}中)(?:的)?(?:有表决权|投票权|直接|间接|合计)?(?:的)?(?:持股|股份|股权|股比|持股比例)(?:比例)?${LEVEL}`,
    ),
  },
  {
    name: 'zhRaises',
    event: 'increases',
    expression: pattern(
      String.raw`(?<verb>增持)(?:了)?(?:对|在)?${GAP}{C:subject}${SUFFIX}(?:的)?(?:股份|股权|股票)?${LEVEL}`,
    ),
  },
  {
    name: 'zhSellsTo',
    event: 'acquires',
    seller: 'subject',
    expression: pattern(
      String.raw`(?<verb>将|把)${OWN}${GAP}(?:${TARGET}|{C:whole})(?:全部|悉数|无偿|一并|整体|陆续|以<M\d+>[^<。;,]{0,6}?|作价[^。;,]{0,12}?)?(?:出售|转让|卖|售予|转手|出让|转|让)(?:回)?(?:给|予|至|于|给了)(?:了)?${GAP}{C:buyer}(?!旗下)`,
    ),
  },
  {
    name: 'zhSellsToBuyer',
    event: 'acquires',
    seller: 'subject',
    expression: pattern(
      String.raw`向{C:buyer}(?<verb>${SELL})(?:了)?${OWN}${GAP}(?:${TARGET}|${TARGET_AFTER})`,
    ),
  },
  {
    name: 'zhFrom',
    event: 'acquires',
    seller: 'slot',
    expression: pattern(
      String.raw`(?<verb>从){C:seller}(?:手中|手里|处|公司|集团|方面){0,2}(?:以[^。;,]{2,20}?)?${ACQUIRE}(?:了)?${GAP}(?:${TARGET}|${TARGET_AFTER}|{C:whole})`,
    ),
  },
  {
    name: 'zhSells',
    event: 'sells',
    expression: pattern(
      String.raw`(?<verb>${SELL})(?:了)?${OWN}${GAP}(?:${TARGET}|${TARGET_AFTER})`,
    ),
  },
  {
    name: 'zhAcquires',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>${ACQUIRE})(?:了)?${GAP}(?:其|了)?(?:${TARGET}|${TARGET_AFTER})`,
    ),
  },
  {
    name: 'zhHolds',
    event: 'holds',
    expression: pattern(
      String.raw`(?<!所|各自|分别)(?<verb>${HOLD})(?!的)(?:着|了)?${GAP}(?:${TARGET}|${TARGET_AFTER}|{C:subject}${ABOUT}{R:share})`,
    ),
  },
  {
    name: 'zhHoldsEach',
    event: 'holds',
    expression: pattern(
      String.raw`(?<verb>(?:分别)?(?:持有|拥有))(?:了)?(?<subjects>{LL})各(?:自)?${ABOUT}{R:share}${EQUITY}`,
    ),
  },
  {
    name: 'zhHoldsIn',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:目前|将|仍|方面)?(?:在|对){C:subject}${SUFFIX}(?:中)?(?:的)?(?:持股|股份|股权|股比|持股比例)(?:比例)?(?:为|达到?|是|有)?${ABOUT}{R:share}`,
    ),
  },
  {
    name: 'zhHoldsShare',
    event: 'holds',
    expression: pattern(String.raw`(?:持股|控股|参股){C:subject}${ABOUT}{R:share}`),
  },
  {
    name: 'zhHeldThing',
    event: 'holds',
    presupposed: true,
    expression: pattern(
      String.raw`(?<=收购|购买|买下|受让|出售|转让|接手|承接|取得|获得|回购)(?:了)?{C:holder}(?:方面)?(?:手中)?(?:所持有?|持有|手中)的?{C:subject}(?:的)?${ABOUT}(?:{R:share})?${EQUITY}`,
    ),
  },
  {
    name: 'zhBoughtFrom',
    event: 'acquires',
    seller: 'slot',
    expression: pattern(
      String.raw`{C:subject}[^<。;,]{0,8}?(?<verb>被){L:holder}从{C:seller}(?:手中|手里|处)[^<。;,]{0,4}?(?:收购|买下|并购|买走|接手)`,
    ),
  },
  {
    name: 'zhBoughtBy',
    event: 'acquires',
    expression: pattern(
      String.raw`{C:subject}(?:已|将|于<D\d+>|在<D\d+>|曾|正式|也)*(?<verb>被){L:holder}[^。;,]{0,16}?(?:收购|控股|并购|买下|接手|收入囊中|接过)`,
    ),
  },
  {
    name: 'zhHeldBy',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:则|目前|继续|仍|主要|现|也|,){0,3}由{L:holder}(?:持股|持有|控股|拥有)(?:约|近|超过)?{R:share}`,
    ),
  },
  {
    name: 'zhControlledBy',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:则|目前|仍|早已|现|也|已|,){0,3}由{C:holder}(?:方面|集团)?(?<degree>控股|全资拥有|全资控股|全资持有)(?!<R|子)`,
    ),
  },
  {
    name: 'zhInvestsIn',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>(?:早已|已经|已|曾|先后|也|战略|独家|参与)投资)(?:了|过)?(?<subjects>{L})(?=[,。;]|$)`,
    ),
  },
  {
    name: 'zhIssue',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>参与|认购)(?:了)?{C:subject}${SUFFIX}(?:的)?(?:[\p{Script=Han}A-Z+]{0,3}轮)?(?:定增|定向增发|非公开发行|增资扩股|增资|战略融资|融资|战略配售)`,
    ),
  },
  {
    name: 'zhTakeoverOf',
    event: 'acquires',
    expression: pattern(
      String.raw`{C:holder}(?:完成|宣布)?对{C:subject}(?:的)?(?:全资|整体)?(?<verb>收购|并购)`,
    ),
  },
  {
    name: 'zhInto',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>(?:全资|整体|成功)?(?:收购|并购|买下)|(?:战略)?(?:入股|参股|控股|增持))(?:了)?(?:<R\d+>)?(?:德国|日本|美国|韩国|法国|瑞典|英国|意大利|中国|马来西亚)?(?:汽车制造商|车企|品牌|豪华品牌|公司)?[“"]?(?<subjects>{L})(?!(?:、|和|与|及|以及)<[CBXV]|(?:的|旗下|在)(?!股)|(?:方面)?(?:各自|分别)?(?:所持|持有|手中)|位于|${SUFFIX}(?:品牌)?(?:工厂|资产|业务|部门|股|<R)|<R)`,
    ),
  },
  {
    name: 'zhLeaves',
    event: 'sellsAll',
    expression: pattern(
      String.raw`(?<verb>退出|撤出)(?:了)?(?:合资公司|合资企业)?(?<subject><[XV]\d+>)(?!的(?!股)|市场|工厂)`,
    ),
  },
  {
    name: 'zhUnitOf',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}(?:(?:目前|仍|现)?(?:是|为|系)|作为|成为)(?:了)?(?:上市公司)?{C:holder}${SUFFIX}(?:的|旗下)?(?<degree>全资|控股)?${UNIT}`,
    ),
  },
  {
    name: 'zhUnitNamed',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}${SUFFIX}(?:的|旗下)?(?:的)?(?<degree>全资|控股)?${UNIT}{C:subject}`,
    ),
  },
  {
    name: 'zhOwnUnit',
    event: 'holds',
    expression: pattern(
      String.raw`(?<verb>其)(?:旗下)?(?:的)?(?<degree>全资|控股)${UNIT}{C:subject}`,
    ),
  },
  {
    name: 'zhUnder',
    event: 'holds',
    presupposed: true,
    expression: pattern(
      String.raw`(?<holder><[CXVP]\d+>)${SUFFIX}旗下(?:的)?(?:设有|拥有|还有|包括)?(?:[\p{Script=Han}]{0,8})?(?<subjects><[CXV]\d+>(?:、<[CXV]\d+>)*)(?!等?(?:品牌|车型|系列)|级|系列|的?(?:车型|新车|品牌))`,
    ),
  },
  {
    name: 'zhParent',
    event: 'holds',
    expression: pattern(
      String.raw`(?<subject><[CXV]\d+>)${SUFFIX}(?:的)?(?:母公司|控股股东|实际控制人)(?:是|为)?{C:holder}`,
    ),
  },
  {
    name: 'zhIsParent',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:目前)?(?:是|为|系)(?:上市公司)?{C:subject}${SUFFIX}(?:的)?(?:母公司|控股股东|实际控制人)`,
    ),
  },
  {
    name: 'zhShareholder',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:目前)?(?:是|为|成为|系|作为)(?:了)?{C:subject}${SUFFIX}(?:的)?${RANK}股东`,
    ),
  },
  {
    name: 'zhShareholderNamed',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:的)?${RANK}股东(?:是|为)?{C:holder}(?:[,(]?持股(?:比例)?(?:为)?${ABOUT}{R:share})?`,
    ),
  },
]
