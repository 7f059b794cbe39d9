import type { Claim } from '../../domain/claim.ts'
import { findAll } from '../pattern.ts'
import { sameEntity } from '../tagged.ts'
import { partnershipsOf } from './partnership-claim.ts'
import { FRAMES } from './partnership-frames.ts'
import { ZH_FRAMES } from './partnership-frames-zh.ts'
import { listed } from './partnership-listed.ts'
import { pointedAt, signedBefore } from './partnership-pointed-at.ts'
import type { RuleContext } from './rule.ts'

/** Partnerships: who works with whom on what, by what instrument, and where it stands. */
export function partnershipRule(given: RuleContext): Claim[] {
  const { sentence } = given
  const context = sentence.lang === 'zh' ? given : { ...given, plain: smooth(given.plain) }
  const frames = sentence.lang === 'zh' ? ZH_FRAMES : FRAMES
  const has = rememberedTest(context.plain)
  const hasRaw = rememberedTest(context.raw)
  const claims = frames.flatMap((frame) => {
    if (frame.cue && !(frame.raw ? hasRaw : has)(frame.cue)) return []
    const text = frame.raw ? context.raw : context.plain
    return findAll(text, [frame.expression]).flatMap((match) =>
      partnershipsOf(frame.raw ? { ...context, plain: text } : context, frame, match),
    )
  })
  const found =
    claims.length > 0 || sentence.lang === 'zh'
      ? claims
      : [...pointedAt(context), ...signedBefore(context)]
  const all = found.length > 0 ? found : listed(context)
  return all.filter((one, index) => !all.slice(0, index).some((other) => covers(other, one)))
}

/** Whether a text has what a cue wants, each cue looked for but once. */
function rememberedTest(text: string): (cue: RegExp) => boolean {
  const seen = new Map<RegExp, boolean>()
  return (cue) => {
    const known = seen.get(cue) ?? cue.test(text)
    seen.set(cue, known)
    return known
  }
}

/** "<C0>, <C101>'s local arm, began …" without what stands between a name and its verb. */
const OWN_UNIT =
  /(<[CBXV]\d+>), <[CBX]1\d\d>'s (?:[\w-]+ ){0,4}(?:arm|unit|subsidiary|affiliate|division|business|brand|rival|partner),/g
/** "with <C2>'s <C3>": the partner is the one that is owned. */
const OWNED_PARTNER =
  /(?<=\b(?:with|from|by|between) )<[CX]\d+>'s? (?=<C\d+>)|(?<=\band )<[CX]\d+>'s? (?=<C\d+> (?:have|had|are|were)\b)/g
/** "<C0>, which <C1> and <C2> backed, tore up …": who backs it does nothing. */
const OWNED_ASIDE =
  /(<[CBX]\d+>), (?:which|whom) <[CX]\d+>(?: and <[CX]\d+>)? (?:has |had |have |now |once |partly |jointly )?(?:backs?|backed|owns?|owned|controls?|controlled|bought|acquired)(?: (?:in|since) <D\d+>)?,(?= )/g
/** "In China it works": the country was taken for a title before a name. */
const IN_COUNTRY = /^(?:In|At|For|With) (?=<[CBX]1\d\d> (?:has|have|is|[a-z]+s|[a-z]+ed)\b)/

/** A sentence as the frames read it: a first word is written as any other. */
const smooth = (plain: string): string =>
  plain
    .replaceAll(OWN_UNIT, '$1')
    .replaceAll(OWNED_PARTNER, '')
    .replaceAll(OWNED_ASIDE, '$1')
    .replace(IN_COUNTRY, '')
    .replace(/^[A-Z](?=[a-z]+ )/, (letter) => letter.toLowerCase())

/** Whether `a` says all that `b` says of the same parties in this sentence. */
function covers(a: Claim, b: Claim): boolean {
  const partiesOf = ({ subject, objects }: Claim) => [subject, ...objects].map((p) => p.mention)
  const all = partiesOf(a)
  return partiesOf(b).every((party) => all.some((other) => sameEntity(party, other)))
}
