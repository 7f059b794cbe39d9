import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { ALREADY, gap, ONE, OTHERS, PART, PARTNER } from './partnership-words-zh.ts'

const SUPPLY =
  '(?:独家|批量|优先|持续|开始|继续|率先|大规模|主要|直接){0,2}(?:供应|供货|配套|输送|提供(?!资金|贷款|融资|担保|资助|补贴))'
const MAKE = '(?:独家|批量|开始|继续){0,1}(?:代工|生产|制造|组装|贴牌)'
const WHAT = '[^。;,]{0,30}'
const WINS = '(?:获得|获|收到|拿到|拿下|斩获|赢得|收获|接到|接获|取得|中标)'
const ORDER = '(?:定点|订单|大单|供应资格|供货资格|供应合同|供货合同|采购合同)'

/** Who supplies, makes or licenses what for whom. */
export const ZH_SUPPLY_FRAMES: PartnershipFrame[] = [
  {
    name: 'zhStopsSupply',
    status: 'terminated',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,10}?(?:停止|中断|终止)(?:了)?(?:向|为|对|给)${OTHERS}(?:的|旗下)?[^<。;,]{0,10}?(?<what>供应|供货|配套|代工)`,
    ),
  },
  {
    name: 'zhWins',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;]{0,14}?${WINS}(?:了)?(?:来自|多家车企如)?${OTHERS}(?<what>${gap(30, ',')}${ORDER})`,
    ),
  },
  {
    name: 'zhChooses',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,8}?(?:选择|选定|指定|选中)(?:了|由)?{C:others}(?:作为|为|成为|担任)(?:其)?(?<what>[^<。;,]{0,16}?供应商)`,
    ),
  },
  {
    name: 'zhListsSuppliers',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}(?:的)?(?<what>[^<。;,]{0,10}?(?:供应商|供货商))(?:主要|目前|则|也|还){0,2}(?:包括|有|为|是|涵盖)(?:了)?${OTHERS}`,
    ),
  },
  {
    name: 'zhListsCustomers',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}(?:的|目前|主要|现有|量产|核心){0,3}(?<what>客户)(?:主要|目前|则|也|还|已){0,2}(?:包括|有|为|是|涵盖|覆盖)(?:了)?${OTHERS}`,
    ),
  },
  {
    name: 'zhIsCustomer',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,20}?,{C:others}(?:则|也)?(?:为|是)(?:其|公司)(?<what>(?:最大|主要|重要|核心|第一大|首个|唯一|单一|的){0,3}客户)`,
    ),
  },
  {
    name: 'zhEntersChain',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,10}?(?:进入|打入|切入|跻身)(?:了)?${OTHERS}(?:的)?[^<。;,]{0,8}?(?<what>供应链|供应商|配套体系|供货)`,
    ),
  },
  {
    name: 'zhSupplies',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,4}?${ALREADY}[^<。;,]{0,10}?(?:向|为|给)${OTHERS}(?:(?:的|旗下|等)[^<。;,]{0,12}?)?(?<what>${SUPPLY}${WHAT})`,
    ),
  },
  {
    name: 'zhMakesFor',
    status: 'active',
    roles: ['manufacturer', 'customer'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,4}?${ALREADY}(?:为|替|给)${OTHERS}(?:(?:的|旗下|等)[^<。;,]{0,12}?)?(?<what>${MAKE}${WHAT})`,
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
      String.raw`{C:one}(?:的|旗下)[^<。;,]{0,16}?(?:均|全部|则|也|主要|独家)?由{C:others}(?:的)?[^<。;,、]{0,6}?(?<what>${SUPPLY}|${MAKE}|开发|研发)(?!资金)`,
    ),
  },
  {
    name: 'zhIsMadeBy',
    status: 'active',
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,12}?(?:此前|目前|均|全部|则|也|一直|最初|曾|委托){0,2}(?:由|委托)(?!于){C:others}(?:在[^<。;,]{2,8}?)?(?<what>代工|贴牌)`,
    ),
  },
  {
    name: 'zhPartsFrom',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}(?:的|旗下)?[^<。;,]{0,16}?(?<what>${PART})(?:均|全部|主要|则|也|都|大多)?(?:来自|购自|采购自|源自)(?:于)?${OTHERS}`,
    ),
  },
  {
    name: 'zhBuysFrom',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,12}?(?:向|从)${OTHERS}(?<what>(?:采购|购买|订购|外购)(?:了)?${gap(16, ',股')}(?:${PART}|零部件|材料|锂|钢|车辆|车))`,
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
      String.raw`{C:one}[^<。;]{0,20}?(?:采用|搭载|使用|选用|采购|引入|配备)(?:了|的是|的)?(?:来自|由)?${OTHERS}(?:公司)?(?:的|提供的|供应的|生产的|自研的|开发的)?(?<what>[^<。;,]{0,10}?${PART})(?!收费)`,
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
    name: 'zhGivesLicense',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`{C:one}[^<。;,]{0,6}?(?:将|把)(?<what>(?:[^<。;,股]|<[AXN]\d+>){1,16}?(?:授权|许可|输出))(?:给|予|给予)(?:了)?${OTHERS}`,
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
      String.raw`{C:one}[^<。;,]{0,24}?,{C:others}(?:则|也|将)?(?:成为|担任|作为|是|为)(?:其|了)?(?<noun>[^<。;,]{0,6}?${PARTNER})`,
    ),
  },
  {
    name: 'zhIsPartner',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`{C:one}(?:已|已经|也|目前|仍|一直|正式|将|还|则){0,2}(?:是|成为|为|系|作为)(?:了)?${OTHERS}(?:在[^<。;,]{0,10})?(?:的)?(?<noun>[^<。;,]{0,10}?${PARTNER})`,
    ),
  },
  {
    name: 'zhAsPartner',
    status: 'active',
    expression: pattern(
      String.raw`(?:作为|身为)${OTHERS}(?:的)?(?<noun>[^<。;,]{0,10}?${PARTNER}),${ONE}`,
    ),
  },
]
