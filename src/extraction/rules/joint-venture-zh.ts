import type { Mention } from '../../domain/claim.ts'
import { subjectBeforeZh } from '../clause-zh.ts'
import { findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import type { VentureDraft } from './joint-venture.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'

const NOUN = pattern(
  String.raw`(?<split><R\d+>)?(?:的)?(?:新的?|全新的?|平股|中外|首家|两家|三家|多家|一家|股比|比例|对等|独立){0,3}(?<jv>合资(?:企业|公司|品牌公司|品牌|车企|工厂|项目|整车企业|电池(?:公司|工厂|企业)|子公司|新公司)|合营(?:企业|公司)|合资)(?!伙伴|双方|方|股比|比例|协议|合同|合作协议|框架|意向|期|模式|中)`,
)
const FORMED = /成立|组建|设立|建立|共建|创办|注册|创立|合资(?:建|组|设|成立)|共同出资|出资|新建|签署|签订/
const ENDED = /解散|终止|结束|清算|退出|解体|注销|关闭|撤资|破产/
const NAME_AFTER = pattern(
  String.raw`^(?:——|,|:)?(?:名为|取名(?:为)?|命名为|定名(?:为)?|名称(?:为|定为)|即|暂定名(?:为)?|称为|叫做?)?[“"「]?(?:(?<name><[XVC]\d+>)|(?<called>[\p{Script=Han}A-Za-z][^”"」<,。;]{1,28})(?=[”"」]))`,
  'u',
)
const NAME_BEFORE = pattern(
  String.raw`(?<name><[XVC]\d+>)(?:公司|汽车)?(?:目前|原本|此前|也|正)?(?:是|为|系|作为)(?:由)?[^。;]*$`,
  'u',
)
/** "由A与B共同出资成立": the founders stand between 由 and the verb. */
const FOUNDERS = pattern(String.raw`由{LL:list}[^<。;]{0,12}?(?:共同|合资|联合|各|按|以)?`)

const FOUND = '(?:注册成立|合资成立|合资组建|成立|组建|设立|合组|合建|创办|创立)'
const FOUNDINGS = [
  pattern(
    String.raw`(?:<C\d+>的)?{LL:list}(?![^<。;]{0,4}(?:旗下|的子公司))[^<。;]{0,8}?(?:三方|双方|两家)?[^<。;]{0,6}?(?:各|共同|合资|联合|分别|按)?(?:各|共同)?(?:出资)?(?<each><R\d+>)?[^<。;]{0,8}?${FOUND}(?:的|了)?(?:一家)?[“"]?{X:name}`,
  ),
  pattern(
    String.raw`{C:one}(?:<D\d+>)?[^<。;]{0,8}?(?:与|和|同|携手|联合){L:list}[^<。;]{0,8}?(?:各|共同|合资|联合|分别)?(?:出资)?(?<each><R\d+>)?[^<。;]{0,8}?${FOUND}(?:的|了)?(?:一家)?[“"]?{X:name}`,
  ),
  pattern(
    String.raw`{V:name}[^。;]{0,60}?由{LL:list}(?:三方|双方|两家|两大集团)?[^。;<]{0,12}?(?:<D\d+>)?[^。;<]{0,6}?(?:合资|共同|联合|各自?|出资|对半|五五|按|组建|设立|成立|创办)(?:出资|持股|持有|占股|占)?(?<each><R\d+>)?`,
  ),
]

/** Ventures whose words for it are their founders and name: "A与B成立了X", "X由A与B各持股50%". */
function foundings(context: RuleContext): VentureDraft[] {
  const { plain, tags } = context
  return findAll(plain, FOUNDINGS).flatMap((match) => {
    const [named] = partiesIn(context, match.groups.name)
    if (!named || named.type === 'person') return []
    const parties = [
      ...partiesIn(context, match.groups.one),
      ...partiesIn(context, match.groups.list),
    ].filter((party) => isParty(party) && !sameEntity(party, named))
    const each = tags.shares.get(tagsIn(match.groups.each ?? '')[0] ?? '')?.share?.exact
    const isEqual = each !== undefined && Math.abs(each * parties.length - 100) < 1
    return [
      {
        rule: `zhFounding${match.pattern}`,
        kind: 'formed',
        parties,
        name: named.text,
        parts: isEqual ? parties.map(() => each) : [],
        backReference: false,
        presupposed: new RegExp(`${FOUND}的`, 'u').test(match.text),
        text: plain,
        start: match.start,
        end: match.end,
      } satisfies VentureDraft,
    ]
  })
}

/** Joint ventures that a Chinese sentence tells. */
export function chineseVentures(context: RuleContext): VentureDraft[] {
  return [...foundings(context), ...nouns(context)]
}

function nouns(context: RuleContext): VentureDraft[] {
  const { plain, tags, memory } = context
  return findAll(plain, [NOUN]).flatMap((match) => {
    const clause = Math.max(plain.lastIndexOf('。', match.start), plain.lastIndexOf(';', match.start)) + 1
    const lead = plain.slice(clause, match.start)
    const after = plain.slice(match.end)
    const behind = NAME_AFTER.exec(after)
    const ahead = NAME_BEFORE.exec(lead)
    const spelled = behind?.groups?.called ?? null
    const marked = behind && /名|称|叫|“|"|「|即|——/.test(behind[0])
    const afterName = behind?.groups?.name && (marked || !behind.groups.name.startsWith('<C')) ? behind.groups.name : undefined
    const [named] = partiesIn(context, afterName ?? ahead?.groups?.name)
    const name = named?.text ?? (marked ? spelled : null)
    const without = (parties: Mention[]) =>
      parties.filter((party) => isParty(party) && party.text !== named?.text)
    const founders = without(partiesIn(context, FOUNDERS.exec(lead)?.groups?.list))
    const subject = without(subjectBeforeZh(plain, match.start, tags))
    const parties = founders.length > 1 ? founders : pairOf(subject, memory.subject)
    const formed = FORMED.test(lead.slice(-24)) || FORMED.test(after.slice(0, 4))
    const ended = ENDED.test(lead.slice(-10)) || ENDED.test(after.slice(0, 8))
    const split = tags.shares.get(tagsIn(match.groups.split ?? '')[0] ?? '')?.parts ?? []
    const first = /<[CBXV]\d+>/.exec(lead)
    return [
      {
        rule: ended ? 'zhEnded' : formed ? 'zhFormed' : 'zhExists',
        kind: ended ? 'ended' : formed ? 'formed' : 'exists',
        parties,
        name: name?.replace(/[”"」]$/, '') ?? null,
        parts: split,
        backReference: !formed && !name,
        presupposed: /的$|的新$/.test(lead) && !formed,
        text: plain,
        start: clause + (first?.index ?? 0),
        end: match.end + (name && behind ? behind[0].length : 0),
      } satisfies VentureDraft,
    ]
  })
}

/** One party alone ("与福特成立合资公司") goes with whom the text is about. */
function pairOf(parties: Mention[], subject: Mention | null): Mention[] {
  const [only] = parties
  if (parties.length !== 1 || !only || !subject || sameEntity(only, subject)) return parties
  return parties
}
