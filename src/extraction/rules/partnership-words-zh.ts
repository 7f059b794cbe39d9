/** Words and slots that the Chinese frames share. */

/** Not more than five, so that two lists after each other stay quick to read. */
export const FEW = String.raw`<[CBXV]\d+>(?:(?:、|和|与|及|以及)<[CBXV]\d+>){0,4}`
export const ONE = `(?<one>${FEW})`
export const OTHERS = `(?<others>${FEW})`
/** What a partner is, before its name: "以色列自动驾驶公司<C1>". */
const DESCRIBED = String.raw`(?:[^<。;,]{0,14}?(?:公司|商|巨头|企业|集团|车企|品牌|厂|独角兽|龙头|平台|方))?`
/** With whom; 同时 and the like are no "with". */
export const WITH = String.raw`(?:与|和|跟|携手|联合|联手|牵手|同(?!时|样|年|期|意|比|一|步|业|级))${DESCRIBED}`
/** Up to so many signs, dates, numbers and amounts, but no other name. */
export const gap = (most: number, more = '') =>
  String.raw`(?:[^<。;${more}]|<[DNM]\d+>){0,${most}}?`
/** What is about companies and shares, or settles a quarrel, is no agreement of partners. */
export const NO_DEAL = String.raw`(?![^<。;,]{0,24}(?:股权|股份|股东|入股|参股|增资|认购|收购|投资|合资|并购|和解|保密|对赌|贷款|融资|信贷|重组|劳动|仲裁|出售|资产))`
export const WORK_NOUN = String.raw`合作(?!资|对手|意向|可能|传闻|谈判|洽谈|计划|事宜|社)`
export const JOINTLY =
  '联合开发|共同开发|合作开发|联合研发|共同研发|合作研发|联手研发|联手研究|合作研究|联合研制|共建|联合打造|共同打造|联手打造|合作打造|联合推出|合作推出|联合采购|共用|共享|共线生产|结盟|合作生产|合作造车|联合造车|合作运营|联合运营'
export const ALREADY = '(?:确实|已经|已|曾|正式|开始|也|还|目前|主要|长期|一直|将|此前|同时){0,3}'
export const PARTNER =
  '(?:独家|首选|首家|主要|重要|最重要|最大|战略|核心|全球|官方|长期|技术|首批|唯一|第一大|的){0,4}(?:合作伙伴|供应商|供货商|代工厂|代工方|代工商|战略伙伴|盟友|合作方)'
/** What carmakers buy from others. */
export const PART =
  '(?:技术|电池|电芯|平台|方案|系统|芯片|电机|电驱|发动机|变速箱|座舱|智驾|架构|软件|模块|模组|激光雷达|雷达|大模型|轮胎|地图|操作系统|底盘|车机|增程器)'
