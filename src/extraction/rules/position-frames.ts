import { TITLE_WORD } from '../role-words.ts'

/** One way to say in English who is what in which company. */
export interface PositionFrame {
  expression: RegExp
  /** Told beside the name, so true whatever the sentence says; a verb can be planned or denied. */
  told: 'beside' | 'verb'
  /** The position is over. */
  left?: boolean
  /** The company is the one that the text is about. */
  alone?: boolean
}

const DETERMINER = String.raw`(?:the |a |an |its |their |his |her |then[- ]|ex-|now |currently |until (?:then|now|recently|lately) |once |most recently |long-?time |still |also |formerly |previously |both |<N\d+>-year-old |<C\d+>'s )`
const DETERMINERS = String.raw`${DETERMINER}{0,4}`
const PEOPLE = String.raw`(?<people><[PX]\d+>(?:(?:,? and |, )<[PX]\d+>){0,3})`
const PERSON = String.raw`(?<people><[PX]\d+>)`
/** Up to five words between a preposition and the name: "of the German carmaker <C0>". */
const DESCRIBED = String.raw`(?:the |a |an )?(?:(?:${TITLE_WORD}|<N\d+>-year-old) ){0,5}`
const COMPANY = String.raw`(?<firms><[CXBV]\d+>)(?!<)`
const COMPANIES = String.raw`(?<firms><[CXBV]\d+>(?: and <[CXBV]\d+>(?=,? respectively|[,.:]|$))?)(?!<)`
const ROLE = String.raw`(?<role><T\d+>(?:(?:,? and(?: the| its| also)? |, | & |/| - )<T\d+>){0,2})`
/** A title can hold the description of its company, so that the name follows at once. */
const OF = String.raw`(?:,? (?:of|for) ${DESCRIBED}| )`
const AT = String.raw`(?:,? (?:of|at|for|with|in|from) ${DESCRIBED}|, [a-z]+(?: and [a-z]+)?,? (?:of|at) ${DESCRIBED}| )`
const IS = String.raw`(?:is|was|are|were|has been|had been|become|became|becomes|remains|serves as|served as|works as|worked as|acts as|acted as|continues as) (?:also |now |currently |again |still )?`
const MAY = String.raw`(?:(?:will|would|could|may|might|to|is to|is set to|was to|can|should|did not|does not|will not) )?`
const LEFT_BEFORE = String.raw`(?<left>(?:[Ff]ormer|[Ee]x|[Oo]ne-?time|[Oo]nce|[Ll]ate|[Pp]revious|[Rr]etired)[- ])?`
/** Up to three words between a name and its verb: "<P> has now been". */
const ADVERBS = String.raw`,?(?: [a-z]+){0,3}?`
const NAMED = String.raw`(?:appointed|named|elected|promoted|chosen|made|hired|nominated|confirmed|installed|picked|tapped)`
const NAMES = String.raw`(?:appoint(?:s|ed)?|name[sd]?|hire[sd]?|elect(?:s|ed)?|promote[sd]?|tap(?:s|ped)|pick(?:s|ed)|chooses?|chose|poache[sd]|nominate[sd]?|made|install(?:s|ed)?)`
const RUNS = String.raw`(?<verb>runs|heads|leads|chairs|oversees|ran|headed|led|chaired|oversaw|manages|managed)`
const WHEN = String.raw`(?: on <D\d+>| in <D\d+>| <D\d+>)?`
const LEAVES = String.raw`(?:step(?:s|ped|ping)? (?:down|aside|back)|resign(?:s|ed)?|retire[sd]?|quits?|depart(?:s|ed)?|was (?:ousted|fired|sacked|dismissed|removed|replaced))${WHEN},? (?:as|from (?:his|her|the) (?:post|position|role|job) as)`
const ENTERS = String.raw`(?:become[s]?|became|take[s]? over|took over|joins?|joined|return(?:s|ed)?|start(?:s|ed)?|(?:succeed(?:s|ed|ing)?|replace[sd]?|replacing|(?:take[s]?|took|taking) over from) <[PX]\d+>)${WHEN}`

const beside = (source: string, more: Partial<PositionFrame> = {}): PositionFrame => ({
  expression: new RegExp(source, 'gu'),
  told: 'beside',
  ...more,
})
const verb = (source: string, more: Partial<PositionFrame> = {}): PositionFrame => ({
  ...beside(source, more),
  told: 'verb',
})

