import type { PartnershipStatus, PartyRole } from '../../domain/codelists.ts'
import { pattern } from '../pattern.ts'

/** One way to tell of a partnership. */
export interface PartnershipFrame {
  name: string
  status: PartnershipStatus
  expression: RegExp
  /** The sentence's subject may stand for the first party. */
  needsSubject?: boolean
  /** The words only point back at a partnership ("the partnership with"). */
  reference?: boolean
  roles?: [PartyRole, PartyRole]
  /** Several partners of one party are as many partnerships: "builds cars with <C1> and <C2>". */
  severally?: boolean
  /** Read in the text with its titles, which the plain text lacks. */
  raw?: boolean
}

const NOUN = String.raw`(?<noun>partnerships?|alliances?|collaborations?|co-?operations?|tie-?ups?|agreements?|deals?|pacts?|contracts?|accords?|MoUs?|MOUs?|[Mm]emorand(?:ums?|a)(?: of [Uu]nderstanding| of [Cc]ooperation)?|letters? of intent|LOIs?|memos?|term sheets?|frameworks?)`
const ADJECTIVES = String.raw`(?:an? |the |its |their |<[CBXV]1\d\d>'s |several |two |three |new )*(?<adjectives>(?:[\w&'/-]+ ){0,5}?)`
const SIGN = String.raw`(?:sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|reach(?:es|ed|ing)?|str(?:ike|ikes|uck|iking)|seal(?:s|ed|ing)?|agree(?:s|d)? (?:on|to)|hold a signing ceremony for|held a signing ceremony for|enter(?:s|ed|ing)?(?: into)?|clinch(?:es|ed)?)`
const ANNOUNCE = String.raw`(?:announc(?:e|es|ed|ing)|form(?:s|ed|ing)?|forg(?:e|es|ed|ing)|establish(?:es|ed|ing)?|launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|build(?:s|ing)?|kick(?:s|ed)? off|cement(?:s|ed)?|have|has|officiated|creat(?:e|es|ed|ing)|start(?:s|ed)?)`
const WIDEN = String.raw`(?:expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|deepen(?:s|ed|ing)?|widen(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|broaden(?:s|ed|ing)?|renew(?:s|ed|ing)?)`
const END = String.raw`(?:end(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|dissolv(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|exit(?:s|ed|ing)?|scrap(?:s|ped|ping)?|call(?:s|ed|ing)? off|suspend(?:s|ed|ing)?)`
const WORK = String.raw`(?:partner(?:s|ed|ing)?(?: up)?|team(?:s|ed|ing)?(?: up)?|join(?:s|ed|ing)? (?:forces|hands)|collaborat(?:e|es|ed|ing)|co-?operat(?:e|es|ed|ing)|work(?:s|ed|ing)?(?: closely| together)?|tie(?:s|d)? up|tying up|all(?:y|ies|ied|ying)|link(?:s|ed|ing)? up)`
const TOGETHER = String.raw`(?:partner(?:ed|ing)?(?: up)?|team(?:ed|ing)? up|join(?:ed|ing)? (?:forces|hands)|collaborat(?:e|ed|ing)|co-?operat(?:e|ed|ing)|work(?:ed|ing)? together|co-?develop(?:ed|ing)?|jointly develop(?:ed|ing)?|develop(?:ed|ing)?)`
const WHAT = String.raw`(?<what>[^.;<]{3,80}?)`
const WITH = String.raw`(?:with|between|alongside)`

