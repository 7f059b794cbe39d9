import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { ADJECTIVES, AGREEMENT_CUE, GAP, NOUN, WITH } from './partnership-words.ts'

const SIGN = String.raw`(?:sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|initial(?:s|l?ed|l?ing)|conclud(?:e|es|ed|ing)|reach(?:es|ed|ing)?|str(?:ike|ikes|uck|iking)|seal(?:s|ed|ing)?|agree(?:s|d)? (?:on|to)|h[eo]ld a signing ceremony for|enter(?:s|ed|ing)?(?: into)?|clinch(?:es|ed)?|hammer(?:s|ed) out|finali[sz](?:es|ed|ing)|formali[sz](?:es|ed|ing)|put(?:s|ting)? (?:pen to paper on|(?:its|their) (?:names?|signatures?) (?:to|under|on))|sh(?:ake|akes|ook|aking) hands on|execut(?:es|ed|ing)|secur(?:es|ed|ing)|w[io]n(?:s|ning)?|land(?:s|ed|ing)|cut(?:s|ting)?|made|closed|wrapped up)`
const ANNOUNCE = String.raw`(?:announc(?:e|es|ed|ing)|form(?:s|ed|ing)?|forg(?:e|es|ed|ing)|establish(?:es|ed|ing)?|launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|build(?:s|ing)?|built|kick(?:s|ed)? off|cement(?:s|ed)?|ha(?:ve|s|d)|officiated|creat(?:e|es|ed|ing)|start(?:s|ed|ing)?|maintain(?:s|ed|ing)?|maintain|enjoys?|run(?:s|ning)?|operat(?:es|ed|ing)|keep(?:s|ing)?|kept|set(?:s|ting)? up|set in motion|disclos(?:es|ed|ing)|confirm(?:s|ed|ing)?|reveal(?:s|ed|ing)?|enjoyed|boasts?|struck up|celebrat(?:es|ed|ing)|pursues)`
const WIDEN = String.raw`(?:expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|deepen(?:s|ed|ing)?|widen(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|broaden(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?|reviv(?:e|es|ed|ing)|renegotiat(?:e|es|ed|ing)|rework(?:s|ed|ing)?|revis(?:e|es|ed|ing)|rewrit(?:e|es|ing)|rewrote|amend(?:s|ed|ing)?|intensif(?:y|ies|ied|ying)|step(?:s|ped)? up|build(?:s|ing)? on|built on|overhaul(?:s|ed|ing)?|continu(?:es|ed|ing)|resum(?:es|ed|ing)|reaffirm(?:s|ed|ing)?)`
const END = String.raw`(?:end(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|dissolv(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|exit(?:s|ed|ing)?|le(?:ave|aves|ft|aving)|quit(?:s|ting)?|scrap(?:s|ped|ping)?|call(?:s|ed|ing)? off|suspend(?:s|ed|ing)?|unw(?:ind|inds|ound|inding)|w(?:ind|inds|ound|inding) (?:up|down)|tore up|tear(?:s|ing)? up|br(?:eak|eaks|oke|eaking) (?:off|up)|ditch(?:es|ed|ing)?|drop(?:s|ped|ping)?|withdr(?:aw|aws|ew|awing) from|pull(?:s|ed|ing)? out of|walk(?:s|ed|ing)? (?:out of|away from)|back(?:s|ed|ing)? out of|abandon(?:s|ed|ing)?|rescind(?:s|ed)?|discontinu(?:e|es|ed|ing)|let (?=[^.;]{0,60} (?:lapse|expire|run out)))`
const DONE = String.raw`(?:signed|agreed|concluded|reached|sealed|struck|inked|announced|unveiled|formed|forged|launched|extended|renewed|expanded|entered into|made|finali[sz]ed)`

