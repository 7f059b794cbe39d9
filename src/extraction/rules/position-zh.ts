import type { Mention } from '../../domain/claim.ts'
import { type Found, findAll } from '../pattern.ts'
import { ZH_SOLE_ROLE } from '../role-words.ts'
import { render, tagsIn } from '../tagged.ts'
import type { Held } from './position-claim.ts'
import { companyOfTitle } from './position-memory.ts'
import { isPersonName, personAt } from './position-names.ts'
import { tagTitlesZh } from './position-names-zh.ts'
import { dateOf, type RuleContext } from './rule.ts'

const FIRM = String.raw`(?<firm><[CXBV]\d+>)(?<part>(?:\((?:中国|\p{Script=Han}{2,4})\)|中国(?!区))?)`
/** What may stand between a company and a title: a unit or a field, no verb. */
const GAP = String.raw`(?!能源|金融|科技|资本|保险|租赁)(?:集团|公司|股份)?(?:的|旗下)?(?:在华|在中国|[^<>,。;:、"“”()对向由任聘称将已据被让在说\s]| (?=[A-Z])){0,14}?`
const TITLE = String.raw`(?<role><T\d+>)`
const PEOPLE = String.raw`(?<people><[PX]\d+>(?:(?:、|和|与|及)<[PX]\d+>){0,3})`
const PERSON = String.raw`(?<people><[PX]\d+>)`
const BODY = String.raw`(?<body>\p{Script=Han}{2,8}?(?:证券|资本|咨询|研究院|研究所|研究中心|大学|学院|银行|基金|投资|协会|联合会|乘联会|建投|国际|期货|智库|汽车分会))(?!证券|资本|咨询|研究|控股|金融|期货|投资|银行)`
const ADVERBS = String.raw`(?:先生|女士)?[,,]?(?:现|目前|同时|此前|曾|曾经|也|还|将|已|正式|今起|则|后来|随后|宣布|因[^,。<]{1,10}?(?=辞|卸|离|不再)|<D\d+>|[,,]){0,4}`
const HOLDS = String.raw`(?:是|为|担任|出任|任|现任|接任|升任|就任|成为|当选为?|兼任|获任|晋升为?|被任命为|被委任为|被聘为|被提拔为)`
const LEAVES = String.raw`(?:辞去|卸任|辞任|离任|不再担任|不再兼任|被免去)`
const APPOINTS = String.raw`(?:任命|聘任|委任|聘请|推选|选举|提名|由)`

interface Frame {
  expression: RegExp
  told: 'beside' | 'verb'
  left?: boolean
  alone?: boolean
}

const frame = (source: string, more: Partial<Frame> = {}): Frame => ({
  expression: new RegExp(source, 'gu'),
  told: 'beside',
  ...more,
})

const FRAMES: Frame[] = [
  // "吉利董事长李书福", "大众汽车集团(中国)董事长贝瑞德".
  frame(String.raw`(?<left>(?<![目之以此日当年月])[前原])?${FIRM}${GAP}${TITLE}[、,: ]?${PEOPLE}`),
  frame(String.raw`${BODY}${GAP}${TITLE}${PEOPLE}`),
  // "李想,理想汽车创始人,…".
  frame(String.raw`${PERSON}[,((](?<left>前|原)?${FIRM}${GAP}${TITLE}(?=[,。;))]|$)`),
  // "曾庆洪现任广汽集团董事长".
  frame(String.raw`${PERSON}${ADVERBS}${HOLDS}(?:了|过)?${FIRM}${GAP}${TITLE}`, { told: 'verb' }),
  // "罗礼祥加盟吉利担任副总裁".
  frame(
    String.raw`${PERSON}${ADVERBS}(?:加盟|加入|重返|空降)(?:了)?${FIRM},?(?:并|将)?(?:担任|出任|任)${GAP}${TITLE}`,
    { told: 'verb' },
  ),
  // "广汽任命冯兴亚为总经理", "由冯兴亚接任广汽总经理".
  frame(
    String.raw`${APPOINTS}${PERSON}(?:先生|女士)?(?:接替<[PX]\d+>)?${HOLDS}(?:其)?${FIRM}${GAP}${TITLE}`,
    { told: 'verb' },
  ),
  frame(String.raw`${PERSON}${ADVERBS}${LEAVES}(?:了)?${FIRM}${GAP}${TITLE}`, {
    left: true,
  }),
]

const SOLE_FRAMES: Frame[] = [
  frame(String.raw`(?<![>\p{Script=Han}A-Za-z])(?<own>其|该公司|公司|集团)?${TITLE} ?${PERSON}`, {
    alone: true,
  }),
  frame(String.raw`(?<own>其|该公司|公司|集团)${TITLE}${PERSON}`, { alone: true }),
  frame(
    String.raw`${APPOINTS}${PERSON}(?:先生|女士)?(?:接替<[PX]\d+>)?${HOLDS}(?<own>其|公司)?(?:新任)?${TITLE}`,
    { told: 'verb', alone: true },
  ),
  frame(String.raw`${PERSON}${ADVERBS}${HOLDS}(?<own>其|公司|集团)?(?:新任)?${TITLE}`, {
    told: 'verb',
    alone: true,
  }),
  frame(String.raw`${PERSON}${ADVERBS}${LEAVES}(?<own>其|公司|集团)?${TITLE}`, {
    left: true,
    alone: true,
  }),
]

