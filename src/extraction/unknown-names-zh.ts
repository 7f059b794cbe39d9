import type { Document, Sentence } from '../domain/document.ts'
import { composites } from './composites-zh.ts'
import { newMention, type SentenceMention } from './mentions.ts'
import { cellNames, isName, markedNames, suffixedNames } from './name-forms-zh.ts'
import { headOf, type TableHead } from './rules/table.ts'

/**
 * Chinese names that no entry knows: what ends as a company's name does, what an article puts in
 * quotation marks as a name, what acts as only companies do, and what stands in the columns of
 * companies of a table. Found once, a name counts in the whole article.
 */
export function unknownNamesZh(
  document: Document,
  found: SentenceMention[][],
): SentenceMention[][] {
  const known = document.sentences.map(({ lang }, index) =>
    lang === 'zh' ? (found[index] ?? []).filter(isNoLetter) : (found[index] ?? []),
  )
  const isRead = ({ lang, kind }: Sentence) => lang === 'zh' && kind !== 'furniture'
  const built = document.sentences.map((sentence, index) =>
    isRead(sentence) ? composites(sentence, known[index] ?? []) : [],
  )
  const sorted = [...namesOf(document, known, isRead), ...everywhere(built.flat())]
    .filter((name, index, all) => all.indexOf(name) === index)
    .toSorted((a, b) => b.length - a.length)
  return document.sentences.map((sentence, index) => {
    const mine = known[index] ?? []
    if (!isRead(sentence)) return mine
    const more: SentenceMention[] = (built[index] ?? []).map(({ everywhere: _, ...one }) => one)
    for (const name of sorted) more.push(...occurrences(sentence, name, [...more, ...mine], mine))
    const whole = more.filter(
      (one) =>
        !more.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
    )
    const kept = mine.filter(
      (mention) => !whole.some((one) => one.start <= mention.start && mention.end <= one.end),
    )
    return [...kept, ...whole].toSorted((a, b) => a.start - b.start)
  })
}

function namesOf(
  document: Document,
  known: SentenceMention[][],
  isRead: (sentence: Sentence) => boolean,
): string[] {
  let head: TableHead | null = null
  return document.sentences.flatMap((sentence, index) => {
    const isRow = sentence.text.includes('|')
    const heading = isRow ? headOf(sentence) : null
    if (heading) head = heading
    if (!isRow) head = null
    if (head && !heading) return cellNames(sentence, head)
    if (!isRead(sentence)) return []
    return [...markedNames(sentence), ...suffixedNames(sentence, known[index] ?? [])]
  })
}

const everywhere = (built: { everywhere: boolean; mention: { text: string } }[]): string[] =>
  built.flatMap((one) => (one.everywhere && isName(one.mention.text) ? [one.mention.text] : []))

/** The "A" and "B" of shares and the "G" of a model are no companies. */
const isNoLetter = ({ mention }: SentenceMention): boolean =>
  mention.refs.length > 0 || !/^[A-Za-z]$/.test(mention.text)

function occurrences(
  sentence: Sentence,
  name: string,
  taken: SentenceMention[],
  known: SentenceMention[],
): SentenceMention[] {
  const found: SentenceMention[] = []
  for (
    let at = sentence.text.indexOf(name);
    at >= 0;
    at = sentence.text.indexOf(name, at + name.length)
  ) {
    const end = at + name.length
    const over = taken.filter((one) => one.start < end && at < one.end)
    const inside = over.every(
      (one) => at <= one.start && one.end <= end && one.end - one.start < name.length,
    )
    const isKnown = known.some(
      (one) => one.start < end && at < one.end && one.end === end && one.start === at,
    )
    if (inside && !isKnown) {
      found.push({ start: at, end, names: [], mention: newMention(sentence, at, end, 'company') })
    }
  }
  return found
}
