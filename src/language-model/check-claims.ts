import type { Claim, Mention } from '../domain/claim.ts'
import { type AssertionMode, SUPPORTING_MODES } from '../domain/codelists.ts'
import type { Document } from '../domain/document.ts'
import { instructedSentences, readsAsInstruction } from '../extraction/instructions.ts'
import { type Modality, modalityOf } from '../extraction/modality.ts'
import type { TaggedSentence } from '../extraction/tagged.ts'
import { locateQuote } from './locate-quote.ts'
import { ModelClaim, type ModelPredicate } from './model-claim.ts'
import { type FoundName, findName } from './participants.ts'
import type { Reading } from './reading.ts'
import { type Refusal, RefusedClaimError, refuse } from './refusal.ts'
import { supportOf } from './relations.ts'
import type { Span } from './spans.ts'
import { isTold } from './telling.ts'

/** The claims of a model that the document bears out, and why the others were left out. */
export interface CheckedClaims {
  claims: Claim[]
  refused: Refusal[]
}

/**
 * Checks what a model says of a document against the document. `rule` is what its claims are marked
 * with.
 *
 * A claim is kept only if its quote stands in one sentence of the article, and this sentence names
 * its parties, gives its numbers and has words for its relation. A model that has quoted an
 * instruction has followed one, and is believed nothing of this document.
 */
export function checkClaims(
  document: Document,
  reading: Reading,
  answered: unknown[],
  rule: string,
): CheckedClaims {
  const instructed = instructedSentences(document)
  const results = answered.map((claim) => checked(document, reading, instructed, claim, rule))
  if (results.includes('instruction')) {
    const refused = results.map((result) => (typeof result === 'string' ? result : 'distrusted'))
    return { claims: [], refused }
  }
  return {
    claims: results.filter((result) => typeof result !== 'string'),
    refused: results.filter((result) => typeof result === 'string'),
  }
}

function checked(
  document: Document,
  reading: Reading,
  instructed: Set<number>,
  answered: unknown,
  rule: string,
): Claim | Refusal {
  try {
    return claimOf(document, reading, instructed, answered, rule)
  } catch (error) {
    if (error instanceof RefusedClaimError) return error.reason
    throw error
  }
}

function claimOf(
  document: Document,
  reading: Reading,
  instructed: Set<number>,
  answered: unknown,
  rule: string,
): Claim {
  const { success, data: said } = ModelClaim.safeParse(answered)
  if (!success) refuse('malformed')
  const sentence = locateQuote(document, said.quote)
  if (readsAsInstruction(said.quote)) refuse('instruction')
  if (!sentence) refuse('quote')
  if (instructed.has(sentence.index)) refuse('instruction')
  const known = reading.sentences.get(sentence.index)
  if (!known) refuse('furniture')
  const tagged = copyOf(known)
  const [subject, ...objects] = namesOf(said, tagged, reading)
  if (!subject) refuse('shape')
  const support = supportOf({ claim: said, tagged, reading, subject, objects })
  const start = sentence.offsets[0] ?? 0
  const end = sentence.offsets[sentence.text.length] ?? 0
  if (!isTold(tagged, support.span, document.text, { start, end })) refuse('untold')
  const { mode, attributedTo } = modality(tagged, support.span, said.assertionMode)
  return {
    predicate: said.predicate,
    subject: {
      mention: subject.mention,
      role: said.predicate === 'holdsStake' ? 'investor' : 'partner',
    },
    objects: objects.map(({ mention }) => ({ mention, role: 'partner' })),
    value: support.value,
    assertionMode: mode,
    attributedTo,
    quote: document.text.slice(start, end),
    start,
    end,
    lang: sentence.lang,
    rule,
  }
}

/** The tags of one check are its own: a name that only a model saw is given one. */
const copyOf = (tagged: TaggedSentence): TaggedSentence => ({
  ...tagged,
  tags: {
    ...tagged.tags,
    mentions: new Map(tagged.tags.mentions),
    words: new Map(tagged.tags.words),
  },
})

/** How many objects a predicate has, from and to. */
const OBJECTS: Record<ModelPredicate, [number, number]> = {
  holdsStake: [1, 1],
  formsJointVenture: [1, 5],
  partnersWith: [1, 5],
  holdsPosition: [1, 1],
  ownsBrand: [1, 1],
  launchesBrand: [1, 1],
  reportsFigure: [0, 0],
  foundedOn: [0, 0],
  headquarteredIn: [0, 0],
  stateOwned: [0, 0],
}

function namesOf(said: ModelClaim, tagged: TaggedSentence, reading: Reading): FoundName[] {
  const [least, most] = OBJECTS[said.predicate]
  if (said.objects.length < least || said.objects.length > most) refuse('shape')
  const isPosition = said.predicate === 'holdsPosition'
  const isBrand = said.predicate === 'ownsBrand' || said.predicate === 'launchesBrand'
  const subject = findName(tagged, reading, said.subject.name, isPosition ? /^[PX]/ : undefined)
  const objects = said.objects.map(({ name }) => findName(tagged, reading, name))
  const all = [subject, ...objects]
  const tags = all.flatMap((one) => one.tags)
  if (new Set(tags).size < tags.length) refuse('shape')
  return all.map((one, index) => {
    const type = isPosition && index === 0 ? 'person' : isBrand && index > 0 ? 'brand' : null
    return { ...one, mention: typed(one.mention, type) }
  })
}

/** A name that nobody knows is what its relation makes of it; a known one must be of that kind. */
function typed(mention: Mention, type: 'person' | 'brand' | null): Mention {
  if (type === null) {
    if (mention.type === 'person') refuse('shape')
    return mention
  }
  if (mention.type !== type && mention.refs.length > 0) refuse('shape')
  return { ...mention, type }
}

/** The more careful of our reading and the model's; ours decides who is quoted. */
function modality({ raw, sentence }: TaggedSentence, span: Span, said: AssertionMode): Modality {
  const near = modalityOf(raw, span.start, span.end, sentence.lang)
  if (!isSupporting(near.mode)) return near
  const whole = modalityOf(raw, span.start, raw.length, sentence.lang)
  if (DENYING.includes(whole.mode)) return whole
  return isSupporting(said) ? near : { mode: said, attributedTo: null }
}

/** A denial or an "if" may also stand behind what it governs. */
const DENYING: readonly AssertionMode[] = ['negated', 'hypothetical']
const isSupporting = (mode: AssertionMode) => SUPPORTING_MODES.includes(mode)
