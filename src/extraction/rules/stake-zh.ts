import type { ClaimValue, Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { subjectBeforeZh } from '../clause-zh.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import { partiesIn, type RuleContext } from './rule.ts'
import type { StakeDraft } from './stake.ts'

type Event = NonNullable<ClaimValue['event']>

interface Frame {
  name: string
  event: Event
  expression: RegExp
  /** Whose sale or loss the same words tell. */
  seller?: 'subject' | 'slot'
}

const ABOUT = '(?:约为?|近|超过|逾|超|共计?|合计|不超过|至少|多达|高达|将近|额外|另外?|剩余的?|其余|余下的?|全部|的){0,3}'
const EQUITY = '(?:的)?(?:已发行|流通|全部|剩余|少数|多数|控股|投票)?(?:股份|股权|股票|股本|权益|持股|股)(?!东|价|市|比)'
const OWN = '(?:其|自己|手中|所|持有的?|在|旗下|全部|剩余|的){0,4}'
const SUFFIX = '(?:公司|集团|汽车|股份)?'
const TARGET = String.raw`{C:subject}${SUFFIX}(?:的|中的|中|新发行的|已发行的)?${ABOUT}(?:{R:share})?${EQUITY}`
const TARGET_AFTER = String.raw`${ABOUT}{R:share}(?:的)?{C:subject}${SUFFIX}${EQUITY}`
const GAP = String.raw`[^<。;,]{0,8}?`
const LEVEL = String.raw`(?:(?:由|从)(?:原来的|此前的|目前的)?${ABOUT}<R\d+>)?[^<。;]{0,10}?(?:至|到|为|达到?)${ABOUT}{R:share}`
const ACQUIRE = '(?:收购|入股|取得|获得|获取|购入|购买|购得|买入|买下|认购|受让|拿下|参股|并购|吃进|斩获|接手|拥有)'
const HOLD = '(?:还有|手握|手持|持有|拥有|占有|占|握有|控股|掌握|保留)'
const SELL = '(?:出售|转让|抛售|卖出|卖掉|清仓|剥离|脱手|出让|减持|售出)'

const FRAMES: Frame[] = [
  {
    name: 'zhLevel',
    event: 'increases',
    expression: pattern(
      String.raw`(?:在|对|于|所持有?的?|持有的?){C:subject}${SUFFIX}(?:中)?(?:的)?(?:持股|股份|股权|股比|持股比例)(?:比例)?${LEVEL}`,
    ),
  },
  {
    name: 'zhRaises',
    event: 'increases',
    expression: pattern(String.raw`(?<verb>增持)(?:了)?(?:对|在)?${GAP}{C:subject}${SUFFIX}(?:的)?(?:股份|股权|股票)?${LEVEL}`),
  },
  {
    name: 'zhSellsTo',
    event: 'acquires',
    seller: 'subject',
    expression: pattern(
      String.raw`(?:将|把)${OWN}${GAP}(?:${TARGET}|{C:whole})(?:全部|悉数|以<M\d+>[^<。;,]{0,6}?|作价[^。;,]{0,12}?)?(?<verb>出售|转让|卖|售予|转手|出让)(?:给|予|至|于|给了)(?:了)?${GAP}{C:buyer}`,
    ),
  },
  {
    name: 'zhSellsToBuyer',
    event: 'acquires',
    seller: 'subject',
    expression: pattern(String.raw`向{C:buyer}(?<verb>${SELL})(?:了)?${OWN}${GAP}(?:${TARGET}|${TARGET_AFTER})`),
  },
  {
    name: 'zhFrom',
    event: 'acquires',
    seller: 'slot',
    expression: pattern(
      String.raw`从{C:seller}(?:手中|处|公司|集团|方面){0,2}(?:以[^。;,]{2,20}?)?(?<verb>${ACQUIRE})(?:了)?${GAP}(?:${TARGET}|${TARGET_AFTER}|{C:whole})`,
    ),
  },
  {
    name: 'zhSells',
    event: 'sells',
    expression: pattern(String.raw`(?<verb>${SELL})(?:了)?${OWN}${GAP}(?:${TARGET}|${TARGET_AFTER})`),
  },
  {
    name: 'zhAcquires',
    event: 'acquires',
    expression: pattern(String.raw`(?<verb>${ACQUIRE})(?:了)?${GAP}(?:其|了)?(?:${TARGET}|${TARGET_AFTER})`),
  },
  {
    name: 'zhHolds',
    event: 'holds',
    expression: pattern(String.raw`(?<verb>${HOLD})(?:着|了)?${GAP}(?:${TARGET}|${TARGET_AFTER}|{C:subject}${ABOUT}{R:share})`),
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
    name: 'zhBoughtBy',
    event: 'acquires',
    expression: pattern(
      String.raw`{C:subject}(?:已|将|于<D\d+>|在<D\d+>|曾|正式|也)*(?<verb>被){L:holder}[^<。;,]{0,8}?(?:收购|控股|并购|买下|接手|收入囊中)`,
    ),
  },
  {
    name: 'zhTakeoverOf',
    event: 'acquires',
    expression: pattern(String.raw`{C:holder}(?:完成|宣布)?对{C:subject}(?:的)?(?:全资|整体)?(?<verb>收购|并购)`),
  },
  {
    name: 'zhInto',
    event: 'acquires',
    expression: pattern(
      String.raw`(?<verb>(?:全资|整体|成功)?(?:收购|并购|买下)|(?:战略)?(?:入股|参股|控股|增持))(?:了)?(?:<R\d+>)?(?:德国|日本|美国|韩国|法国|瑞典|英国|意大利|中国|马来西亚)?(?:汽车制造商|车企|品牌|豪华品牌|公司)?[“"]?{L:subjects}(?!(?:的|旗下|在)(?!股)|${SUFFIX}(?:品牌)?(?:工厂|资产|业务|部门))`,
    ),
  },
  {
    name: 'zhUnitOf',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}(?:是|为|系|作为|成为)(?:了)?{C:holder}${SUFFIX}(?:的|旗下)?(?<degree>全资|控股)?(?:子公司|附属公司|下属公司)`,
    ),
  },
  {
    name: 'zhUnitNamed',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}${SUFFIX}(?:的|旗下)?(?:的)?(?<degree>全资|控股)?(?:子公司|附属公司|下属公司){C:subject}`,
    ),
  },
  {
    name: 'zhUnder',
    event: 'holds',
    expression: pattern(String.raw`{C:holder}${SUFFIX}旗下(?:的)?(?:[\p{Script=Han}]{0,8})?{C:subject}(?!等?品牌)`),
  },
  {
    name: 'zhParent',
    event: 'holds',
    expression: pattern(String.raw`{C:subject}${SUFFIX}(?:的)?(?:母公司|控股股东|实际控制人)(?:是|为)?{C:holder}`),
  },
  {
    name: 'zhShareholder',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:目前)?(?:是|为|成为|系|作为)(?:了)?{C:subject}${SUFFIX}(?:的)?(?:单一|第一|第二|第三|最大|主要)(?:最)?(?:大)?股东`,
    ),
  },
  {
    name: 'zhShareholderNamed',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:的)?(?:单一|第一|第二|第三|最大|主要)(?:最)?(?:大)?股东(?:是|为)?{C:holder}(?:[,(]?持股(?:比例)?(?:为)?${ABOUT}{R:share})?`,
    ),
  },
]

