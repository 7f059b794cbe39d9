import type { Claim, ClaimValue, Mention, Predicate } from '../../domain/claim.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { claim, partiesIn, type RuleContext } from './rule.ts'

interface Frame {
  predicate: Predicate
  expression: RegExp
  value(match: Found, context: RuleContext): ClaimValue | null
}

const founded = (match: Found, { tags }: RuleContext): ClaimValue | null => {
  const date = tags.dates.get(tagsIn(match.groups.date ?? '')[0] ?? '')
  return date?.date ? { date } : null
}
const place = ({ groups }: Found): ClaimValue | null =>
  groups.place ? { place: groups.place.replace(/ [Cc]ity$/, '') } : null
const stateOwned = (): ClaimValue => ({ stateOwned: true })

const PLACE = String.raw`(?<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: [Cc]ity)?)`

const FRAMES: Frame[] = [
  {
    predicate: 'foundedOn',
    expression: pattern(
      String.raw`{C:company}(?:,| was| is|, which was|,? a [^,<]{3,40},)? ?(?:founded|established|set up|created|incorporated) (?:in|on) {D:date}`,
    ),
    value: founded,
  },
  {
    predicate: 'foundedOn',
    expression: pattern(
      String.raw`{C:company}[^.;]{0,120}?\bsince (?:its|their|<C\d+>'s) (?:founding|foundation|establishment|inception) in {D:date}`,
    ),
    value: founded,
  },
  {
    predicate: 'foundedOn',
    expression: pattern(String.raw`[Ff]ounded in {D:date},? {C:company}`),
    value: founded,
  },
  {
    predicate: 'foundedOn',
    expression: pattern(
      String.raw`{C:company}[^。;<]{0,8}?(?:成立|创立|创建|创办)于{D:date}|{C:company}于{D:date}(?:成立|创立|创建)`,
    ),
    value: founded,
  },
  {
    predicate: 'headquarteredIn',
    expression: pattern(
      String.raw`{C:company}'s? (?:global |world |main )?(?:headquarters|head office|HQ) (?:is |are )?in ${PLACE}`,
    ),
    value: place,
  },
  {
    predicate: 'headquarteredIn',
    expression: pattern(
      String.raw`{C:company},? (?:which is |is |was )?(?:headquartered|based) in ${PLACE}`,
    ),
    value: place,
  },
  {
    predicate: 'headquarteredIn',
    expression: pattern(String.raw`{C:company}总部(?:位于|设在|在)(?<place>\p{Script=Han}{2,4})`),
    value: place,
  },
  {
    predicate: 'stateOwned',
    expression: pattern(
      String.raw`[Ss]tate[- ](?:owned|run) (?:[\w-]+ ){0,2}?(?:carmaker|automaker|company|group|giant|manufacturer|enterprise|firm),? {C:company}`,
    ),
    value: stateOwned,
  },
  {
    predicate: 'stateOwned',
    expression: pattern(
      String.raw`{C:company}(?:, (?:a|the)| is (?:a|the)|, (?:[\w']+ ){0,4}?) ?(?:[\w']+ ){0,3}?[Ss]tate[- ](?:owned|run)`,
    ),
    value: stateOwned,
  },
  {
    predicate: 'stateOwned',
    expression: pattern(String.raw`国有(?:车企|企业|汽车集团|汽车企业){C:company}`),
    value: stateOwned,
  },
]

const UNDISCLOSED = [
  pattern(
    String.raw`(?<what>[^.;]{0,160}?)\b(?:ha(?:s|ve) not (?:yet )?(?:been )?disclosed|did not disclose|(?:was|were) not (?:yet )?disclosed|undisclosed|not (?:yet )?disclosed|declined to disclose)(?<more>[^.;]{0,80})`,
  ),
  pattern(
    String.raw`(?<what>[^。;]{0,60}?)(?:尚未|未|并未|没有)(?:披露|透露|公布)(?<more>[^。;]{0,40})`,
  ),
]

/** What a company is: founded when, seated where, owned by the state; and what is not disclosed. */
export function attributeRule(context: RuleContext): Claim[] {
  return [...attributes(context), ...described(context), ...undisclosed(context)]
}

function attributes(context: RuleContext): Claim[] {
  const text = context.raw.replaceAll('"', '')
  return findAll(
    text,
    FRAMES.map(({ expression }) => expression),
  ).flatMap((match) => {
    const frame = FRAMES[match.pattern]
    const value = frame?.value(match, context)
    const [company] = partiesIn(context, match.groups.company)
    if (!frame || !value || company?.type !== 'company') return []
    return [about(context, frame.predicate, company, value, match, text)]
  })
}

/** "The state-owned carmaker has …": the description itself says it. */
function described(context: RuleContext): Claim[] {
  const { tags, raw } = context
  return [...tags.mentions].flatMap(([tag, mention]) => {
    const words = tags.words.get(tag) ?? ''
    if (mention.via !== 'description' || !/[Ss]tate[- ](?:owned|run)/.test(words)) return []
    const start = raw.indexOf(`<${tag}>`)
    if (start < 0) return []
    const match = { groups: {}, text: words, start, end: start + tag.length + 2, pattern: -1 }
    return [about(context, 'stateOwned', mention, stateOwned(), match, raw)]
  })
}

function about(
  context: RuleContext,
  predicate: Predicate,
  subject: Mention,
  value: ClaimValue,
  { start, end }: Found,
  text: string,
): Claim {
  return claim(context, {
    predicate,
    subject,
    objects: [],
    value,
    rule: `attribute/${predicate}`,
    text,
    start,
    end,
  })
}

/** A source that says that details are not disclosed is different from no source. */
function undisclosed(context: RuleContext): Claim[] {
  const { plain, memory } = context
  return findAll(plain, UNDISCLOSED).flatMap((match) => {
    const words = `${match.groups.what ?? ''} ${match.groups.more ?? ''}`
    const equity = /equity|stake|shareholding|capital|股权|股比|持股/.test(words)
    const money = /financial|terms|price|value|amount|金额|价格|交易额/.test(words)
    if (!equity && !money) return []
    const named = partiesIn(context, match.text).filter(({ type }) => type === 'company')
    const parties = named.length > 1 ? named : (memory.partners ?? memory.pair ?? [])
    const [subject, ...objects] = parties
    if (!subject || objects.length === 0) return []
    const made = claim(context, {
      predicate: 'notDisclosed',
      subject,
      objects,
      value: {
        topic: equity ? 'equity' : 'financialTerms',
        partnershipType: topicsOf(words).slice(0, 1),
      },
      rule: 'attribute/notDisclosed',
      text: plain,
      start: match.start,
      end: match.end,
    })
    // The sentence negates the disclosure; that it is not disclosed is what it asserts.
    return [{ ...made, assertionMode: 'asserted' as const }]
  })
}
