import type { ClaimValue, Predicate } from '../../domain/claim.ts'
import { type Found, pattern } from '../pattern.ts'
import { render, type Tags, tagsIn } from '../tagged.ts'

/** One way to say what a company is. */
export interface AttributeFrame {
  predicate: Predicate
  expression: RegExp
  value(match: Found, tags: Tags): ClaimValue | null
}

const founded = ({ groups }: Found, tags: Tags): ClaimValue | null => {
  const date = tags.dates.get(tagsIn(groups.date ?? '')[0] ?? '')
  return date?.date ? { date } : null
}
const seated = ({ groups }: Found, tags: Tags): ClaimValue | null => {
  const place = render(groups.place ?? '', tags)
    .replace(/ [Cc]ity$/, '')
    .replace(/市$/, '')
  return place && /^[\p{Lu}\p{Script=Han}]/u.test(place) ? { place } : null
}
const stateOwned = (): ClaimValue => ({ stateOwned: true })

const foundedFrame = (source: string): AttributeFrame => ({
  predicate: 'foundedOn',
  expression: pattern(source),
  value: founded,
})
const seatFrame = (source: string): AttributeFrame => ({
  predicate: 'headquarteredIn',
  expression: pattern(source),
  value: seated,
})
const stateFrame = (source: string): AttributeFrame => ({
  predicate: 'stateOwned',
  expression: pattern(source),
  value: stateOwned,
})

const PLACE_WORD = String.raw`(?:<X\d+>|[A-Z][a-zà-ÿ]+(?:-[A-Z]?[a-zà-ÿ]+)*)`
/** "Wolfsburg", "San José", "Kirchheim unter Teck"; tagging can take parts of one for names. */
const PLACE = String.raw`(?<place>(?!(?:The|A|An|Its|By|In)\b)${PLACE_WORD}(?: (?:(?:unter|am|an der|im|de|del|di|du|la|le|sur|upon|on|bei) )?${PLACE_WORD})?(?: [Cc]ity)?)`
/** "Munich-based": tagging can take the place for a name. */
const BASED = String.raw`(?<place><X\d+>|[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?)-(?:based|headquartered)`
const FIRM_NOUN = String.raw`(?:car|auto)?(?: ?makers?|company|group|firm|manufacturer|supplier|giant|venture|joint venture|start-?up|specialist|developer|producer|operator|conglomerate|unit|subsidiary|business)`
const ADJECTIVES = String.raw`(?:[\w'-]+ ){0,3}?`
const MAKE = String.raw`(?:founded|set up|established|created|incorporated|formed)`
const FROM = String.raw`(?: (?:in|at) [A-Z][a-z]+(?: [A-Z][a-z]+)?,?)?(?: by [^;.<]{0,40}(?:<[CXP]\d+>[^;.<]{0,20}){0,3})? (?:in|on|back in|as early as) (?:the (?:spring|summer|autumn|fall) of )?{D:date}`
const ASIDE = String.raw`(?:, [^<>.;]{3,80},| \([^<>().;]{1,40}\),?)?`
const PLACE_ZH = String.raw`(?<place>\p{Script=Han}{2,8}?)(?=[,。;、)(的]|$)`
/** A place or another name before a name makes it a part of a longer one. */
const FIRM_ZH = String.raw`(?<!北京|上海|天津|重庆|沈阳|南京|杭州|武汉|广州|长沙|郑州|福建|四川|湖南|时代){C:company}(?:\((?:[^()<>]|<N\d+>){1,16}\))?(?:集团|公司)?`
const MAKE_ZH = String.raw`(?:成立|创立|创建|创办|组建|设立)`
const SURELY_ZH = String.raw`(?:便|就|早)?(?:正式|注册|最早|宣布|登记|在\p{Script=Han}{2,4}|由[^。;]{0,40}?)?`

