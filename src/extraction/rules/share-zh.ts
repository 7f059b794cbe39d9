import type { Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { pairBeforeZh, subjectBeforeZh } from '../clause-zh.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { heldInZh } from './held-zh.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'
import { ACQUIRE, EQUITY, type Event, LEVEL } from './stake-frames-zh.ts'
import type { ToldStake } from './stake-zh.ts'

/** One way to state a share without the name of what it is of. */
interface ShareFrame {
  name: string
  event: Event
  expression: RegExp
  /** Where no holder is named in the words, it is whom the clause before is about. */
  subject?: boolean
}

const SUFFIX = '(?:公司|集团|汽车|方面|方|系)?'
const ABOUT = '(?:约为?|近|超过|逾|超|共计?|合计|不超过|至少|剩余的?|其余的?|余下的?|另外?|的){0,2}'
const HOLDS = '(?:持股|持有|占股|占有|出资|占|拥有|控股|认缴|享有|所持|持|各出)'
const ADVERB = '(?:将|则|仍|目前|各|共同|认缴|现|也|已|依然|继续|直接|间接){0,2}'
const MOVES =
  '(?:升|增加|增持|增|提高|提升|上升|降低|下降|降|减持|减少|减|稀释|摊薄|缩减|缩|扩大|变更|调整)'
const BRINGS = '(?:转让|出售|卖|售予|转手|出让|转)'
const OWN = '(?:其|自己|手中|所|持有|在|另|的|剩余|全部){0,5}'

const FRAMES: ShareFrame[] = [
  {
    name: 'level',
    event: 'increases',
    expression: pattern(
      String.raw`{L:holder}${SUFFIX}[^<。;,]{0,8}?(?:的)?(?:持股|出资|股权|占股|股份|比例)(?:比例)?(?=[^。;,]{0,24}${MOVES})${LEVEL}`,
    ),
  },
  {
    name: 'levelOnly',
    event: 'increases',
    expression: pattern(
      String.raw`{L:holder}${SUFFIX}(?:因此|则|也|将|随之|由此|相应){0,2}${MOVES}(?:至|到){R:share}`,
    ),
  },
  {
    name: 'levelOfSubject',
    event: 'increases',
    subject: true,
    expression: pattern(
      String.raw`(?<=,|;|后|并)(?:其)?(?<verb>持股|占股|股比)(?:比例)?(?=[^。;,]{0,20}${MOVES})${LEVEL}`,
    ),
  },
  {
    name: 'holds',
    event: 'holds',
    expression: pattern(
      String.raw`{L:holder}${SUFFIX}[^<。;,]{0,6}?${ADVERB}(?:以<M\d+>|出资<M\d+>[,、])?${HOLDS}(?:比例)?(?:为|达|了|其|该公司|合资公司|新公司|公司){0,2}${ABOUT}{R:share}(?!以上的?市场)(?:的)?(?:股份|股权|股)?`,
    ),
  },
  {
    name: 'holdsAfterPrice',
    event: 'holds',
    expression: pattern(
      String.raw`{L:holder}${SUFFIX}(?:[^<。;]|<M\d+>){0,24}?[,、](?:持股|占股|占){R:share}`,
    ),
  },
  {
    name: 'rest',
    event: 'holds',
    expression: pattern(
      String.raw`(?:余下的?|剩余的?|其余的?|另外?|另有){R:share}(?:的)?(?:股份|股权|权益)?[^<。;,]{0,6}?(?:由|归|属于|在)(?:[\p{Script=Han}]{2,4}(?=<))?{L:holder}`,
    ),
  },
  {
    name: 'withShare',
    event: 'holds',
    expression: pattern(String.raw`持股(?:比例)?(?:为|达|约)?{R:share}的{C:holder}`),
  },
  {
    name: 'ranks',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:则)?以{R:share}(?:的)?(?:持股|比例|股份|股权)?(?:比例)?[^<,。;]{0,3}(?:位列|位居|居|排名|排在)`,
    ),
  },
  {
    name: 'bare',
    event: 'holds',
    expression: pattern(String.raw`{L:holder}${SUFFIX}(?:占|:|为|则为)?{R:share}(?=[,、;。)]|$)`),
  },
  {
    name: 'ofSubject',
    event: 'holds',
    subject: true,
    expression: pattern(String.raw`,(?<verb>持股|占股)(?:比例)?(?:为|达|约)?${ABOUT}{R:share}`),
  },
  {
    name: 'controls',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:方面)?(?:仍|继续|则|依然|保持|负责|处于){0,2}(?<control>控股)(?:地位)?(?=[,。;并]|$)`,
    ),
  },
  {
    name: 'sellsTo',
    event: 'acquires',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>将|把)${OWN}{R:share}(?:的)?(?:股份|股权|持股|权益)?[^。;,]{0,24}?${BRINGS}给?(?:给|予|至)(?:了)?(?:<[CX]\d+>旗下(?:的)?)?{C:buyer}`,
    ),
  },
  {
    name: 'sells',
    event: 'sellsAll',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>将|把)(?:其)?所持有?的?{R:sold}(?:的)?(?:股份|股权|持股)[^。;,]{0,24}?(?:挂牌)?${BRINGS}(?!给|予|至)`,
    ),
  },
  {
    name: 'takesFrom',
    event: 'acquires',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>从){C:seller}(?:手中|手里|处)[^<。;,]{0,4}?${ACQUIRE}(?:了)?${ABOUT}{R:share}(?:的)?${EQUITY}`,
    ),
  },
  {
    name: 'takes',
    event: 'acquires',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>${ACQUIRE})(?:了)?(?:其|该公司|合资公司|公司)?(?:的)?${ABOUT}{R:share}(?:的)?${EQUITY}`,
    ),
  },
  {
    name: 'anchors',
    event: 'acquires',
    expression: pattern(
      String.raw`{L:holder}(?:以|作为)(?:基石|战略|财务|领投)投资(?:者|人|方)(?:的)?(?:身份)?[^<。;,]{0,8}?(?:认购|参与|入股|投资|加入)`,
    ),
  },
  {
    name: 'leaves',
    event: 'sellsAll',
    expression: pattern(
      String.raw`(?:(?:原|老|前)?股东{L:leaver}|{L:leaver2}(?=[^<。;,]{0,6}(?:彻底|全部|完全)))(?:双双|均|也|已|全部|彻底|完全|正式|先后|相继|将){0,3}(?:退出|离场|退股)`,
    ),
  },
]

