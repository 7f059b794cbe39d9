import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import {
  BY_NAME,
  CARS,
  FROM_NAME,
  GAP,
  NO_SUPPLY,
  OWN,
  PRODUCT,
  THING,
  WITH_NAME,
} from './partnership-words.ts'

const USE = String.raw`(?:sourc(?:e|es|ed|ing)|procur(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|buy(?:s|ing)?|bought|gets?|got|getting|us(?:e|es|ed|ing)|deploy(?:s|ed|ing)?|select(?:s|ed|ing)?|opt(?:s|ed|ing)? for|order(?:s|ed|ing)?|tak(?:e|es|ing)|receiv(?:e|es|ed|ing)|import(?:s|ed|ing)?|obtain(?:s|ed|ing)?|adopt(?:s|ed|ing)?|install(?:s|ed|ing)?|integrat(?:e|es|ed|ing)|fit(?:s|ted|ting)?|borrow(?:s|ed|ing)?|rel(?:y|ies|ied|ying) on|depend(?:s|ed|ing)? on|r[ua]n(?:s|ning)? on|featur(?:e|es|ed|ing)|carr(?:y|ies|ied)|com(?:e|es|ing) with|pick(?:s|ed) up|equip(?:s|ped|ping)?|power(?:s|ing)?|outfit(?:s|ted|ting)?)`
const EQUIPPED = String.raw`(?:powered by|equipped with|fitted with|based on|built on|driven by|built around|furnished with)`
const MADE_BY = String.raw`(?:from|made by|supplied by|developed by|provided by|built by|sourced from|bought from|produced by|delivered by|designed by|licensed from|courtesy of|by)`

