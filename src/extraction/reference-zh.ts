import type { Mention } from '../domain/claim.ts'
import { foundedBeforeZh, pairBeforeZh } from './clause-zh.ts'
import type { Memory, Remembered } from './memory.ts'
import { describedBy, partiesOf } from './reference-choice.ts'
import { sameEntity, type Tags } from './tagged.ts'

const PAIR =
  /(?<!>)(?:双方|两家(?:公司|车企|企业)|两大(?:车企|集团|巨头)|两公司|二者|两者|两家(?=[将共各分拟也只均此于]|已|早))/g
const VENTURE = /(?:该|这家|此|上述)合资(?:公司|企业)|合资公司(?=将|主要|负责|注册)/g
const COUNTRIES: [string, string][] = [
  ['德', 'DE'],
  ['日', 'JP'],
  ['韩', 'KR'],
  ['美', 'US'],
  ['法', 'FR'],
  ['中', 'CN'],
  ['英', 'GB'],
  ['瑞典', 'SE'],
  ['意大利', 'IT'],
  ['印度', 'IN'],
]
const SIDE =
  /(德|日|韩|美|法|中|英)方(?=将|持|拟|表示|希望|、|和|与|则|已|,|股东|合资)|(?:这家|该)?((?<=这家|该)中|德|日|韩|美|法|英|瑞典|意大利|印度)(?:国|系)?(?:豪华|电动|新能源|高端|传统|老牌)?(?:汽车|电动车|电池|动力电池|零部件|科技|跑车|超跑)?(?:车企|车厂|巨头|制造商|汽车集团|集团|公司|供应商|豪华车企|豪华车制造商|跨国车企|品牌)(?![<])/gu
const ORDER = /前者|后者/g
const COMPANY =
  /该公司|该集团|该车企|该企业|上述公司|上述企业|(?<!了|成立|组建|创办)这家(?:[^<,。;合]|<D\d+>){0,12}?(?:公司|企业|车企|厂商|集团|供应商)(?!<)/g

/** "B持有其14%的股份": of another than B. */
const OBJECT =
  /(?<=持有|收购|增持|入股|参股|控股|认购|拿下|取得|[^认因作视称名]为|成为|[^但还就]是)了?其(?=(?:约|近|超|逾|剩余|全部|部分|另外|的|[^<,。;]{0,4}第.大|最大|单一最大|大|控股|战略|的){0,3}(?:<R\d+>|股份|股权|股东|母公司))/g

/** Puts tags for what points back in a Chinese sentence, where the memory leaves one reading. */
export function resolveZh(
  tagged: string,
  tags: Tags,
  memory: Memory,
  index: number,
  names: (here: Mention[]) => Remembered[],
  point: (mention: Mention, words: string, via: Mention['via']) => string,
): string {
  const before = (text: string, at: number) => partiesOf(text.slice(0, at), tags)
  const replace = (
    text: string,
    words: RegExp,
    by: (word: string, at: number, groups: (string | undefined)[]) => string | null,
  ) =>
    text.replaceAll(words, (word: string, ...rest) => {
      const at = rest.findLastIndex((one) => typeof one === 'number')
      return by(word, Number(rest[at]), rest.slice(0, at)) ?? word
    })
  const ventures = replace(tagged, VENTURE, (word) =>
    memory.venture ? point(memory.venture, word, 'memory') : null,
  )
  const { focus, venture } = memory
  const isNear = focus !== null && index - focus.sentence <= 1
  const founded = isNear && venture?.text && sameEntity(focus.held, venture) ? venture : null
  const sides = replace(ventures, SIDE, (word, at, [side, nation]) => {
    const country = COUNTRIES.find(([name]) => name === (side ?? nation))?.[1]
    const here = before(ventures, at)
    const mention = country
      ? describedBy(
          memory,
          names(here),
          { country, kinds: [], except: [], last: null },
          here,
          index,
        )
      : null
    return mention ? point(mention, word, 'description') : null
  })
  const companies = replace(sides, COMPANY, (word, at) => {
    const company = foundedBeforeZh(sides.slice(0, at), tags) ?? founded ?? memory.subject
    return company ? point(company, word, 'description') : null
  })
  const ofIt = (word: string, mention: Mention | null | undefined) =>
    mention ? `${word.slice(0, -1)}${point(mention, '其', 'memory')}` : null
  const objects = replace(companies, OBJECT, (word, at) => {
    if (companies.slice(0, at).includes('其')) return null
    const here = before(companies, at)
    // "A入股B,持有其10%的股份": a clause without a name goes on about who acted before.
    const hasName = /<[CBXV]\d+>[^,。;]*$/.test(companies.slice(0, at))
    if (!hasName && here.length >= 2) return ofIt(word, here.at(-1))
    const actor = here.at(-1)
    const other = here.at(-2)
    const last = memory.companies.filter(
      ({ sentence, mention }) => index - sentence === 1 && !(actor && sameEntity(mention, actor)),
    )
    const only = last.length === 1 ? last[0]?.mention : undefined
    const subject =
      memory.subject && actor && !sameEntity(memory.subject, actor) ? memory.subject : only
    const mention = other ?? (actor ? subject : null)
    return ofIt(word, mention)
  })
  const orders = replace(objects, ORDER, (word, at) => {
    const here = before(objects, at)
    const pair = here.length >= 2 ? here.slice(-2) : memory.pair
    const mention = pair?.[word === '前者' ? 0 : 1]
    return mention ? point(mention, word, 'memory') : null
  })
  const labelled = (text: string, [only, ...more]: Mention[]) =>
    only &&
    more.length === 0 &&
    memory.topic &&
    !sameEntity(only, memory.topic) &&
    /^[▲●■◆•·*-]? ?<[CXV]\d+> ?[::]/.test(text)
      ? [memory.topic, only]
      : null
  return replace(orders, PAIR, (word, at) => {
    const here = before(orders, at)
    const joined = pairBeforeZh(orders.slice(0, at), tags)
    const pair = joined ?? (here.length === 2 ? here : (labelled(orders, here) ?? memory.pair))
    if (pair?.length !== 2) return null
    return pair.map((mention) => point(mention, word, 'memory')).join('与')
  })
}
