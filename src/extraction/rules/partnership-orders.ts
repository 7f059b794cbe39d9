import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import {
  AGREEMENT_CUE,
  BY_NAME,
  CARS,
  GAP,
  NO_SUPPLY,
  OWN,
  PRODUCT,
  THING,
} from './partnership-words.ts'

/** Who is chosen as a supplier, wins an order, or loses it. */
export const ORDER_FRAMES: PartnershipFrame[] = [
  {
    name: 'chosen',
    status: 'announced',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>pick(?:s|ed|ing)?|chos(?:e|en)|choos(?:es|ing)|select(?:s|ed|ing)?|tapp(?:ed|ing)|taps?|nam(?:ed|es|ing)|hir(?:ed|es|ing)|appoint(?:s|ed)|enlist(?:s|ed|ing)?|contract(?:s|ed|ing)?(?: with)?|commission(?:s|ed|ing)?|designat(?:es|ed)|opt(?:s|ed|ing)? for|settl(?:es|ed) on|engag(?:es|ed)|nominat(?:es|ed)|lin(?:es|ed|ing) up|sign(?:s|ed|ing)(?: up)?|br(?:ings|ought|inging) (?:in|on board)) {L:others} (?:as(?! (?:the |its )?(?:best|top|most|chief|chairman|winner|car|auditor|adviser|bank))|to (?:help )?(?:supply|provide|build|make|develop|deliver|produce|design|engineer|power|assemble|manufacture|equip)|for) (?:${OWN} )?(?<what>(?:[^.;<]|<[NMDX]\d+>){3,60})`,
    ),
  },
  {
    name: 'chosenBy',
    cue: BY_NAME,
    status: 'announced',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`\b(?<verb>(?:was|were|has been|have been|been|is|being) (?:\w+ )?(?:picked|chosen|selected|tapped|named|hired|appointed|enlisted|contracted|commissioned|nominated|designated)) by {L:others} (?:as(?! (?:the |its )?(?:best|top|most|chief|chairman|winner|car|auditor|adviser))|to (?:help )?(?:supply|provide|build|make|develop|deliver|produce|design|engineer|power|assemble|manufacture|equip)|for) (?:${OWN} )?(?<what>[^.;<]{3,60})`,
    ),
  },
  {
    name: 'orders',
    cue: /order|contract/,
    status: 'signed',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>award(?:s|ed|ing)?|gave|giv(?:e|es|ing)|place[sd]?|placing|hand(?:s|ed)?) (?:{L:others} )?(?:an? |the )?(?:<M\d+> )?(?:[\w-]+ ){0,3}?(?<what>orders?|contracts?)(?: {F}with {L:later}| to {L:later})?`,
    ),
  },
  {
    name: 'wins',
    cue: /order|contract|deal|business|nominat|commission|mandate/,
    status: 'signed',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`\b(?<verb>w[io]n(?:s|ning)?|secur(?:es|ed|ing)|land(?:s|ed|ing)|clinch(?:es|ed)|book(?:s|ed)|receiv(?:es|ed|ing)|bag(?:s|ged)|got|obtain(?:s|ed)|h(?:as|ave|ad|olds?|eld)|was awarded|were awarded|has been awarded|was given) (?:an? |the )?(?:<[MD]\d+> ?|[\w-]+ ){0,5}?(?<what>orders?|contracts?|deals?|business|nominations?|commissions?|mandates?) (?:{F})(?:from|by) {L:others}`,
    ),
  },
  {
    name: 'winsNamed',
    cue: /order|contract/,
    status: 'signed',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`\b(?<verb>w[io]n(?:s|ning)?|secur(?:es|ed|ing)|land(?:s|ed|ing)|clinch(?:es|ed)|book(?:s|ed)|lost|loses) (?:an? |the )?(?:<M\d+> )?(?:[\w-]+ ){0,2}?{C:others} (?<what>(?:[\w-]+ ){0,3}?(?:orders?|contracts?))`,
    ),
  },
  {
    name: 'ordersFrom',
    cue: /\border/,
    status: 'signed',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>order(?:s|ed|ing)|buy(?:s|ing)|bought|leas(?:es|ed|ing)) (?<what>${GAP(0, 40)}\b${CARS}(?: [a-z-]+){0,2}?) from {L:others}(?!'s? )`,
    ),
    needs: /\border/,
  },
  {
    name: 'cancelsOrder',
    cue: /order/,
    status: 'terminated',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>cancel(?:s|l?ed|l?ing)?|scrap(?:s|ped)|withdr(?:aws|ew)|pull(?:s|ed)|rescind(?:s|ed)?|axe[sd]?) (?:an? |the |its |<[CBX]1\d\d>'s )?(?<what>(?:[\w-]+ |<[MND]\d+> ?){0,5}?orders?) (?:{F})(?:with|from|at|to) {L:others}`,
    ),
  },
  {
    name: 'pays',
    cue: /\bpa(?:y|id)/,
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`\b(?<verb>pa(?:y|ys|id|ying)) {L:others} (?:<M\d+> |an? [a-z-]+ |royalties |licen[cs]e fees |fees )?(?:for|to use) (?<what>(?:the |its |each )?(?:(?:use of|access to|right to use|rights to) )?[^.;<]{0,40}?(?:<[CBX]1\d\d>'s [^.;<]{0,30}?)?\b${PRODUCT})`,
    ),
  },
  {
    name: 'dealToSell',
    cue: AGREEMENT_CUE,
    status: 'signed',
    roles: ['supplier', 'customer'],
    unless: NO_SUPPLY,
    expression: pattern(
      String.raw`(?:deals?|agreements?|contracts?|pacts?|orders?) to (?<verb>sell|supply|provide|deliver|give|ship|offer) {L:others} (?:with )?(?<what>[^.;<]{0,40}?\b${THING})`,
    ),
  },
]
