import type { Mention } from '../../domain/claim.ts'
import { SUPPORTING_MODES } from '../../domain/codelists.ts'
import { isCompanyLike } from '../memory.ts'
import { mentionsIn, sameEntity, tagsIn } from '../tagged.ts'
import type { RuleContext } from './rule.ts'
import type { ToldStake } from './stake-zh.ts'

/** How many sentences after the last word of it a share can still be of the same company. */
const REACH = 3

const FOUNDED = /成立|组建|设立|合资|合组|创办|创立/u
const NEW_VENTURE = /合资公司|合资企业|合营公司|新公司/u
/** "X:", "X方面,", "X的股东名单里…": what stands behind is about X. */
const LABEL =
  /^[▲●■◆•·*\-\d.)]*(?:[^<,。;:]{0,10},)?(?:在|从|而|但|至于|目前|如今|其中|\p{Script=Han}{0,4}的){0,2}<([CBXV]\d+)>(?:公司|集团|汽车)?(?:[::]|(?:方面|中|里),|(?:的)?(?:外部|主要|现有)?股东(?:名单)?(?:还|主要|中|里|则){0,2}(?:包括|有|为|是)|(?:的)?(?:外部|主要|现有|前[一二三四五六七八九十]大)?(?:股东|股权|持股|股份|情况)[^<。;]{0,14}[,::]|(?!的?(?:CEO|董事长|总裁)|[^<,。;:]{0,16}(?:公告|宣布|表示|称|透露|披露|回应|认为|指出|说|显示))[^<,。;:]{1,18}:)/u
/** A label that names nothing known: what stands behind is of nobody that was told of before. */
const UNKNOWN_LABEL =
  /^(?:在|而|但)?[^<,。;:]{2,12}(?:的(?:主要|外部)?股东|的股权|股权结构|背后)[^<,。;:]{0,10}[,:]|^[▲●■◆•·*\-\d.)]*(?![^<]{0,8}(?:据|消息|公告|显示|称|说|表示))[^<,。;:]{2,16}:|^[▲●■◆•·*]<[CBXV]\d+>\p{Script=Han}{2,8}:/u
/** "持有易捷特<R0>的股份": of a company that no list knows, and so is what follows. */
const UNKNOWN_HELD =
  /(?:持有|收购|入股|取得|拥有|获得|拿下|买下)了?(?!其|该|公司|合资|[剩余约近超共合另全少多不的]|上述|已发|总股|股)[\p{Script=Han}A-Za-z·]{2,10}(?:约|近)?<R\d+>/u
const HELD_WORDS = /<([CBXV]\d+)>(?:公司|集团|汽车)?(?:的|中的?)?(?:持股|股[份权])/gu

/**
 * Of what company or venture a share is that a Chinese sentence states without a name: of the venture
 * that it tells of, else of the company whose shares it told of before, else of what it is about,
 * else of what the sentences before it were about; null where none of them will do.
 */
export function heldInZh(
  context: RuleContext,
  holders: Mention[],
  start: number,
  told: ToldStake[],
  others: Mention[] = holders,
): Mention | null {
  const { plain, memory, sentence } = context
  const from = plain.lastIndexOf(';', start - 1) + 1
  const near = plain.slice(from, start)
  const isOther = (mention: Mention | null | undefined): mention is Mention =>
    mention !== null &&
    mention !== undefined &&
    mention.type !== 'person' &&
    !holders.some((holder) => sameEntity(holder, mention))
  // "A持股60%,B持股40%": who holds a share itself is not what the next share is of.
  const isNoHolder = (mention: Mention | null | undefined): mention is Mention =>
    isOther(mention) && !others.some((holder) => sameEntity(holder, mention))
  const venture = ventureHere(context, near, start, holders)
  if (venture !== undefined) return isOther(venture) ? venture : null
  const label = LABEL.exec(plain)?.[1]
  const labelled = label && start > plain.indexOf(`<${label}>`) ? asVenture(context, label) : null
  const inClause = told.filter(({ isShare, at }) => isShare && at.start >= from && at.end <= start)
  const about = topicOf(context, near)
  const spoken = [...plain.slice(0, start).matchAll(HELD_WORDS)].at(-1)?.[1]
  const mentioned = spoken ? asVenture(context, spoken) : null
  const earlier = told.filter(({ isShare, at }) => isShare && at.end <= start)
  const last = inClause.at(-1)?.subject
  if (isOther(last)) return last
  const found = [labelled, mentioned, about].find(isNoHolder) ?? earlier.at(-1)?.subject
  if (isOther(found)) return found
  if (!label && UNKNOWN_LABEL.test(plain)) return null
  if (UNKNOWN_HELD.test(near)) return null
  const { focus } = memory
  const isNear = focus && sentence.index - focus.sentence <= REACH
  if (isNear && isNoHolder(focus.held) && fits(focus.held, holders) && !hasMovedOn(context, others))
    return memory.doubted && sameEntity(focus.held, memory.doubted) ? null : focus.held
  const alone = aloneBefore(context, start, others)
  return ventureOfHolders(context, others) ?? (isNoHolder(alone) ? alone : null)
}