/** Stakes that a Chinese sentence tells. */
export function chineseStakes(context: RuleContext): StakeDraft[] {
  const { plain, tags, memory } = context
  const found = FRAMES.flatMap((frame) =>
    findAll(plain, [frame.expression]).map((match) => ({ frame, match })),
  )
  return found.flatMap(({ frame, match }) => {
    const slot = match.groups.subject || match.groups.subjects || match.groups.whole
    const subjects = partiesIn(context, slot)
    const verb = match.groups.verb ?? ''
    const at = match.start + Math.max(0, match.text.indexOf(verb))
    const before = subjectBeforeZh(plain, verb && !match.groups.holder ? at : match.start, tags)
    const actors = before.length > 0 ? before : memory.subject ? [memory.subject] : []
    const own = match.groups.buyer ?? match.groups.holder
    const holders = own ? partiesIn(context, own) : actors
    const share = shareOf(context, match, slot)
    const sellers =
      frame.seller === 'subject' ? actors : frame.seller === 'slot' ? partiesIn(context, match.groups.seller) : []
    const event = eventOf(frame, match.text)
    const common = {
      price: priceOf(context, match),
      text: plain,
      start: Math.max(...[',', '。', ';', ':'].map((sign) => plain.lastIndexOf(sign, match.start - 1))) + 1,
      end: match.end,
    }
    return subjects.flatMap((subject: Mention): StakeDraft[] => [
      {
        ...common,
        rule: frame.name,
        event,
        holders: holders.filter(({ type }) => type !== 'person'),
        subject,
        share: share ?? (/全资/.test(match.text) ? { exact: 100 } : null),
      },
      {
        ...common,
        rule: `${frame.name}Seller`,
        event: 'sellsAll',
        holders: sellers,
        subject,
        share: null,
      },
    ])
  })
}

function eventOf({ name, event }: Frame, text: string): Event {
  if (name === 'zhLevel' && /降|减|稀释|缩/.test(text)) return 'reduces'
  if (name === 'zhInto' && /控股/.test(text)) return 'holds'
  if (name === 'zhInto' && /增持/.test(text)) return 'increases'
  if (name === 'zhSells' && /全部|剩余|清仓/.test(text)) return 'sellsAll'
  return event
}

function shareOf({ tags, plain }: RuleContext, match: Found, slot: string | undefined): Share | null {
  const [tag = ''] = tagsIn(match.groups.share ?? '')
  const stated = tags.shares.get(tag)?.share
  if (stated) return stated
  if (!slot) return null
  const after =
    /^[^<。;]{0,14}?(?:持股(?:比例)?|占股(?:比例)?|占比|股比)(?:达到?|为|约为?|至|升至|增至){0,2}(?:约|近|超过)?(<R\d+>)/u.exec(
      plain.slice(match.end),
    )?.[1]
  const [next = ''] = tagsIn(after ?? '')
  return tags.shares.get(next)?.share ?? null
}

function priceOf({ plain, tags }: RuleContext, { start, end }: Found) {
  const before = /(?:以|斥资|出资|投资|耗资|作价|花费|豪掷)[^<。;]{0,6}?(<M\d+>)[^。;]{0,14}$/u.exec(
    plain.slice(0, start + 1),
  )?.[1]
  const inside = /(?:以|斥资|出资|投资|耗资|作价)[^<。;]{0,6}?(<M\d+>)/u.exec(plain.slice(start, end))?.[1]
  const after =
    /^[^<。;]{0,12}?(?:交易|对价|作价|价格|金额|总价|耗资|斥资)[^<。;]{0,8}?(<M\d+>)/u.exec(plain.slice(end))?.[1]
  const slot = before ?? inside ?? after
  return slot ? tagsIn(slot).flatMap((tag) => tags.money.get(tag)?.amounts ?? []) : []
}
