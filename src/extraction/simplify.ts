import { ROLE } from './word-lists.ts'

/** Words that may stand between an article and the name that they describe. */
const ADJECTIVE = String.raw`(?:[A-Z][a-z]+(?:ese|an|ish|ch)|Swiss|US|U\.S\.|UK|EU|South|North|[\w]+-(?:owned|based|backed|old|run|listed|made|driven|leading|largest|biggest)|\d+-year-old|state|private|public|global|international|foreign|domestic|local|overseas|premium|luxury|leading|largest|biggest|major|top|oldest|first|second|third|smaller|bigger|larger|small|big|new|young|emerging|established|traditional|legacy|incumbent|rival|fellow|electric|electric-vehicle|vehicle|car|auto|automotive|automobile|EV|NEV|energy|battery|tech|technology|internet|Internet|software|chip|semiconductor|autonomous|driving|self-driving|smart|intelligent|mobility|ride-hailing|parts|component|truck|motorcycle|industry|industrial|manufacturing|Tier|tier|one|1|two|three|four|several|other|well-known|famous|world's|country's|nation's|owned|making|oil|and|maker)`
const NOUN = String.raw`(?:car ?makers?|auto ?makers?|manufacturers?|makers?|giants?|groups?|compan(?:y|ies)|start-?ups?|upstarts?|firms?|brands?|suppliers?|players?|partners?|rivals?|peers?|conglomerates?|enterprises?|developers?|producers?|titans?|heavyweights?|powerhouses?|specialists?|investors?|shareholders?|subsidiar(?:y|ies)|units?|arms?|parents?|marques?|operators?|providers?)`
const DETERMINER = String.raw`(?:the|The|a|an|A|An|its|Its|their|Their|this|[A-Z][a-z]+'s|<[CBX]\d+>'s?|both)`
const PARTY = String.raw`<[CBXAV]\d+>`
const NAMED_COMPANY = String.raw`<[CXAV]\d+>`

const TITLE_BEFORE = new RegExp(
  String.raw`(?<!joint[- ]venture )(?:${DETERMINER} )?(?:${ADJECTIVE} )*(?<!joint[- ]venture )${NOUN},?(?: (?:such as|like|including))? (?=${NAMED_COMPANY})`,
  'g',
)
/** "<C0>, its lubricants arm <X1> and <C2>": the arm is a party of its own. */
const UNIT_BEFORE =
  /(?<=, |and )(?:its|their|<[CBX]\d+>'s?) (?:[\w-]+ ){0,3}(?:arm|unit|subsidiary|division|affiliate|parent|rival) (?=<[CX]\d+>)/g
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
/** "<C0> sold <C1>, its Japanese subsidiary, to <C2>". */
const OWNED_APPOSITION = new RegExp(
  String.raw`(${PARTY}), (?:<[CBX]\d+>'s?|its|their) (?:[\w-]+ ){0,4}[\w-]+,(?= (?:to|from|in|for|by|with|has|have|had|is|was|will|said)\b)`,
  'g',
)
const ADVERB =
  /\b(?:also|already|recently|formally|officially|jointly|further|furthermore|subsequently|later|previously|originally|successfully|earlier|initially|eventually|finally|just|now|currently|together(?! with)|reportedly|effectively|actively|deeply|closely|separately|respectively) (?=[a-z<])/g
const QUOTES = /"/g
const NOT_OWNER = String.raw`(?! (?:\w+ )?(?:owns?|holds?|held|owned|bought|acquired|took|controls?) )`
/** A person who acts for a company: "<C0> CEO <P1>" and "<P1>, chairman of <C0>," are <C0>. */
const ROLE_BEFORE = new RegExp(
  String.raw`(<C\d+>)(?:'s?)? (?:the )?${ROLE},? <P\d+>${NOT_OWNER}`,
  'gi',
)
const ROLE_AFTER = new RegExp(
  String.raw`<P\d+>,? (?:who is |is |was |as |the |a )*${ROLE}(?: of (?:the )?(?:[a-z]+ ){1,5}?[a-z]+)?? (?:of|at|for) (?:the )?(<[CX]\d+>),?${NOT_OWNER}`,
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
  const whole = /^\(([^()]*)\)?\.?$/.exec(tagged.trim())?.[1]
  let text = (whole ?? tagged)
    .replaceAll(TWO_PRICES, '$1 $2')
    .replaceAll(ASIDE, '')
    .replaceAll(QUOTES, '')
  text = text.replaceAll(ROLE_BEFORE, '$1').replaceAll(ROLE_AFTER, '$1').replaceAll(ADVERB, '')
  text = text.replaceAll(/(?:\b\d+|<N\d+>)-year-old (?=<)/g, '')
  text = text
    .replaceAll(UNIT_BEFORE, '')
    .replaceAll(TITLE_BEFORE, '')
    .replaceAll(COUNTRY_BEFORE, '')
    .replaceAll(BRAND_BEFORE, '')
  text = text.replaceAll(OWNED_APPOSITION, '$1')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replaceAll(APPOSITION, '$1 ')
  }
  return text.replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim()
}

const NATION_ZH =
  '(?:韩国|德国|日本|美国|法国|英国|意大利|瑞典|印度|中国|马来西亚|越南|泰国|荷兰|西班牙|加拿大|土耳其|沙特|以色列|韩系|德系|日系|美系)'
const KIND_ZH =
  '(?:汽车|零部件|整车|电池|豪华|豪华车|科技|互联网|芯片|动力电池|电动|电动车|新能源|软件|石油|自动驾驶|出行|国有|民营|跑车|商用车|客车|卡车|供应|造车)'
const NOUN_ZH =
  '(?:巨头|制造商|生产商|车企|供应商|企业|公司|集团|龙头|大厂|新势力|品牌|初创公司|独角兽|厂商)'
const TITLE_ZH = new RegExp(
  `(?:${NATION_ZH}(?:最大的?)?(?:${KIND_ZH}){0,3}${NOUN_ZH}?|(?:${KIND_ZH}){1,3}${NOUN_ZH})(?=<[CXBV]\\d+>)`,
  'gu',
)
const ASIDE_ZH = /\((?![^()]*<R)[^()]{0,60}\)/gu

/** A tagged Chinese sentence without spaces, asides, quotation marks and titles before names. */
export function simplifyZh(tagged: string): string {
  return tagged
    .replaceAll(/\s+/g, '')
    .replaceAll(ASIDE_ZH, '')
    .replaceAll(TITLE_ZH, '')
    .replaceAll(/[“”"「」](?=<)|(?<=>)[“”"「」]/g, '')
}