/** Titles beside a name. What these match is taken out before the verbs are read. */
export const BESIDE_FRAMES: PositionFrame[] = [
  // "<C> ousted its chief executive <P>".
  beside(
    String.raw`${COMPANY}(?: [a-z]+){0,2}? (?:ousted|fired|sacked|dismissed|replaced|removed|parted ways with|parted company with) (?:its |<C\d+>'s |longtime |long-time ){0,2}${ROLE},? ${PERSON}`,
    { left: true },
  ),
  // "<P>, chairman of <C>", "<P>, the 61-year-old head of design at the carmaker <C>".
  beside(
    String.raw`${PEOPLE},? (?:who ${IS})?(?:(?<=, )as )?${DETERMINERS}${ROLE}${AT}${COMPANIES}`,
  ),
  // "<P>, <C>'s chief executive".
  beside(
    String.raw`${PEOPLE}(?:, | - |,? who ${IS})${DETERMINERS}${LEFT_BEFORE}${COMPANIES}(?:'s?)? ${DETERMINERS}${ROLE}`,
  ),
  // "<C> chief executive <P>", "<C1> and <C2>'s chairmen, <P1> and <P2>".
  beside(
    String.raw`${LEFT_BEFORE}(?<firms>(?:<[CXBV]\d+> and )?<[CXBV]\d+>)(?:'s?)? (?:group |then[- ]|ex-|new |current ){0,2}${ROLE},? (?:led by )?${PEOPLE}`,
  ),
  // "<C>, whose chief executive <P> …".
  beside(String.raw`${COMPANY},? whose ${ROLE},? ${PERSON}`),
  // "the chief executive of <C>, <P>", "chief executives of <C1> and <C2>, <P1> and <P2>".
  beside(String.raw`${ROLE}${OF}(?<firms><[CXBV]\d+>(?: and <[CXBV]\d+>)?),? ${PEOPLE}(?!<)`),
  // "analyst <P> of <C>", "Professor <P> from <C>".
  beside(String.raw`${ROLE},? ${PEOPLE},? (?:of|at|from|with) ${DESCRIBED}${COMPANY}`),
  // "<P> of <C>, an analyst".
  beside(String.raw`${PERSON},? (?:of|from|at|with) ${DESCRIBED}${COMPANY}, ${DETERMINERS}${ROLE}`),
  // "<P>, president and CEO, <C>:", "<P> (chief executive, <C>)".
  beside(String.raw`${PERSON},? \(?${ROLE}, ${COMPANY}(?=[.,:)]|$)`),
  // "<P>, who chairs <C>", "<P>, who founded <X> and led <C> as its president".
  beside(
    String.raw`${PERSON},? who (?:[^<>.;,]{0,60}(?:<[CX]\d+>[^<>.;,]{0,20})? and )?(?:now |currently |also |once |previously ){0,2}(?:${RUNS}|(?<founded>founded|co-founded))(?<unit> ${DESCRIBED}(?:<T\d+> |of |at )?)${COMPANY}(?:,? as (?:its |<C\d+>'s |the ){0,2}${ROLE})?`,
  ),
  // "<C>'s <P>, who heads the van unit", "<C>'s <P>, head of vans,".
  beside(
    String.raw`${COMPANY}'s? ${PERSON}, (?:who ${RUNS}(?<unit> (?:the |its )?(?:${TITLE_WORD} ){0,4}(?:unit|business|division|arm|operations|team|department))|${DETERMINERS}${ROLE}(?=[,.;]))`,
  ),
  // "<P>, who joined <C> as head of design".
  beside(
    String.raw`${PERSON},? who (?:[a-z]+ ){0,3}?(?:joined|rejoined|left) ${COMPANY}[^<>.;,]{0,30}?(?:<D\d+>)? as ${DETERMINERS}${ROLE}`,
  ),
]

/** Titles beside a name whose company is the one that the text is about. */
export const SOLE_FRAMES: PositionFrame[] = [
  beside(
    String.raw`(?:(?<![\p{L}\p{N}>)'] |[\p{L}>'-])|(?<= (?:its|that|and|said|by|from|with|to|under|the|for|as|says|told|when|but|while) ))(?:the |its )?${ROLE},? ${PERSON}(?! (?:of|at|from) )`,
    { alone: true },
  ),
  beside(
    String.raw`${PERSON}, (?:the (?:company|carmaker|automaker|group|firm|supplier|startup|start-up|venture)'s )?${DETERMINERS}${ROLE}(?=[,.;])`,
    { alone: true },
  ),
]

