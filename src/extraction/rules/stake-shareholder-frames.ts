import { pattern } from '../pattern.ts'
import type { HoldingFrame } from './stake-holding-frames.ts'

const OWNER = String.raw`(?:shareholder|owner|investor|stakeholder|backer|parent|partner|proprietor)`
const RANK = String.raw`(?:largest|biggest|second-largest|second-biggest|top|main|majority|controlling|leading|principal|single-largest|largest-single|sole|only|anchor|major)`

/** Stakes told by naming an owner, parent or shareholder. */
export const SHAREHOLDER_FRAMES: HoldingFrame[] = [
  {
    name: 'ownerOfShare',
    raw: true,
    expression: pattern(
      String.raw`{C:holder}(?:'s)?(?: funds?| affiliates?| units?| vehicles?)?,? (?:(?:once|now|still|then|already|today|is|was|,) )*(?:the |an? )?(?:[a-z]+ )?(?:owner|owners|holder|holders|buyer|buyers) of {S} (?:in|of) (?:[a-z][\w-]* ){0,4}{C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'labelHolder',
    expression: pattern(
      String.raw`^(?:[*•-] ?)?{C:holder}(?: -|:| —) ?{S} (?:in|of) {C:subject}(?!'s? )`,
    ),
  },
  {
    name: 'withShare',
    expression: pattern(
      String.raw`[Ww]ith (?:a |an |its |<C1\d\d>'s )?(?:about |around |roughly )?{R:share}(?: stake| holding| shareholding| of the shares)?,? {C:holder} (?:is|was|became|remains) {F}(?:shareholder|owner|investor) (?:in|of) {C:subject}`,
    ),
  },
  {
    name: 'parentOf',
    raw: true,
    expression: pattern(
      String.raw`{C:holder},? (?:which is |is |was )?(?:the |its )?(?<degree>)(?:parent(?: company)?|owner|majority owner|controlling shareholder) of (?:the )?(?:[A-Z]\w+ )?{L:subjects}`,
    ),
  },
  {
    name: 'parentNamed',
    raw: true,
    expression: pattern(
      String.raw`(?<!\band ){C:subject}(?:'s?)? (?<degree>)(?:[A-Z]\w+ )?(?:parent(?: company| group)?|owner|majority owner|(?:controlling |majority |minority |largest |biggest |top |main |major |early )*(?:shareholder|investor|backer)),? {C:holder}`,
    ),
  },
  {
    name: 'parentBefore',
    raw: true,
    expression: pattern(
      String.raw`(?:\w+ )?(?<degree>)(?:parent(?: company)?|owner) {C:holder}(?=,? (?:of|said|has|had|is|was|and|will))(?<subject>)`,
    ),
  },
  {
    name: 'shareholderOf',
    raw: true,
    expression: pattern(
      String.raw`{C:holder},? {F}(?<degree>)(?:(?:largest|biggest|second-largest|top|main|major|single|controlling|single-largest|single-biggest|leading|second-biggest) )+shareholder (?:in|of) {C:subject}(?:,? (?:with|holding|owning) {F}{R:share})?`,
    ),
  },
  {
    name: 'soleOwner',
    raw: true,
    expression: pattern(
      String.raw`{C:holder}, (?:the |now |sole )*(?<degree>)(?:parent(?: company)?|owner|majority owner|controlling shareholder) of (?:the )?(?:[a-z]+ )?{L:subjects}`,
    ),
  },
  {
    name: 'shareShareholder',
    expression: pattern(
      String.raw`{L:holder},? {F}(?:an?|the|its) (?:about |roughly |around )?{R:share} (?:shareholder|owner|partner) (?:in|of) (?:[a-z][\w-]* ){0,4}{C:subject}`,
    ),
  },
  {
    name: 'shareholderNamed',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}'s? (?<degree>)(?:[\w-]+ ){0,2}?(?:largest|biggest|second-largest|top|main|major|single|controlling|leading) (?:single )?shareholder,? {C:holder}(?:,? (?:with|holding|owning|which (?:owns|holds|has)) {F}{R:share})?`,
    ),
  },
  {
    name: 'shareholderAfter',
    expression: pattern(
      String.raw`{C:holder},? (?:(?:which|is|was|are|were|remains|remained|became|becomes|becoming|as|now|still|already|then|by|far|today|(?:has|had|have) been|once|the|also) ){0,6}{C:subject}'s? (?<degree>(?:[\w-]+[- ]){0,3})(?:shareholder|owner|proprietor|investor)\b(?! with <C)(?:,? (?:with|at|on|holding|owning) {F}{R:share})?`,
    ),
  },
  {
    name: 'shareholdersAre',
    raw: true,
    expression: pattern(
      String.raw`{C:subject}'s? (?<degree>)(?:[\w-]+ ){0,3}(?:shareholders|owners|investors|backers|parents)(?: are| include| included| were| -| \(|,) (?:the |both )?{L:holder}`,
    ),
  },
  {
    name: 'whoseShareholder',
    expression: pattern(
      String.raw`{C:subject},? whose (?:[\w-]+ ){0,4}?${OWNER}s? (?:with (?:about )?{R:share},? )?(?:is|are|was|were|include|includes|included) (?:the )?{L:holder}(?:,? (?:with|holding|owning|at|on) (?:about |around |some )?{R:share2})?`,
    ),
  },
  {
    name: 'shareholderIs',
    expression: pattern(
      String.raw`\b(?:[Tt]he |[Ii]ts )?(?:${RANK} )+(?:single |individual )?${OWNER} (?:in|of|at) (?:the )?{C:subject}(?:,? with (?:about )?{R:share},?)? (?:is|was|remains|became) (?:the )?{C:holder}(?:,? (?:with|which (?:has |had )?(?:owns|holds|has|held|owned)) (?:about |around |some )?{R:share2})?`,
    ),
  },
  {
    name: 'amongShareholders',
    expression: pattern(
      String.raw`{L:holder},? (?:is |are |was |were )?(?:also |both |all |each )?(?:among|one of|two of) (?:the )?{C:subject}'s? (?:[\w-]+ ){0,3}?${OWNER}s`,
    ),
  },
  {
    name: 'countsAs',
    expression: pattern(
      String.raw`{L:subject},? (?:each |both |all )?(?:counts?|counted|has|have|had) {L:holder} (?:as an? (?:[a-z]+ ){0,2}?${OWNER}|among <[CBX]1\d\d>'s (?:[a-z]+ ){0,2}?${OWNER}s)`,
    ),
  },
  {
    name: 'percentPartner',
    expression: pattern(
      String.raw`(?<!\b(?:venture|JV|partnership|alliance|tie-up|company) with ){C:subject},? (?:in which|where|of which) {L:holder} (?:is|are|was|were|remains?) (?:now |still )?(?:the |an? )*(?:[a-z]+ ){0,2}?{R:share} ${OWNER}`,
    ),
  },
  {
    name: 'shareholderIn',
    expression: pattern(
      String.raw`{L:holder}(?:,|,? (?:has |have |had |also |which |that |now )*(?:becomes?|became|becoming|is|are|was|were|remains?|joined|joins)(?: as)?) (?:an?|the) (?<degree>(?:[a-z-]+ ){0,3})(?:shareholder|investor|stakeholder|co-owner|part-owner|backer|owner|minority partner) (?:in|of) (?:the )?{C:subject}(?!'s? )(?:,? (?:with|holding|owning|at) (?:about |around |some )?{R:share})?`,
    ),
  },
  {
    name: 'respectively',
    expression: pattern(
      String.raw`{LL:holder},? (?:are|remain|were|became) (?:{C:subject}'s? (?:[\w-]+ ){0,4}?${OWNER}s|(?:the )?(?:[\w-]+ ){0,4}?${OWNER}s (?:in|of) {C:subject2}),? (?:with|at|on|holding|owning) (?:stakes of |about |shares of )?(?<shares>{R}(?:(?:, and |, | and ){R}){1,5})`,
    ),
  },
  {
    name: 'backedBy',
    raw: true,
    expression: pattern(
      String.raw`{C:subject},? (?:(?:a|an|the|which|is) [\w -]{0,30}?)?(?<degree>)backed by (?:the )?{L:holder}|(?<holder>{C})-backed (?:[a-z-]+ ){0,3}(?<subject>{C})`
        .replaceAll('(?<holder>{C})', '(?<holder><[CX]\\d+>)')
        .replaceAll('(?<subject>{C})', '(?<subject><[CXB]\\d+>)'),
    ),
  },
]
