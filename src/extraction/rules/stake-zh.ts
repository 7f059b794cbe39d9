import type { Mention } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import type { Share } from '../../domain/share.ts'
import { subjectBeforeZh } from '../clause-zh.ts'
import { modalityOf } from '../modality.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { partiesIn, type RuleContext } from './rule.ts'
import { each, levelOf, modalOf } from './share-words-zh.ts'
import { sharesZh } from './share-zh.ts'
import type { StakeDraft } from './stake.ts'
import { DEAL_FRAMES } from './stake-frames-zh.ts'
import { HOLDING_FRAMES } from './stake-holding-frames-zh.ts'
import { EQUITY, type Event, type StakeFrame } from './stake-words-zh.ts'

const FRAMES = [...DEAL_FRAMES, ...HOLDING_FRAMES]

import { withSelfZh } from './stake-self-zh.ts'

/** A draft of a stake, and whether the words that follow can be about the same company. */
export interface ToldStake extends StakeDraft {
  /** Whether what is told is a change or level of shares, and not just who belongs to whom. */
  isShare: boolean
  /** The words that tell it, and where they stand in the sentence. */
  words: string
  at: { start: number; end: number }
}

/** Stakes that a Chinese sentence tells, of companies that it names or that it leaves out. */
export function chineseStakes(told: RuleContext): StakeDraft[] {
  const context = withSelfZh(told)
  const named = FRAMES.flatMap((frame) =>
    findAll(context.plain, [frame.expression]).flatMap((match) => stakesOf(context, frame, match)),
  )
  const own = named.filter((one, index) => !named.slice(0, index).some((two) => isInside(one, two)))
  const all = [...own, ...sharesZh(context, own)]
  return all.filter(
    (one) =>
      !all.some(
        (later) => isOutdatedBy(one, later) || isKept(one, later) || isHandedOver(one, later),
      ),
  )
}

const NOW = /目前|如今|现|恢复|[升降增减释到]至|稀释|被/u

/** Whether the same sentence goes on to tell what a holding has become. */
const isOutdatedBy = (one: ToldStake, later: ToldStake): boolean =>
  later.at.start > one.at.start &&
  later.share !== null &&
  one.share !== null &&
  (later.event === 'increases' || later.event === 'reduces' || NOW.test(later.words)) &&
  one.event !== 'sellsAll' &&
  later.event !== 'sellsAll' &&
  one.holders.length === 1 &&
  later.holders.some((holder) => one.holders.some((mine) => sameEntity(mine, holder))) &&
  sameEntity(one.subject, later.subject)

/** A sale of which the same sentence goes on to tell what is left tells no end. */
const isKept = (sale: ToldStake, later: ToldStake): boolean =>
  (sale.event === 'sells' || sale.event === 'sellsAll') &&
  later.at.start > sale.at.start &&
  later.share !== null &&
  (later.event === 'reduces' || /保留|留有|保有/u.test(later.words)) &&
  sameEntity(sale.subject, later.subject) &&
  sale.holders.some((seller) => later.holders.some((holder) => sameEntity(seller, holder)))

/** "收购A所持B股权": once that is done, A holds it no more. */
const isHandedOver = (one: ToldStake, sale: ToldStake): boolean =>
  one.rule === 'zhHeldThing' &&
  sale.rule === 'zhTakesHeldSeller' &&
  sameEntity(one.subject, sale.subject) &&
  one.holders.some((holder) => sale.holders.some((seller) => sameEntity(seller, holder))) &&
  SUPPORTING_MODES.includes(modalityOf(sale.text, sale.start, sale.end, 'zh').mode)

/** A reading of words of which another frame has already read more, with another meaning. */
const isInside = (one: ToldStake, other: ToldStake): boolean =>
  other.rule !== one.rule &&
  !other.rule.startsWith(one.rule) &&
  !one.rule.startsWith(other.rule) &&
  other.isShare &&
  one.isShare &&
  other.at.start <= one.at.start &&
  one.at.end <= other.at.end &&
  sameEntity(one.subject, other.subject) &&
  !(other.rule === 'zhHeldThing' || one.rule === 'zhHeldThing')

/** A founder that buys its partner's share of "长安铃木" has more than that share. */
const isFounder = (subject: Mention, holders: Mention[]): boolean =>
  holders.some(({ text }) =>
    subject.text.includes(text.replace(/(?:汽车|集团|股份|控股|公司)+$/u, '')),
  )

