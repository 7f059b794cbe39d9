import type { Mention } from '../../domain/claim.ts'
import { subjectOfSentenceZh } from '../clause-zh.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import type { VentureDraft } from './joint-venture.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'

const FOUND = '(?:注册成立|合资成立|合资组建|合资设立|合资建立|成立|组建|设立|合组|合建|创办|创立)'
const NAME = String.raw`(?<name><[XVCB]\d+>)(?!的|旗下|(?:联合)?(?:工厂|基地|研发|实验室|生产线|中心|团队|部门|事业部|研究院|联盟|基金))`
const EACH = String.raw`(?:各(?:自)?[^<。;]{0,6}?(?<each><R\d+>))?`
const TAIL = String.raw`[^<。;]{0,16}?(?:<M\d+>)?${EACH}[^<。;]{0,12}?(?<verb>${FOUND})(?:的|了)?(?:一家)?(?:各(?:持|占)(?:股)?<R\d+>的)?(?:[^<,。;]{0,8}?(?:公司|企业))?[“"]?${NAME}`
const HOW = '(?:合资|共同|联合|各自?|出资|对半|五五|按|组建|设立|成立|创办)'

interface Founding {
  expression: RegExp
  /** Said by the way: "the X that A and B founded". */
  presupposed?: boolean
  /** The other party is whom the clause before, or the text, is about. */
  partner?: 'clause' | 'text'
}

const FOUNDINGS: Founding[] = [
  {
    expression: pattern(
      String.raw`(?:<C\d+>的)?{LL:list}(?![^<。;]{0,4}(?:旗下|的子公司))(?:三方|双方|两家)?${TAIL}`,
    ),
  },
  {
    expression: pattern(
      String.raw`{C:one}(?!的)[^<。;]{0,8}?(?:与|和|同(?!时|样|年|期|意)|携手|联合){L:list}${TAIL}`,
    ),
  },
  {
    expression: pattern(
      String.raw`(?<name><[XVCB]\d+>)(?![^<,。;]{0,6}(?:披露|公告|宣布|表示|称|透露|显示|参股|控股))(?:[^<。;]|<[DNM]\d+>){0,40}?由{LL:list}(?:三方|双方|两家|两大集团)?[^。;<]{0,12}?(?:<D\d+>)?[^。;<]{0,6}?${HOW}(?:出资|持股|持有|占股|占|出)?(?<each><R\d+>)?`,
    ),
  },
  {
    expression: pattern(
      String.raw`{LL:list}(?:双方|两家|三方)?各(?:自)?(?:出资|持股|持有|占股|占)(?<each><R\d+>)(?:股份|股权)?(?:组建|成立|设立|合资)?的(?:合资公司|合资企业)?${NAME}(?!股)`,
    ),
  },
  {
    presupposed: true,
    expression: pattern(
      String.raw`{LL:list}(?:双方|两家|三方)?(?:[^<。;,、]|<D\d+>){0,10}?(?:合资|共同(?=投资|出资|成立|组建|设立|创办|拥有|持有))(?:投资|出资|拥有|持有|成立|组建|设立|创办|经营|建立|建设|兴建|运营)?的(?:[^<,。;]{0,10}?)${NAME}`,
    ),
  },
  {
    presupposed: true,
    partner: 'clause',
    expression: pattern(
      String.raw`(?<verb>与|和|同){C:list}(?:共同)?合资(?:成立|组建|设立|创办|经营|建立|建设|兴建|运营)?的(?:[^<,。;]{0,10}?)${NAME}`,
    ),
  },
  {
    partner: 'text',
    expression: pattern(
      String.raw`{C:list}[^<。;,]{0,8}?与其[^<。;,]{0,8}?(?<verb>${FOUND})(?:的|了)?(?:一家)?${NAME}`,
    ),
  },
  {
    partner: 'text',
    expression: pattern(
      String.raw`与其(?:共同|联合|合资)[^<。;,]{0,4}?(?<verb>${FOUND})(?:的|了)?(?:一家)?${NAME}`,
    ),
  },
]

/** Ventures whose words for it are their founders and name: "A与B成立了X", "X由A与B各持股50%". */
export function foundingsZh(context: RuleContext): VentureDraft[] {
  return FOUNDINGS.flatMap((founding, index) =>
    findAll(context.plain, [founding.expression]).flatMap((match) =>
      foundingOf(context, founding, match, index),
    ),
  )
}

function foundingOf(
  context: RuleContext,
  { presupposed = false, partner }: Founding,
  match: Found,
  index: number,
): VentureDraft[] {
  const { plain, tags } = context
  const [named] = partiesIn(context, match.groups.name)
  if (!named || named.type === 'person') return []
  const parties = distinct([
    ...partnersOf(context, partner, match),
    ...partiesIn(context, match.groups.one),
    ...partiesIn(context, match.groups.list),
  ]).filter((party) => isParty(party) && !isSame(party, named))
  const each = tags.shares.get(tagsIn(match.groups.each ?? '')[0] ?? '')?.share?.exact
  const isEqual = each !== undefined && Math.abs(each * parties.length - 100) < 1
  return [
    {
      rule: `zhFounding${index}`,
      kind: 'formed',
      parties,
      name: named.text,
      parts: isEqual ? parties.map(() => each) : [],
      backReference: false,
      presupposed: presupposed || new RegExp(`${FOUND}的`, 'u').test(match.text),
      text: plain,
      start: match.start,
      end: match.end,
    },
  ]
}

function partnersOf(
  { plain, tags, memory }: RuleContext,
  partner: Founding['partner'],
  { start }: Found,
): Mention[] {
  if (!partner) return []
  const before = partner === 'clause' ? subjectOfSentenceZh(plain, start, tags).slice(0, 1) : []
  return before.length > 0 ? before : memory.subject ? [memory.subject] : []
}

/** "东风汽车有限公司" is no 东风, where it is what 东风 and another founded. */
const isSame = (party: Mention, named: Mention): boolean =>
  sameEntity(party, named) && (party.text === named.text || !/有限公司$/u.test(named.text))

const distinct = (mentions: Mention[]): Mention[] =>
  mentions.filter((one, index) => mentions.findIndex((other) => sameEntity(one, other)) === index)
