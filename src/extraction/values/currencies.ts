const codes =
  'USD EUR GBP JPY CNY KRW INR HKD CHF SEK NOK DKK AUD CAD NZD BRL MXN THB IDR MYR SGD TWD PHP VND TRY RUB ZAR PLN CZK HUF RON SAR AED QAR EGP ILS PKR UZS KZT ARS CLP COP'
/** The ISO 4217 codes that are read as they stand. */
export const CURRENCY_CODES: readonly string[] = codes.split(' ')

/** What stands before an amount and names one currency only. Bare `$` is the American dollar. */
export const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    US$: 'USD',
    'U.S.$': 'USD',
    A$: 'AUD',
    AU$: 'AUD',
    C$: 'CAD',
    CA$: 'CAD',
    CAN$: 'CAD',
    HK$: 'HKD',
    NT$: 'TWD',
    S$: 'SGD',
    SG$: 'SGD',
    R$: 'BRL',
    NZ$: 'NZD',
    MX$: 'MXN',
    '€': 'EUR',
    EURO: 'EUR',
    EUROS: 'EUR',
    '£': 'GBP',
    'CN¥': 'CNY',
    'RMB¥': 'CNY',
    'JP¥': 'JPY',
    RMB: 'CNY',
    CNH: 'CNY',
    YUAN: 'CNY',
    人民币: 'CNY',
    人民幣: 'CNY',
    '₩': 'KRW',
    '₹': 'INR',
    RS: 'INR',
    'RS.': 'INR',
    '₽': 'RUB',
    KČ: 'CZK',
    ZŁ: 'PLN',
    BT: 'THB',
    '₺': 'TRY',
    '฿': 'THB',
    RM: 'MYR',
    RP: 'IDR',
    '₱': 'PHP',
    '₫': 'VND',
    '₪': 'ILS',
    美元: 'USD',
    欧元: 'EUR',
  }),
)