/** Titles that a verb gives or takes. */
export const VERB_FRAMES: PositionFrame[] = [
  // "<P> is chief executive of <C>".
  verb(
    String.raw`${PEOPLE},? ${MAY}(?:${IS}|be |remain |serve as |stay on as )(?:[a-z]+ly )?${DETERMINERS}${ROLE}${AT}${COMPANY}`,
  ),
  // "<P> is <C>'s chief executive".
  verb(
    String.raw`${PERSON},? ${MAY}(?:${IS}|be |remain )${DETERMINERS}${LEFT_BEFORE}${COMPANY}'s? ${DETERMINERS}${ROLE}`,
  ),
  // "<C> has named <P> as its chief executive".
  verb(
    String.raw`${COMPANY}(?: [a-z]+| on <D\d+>,?){0,3}? ${NAMES} (?:[a-z-]+ ){0,4}?(?:<[CX]\d+>(?:'s)? (?:veteran )?|<T\d+> )?${PERSON},? (?:as |to be |to become |to the (?:post|position|role) of |to succeed <[PX]\d+> as |to )?${DETERMINERS}(?:next |new )?${ROLE}`,
  ),
  // "<P> was named chief executive of <C>", "<P> was named <C>'s chief executive".
  verb(
    String.raw`${PERSON}${ADVERBS} ${NAMED}(?: as| to)? (?:the )?(?:new |next )?${ROLE}${AT}${COMPANY}`,
  ),
  verb(
    String.raw`${PERSON}${ADVERBS} ${NAMED}(?: as| to)? ${COMPANY}(?:'s?)? (?:new |next )?${ROLE}`,
  ),
  // "<P> will succeed <P> as chief executive of <C>", "<P> took over as <C>'s chairman".
  verb(
    String.raw`${PERSON}${ADVERBS} ${ENTERS}(?: as)? (?:the )?(?:new |next )?${ROLE}${AT}${COMPANY}`,
  ),
  verb(String.raw`${PERSON}${ADVERBS} ${ENTERS} as ${COMPANY}(?:'s?)? (?:new |next )?${ROLE}`),
  verb(
    String.raw`${PERSON}${ADVERBS} (?:joins?|joined|return(?:s|ed)? to) ${COMPANY}[^<>.;,]{0,30}?(?:<D\d+>)? as ${DETERMINERS}${ROLE}`,
  ),
  // "<P> stepped down as chief executive of <C>", "… as <C>'s chairman".
  verb(String.raw`${PERSON}${ADVERBS} ${LEAVES} (?:the )?${ROLE}${AT}${COMPANY}`, { left: true }),
  verb(String.raw`${PERSON}${ADVERBS} ${LEAVES} ${COMPANY}(?:'s?)? ${ROLE}`, { left: true }),
  // "<P> left his job as president of <C>".
  verb(
    String.raw`${PERSON}(?:[^<>.;]|<[BCDX]\d+>){0,100}? (?:his|her) (?:own )?(?:job|role|post|position|duties|work) as ${DETERMINERS}${ROLE}${AT}${COMPANY}`,
  ),
  verb(
    String.raw`${PERSON}(?:[^<>.;]|<[BCDX]\d+>){0,100}? (?:his|her) (?:time|tenure|days|years|stint) as ${DETERMINERS}${ROLE}${AT}${COMPANY}`,
    { left: true },
  ),
  // "<P> runs the truck business of <C>", "<P> heads <C>".
  verb(
    String.raw`${PERSON},? (?:now |currently |also |still |who )?${RUNS}(?<unit> ${DESCRIBED}(?:of |at |in )?)${COMPANY}`,
  ),
]

/** Verbs that give or take a title of the company that the text is about. */
export const SOLE_VERB_FRAMES: PositionFrame[] = [
  verb(
    String.raw`${PERSON}${ADVERBS} (?:${NAMED}|${ENTERS})(?: as| to)? (?:the |its |<C\d+>'s )?(?:new |next )?${ROLE}(?! (?:of|at|for) )`,
    { alone: true },
  ),
  verb(String.raw`${PERSON}${ADVERBS} ${LEAVES} (?:the )?${ROLE}(?! (?:of|at|for) )`, {
    alone: true,
    left: true,
  }),
]

/** What goes on after a position of one person: "and formerly head of purchasing at <C1>". */
export const SAME_PERSON = new RegExp(
  String.raw`(?:,? and|, as well as|,) (?:(?:is|was) )?${DETERMINERS}${ROLE},? (?:of|at|for|with) ${DESCRIBED}${COMPANY}`,
  'uy',
)

/** What goes on after a position in one company: "and chairman <P1>", "and <P1>, its chairman". */
export const SAME_COMPANY = new RegExp(
  String.raw`(?:,? and|,) (?:(?:its |the )?${ROLE},? ${PERSON}(?! (?:of|at) )|(?<others><[PX]\d+>), ${DETERMINERS}(?<its><T\d+>(?: and <T\d+>)?)(?=[,.;]| (?:and|said|will|have)))`,
  'uy',
)
