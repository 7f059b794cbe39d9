import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'

const ZH_NOUN = String.raw`(?<noun>战略合作(?:框架)?(?:协议|备忘录|谅解备忘录)?|合作(?:框架)?协议|合作备忘录|谅解备忘录|备忘录|框架协议|合作伙伴关系|战略合作伙伴关系|合作关系|联盟|战略联盟|合作意向书|供应协议|供货协议|合同|合作)`
const ZH_SIGN = String.raw`(?:签署|签订|签约|达成|缔结|签下|签了)`

/** Chinese frames. */
export const ZH_FRAMES: PartnershipFrame[] = [
  {
    name: 'zhEnds',
    status: 'terminated',
    expression: pattern(
      String.raw`{L:one}[^<。;]{0,10}?(?:(?:与|和|同){L:others})?[^<。;]{0,10}?(?:终止|结束|解除|取消)[^<。;]{0,12}?${ZH_NOUN}`,
    ),
  },
  {
    name: 'zhSigns',
    status: 'signed',
    expression: pattern(
      String.raw`{LL:one}[^<。;]{0,30}?${ZH_SIGN}(?:了)?[^<。;]{0,20}?${ZH_NOUN}`,
    ),
  },
  {
    name: 'zhSignsWith',
    status: 'signed',
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,20}?(?:与|和|同|跟)[^<。;]{0,6}?{L:others}[^<。;]{0,30}?${ZH_SIGN}(?:了)?[^<。;]{0,20}?${ZH_NOUN}`,
    ),
  },
  {
    name: 'zhWorks',
    status: 'active',
    expression: pattern(
      String.raw`{L:one}[^<。;]{0,16}?(?:与|和|同|携手|联合|联手|牵手)[^<。;]{0,6}?{L:others}[^<。;]{0,24}?(?<noun>合作|联合开发|共同开发|共建|联合打造|共同打造|联合推出)`,
    ),
  },
  {
    name: 'zhTogether',
    status: 'active',
    expression: pattern(
      String.raw`{LL:one}[^<。;]{0,20}?(?<noun>展开合作|开展合作|达成合作|深化合作|联合开发|共同开发|联合打造|共同打造|联合推出|合作开发|携手)`,
    ),
  },
  {
    name: 'zhSupplies',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,10}?(?:向|为){L:others}(?<what>(?:供应|供货|提供)[^。;]{2,30})`,
    ),
  },
]
