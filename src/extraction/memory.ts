import type { Claim, Mention } from '../domain/claim.ts'
import { SUPPORTING_MODES } from '../domain/codelists.ts'
import type { Document } from '../domain/document.ts'
import type { CompanyKind } from '../domain/register.ts'
import type { SentenceMention } from './mentions.ts'
import type { TableHead } from './rules/table.ts'
import { sameEntity } from './tagged.ts'

/** A company that the document has named, with what a description can say of it. */
export interface Remembered {
  mention: Mention
  country: string | undefined
  kind: CompanyKind | undefined
  /** Index of the sentence that named it last. */
  sentence: number
}

/**
 * The small memory of a reading: what "it", "the two sides" and "this venture" point at.
 *
 * It is filled sentence by sentence and changed only through `remember…`.
 */
export interface Memory {
  companies: Remembered[]
  /** Whom the last sentences were about. */
  subject: Mention | null
  /** Whom the whole article is about, where it names one company most. */
  topic: Mention | null
  /** The two of the last relation, or of the last sentence with just two. */
  pair: Mention[] | null
  /** The last joint venture: named by its text, or known by its parties. */
  venture: Mention | null
  /** The venture that was told of last, where it is but planned, hedged or denied. */
  doubted: Mention | null
  /** Whose shares the text told of last: a venture or a company, and in which sentence. */
  focus: { held: Mention; sentence: number } | null
  /** Who bought of whom in the last deal that the text told of. */
  deal: { buyer?: Mention; seller?: Mention; sentence: number } | null
  /** The heading of the table of shareholdings that is being read. */
  table: TableHead | null
  /** Names that rules found to be joint ventures. */
  ventureNames: Map<string, Mention>
  /** The parties of the last partnership that was told of. */
  partners: Mention[] | null
}

export const newMemory = (): Memory => ({
  companies: [],
  subject: null,
  topic: null,
  pair: null,
  venture: null,
  focus: null,
  deal: null,
  doubted: null,
  table: null,
  ventureNames: new Map(),
  partners: null,
})

/** Keeps the companies of a sentence, the latest last. */
export function rememberCompanies(
  memory: Memory,
  mentions: SentenceMention[],
  index: number,
): void {
  for (const { mention, names } of mentions) {
    if (!isParty(mention)) continue
    memory.companies = memory.companies.filter((known) => !sameEntity(known.mention, mention))
    const [name] = names
    memory.companies.push({ mention, country: name?.country, kind: name?.kind, sentence: index })
  }
}

/** Keeps what the claims of a sentence say about pairs, ventures and partners. */
export function rememberClaims(memory: Memory, claims: Claim[], sentence: number): void {
  for (const { predicate, subject, objects, value, assertionMode, rule } of claims) {
    // What is read loosely, as no fact, points at nothing.
    if (rule.startsWith('doubted/')) continue
    const parties = [subject, ...objects].map(({ mention }) => mention)
    if (predicate === 'formsJointVenture') {
      memory.pair = parties.length === 2 ? parties : memory.pair
      memory.venture = ventureOf(parties, value.name ?? null)
      memory.focus = { held: memory.venture, sentence }
      memory.doubted = SUPPORTING_MODES.includes(assertionMode) ? null : memory.venture
      if (value.name) memory.ventureNames.set(value.name, memory.venture)
    }
    if (predicate === 'holdsStake' && objects[0]) {
      const held = objects[0].mention
      if (held.type === 'company') memory.pair = parties
      memory.focus = { held, sentence }
      rememberDeal(memory, subject.mention, value.event, sentence)
    }
    if (predicate === 'partnersWith') {
      memory.partners = parties
      memory.pair = parties.length === 2 ? parties : memory.pair
    }
  }
}

/** Who buys and who sells, as far as stakes tell; a sentence can tell of both. */
function rememberDeal(
  memory: Memory,
  party: Mention,
  event: Claim['value']['event'],
  sentence: number,
): void {
  if (!event || event === 'holds') return
  const side = event.startsWith('sell') ? 'seller' : 'buyer'
  const same = memory.deal?.sentence === sentence ? memory.deal : {}
  memory.deal = { ...same, [side]: party, sentence }
}

/** A mention of the joint venture of some parties, by its name where it has one. */
export function ventureOf(parties: Mention[], name: string | null): Mention {
  const [first] = parties
  return {
    type: 'jointVenture',
    text: name ?? '',
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    refs: [],
    via: name ? 'name' : 'memory',
    parties,
  }
}

/** Whether a name is a company's as far as its form tells, known or not. */
export const isCompanyLike = ({ type, refs, parties, text }: Mention): boolean =>
  type === 'company' &&
  (refs.length > 0 ||
    parties !== undefined ||
    /\p{Script=Han}{2}/u.test(text) ||
    /\b(?:Group|Motors?|Automotive|Automobiles?|Holdings?|Technolog\w+|Corp\w*|Company|Co|Inc|Ltd|Limited|LLC|AG|SE|NV|GmbH|AB|Energy|Batter\w+|Mobility|Systems?|Industries|Manufacturing|Powertrain|Electric|Electronics|International|Solutions|Robotics|Semiconductors?)\.?$/.test(
      text,
    ))

const isParty = ({ type }: Mention) => type === 'company' || type === 'brand'

/** The company that an article names most; a name in the title counts three times. */
export function topicOf(document: Document, mentions: SentenceMention[][]): Mention | null {
  const counts = new Map<string, { mention: Mention; count: number }>()
  document.sentences.forEach(({ kind }, index) => {
    if (kind === 'furniture') return
    for (const { mention } of mentions[index] ?? []) {
      if (!isCompanyLike(mention)) continue
      const key = mention.refs[0] ?? mention.text
      const known = counts.get(key) ?? { mention, count: 0 }
      known.count += kind === 'title' ? 3 : 1
      counts.set(key, known)
    }
  })
  const [first, second] = [...counts.values()].toSorted((a, b) => b.count - a.count)
  return first && first.count >= 4 && first.count > (second?.count ?? 0) ? first.mention : null
}
