import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { AGREEMENT_CUE, GAP, NOUN } from './partnership-words.ts'

/** Words that point at a partnership, or tell of one by the way. */
export const REFERENCE_FRAMES: PartnershipFrame[] = [
  {
    name: 'hyphenated',
    cue: AGREEMENT_CUE,
    status: 'active',
    reference: true,
    expression: pattern(
      String.raw`(?<one><[CB]\d+>(?:(?:-|\/|–)<[CB]\d+>)+)'?s? (?<adjectives>(?:[\w&'/-]+ ){0,2}?)(?<noun>partnership|alliance|collaboration|co-?operation|tie-?up|agreement|deal|pact)`,
    ),
  },
  {
    name: 'partnerOf',
    cue: AGREEMENT_CUE,
    status: 'active',
    reference: true,
    expression: pattern(
      String.raw`{C:one}(?:'s?)? (?<adjectives>(?:[\w&'/-]+ ){0,3}?)(?<noun>(?:alliance |technology |development |battery |software |engineering |charging |supply |manufacturing |production |long-time |longtime |strategic |industrial )partners?),? {L:others}`,
    ),
    raw: true,
  },
  {
    name: 'andPartner',
    cue: AGREEMENT_CUE,
    status: 'active',
    reference: true,
    raw: true,
    expression: pattern(
      String.raw`{C:one} and (?:its|<[CBXV]1\d\d>'s) (?<adjectives>(?:(?!joint|venture|local|equity|JV|merger|Chinese|Indian|Russian|former)[\w&'/-]+ ){0,3}?)(?<noun>partners?|ally|allies),? {L:others}`,
    ),
  },
  {
    name: 'isPartner',
    cue: AGREEMENT_CUE,
    status: 'active',
    raw: true,
    expression: pattern(
      String.raw`{C:one}, (?:an?|the|its|one of the|long|once|now) (?<adjectives>(?:(?!joint|venture|equity|former)[\w-]+ ){0,4}?)(?<noun>partner|ally|licensee) (?:of|to) {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'between',
    cue: AGREEMENT_CUE,
    status: 'active',
    reference: true,
    expression: pattern(
      String.raw`\b${NOUN}(?: ${GAP(0, 60)})?,? (?:between|of|among|involving|linking|uniting|by|that binds|that links|that unites) {LL:one}`,
    ),
  },
  {
    name: 'whoseAlliance',
    cue: AGREEMENT_CUE,
    status: 'active',
    reference: true,
    expression: pattern(
      String.raw`{LL:one},? whose (?<adjectives>(?:(?!planned|proposed|possible|potential)[\w&'/-]+ ){0,3}?)(?<noun>partnership|alliance|collaboration|co-?operation|tie-?up|supply (?:deal|contract|agreement))\b(?! (?:with|would|could|talks))`,
    ),
  },
  {
    name: 'theyAgreed',
    cue: AGREEMENT_CUE,
    status: 'signed',
    reference: true,
    expression: pattern(
      String.raw`\b${NOUN},? (?:that |which )?{LL:one} (?:have |had |has )?(?:signed|agreed|concluded|reached|sealed|struck|announced|formed|forged|launched|entered)`,
    ),
  },
  {
    name: 'theySigned',
    cue: AGREEMENT_CUE,
    status: 'signed',
    expression: pattern(
      String.raw`\b(?:${NOUN}|papers?|documents?) (?:that |which )?(?:they|(?:the )?(?:two|three|four|both) (?:companies|carmakers|automakers|groups|firms|sides|parties|partners)|both) (?:have |had |has |both |all |jointly |first )*(?<verb>signed|agreed|concluded|reached|sealed|struck|announced|formed|forged|launched|entered into)`,
    ),
  },
  {
    name: 'underAgreement',
    cue: AGREEMENT_CUE,
    status: 'signed',
    reference: true,
    expression: pattern(
      String.raw`\b[Uu]nder (?:the terms of )?(?:the|an?|their|this|that) (?<adjectives>(?:[\w&'-]+ |<[DMN]\d+> ){0,5}?)${NOUN}(?: ${GAP(0, 50)})?,? {LL:one} (?:will|are|is|have|agreed|would|shall|can|keep|share|each|build|develop|jointly|\w+ed)\b`,
    ),
  },
  {
    name: 'oneAgreed',
    cue: AGREEMENT_CUE,
    status: 'signed',
    expression: pattern(
      String.raw`\b${NOUN} (?:that |which )?{C:one} (?:have |had |has )?(?:signed|agreed|concluded|reached|sealed|struck|announced|formed|forged|launched|entered)(?: into)? (?:{F})with {L:others}`,
    ),
  },
  {
    name: 'possessive',
    cue: AGREEMENT_CUE,
    status: 'active',
    reference: true,
    expression: pattern(
      String.raw`{L:one}'s? (?<adjectives>(?:[\w&'/,-]+ |<[MND]\d+>(?:-\w+)? ){0,5}?)${NOUN} {F}with {L:others}`,
    ),
  },
  {
    name: 'referenceWith',
    cue: AGREEMENT_CUE,
    status: 'active',
    reference: true,
    needsSubject: true,
    expression: pattern(
      String.raw`[Tt]he (?<adjectives>(?:[\w&'/-]+ ){0,5}?)${NOUN} with {L:others}`,
    ),
  },
  {
    name: 'nounWith',
    cue: AGREEMENT_CUE,
    status: 'active',
    holder: true,
    wishful: true,
    expression: pattern(
      String.raw`(?<!\bin (?:(?:close|strategic|direct) )?)\b(?<verb>${NOUN}) {F}with {L:others}`,
    ),
  },
]
