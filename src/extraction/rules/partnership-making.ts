import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { BY_NAME, CARS, GAP, OWN, PRODUCT, THING } from './partnership-words.ts'

const NO_ORDER =
  /\b(?:sense|room|way|bid|offer|case|money|headlines|hard|easy|difficult|progress|profits?|loss|plans?|decision|mark|brand name|reputation)\b/i
const BUILT = String.raw`(?:made|built|assembled|produced|manufactured|engineered|developed|designed)`

/** Who builds, sells, licenses or lends what for whom. */
export const MAKE_FRAMES: PartnershipFrame[] = [
  {
    name: 'licenses',
    cue: /licen[cs]/,
    status: 'active',
    roles: ['licensor', 'licensee'],
    expression: pattern(
      String.raw`\b(?<verb>(?:sub-?)?licen[cs](?:e|es|ed|ing)(?: out)?) (?<what>${GAP(3, 60)}) to {L:others}`,
    ),
  },
  {
    name: 'licensesFrom',
    cue: /licen[cs]/,
    status: 'active',
    roles: ['licensee', 'licensor'],
    expression: pattern(
      String.raw`\b(?<verb>licen[cs](?:e|es|ed|ing)) (?:(?<what>${GAP(3, 60)}) )?from {L:others}`,
    ),
  },
  {
    name: 'licensesOwned',
    cue: /licen[cs]/,
    status: 'active',
    roles: ['licensee', 'licensor'],
    expression: pattern(
      String.raw`\b(?<verb>licen[cs](?:e|es|ed|ing)) {L:others}(?:'s?)? (?<what>[^.;<]{0,40}?\b(?:${PRODUCT}|patents?|designs?|name|standard))`,
    ),
  },
  {
    name: 'licence',
    cue: /licen[cs]/,
    status: 'active',
    roles: ['licensee', 'licensor'],
    expression: pattern(
      String.raw`\b(?<verb>has|have|had|holds?|got|obtained|received|bought|took|secured|signed|acquired|under|on|with) (?:an? |the )?(?<what>(?:[\w-]+ ){0,3}?licen[cs]es?) (?:for [^.;<]{3,40} )?(?:from|of) {L:others}`,
    ),
    holder: true,
  },
  {
    name: 'grantsLicence',
    cue: /licen[cs]|right/,
    status: 'active',
    roles: ['licensor', 'licensee'],
    expression: pattern(
      String.raw`\b(?<verb>grant(?:s|ed|ing)?|gave|giv(?:es|ing)|issued) (?:{L:others} )?(?:an? |the )?(?<what>(?:[\w-]+ ){0,3}?(?:licen[cs]es?|rights?))(?: (?:[^.;<]{0,40}? )?to {L:later})?`,
    ),
    unless: /voting|pre-?emptive|stake|shares|operating licen/i,
  },
  {
    name: 'licensedBy',
    cue: /licen[cs]/,
    status: 'active',
    holder: true,
    roles: ['licensee', 'licensor'],
    expression: pattern(
      String.raw`\b(?<what>${PRODUCT}|design|patents) (?<verb>licen[cs]ed) (?:from|by) {L:others}`,
    ),
  },
  {
    name: 'sharesTech',
    status: 'active',
    roles: ['technologyProvider', 'technologyReceiver'],
    expression: pattern(
      String.raw`\b(?<verb>lend(?:s|ing)?|lent|transfer(?:s|red|ring)?|contribut(?:es|ed)|opened|open(?:s|ing)?|mak(?:es|ing)|made) (?<what>(?:its |their |<[CBXV]1\d\d>'s |the )?(?:[\w-]+ ){0,3}?(?:technolog\w+|platforms?|know-how|engines?|(?:charging |supercharger )?networks?|chargers|superchargers|patents)(?: available)?) to {L:others}(?!'s? (?:stake|shares))`,
    ),
  },
  {
    name: 'access',
    cue: /access/,
    status: 'active',
    holder: true,
    expression: pattern(
      String.raw`\b(?<verb>(?:ha(?:s|ve|d)|get(?:s|ting)?|got|gain(?:s|ed|ing)?|given|give[sn]?|gave|offer(?:s|ed)?|bought|secured?|won) (?:[\w' -]{0,30} )?access) to {L:others}(?:'s?)? (?<what>[^.;<]{0,40}?\b(?:network|chargers?|superchargers?|charging|${PRODUCT}|dealers?|dealerships?)\b)`,
    ),
  },
  {
    name: 'givesAccess',
    cue: /access/,
    status: 'active',
    expression: pattern(
      String.raw`\b(?:gives?|gave|given|giving|offer(?:s|ed)|grant(?:s|ed|ing)?) {C:one}(?:'s? [a-z]+)? (?:full |early |exclusive )?access to {L:others}(?:'s?)? (?<what>[^.;<]{0,40}?\b(?:network|chargers?|superchargers?|charging|${PRODUCT}|dealers?|dealerships?)\b)`,
    ),
  },
  {
    name: 'outsources',
    status: 'active',
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<verb>outsourc(?:e|es|ed|ing)|contract(?:s|ed)? out|farm(?:s|ed)? out|entrust(?:s|ed)?|hand(?:s|ed)? over) (?<what>${GAP(3, 60)}) to {L:others}(?=[.,;]| in| and|$| since)`,
    ),
    needs: /produc|assembl|develop|manufactur|engineer|build|design|distribut/,
  },
  {
    name: 'hasBuild',
    status: 'active',
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<verb>ha(?:s|d|ve|ving)) {L:others} (?<what>(?:build|make|produce|assemble|develop|design|engineer|supply) (?:[^.;<]|<[CBX]1\d\d>'s ){0,20}?\b${THING})`,
    ),
  },
  {
    name: 'distribution',
    status: 'active',
    roles: ['distributor', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<verb>t[oa]kes? over|took over|handl(?:es|ed|ing)|manag(?:es|ed)|is responsible for|took on|organis(?:es|ed)) (?:the )?(?<what>(?:[\w-]+ ){0,2}?(?:distribution|imports?|retailing|servicing|sales)) (?:of|for) (?:the )?{L:others}(?!'s? (?:stake|shares))`,
    ),
  },
  {
    name: 'distributes',
    status: 'active',
    roles: ['distributor', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<verb>distribut(?:e|es|ed|ing)|import(?:s|ed|ing)?|sell(?:s|ing)?|sold|market(?:s|ed|ing)?|retail(?:s|ed|ing)?) (?:the |both )?{L:others}(?:'s?)?(?:-| )(?<what>(?:branded |badged |made |built |electric |passenger |small |commercial |luxury )*(?:cars|vehicles|trucks|models|EVs|vans|buses|brand|pickups|SUVs))`,
    ),
  },
  {
    name: 'distributorOf',
    cue: /distributor|importer|licensee|manufacturer/,
    status: 'active',
    holder: true,
    roles: ['distributor', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<verb>(?:(?:is|was|are|as|became|becomes|remains|been) )?(?:the |an? |its )?(?:[\w-]+ ){0,3}?(?:distributors?|importers?|licensees?|contract manufacturer)) (?:of|for) (?<what>(?:the )?){L:others}(?!'s? (?:stake|shares))`,
    ),
  },
  {
    name: 'distributedBy',
    cue: BY_NAME,
    status: 'active',
    holder: true,
    roles: ['manufacturer', 'distributor'],
    expression: pattern(
      String.raw`\b(?<what>${CARS}|brand) (?:are|were|is|was|have been) (?<verb>distributed|imported|marketed|sold) (?:[a-z]+ )?(?:in [A-Z]\w+ )?by {L:others}`,
    ),
  },
  {
    name: 'rebadges',
    cue: /badg|bodied|label|restyl/,
    status: 'active',
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<verb>sells?|sold|selling|offer(?:s|ed|ing)?|market(?:s|ed|ing)?|launch(?:es|ed|ing)?|got|gets?|introduc(?:es|ed|ing)) (?:an? |the |its )?(?<what>(?:[\w-]+ ){0,3}?(?:rebadged|re-badged|rebodied|badge-engineered|relabel\w+|restyled)(?: versions? of)?) (?:the |an? )?{L:others}`,
    ),
  },
  {
    name: 'rebadging',
    cue: /badg/,
    status: 'active',
    holder: true,
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<verb>rebadg(?:e|es|ed|ing)|re-badg(?:e|es|ed|ing)) (?:version of )?(?:the |an? )?{L:others}(?:'s?)? (?<what>[^.;<]{0,30})`,
    ),
  },
  {
    name: 'badged',
    cue: /badged|branded/,
    status: 'active',
    roles: ['customer', 'manufacturer'],
    expression: pattern(String.raw`{C:one}-(?<what>badged|branded) {C:others}`),
  },
  {
    name: 'ownBuilt',
    cue: />-[a-z]/,
    status: 'active',
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`{C:one}'s? (?:(?:[\w-]+|<[BXN]\d+>) ){0,4}?{C:others}-(?<what>built|made|supplied|sourced|developed|designed|engineered|powered) (?:<[BXN]\d+>|[A-Za-z\d])`,
    ),
  },
  {
    name: 'basedOn',
    status: 'active',
    holder: true,
    roles: ['technologyReceiver', 'technologyProvider'],
    expression: pattern(
      String.raw`\b(?<verb>rides on|sits on|underpinned by|shares (?:${OWN} |the |an? )?(?:platform|underpinnings|architecture|engine|technology|chassis) with|twin of|clone of|sister (?:car|model) (?:of|to)) (?:the |an? )?(?:platform of )?{L:others}(?:'s?)?(?<what>[^.;<]{0,30})`,
    ),
  },
  {
    name: 'suppliedBy',
    cue: BY_NAME,
    status: 'active',
    roles: ['supplier', 'customer'],
    expression: pattern(
      String.raw`\b(?<what>supplied|made|built|provided|developed|delivered|produced|assembled|manufactured|engineered) (?:[a-z]+ ){0,3}?by (?:the )?{C:one} {F}(?:for|to|on behalf of|under contract (?:for|to)) {L:others}(?!'s? (?!behalf))`,
    ),
  },
  {
    name: 'madeUnder',
    cue: BY_NAME,
    status: 'active',
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<what>made|built|produced|assembled|manufactured|supplied|sold) (?:for|to) (?:the )?{C:one} by {L:others}`,
    ),
  },
  {
    name: 'builtByOther',
    cue: BY_NAME,
    status: 'active',
    holder: true,
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<what>${THING}|<[BX]\d+>),? (?:(?:which|that) )?(?:is|are|was|were|has been|have been) (?:[a-z]+ ){0,2}?(?<verb>${BUILT}|supplied|provided) (?:[a-z]+ ){0,2}?(?:under contract |in \w+ )?by {L:others}(?!'s? (?:own|[a-z]+ (?:unit|arm|division)))(?! (?:to|for|on behalf of) (?:the )?<)`,
    ),
  },
  {
    name: 'carMadeBy',
    cue: BY_NAME,
    status: 'active',
    holder: true,
    roles: ['customer', 'manufacturer'],
    expression: pattern(
      String.raw`\b(?<verb>sell(?:s|ing)?|sold|offer(?:s|ed|ing)?|market(?:s|ed|ing)?|ha(?:s|ve|d|ving)|gets|getting|let) (?:an? |the |some |${OWN} )?(?<what>(?:[\w-]+ ){0,3}?${CARS}) (?:built|made|produced|assembled|supplied|developed|manufactured) by {L:others}`,
    ),
  },
  {
    name: 'buildsFor',
    status: 'active',
    roles: ['manufacturer', 'customer'],
    unless: NO_ORDER,
    expression: pattern(
      String.raw`\b(?<verb>build(?:s|ing)?|built|mak(?:e|es|ing)|made|produc(?:e|es|ed|ing)|assembl(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)|develop(?:s|ed|ing)?|design(?:s|ed|ing)?|engineer(?:s|ed|ing)?) (?<what>(?:${GAP(0, 50)}\b(?:${THING})(?: [a-z-]+){0,3}?|[^.;<]{0,20}?<[BX]\d+>(?: [\w-]+){0,3}?|the [A-Z][\w-]*(?: [A-Z\d][\w-]*){0,2}|the <C\d+>(?:'s?)? (?:<N\d+>|[A-Z][\w-]*)(?: in [A-Z]\w+)?)) (?:on contract |under contract |under licen[cs]e )?(?:for|on behalf of) (?:the )?{L:others}(?!'s? (?!behalf|own|\w+ (?:brand|market|range|line-?up)))`,
    ),
  },
]
