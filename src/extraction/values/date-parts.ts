/** The pieces that the ways to write a date are made of. */
export const MONTH_WORDS = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
export const MONTH = `(?<month>${MONTH_WORDS})`
export const YEAR = String.raw`(?<year>(?:19|20)\d\d)`
export const DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`
export const HAN_MONTH = String.raw`(?<m>1[0-2]|0?[1-9]) ?月`
export const HAN_DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9]) ?[日号號]`
export const NTH = '(?<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)'
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
export const COUNT = String.raw`(?<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a|an)`
export const HAN_COUNT = String.raw`(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3})`
export const PART =
  '(?:the )?(?:very )?(?:early|mid|late|end|year-end|middle of|end of|start of|beginning of|close of|turn of|summer of|autumn of|fall of|winter of|spring of|spring|summer|autumn|fall|winter)'
/** What counts or measures: "2000 units" is no year. */
export const NO_UNIT = String.raw`(?!,\d|\.\d|[\d%]|\s?(?:units?|vehicles?|cars?|trucks?|buses|models?|km|kilomet\w+|miles?|met(?:er|re)s|people|employees|engineers|jobs|workers|staff|staffers|stores|dealers?|dealerships|outlets|stations|chargers|terminals|patents|robots|batteries|cells|packs|megawatts?|gigawatts?|MW|GWh?|kWh?|TOPS|Nm|hp|horsepower|mm|kg|tonnes?|tons|yuan|euros?|dollars?|yen|won|rupees|pounds|crore|lakh|million|billion|thousand|hundred|percent|per cent|pieces|sets|hours|cycles|辆|輛|台|人|名|公里|千米|米|家|座|万|萬|亿|億|款|个|個|元|项|件|套|次|毫米|千瓦|马力|吨|颗|余|多)|-(?!\d)\p{L})`
