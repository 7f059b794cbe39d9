import { pattern } from '../pattern.ts'
import { OTHER_NOUN } from './stake-frames.ts'

import { SHAREHOLDER_FRAMES } from './stake-shareholder-frames.ts'

/** Ways of telling who holds whom in which the stake has no verb of its own. */
export interface HoldingFrame {
  name: string
  expression: RegExp
  /** Read in the text with its appositions, which the plain text lacks. */
  raw?: boolean
}

const OWNED = String.raw`(?<degree>wholly|majority|fully|partly|part|jointly|half|mostly|100 ?%)?[- ]?(?:owned|controlled)`
const UNIT = String.raw`(?:(?<degree>wholly[- ]owned|majority[- ]owned|fully[- ]owned) )?(?:\w+ ){0,2}?(?:subsidiar(?:y|ies)|unit|arm|division|affiliate)`

export const HOLDING_FRAMES: HoldingFrame[] = [
  {
    name: 'inWhich',
    expression: pattern(
      String.raw`(?<!\b(?:venture|JV|partnership|alliance|tie-up|company) with ){C:subject},? (?:(?:a|the) [\w -]{3,30} )?(?:in which|of which|where) {L:holder} {F}(?:hold|holds|keeps?|kept|retains?|retained|holding|held|own|owns|owned|has|have|had|took|takes|bought|acquired|controls) {S}(?! (?:in|of) <)`,
    ),
  },
  {
    name: 'ofWhich',
    expression: pattern(
      String.raw`{C:subject},? {R:share} of (?:which|whom) (?:(?:is|was|are|were|will be) (?:now |still |currently )?(?:owned|held|controlled) by|belongs? to|belonged to|(?:is|lies|sits|rests) with|(?:is|are|was|were|lies) (?:now |still )?in the hands of) (?:the )?{L:holder}|{C:subject2},? {R:share2} of (?:which|whom) (?:is|are|was|were|lies|rests) (?:now |still )?in {C:holder2}'s (?:hands|possession|ownership|portfolio)`,
    ),
  },
  {
    name: 'ofWhichActive',
    expression: pattern(
      String.raw`{C:subject},? {R:share} of (?:which|whom) {C:holder} (?:has |had |now |still |already ){0,2}(?:acquired|bought|owns|holds|owned|held|took|has|controls)`,
    ),
  },
  {
    name: 'ownUnit',
    raw: true,
    expression: pattern(
      String.raw`{C:holder}'s? (?<degree>)(?:[\w-]+ ){0,2}?{C:subject} (?:unit|subsidiary|division|arm|affiliate)\b`,
    ),
  },
  {
    name: 'next',
    expression: pattern(
      String.raw`(?<!(?:of|in) (?:the )?){C:holder},? (?:with )?(?:a |an |the |about |around |some )?(?<share><R\d+>)(?: stake| share| interest)? (?:in|of) {C:subject}(?!'s? )${OTHER_NOUN}`,
    ),
  },
  {
    name: 'apposition',
    raw: true,
    expression: pattern(
      String.raw`{C:holder}, (?:the|an?|its|<C\d+>'s) (?:[^,.;<]|<[XCBP]\d+>){3,60}? (?:with|owning|holding|that (?:owns|holds|has)|which (?:owns|holds|has)) {S} (?:in|of) {C:subject}(?!'s? )${OTHER_NOUN}`,
    ),
  },
  {
    name: 'owns',
    expression: pattern(
      String.raw`{C:holder},? (?:(?:which|that|also|already|still|now|then|fully|wholly|once|has|have|had) ){0,3}(?:owns?|owned|controls) (?<degree>all of |)(?:the )?(?<subjects><C\d+>(?:(?:, and |, | and )<C\d+>)*)(?!'s? |-)(?! (?:stakes?|shares|shareholding|brand|plant|factory|dealers?|patents?|vehicles?|cars?)\b)`,
    ),
  },
  {
    name: 'person',
    raw: true,
    expression: pattern(
      String.raw`{P:holder}, (?:<C\d+>'s? )?[^,<]{3,40},? (?:owns?|holds?|held|owned|controls?|bought|acquired|has|took) {F}{S} (?:in|of) {C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'person',
    raw: true,
    expression: pattern(
      String.raw`{P:holder},? {F}(?:owns?|holds?|held|owned|controls?|bought|acquired|has|took) {F}{S} (?:in|of) {C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'ownedBy',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}[,:]? (?:a \w+ )?(?:(?:which|that) )?(?:(?:is|was|are|now|currently|has|been) )*(?:{F})?(?:(?<share><R\d+>)[- ]?(?:per ?cent )?(?:owned|held|controlled)|(?:owned|held|controlled) (?:about |around |some )?(?<share2><R\d+>)) by (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'ownedByWithoutShare',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}[,:]? (?:a \w+ )?(?:(?:which|that) )?(?:(?:is|was|are|now|currently|has|have|been|remains|still|today|since) )*${OWNED}(?: since <D\d+>)? by (?:the )?(?:[A-Z][a-z]+(?:'s)? )?(?:group |parent |giant )?{L:holder}`,
    ),
  },
  {
    name: 'ownedAdjective',
    raw: true,
    expression: pattern(String.raw`{C:holder}-(?:owned|controlled) {C:subject}`),
  },
  {
    name: 'unitOf',
    raw: true,
    expression: pattern(
      String.raw`{C:subject},? (?:which )?(?:(?:is|was|now|became|,) )*(?:an?|the) ${UNIT} of (?:the )?{C:holder}`,
    ),
  },
  {
    name: 'possessedUnit',
    raw: true,
    expression: pattern(String.raw`{C:holder}'s? ${UNIT},? {C:subject}`),
  },
  {
    name: 'unitNamed',
    raw: true,
    expression: pattern(String.raw`{C:holder} (?<degree>)(?:subsidiary|unit) {C:subject}`),
  },
  {
    name: 'inTheHands',
    expression: pattern(
      String.raw`{C:subject},? (?:which )?(?:is|was|has been|remains|now) (?:now |still |entirely |wholly |fully )*(?<degree>)(?:in (?:the hands|possession) of|under (?:the )?(?:control|ownership) of|in) (?:the )?{C:holder}(?:'s (?:hands|possession))(?! )`,
    ),
  },
  {
    name: 'hasAll',
    expression: pattern(
      String.raw`{C:holder},? (?:which |that |now |already |then |also |today |has |had |since )*(?:owns?|owned|has|have|holds?|held|controls?|controlled|got|took|ended up with|was left with|is left with|keeps?|kept) (?<degree>all|the whole|the entirety) of (?:the )?{C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'whollyOwns',
    expression: pattern(
      String.raw`{C:holder},? (?:which |that |now |has )*(?<degree>wholly|fully|outright) own(?:s|ed) {C:subject}(?!'s? )|{C:holder2},? (?:which |that |now )*own(?:s|ed) {C:subject2} (?<degree2>outright|wholly|entirely)`,
    ),
  },
  {
    name: 'controlsWith',
    expression: pattern(
      String.raw`{C:holder},? (?:which |that |now |has )*(?:controls?|controlled|leads?|led|dominates?|dominated) {C:subject} with (?:a |an |its |about |around |some )*{R:share}|{C:subject2},? (?:which is |which was |is |was |now )*(?:controlled|led|dominated) by {C:holder2} with (?:a |an |its |about |around |some )*{R:share2}`,
    ),
  },
  {
    name: 'ownPart',
    expression: pattern(
      String.raw`{C:subject},? {R:share} (?:of (?:it|which) )?(?:owned|held|controlled) by (?:the )?{C:holder}`,
    ),
  },
  {
    name: 'putMoney',
    expression: pattern(
      String.raw`{C:subject},? (?:(?:a|the) [\w -]{3,40} )?in which (?:both )?{L:holder} (?:both )?(?:have|has|had) (?:(?:both|also|each) )?(?:put (?:money)|invested)`,
    ),
  },
  {
    name: 'stakesIn',
    expression: pattern(
      String.raw`{C:subject},? (?:(?:a|the) [\w -]{3,40} )?in which (?:both )?{LL:holder} (?:both |each )?(?:hold|held|have|had|own|owned|took|bought) (?:[a-z]+ ){0,3}(?:stakes|interests|shareholdings)(?! of)`,
    ),
  },
  {
    name: 'stillOwned',
    expression: pattern(
      String.raw`{R:share} (?:that |which )?{C:holder} (?:still |now |already )?(?:owns?|owned|holds?|held|has|had|controls?) (?:in|of) {C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'isOf',
    expression: pattern(
      String.raw`{C:subject},? (?:which )?(?:is|was|had been|has been) (?:now |still |about )?{R:share} {C:holder}'s(?= since|,|\.|;|$| and| until)`,
    ),
  },
  {
    name: 'cameOut',
    expression: pattern(
      String.raw`{C:subject},? (?:[^<;.]|<D\d+>){0,60}?(?:came out|emerged|ended up|remains?|remained) (?:about |some )?{R:share} (?:owned|held) by (?:the )?{L:holder}`,
    ),
  },
  {
    name: 'possessedName',
    raw: true,
    expression: pattern(
      String.raw`(?<!(?:and|&|,) ){C:holder}'s (?<degree>)(?<subject><C\d{1,2}>)(?= (?:has|have|had|is|was|will|said|says|reported|launched|sold|makes|builds)\b|,)`,
    ),
  },
  {
    name: 'boughtInto',
    expression: pattern(
      String.raw`{C:holder},? (?:has |had )?(?:bought|buys|came|got) (?:itself |<[CB]1\d\d> )?into {C:subject} with (?:about |a |an )?{R:share}`,
    ),
  },
  {
    name: 'belongsTo',
    raw: true,
    expression: pattern(
      String.raw`{C:subject},? (?:(?:which|that|now|has|still) ){0,2}(?<degree>)(?:belongs|belonged|belonging) to (?:the )?{C:holder}`,
    ),
  },
  {
    name: 'partOf',
    raw: true,
    expression: pattern(
      String.raw`{C:subject},? (?:(?:which|that|now|has|been) ){0,3}(?:is|was|are|became|becomes|been|now) (?<degree>)(?:a |now )?part of (?:the )?{C:holder}(?! [a-z]*(?:plan|deal|project|strategy|alliance|network))`,
    ),
  },
  {
    name: 'companyOf',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}, (?:an?|the) (?<degree>){C:holder} (?:company|affiliate|subsidiary|unit|brand)\b`,
    ),
  },
  ...SHAREHOLDER_FRAMES,
]
