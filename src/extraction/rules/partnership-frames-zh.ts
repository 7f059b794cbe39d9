import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { ZH_SUPPLY_FRAMES } from './partnership-supply-zh.ts'
import { gap, JOINTLY, NO_DEAL, ONE, OTHERS, WITH, WORK_NOUN } from './partnership-words-zh.ts'

const NOUN = String.raw`(?<noun>(?:全面)?战略合作(?:框架)?(?:协议|备忘录|谅解备忘录)?|合作(?:框架)?协议|合作(?:谅解)?备忘录|谅解备忘录|备忘录|框架(?:合作)?协议|合作伙伴关系|战略合作伙伴关系|伙伴关系|合作关系|联盟|战略联盟|合作意向书|(?:长期|独家|电池|芯片|采购)?(?:供应|供货|采购|许可|授权|代工|开发|技术)(?:框架)?(?:协议|合同)|合同|订单|(?:承购|包销|采购|供应|生产|制造|开发|服务|销售|分销|经销|回收|建设|互联|换电|充电|平台|意向|长期|独家)(?:意向)?协议|大单|${WORK_NOUN})`
const SIGN = String.raw`(?:签署|签订|签约|达成|缔结|签下|签了|签有|签定|续签|敲定|订立|开启|展开|开展)`
const BOND = String.raw`(?<noun>合作(?!资|对手|谈判|意向|洽谈|计划)|伙伴关系|协议(?!转让)|合同|联盟)`
const STOP = String.raw`(?:终止|结束|解除|取消|中止|停止|终结)`
const TIMES = String.raw`(?:分别|先后|相继|陆续)`
const FELL = String.raw`(?:终止|结束|走到尽头|不了了之|破裂|告终|告吹|画上句号|到期|解除|宣告结束|期满|中止|失效)`
const THEN = String.raw`(?:则|也|已|已经|早已|最终|就此|随后|随之|宣告|正式|被|于<D\d+>|在<D\d+>|<D\d+>){0,3}`
/** What parties do together with others than each other. */
const NO_PURCHASE = String.raw`(?![^<。;]{0,24}(?:<[CBX]\d+>[^<。;]{0,8})?(?:收购|入股|投资|竞购|设立|成立|合资|组建|起诉|抵制|呼吁|出资))`

const AGREEMENTS: PartnershipFrame[] = [
  {
    name: 'zhEnds',
    status: 'terminated',
    expression: pattern(
      String.raw`${ONE}[^<。;]{0,10}?(?:${WITH}${OTHERS})?[^<。;]{0,10}?(?:终止|结束|解除|取消|中止)(?:了)?[^<。;谈]{0,12}?${NOUN}`,
    ),
  },
  {
    name: 'zhEndsWith',
    status: 'terminated',
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,12}?${STOP}(?:了|其)?${WITH}${OTHERS}${gap(16, ',')}${BOND}`,
    ),
  },
  {
    name: 'zhIsOver',
    status: 'terminated',
    expression: pattern(
      String.raw`{LL:one}(?:之间|双方)?(?:的)?[^<。;,]{0,12}?(?<noun>合作关系|合作|联盟|伙伴关系|备忘录|协议|合同|联姻)${THEN}${FELL}`,
    ),
  },
  {
    name: 'zhServiceIsOver',
    status: 'terminated',
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,4}?(?:向|为|给|替|${WITH})${OTHERS}[^<。;,]{0,16}?(?<noun>协议|合同|合作)${THEN}${FELL}`,
    ),
  },
  {
    name: 'zhPartsWays',
    status: 'terminated',
    expression: pattern(
      String.raw`{LL:one}[^<。;,]{0,8}?(?:已|已经|最终|正式|宣布|终于|就此){0,2}(?<noun>分道扬镳|分手|散伙)`,
    ),
  },
  {
    name: 'zhSigns',
    status: 'signed',
    expression: pattern(
      String.raw`(?<![与和跟同手合向])(?<!旗下的?){LL:one}${gap(30)}${SIGN}(?:了)?${NO_DEAL}${gap(24)}${NOUN}`,
    ),
  },
  {
    name: 'zhSignsEach',
    status: 'signed',
    severally: true,
    expression: pattern(
      String.raw`(?<![与和跟同手合向、]){C:one}[^<。;]{0,20}?${TIMES}${WITH}${OTHERS}${gap(30)}${SIGN}(?:了)?${NO_DEAL}${gap(24)}${NOUN}`,
    ),
  },
  {
    name: 'zhSignsWith',
    status: 'signed',
    expression: pattern(
      String.raw`(?<![与和跟同手合向、]){C:one}(?![^<。;]{0,20}${TIMES})[^<。;]{0,20}?${WITH}[^<。;]{0,6}?${OTHERS}${gap(30)}${SIGN}(?:了)?${NO_DEAL}${gap(24)}${NOUN}`,
    ),
  },
  {
    name: 'zhContracts',
    status: 'signed',
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,16}?${WITH}${OTHERS}(?:[^<。;,]|<D\d+>){0,8}?(?<noun>签约)(?!成立|组建|设立|合资|收购)(?!,?(?:拟|将|以<M\d+>)?(?:收购|入股|出资|购入|成立|组建|设立|合资))`,
    ),
  },
]

const WORKS: PartnershipFrame[] = [
  {
    name: 'zhWorks',
    status: 'active',
    expression: pattern(
      String.raw`${ONE}(?:[^<。;]|<[ADN]\d+>){0,16}?${WITH}[^<。;]{0,6}?${OTHERS}[^<。;]{0,24}?(?<!无|无任何|没有|没有任何|未|谈判|谈及)(?<noun>${WORK_NOUN}|供需关系|供应关系|供货关系|伙伴关系|${JOINTLY})`,
    ),
  },
  {
    name: 'zhTogether',
    status: 'active',
    expression: pattern(
      String.raw`(?<!旗下的?){LL:one}[^<。;]{0,20}?(?<noun>展开合作|开展合作|达成合作|深化合作|战略合作|${JOINTLY}|携手|联手|(?:扩大|加深|延长|升级|重启|恢复|加强|继续|保持)(?:了)?[^<。;,]{0,8}?合作)`,
    ),
  },
  {
    name: 'zhHands',
    status: 'active',
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,6}?(?<noun>携手|联手|牵手|结盟)(?:了)?{C:others}${NO_PURCHASE}`,
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
    name: 'zhJoins',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`${ONE}[^<。;,]{0,8}?(?:加入|加盟|接入)(?:了)?{C:others}(?:的|主导的|发起的|牵头的)?(?<noun>[^<。;,]{0,6}?(?:阵营|联盟|生态|朋友圈|网络|体系))`,
    ),
  },
  {
    name: 'zhDevelops',
    status: 'active',
    expression: pattern(
      String.raw`由{LL:one}(?:双方|两家|三方)?[^<。;,]{0,4}?(?<noun>(?:共同|联合|合作)(?:开发|研发|打造|生产|设计|推出))`,
    ),
  },
]

/** Chinese frames. */
export const ZH_FRAMES: PartnershipFrame[] = [...AGREEMENTS, ...WORKS, ...ZH_SUPPLY_FRAMES]
