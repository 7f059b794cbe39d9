const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)
const SCALES = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
])

const PARTS = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['quarters', 0.25],
])
const SMALL_WORDS = new Set(['a', 'an', 'and', 'of', ''])

const UNIT = [...UNITS.keys()].toSorted((a, b) => b.length - a.length).join('|')
const TEN = [...TENS.keys()].join('|')
const SCALE = [...SCALES.keys()].join('|')
const SMALL = `(?:(?:${TEN})(?:[ -](?:${UNIT}))?|${UNIT})`

/** Of a whole that is a number itself: "a quarter of a million". */
const PART_OF = '(?:(?:an? |one )?(?:half|quarter)|three[ -]quarters) of'
/** "A third of a million" is not read, and neither is the million in it. */
const NO_PART = '(?<!\\b(?:half|halves|thirds?|quarters?|fourths?|fifths?|eighths?|tenths?) of )'

/** The source of a pattern for a number in English words: "twenty-five", "two and a half million". */
export const NUMBER_WORDS = `(?:(?:half|${PART_OF}) an?(?= (?:${SCALE})s?\\b)|${NO_PART}an?(?= (?:${SCALE})\\b)|${SMALL})(?:(?: and a |[ -]and[ -]a[ -])(?:half|quarter))?(?:[ -](?:${SCALE})s?(?:,? (?:and )?${SMALL})?)*`

/** The value of a number in English words, small or capital; null for other words. */
export function wordNumber(text: string): number | null {
  let total = 0
  let section = 0
  const words = text
    .toLowerCase()
    .replaceAll(/,|\band a\b/g, ' ')
    .split(/[\s-]+/)
  const isPart = words.includes('of')
  for (const word of words) {
    const scale = SCALES.get(word.replace(/s$/, ''))
    if (scale !== undefined) {
      const scaled = (section || 1) * scale
      // "two hundred thousand": the hundred goes on, the thousand is done.
      if (scale === 100) section = scaled
      else {
        total += scaled
        section = 0
      }
    } else if (isPart && PARTS.has(word)) section = (section || 1) * (PARTS.get(word) ?? 1)
    else if (PARTS.has(word)) section += PARTS.get(word) ?? 0
    else if (!SMALL_WORDS.has(word)) {
      const value = UNITS.get(word) ?? TENS.get(word)
      if (value === undefined) return null
      section += value
    }
  }
  return total + section
}
