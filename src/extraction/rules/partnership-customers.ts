import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'

/** Who is whose customer, supplier or partner, by that word. */
export const CUSTOMER_FRAMES: PartnershipFrame[] = [
  {
    name: 'customerOf',
    cue: /customer|client/,
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`(?<verb>is|was|are|were|became|become|becomes|remains?|as) (?:(?:an?|the|its|one of the|first|main|biggest|largest|anchor|launch|long-time|longtime) )*(?:[\w-]+ ){0,2}?(?:customers?|clients?) (?<what>of (?:the )?{L:others}|for (?:the )?(?<later><C\d+>))`,
    ),
  },
  {
    name: 'customersInclude',
    cue: /customer|client/,
    status: 'active',
    holder: true,
    severally: true,
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`\b(?<verb>customers|clients|clientele|customer base|client list)(?<what>(?: for [^.;<]{3,30})?),? (?:already |also |now )?(?:include|includes|included|including|are|such as|like|comprise|comprises|is) {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'amongCustomers',
    cue: /customer|client/,
    status: 'active',
    severally: true,
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`(?<verb>count(?:s|ed)?|number(?:s|ed)?|list(?:s|ed)?|ha(?:s|ve)|name(?:s|d)?) {L:others} (?:among|as one of|amongst|as) (?:its |their |<[CBXV]1\d\d>'s |a )?(?<what>(?:[\w-]+ ){0,3}?(?:customers?|clients?))`,
    ),
  },
  {
    name: 'losesCustomer',
    cue: /\blos[et]/,
    status: 'terminated',
    expression: pattern(
      String.raw`\b(?<verb>lost|loses|losing) {L:others} as (?:an? |its |<[CBX]1\d\d>'s )?(?:[\w-]+ ){0,3}?(?<what>customers?|clients?|suppliers?|partners?)\b`,
    ),
  },
  {
    name: 'ownCustomer',
    cue: /customer|client|supplier|licensee/,
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one} (?:(?:has|had|have|is|was|as|to|also|now|been) )*(?:become|becomes|became|is|was|been|remains?|signed up as|joined as) {C:others}'s (?:[\w-]+ ){0,3}?(?<what>customers?|clients?)\b(?! (?:service|data|base))`,
    ),
  },
  {
    name: 'ownSupplier',
    cue: /supplier|partner/,
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`{C:one} (?:(?:has|had|have|also|now) )*(?:become|becomes|became|is|was|been|remains?) {C:others}'s (?:(?!former|joint|venture|equity)[\w-]+ ){0,3}?(?<what>suppliers?|technology partners?|battery partners?|software partners?)\b`,
    ),
  },
  {
    name: 'customerApposition',
    cue: /customer|client|licensee|user/,
    status: 'active',
    raw: true,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}, (?:(?:an?|the|its|one of the|now|long|also) )*(?:(?!former )[\w-]+ ){0,3}?(?<what>customers?|clients?|licensees?) (?:of|for) {L:others}(?!'s? [a-z]+ [a-z]+)`,
    ),
  },
  {
    name: 'ownedApposition',
    cue: /partner|ally|supplier|customer|client/,
    status: 'active',
    raw: true,
    reference: true,
    expression: pattern(
      String.raw`{C:one}, (?:(?:another|one|also one) of )?{C:others}'s (?<adjectives>(?:(?!joint|venture|equity|former|merger|coalition|would-be|potential|possible)[\w-]+ ){0,4}?)(?<noun>partners?|ally|allies|suppliers?|customers?|clients?)\b(?! (?:in the venture|in the joint|with |in (?:the )?<[CXV]\d{1,2}>))`,
    ),
  },
  {
    name: 'partnersSince',
    cue: /partners|allies/,
    status: 'active',
    raw: true,
    expression: pattern(
      String.raw`{LL:one}, (?:(?:long-?time|technology|development|close|already|strategic) )*(?<noun>partners|allies|collaborators) (?:since|for|on|in) `,
    ),
  },
  {
    name: 'partnersInclude',
    cue: /partners|allies/,
    status: 'active',
    holder: true,
    severally: true,
    expression: pattern(
      String.raw`\b(?<verb>(?:technology |development |charging |software |supply |manufacturing |ride-hailing |industrial |fleet )?(?:partners|allies)),? (?:already |also |now )?(?:include|includes|included|including|are|such as) {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'chargeAt',
    cue: /charg|plug/,
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}(?:'s?)? (?:drivers|owners|customers|cars|vehicles|EVs|users) (?:(?:can|are able to|have been able to|now|have|also) )+(?:charge|charged|plug in|recharge|use|used|top up)(?: [a-z]+){0,3}? (?:at |in |on |into )?(?:the )?{C:others}(?:'s?)? (?<what>(?:<X\d+>|[^.;<]{0,30}?\b(?:stations?|chargers?|superchargers?|network|plugs?|points?|sites?)\b))`,
    ),
  },
]
