import type { DocumentLang } from '../domain/document.ts'
import { datedValue, unresolvedDate } from '../domain/partial-date.ts'
import type { Tags } from './tagged.ts'

export interface FoundValue {
  start: number
  end: number
  letter: 'D' | 'M' | 'R' | 'N'
  keep(tags: Tags, tag: string): void
}

export function findValues(text: string, _lang: DocumentLang, _publishedOn: string | null): FoundValue[] {
  const found: FoundValue[] = []
  const MON = 'January|February|March|April|May|June|July|August|September|October|November|December'
  for (const m of text.matchAll(/(?:\b(\d+(?:\.\d+)?) billion euros|\$(\d+(?:\.\d+)?) [bm]illion)/g)) {
    const amount = Number(m[1] ?? m[2]) * 1e9
    found.push({ start: m.index, end: m.index + m[0].length, letter: 'M', keep: (t, tag) => t.money.set(tag, { amounts: [{ amount, currency: m[1] ? 'EUR' : 'USD' }], text: m[0] }) })
  }
  for (const m of text.matchAll(/(\d+(?:\.\d+)?)(?: percent|%)/g))
    found.push({ start: m.index, end: m.index + m[0].length, letter: 'R', keep: (t, tag) => t.shares.set(tag, { share: { exact: Number(m[1]) }, text: m[0] }) })
  for (const m of text.matchAll(/50[:/-]50/g)) found.push({ start: m.index, end: m.index + 5, letter: 'R', keep: (t, tag) => t.shares.set(tag, { share: { exact: 50 }, text: m[0] }) })
  for (const m of text.matchAll(new RegExp(`(${MON}) (\\d+)(?:, (\\d{4}))?|\\b(20\\d\\d|19\\d\\d)\\b(?! (?:km|kilo))|last week|last year|the past year|recently`, 'g'))) {
    const mm = String(MON.split('|').indexOf(m[1] ?? '') + 1).padStart(2, '0')
    const date = m[4] ? datedValue(m[4], m[0]) : m[3] ? datedValue(`${m[3]}-${mm}-${(m[2] ?? '').padStart(2, '0')}`, m[0]) : unresolvedDate(m[0])
    found.push({ start: m.index, end: m.index + m[0].length, letter: 'D', keep: (t, tag) => t.dates.set(tag, date) })
  }
  for (const m of text.matchAll(/(nearly |over |more than |less than )?(\d[\d,.]*\d|\d)( million| billion)?(?![\d%])/g))
    found.push({ start: m.index, end: m.index + m[0].length, letter: 'N', keep: (t, tag) => t.numbers.set(tag, { value: Number((m[2] ?? '').replaceAll(',', '')) * (m[3] === ' million' ? 1e6 : m[3] ? 1e9 : 1), comparator: m[1]?.startsWith('nearly') ? 'ltApprox' : m[1]?.startsWith('less') ? 'lt' : m[1] ? 'gt' : 'eq', text: m[0] }) })
  const kept: FoundValue[] = []
  for (const v of found) if (kept.every((k) => v.end <= k.start || k.end <= v.start)) kept.push(v)
  return kept
}