/** What is agreed, made known, widened or given up under the name of an agreement. */
export const AGREEMENT_FRAMES: PartnershipFrame[] = [
  {
    name: 'ends',
    cue: AGREEMENT_CUE,
    status: 'terminated',
    expression: pattern(String.raw`\b(?<verb>${END}) ${ADJECTIVES}${NOUN}(?: {F}with {L:others})?`),
  },
  {
    name: 'signs',
    cue: AGREEMENT_CUE,
    status: 'signed',
    expression: pattern(
      String.raw`\b(?<verb>${SIGN}) ${ADJECTIVES}${NOUN}(?: {F}${WITH} {L:others})?`,
    ),
  },
  {
    name: 'signing',
    cue: AGREEMENT_CUE,
    status: 'signed',
    expression: pattern(
      String.raw`{LL:one},? {F}(?:officiat\w+|seal\w*|formali[sz]\w+|mark\w*) {F}by signing ${ADJECTIVES}${NOUN}`,
    ),
  },
  {
    name: 'signingWith',
    cue: AGREEMENT_CUE,
    status: 'signed',
    expression: pattern(
      String.raw`(?<verb>sign(?:s|ed|ing)?|agree(?:s|d)?|reach(?:es|ed)?|conclud(?:es|ed)|ha(?:s|d|ve)|str(?:ikes|uck)) with {L:others},? (?:on )?${ADJECTIVES}${NOUN}`,
    ),
  },
  {
    name: 'widens',
    cue: AGREEMENT_CUE,
    status: 'active',
    expression: pattern(
      String.raw`\b(?<verb>${WIDEN}) ${ADJECTIVES}${NOUN}(?: {F}${WITH} {L:others})?(?: (?:to|by|into|in|on) (?<what>[^.;<]{3,80}?)(?=[.,;]|$))?`,
    ),
  },
  {
    name: 'widensTies',
    cue: /ties|relations|\bwork\b|links|bonds/,
    status: 'active',
    expression: pattern(
      String.raw`\b(?<verb>${WIDEN}|tighten(?:s|ed|ing)?) (?:(?:the|its|their|<[CBXV]1\d\d>'s) )?(?<adjectives>(?:(?!equity|capital)[\w-]+ ){0,3}?)(?<noun>ties|relations|joint work|work|links)\b(?: with {L:others}| (?:on|in|over|to|for) |[:.,;])`,
    ),
  },
  {
    name: 'announces',
    cue: AGREEMENT_CUE,
    status: 'active',
    expression: pattern(
      String.raw`\b(?<verb>${ANNOUNCE}) ${ADJECTIVES}${NOUN}(?: {F}${WITH} {L:others})?`,
    ),
  },
  {
    name: 'talks',
    cue: /talks|negotiations|discussions/,
    status: 'talks',
    expression: pattern(
      String.raw`(?<verb>in|hold(?:s|ing)?|held|having|started|began|begun|opened|entered|conducting|resumed|continu\w+) {F}(?:talks|negotiations|discussions) {F}with (?:<[CX]\d+>'s? [\w ]*)?{L:others}`,
    ),
  },
  {
    name: 'agrees',
    cue: /agree/,
    status: 'signed',
    expression: pattern(
      String.raw`(?<verb>agree(?:s|d|ing)?) (?:in principle )?(?:(?:in|on) <D\d+> |<D\d+> )?with {L:others} (?:in <D\d+> |on <D\d+> )?(?:to|on|that it (?:will|would)) (?<what>(?!buy|acquire|sell|take|merge|talk|discuss|swap|explore|study)[^.;<]{3,80})`,
    ),
  },
  {
    name: 'agree',
    cue: /agree/,
    status: 'signed',
    expression: pattern(
      String.raw`(?<verb>agree(?:s|d|ing)?) (?:in principle )?(?:(?:in|on) <D\d+> |<D\d+> )?(?:to|on) (?<what>(?:(?:jointly|closely|also) )*(?:share|pool|co-?operate|collaborate|work together|work more closely|join forces|team up|partner|swap (?:engines|technolog|models|parts|batteries)|co-?develop|build|develop|produce|sharing|pooling|joint(?: \w+)? (?:development|production|purchasing|procurement|research|manufacturing))\b[^.;<]{0,80})`,
    ),
    needs:
      /\b(?:share|sharing|pool|pooling|joint|jointly|together|co-?operate|collaborate|join forces|team up|partner|each other|co-?develop|swap)\b/,
  },
  {
    name: 'agreedThat',
    cue: /agree/,
    status: 'signed',
    expression: pattern(
      String.raw`(?<verb>agree(?:s|d)?) (?:(?:in|on) <D\d+> |<D\d+> )?that {C:others} (?:will|would|is to|was to|should) (?<what>(?:supply|assemble|build|produce|make|provide|deliver|develop|use|distribute|sell|license|manufacture|share|buy (?:batter|engine|cell|part|car))[^.;]{0,80})`,
    ),
  },
  {
    name: 'laidDown',
    cue: AGREEMENT_CUE,
    status: 'signed',
    expression: pattern(
      String.raw`(?<verb>(?:wr[oi]te|written|set|laid|put|spelled|spelt) (?:down|out|forth)|pledged|recorded|agreed|enshrined) [^.;<]{0,50}? ?in (?:an?|the|their) (?<adjectives>(?:[\w-]+ ){0,3}?)${NOUN}(?: with {L:others})?`,
    ),
  },
  {
    name: 'signedBy',
    cue: AGREEMENT_CUE,
    status: 'signed',
    expression: pattern(
      String.raw`${NOUN}(?: ${GAP(0, 60)})?,? (?:(?:was|were|has been|have been|is|are) )?(?:[a-z]+ )?${DONE} (?:(?:[a-z]+ ){0,2}|(?:in|on) <D\d+> |<D\d+> )(?:by|between) {LL:one}`,
    ),
  },
  {
    name: 'nominal',
    cue: AGREEMENT_CUE,
    status: 'signed',
    expression: pattern(
      String.raw`(?:signing|announcement|conclusion|renewal|extension|signature|launch) of ${ADJECTIVES}${NOUN} {F}(?:between|by|of) {LL:one}`,
    ),
  },
  {
    name: 'nominalEnd',
    cue: AGREEMENT_CUE,
    status: 'terminated',
    expression: pattern(
      String.raw`\b(?:end|termination|dissolution|expiry|break-?up|collapse|demise|cancellation|unwinding) of ${ADJECTIVES}${NOUN} {F}(?:between|of) {LL:one}`,
    ),
  },
  {
    name: 'under',
    cue: AGREEMENT_CUE,
    status: 'active',
    expression: pattern(
      String.raw`[Uu]nder ${ADJECTIVES}(?:<D\d+> )?${NOUN} {F}(?:with|from) {L:others},? {C:one}`,
    ),
  },
  {
    name: 'partsWays',
    cue: /\bpart(?:s|ed|ing)? /,
    status: 'terminated',
    severally: true,
    expression: pattern(
      String.raw`(?<verb>part(?:s|ed|ing)? (?:ways|company)) with {L:others} (?:as|over|on|in) (?<what>[^.;<]{0,30}?(?:supplier|partner|batter|cell|engine|technolog|develop|platform)\w*)`,
    ),
  },
]
