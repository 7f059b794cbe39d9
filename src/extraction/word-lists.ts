import countries from 'i18n-iso-countries'

/** Nationality adjectives of the car industry's countries, and the ISO 3166-1 code of each. */
export const NATIONALITIES: ReadonlyMap<string, string> = new Map([
  ['American', 'US'],
  ['US', 'US'],
  ['U.S.', 'US'],
  ['Detroit', 'US'],
  ['Chinese', 'CN'],
  ['German', 'DE'],
  ['Japanese', 'JP'],
  ['Korean', 'KR'],
  ['South Korean', 'KR'],
  ['French', 'FR'],
  ['Italian', 'IT'],
  ['British', 'GB'],
  ['UK', 'GB'],
  ['Swedish', 'SE'],
  ['Indian', 'IN'],
  ['Dutch', 'NL'],
  ['Spanish', 'ES'],
  ['Czech', 'CZ'],
  ['Romanian', 'RO'],
  ['Russian', 'RU'],
  ['Turkish', 'TR'],
  ['Vietnamese', 'VN'],
  ['Malaysian', 'MY'],
  ['Thai', 'TH'],
  ['Taiwanese', 'TW'],
  ['Canadian', 'CA'],
  ['Austrian', 'AT'],
  ['Swiss', 'CH'],
  ['Israeli', 'IL'],
  ['Saudi', 'SA'],
  ['Iranian', 'IR'],
  ['Brazilian', 'BR'],
  ['Mexican', 'MX'],
  ['Croatian', 'HR'],
  ['Norwegian', 'NO'],
  ['Finnish', 'FI'],
  ['Danish', 'DK'],
  ['Belgian', 'BE'],
  ['Polish', 'PL'],
  ['Hungarian', 'HU'],
  ['Indonesian', 'ID'],
  ['Australian', 'AU'],
])

/** Capitalised words that name no company, however they stand. */
const NO_NAMES = new Set(
  `January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday Europe European Asia Asian Africa African America North South East West Western
  Eastern Northern Southern Latin Global World Internet Memorandum Understanding MoU MOU EV EVs NEV
  NEVs PHEV PHEVs BEV BEVs HEV ICE SUV SUVs CEO CFO COO CTO CMO R&D AI IPO OEM OEMs IT IP JV JVs ADAS
  LFP EU U.S US USA U.K UK UN WTO GDP Q1 Q2 Q3 Q4 H1 H2 Mr Mrs Ms Dr Prof Professor President Premier
  Minister Chairman Chairwoman Chief Executive Officer Director Vice Senior Strategic Cooperation
  Agreement Framework Beijing Shanghai Shenzhen Guangzhou Wuhan Chongqing Hangzhou Hefei Changchun
  Tokyo Seoul Detroit Paris Berlin Munich Stuttgart Wolfsburg London Frankfurt Milan Turin Rome Madrid
  New York Silicon Valley Hong Kong Internet Source Photo Image The A An In On At By For From With
  Without And But Or Nor So If As It Its This That These Those They Their He She His Her We Our You
  Your I My While When Where Since Until After Before During Although Though However Meanwhile
  Moreover Furthermore Therefore Thus Also Both Each Either Neither Such Some Many Most All Any Other
  Another Under Over Through Between Among Within Across Despite Because Once Then Here There What
  Which Who How Why Not No Yes First Second Third One Two Three Last Next Earlier Later Today
  Yesterday Chapter Section Article Part Level Phase Stage Tier Class Series Model Generation Had Were Should Could Would Can Will Shall May Does Did Do Is Are Was Has Have Be Been Being Suppose
  Ask Asked Even Only Just Still Yet Again Soon Ever Perhaps Maybe Instead Indeed Rather Quite Much More Less
  Few Several Every Everyone Nobody Somebody Anyone Nothing Something Everything Shares Stock Stocks Analysts
  Analyst Investors Sources Rumours Rumors Talks Details Terms Updated Breaking Exclusive Opinion Analysis Feature
  Editor Editing Reporting Writing Additional Photo Photos Picture Subscribe Unsubscribe Watch Fuel Company Group
  Parties Party Seller Buyer Purchaser Shareholders Board Management Government State Ministry Parliament
  Commission Court Now Never Forward Year Eve Christmas Easter Spring Summer Autumn Winter Koreans Germans
  Americans Italians Indians Swedes Britons Frenchmen Canadians Russians Turks Malaysians Taiwanese
  Californian Californians Bavarian Bavarians Swabian Asian European
  According Following Including Based Given`
    .split(/\s+/)
    .concat([...NATIONALITIES.keys()])
    .concat(Object.values(countries.getNames('en', { select: 'all' })).flat()),
)

/** Whether a capitalised word can never be a company's name by itself. */
export const isNoName = (word: string): boolean => NO_NAMES.has(word)

const COUNTRIES = new Set([
  ...Object.values(countries.getNames('en', { select: 'all' })).flat(),
  ...['North', 'South', 'East', 'West', 'Beijing', 'Shanghai', 'Guangzhou', 'Chongqing'],
])

/** Whether a word is a country or region, which can open a longer name ("China Evergrande"). */
export const isCountry = (word: string): boolean => COUNTRIES.has(word)

/** What follows a company's name and belongs to it: legal forms and "Group". */
export const NAME_SUFFIX =
  /^(?:,? (?:Group|Motors?|Motor (?:Co\.?|Company|Corp\.?|Corporation)|Automobiles?|Automotive|Auto|Holdings?|Technology|Technologies|Corporation|Corp\.?|Company|Co\.?(?:,? ?Ltd\.?)?|Inc\.?|Ltd\.?|Limited|LLC|AG|SE|N\.?V\.?|S\.?p\.?A\.?|PLC|plc|GmbH|S\.?A\.?|AB|Oyj|KK|K\.K\.|BV|B\.V\.)(?![\p{L}\p{N}]))+/u

/** A job in a company, as it stands beside a name. */
export const ROLE = `(?:(?:(?:co-?|vice |deputy |executive |acting |interim |former |then-?|founding |senior |group |global |non-executive |managing |general |honorary |then |new |outgoing |incoming )*)(?:chair(?:man|woman|person)?(?: and (?:chief executive(?: officer)?|CEO|president|founder|general manager))?|chief executive officer|chief executive|chief \\w+ officer|CEO|CFO|COO|CTO|CMO|president(?: and (?:chief executive(?: officer)?|CEO|COO))?|founder(?: and (?:chief executive(?: officer)?|CEO|chairman))?|co-founder|managing director|general manager|vice[- ]president|board member|director|head|boss|chief|secretary|professor|partner|spokes(?:man|woman|person)|manager))`
