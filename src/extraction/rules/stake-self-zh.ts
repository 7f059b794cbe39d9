import type { Mention } from '../../domain/claim.ts'
import { subjectBeforeZh } from '../clause-zh.ts'
import { isCompanyLike } from '../memory.ts'
import { mentionsIn, sameEntity } from '../tagged.ts'
import type { RuleContext } from './rule.ts'

const TELLS = '(?:公告|宣布|表示|披露|透露|回应|称|显示|指出|公布|通知|介绍|确认)[^<,。;:]{0,4}[,:]'
/** "<C0>在港交所公告称,": who calls itself 公司 in what follows. */
const ANNOUNCER = new RegExp(
  String.raw`^(?:[^<,。;:]|<D\d+>|,){0,24}?<([CX]\d+)>(?:[^<,。;:]|<D\d+>){0,12}?${TELLS}`,
  'u',
)
/** "公告显示,": it is whose announcement the text told of before. */
const ANNOUNCED = /^(?:[^<,。;:]|<D\d+>){0,8}(?:公告|年报|财报|招股书)[^<,。;:]{0,6}[,:]|^公司/u
const SHARES =
  '(?:的)?(?:约|近|逾|超过|合计|全部|剩余|已发行|新发行|总|少数|部分|多数){0,2}(?:的)?(?:<R|股份|股权|股票|股本)'
const RANKED = '(?:的)?(?:第[一二三四五]大|单一|最大|控股|全资|重要|主要|战略){0,2}股东'
const VERBS =
  '认购|增持|减持|持有|拥有|收购|入股|取得|获得|成为|是|为|系|转让|受让|控股|参股|购买|买下|买入|拿下|握有|占|持|对'
const SELF = new RegExp(`(?<=(?:${VERBS})了?)(?:本|上市)?公司(?=${SHARES}|${RANKED}|的?持股)`, 'gu')
const ITS = new RegExp(
  `(?<=(?:${VERBS})了?)其(?!余|他|它|中|所|在|实|自身)(?=${SHARES}|${RANKED}|的?持股)`,
  'gu',
)

/** "据A公告,其已出售…": who announces it does it. */
const OPENS =
  /(?<=,)(?:其|公司)(?=已|将|拟|以|通过|向|从|于|持有|出售|收购|转让|减持|增持|认购|受让|目前|此次)/gu

/** The sentence with a name for each "公司" and "其" whose shares it tells of, where only one fits. */
export function withSelfZh(context: RuleContext): RuleContext {
  const { plain, memory } = context
  if (!/公司|其/u.test(plain)) return context
  const mentions = new Map(context.tags.mentions)
  const tags = { ...context.tags, mentions }
  const put = (mention: Mention | null, words: string): string => {
    if (!mention) return words
    const tag = `${mention.type === 'jointVenture' ? 'V' : 'C'}${200 + mentions.size}`
    mentions.set(tag, mention)
    return `<${tag}>`
  }
  const named = ANNOUNCER.exec(plain)?.[1]
  const announcer = named
    ? (mentions.get(named) ?? null)
    : ANNOUNCED.test(plain)
      ? memory.subject
      : null
  const own = plain
    .replace(SELF, (words) => put(announcer, words))
    .replace(OPENS, (words) => put(announcer, words))
  const all = own.replace(ITS, (words, at: number) =>
    put(heldBefore({ ...context, plain: own, tags }, at), words),
  )
  return all === plain ? context : { ...context, plain: all, tags }
}

/** Whose shares "其" takes: the last company before it that is not who takes them. */
function heldBefore({ plain, tags, memory, sentence }: RuleContext, at: number): Mention | null {
  const before = plain.slice(plain.lastIndexOf('。', at - 1) + 1, at)
  if (/从<[CX]\d+>[^,。;]{0,12}$/u.test(before)) return null
  const subjects = subjectBeforeZh(plain, at, tags)
  const actors = subjects.length > 0 ? subjects : memory.subject ? [memory.subject] : []
  const isOther = (one: Mention | null | undefined): one is Mention =>
    !!one &&
    (isCompanyLike(one) || one.type === 'jointVenture') &&
    !/^\d/.test(one.text) &&
    !actors.some((actor) => sameEntity(actor, one))
  const here = mentionsIn(before, tags).filter(isOther)
  if (here.length > 0) return here.length === 1 ? (here[0] ?? null) : null
  const { focus, subject, companies } = memory
  if (focus && sentence.index - focus.sentence <= 1) return isOther(focus.held) ? focus.held : null
  const isLate = companies.some(
    (known) =>
      subject && sentence.index - known.sentence === 1 && sameEntity(known.mention, subject),
  )
  return isLate && isOther(subject) ? subject : null
}
