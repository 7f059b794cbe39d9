import type { ClaimValue } from '../../domain/claim.ts'

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

export const ABOUT =
  '(?:约为?|近|超过|逾|超|共计?|合计|不超过|至少|多达|高达|将近|额外|另外?|剩余的?|其余|余下的?|全部|少量|部分|若干|的){0,3}'
export const EQUITY =
  '(?:的)?(?:具有表决权|有表决权|已发行|流通|全部|剩余|少数|少量|部分|多数|控股|投票|普通|A、B|A|B){0,2}(?:的)?(?:股份|股权|股票|股本|权益|持股|股)(?!东|价|市|比|息)'
export const OWN = '(?:其|自己|手中|所|持有?的?|在|旗下|全部|剩余|的){0,4}'
export const SUFFIX = '(?:公司|集团|汽车|股份)?'
export const TARGET = String.raw`{C:subject}${SUFFIX}(?:的|中的|中|新发行的|已发行的)?${ABOUT}(?:{R:share})?${EQUITY}`
export const TARGET_AFTER = String.raw`${ABOUT}{R:share}(?:的)?{C:subject}${SUFFIX}${EQUITY}`
export const GAP = String.raw`[^<。;,]{0,8}?`
/** "(由50%)升至75%": from one share to another. */
export const LEVEL = String.raw`[^<。;,]{0,4}?(?:(?:由|从)(?:原来的|此前的|目前的|原先的)?${ABOUT}<R\d+>)?[^<。;,]{0,10}?(?:至|到|为)${ABOUT}{R:share}`
export const ACQUIRE =
  '(?:接过|买走|收购|入股|取得|获得|获取|获|购入|购买|购得|买入|买下|认购|受让|拿下|拿到|接下|收下|揽下|买进|参股|并购|吃进|吃下|斩获|接手|拥有|换取)'
export const HOLD = '(?:还有|手握|手持|持有|拥有|占有|占|握有|控股(?!股东)|掌握|保留)'
export const SELL = '(?:出售|转让|抛售|卖出|卖掉|清仓|剥离|脱手|出让|减持|售出)'
export const RANK =
  '(?:(?:两|三|四|五)(?:大|家|个)|单一|第一|第二|第三|第四|第五|最大|主要|重要|控股)(?:最)?(?:大)?(?:的)?(?:单一|外部|个人|机构|战略|外资)?(?:持股)?'
export const UNIT = '(?:子公司|附属公司|下属公司)'
