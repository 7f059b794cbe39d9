import type { AssertionMode } from '../domain/codelists.ts'

const TALK = '洽谈|谈判|商谈|磋商|接触|寻求|探讨|探索|讨论|考虑'
/** What makes all behind it in its sentence a supposition. */
const SUPPOSED = /如果|(?<![般相])若(?!干|无|即)|假如|倘若|假使|一旦|假设|要是|不排除/u
/** What makes all behind it in its sentence hearsay. */
const HEARSAY =
  /传闻|据传|盛传|网传|误传|传言|流传|谣言|坊间|被传|传出|所传|猜测|臆测|爆料|消息人士|知情人士|(?:有|另有|又有)消息称|自媒体|网友|疑似|据称|所谓/u
const NEGATED =
  /否认|并未|没有|尚未|不会|未能|终止谈判|取消|不再|无意|并非|不属实|不实|从未|未与|未有|未曾|并不|未(?=收购|入股|持有|参与|签署|达成|成立)|不(?=持有|收购|入股|控股|参与|存在|寻求)|拒绝|婉拒|放弃/u
const HEDGED = new RegExp(
  `或(?:将|会|与|于|参与|入股|收购|成为|有)|可能|有望|拟议|${TALK}|有意(?!义)|意向(?!书|性?协议|金)|想(?:要|把|将|收购|入股)|希望|或许|恐怕|似乎|呼吁|建议|应当|应该`,
  'u',
)
/** A 将 before what is dealt with is no future: "将所持股份转让给". */
const PLANNED =
  /将(?!近|其|所持|持有|旗下|手中|剩余|全部|该部分|部分|一半|<[CBXVRN]\d+>)|拟|计划|打算|预计|即将|筹备|筹划|目标是|要(?=入股|收购|控股|买|与|和|同|参股)|欲|准备(?=收购|入股|与|出售)|(?:承诺|同意)(?=收购|入股|出售|成立)/u
const ONGOING = /正在|正与|持续/u
/** A clause that says of itself that it is done, whatever the one before it planned. */
const DONE = /已|曾|目前|此前|如今|早在|了(?:[^解]|$)/u
/** What stands behind a thing and makes hearsay or a plan of it: "收购<C1>一事可能…". */
const DOUBT_BEHIND = new RegExp(
  `^[^,。;<]{0,20}?(?:一事|传闻|传言|的?说法|猜测|谣言|可能|有望|意向(?!书|性?协议)|设想|想法|提议|假设|(?<!的)(?:${TALK}))`,
  'u',
)
const PLAN_BEHIND = /^[^,。;<]{0,12}?的(?:计划|打算|方案|目标)/u
const DENIED_BEHIND =
  /否认|不属实|不实|纯属|辟谣|子虚乌有|无此事|没有这回事|以讹传讹|没有(?:这样|此类|相关)|望文生义/u
const TOLD_OF =
  /^(?:有|另有|又有|多家)?[^,。;]{0,8}(?:关于|对于|针对|至于|就|有媒体称|媒体称|报道称)/u
const RUMOUR_HEADING = /^[^:。]{0,10}(?:传闻|谣言|传言|绯闻|猜测|假设|假想)[^:。]{0,4}:/u

/**
 * How a Chinese sentence says what stands in it from `start` to `end`.
 *
 * A supposition and hearsay govern all behind them up to a full stop or semicolon; a plan or a
 * doubt its own clause, and the next ones as long as they name nobody else and tell of nothing done.
 */
export function modalityZh(text: string, start: number, end: number): AssertionMode {
  const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf(';', start - 1)) + 1
  const lead = afterDenial(text.slice(from, end))
  const behind = /^[^。]{0,120}/u.exec(text.slice(end))?.[0] ?? ''
  if (RUMOUR_HEADING.test(text.trim())) return 'hedged'
  if (SUPPOSED.test(lead)) return 'hypothetical'
  const clause = governing(lead, lead.length - (end - start))
  if (NEGATED.test(text.slice(lastComma(text, start, from), end))) return 'negated'
  const doubted = HEARSAY.test(lead) || HEDGED.test(clause) || DOUBT_BEHIND.test(behind)
  const planned = PLANNED.test(clause) || PLAN_BEHIND.test(behind)
  const isDenied = DENIED_BEHIND.test(behind)
  if (isDenied && (doubted || planned || TOLD_OF.test(lead))) return 'negated'
  if (doubted) return 'hedged'
  if (planned) return 'planned'
  return ONGOING.test(clause) ? 'ongoing' : 'asserted'
}

/** Once hearsay is denied, what stands behind a colon or comma is told in earnest. */
function afterDenial(lead: string): string {
  const denial = /(?:不属实|不实|纯属[^,。;:]{0,6}|子虚乌有|辟谣)[^,。;:]{0,6}[,:]/u.exec(lead)
  return denial ? lead.slice(denial.index + denial[0].length) : lead
}

const lastComma = (text: string, start: number, from: number): number =>
  Math.max(text.lastIndexOf(',', start - 1) + 1, from)

/** The clauses whose plans and doubts reach to what begins at `start`: its own, and some before. */
function governing(lead: string, start: number): string {
  let begin = lead.lastIndexOf(',', start - 1) + 1
  while (begin > 0) {
    const clause = lead.slice(begin)
    const opensWithName = /^[^<]{0,6}<[CXBV]\d+>/u.test(clause)
    const opensAnew = /^(?:但|而|同时|此外|其中|不过)/u.test(clause)
    if (opensWithName || opensAnew || DONE.test(clause)) break
    begin = lead.lastIndexOf(',', begin - 2) + 1
  }
  return lead.slice(begin)
}
