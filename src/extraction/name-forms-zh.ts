import type { Sentence } from '../domain/document.ts'
import type { SentenceMention } from './mentions.ts'
import { COMMON, NOT_A_NAME, NOT_FIRST, STOP, VERBS, VERBS_OF_SHORT } from './name-words-zh.ts'
import type { TableHead } from './rules/table.ts'

const LEGAL = '(?:股份有限公司|有限责任公司|有限公司|株式会社|自动车工业|自動車)'
const KIND =
  '(?:汽车|集团|科技|新能源|动力|电池|能源|智能|电子|控股|出行|锂电|锂能|智行|股份|工业|实业|重工|重卡|客车|商用车|乘用车|半导体|微电子|材料|软件|智驾|投资|资本)'
const NAME = '[\\p{Script=Han}A-Za-z0-9·]'
const HAN = /\p{Script=Han}/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

const SHORT = '[\\p{Script=Han}A-Za-z·]'
const marks = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'gu'))

/** Marks by which an article itself says that a string is a name. */
const MARKED = marks(
  '(?:名为|取名为?|命名为|定名为|更名为|改名为|名称为|简称|下称|公司|品牌|企业)[“"「]([\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z0-9·]{1,13})[”"」]',
  '(?:名为|取名为?|命名为|定名为|更名为|改名为|名称变更为)([\\p{Script=Han}][\\p{Script=Han}A-Za-z0-9·]{1,19}?)(?=[,。;的(]|$)',
  `(?:合资|共同|联合)(?:成立|组建|设立|创办)的(${SHORT}{2,14}?)(?=[,。;(]|$)`,
  `(?:合资公司|合资企业)(${SHORT}{2,8}?)(?=位于|成立于|于\\d|正式)`,
  `(?:合资成立|合资组建|共同成立|共同组建|共同设立|出资成立|出资设立|合组|合资设立|成立|组建|设立)了?(?:一家)?(?:合资公司|合资企业)?(${SHORT}{2,14}?)(?=[,。;(]|$)`,
  '(?<=[,。;:、(\\s“”"的]|^)(\\p{Script=Han}{2,6})\\((?:[A-Z][A-Za-z.& -]{2,30})\\)',
)
/** What only a company does, has or undergoes, around its name. */
const ACTS = marks(
  '(?<=[,。;:、\\s“”"]|^|与|和|由|其中)(\\p{Script=Han}{2,5}?)(?=方面(?:表示|称|回应|则|人士)|首席执行官|CEO|董事长|创始人|持股\\d|占股\\d|回应称|(?:[和与、]\\p{Script=Han}{2,6})?(?:分别|各)(?:持股|持有|出资|占股))',
  '(?<=[,。;:、]|^)(\\p{Script=Han}{2,6}?)(?:在\\p{Script=Han}{2,4})?(?:\\d{4}年(?:\\d{1,2}月)?)?(?:正式|注册|挂牌)?(?:注册成立|成立|揭牌)(?=[,。;]|$)',
  `(?<=[,。;:、]|^)(${SHORT}{2,10}?)由[^,。;]{4,40}(?:合资|共同出资|各自?出资|各)(?:成立|设立|组建|持股|出资)`,
  `(?:由|归)(${SHORT}{2,8}?)(?:全资|独家)?(?:持有|控股|所有|持股)`,
  '(?<=在|仍在|握在)(\\p{Script=Han}{2,8}?)(?:手中|手里)',
  '股[权份][^,。;]{0,12}?(?:转让|出售|卖|售予|转手)给?(?:[^,。;]{0,12}旗下的?)?(\\p{Script=Han}{2,8})(?=[,。;])',
)

/** Names that the words around them tell to be names. */
export function markedNames({ text }: Sentence): string[] {
  const named = MARKED.flatMap((expression) =>
    [...text.matchAll(expression)].map(([, name = '']) => name),
  )
  const acting = ACTS.flatMap((expression) =>
    [...text.matchAll(expression)].map(([, name = '']) => withoutNation(name)),
  )
  return [...named.filter(isName), ...acting.filter((name) => isName(name) && !isPhrase(name))]
}

