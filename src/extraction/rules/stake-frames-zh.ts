import { pattern } from '../pattern.ts'
import {
  ABOUT,
  ACQUIRE,
  EQUITY,
  GAP,
  LEVEL,
  OWN,
  SELL,
  type StakeFrame,
  SUFFIX,
  TARGET,
  TARGET_AFTER,
} from './stake-words-zh.ts'

/** Ways to tell that shares change hands, or that somebody's share grows or shrinks. */
export const DEAL_FRAMES: StakeFrame[] = [
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
    name: 'zhInvestsIn',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>(?:早已|已经|已|曾|先后|也|战略|独家|参与)投资(?:了|过)?|投资(?:了|过))(?:德国|日本|美国|韩国|法国|瑞典|英国|中国|以色列|克罗地亚)?(?<subjects>{L})(?=[,。;]|$)`,
    ),
  },
  {
    name: 'zhIssue',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>参与|认购|领投|参投|跟投)(?:了)?(?:投资)?(?<subjects>{L})${SUFFIX}(?:等[^<。;,]{0,6}?)?(?:的)?(?:(?:总额|规模|近|约|逾|超|高达){0,2}<M\d+>(?:的)?)?(?:[\p{Script=Han}A-Z+]{0,4}轮)?(?:定增|定向增发|非公开发行|增资扩股|增资|战略融资|融资|战略配售)`,
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
    name: 'zhCuts',
    event: 'reduces',
    expression: pattern(
      String.raw`(?<verb>减持|抛售|清仓)(?:了)?{C:subject}${SUFFIX}(?:[HA]股)?(?=[,。;]|$)`,
    ),
  },
  {
    name: 'zhLifts',
    event: 'increases',
    expression: pattern(
      String.raw`(?<verb>将|把)(?:[^<,。;]{0,4}(?:合资公司|合资企业|子公司))?{C:subject}${SUFFIX}(?:中)?(?:的)?(?:持股|股份|股权|股比|持股比例)(?:比例)?(?=[^。;,]{0,12}(?:提高|提升|增|升))${LEVEL}`,
    ),
  },
  {
    name: 'zhRoundOf',
    event: 'acquires',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:[^<。;:、与和]|<D\d+>){0,10}?(?<verb>完成|获得|获|敲定)(?:了)?(?:[^<。;:]|<M\d+>){0,20}?(?:融资|增资|募资)(?:[^<。;:]|<M\d+>){0,10}?[,由]{L:holder}(?:等)?[^<,。;]{0,6}?(?:联合|共同|独家|战略)?(?:领投|跟投|参投|入股|参与(?:认购|投资|增资|了?本轮))`,
    ),
  },
  {
    name: 'zhReceives',
    event: 'acquires',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:[^<。;:、与和]|<D\d+>){0,10}?(?<verb>获得?|拿到|引入|引进|迎来|接受)(?:了)?{L:holder}(?:等)?[^<,。;]{0,6}?(?:<M\d+>)?(?:的)?(?:[^<,。;]{0,2}轮)?(?:战略|联合|独家|作为|为){0,2}(?:领投|投资(?!意向|承诺|计划|协议)|注资|增资|入股|投资者|股东|战投)`,
    ),
  },
  {
    name: 'zhInvestmentIn',
    event: 'acquires',
    expression: pattern(
      String.raw`(?:完成|结束)(?:了)?(?<verb>对){C:subject}${SUFFIX}(?:的)?(?:<M\d+>)?(?:的)?(?:战略)?(?:投资|增资|入股|注资)`,
    ),
  },
  {
    name: 'zhTakesHeld',
    event: 'acquires',
    seller: 'slot',
    expression: pattern(
      String.raw`(?<verb>${ACQUIRE}|回购|承接|接过)(?:了)?(?:原)?{C:seller}(?:方面|集团|公司)?(?:所持有?|持有|手中|手里|在)的?{C:subject}${SUFFIX}(?:的|中的|持有的)?${ABOUT}(?:{R:share})?${EQUITY}`,
    ),
  },
  {
    name: 'zhPaysInto',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>向|对){C:subject}${SUFFIX}(?:战略)?(?:投资|注资|增资|投入)(?:了)?(?:约|近|逾|超过)?<M\d+>`,
    ),
  },
  {
    name: 'zhInto',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>(?:全资|整体|成功)?(?:收购|并购|买下)|(?:战略|全资)?(?:入股|参股|控股|增持)|全资(?:持有|拥有))(?:了)?(?:<R\d+>)?(?:德国|日本|美国|韩国|法国|瑞典|英国|意大利|中国|马来西亚)?(?:汽车制造商|车企|品牌|豪华品牌|公司)?[“"]?(?<subjects>{L})(?!(?:、|和|与|及|以及)<[CBXV]|(?:的|旗下|在)(?!股|(?:交易|收购案?)(?:已|已经|正式|于<D\d+>|在<D\d+>|全部|日前|近日){0,3}(?:完成|交割|落幕))|(?:方面)?(?:各自|分别)?(?:所持|持有|手中)|位于|${SUFFIX}(?:品牌)?(?:工厂|资产|业务|部门|股|<R)|<R)`,
    ),
  },
  {
    name: 'zhLeaves',
    event: 'sellsAll',
    expression: pattern(
      String.raw`(?:(?<verb>退出|撤出)(?:了)?(?:合资公司|合资企业)?(?<subject><[XV]\d+>)(?!的(?!股)|市场|工厂)|(?<verb2>从)(?<subjects><[XV]\d+>)(?:中)?(?:正式|全面|彻底|完全|逐步)?(?:退出|撤出|撤资|退股)(?=[,。;]|$))`,
    ),
  },
]