/** English frames, the most telling first. */
export const FRAMES: PartnershipFrame[] = [
  {
    name: 'ends',
    status: 'terminated',
    expression: pattern(String.raw`(?<verb>${END}) ${ADJECTIVES}${NOUN}(?: {F}with {L:others})?`),
  },
  {
    name: 'signs',
    status: 'signed',
    expression: pattern(
      String.raw`(?<verb>${SIGN}) ${ADJECTIVES}${NOUN}(?: {F}${WITH} {L:others})?`,
    ),
  },
  {
    name: 'signing',
    status: 'signed',
    expression: pattern(
      String.raw`{LL:one},? {F}(?:officiat\w+|seal\w*|formali[sz]\w+|mark\w*) {F}by signing ${ADJECTIVES}${NOUN}`,
    ),
  },
  {
    name: 'widens',
    status: 'active',
    expression: pattern(
      String.raw`(?<verb>${WIDEN}) ${ADJECTIVES}${NOUN}(?: {F}${WITH} {L:others})?(?: (?:to|by|into|in|on) ${WHAT}(?=[.,;]|$))?`,
    ),
  },
  {
    name: 'announces',
    status: 'active',
    expression: pattern(
      String.raw`(?<verb>${ANNOUNCE}) ${ADJECTIVES}${NOUN}(?: {F}${WITH} {L:others})?`,
    ),
  },
  {
    name: 'talks',
    status: 'talks',
    expression: pattern(
      String.raw`(?<verb>in|hold(?:s|ing)?|held|having|started|began|begun|opened|entered|conducting|resumed|continu\w+) {F}(?:talks|negotiations|discussions) {F}with (?:<[CX]\d+>'s? [\w ]*)?{L:others}`,
    ),
  },
  {
    name: 'launchesWith',
    status: 'active',
    expression: pattern(
      String.raw`{C:one},?[^.;]{0,160}?(?:launch|creat|introduc|develop|build|buil|produc|mak)\w* (?<what>[^.;]{3,80}?) in (?<noun>co-?operation|partnership|collaboration|conjunction|tandem) with {L:others}`,
    ),
  },
  {
    name: 'works',
    status: 'active',
    severally: true,
    expression: pattern(String.raw`(?<verb>${WORK}) {F}with {L:others}`),
  },
  {
    name: 'together',
    status: 'active',
    expression: pattern(String.raw`(?<verb>${TOGETHER})\b(?! by)`),
  },
  {
    name: 'supplies',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`(?<verb>suppl(?:y|ies|ied|ying)) {F}(?<what>(?:{L:others} with [^.;<]{3,60}|[^.;<]{3,60}? (?:to|for) {L:others}))`.replace(
        /\{L:others\} with/,
        '(?<others><[CBX]\\d+>) with',
      ),
    ),
  },
  {
    name: 'sources',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`(?<verb>sourc(?:e|es|ed|ing)|procur(?:e|es|ed|ing)|buy(?:s|ing)?|bought|gets?|got|getting|us(?:e|es|ed|ing)|order(?:s|ed|ing)?|tak(?:e|es|ing)|receiv(?:e|es|ed|ing)) (?<what>(?!a |an )[^.;<]*?(?:batter|cell|chip|engine|motor|component|part|software|system|gearbox|transmission|sensor|lidar|axle|cathode)\w*) from {L:others}`,
    ),
  },
  {
    name: 'licenses',
    status: 'active',
    roles: ['licensor', 'licensee'],
    expression: pattern(
      String.raw`(?<verb>licen[cs](?:e|es|ed|ing)) (?<what>[^.;<]{3,60}?) to {L:others}`,
    ),
  },
  {
    name: 'licensesFrom',
    status: 'active',
    roles: ['licensee', 'licensor'],
    expression: pattern(
      String.raw`(?<verb>licen[cs](?:e|es|ed|ing)) (?<what>[^.;<]{3,60}?) from {L:others}`,
    ),
  },
  {
    name: 'partners',
    status: 'active',
    expression: pattern(
      String.raw`(?<verb>have been|had been|are|were|became|become|remain(?:ed)?) (?:[\w-]+ ){0,2}?(?<noun>partners|allies)\b(?: with {L:others})?`,
    ),
  },
  {
    name: 'signedBy',
    status: 'signed',
    expression: pattern(
      String.raw`${ADJECTIVES}${NOUN} [^.;<]{0,60}?(?:was|were|has been|have been|is|are) (?:[a-z]+ )?(?:signed|agreed|concluded|reached|sealed|struck|inked) (?:[a-z]+ )?(?:by|between) {LL:one}`,
    ),
  },
  {
    name: 'companion',
    status: 'active',
    expression: pattern(
      String.raw`(?<!such as ){C:one},? (?:together|along|jointly) with {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'under',
    status: 'active',
    expression: pattern(
      String.raw`[Uu]nder ${ADJECTIVES}(?:<D\d+> )?${NOUN} {F}with {L:others},? {C:one}`,
    ),
  },
  {
    name: 'supplierNamed',
    status: 'active',
    raw: true,
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}'s? (?<adjectives>(?:[\w&'/-]+ ){0,3}?)(?<noun>supplier),? {L:others}`,
    ),
  },
  {
    name: 'carsUse',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`{C:one}'s? [^.;<]{3,50}? (?:us(?:e|es|ed)|run on|(?:is|are|was|were|will be) (?:powered by|equipped with|fitted with|based on|built on)|come with|comes with) (?<what>[^.;<]{3,50}?) (?:from|made by|supplied by|developed by|provided by|of) {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'madeFor',
    status: 'active',
    roles: ['manufacturer', 'customer'],
    expression: pattern(
      String.raw`(?:made|built|assembled|produced|manufactured) (?:[a-z]+ ){0,3}?by {C:one} {F}(?:for|on behalf of) {L:others}`,
    ),
  },
  {
    name: 'licence',
    status: 'active',
    roles: ['licensee', 'licensor'],
    expression: pattern(
      String.raw`(?<verb>has|have|had|holds?|got|obtained|received|bought|took|secured|signed) (?:an? |the )?(?<what>(?:[\w-]+ ){0,3}?licen[cs]es?) (?:for [^.;<]{3,40} )?from {L:others}`,
    ),
  },
  {
    name: 'usesOwned',
    status: 'active',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`(?<verb>us(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|fit(?:s|ted|ting)?|install(?:s|ed|ing)?|run(?:s|ning)? on|ran on|borrow(?:s|ed|ing)?|powered by|based on|built on|sits? on) {L:others}'s? (?<what>[^.;<]{0,40}?(?:batter|cell|chip|engine|motor|component|part|software|system|platform|technolog|architecture|gearbox|sensor|powertrain)\w*)`,
    ),
  },
  {
    name: 'distributes',
    status: 'active',
    roles: ['distributor', 'manufacturer'],
    expression: pattern(
      String.raw`(?<verb>distribut(?:e|es|ed|ing)|import(?:s|ed|ing)?|sell(?:s|ing)?|sold|market(?:s|ed|ing)?|retail(?:s|ed|ing)?) (?:the )?{L:others}(?:'s?)?(?:-| )(?<what>(?:branded |badged |made |built |electric |passenger )*(?:cars|vehicles|trucks|models|EVs|vans|buses|brand|pickups|SUVs))`,
    ),
  },
  {
    name: 'suppliesNoun',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`(?<verb>is|was|are|were|become|becomes|became|remains?|as) (?:an?|the|its|one of the|one of its|sole|main|exclusive) (?:[\w-]+ ){0,3}?supplier (?<what>(?:of [^.;<]{3,40} )?(?:to|for)) {L:others}`,
    ),
  },
  {
    name: 'suppliedBy',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`(?<what>[^.;<]{3,60}?) (?:supplied|made|built|provided|developed|delivered|produced) by (?:the )?{C:one} (?:for|to) {L:others}`,
    ),
  },
  {
    name: 'sells',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`(?<verb>sells?|sold|provid(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|furnish(?:es|ed|ing)?|ship(?:s|ped|ping)?) (?<what>(?!a stake|its stake|the stake|shares)[^.;<]*?(?:batter|cell|chip|engine|motor|component|part|software|system|gearbox|transmission|sensor|wiring|axle|technology|powertrain|drivetrain|platform)\w*(?: [a-z-]+){0,3}?) (?:to|for) {L:others}`,
    ),
  },
  {
    name: 'equips',
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`(?<verb>suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)|equip(?:s|ped|ping)?) {L:others} with (?<what>[^.;<]{3,60})`,
    ),
  },
  {
    name: 'buildsFor',
    status: 'active',
    roles: ['manufacturer', 'customer'],
    expression: pattern(
      String.raw`(?<verb>build(?:s|ing)?|built|mak(?:e|es|ing)|made|produc(?:e|es|ed|ing)|assembl(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)) (?<what>[^.;<]{3,50}?(?:<[BD]\d+>[^.;<]{0,20}?)?) for {L:others}(?!'s? (?!behalf))`,
    ),
  },
  {
    name: 'shares',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`(?<verb>shar(?:e|es|ed|ing)) (?<what>(?:[\w-]+ ){0,3}?(?:platforms?|engines?|technolog\w+|architectures?|parts|components|plants?|factor\w+|purchasing|dealers?|networks?|models?|batter\w+|powertrains?|gearboxes)[^.;<]{0,40}?)(?: with {L:others})?(?=[.,;]| and| in|$)`,
    ),
  },
  {
    name: 'developsWith',
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`(?<verb>(?:co-?)?develop(?:s|ed|ing)?|launch(?:es|ed|ing)?|design(?:s|ed|ing)?|engineer(?:s|ed|ing)?|test(?:s|ed|ing)?|build(?:s|ing)?|built|produc(?:e|es|ed|ing)|mak(?:e|es|ing)|operat(?:e|es|ed|ing)) (?<what>[^.;<]{3,80}?(?:<[BD]\d+>[^.;<]{0,20}?)?) (?:together |jointly |in cooperation |in partnership |in collaboration )?with {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'chosen',
    status: 'announced',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`(?<verb>pick(?:s|ed)|chos(?:e|en)|choose[s]?|select(?:s|ed)|tapp(?:ed|s)|nam(?:ed|es)|hir(?:ed|es)|appoint(?:s|ed)|enlist(?:s|ed)) {L:others} (?:as|to (?:supply|provide|build|make|develop|deliver|produce)|for) (?<what>[^.;<]{3,60})`,
    ),
  },
  {
    name: 'orders',
    status: 'signed',
    roles: ['customer', 'supplier'],
    expression: pattern(
      String.raw`(?<verb>award(?:s|ed|ing)?|gave|giv(?:e|es|ing)|place[sd]?|placing) (?:{L:others} )?(?:an? |the )?(?:<M\d+> )?(?:[\w-]+ ){0,3}?(?<what>orders?|contracts?)(?: {F}with {L:later})?`,
    ),
  },
  {
    name: 'hyphenated',
    status: 'active',
    reference: true,
    expression: pattern(
      String.raw`(?<one><[CB]\d+>(?:(?:-|\/|–)<[CB]\d+>)+)'?s? (?<adjectives>(?:[\w&'/-]+ ){0,2}?)(?<noun>partnership|alliance|collaboration|co-?operation|tie-?up|agreement|deal|pact)`,
    ),
  },
  {
    name: 'partnerOf',
    status: 'active',
    reference: true,
    expression: pattern(
      String.raw`{C:one}'s? (?<adjectives>(?:[\w&'/-]+ ){0,3}?)(?<noun>(?:alliance |technology |development |long-time |strategic |industrial )partners?),? {L:others}`,
    ),
  },
  {
    name: 'between',
    status: 'active',
    reference: true,
    expression: pattern(String.raw`${ADJECTIVES}${NOUN} {F}(?:between|of|among) {LL:one}`),
  },
  {
    name: 'possessive',
    status: 'active',
    reference: true,
    expression: pattern(
      String.raw`{L:one}'s? (?<adjectives>(?:[\w&'/-]+ ){0,4}?)${NOUN} with {L:others}`,
    ),
  },
  {
    name: 'referenceWith',
    status: 'active',
    reference: true,
    needsSubject: true,
    expression: pattern(String.raw`[Tt]he ${ADJECTIVES}${NOUN} with {L:others}`),
  },
]