const SAME_COMPANY = new RegExp(String.raw`(?:、|和|与|及|以及|,)${GAP}${TITLE}${PERSON}`, 'uy')
/** "辞去总裁职务,继续担任董事长": the next title is of the same person. */
const NEXT_ROLE = new RegExp(
  String.raw`(?:一职|职务|的职务|等职务)?[,、](?:但|并|且|而|同时|转而|仍|仍将|将|改为|继续|现){0,3}(?<verb>担任|出任|任|兼任|留任|改任|转任)(?:其|公司|集团)?${TITLE}(?![<的])`,
  'uy',
)
const SOLE_ROLE = new RegExp(`^${ZH_SOLE_ROLE}$`, 'u')

/** The positions that a Chinese sentence tells, and its text with a tag for each person. */
export function heldInChinese(context: RuleContext): { text: string; held: Held[] } {
  const text = tagTitlesZh(context)
  const told = read(context, text, FRAMES, 'zh')
  const isNew = ({ person }: Held) => told.every((other) => other.person.start !== person.start)
  return { text, held: [...told, ...read(context, text, SOLE_FRAMES, 'zhSole').filter(isNew)] }
}

function read(context: RuleContext, text: string, frames: Frame[], name: string): Held[] {
  const matches = findAll(
    text,
    frames.map(({ expression }) => expression),
  )
  return matches.flatMap((match) => {
    const frame = frames[match.pattern]
    const role = render(match.groups.role ?? '', context.tags)
    if (!frame || (frame.alone && !SOLE_ROLE.test(role))) return []
    const company = frame.alone ? soleCompany(context, text, match) : companyOf(context, match)
    if (!company) return []
    const people = mentionsOf(context, match.groups.people).filter(isPerson)
    const made = people.map(
      (person): Held => ({
        person,
        company,
        role,
        left:
          Boolean(match.groups.left) ||
          Boolean(frame.left && !/将/.test(match.text)) ||
          isOver(role, match.text),
        date: frame.told === 'verb' ? dateOf(context, text, match.start, match.end) : undefined,
        rule: `position/${name}${match.pattern}`,
        said: frame.told === 'verb' ? { text, start: match.start, end: match.end } : null,
      }),
    )
    return [...made, ...nextRole(context, text, match, made), ...goesOn(context, text, match, made)]
  })
}

/** What a person who left one position does next in the same company. */
function nextRole(context: RuleContext, text: string, match: Found, made: Held[]): Held[] {
  const [first] = made
  NEXT_ROLE.lastIndex = match.end
  const found = first?.left ? NEXT_ROLE.exec(text) : null
  const role = render(found?.groups?.role ?? '', context.tags)
  if (!first || !found || !role) return []
  const end = found.index + found[0].length
  return [{ ...first, role, left: false, said: { text, start: found.index, end } }]
}

/** "…董事长曾庆洪和总经理冯兴亚": the next title is of the same company. */
function goesOn(context: RuleContext, text: string, match: Found, made: Held[]): Held[] {
  const [first] = made
  SAME_COMPANY.lastIndex = match.end
  const groups = first ? SAME_COMPANY.exec(text)?.groups : undefined
  if (!first || !groups) return []
  const role = render(groups.role ?? '', context.tags)
  return mentionsOf(context, groups.people)
    .filter(isPerson)
    .map((person) => ({ ...first, person, role, left: isOver(role, '') }))
}

const isOver = (role: string, words: string) =>
  /^(?:前|原|时任)/.test(role) ||
  /(?:^|>)[^<]{0,6}(?:曾任|曾担任|曾是|曾出任|此前担任|此前任)/.test(words)

/** The company of a match; "日产中国" where "日产" is known is a longer, unknown name. */
function companyOf(context: RuleContext, { groups }: Found): Mention | undefined {
  const { tags, sentence } = context
  if (groups.body) {
    const start = sentence.text.indexOf(groups.body)
    return start < 0 ? undefined : { ...personAt(context, groups.body, start), type: 'company' }
  }
  const [company] = mentionsOf(context, groups.firm)
  const [tag = ''] = tagsIn(groups.firm ?? '')
  const words = `${tags.words.get(tag) ?? ''}${groups.part ?? ''}`
  const start = groups.part ? sentence.text.indexOf(words) : -1
  if (!company || start < 0 || company.via !== 'name') return company
  return { ...personAt(context, words, start), type: 'company' }
}

/** "公司" and "其" mean the company that opened the last clause; else where one reading is left. */
function soleCompany(context: RuleContext, text: string, match: Found): Mention | null {
  if (match.groups.own) {
    const before = text.slice(0, match.start)
    const opening = [...before.matchAll(/(?:^|[,。;:而但且])(<C\d+>)(?!旗下|的)/gu)].at(-1)?.[1]
    const [company] = mentionsOf(context, opening)
    if (company) return company
  }
  return companyOfTitle(context, text, match.start)
}

const mentionsOf = ({ tags }: RuleContext, slot: string | undefined): Mention[] =>
  tagsIn(slot ?? '').flatMap((tag) => tags.mentions.get(tag) ?? [])

const isPerson = ({ type, text, refs }: Mention): boolean =>
  type === 'person' || (refs.length === 0 && isPersonName(text))
