import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import type { InterestType } from '../../domain/codelists.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { render, sameEntity } from '../tagged.ts'
import { ROLE } from '../word-lists.ts'
import { claim, dateOf, given, partiesIn, type RuleContext } from './rule.ts'

const LONG_ROLE = String.raw`(?<role>(?:[a-z-]+ ){0,2}?${ROLE}(?: of (?:the )?(?:[a-z&-]+ ){1,5}?[a-z]+)??(?: and ${ROLE})?)`
const EXPRESSIONS = [
  pattern(
    String.raw`{P:person},? (?:who is |is |was |as |currently |the |a |an |then )*${LONG_ROLE} (?:of|at|for|with|in) (?:the )?(?:\w+ )?{C:company}`,
    'gui',
  ),
  pattern(String.raw`{C:company}(?:'s?)? (?:the )?${LONG_ROLE},? (?:and \w+ )?{P:person}`, 'gui'),
  pattern(
    String.raw`(?<role>[Pp]rofessor|[Dd]r\.|[Dd]ean|[Rr]esearcher|[Aa]nalyst) {P:person},? (?:of|at|from|with) (?:the )?{C:company}`,
  ),
  pattern(
    String.raw`{P:person},? (?:\w+ ){0,2}(?:appointed|named|elected|promoted)(?: as| to)? (?:the )?(?:new )?${LONG_ROLE} (?:of|at|for) (?:the )?{C:company}`,
    'gui',
  ),
  pattern(
    String.raw`{C:company} (?:has |had )?(?:appointed|named|appoints|names|hired|hires) {P:person} (?:as|to be) (?:its |the |<C\d+>'s )?(?:new )?${LONG_ROLE}`,
    'gui',
  ),
  pattern(String.raw`{P:person}, {C:company}'s? ${LONG_ROLE}`, 'gui'),
  pattern(String.raw`${LONG_ROLE} of {C:company},? {P:person}`, 'gui'),
]
const ZH_ROLE = String.raw`(?<role>(?:联席|执行|副|前|时任|全球|中国区)?(?:董事长兼(?:CEO|首席执行官|总裁|总经理)|董事长|首席执行官|首席\w{1,4}官|CEO|总裁|总经理|创始人(?:兼(?:CEO|董事长|首席执行官))?|掌门人|负责人|教授|董事|副总裁))`
/** The hundred or so commonest surnames: what follows a role and begins with one is a person. */
const SURNAME = String.raw`(?:欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤尤祝冉卫竺])`
const ZH_PERSON = String.raw`(?:(?<person><[PX]\d+>)|(?<who>${SURNAME}\p{Script=Han}{1,2}?)(?=表示|称|说|指出|认为|透露|宣布|在|强调|介绍|坦言|告诉|出席|与|和|、|,|。|将|此前|近日|:|$))`
const ZH_EXPRESSIONS = [
  pattern(String.raw`{C:company}(?:集团|公司)?的?${ZH_ROLE}${ZH_PERSON}`),
  pattern(
    String.raw`{P:person}[,,]?(?:是|担任|出任|任|现任){C:company}(?:集团|公司)?的?${ZH_ROLE}`,
  ),
  pattern(
    String.raw`(?:任命|聘任|委任){P:person}(?:为|担任|出任){C:company}(?:集团|公司)?的?${ZH_ROLE}`,
  ),
]

/** Positions: who is what in which company. */
export function positionRule(context: RuleContext): Claim[] {
  const { sentence, raw } = context
  const expressions = sentence.lang === 'zh' ? ZH_EXPRESSIONS : EXPRESSIONS
  const text = raw.replaceAll('"', '')
  const claims = findAll(text, expressions).flatMap((match) => positionOf(context, match, text))
  return claims.filter(
    (one, index) =>
      !claims
        .slice(0, index)
        .some((other) => sameEntity(other.subject.mention, one.subject.mention)),
  )
}

function positionOf(context: RuleContext, match: Found, text: string): Claim[] {
  const [company] = partiesIn(context, match.groups.company)
  const [named] = match.groups.who
    ? [spelled(context, match.groups.who)]
    : partiesIn(context, match.groups.person)
  const role = render(match.groups.role ?? '', context.tags)
  if (!company || !named || !role || !isPerson(named)) return []
  const person: Mention = { ...named, type: 'person' }
  const left = /\bformer|\bthen-|\bex-|^(?:前|时任)/i.test(role)
  const date = /appointed|named|elected|promoted|任命|出任/.test(match.text)
    ? dateOf(context, text, match.start, match.end)
    : undefined
  return [
    claim(context, {
      predicate: 'holdsPosition',
      subject: person,
      objects: [company],
      value: given<ClaimValue>({
        role: role.toLowerCase() === 'ceo' ? 'CEO' : role,
        interestType: interestOf(role),
        date,
        status: left ? 'expired' : undefined,
      }),
      rule: `position/${match.pattern}`,
      text,
      start: match.start,
      end: match.end,
    }),
  ]
}

/** A Chinese name that no entry knows, where it stands in the sentence. */
function spelled({ sentence }: RuleContext, who: string): Mention {
  const start = sentence.text.indexOf(who)
  return {
    type: 'person',
    text: who,
    start: sentence.offsets[start] ?? 0,
    end: sentence.offsets[start + who.length] ?? 0,
    refs: [],
    via: 'name',
  }
}

/** Latin names of people are two to four words; Chinese ones two to four characters. */
function isPerson({ type, text, refs }: Mention): boolean {
  if (type === 'person') return true
  if (refs.length > 0) return false
  return (
    /^\p{Lu}[\p{L}.'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}.'-]*){1,3}$/u.test(text) ||
    /^\p{Script=Han}{2,4}$/u.test(text)
  )
}

/**
 * The BODS interest of a role, where it is one of control.
 *
 * A "board of management" (Vorstand) is the executive board, so its chair runs the company.
 */
function interestOf(role: string): InterestType | undefined {
  if (/board of management|management board|executive board|vorstand/i.test(role)) {
    return 'seniorManagingOfficial'
  }
  if (/chair|董事长/i.test(role)) return 'boardChair'
  if (/chief|CEO|president|general manager|managing director|总裁|总经理|首席/i.test(role)) {
    return 'seniorManagingOfficial'
  }
  if (/board member|director|董事/i.test(role)) return 'boardMember'
  return undefined
}
