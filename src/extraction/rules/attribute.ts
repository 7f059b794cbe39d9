import type { Claim, ClaimValue, Mention, Predicate } from '../../domain/claim.ts'
import { type Found, findAll } from '../pattern.ts'
import { isPlace } from '../places.ts'
import { render, sameEntity } from '../tagged.ts'
import { undisclosed } from './attribute-disclosure.ts'
import { ATTRIBUTE_FRAMES, DESCRIBED_SEAT, SEAT_IN_WORDS } from './attribute-frames.ts'
import { claim, partiesIn, type RuleContext } from './rule.ts'

/** What a company is: founded when, seated where, owned by the state; and what is not disclosed. */
export function attributeRule(context: RuleContext): Claim[] {
  const raw = context.raw.replaceAll('"', '')
  const texts = context.sentence.lang === 'zh' ? [raw.replaceAll(/\s+/g, '')] : [raw, context.plain]
  const claims = [
    ...texts.flatMap((text) => attributes(context, text)),
    ...described(context),
    ...describedSeat(context, raw),
  ]
  return [...distinct(claims), ...undisclosed(context)]
}

/** One claim for each company and predicate of a sentence: what frames say first counts. */
const distinct = (claims: Claim[]): Claim[] =>
  claims.filter(
    (one, index) =>
      !claims
        .slice(0, index)
        .some(
          (other) =>
            other.predicate === one.predicate &&
            sameEntity(other.subject.mention, one.subject.mention),
        ),
  )

function attributes(context: RuleContext, text: string): Claim[] {
  return findAll(
    text,
    ATTRIBUTE_FRAMES.map(({ expression }) => expression),
  ).flatMap((match) => {
    const frame = ATTRIBUTE_FRAMES[match.pattern]
    const value = frame?.value(match, context.tags)
    const [company] = partiesIn(context, match.groups.company)
    if (!frame || !value || !company || company.type === 'person') return []
    const made = about(context, frame.predicate, company, value, match, text)
    return [made.assertionMode === 'planned' ? made : asTold(made)]
  })
}

/** "The state-owned carmaker has …", "the Hiroshima-based company": the description itself says it. */
function described(context: RuleContext): Claim[] {
  const { tags, raw } = context
  return [...tags.mentions].flatMap(([tag, mention]) => {
    const words = tags.words.get(tag) ?? ''
    const start = raw.indexOf(`<${tag}>`)
    if (mention.via !== 'description' || start < 0) return []
    const match = { groups: {}, text: words, start, end: start + tag.length + 2, pattern: -1 }
    const place = SEAT_IN_WORDS.exec(words)?.groups?.place
    const seat = place ? [about(context, 'headquarteredIn', mention, { place }, match, raw)] : []
    const owned = /[Ss]tate[- ](?:owned|run)/.test(words)
      ? [about(context, 'stateOwned', mention, { stateOwned: true }, match, raw)]
      : []
    return [...seat, ...owned].map(asTold)
  })
}

/** What stands beside a name holds whatever the sentence says of it. */
const asTold = (made: Claim): Claim => ({ ...made, assertionMode: 'asserted', attributedTo: null })

/** "The Dublin-based supplier" is whom the line or the text is about. */
function describedSeat(context: RuleContext, text: string): Claim[] {
  const [match] = findAll(text, [DESCRIBED_SEAT])
  if (!match) return []
  const place = render(match.groups.place ?? '', context.tags)
  const [lead] = partiesIn(context, /^(<C\d+>):/.exec(text)?.[1])
  const company = lead ?? context.memory.subject
  if (!company || !isPlace(place)) return []
  return [asTold(about(context, 'headquarteredIn', company, { place }, match, text))]
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
