import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'

const NOUN = String.raw`(?<noun>(?:全面)?战略合作(?:框架)?(?:协议|备忘录|谅解备忘录)?|合作(?:框架)?协议|合作(?:谅解)?备忘录|谅解备忘录|备忘录|框架(?:合作)?协议|合作伙伴关系|战略合作伙伴关系|伙伴关系|合作关系|联盟|战略联盟|合作意向书|(?:长期|独家|电池|芯片|采购)?(?:供应|供货|采购|许可|授权|代工|开发|技术)(?:框架)?(?:协议|合同)|合同|订单|合作)`
const SIGN = String.raw`(?:签署|签订|签约|达成|缔结|签下|签了|签有|签定|续签)`
/** Not more than five, so that two lists after each other stay quick to read. */
const FEW = String.raw`<[CBXV]\d+>(?:(?:、|和|与|及|以及)<[CBXV]\d+>){0,4}`
const ONE = `(?<one>${FEW})`
const OTHERS = `(?<others>${FEW})`
/** With whom; 同时 and the like are no "with". */
const WITH = '(?:与|和|跟|携手|联合|联手|牵手|同(?!时|样|年|期|意|比|一|步|业|级))'
const JOINTLY =
  '联合开发|共同开发|合作开发|联合研发|共同研发|合作研发|联手研发|联手研究|合作研究|联合研制|共建|联合打造|共同打造|联手打造|合作打造|联合推出|合作推出|联合采购|共用|共享|共线生产|结盟'
const SUPPLY =
  '(?:独家|批量|优先|持续|开始|继续|率先|大规模|主要|直接){0,2}(?:供应|供货|配套|输送|提供(?!资金|贷款|融资|担保|资助|补贴))'
const MAKE = '(?:独家|批量|开始|继续){0,1}(?:代工|生产|制造|组装|贴牌)'
const WHAT = '[^。;,]{0,30}'
const ALREADY = '(?:确实|已经|已|曾|正式|开始|也|还|目前|主要|长期|一直|将|此前|同时){0,3}'
const PARTNER =
  '(?:独家|首选|首家|主要|重要|最重要|最大|战略|核心|全球|官方|长期|技术|的){0,4}(?:合作伙伴|供应商|供货商|代工厂|代工方|代工商|战略伙伴|盟友)'