const SPLITS = pattern(
  String.raw`(?<holders><[CBXV]\d+>(?:${SUFFIX}(?:、|和|与|及|以及)<[CBXV]\d+>)+)${SUFFIX}[^<。;]{0,20}?(?:(?:<D\d+>|<[XVC]\d+>)[^<。;]{0,14}?)?(?:各自?|分别|依次|双方|三方|股比|比例)[^<。;]{0,12}?(?:<M\d+>[,、]各?(?:自)?[^<。;,]{0,4})?(?<shares><R\d+>(?:(?:、|和|与|及|:)<R\d+>)*)`,
)
/** "各占一半": of those who are told of just before. */
const EACH = pattern(
  String.raw`(?<=[,;])(?:双方|三方)?各(?:自)?(?:占|持有?|持股|出资|出)(?:股|有)?(?<shares><R\d+>)`,
)
/** "其余股份由A持有": what the others do not have. */
const REMAINDER = pattern(
  String.raw`{C:holder}(?:则)?(?:仍)?(?:持有|占|拥有|保留)(?:了)?(?:其余|剩余|余下)(?:的)?(?:股份|股权|部分)|(?:其余|剩余|余下)(?:的)?(?:股份|股权|部分)?(?:则)?(?:仍)?(?:由|归){C:holder2}(?:持有|所有)?`,
)
/** "与A、B并列第一大股东": they hold as much. */
const TIED = pattern(String.raw`(?:与|和)(?<holders>{L})并列(?:为)?第\p{Script=Han}大股东`)

const CONTEXT = /股权|持股|股份|股比|占股|持有|控股|股东|股本|出资|合资|增资|入股/u
const NO_SHARE =
  /市占|市场|份额|销量|产量|产能|营收|利润|毛利|增长|同比|环比|渗透率|占比|支持率|关税|占到/u

interface Stated {
  name: string
  event: Event
  holders: Mention[]
  shares: (Share | null)[]
  start: number
  end: number
}

/** Shares that a Chinese sentence states without saying of what. */
export function sharesZh(context: RuleContext, told: ToldStake[]): ToldStake[] {
  const { plain } = context
  const before = /[^。]*/.exec(plain)?.[0] ?? ''
  if (!CONTEXT.test(before) && !CONTEXT.test(plain)) return []
  const splits = splitsZh(context)
  const all = [
    ...splits,
    ...FRAMES.flatMap((frame) =>
      findAll(plain, [frame.expression]).flatMap((match) => statedIn(context, frame, match)),
    ).filter((one) => !splits.some((split) => split.start < one.end && one.start < split.end)),
  ].filter(({ start, end }) => !NO_SHARE.test(plain.slice(clauseOf(plain, start), end)))
  const made: ToldStake[] = []
  for (const one of all.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (one.name !== 'leaves' && told.some((other) => overlap(other, one))) continue
    made.push(...draftsOf(context, one, [...told, ...made]))
  }
  return [...made, ...tied(context, [...told, ...made]), ...remainder(context, [...told, ...made])]
}

const clauseOf = (text: string, start: number): number =>
  Math.max(text.lastIndexOf(',', start - 1), text.lastIndexOf(';', start - 1)) + 1

const overlap = ({ at, isShare, share }: ToldStake, one: Stated): boolean =>
  isShare && share !== null && at.start < one.end && one.start < at.end

