import type { Document } from '../domain/document.ts'
import { newMention, type SentenceMention } from './mentions.ts'
import { isPlace } from './places.ts'
import { isCountry, isNoName } from './word-lists.ts'

/** "Automotive Cells Company (ACC)", "三菱自动车工业株式会社(下称"三菱汽车")". */
const SHORT_BEHIND =
  /^(?: ?\((?:the |or |formerly |hereinafter |hereafter |以下简称为?|以下称|下称|简称)*["']?)([\p{L}\p{N}][\p{L}\p{N} .&-]{0,24}?)["']?[),;,]/u
const LEGAL_ZH =
  /^(?:新能源|汽车|科技|集团|动力|电池|能源|智能|控股|出行|工业|投资|技术|电子|材料|\(.{1,6}\))*(?:股份)?(?:有限)?(?:责任)?公司$/u
const LEGAL_EN =
  /^(?:[ ,]+(?:Group|Motors?|Automotive|Automobiles?|Auto|Holdings?|Technolog(?:y|ies)|Corporation|Corp\.?|Company|Co\.?|Inc\.?|Ltd\.?|Limited|LLC|AG|SE|NV|GmbH|AB|plc|PLC|Energy|Mobility|Systems?|Industries|International))+$/

/**
 * Joins the names that an article uses for one company: what stands in brackets behind a name, and
 * the short form of a name that it also gives in full. A name whose other form is known is known.
 */
export function joinAliases(document: Document, found: SentenceMention[][]): SentenceMention[][] {
  const shorts = new Map<string, SentenceMention>()
  document.sentences.forEach((sentence, index) => {
    for (const named of found[index] ?? []) {
      const { mention, end } = named
      if (mention.type !== 'company' || sentence.kind === 'furniture') continue
      const short = SHORT_BEHIND.exec(sentence.text.slice(end, end + 60))?.[1]
      const isName =
        short !== undefined &&
        (/简称|下称/.test(sentence.text.slice(end, end + 12))
          ? /\p{Script=Han}{2}/u.test(short)
          : /^\p{Lu}/u.test(short) && !isPlace(short) && !isNoName(short) && !isCountry(short))
      if (short && isName && !shorts.has(short)) {
        shorts.set(short, named)
      }
    }
  })
  const full = new Map<string, SentenceMention>(shorts)
  const names = found.flat().filter(({ mention }) => mention.type === 'company')
  const unknown = new Map(
    names.flatMap((one) =>
      one.mention.refs.length === 0 ? [[one.mention.text, one] as const] : [],
    ),
  )
  for (const [text] of unknown) {
    for (const [other, longer] of unknown) {
      if (other.length <= text.length || !other.startsWith(text) || full.has(text)) continue
      const rest = other.slice(text.length)
      if (LEGAL_ZH.test(rest) || LEGAL_EN.test(rest)) full.set(text, longer)
    }
  }
  const known = knownForms(names, shorts)
  return document.sentences.map((sentence, index) => {
    const mine = (found[index] ?? []).map((one) => joined(one, full, known))
    const added = [...shorts].flatMap(([short, named]) =>
      sentence.kind === 'furniture' ? [] : occurrences(sentence, short, named, mine),
    )
    return [...mine, ...added].toSorted((a, b) => a.start - b.start)
  })
}

/** Unknown full names whose short form is an entry of the register. */
function knownForms(names: SentenceMention[], shorts: Map<string, SentenceMention>) {
  const known = new Map<string, SentenceMention>()
  for (const [short, { mention }] of shorts) {
    const entry = names.find((one) => one.mention.text === short && one.mention.refs.length === 1)
    if (entry && mention.refs.length === 0) known.set(mention.text, entry)
  }
  return known
}

function joined(
  one: SentenceMention,
  full: Map<string, SentenceMention>,
  known: Map<string, SentenceMention>,
): SentenceMention {
  const { mention } = one
  if (mention.refs.length > 0 || mention.type !== 'company') return one
  const entry = known.get(mention.text)
  const longer = full.get(mention.text)
  if (entry)
    return { ...one, names: entry.names, mention: { ...mention, refs: entry.mention.refs } }
  if (!longer) return one
  const { refs, text, parties } = longer.mention
  return {
    ...one,
    names: longer.names,
    mention: { ...mention, refs, text, ...(parties ? { parties } : {}) },
  }
}

function occurrences(
  sentence: Document['sentences'][number],
  short: string,
  named: SentenceMention,
  taken: SentenceMention[],
): SentenceMention[] {
  const found: SentenceMention[] = []
  const word = /^[\p{L}\p{N}]$/u
  for (let at = sentence.text.indexOf(short); at >= 0; at = sentence.text.indexOf(short, at + 1)) {
    const end = at + short.length
    const latin = /^[A-Za-z]/.test(short)
    const inWord =
      latin && (word.test(sentence.text[at - 1] ?? '') || word.test(sentence.text[end] ?? ''))
    if (inWord || taken.some((one) => one.start < end && at < one.end)) continue
    const mention = newMention(sentence, at, end, named.mention.type, named.mention.refs)
    found.push({
      start: at,
      end,
      names: named.names,
      mention: {
        ...mention,
        text: named.mention.refs.length > 0 ? mention.text : named.mention.text,
      },
    })
  }
  return found
}