export const ATTRIBUTE_FRAMES: AttributeFrame[] = [
  foundedFrame(
    String.raw`{C:company}(?:${ASIDE},? (?:was|is|were|had been)|, which was|,|\)) ${MAKE}${FROM}`,
  ),
  foundedFrame(
    String.raw`{C:company}, (?:an?|the) [^<>.,;]{3,60}? (?:(?:that |which )?(?:they |the two |<[CX]\d+> (?:and <[CX]\d+> )?)(?:jointly )?)?${MAKE}${FROM}`,
  ),
  foundedFrame(
    String.raw`(?:founded|co-founded|established) {C:company}(?: [^<>.;,]{0,40}?)? in {D:date}`,
  ),
  foundedFrame(
    String.raw`{C:company},? (?:that|which) (?:they |the two |<[CX]\d+> (?:and <[CX]\d+> )?)(?:jointly )?${MAKE}${FROM}`,
  ),
  foundedFrame(String.raw`{C:company}: ${MAKE}${FROM}`),
  foundedFrame(
    String.raw`{C:company}[^.;]{0,120}?\bsince (?:its|their|<C\d+>'s) (?:founding|foundation|establishment|inception) in {D:date}`,
  ),
  foundedFrame(String.raw`[Ff]ounded (?:by [^.;<]{0,30}(?:<[XP]\d+>)? )?in {D:date},? {C:company}`),
  foundedFrame(String.raw`${FIRM_ZH}${SURELY_ZH}${MAKE_ZH}于{D:date}`),
  foundedFrame(String.raw`${FIRM_ZH}(?:于|在)?{D:date}${SURELY_ZH}${MAKE_ZH}(?!于|的|了?<)`),
  foundedFrame(
    String.raw`{D:date}(?:[^<。;,]{0,16},)?,?${FIRM_ZH}${SURELY_ZH}${MAKE_ZH}(?!于|的|了?<|<)(?=[,。;、]|$)`,
  ),
  foundedFrame(String.raw`{D:date}${MAKE_ZH}的(?!合资)[^<。;,]{0,8}?{C:company}`),
  foundedFrame(String.raw`${MAKE_ZH}于{D:date}的[^<。;,]{0,8}?{C:company}`),
  seatFrame(
    String.raw`{C:company}'s? (?:global |world |main )?(?:headquarters|head office|HQ|seat) (?:is |are )?(?:in|at) ${PLACE}`,
  ),
  seatFrame(
    String.raw`{C:company},? (?:which |that )?(?:has|with|keeps) (?:its|<C\d+>'s|a) (?:global |world |main )?(?:headquarters|head office|HQ|seat) (?:in|at) ${PLACE}`,
  ),
  seatFrame(
    String.raw`{C:company},? (?:which is |is |was )?(?:headquartered|based|run) (?:in|at|from|out of) ${PLACE}`,
  ),
  seatFrame(String.raw`{C:company}, (?:an?|the) ${BASED} `),
  seatFrame(String.raw`${BASED} (?:${ADJECTIVES}${FIRM_NOUN},? )?{C:company}`),
  seatFrame(
    String.raw`${FIRM_ZH}[^<。;]{0,10}(?:<D\d+>)?[^<。;]{0,12}总部(?:位于|设在|设于|在)${PLACE_ZH}`,
  ),
  seatFrame(
    String.raw`总部(?:位于|设在|设于|在)(?<place>\p{Script=Han}{2,8}?)的[^<。;,]{0,8}?{C:company}`,
  ),
  stateFrame(
    String.raw`(?:[Ss]tate|[Gg]overnment)[- ](?:owned|run|controlled) (?:[\w-]+ ){0,2}?(?:carmaker|automaker|company|group|giant|manufacturer|enterprise|firm|rival|partner)?,? ?{C:company}`,
  ),
  stateFrame(
    String.raw`{C:company}(?:, (?:a|the)| is (?:a|the)|, (?:[\w']+ ){0,4}?) ?(?:[\w']+ ){0,3}?(?:[Ss]tate|[Gg]overnment)[- ](?:owned|run|controlled)`,
  ),
  stateFrame(
    String.raw`{C:company},?(?: which)?(?: is| was)? (?:(?:majority-|wholly |fully )?owned|controlled) by (?:the )?(?:[A-Z][a-z]+ )?(?:(?:central|federal|provincial|municipal|local|city) )?(?:state|government)\b`,
  ),
  stateFrame(
    String.raw`(?:国有(?:车企|企业|汽车集团|汽车企业|控股企业|整车企业)?|央企|国企|地方国企)(?:集团)?{C:company}`,
  ),
  stateFrame(
    String.raw`{C:company}(?:是|为|作为|,)(?:一家|我国|中国)?[^<。;,]{0,10}?(?:国有(?:独资|控股)?(?:车企|企业|汽车集团|公司)|央企|国企)`,
  ),
]

/** The place in a description that the tagging resolved: "the Hiroshima-based company". */
export const SEAT_IN_WORDS =
  /\b(?<place>\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)-(?:based|headquartered)\b/u

/** "The Dublin-based supplier": who it is, only the sentences before tell. */
export const DESCRIBED_SEAT = pattern(
  String.raw`\b[Tt]he ${BASED} ${ADJECTIVES}${FIRM_NOUN}\b(?!,? <)`,
)
