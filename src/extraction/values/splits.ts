/** How a whole is split: 51:49. */
export interface Split {
  start: number
  end: number
  /** In percent, as they stand. */
  parts: number[]
}

const PART = String.raw`\d{1,2}(?:\.\d+)?`
const DIGITS = new RegExp(
  String.raw`(?<![\d:/.,-])(?<first>${PART})(?:%|percent)?(?<sign> ?[:/-] ?|比|对|對| to )(?<second>${PART})(?:\k<sign>(?<third>${PART}))?(?:%| percent| per cent)?(?![\d%]|[:/.,-]\d)`,
  'g',
)
/** What can be split. */
const SHARED =
  /\b(?:split|ratio|joint|venture|JV|owned|owners?|ownership|held|hold|basis|partners?|partnership|stakes?|shares?|equity|shareholders?)\b|合资|股|占比|比例/
const WORDS = /\b(?:fifty-fifty|fifty\/fifty|half-and-half)\b|五五(?:开|开成)/gi

/**
 * The splits in a text whose parts add up to 100: 50:50, 51-49, 60/40, 50比50, 40:30:30.
 * Where the sign between unequal parts may mean a range, a venture or a split has to be near.
 */
export function findSplits(text: string): Split[] {
  const digits = [...text.matchAll(DIGITS)].flatMap((match) => {
    const { first, second, third, sign } = match.groups ?? {}
    const parts = [first, second, third].filter((part) => part !== undefined).map(Number)
    const sum = parts.reduce((total, part) => total + part, 0)
    const end = match.index + match[0].length
    if (Math.abs(sum - 100) > 1e-9) return []
    const isRange = /^ ?(?:[-/]| to) ?$/.test(sign ?? '') && parts[0] !== parts[1]
    const near = text.slice(Math.max(0, match.index - 24), match.index) + text.slice(end, end + 24)
    if (isRange && !SHARED.test(near)) return []
    return [{ start: match.index, end, parts }]
  })
  const words = [...text.matchAll(WORDS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    parts: [50, 50],
  }))
  return [...digits, ...words]
}