function stakesOf(context: RuleContext, frame: StakeFrame, match: Found): ToldStake[] {
  const { plain, tags, memory } = context
  const slot = match.groups.subject || match.groups.subjects || match.groups.whole
  const verb = match.groups.verb ?? match.groups.verb2 ?? ''
  const at = match.start + Math.max(0, match.text.indexOf(verb))
  const before = subjectBeforeZh(plain, verb && !match.groups.holder ? at : match.start, tags)
  const actors = before.length > 0 ? before : memory.subject ? [memory.subject] : []
  const own = match.groups.buyer ?? match.groups.holder
  const holders = own ? partiesIn(context, own) : actors
  const sellers =
    frame.seller === 'subject'
      ? actors
      : frame.seller === 'slot'
        ? partiesIn(context, match.groups.seller)
        : []
  const targets = [
    { subjects: partiesIn(context, slot), share: shareOf(context, match, slot) },
    ...(/Acquires|Holds$|From$/.test(frame.name) ? moreTargets(context, match.end) : []),
  ]
  const from = lastSign(plain, match.start)
  const common = {
    price: priceOf(context, match),
    isShare: !/Unit|Under|Parent/.test(frame.name),
    words: match.text,
    at: { start: match.start, end: match.end },
    ...(frame.presupposed
      ? { text: match.text, start: 0, end: match.text.length }
      : { text: modalOf(plain), start: from, end: match.end }),
  }
  const firms =
    frame.name === 'zhUnder' || !own ? holders : holders.filter(({ type }) => type !== 'person')
  return targets.flatMap(({ subjects, share }) =>
    subjects.flatMap((subject: Mention): ToldStake[] => [
      {
        ...common,
        rule: frame.name,
        event: eventOf(frame, match.text),
        // Whose venture it is pays into what it has a share of already.
        holders:
          frame.name === 'zhPaysInto' ? firms.filter((one) => !isFounder(subject, [one])) : firms,
        subject,
        share:
          (frame.event === 'acquires' && share?.exact !== 100 && isFounder(subject, holders)
            ? null
            : levelOf(
                context,
                frame.event,
                holders,
                subject,
                each(share, holders, plain.slice(from, match.end)),
              )) ?? degreeOf(match),
      },
      {
        ...common,
        rule: `${frame.name}Seller`,
        event: isPart(share, match) ? 'sells' : 'sellsAll',
        holders: sellers,
        subject,
        share: frame.seller === 'slot' ? (share ?? soldBy(share, match)) : soldBy(share, match),
      },
    ]),
  )
}

const lastSign = (text: string, before: number): number =>
  Math.max(...[',', '。', ';', ':'].map((sign) => text.lastIndexOf(sign, before - 1))) + 1

/** "全资" is all of it, "控股" more than half. */
function degreeOf({ groups, text }: Found): Share | null {
  const words = `${groups.degree ?? ''}${/全资(?:收购|买下|控股|拥有|并购)/.exec(text)?.[0] ?? ''}`
  if (/全资/.test(words)) return { exact: 100 }
  return groups.degree === '控股' ? { exclusiveMinimum: 50 } : null
}

const isPart = (share: Share | null, { text }: Found): boolean =>
  share !== null && share.exact !== 100 && !/所持|全部|剩余|其余|悉数/.test(text)

/** Who sells a whole company had all of it. */
const soldBy = (share: Share | null, match: Found): Share | null =>
  share?.exact === 100 || degreeOf(match)?.exact === 100 ? { exact: 100 } : null

const MORE = pattern(
  String.raw`^(?:、|和|与|及|以及){C:subject}(?:公司|集团|汽车)?(?:的)?(?:约)?{R:share}${EQUITY}`,
  'u',
)

/** "A49.9%股份和B51%股份": what else the same verb is about. */
function moreTargets({ plain, tags }: RuleContext, from: number) {
  const targets: { subjects: Mention[]; share: Share | null }[] = []
  for (let at = from; ; ) {
    const match = MORE.exec(plain.slice(at, at + 60))
    if (!match) return targets
    const [subject = ''] = tagsIn(match.groups?.subject ?? '')
    const [share = ''] = tagsIn(match.groups?.share ?? '')
    const mention = tags.mentions.get(subject)
    if (mention) targets.push({ subjects: [mention], share: tags.shares.get(share)?.share ?? null })
    at += match[0].length
  }
}

function eventOf({ name, event }: StakeFrame, text: string): Event {
  if (name === 'zhLevel' && /降|减|稀释|缩|摊薄/.test(text)) return 'reduces'
  if (name === 'zhInto' && /控股/.test(text)) return 'holds'
  if (name === 'zhInto' && /增持/.test(text)) return 'increases'
  if (/^zh(?:Sells|Cuts)$/.test(name) && /全部|剩余|清仓/.test(text)) return 'sellsAll'
  return event
}

function shareOf(
  { tags, plain }: RuleContext,
  match: Found,
  slot: string | undefined,
): Share | null {
  const [tag = ''] = tagsIn(match.groups.share ?? '')
  const stated = tags.shares.get(tag)?.share
  if (stated) return stated
  if (!slot) return null
  const after =
    /^[^<。;]{0,14}?(?:持股(?:比例)?|占股(?:比例)?|占比|股比|取得|获得)(?:达到?|为|约为?|至|升至|增至){0,2}(?:约|近|超过)?(<R\d+>)/u.exec(
      plain.slice(match.end),
    )?.[1] ?? /^,(?:现)?以(<R\d+>)的(?:持股|股比|比例|股份)/u.exec(plain.slice(match.end))?.[1]
  const [next = ''] = tagsIn(after ?? '')
  return tags.shares.get(next)?.share ?? null
}

function priceOf({ plain, tags }: RuleContext, { start, end }: Found) {
  const before =
    /(?:以|斥资|出资|投资|耗资|作价|花费|豪掷)[^<。;]{0,6}?(<M\d+>)[^。;]{0,14}$/u.exec(
      plain.slice(0, start + 1),
    )?.[1]
  const inside = /(?:以|斥资|出资|投资|耗资|作价)[^<。;]{0,6}?(<M\d+>)/u.exec(
    plain.slice(start, end),
  )?.[1]
  const after =
    /^[^<。;]{0,12}?(?:交易|对价|作价|价格|金额|总价|耗资|斥资)[^<。;]{0,8}?(<M\d+>)/u.exec(
      plain.slice(end),
    )?.[1]
  const slot = before ?? inside ?? after
  return slot ? tagsIn(slot).flatMap((tag) => tags.money.get(tag)?.amounts ?? []) : []
}
