import type { Mention } from '../../domain/claim.ts'
import { subjectOfSentenceZh } from '../clause-zh.ts'
import { type Found, findAll } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { heldInZh } from './held-zh.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'
import { remainder, tied } from './share-derived-zh.ts'
import { FRAMES, type ShareFrame } from './share-frames-zh.ts'
import { type Stated, splitsZh } from './share-splits-zh.ts'
import { each, levelOf, modalOf } from './share-words-zh.ts'
import type { Event } from './stake-words-zh.ts'
import type { ToldStake } from './stake-zh.ts'

const CONTEXT =
  /股权|持股|股份|股比|占股|持有|控股|股东|股本|出资|合资|增资|入股|其余|余下|共同投资|各占/u
const NO_SHARE =
  /市占|市场|份额|销量|产量|产能|营收|利润|毛利|增长|同比|环比|渗透率|占比|支持率|关税|占到/u

/** What each pays of a new sum is no share of the whole. */
const RAISED = /增资|追加投资|增加投资/u

/** Shares that a Chinese sentence states without saying of what. */
export function sharesZh(context: RuleContext, told: ToldStake[]): ToldStake[] {
  const { plain } = context
  const before = /[^。]*/.exec(plain)?.[0] ?? ''
  const { focus } = context.memory
  const isTold = focus !== null && context.sentence.index - focus.sentence <= 2
  if (!isTold && !CONTEXT.test(before)) return []
  const splits = splitsZh(context).filter(({ shares }) => shares.some(Boolean))
  const all = [
    ...splits,
    ...FRAMES.flatMap((frame) =>
      findAll(plain, [frame.expression]).flatMap((match) => statedIn(context, frame, match)),
    ).filter((one) => !splits.some((split) => split.start < one.end && one.start < split.end)),
  ].filter(
    ({ start, end }) =>
      !NO_SHARE.test(plain.slice(clauseOf(plain, start), end)) &&
      !(/出资/u.test(plain.slice(start, end)) && RAISED.test(plain.slice(0, start))),
  )
  const stated = all.filter((one) => !told.some((other) => overlap(other, one)))
  const others = stated.flatMap(({ holders }) => holders)
  const made: ToldStake[] = []
  for (const one of all.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (one.name !== 'leaves' && told.some((other) => overlap(other, one))) continue
    made.push(...draftsOf(context, one, [...told, ...made], others))
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
  const subjects = frame.subject ? subjectOfSentenceZh(plain, at, tags) : []
  const actors =
    frame.subject && subjects.length === 0 && memory.subject ? [memory.subject] : subjects
  const named = partiesIn(context, groups.holder ?? groups.leaver ?? groups.leaver2 ?? groups.buyer)
  const holders = (named.length > 0 ? named : actors).filter(isParty)
  const [tag = ''] = tagsIn(groups.share ?? groups.sold ?? '')
  const { share = null, parts = null } = tags.shares.get(tag) ?? {}
  const stated = groups.control ? { exclusiveMinimum: 50 } : share
  const combined = holders.length > 1 && !/各|均|都/.test(text) && !parts
  const most = combined && /合计|共(?!同)/.test(text) ? each(stated, holders, text) : null
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
  if (groups.buyer) main.from = sellers
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

function draftsOf(
  context: RuleContext,
  one: Stated,
  told: ToldStake[],
  others: Mention[],
): ToldStake[] {
  const { holders, shares, start, end, event, name } = one
  const held =
    one.held ??
    heldInZh(context, one.from ?? holders, name === 'split' ? end : start, told, [
      ...(one.from ?? holders),
      ...others,
    ])
  if (!held) return []
  const words = context.plain.slice(start, end)
  const wantsShare = !['leaves', 'anchors'].includes(name)
  return holders.flatMap((holder, index): ToldStake[] => {
    const stated = shares[index] ?? null
    const share = levelOf(context, event, [holder], held, stated)
    if ((!stated && wantsShare) || !isParty(holder) || sameEntity(holder, held)) return []
    return [
      {
        rule: `zhShare/${name}`,
        event,
        holders: [holder],
        subject: held,
        share,
        price: [],
        ...(one.presupposed
          ? { text: words, start: 0, end: words.length }
          : { text: modalOf(context.plain), start: clauseOf(context.plain, start), end }),
        isShare: true,
        words,
        at: { start, end },
      },
    ]
  })
}