const names: [string, string][] = [
  ['AUD', 'Australian dollars?|aussie dollars?|澳元|澳大利亚元|澳币'],
  ['CAD', 'Canadian dollars?|加元|加拿大元'],
  ['NZD', 'New Zealand dollars?|新西兰元|纽元'],
  ['HKD', 'Hong Kong dollars?|港元|港币|港幣'],
  ['TWD', '(?:New )?Taiwan(?:ese)? dollars?|新台币|新臺幣|新台幣|台币|台幣'],
  ['SGD', 'Singapore(?:an)? dollars?|新加坡元|新元|新币'],
  ['USD', '(?:U\\.?S\\.? |American )?dollars?|greenbacks?|美元|美金'],
  ['EUR', 'euros?|歐元|欧元'],
  ['GBP', 'British pounds?(?: sterling)?|pounds? sterling|sterling|英镑|英鎊'],
  ['JPY', '(?:Japanese )?yen|日元|日圆|日圓|日币'],
  [
    'CNY',
    'Chinese yuan|yuan(?: renminbi)?|renminbi|RMB|元人民币|元人民幣|人民币元|人民币|人民幣|块钱|元',
  ],
  ['KRW', '(?:South )?Korean won|won|韩元|韓元|韩圆'],
  ['INR', 'Indian rupees?|rupees?|印度卢比|卢比|盧比'],
  ['PKR', 'Pakistan[i]? rupees?|巴基斯坦卢比'],
  ['CHF', 'Swiss francs?|瑞士法郎|瑞郎'],
  ['SEK', 'Swedish (?:kron[oa]r?s?|crowns?)|kronor|瑞典克朗'],
  ['NOK', 'Norwegian (?:kron(?:er|or|e)|crowns?)|挪威克朗'],
  ['DKK', 'Danish (?:kron(?:er|or|e)|crowns?)|丹麦克朗'],
  ['CZK', 'Czech (?:korunas?|crowns?)|korunas?|Kč|捷克克朗'],
  ['THB', '(?:Thai )?baht|泰铢|泰銖'],
  ['MYR', '(?:Malaysian )?ringgit|林吉特|令吉|马币'],
  ['IDR', '(?:Indonesian )?rupiahs?|印尼盾|印尼卢比|印度尼西亚盾'],
  ['PHP', 'Philippine pesos?|菲律宾比索'],
  ['VND', '(?:Vietnamese )?dong|越南盾'],
  ['RUB', '(?:Russian )?rou?bles?|(?:Russian )?rubles?|卢布|盧布'],
  ['TRY', 'Turkish liras?|liras?|土耳其里拉|里拉'],
  ['BRL', '(?:Brazilian )?reais|巴西雷亚尔|雷亚尔'],
  ['MXN', 'Mexican pesos?|墨西哥比索'],
  ['ARS', 'Argentine(?:an)? pesos?|阿根廷比索'],
  ['ZAR', '(?:South African )?rand|兰特'],
  ['PLN', '(?:Polish )?(?:zlot(?:y|ys|ych|ies)|złoty(?:ch)?)|zł|兹罗提'],
  ['HUF', '(?:Hungarian )?forints?|福林'],
  ['RON', 'Romanian (?:leu|lei)'],
  ['SAR', 'Saudi riyals?|沙特里亚尔'],
  ['QAR', 'Qatari riyals?|卡塔尔里亚尔'],
  ['AED', '(?:UAE|Emirati) dirhams?|阿联酋迪拉姆'],
  ['EGP', 'Egyptian pounds?|埃及镑'],
  ['ILS', '(?:Israeli )?(?:new )?shekels?|谢克尔'],
  ['UZS', 'Uzbek(?:istani)? s[ou]ms?'],
  ['KZT', '(?:Kazakh(?:stani)? )?tenge'],
]
/** Names and signs of several currencies, or of weights: the amount is not understood. */
const AMBIGUOUS_NAMES = String.raw`pesos?|francs?|crowns?|kroner|krone|dinars?|dirhams?|riyals?|rials?|bucks|quid|克朗|法郎|比索|迪拉姆|里亚尔|第纳尔|[\p{L}]{3,} (?:dollars?|pounds?|francs?|pesos?|rupees?|crowns?|dinars?|dirhams?|riyals?|rials?|liras?|shillings?|won|yuan)`

/** The currency that words behind an amount name; null for words that may mean several. */
export function currencyNamed(words: string): string | null {
  for (const [currency, expression] of NAMES) if (expression.test(words)) return currency
  return CURRENCY_CODES.includes(words.toUpperCase()) ? words.toUpperCase() : null
}

const NAMES = names.map(([currency, source]): [string, RegExp] => [
  currency,
  new RegExp(`^(?:${source})$`, 'iu'),
])
const ALL_NAMES = names.map(([, source]) => source).join('|')

/** The source of a pattern for what names a currency behind an amount. */
export const SUFFIX = String.raw`(?:${ALL_NAMES}|${AMBIGUOUS_NAMES}|pounds?|[€£$¥₩₹]|(?:${codes.replaceAll(' ', '|')}|RMB)(?!\p{L}))`

/** The last letters of the Chinese names. */
const HAN_ENDS = [...new Set(ALL_NAMES.match(/\p{Script=Han}(?=\||$)/gu))].join('')

/** A cheap test: a text without a match names no currency. */
export const CURRENCY_CUE = new RegExp(
  String.raw`[$€£¥₩₹₽₺฿₱₫₪元姆尔纳比索克朗法郎${HAN_ENDS}]|(?:${codes.replaceAll(' ', '|')}|CNH|RM)|Rs\b|Rp\b|Rs\.?\d|Rp\d|Bt|Kč|zł|dollar|greenback|euro|pound|sterling|yen|yuan|renminbi|rmb|\bwon|rupee|franc|kron|crown|koruna|baht|ringgit|rupiah|peso|dong|ruble|rouble|lira|reais|rand|złot|zlot|forint|leu|lei|riyal|rial|dirham|shekel|som|sum|tenge|dinar|bucks|quid|shilling`,
  'iu',
)