const NATION =
  /^(?:韩国|德国|日本|美国|法国|英国|意大利|瑞典|印度|马来西亚|越南|泰国|荷兰|新加坡|以色列|沙特)(?=\p{Script=Han}{2})/u

const withoutNation = (name: string): string => name.replace(NATION, '')

/** Whether a string can be a company's name by its first and last words. */
export const isName = (name: string): boolean =>
  HAN.test(name) && !COMMON.test(name) && !NOT_FIRST.test(name) && !NOT_A_NAME.test(name)

/** Whether a string has a verb or a preposition in it, as no short name has. */
const isPhrase = (name: string): boolean =>
  VERBS_OF_SHORT.test(name) ||
  VERBS.test(name) ||
  [...words.segment(name)].some(({ segment }) => STOP.test(segment))

/** The names in the columns of holders and held of a table. */
export function cellNames({ text }: Sentence, { held, holder }: TableHead): string[] {
  const cells = text
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
  return [held, holder]
    .flatMap((column) => cells[column]?.trim() ?? [])
    .filter((name) => /^\p{Script=Han}{2,12}$/u.test(name) && isName(name))
}

const SUFFIXED = new RegExp(
  `${NAME}{2,20}?(?:\\(\\p{Script=Han}{2,6}\\)${NAME}{0,8}?)?${LEGAL}|${NAME}{2,20}?(?:${KIND}(?!${NAME})|(?:汽车|动力|科技)(?=约?[\\d.]+%|一半|半数)|(?:集团|科技|资本)(?=的|将|与|和|在|已|也|则|于|以|为|是|持|占|宣布|表示|确实|曾|旗下|拟|分别|各|方面|由|共同))`,
  'gu',
)
/** No part of it is the beginning of another, so that a long run of them has one reading. */
const SUFFIX = new RegExp(`(?:有限责任公司|有限公司|株式会社|自动车|自動車|${KIND})+$`, 'u')
/** "任何股份", "9916万股Stellantis股份": shares and no names. */
const SHARES =
  /(?:[\d%股成]|任何|少量|大量|部分|全部|其余|剩余|多数|少数|一半|半数|上述|该|存量|流通|的)\p{L}{0,20}股份$/u

/** "120757辆汽车": counted things. */
const COUNTED = /\d[万亿多余]*[辆台部款家]/u

/** What ends as a company's name does, cut where its words begin. */
export function suffixedNames({ text }: Sentence, known: SentenceMention[]): string[] {
  return [...text.matchAll(SUFFIXED)].flatMap((match) => {
    const end = match.index + match[0].length
    const start = beginOf(text, match.index, end)
    const name = text.slice(start, end)
    const overlaps = known.some((one) => one.start < end && start < one.end && one.end >= end)
    const stem = name.replace(SUFFIX, '')
    const isLegal = /(?:公司|会社|工业)$/.test(name)
    const holdsVerb = !isLegal && VERBS_OF_SHORT.test(name)
    if (overlaps || holdsVerb || stem.length < 2 || name.length > 24) return []
    return NOT_FIRST.test(name) || SHARES.test(name) || COUNTED.test(name) ? [] : [name]
  })
}

/** Where a name that ends at `end` begins: after the last word that belongs to no name. */
function beginOf(text: string, from: number, end: number): number {
  let begin = from
  for (const { 0: verb, index } of text.slice(from, end).matchAll(new RegExp(VERBS, 'gu')))
    begin = from + index + verb.length
  const chunk = begin
  const ending = SUFFIX.exec(text.slice(chunk, end))?.index ?? 0
  for (const { segment, index } of words.segment(text.slice(chunk, end))) {
    // "顺为资本" keeps its 为: what is left would be no name.
    if (index + segment.length + 2 <= ending && STOP.test(segment))
      begin = chunk + index + segment.length
  }
  return begin
}