/** Who supplies whom with what, told from either side. */
export const SUPPLY_FRAMES: PartnershipFrame[] = [
  {
    name: 'supplies',
    cue: /[Ss]uppl|[Dd]eliver|[Pp]rovi/,
    status: 'active',
    roles: ['supplier', 'customer'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`\b(?<verb>suppl(?:y|ies|ied|ying)) (?:{F}(?=<))?(?<what>(?:{L:others}(?:'s? (?:[\w-]+ ){1,3}?)? ?with [^.;<]{3,60}|${GAP(3, 60)} (?:to|for) {L:others}))`.replace(
        '{L:others}(?:',
        String.raw`(?<others><[CBXV]\d+>(?:(?:, | and |, and )<[CBXV]\d+>){0,4})(?:`,
      ),
    ),
  },
  {
    name: 'suppliesBare',
    cue: /[Ss]uppl|[Dd]eliver|[Pp]rovi/,
    status: 'active',
    roles: ['supplier', 'customer'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`\b(?<verb>suppl(?:y|ies|ied|ying)) (?:the )?{L:others}(?:'s? (?:[\w-]+ ){0,3}${CARS})?(?=[.,;]| (?:and|from|since|in|under|on|until|as|for|exclusively|but|while|from)\b|$)(?! and [a-z]+s\b)`,
    ),
  },
  {
    name: 'sources',
    cue: FROM_NAME,
    status: 'active',
    holder: true,
    roles: ['customer', 'supplier'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`\b(?<verb>${USE}) (?<what>(?!a stake|an? \w+ stake)${GAP(0, 60)}\b${PRODUCT}(?: [a-z-]+){0,3}?(?: for (?:the |${OWN} )?(?:[\w-]+ |<[BXN]\d+> ){0,3}(?:[\w-]+|<[BXN]\d+>))?) (?:directly |mainly |exclusively |also |only |solely |largely )?${MADE_BY} {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'buysFrom',
    cue: FROM_NAME,
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>buys|buying|sources|procures|orders) (?:(?:mostly|mainly|also|directly|exclusively|only|in) )?from {L:others}(?=[.,;]| (?:and|as|too|since|for|in|but|under)\b|$)`,
    ),
  },
  {
    name: 'suppliedWith',
    cue: FROM_NAME,
    status: 'active',
    holder: true,
    roles: ['customer', 'supplier'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`\b(?<verb>supplied|equipped|provided|furnished|fitted) with (?<what>[^.;<]{3,50}?) (?:by|from) {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'powered',
    cue: FROM_NAME,
    status: 'active',
    holder: true,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>${EQUIPPED}) (?<what>${GAP(3, 50)}) ${MADE_BY} {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'poweredBy',
    cue: BY_NAME,
    status: 'active',
    holder: true,
    roles: ['customer', 'supplier'],
    expression: pattern(String.raw`\b(?<verb>powered|driven) by {L:others}(?=[.,;]| and| in|$)`),
  },
  {
    name: 'reliesOn',
    status: 'active',
    holder: true,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>rel(?:y|ies|ied|ying) on|depend(?:s|ed|ing)? on|turn(?:s|ed)? to|look(?:s|ed)? to|switch(?:es|ed|ing)? to|went to|go(?:es)? to|stick(?:s|ing)? with|stuck with) {L:others} (?:as|for) (?<what>[^.;<]{0,40}?\b(?:${THING}|supplier|production|development|assembly))`,
    ),
  },
  {
    name: 'usesOwned',
    status: 'active',
    holder: true,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>${USE}|${EQUIPPED}|choos(?:e|es|ing)|chosen?|pick(?:s|ed)) (?:the |an? )?(?!<[CBX]1\d\d>){L:others}(?:'s?|-made|-built|-supplied|-sourced|-developed)? (?<what>[^.;<]{0,40}?\b(?:${PRODUCT}|connector|port|standard|charging|superchargers?|network)\b)(?! (?:supplier|maker|giant|specialist|unit|arm|division|plant|factory|company))`,
    ),
  },
  {
    name: 'getsFrom',
    cue: FROM_NAME,
    status: 'active',
    holder: true,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`(?:\bwhose|\b[Tt]heir|\b[Ii]ts|<[CB]\d+>'s?) (?<what>(?:[\w-]+ ){0,3}?(?:${PRODUCT})(?: for (?:the |${OWN} )?(?:[\w-]+|<[BXN]\d+>)(?: <N\d+>)?)?) (?<verb>(?:now |also |mostly |mainly |all )?(?:come|comes|came|are (?:bought|sourced|supplied|obtained|made|built|provided|delivered|developed)|is (?:bought|sourced|supplied|obtained|made|built|provided|delivered|developed)|were (?:bought|sourced|supplied|made|built|provided)|was (?:bought|sourced|supplied|made|built|provided))) (?:[a-z]+ )?(?:from|by) {L:others}(?!'s? (?:own|plant|factory|unit))`,
    ),
  },
  {
    name: 'partsPower',
    cue: FROM_NAME,
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`\b(?<what>${PRODUCT}) (?:from|by|made by|supplied by|built by|developed by|of) (?:the )?{C:one} (?:[a-z]+ )?(?:power|drive|equip|go into|are (?:used|fitted|installed|found) (?:in|by)|sit in|will power|propel|is (?:used|fitted|installed|found) (?:in|by)|goes into|sits in|powers|drives) (?:[a-z]+ ){0,3}?{L:others}(?:'s?)?`,
    ),
  },
  {
    name: 'powers',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`(?:{C:one}(?:'s?)? (?<what>(?:[\w-]+ ){0,3}?(?:${PRODUCT})) (?:[a-z]+ )?(?:power|drive|equip|go into|are (?:used|fitted|installed|found) (?:in|by)|sit in|runs?|powers|is (?:used|fitted|installed|found) (?:in|by)) (?:[a-z]+ ){0,4}?{L:others}(?:'s?)?)`,
    ),
  },
  {
    name: 'supplierNamed',
    cue: /supplier|contract manufacturer|battery maker|licensor/,
    status: 'active',
    raw: true,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}(?:'s?)? (?<adjectives>(?:(?!and |or )[\w&'/-]+ ){0,3}?)(?<noun>suppliers?|contract manufacturer|battery maker|licensor),? (?:such as |like |including )?{L:others}`,
    ),
    needs: /suppliers?,? |contract manufacturer|licensor/,
  },
  {
    name: 'suppliesNoun',
    cue: /[Ss]uppl|[Dd]eliver|[Pp]rovi/,
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`(?<verb>is|was|are|were|become|becomes|became|remains?|as|been) (?:(?:an?|the|its|one of the|one of its|sole|main|exclusive|both|now|still|longtime|long-time) )*(?:[\w-]+ ){0,3}?suppliers? (?<what>(?:of [^.;<]{3,40} )?(?:to|for)|of) {L:others}`,
    ),
  },
  {
    name: 'supplierApposition',
    cue: /[Ss]uppl|[Dd]eliver|[Pp]rovi/,
    status: 'active',
    raw: true,
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one}, (?:an?|the|its|one of the|also|long|now|a long-time) (?:[\w-]+ ){0,4}?suppliers? (?<what>(?:of [^.;<]{3,40} )?(?:to|for)|of) {L:others}`,
    ),
  },
  {
    name: 'supplierOf',
    cue: /[Ss]uppl|[Dd]eliver|[Pp]rovi/,
    status: 'active',
    holder: true,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>suppliers?) (?<what>(?:of [^.;<]{3,30} )?)(?:is|are|was|were|include|includes|included|including|such as) {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'sells',
    status: 'active',
    roles: ['supplier', 'customer'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`\b(?<verb>sells?|sold|selling|provid(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|furnish(?:es|ed|ing)?|ship(?:s|ped|ping)?|export(?:s|ed|ing)?|contribut(?:e|es|ed|ing)) (?<what>(?!a stake|its stake|the stake|shares|its shares|its|all)${GAP(0, 60)}\b${PRODUCT}(?: [a-z-]+){0,3}?) (?:to|for) (?:the )?{L:others}`,
    ),
  },
  {
    name: 'equips',
    status: 'active',
    roles: ['supplier', 'customer'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`\b(?<verb>provid(?:e|es|ed|ing)|equip(?:s|ped|ping)?|furnish(?:es|ed|ing)?|outfit(?:s|ted|ting)?|fit(?:s|ted|ting)?) {L:others}(?:'s? (?:[\w-]+ ){1,4}?)? ?with (?<what>[^.;<]{0,60}?\b${THING})`,
    ),
  },
  {
    name: 'equipsOwn',
    status: 'active',
    cue: WITH_NAME,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>equip(?:s|ped|ping)?|fit(?:s|ted|ting)?|power(?:s|ed|ing)?|outfit(?:s|ted)?) (?:${OWN}|the|some|all) (?:[\w-]+ ){1,4}?with {L:others}(?:'s?)? (?<what>[^.;<]{0,30}?\b${PRODUCT})`,
    ),
  },
  {
    name: 'forCars',
    status: 'active',
    cue: FROM_NAME,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<what>${THING}) for (?:the )?{C:one}(?:'s?)? (?:[\w-]+ ){0,4}?(?:come|comes|came|are (?:bought|sourced|supplied|made|built|provided)|is (?:bought|sourced|supplied|made|built|provided)|were (?:supplied|made|built|provided)) (?:from|by) {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'nominalSupply',
    status: 'active',
    roles: ['supplier', 'customer'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`{C:one}'s? (?:(?!of )[\w-]+ ){0,3}?(?:supply|supplies|deliver(?:y|ies)|sales?|exports?|provision) of (?<what>[^.;<]{0,40}?\b${PRODUCT}[^.;<]{0,20}?) to {L:others}`,
    ),
  },
  {
    name: 'supplyBy',
    cue: /[Ss]uppl|[Dd]eliver|[Pp]rovi/,
    status: 'active',
    roles: ['supplier', 'customer'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`\b(?:supply|supplies|deliver(?:y|ies)|provision) of (?<what>[^.;<]{3,50}?) (?:by|from) {C:one} (?:to|for) {L:others}`,
    ),
  },
  {
    name: 'supplyTo',
    cue: /[Ss]uppl|[Dd]eliver|[Pp]rovi/,
    status: 'active',
    roles: ['customer', 'supplier'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`\b(?:supply|supplies|deliver(?:y|ies)|provision) of (?<what>[^.;<]{3,50}?) to {C:one} (?:by|from) {L:others}`,
    ),
  },
]
