const DIGITS = new Map(
  Object.entries({
    零: 0,
    〇: 0,
    一: 1,
    二: 2,
    两: 2,
    兩: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
  }),
)
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
])
const LARGE = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
])

/**
 * The value of a Chinese numeral: 二十五, 三百五十, 两千三百万, 五十一点五, 二〇二四. Null for what
 * has no digit, as 百万 by itself, or is no numeral.
 */
export function hanNumber(text: string): number | null {
  const [whole = '', decimals, more] = text.split('点')
  if (more !== undefined || !/[零〇一二两兩三四五六七八九十]/.test(whole)) return null
  const value = wholeNumber(whole)
  if (value === null || decimals === undefined) return value
  const digits = [...decimals].map((letter) => DIGITS.get(letter))
  if (digits.length === 0 || digits.includes(undefined)) return null
  return value + Number(`0.${digits.join('')}`)
}

function wholeNumber(text: string): number | null {
  // 二〇二四 is read digit by digit.
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) {
    return Number([...text].map((letter) => DIGITS.get(letter)).join(''))
  }
  let total = 0
  let section = 0
  let largest = 0
  let digit: number | null = null
  for (const letter of text) {
    const small = SMALL.get(letter)
    const large = LARGE.get(letter)
    if (small !== undefined) section += (digit ?? 1) * small
    else if (large !== undefined) {
      section += digit ?? 0
      // 一万亿 is ten thousand times a hundred million, 一亿一万 is more by ten thousand.
      total = large > largest ? (total + section) * large : total + section * large
      largest = Math.max(largest, large)
      section = 0
    } else if (!DIGITS.has(letter)) return null
    digit = DIGITS.get(letter) ?? null
  }
  return total + section + (digit ?? 0)
}
