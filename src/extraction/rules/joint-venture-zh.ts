import type { Mention } from '../../domain/claim.ts'
import { subjectBeforeZh } from '../clause-zh.ts'
import { findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import type { VentureDraft } from './joint-venture.ts'
import { foundingsZh } from './joint-venture-founding-zh.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'
import { modalOf } from './share-words-zh.ts'

const NOUN = pattern(
  String.raw`(?<split><R\d+>)?(?:的(?:\p{Script=Han}{2,6}?(?=合资[公企]))?)?(?:新的?|全新的?|平股|中外|首家|两家|三家|多家|一家|股比|比例|对等|独立){0,3}(?<jv>合资(?:企业|公司|品牌公司|品牌|车企|工厂|项目|整车企业|电池(?:公司|工厂|企业)|子公司|新公司)|合营(?:企业|公司)|合资)(?!伙伴|双方|方|股比|比例|协议|合同|合作协议|框架|意向|期|模式|中|板块|车市|时代)`,
)
const FORMED =
  /成立|组建|设立|建立|共建|创办|注册|创立|合资(?:建|组|设|成立)|共同出资|出资|新建|签署|签订/
const ENDED = /解散|终止|结束|清算|退出|解体|注销|关闭|撤资|破产/
const NAME_AFTER = pattern(
  String.raw`^(?:--|-|—|,|:)?(?:名为|取名(?:为)?|命名为|定名(?:为)?|名称(?:为|定为)|即|暂定名(?:为)?|称为|叫做?)?[“"「]?(?:(?<name><[XVCB]\d+>)|(?<called>[\p{Script=Han}A-Za-z][^”"」<,。;]{1,28})(?=[”"」]))`,
  'u',
)
const NAME_BEFORE = pattern(
  String.raw`(?<name><[XVC]\d+>)(?:公司|汽车)?(?:目前|原本?|此前|曾经?|最初|本|就|便|也|正|均){0,2}(?:是|为|系|作为)(?:由)?[^。;]*$`,
  'u',
)
/** "由A与B共同出资成立": the founders stand between 由 and the verb. */
const FOUNDERS = pattern(String.raw`由{LL:list}[^<。;]{0,12}?(?:共同|合资|联合|各|按|以)?`)
/** "东风与日产、本田的合资公司": those behind the 与 are as many ventures with the one before it. */
const SEVERAL = /(<[CBXV]\d+>)(?:分别)?(?:与|和|同)(<[CBXV]\d+>(?:、<[CBXV]\d+>)+)(?:各自|分别)?$/u
/** "A的子公司B": it is B that takes part. */
const PARENT =
  /<[CXVP]\d+>(?:公司|集团)?(?:(?:的|旗下的?)(?:全资|控股)?(?:子公司|附属公司)|旗下的?\p{Script=Han}{0,6}?)(?=<[CX]\d+>)/gu

const MEANT = /(?:用于|用来|用以|旨在|以便|为了)[^,。;]*$/u

/** Joint ventures that a Chinese sentence tells. */
export function chineseVentures(context: RuleContext): VentureDraft[] {
  const own = { ...context, plain: context.plain.replaceAll(PARENT, '') }
  return [...foundingsZh(own), ...nouns(own)]
}

function nouns(context: RuleContext): VentureDraft[] {
  const { plain, tags, memory } = context
  return findAll(plain, [NOUN]).flatMap((match) => {
    const clause =
      Math.max(plain.lastIndexOf('。', match.start), plain.lastIndexOf(';', match.start)) + 1
    const lead = plain.slice(clause, match.start)
    const after = plain.slice(match.end)
    const behind = NAME_AFTER.exec(after)
    const ahead = NAME_BEFORE.exec(lead)
    const spelled = behind?.groups?.called ?? null
    const marked = behind && /名|称|叫|“|"|「|即|-|—/.test(behind[0])
    const afterName =
      behind?.groups?.name && (marked || !behind.groups.name.startsWith('<C'))
        ? behind.groups.name
        : undefined
    const [called] = partiesIn(context, afterName ?? ahead?.groups?.name)
    const subject = subjectBeforeZh(plain, match.start, tags)
    const isOwner = called && subject.length > 1 && subject.some((one) => sameEntity(one, called))
    const named = isOwner ? undefined : called
    const name = named?.text ?? (marked ? spelled : null)
    const without = (parties: Mention[]) =>
      parties.filter((party) => isParty(party) && party.text !== named?.text)
    const founders = without(partiesIn(context, FOUNDERS.exec(lead)?.groups?.list))
    const parties = founders.length > 1 ? founders : without(subject)
    // "资金用于与B成立合资公司": what money is meant for is not done.
    if (MEANT.test(lead)) return []
    const formed = FORMED.test(lead.slice(-24)) || FORMED.test(after.slice(0, 4))
    const ended = ENDED.test(lead.slice(-10)) || ENDED.test(after.slice(0, 8))
    const split = tags.shares.get(tagsIn(match.groups.split ?? '')[0] ?? '')?.parts ?? []
    const near = lead.lastIndexOf(',') + 1
    const from = tagsIn(lead.slice(near)).length > 1 ? near : 0
    const first = from + Math.max(0, lead.slice(from).search(/<[CBXV]\d+>/))
    // What is told of a venture that is but planned does not make it one.
    if (!formed && !name && isDoubted(memory.doubted, parties)) return []
    const groups = formed || name ? [parties] : severally(context, lead, parties)
    return groups.map(
      (group): VentureDraft => ({
        rule: ended ? 'zhEnded' : formed ? 'zhFormed' : 'zhExists',
        kind: ended ? 'ended' : formed ? 'formed' : 'exists',
        parties: group,
        name: name?.replace(/[”"」]$/, '') ?? null,
        parts: split,
        backReference: !formed && !name,
        presupposed: (/的$|的新$/.test(lead) || /^的/.test(match.text)) && !formed,
        text: modalOf(plain),
        start: clause + first,
        end: match.end + (name && behind ? behind[0].length : 0),
      }),
    )
  })
}

const isDoubted = (doubted: Mention | null, parties: Mention[]): boolean =>
  doubted?.parties?.every((one) => parties.some((party) => sameEntity(party, one))) ?? false

function severally(context: RuleContext, lead: string, parties: Mention[]): Mention[][] {
  const match = SEVERAL.exec(lead)
  const [one] = partiesIn(context, match?.[1])
  const others = partiesIn(context, match?.[2])
  return one && others.length > 1 ? others.map((other) => [one, other]) : [parties]
}
