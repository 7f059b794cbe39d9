import type { Mention } from '../domain/claim.ts'
import { sameEntity, type Tags } from './tagged.ts'

const LIST =
  /<[CBXV]\d+>(?:(?:公司|集团|双方|方面)?(?:、|和|与|及|以及|,(?=<[CBXV]\d+>(?:和|与|及|、)))<[CBXV]\d+>)*/gu
const COMPANION =
  /(?:与|和|同|跟|携手|联合|联手|牵手|会同|及)(?:其|旗下|合作伙伴|中国|德国|日本|美国|韩国|法国)?$/u
const GOVERNED =
  /(?:(?:收购|入股|增资|注资|跟进|跟投|参投|领投|参与|支持|接管|控制|持有|增持|减持|控股|参股|投资|成立|组建|设立|出售|转让|卖给|供应|采购|加入|退出|获得|拥有|推出|超越|超过|击败|取得|认购|受让|并购|接手|合组|创办|名为|更名为|改名为|所持有?|手握|手持|清仓|抛售)(?:了|其|的|过)?|向|对|从|为|给|将|把|在|至|于|比|像|如|除|自|以|据|被指|随着|随|因|由于|连同|针对|围绕|关于|包括)(?:其|旗下|中国|德国|日本|美国|韩国|法国)?$/u

/** "A控制的B认购…": it is B that acts. */
const RELATIVE = /(?:控制|创办|牵头|主导|成立|设立|组建|控股)的$/u

/** "A董事长B收购…": it is B that acts, and not A, where B does not just say so. */
const LEADER =
  /^(?:的)?(?:董事长|创始人|董事局主席|实际控制人|掌门人|会长|老板)<(P\d+)>(?![^,。;]{0,6}(?:表示|宣布|称|透露|说|指出|介绍|认为|证实))/u

const DATELINE =
  /^\s*[(【[]?<C\d+>(?:\s|<[DP]\d+>|[\p{Script=Han}]{2,4}(?=<D)){0,4}(?:电|讯|消息|综合报道)/u
/** Two that a "与" joins, with what may stand between them, and no third. */
const JOINED =
  /<([CBXV]\d+)>(?:[^<,。;:、]|<[DM]\d+>){0,16}?(?:与|和|同|携手|联合|、|及|以及)(?:[^<,。;:、]){0,8}?<([CBXV]\d+)>(?!(?:、|和|与|及)<[CBXV])/gu

/** Whom "双方" means by the words before it: the last two that a "与" joins; null where none are. */
export function pairBeforeZh(before: string, tags: Tags): Mention[] | null {
  const clause = before.slice(before.lastIndexOf(';') + 1)
  const text = (/<[CBXV]\d+>/.test(clause) ? clause : before).replace(DATELINE, '')
  const pairs = [...text.matchAll(JOINED)].flatMap(([, one = '', other = '']) => {
    const [a, b] = [tags.mentions.get(one), tags.mentions.get(other)]
    return a && b && !sameEntity(a, b) ? [[a, b]] : []
  })
  if (pairs.length > 0) return pairs.at(-1) ?? null
  const known = mentionsOf(text, tags).filter(
    ({ type, refs }) => type === 'company' && refs.length > 0,
  )
  return distinct(known).length === 2 ? distinct(known) : null
}

/** The company that the words before say was founded, which "该公司" then means. */
export function foundedBeforeZh(before: string, tags: Tags): Mention | null {
  const tag = /(?:设立|成立|组建|创办|合组)了?(?:一家)?<([CXV]\d+)>[^。]*$/u.exec(before)?.[1]
  return tag ? (tags.mentions.get(tag) ?? null) : null
}

const TOPIC =
  /^(?:而|但|不过)?(?:对于?|至于|说到|再看|先说|再说|反观|回到)<([CBXV]\d+)>(?:而言|来说|方面|,|。)/u
/** "与其合资": who is meant by 其 stays whom the text is about. */
const KEPT = /(?:与|向|对|为|给|由|将)其(?!他|它|中|余|实|次|后|间|所)/u

/** Whom a sentence is about: `undefined` for whom the one before was about. */
export function topicZh(plain: string, tags: Tags): Mention | null | undefined {
  if (KEPT.test(plain)) return undefined
  const named = TOPIC.exec(plain)?.[1]
  if (named) return tags.mentions.get(named) ?? null
  const text = plain.replace(DATELINE, '')
  for (const { 1: tag = '', index } of text.matchAll(/<([CXV]\d+)>/g)) {
    const governor = text.slice(Math.max(0, index - 6), index)
    const mention = tags.mentions.get(tag)
    if (mention && !GOVERNED.test(governor) && !COMPANION.test(governor)) return mention
  }
  return null
}

/**
 * Who does what a Chinese verb at `at` says: the nearest names before it in its sentence that no
 * preposition governs, with those that a "与" adds; none where there are none.
 */
export function subjectBeforeZh(text: string, at: number, tags: Tags): Mention[] {
  const from = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf(';', at - 1)) + 1
  const before = text.slice(from, at)
  const lists = [...before.matchAll(LIST)].map((match) => ({
    mentions: mentionsOf(match[0], tags),
    governor: before.slice(Math.max(0, match.index - 6), match.index),
    after: before.slice(match.index + match[0].length),
  }))
  const companions: Mention[] = []
  for (const { mentions, governor, after } of lists.toReversed()) {
    const owned = /^(?:(?:的|旗下)(?!宣布)|(?:公司|集团|汽车)?(?:方面|中|里),)/.test(after)
    const person = LEADER.exec(after)?.[1]
    const leader = person ? tags.mentions.get(person) : undefined
    if (leader && !COMPANION.test(governor)) return [leader]
    if (COMPANION.test(governor)) {
      if (!owned) companions.unshift(...mentions)
      continue
    }
    if ((GOVERNED.test(governor) && !RELATIVE.test(governor)) || owned) continue
    return distinct([...mentions, ...companions])
  }
  return []
}

/** The same, or else who does what the clauses before a semicolon of its sentence say. */
export function subjectOfSentenceZh(text: string, at: number, tags: Tags): Mention[] {
  const near = subjectBeforeZh(text, at, tags)
  return near.length > 0 ? near : subjectBeforeZh(text.replaceAll(';', ','), at, tags)
}

const mentionsOf = (list: string, tags: Tags): Mention[] =>
  [...list.matchAll(/<([CBXV]\d+)>/g)].flatMap(([, tag = '']) => tags.mentions.get(tag) ?? [])

const distinct = (mentions: Mention[]): Mention[] =>
  mentions.filter((one, index) => mentions.findIndex((other) => sameEntity(one, other)) === index)