function statedIn(context: RuleContext, frame: ShareFrame, match: Found): Stated[] {
  const { groups, text, start, end } = match
  const { plain, tags, memory } = context
  const at = start + Math.max(0, text.indexOf(groups.verb ?? ''))
  const subjects = frame.subject ? subjectBeforeZh(plain, at, tags) : []
  const actors =
    frame.subject && subjects.length === 0 && memory.subject ? [memory.subject] : subjects
  const named = partiesIn(context, groups.holder ?? groups.leaver ?? groups.leaver2 ?? groups.buyer)
  const holders = (named.length > 0 ? named : actors).filter(isParty)
  const [tag = ''] = tagsIn(groups.share ?? groups.sold ?? '')
  const { share = null, parts = null } = tags.shares.get(tag) ?? {}
  const stated = groups.control ? { exclusiveMinimum: 50 } : share
  const combined = holders.length > 1 && !/各|均|都/.test(text) && !parts
  const most = combined && /合计|共/.test(text) ? { maximum: stated?.exact ?? 100 } : null
  const event = directionOf(frame.event, text)
  const place = { name: frame.name, start, end }
  const main: Stated = {
    ...place,
    event,
    holders: combined && !most && stated ? [] : holders,
    shares: holders.map((_, index) =>
      parts?.length === holders.length ? { exact: parts[index] ?? 0 } : (most ?? stated),
    ),
  }
  const sellers = groups.buyer ? actors : partiesIn(context, groups.seller)
  return [
    main,
    ...(sellers.length > 0
      ? [
          {
            ...place,
            event: 'sellsAll' as const,
            holders: sellers,
            shares: sellers.map(() => stated),
          },
        ]
      : []),
  ]
}

const directionOf = (event: Event, text: string): Event =>
  event === 'increases' && /降|减|稀释|摊薄|缩/.test(text) ? 'reduces' : event

/** "A、B分别持股51%和49%", "A与B各持股50%", "三方股比为50:25:25", "…,各占一半". */
function splitsZh(context: RuleContext): Stated[] {
  const { plain, tags, memory } = context
  const listed = findAll(plain, [SPLITS]).map((match) => ({
    match,
    holders: partiesIn(context, match.groups.holders),
  }))
  const each = findAll(plain, [EACH]).map((match) => ({
    match,
    holders:
      context.claims.findLast(({ predicate }) => predicate === 'formsJointVenture') &&
      memory.venture?.parties
        ? memory.venture.parties
        : (pairBeforeZh(plain.slice(0, match.start), tags) ?? []),
  }))
  return [...listed, ...each].map(({ match, holders }) => {
    const found = tagsIn(match.groups.shares ?? '').map((tag) => tags.shares.get(tag))
    const parts = found.length === 1 ? (found[0]?.parts ?? null) : null
    const [only] = found
    const shares = holders.map((_, index): Share | null => {
      if (parts) return parts.length === holders.length ? { exact: parts[index] ?? 0 } : null
      if (found.length === 1) return /各/.test(match.text) ? (only?.share ?? null) : null
      return found.length === holders.length ? (found[index]?.share ?? null) : null
    })
    return { name: 'split', event: 'holds', holders, shares, start: match.start, end: match.end }
  })
}

function draftsOf(context: RuleContext, one: Stated, told: ToldStake[]): ToldStake[] {
  const { holders, shares, start, end, event, name } = one
  const held = heldInZh(context, holders, start, told)
  if (!held) return []
  const wantsShare = !['leaves', 'anchors'].includes(name)
  return holders.flatMap((holder, index): ToldStake[] => {
    const share = shares[index] ?? null
    if ((!share && wantsShare) || !isParty(holder) || sameEntity(holder, held)) return []
    return [
      {
        rule: `zhShare/${name}`,
        event,
        holders: [holder],
        subject: held,
        share,
        price: [],
        text: context.plain,
        start: clauseOf(context.plain, start),
        end,
        isShare: true,
        at: { start, end },
      },
    ]
  })
}

function tied(context: RuleContext, told: ToldStake[]): ToldStake[] {
  return findAll(context.plain, [TIED]).flatMap((match) => {
    const last = told.findLast(({ share, at }) => share && at.end <= match.start)
    if (!last) return []
    return partiesIn(context, match.groups.holders).map((holder) => ({
      ...last,
      rule: 'zhShare/tied',
      event: 'holds' as const,
      holders: [holder],
      price: [],
      at: { start: match.start, end: match.end },
    }))
  })
}

function remainder(context: RuleContext, told: ToldStake[]): ToldStake[] {
  return findAll(context.plain, [REMAINDER]).flatMap((match) => {
    const last = told.findLast(({ share, at }) => share && at.end <= match.start)
    const others = told.filter(
      ({ subject, share, event }) =>
        last &&
        share?.exact !== undefined &&
        event !== 'sellsAll' &&
        sameEntity(subject, last.subject),
    )
    const rest = 100 - others.reduce((sum, { share }) => sum + (share?.exact ?? 0), 0)
    const holders = partiesIn(context, match.groups.holder ?? match.groups.holder2)
    if (!last || rest <= 0 || others.length === 0) return []
    return [
      {
        ...last,
        rule: 'zhShare/remainder',
        event: 'holds' as const,
        holders,
        share: { exact: rest },
        price: [],
        at: { start: match.start, end: match.end },
      },
    ]
  })
}
