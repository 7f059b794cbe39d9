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

const UNIT = [...UNITS.keys()].toSorted((a, b) => b.length - a.length).join('|')
const TEN = [...TENS.keys()].join('|')
const SCALE = [...SCALES.keys()].join('|')
const SMALL = `(?:(?:${TEN})(?:[ -](?:${UNIT}))?|${UNIT})`

/** The source of a pattern for a number in English words: "twenty-five", "two and a half million". */
export const NUMBER_WORDS = `(?:half a(?= (?:${SCALE})s?\\b)|an?(?= (?:${SCALE})\\b)|${SMALL})(?:(?: and a |[ -]and[ -]a[ -])(?:half|quarter))?(?:[ -](?:${SCALE})s?(?:,? (?:and )?${SMALL})?)*`

/** The value of a number in English words, small or capital; null for other words. */
export function wordNumber(text: string): number | null {
  let total = 0
  let section = 0
  const words = text
    .toLowerCase()
    .replaceAll(/,|\band a\b/g, ' ')
    .split(/[\s-]+/)
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
    } else if (word === 'half' && words[0] === 'half') section = 0.5
    else if (word === 'half') section += 0.5
    else if (word === 'quarter') section += 0.25
    else if (word !== 'a' && word !== 'an' && word !== 'and' && word !== '') {
      const value = UNITS.get(word) ?? TENS.get(word)
      if (value === undefined) return null
      section += value
    }
  }
  return total + section
}
