import { ROLE } from './word-lists.ts'

/** Words that may stand between an article and the name that they describe. */
const ADJECTIVE = String.raw`(?:[A-Z][a-z]+(?:ese|an|ish|ch)|German|Dutch|Swiss|Czech|US|U\.S\.|UK|EU|South|North|[\w]+-(?:owned|based|backed|old|run|listed|made|driven|leading|largest|biggest)|\d+-year-old|state|private|public|global|international|foreign|domestic|local|overseas|premium|luxury|leading|largest|biggest|major|top|oldest|first|second|third|smaller|bigger|larger|small|big|new|young|emerging|established|traditional|legacy|incumbent|rival|fellow|electric|electric-vehicle|vehicle|car|auto|automotive|automobile|EV|NEV|energy|battery|tech|technology|internet|Internet|software|chip|semiconductor|autonomous|driving|self-driving|smart|intelligent|mobility|ride-hailing|parts|component|truck|motorcycle|industry|industrial|manufacturing|listed|Tier|tier|one|1|two|three|four|several|other|well-known|famous|world's|country's|nation's|owned|making|oil|energy|and|maker)`
const NOUN = String.raw`(?:car ?makers?|auto ?makers?|manufacturers?|makers?|giants?|groups?|compan(?:y|ies)|start-?ups?|upstarts?|firms?|brands?|suppliers?|players?|partners?|rivals?|peers?|conglomerates?|enterprises?|developers?|producers?|titans?|heavyweights?|powerhouses?|specialists?|investors?|shareholders?|subsidiar(?:y|ies)|units?|arms?|parents?|marques?|operators?|providers?)`
const DETERMINER = String.raw`(?:the|The|a|an|A|An|its|Its|their|Their|this|[A-Z][a-z]+'s|<[CBX]\d+>'s?|both)`
const PARTY = String.raw`<[CBXAV]\d+>`
const NAMED_COMPANY = String.raw`<[CXAV]\d+>`

const TITLE_BEFORE = new RegExp(
  String.raw`(?:${DETERMINER} )?(?:${ADJECTIVE} )*${NOUN},?(?: (?:such as|like|including))? (?=${NAMED_COMPANY})`,
  'g',
)
const BRAND_BEFORE = new RegExp(
  String.raw`${DETERMINER} (?:${ADJECTIVE} )*(?:brand|marque),? (?=<B\d+>)`,
  'g',
)
const COUNTRY_BEFORE =
  /\b(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?'s|China|(?:the )?(?:Chinese|German|Japanese|French|American|Korean|South Korean|Swedish|Indian|Italian|British|state-owned|State-owned)) (?=<[CX]\d+>)/g
const ASIDE = /\s?\((?!<M)[^()]*\)/g
const TWO_PRICES = /(<M\d+>) \((?:about |around |approximately |or |some )?(<M\d+>)\)/g
const APPOSITION = new RegExp(
  String.raw`(${PARTY}), (?:an? |the |one of |part of |owner of |maker of |parent of |based in |headquartered in |founded in |founded by |established in |backed by |known for |which (?!holds|owns|has|controls)|whose |(?:${ADJECTIVE} )+${NOUN})[^,;:<>]*(?:,(?! (?:a|an|the) )|(?=[.;]))`,
  'g',
)
const ADVERB =
  /\b(?:also|already|recently|formally|officially|jointly|further|furthermore|subsequently|later|previously|originally|successfully|earlier|initially|eventually|finally|just|now|currently|together|reportedly|effectively|actively|deeply|closely|separately|respectively|each) (?=[a-z<])/g
const QUOTES = /"/g
/** A person who acts for a company: "<C0> CEO <P1>" and "<P1>, chairman of <C0>," are <C0>. */
const ROLE_BEFORE = new RegExp(String.raw`(<C\d+>)(?:'s?)? (?:the )?${ROLE},? <P\d+>`, 'gi')
const ROLE_AFTER = new RegExp(
  String.raw`<P\d+>,? (?:who is |is |was |as |the |a )*${ROLE}(?: of (?:the )?(?:[a-z]+ ){1,5}?[a-z]+)?? (?:of|at|for) (?:the )?(<[CX]\d+>),?`,
  'gi',
)

/**
 * A tagged English sentence without what stands between the words of a relation: titles and
 * nationalities before names, asides in brackets, appositions, adverbs and quotation marks.
 *
 * "China's oldest carmaker <C0> has also partnered with 10-year-old <C1>" becomes
 * "<C0> has partnered with <C1>".
 */
export function simplify(tagged: string): string {
  let text = tagged.replaceAll(TWO_PRICES, '$1 $2').replaceAll(ASIDE, '').replaceAll(QUOTES, '')
  text = text.replaceAll(ROLE_BEFORE, '$1').replaceAll(ROLE_AFTER, '$1').replaceAll(ADVERB, '')
  text = text.replaceAll(/(?:\b\d+|<N\d+>)-year-old (?=<)/g, '')
  text = text
    .replaceAll(TITLE_BEFORE, '')
    .replaceAll(COUNTRY_BEFORE, '')
    .replaceAll(BRAND_BEFORE, '')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replaceAll(APPOSITION, '$1 ')
  }
  return text.replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim()
}
