import type { Fraction } from './fractions.ts'
import { hanNumber } from './han-numerals.ts'
import { matchesOf } from './matches.ts'

const NUMERAL = '[零〇一二两三四五六七八九十百点]'
/** 三分之一, 千分之三, and 一半 where shares are near. 百分之 is read with the percentages. */
const FRACTION = new RegExp(
  String.raw`(?<parts>[二两三四五六七八九十百千万]{1,4}|\d{1,2})分之(?<count>${NUMERAL}{1,6}|\d{1,2}(?:\.\d{1,2})?)|(?<half>一半|半数)`,
  'g',
)
const HALF_AFTER = /^(?:以上)?的?(?:股|权益|所有权|份额|控制权|以上|席位|表决权|资产)/
const HALF_BEFORE =
  /(?:持股|占股?|股份|股权|持有|出资|拥有|各|收购|购入|出售|转让|余下|剩余|另外?|比例)(?:比例)?(?:了|的|为|约|近|超过?|不到|不足|逾|至少|过|将){0,2}$/
/** 过半: more than half, of what can be held. */
const OVER_HALF = /过半(?!百|小时|[年月天场])/g
const HELD_BEFORE = /(?:持股|占股|股比|股权|股份|份额|持有|控股|出资|占)(?:比例)?(?:已|均|仍|超)?$/
const HELD_AFTER = /^数?的?(?:股|份额|权益|表决权|投票权|席位)/
const PER = new Map([
  ['百', 100],
  ['千', 1_000],
  ['万', 10_000],
])

/** The fractions of a Chinese text, in percent. */
export function findHanFractions(text: string): Fraction[] {
  if (!/分之|半/.test(text)) return []
  return matchesOf(text, FRACTION).flatMap((match) => {
    const { parts = '', count = '', half } = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].length]
    if (half) return isHeld(text, start, end) ? [{ start, end, value: 50 }] : []
    const whole = PER.get(parts) ?? numeral(parts)
    const value = numeral(count)
    if (parts === '百' || !whole || value === null || value > whole) return []
    return [{ start, end, value: (value / whole) * 100 }]
  })
}

/** Where a text says that more than half is held: 持股过半, 过半股权. */
export function findMajorities(text: string): { start: number; end: number }[] {
  return matchesOf(text, OVER_HALF).flatMap(({ index }) => {
    const end = index + (text[index + 2] === '数' ? 3 : 2)
    const isShare =
      HELD_BEFORE.test(text.slice(Math.max(0, index - 8), index)) ||
      HELD_AFTER.test(text.slice(index + 2, index + 8))
    return isShare ? [{ start: index, end }] : []
  })
}

const isHeld = (text: string, start: number, end: number) =>
  HALF_AFTER.test(text.slice(end, end + 6)) ||
  HALF_BEFORE.test(text.slice(Math.max(0, start - 10), start))

const numeral = (text: string): number | null =>
  /^[\d.]+$/.test(text) ? Number(text) : hanNumber(text)
