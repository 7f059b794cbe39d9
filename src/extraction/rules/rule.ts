import type { Claim, ClaimValue, Mention, Predicate } from '../../domain/claim.ts'
import type { PartyRole } from '../../domain/codelists.ts'
import type { DatedValue } from '../../domain/partial-date.ts'
import type { Share } from '../../domain/share.ts'
import type { Memory } from '../memory.ts'
import { modalityOf } from '../modality.ts'
import { mentionsIn, type TaggedSentence, tagsIn } from '../tagged.ts'

/** What a rule sees: one sentence with its tags, and what was told before it. */
export interface RuleContext extends TaggedSentence {
  memory: Memory
  /** Claims that rules made of this sentence before. */
  claims: Claim[]
}

/** A rule reads one sentence and gives the claims that stand in it, usually none. */
export type Rule = (context: RuleContext) => Claim[]

interface Draft {
  predicate: Predicate
  subject: Mention
  objects: Mention[]
  roles?: PartyRole[]
  value: ClaimValue
  rule: string
  /** The text that was matched in, and where: the modality is read around it. */
  text: string
  start: number
  end: number
}

/** Makes a claim of what a rule matched, with the whole sentence as its quote. */
export function claim({ sentence }: RuleContext, draft: Draft): Claim {
  const { mode, attributedTo } = modalityOf(draft.text, draft.start, draft.end, sentence.lang)
  const [first = 'partner', ...rest] = draft.roles ?? []
  return {
    predicate: draft.predicate,
    subject: { mention: draft.subject, role: first },
    objects: draft.objects.map((mention, index) => ({ mention, role: rest[index] ?? 'partner' })),
    value: draft.value,
    assertionMode: mode,
    attributedTo,
    quote: '',
    start: sentence.offsets[0] ?? 0,
    end: sentence.offsets[sentence.text.length] ?? 0,
    lang: sentence.lang,
    rule: draft.rule,
  }
}

/** Makes the claim that one party holds a share of another. */
export function heldShare(
  context: RuleContext,
  [holder, held]: [Mention, Mention],
  share: Share,
  told: Pick<Draft, 'rule' | 'text' | 'start' | 'end'>,
): Claim {
  return claim(context, {
    predicate: 'holdsStake',
    subject: holder,
    objects: [held],
    roles: ['investor'],
    value: { interestType: 'shareholding', share, event: 'holds' },
    ...told,
  })
}

/** The parties in a matched slot, in order; none for an empty slot. */
export function partiesIn(context: RuleContext, slot: string | undefined): Mention[] {
  return slot ? mentionsIn(slot, context.tags) : []
}

/** Whether a mention can take part in a relation of companies. */
export const isParty = ({ type }: Mention): boolean => type === 'company' || type === 'brand'

/** The mention of an alliance in the sentence, which names its partnership; null for none. */
export function allianceIn({ plain, tags }: RuleContext): string | null {
  const [tag] = tagsIn(plain).filter((one) => one.startsWith('A'))
  return tag ? (tags.words.get(tag) ?? null) : null
}

/**
 * The date that belongs to a match: inside it, else the nearest after it in its clause, else the
 * one that opens the sentence.
 */
export function dateOf({ tags }: RuleContext, text: string, start: number, end: number) {
  const dates = tagsIn(text).filter((tag) => tag.startsWith('D'))
  const places = dates.map((tag) => ({ tag, at: text.indexOf(`<${tag}>`) }))
  const inside = places.find(({ at }) => at >= start && at < end)
  const behind = /^[^;:.]*?(?=<D)/.exec(text.slice(end))
  const after =
    behind && !/ (?:and|but|while|which) |,/.test(behind[0])
      ? places.find(({ at }) => at >= end)
      : undefined
  const opening = places.find(({ at }) => at < start && /^[^<]{0,24}$/.test(text.slice(0, at)))
  const found = inside ?? after ?? opening
  return found ? tags.dates.get(found.tag) : undefined
}

/** Drops the keys whose value is undefined, as `exactOptionalPropertyTypes` wants it. */
export function given<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  // Every key that is left has a value of its type: the undefined ones are gone.
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T
}

export type { DatedValue }

/** The company that a list item is about: "<C0>: a memorandum on batteries in <D1>". */
export function labelOf({ plain, tags }: RuleContext): Mention | null {
  const tag = /^(?:\d+[.)] ?|[-*•▲●■◆·] ?)?<([CXV]\d+)> ?[:|-](?!<[^DMN]) ?/.exec(plain)?.[1]
  return tag ? (tags.mentions.get(tag) ?? null) : null
}