/** Chinese frames. */
export const ZH_FRAMES: PartnershipFrame[] = [
  {
    name: 'zhEnds',
    status: 'terminated',
    expression: pattern(
      String.raw`${ONE}[^<。;]{0,10}?(?:${WITH}${OTHERS})?[^<。;]{0,10}?(?:终止|结束|解除|取消|中止)(?:了)?[^<。;谈]{0,12}?${NOUN}`,
    ),
  },
  {
    name: 'zhIsOver',
    status: 'terminated',
    expression: pattern(
      String.raw`{LL:one}(?:之间|双方)?(?:的)?[^<。;,]{0,12}?(?<noun>合作关系|合作|联盟|伙伴关系|协议|合同|联姻)(?:则|也|已|已经|早已|最终|就此|随后|随之|宣告|于<D\d+>|在<D\d+>){0,3}(?:终止|结束|走到尽头|不了了之|破裂|告终|告吹|画上句号|到期|解除|宣告结束)`,
    ),
  },
  {
    name: 'zhSigns',
    status: 'signed',
    expression: pattern(String.raw`{LL:one}[^<。;]{0,30}?${SIGN}(?:了)?[^<。;]{0,24}?${NOUN}`),
  },
  {
    name: 'zhSignsWith',
    status: 'signed',
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,20}?${WITH}[^<。;]{0,6}?${OTHERS}[^<。;]{0,30}?${SIGN}(?:了)?[^<。;]{0,24}?${NOUN}`,
    ),
  },
  {
    name: 'zhContracts',
    status: 'signed',
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,16}?${WITH}${OTHERS}(?:[^<。;,]|<D\d+>){0,8}?(?<noun>签约)(?!成立|组建|设立|合资|收购)(?!,?(?:拟|将|以<M\d+>)?(?:收购|入股|出资|购入|成立|组建|设立|合资))`,
    ),
  },
  {
    name: 'zhWorks',
    status: 'active',
    expression: pattern(
      String.raw`${ONE}[^<。;]{0,16}?${WITH}[^<。;]{0,6}?${OTHERS}[^<。;]{0,24}?(?<noun>合作(?!资|对手)|供需关系|供应关系|供货关系|伙伴关系|${JOINTLY})`,
    ),
  },
  {
    name: 'zhTogether',
    status: 'active',
    expression: pattern(
      String.raw`{LL:one}[^<。;]{0,20}?(?<noun>展开合作|开展合作|达成合作|深化合作|战略合作|${JOINTLY}|携手|联手)`,
    ),
  },
  {
    name: 'zhForms',
    status: 'active',
    expression: pattern(
      String.raw`{LL:one}[^<。;]{0,14}?(?:建立|结成|组成|缔结|形成|组建|成立)(?:了)?[^<。;,]{0,10}?(?<noun>伙伴关系|联盟|合作关系|同盟)`,
    ),
  },
  {
    name: 'zhDevelops',
    status: 'active',
    expression: pattern(
      String.raw`由{LL:one}(?:双方|两家|三方)?[^<。;,]{0,4}?(?<noun>(?:共同|联合|合作)(?:开发|研发|打造|生产|设计|推出))`,
    ),
  },
  {
    name: 'zhSupplies',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,4}?${ALREADY}[^<。;,]{0,10}?(?:向|为|给)${OTHERS}(?:(?:的|旗下)[^<。;,]{0,12}?)?(?<what>${SUPPLY}${WHAT})`,
    ),
  },
  {
    name: 'zhMakesFor',
    status: 'active',
    roles: ['manufacturer', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,4}?${ALREADY}(?:为|替|给)${OTHERS}(?:(?:的|旗下)[^<。;,]{0,12}?)?(?<what>${MAKE}${WHAT})`,
    ),
  },
  {
    name: 'zhAlsoFor',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,4}?${ALREADY}(?:为|替|给|向)<[CX]\d+>(?:[^<。;]|<[BNDX]\d+>){2,24}?(?:,|、)(?:也|还|并|亦|同时)?(?:曾)?(?:为|替|给|向)${OTHERS}(?<what>(?:${SUPPLY}|${MAKE})${WHAT})`,
    ),
  },
  {
    name: 'zhFollowsOrder',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}(?:的|旗下)[^<。;,]{0,16}?由{C:others}(?:的)?[^<。;,、]{0,6}?(?<what>${SUPPLY}|${MAKE}|开发|研发)(?!资金)`,
    ),
  },
  {
    name: 'zhDesignedAndMade',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`由{C:one}[^<。;,、]{0,6}?(?:设计|开发|研发)[、,](?:由)?{C:others}[^<。;,、]{0,6}?(?<what>代工|生产|制造|组装)`,
    ),
  },
  {
    name: 'zhUses',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,20}?(?:采用|搭载|使用|选用|采购|引入)(?:了)?(?:来自|由)?{C:others}(?:公司)?(?:的|提供的|供应的|生产的|自研的|开发的)?(?<what>[^<。;,]{0,10}?(?:技术|电池|电芯|平台|方案|系统|芯片|电机|发动机|变速箱|座舱|智驾|架构|软件|模块|激光雷达))(?!收费)`,
    ),
  },
  {
    name: 'zhLicenses',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,12}?(?:向|给)${OTHERS}[^<。;,]{0,8}?(?<what>(?:授权|许可|输出|转让)[^<。;,]{0,10}?(?:技术|平台|专利|品牌|使用权|架构|生产|制造|使用)|(?:技术|平台|专利)(?:授权|许可|输出))`,
    ),
  },
  {
    name: 'zhTakesLicense',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,6}?(?:从|获得?){C:others}(?:处|方面|手中)?(?:获得|取得|引进|的)(?:了)?(?<what>[^<。;,]{0,12}?(?:技术|专利|平台)(?:许可|授权)?)`,
    ),
  },
  {
    name: 'zhLicensed',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`{C:others}(?:[^<。;])?[^。;<]{0,36}?,{C:one}[^<。;,]{0,8}?(?:通过|以)[^<。;,]{0,6}?(?:许可|授权)(?<what>[^<。;,]{0,8}?提供[^<。;,]{0,12})`,
    ),
  },
  {
    name: 'zhBecomesPartner',
    status: 'active',
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,24}?,{C:others}(?:则|也|将)?(?:成为|担任|作为|是)(?:其|了)?(?<noun>${PARTNER})`,
    ),
  },
  {
    name: 'zhIsPartner',
    status: 'active',
    expression: pattern(
      String.raw`{C:one}(?:已|已经|也|目前|仍|一直|正式|将){0,2}(?:是|成为|为|系|作为)(?:了)?{C:others}(?:在[^<。;,]{0,6})?(?:的)?(?<noun>${PARTNER})`,
    ),
  },
]
