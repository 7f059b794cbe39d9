import type { Claim } from '../../domain/claim.ts'
import { sameEntity, type Tags } from '../tagged.ts'
import { type Held, holding } from './position-claim.ts'
import { heldInEnglish } from './position-en.ts'
import { rememberPeople } from './position-memory.ts'
import { heldInChinese } from './position-zh.ts'
import type { RuleContext } from './rule.ts'

/** Lines that name people to write to, or who wrote and drew what is read: no positions. */
const CREDITS =
  /\b(?:[Cc]ontacts?:|[Tt]el\.?:|[Pp]hone:|[Ee]-?mail:)|\S@\S|^\W*(?:Reporting|Additional reporting|Writing|Editing|Photo|Photographer|Image|Illustration)\b|(?:图片来源|图源|摄影|责任编辑|责编|撰文|联系人|联系电话)/u

/** Positions: who is what in which company. */
export function positionRule(read: RuleContext): Claim[] {
  const context = { ...read, tags: copyOf(read.tags) }
  const { sentence } = context
  const { text, held } = sentence.lang === 'zh' ? heldInChinese(context) : heldInEnglish(context)
  const claims = CREDITS.test(sentence.text)
    ? []
    : distinct(held).map((one) => holding(context, one))
  rememberPeople(context, text, claims)
  return claims
}

/** The tags of titles and of names that only this rule sees stay here. */
const copyOf = (tags: Tags): Tags => ({
  ...tags,
  mentions: new Map(tags.mentions),
  words: new Map(tags.words),
})

/** Each person in each company once, or before and now: what frames say first counts. */
const distinct = (held: Held[]): Held[] =>
  held.filter(
    (one, index) =>
      !held
        .slice(0, index)
        .some(
          (other) =>
            (other.left === one.left || other.role === one.role) &&
            sameEntity(other.person, one.person) &&
            sameEntity(other.company, one.company),
        ),
  )