/** A bare unknown name may be a person's. */
const hasFirm = ({ refs, text }: Mention): boolean =>
  refs.length > 0 || !/^\p{Script=Han}{2,3}$|·/u.test(text)

/** Whether the text has come to speak of somebody else since it told of shares. */
function hasMovedOn({ memory }: RuleContext, holders: Mention[]): boolean {
  const { focus, subject, companies } = memory
  if (!focus) return false
  const isStranger = (mention: Mention): boolean =>
    isCompanyLike(mention) &&
    !sameEntity(mention, focus.held) &&
    !holders.some((holder) => sameEntity(holder, mention)) &&
    !focus.held.parties?.some((party) => sameEntity(party, mention))
  const isLater = companies.some(
    (known) => subject && known.sentence > focus.sentence && sameEntity(known.mention, subject),
  )
  return isLater && subject !== null && isStranger(subject)
}

/** Whom the sentence before names and is about, where this one names none but holders. */
function aloneBefore(
  { memory, plain, tags, sentence }: RuleContext,
  start: number,
  holders: Mention[],
): Mention | null {
  const { subject, companies } = memory
  const before = companies.filter((known) => sentence.index - known.sentence === 1)
  const [only] = before.length === 1 ? before : []
  const strangers = mentionsIn(plain.slice(0, start), tags).filter(
    (mention) => !holders.some((holder) => sameEntity(holder, mention)),
  )
  return only &&
    subject &&
    hasFirm(only.mention) &&
    strangers.length === 0 &&
    sameEntity(only.mention, subject)
    ? only.mention
    : null
}

/** The venture that the words before a share tell of; null for one that is but planned. */
function ventureHere(
  context: RuleContext,
  near: string,
  start: number,
  holders: Mention[],
): Mention | null | undefined {
  const { plain, tags, memory, claims } = context
  const formed = claims.filter(({ predicate }) => predicate === 'formsJointVenture')
  const named = tagsIn(near).findLast((tag) => {
    const mention = tags.mentions.get(tag)
    if (!mention || holders.some((holder) => sameEntity(holder, mention))) return false
    return tag.startsWith('V') || memory.ventureNames.has(mention.text)
  })
  if (named && !memory.doubted) return asVenture(context, named)
  const last = formed.at(-1)
  const isHere =
    near.includes('合资') ||
    NEW_VENTURE.test(plain.slice(0, start)) ||
    FOUNDED.test(plain.slice(0, start))
  if (last && isHere) return SUPPORTING_MODES.includes(last.assertionMode) ? memory.venture : null
  if (named) return asVenture(context, named)
  if (!NEW_VENTURE.test(near)) return undefined
  if (memory.venture) return memory.doubted ? null : memory.venture
  const held = memory.focus?.held
  return held && held.refs.length === 0 ? held : null
}

/** Whom a clause opens with, where it is told of and not just named: "<X0>揭牌,<C1>持股…". */
function topicOf(context: RuleContext, near: string): Mention | null {
  const match =
    /^(?:(?:[^<,]|<D\d+>){0,24},){0,2}?(?:[^<,]|<D\d+>){0,10}?(?<![与和对向由从为将把在据继除比较像])<([CBXV]\d+)>(?!、|和|与|及|同|的?(?:CEO|董事长|总裁)|[^<,]{0,10}(?:持股|占股|持有|出资|斥资|耗资|豪掷|收购|入股|增持|减持)|[^<,]{0,8}(?:公告|宣布|表示|称|透露|披露|回应|认为))(?:[^<,]|<[DNXM]\d+>){2,24},/u.exec(
      near,
    )
  return match?.[1] ? asVenture(context, match[1]) : null
}

/** A venture of which a holder is no party is not what its share is of. */
const fits = (held: Mention, holders: Mention[]): boolean =>
  held.type !== 'jointVenture' ||
  !held.parties ||
  holders.every(
    (holder) => holder.refs.length === 0 || held.parties?.some((one) => sameEntity(one, holder)),
  )

/** The one venture of the article that has all these holders as its parties. */
function ventureOfHolders({ memory }: RuleContext, holders: Mention[]): Mention | null {
  if (holders.length < 2) return null
  const all = [...memory.ventureNames.values()].filter(
    (venture, index, list) =>
      list.findIndex((other) => sameEntity(other, venture)) === index &&
      holders.every((holder) => venture.parties?.some((one) => sameEntity(one, holder))),
  )
  return all.length === 1 ? (all[0] ?? null) : null
}

function asVenture({ memory, tags }: RuleContext, tag: string): Mention | null {
  const mention = tags.mentions.get(tag)
  if (!mention) return null
  const venture = memory.ventureNames.get(mention.text)
  return venture ? { ...mention, type: 'jointVenture', parties: venture.parties ?? [] } : mention
}
