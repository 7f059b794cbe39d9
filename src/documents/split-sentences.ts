const ABBREVIATIONS = new Set(
  `co inc ltd corp mr mrs ms dr prof st jr sr vs no nos jan feb mar apr jun jul aug sep sept oct nov dec
  u.s u.k u.n e.u e.g i.e etc approx dept est gen gov rep sen fig vol bros plc llc n.v s.a s.p.a a.m p.m`.split(
    /\s+/,
  ),
)
const LONGEST = 1_500
const STOP = /[.!?]["')\]]*(?=\s|$|(?<=[a-z0-9)"'%][.!?]["')\]]*)[A-Z\p{Script=Han}])/gu
const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' })

/** A sentence's place in the text it was cut from. */
export interface Cut {
  start: number
  end: number
}

/**
 * The sentences of one line, without white space around them.
 *
 * Chinese lines are cut by the Unicode rules of `Intl.Segmenter`. Those break English after "Co."
 * and "Oct.", so English lines are cut at stops that no abbreviation, initial, number, domain or
 * address explains. What is longer than 1,500 letters is cut again at a semicolon or comma.
 */
export function splitSentences(line: string, lang: 'en' | 'zh'): Cut[] {
  const cuts = lang === 'zh' ? chinese(line) : english(line)
  return cuts.flatMap((cut) => shorten(line, cut)).flatMap((cut) => trimmed(line, cut))
}

function chinese(line: string): Cut[] {
  return [...segmenter.segment(line)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }))
}

function english(line: string): Cut[] {
  const cuts: Cut[] = []
  let start = 0
  for (const match of line.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (!isStop(line, start, match.index, end)) continue
    cuts.push({ start, end })
    start = end
  }
  return start < line.length ? [...cuts, { start, end: line.length }] : cuts
}

function isStop(line: string, start: number, at: number, end: number): boolean {
  const before = line.slice(start, at)
  const after = line.slice(end)
  const word = /[\p{L}\p{N}.@-]*$/u.exec(before)?.[0] ?? ''
  if (line[at] !== '.') return balanced(before, line.slice(at, end))
  const glued = !/^\s|^$/.test(after)
  // "EVXL.co", "www.x.com", "3.5": a stop inside a word ends nothing, but "expertise.The" does.
  if (glued && (/[@/]|^www/.test(word) || /^[a-z]{2,4}(?![\p{L}])/u.test(after))) return false
  if (glued && !/^[A-Z\p{Script=Han}]/u.test(after)) return false
  const next = /^\s*["'(]?([\p{L}\p{N}])/u.exec(after)?.[1] ?? ''
  if (/^\p{Ll}$/u.test(next)) return false
  if (/^\p{Lu}$/u.test(word) && next !== '') return false
  if (ABBREVIATIONS.has(word.toLowerCase())) {
    const company = /^(?:co|inc|ltd|corp|plc|llc)$/i.test(word)
    return company
      ? /^\s+(?:The|It|In|On|This|But|And|A|An|He|She|They|Its)\s/.test(after)
      : after.trim() === ''
  }
  return balanced(before, line.slice(at, end))
}

/** A stop inside brackets ends no sentence. */
function balanced(before: string, stop: string): boolean {
  const text = before + stop
  const opened = text.match(/\(/g)?.length ?? 0
  const closed = text.match(/\)/g)?.length ?? 0
  return opened <= closed
}

function shorten(line: string, { start, end }: Cut): Cut[] {
  if (end - start <= LONGEST) return [{ start, end }]
  const piece = line.slice(start, start + LONGEST)
  const at = Math.max(piece.lastIndexOf('; '), piece.lastIndexOf(';'), piece.lastIndexOf(', '))
  const middle = start + (at > LONGEST / 2 ? at + 1 : LONGEST)
  return [{ start, end: middle }, ...shorten(line, { start: middle, end })]
}

function trimmed(line: string, { start, end }: Cut): Cut[] {
  const text = line.slice(start, end)
  const left = text.length - text.trimStart().length
  const right = text.trimEnd().length
  return right > left ? [{ start: start + left, end: start + right }] : []
}
