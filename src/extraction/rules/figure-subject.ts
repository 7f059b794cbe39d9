import type { Mention } from '../../domain/claim.ts'
import { tagsIn } from '../tagged.ts'
import type { RuleContext } from './rule.ts'

const PARTY = /<([CBXVA]\d+)>/g
/** Whom a preposition governs is not whom the clause is about. */
const GOVERNED =
  /(?:\b(?:with|in|for|of|by|from|to|at|between|through|like|than|on|including|against|via|into|under|behind|around|versus|as)(?: the)? |[由与和同向对被为在把给从]|<[CBXV]\d+>(?:、|和|与| and |, ))$/
const EN_CLAUSE =
  /[;:.!?] |,? (?:and|but|while|whereas|although|though) (?!<[CBX]\d+>(?: have| are| will|,))|, (?:with|as|after|before) /g
/** Who made or runs a thing is not the thing: 由<C0>与<C1>共同设立的合资公司. */
const MADE_BY = /由[^,;。]{0,80}?(?:设立|组建|成立|开发|生产|代工|控股|运营|主导|牵头|持有)/g
const FOUNDED = /(?:成立|组建|设立|建立|合资组成)(?:了|的)?(?:合资公司|合资企业)?<([CXVB]\d+)>/

/** The company, brand, venture or alliance that a value is of; null where none can be told. */
export function subjectOf(
  context: RuleContext,
  cueAt: number,
  at: number,
  metric: string,
): Mention | null {
  const text = context.plain
  if (isOfAll(text, cueAt)) return null
  const zh = context.sentence.lang === 'zh'
  const tag = zh ? zhSubject(text, cueAt, at, metric) : enSubject(text, cueAt, at)
  const found = tag ? context.tags.mentions.get(tag) : undefined
  // Who tells of a market's 渗透率 opens the sentence; whose own it is stands beside it.
  if (zh && metric === 'penetrationRate' && /[,;。]|^$/.test(sinceTag(text, tag, cueAt)))
    return null
  if (isSumOfSeveral(text, tag, at)) return null
  if (found) return found
  if (metric === 'valuation') return null
  const { subject, topic } = context.memory
  const isAlone = context.sentence.kind !== 'body' && !PARTY_TAG.test(text)
  return isAlone ? topic : subject
}

const sinceTag = (text: string, tag: string | undefined, cueAt: number) =>
  tag ? text.slice(text.indexOf(`<${tag}>`), cueAt) : ''

/** "<C0>、<C1>合计", "<C0> and <C1> together sold": the number is of all of them. */
const isSumOfSeveral = (text: string, tag: string | undefined, at: number) =>
  tag !== undefined &&
  /(?:>(?:、|和|与|及|以及|, | and |, and )(?:[^,;。<]{2,4}、?)?<?|[、和与及])/.test(
    text.slice(Math.max(0, text.indexOf(`<${tag}>`) - 8), text.indexOf(`<${tag}>`) + 12),
  ) &&
  /(?:合计|合共|总共|两家|三家)|\b(?:together|combined|jointly|between them)\b/.test(
    text.slice(Math.max(0, at - 30), at + 24),
  )

const PARTY_TAG = /<[CBXVA]\d+>/
/** What an industry or a country sold is no company's. */
const isOfAll = (text: string, cueAt: number) =>
  /(?:全国|全行业|行业|国内|市场)[^,;<]{0,8}$|\b(?:industry|industry-wide|nationwide|market-wide|total market|world) (?:(?:vehicle|car|EV|new|annual|retail|wholesale|electric|passenger) ){0,3}$/.test(
    text.slice(Math.max(0, cueAt - 60), cueAt),
  )

function enSubject(text: string, cueAt: number, at: number): string | undefined {
  if (/^valu/.test(text.slice(cueAt))) return valued(text, cueAt, at)
  const owner = /<([CBXVA]\d+)>'s? (?:[\w-]+ |<D\d+> ){0,6}$/.exec(
    text.slice(Math.max(0, cueAt - 80), cueAt),
  )?.[1]
  const behind = /^[\w ]{0,30}? (?:of|at|by|for) <([CBXVA]\d+)>/.exec(text.slice(cueAt, at))?.[1]
  if (owner ?? behind) return owner ?? behind
  const relative = /<([CBXVA]\d+)>, (?:which|who) (?:[\w-]+ ){0,3}$/.exec(text.slice(0, cueAt))?.[1]
  if (relative) return relative
  const alliance = /, with (?:an? )?$/.test(text.slice(0, cueAt))
    ? lastAlliance(text, cueAt)
    : undefined
  if (alliance) return alliance
  const starts = [
    0,
    ...[...text.slice(0, cueAt).matchAll(EN_CLAUSE)].map((match) => match.index + match[0].length),
  ]
  for (const start of starts.toReversed()) {
    const [first] = free(text, start, cueAt)
    if (first) return first
  }
  return undefined
}

/** "<C0> is valued at", "the deal values <C0> at": what is valued stands beside the word. */
const valued = (text: string, cueAt: number, at: number): string | undefined =>
  /^valu(?:es|ed|ing)(?: the)? <([CBXV]\d+)> at\b/.exec(text.slice(cueAt, at))?.[1] ??
  /<([CBXV]\d+)>(?:'s?)?,?(?: (?:which|is|was|are|were|has|had|been|being|then|last|and|now|currently|recently))* $/.exec(
    text.slice(0, cueAt),
  )?.[1]

const lastAlliance = (text: string, end: number) =>
  tagsIn(text.slice(0, end)).findLast((tag) => tag.startsWith('A'))

/** In Chinese the topic holds until another one is named; a sum of money may be of what was founded. */
function zhSubject(text: string, cueAt: number, at: number, metric: string): string | undefined {
  const relative = /^<N\d+>(?:辆|台|套|人)?(?:汽车)?的<([CBXV]\d+)>/.exec(text.slice(at))?.[1]
  if (relative) return relative
  const before = text.slice(0, cueAt)
  const founded = FOUNDED.exec(before)?.[1]
  if (founded && ['investment', 'registeredCapital', 'capacity'].includes(metric)) return founded
  const starts = [0, ...[...before.matchAll(/[,;:。、]/g)].map(({ index }) => index + 1)]
  const strong = Math.max(before.lastIndexOf(';'), before.lastIndexOf('。')) + 1
  let end = cueAt
  for (const start of starts.toReversed()) {
    const inClause = free(text, start, end)
    const found = end === cueAt ? inClause.at(-1) : inClause.at(0)
    if (found) return found
    end = start
    if (start <= strong) break
  }
  return free(text, 0, cueAt).at(0)
}

/** The tags of possible subjects in a stretch of a text, without those that a preposition governs. */
function free(text: string, start: number, end: number): string[] {
  const stretch = text.slice(start, end).replaceAll(MADE_BY, (words) => '-'.repeat(words.length))
  return [...stretch.matchAll(PARTY)].flatMap((match) => {
    const before = text.slice(Math.max(0, start + match.index - 24), start + match.index)
    const isSource =
      /^(?:'s? (?:data|figures|estimates)\b|(?:初步|最新)?(?:数据|统计|预测|估计)|(?:<D\d+>)?(?:电|讯|报道))/.test(
        text.slice(start + match.index + match[0].length),
      )
    return GOVERNED.test(before) || isSource ? [] : [match[1] ?? '']
  })
}
