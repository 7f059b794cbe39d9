import { pattern } from '../pattern.ts'
import type { PartnershipFrame } from './partnership-frames.ts'
import { BY_NAME, GAP, OWN, PRODUCT, WITH_NAME } from './partnership-words.ts'

const WORK = String.raw`(?:partner(?:s|ed|ing)?(?: up)?|team(?:s|ed|ing)?(?: up)?|join(?:s|ed|ing)? (?:forces|hands)|collaborat(?:e|es|ed|ing)|co-?operat(?:e|es|ed|ing)|work(?:s|ed|ing)?(?: closely| together| hand in hand)?|tie(?:s|d)? up|tying up|all(?:y|ies|ied|ying)(?: itself)?|link(?:s|ed|ing)? (?:up|arms)|hook(?:s|ed|ing)? up|pair(?:s|ed|ing)? up|band(?:s|ed|ing)? together|pool(?:s|ed|ing)? (?:${OWN} )?(?:resources|forces|strengths)|(?:cast|throw|throws|thrown|threw|throwing) in ${OWN} lot)`
const TOGETHER = String.raw`(?:partner(?:ed|ing)?(?: up)?|team(?:ed|ing)? up|join(?:ed|ing)? (?:forces|hands)|link(?:ed|ing)? (?:up|arms)|hook(?:ed|ing)? up|band(?:ed|ing)? together|collaborat(?:e|ed|ing)|co-?operat(?:e|ed|ing)|work(?:ed|ing)? (?:\w+ )?(?:together|side by side|hand in hand)|co-?develop(?:ed|ing)?)`
const MAKE = String.raw`(?:develop|build|produc|manufactur|assembl|engineer|design|research|test|market|sell|operat|run|purchas|buy|procur|sourc|launch|work(?:ed|ing)? (?:on|out)|use|using|make|making|made|built|own research|market|distribut|creat|roll(?:ed|ing)? out|instal|set(?:ting)? up)(?:e|es|ed|s|ing|l|led|ling)?`
const NO_WORK =
  /joint[- ]venture|\bJVs?\b|\bmerg(?:e|er|ing)\b|to (?:bid for|buy|acquire|take over) (?:<|a stake|an? \w+ stake)|\b(?:bankers?|advisers?|advisors?|regulators?|unions?|prosecutors?|investigators|lobby)\b/i
/** A list of rivals is no co-operation, and neither is a sum. */
const NO_COMPANION =
  /\b(?:stakes?|hold(?:s|ing)?|held|own(?:s|ed)?|account(?:s|ed|ing)?|sold|sales|market share|shareholders?|joint[- ]venture|percent|competes?|rivals?|dominat\w+|affected|recalled|fell|rose)\b/i

/** Who works with whom, and what they make together. */
export const WORK_FRAMES: PartnershipFrame[] = [
  {
    name: 'launchesWith',
    cue: WITH_NAME,
    status: 'active',
    expression: pattern(
      String.raw`{C:one},?[^.;]{0,160}?(?:launch|creat|introduc|develop|build|buil|produc|mak)\w* (?<what>[^.;]{3,80}?) in (?<noun>co-?operation|partnership|collaboration|conjunction|tandem) with {L:others}`,
    ),
  },
  {
    name: 'works',
    cue: WITH_NAME,
    status: 'active',
    severally: true,
    unlessBehind: NO_WORK,
    expression: pattern(String.raw`(?<verb>${WORK}) {F}(?:with|alongside) {L:others}`),
  },
  {
    name: 'partnersName',
    cue: /partner|enlist|recruit|br(?:ing|ought)/,
    status: 'active',
    severally: true,
    unlessBehind: NO_WORK,
    expression: pattern(
      String.raw`(?<verb>partner(?:s|ed|ing)|enlist(?:s|ed|ing)?|recruit(?:s|ed|ing)?|br(?:ings|ought|inging) in) {L:others} (?:on|in|to|for|as) (?<what>[^.;<]{3,60})`,
    ),
  },
  {
    name: 'together',
    cue: /partner|team|join|link|hook|band|collab|operat|together|side by side|hand in hand|co-?develop/,
    status: 'active',
    unlessBehind: NO_WORK,
    expression: pattern(String.raw`(?<verb>${TOGETHER})\b(?! by)`),
  },
  {
    name: 'togetherAsTold',
    cue: /together|side by side|hand in hand/,
    status: 'active',
    raw: true,
    unlessBehind: NO_WORK,
    expression: pattern(
      String.raw`(?<verb>(?:work|collaborat|co-?operat|partner|team)(?:s|ed|e|es|ing)? (?:closely |very closely )?(?:together|side by side|hand in hand))\b(?! (?:by|with))`,
    ),
  },
  {
    name: 'inAlliance',
    cue: /\bjoin/,
    status: 'active',
    unlessBehind: NO_WORK,
    expression: pattern(
      String.raw`\b(?<verb>join(?:s|ed|ing)?) {L:others} in (?:an? |the )(?:[\w-]+ ){0,3}?(?<noun>alliance|partnership|tie-up|collaboration|consortium)`,
    ),
  },
  {
    name: 'togetherWith',
    cue: /(?:[Tt]ogether|[Pp]artnership|[Cc]ollaboration|[Cc]o-?operation|[Cc]onjunction|[Tt]andem|[Jj]ointly) with/,
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`^(?:[^<;.]{0,20}, )?(?:[Tt]ogether|[Jj]ointly|[Ii]n (?:close )?(?:partnership|collaboration|co-?operation|conjunction|tandem)) with {L:others},? {C:one} (?:(?:has|have|had|is|are|was|also|now|been) )*(?<verb>develop|buil|design|test|launch|operat|produc|engineer|creat|offer|work|roll|run|made|mak)`,
    ),
  },
  {
    name: 'jointly',
    cue: /jointly/,
    status: 'active',
    raw: true,
    unlessBehind: NO_WORK,
    expression: pattern(
      String.raw`(?<verb>jointly ${MAKE}\b|${MAKE} jointly)(?! (?:by|own|hold))(?<what>[^.;<]{0,80}?)(?= together| with|[.,;]|$| and| in| since| from|<)`,
    ),
  },
  {
    name: 'makeTogether',
    cue: / together/,
    status: 'active',
    unlessBehind: NO_WORK,
    expression: pattern(
      String.raw`\b(?<verb>${MAKE}) (?<what>${GAP(3, 70)}) together(?! with)(?=[.,;]| (?:and|in|since|from|at|for|until|under|but|to|over)\b|$)`,
    ),
  },
  {
    name: 'eachOther',
    cue: /each other|one another/,
    status: 'active',
    expression: pattern(
      String.raw`(?<verb>suppl(?:y|ies|ied|ying)|sell(?:s|ing)?|sold|buil(?:d|t|ding)|mak(?:e|ing)|made|provid(?:e|ed|ing)|equip(?:ped)?|shar(?:e|ed|ing)|us(?:e|ed|ing)|distribut(?:e|ed|ing)|buy(?:ing)?|bought) (?<what>(?!shares|stakes)(?:[^.;<]{0,50} )?(?:each other|one another)(?! shares)[^.;<]{0,60}?)(?=[.,;]| and|$| (?:in|since|until)\b)`,
    ),
  },
  {
    name: 'jointlyBy',
    cue: BY_NAME,
    status: 'active',
    expression: pattern(
      String.raw`(?:developed|built|designed|engineered|produced|made|created|assembled|run|operated) (?:[a-z]+ ){0,2}?(?:by|between) {LL:one}`,
    ),
  },
  {
    name: 'companion',
    cue: WITH_NAME,
    status: 'active',
    severally: true,
    unlessBehind: NO_COMPANION,
    needs:
      /\b(?:develop|build|built|produc|launch|design|engineer|set(?:ting)? up|open|run|operat|invest|test|creat|mak|made|roll|install|work|research|offer)\w*/,
    expression: pattern(
      String.raw`(?<!such as |and |or |like |than |unlike ){L:one},? (?:together|along|jointly|in (?:close |strategic )?(?:co-?operation|partnership|collaboration|conjunction|tandem|association|alliance)) with {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'byInTandem',
    cue: WITH_NAME,
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`\b(?:developed|built|designed|engineered|produced|made|created|launched) (?<what>(?:[a-z]+ ){0,2}?by) {C:one},? (?:(?:working )?in (?:close )?(?:co-?operation|partnership|collaboration|conjunction|tandem|association) |together |jointly )with {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'withWhom',
    cue: /wh(?:om|ich)/,
    status: 'active',
    severally: true,
    unlessBehind: NO_COMPANION,
    expression: pattern(
      String.raw`{C:others},? (?:with|from|to|for|alongside) (?:whom|which) {C:one} (?:has |had |have |also |now |once |still |already |long )*(?<what>(?:shares?|shared|builds?|built|makes?|made|develops?|developed|co-?operates?|co-?operated|collaborates?|collaborated|works?|worked|buys?|bought|sources?|sourced|gets?|supplies|supplied|sells?|partners?|partnered|teamed up|produces?|produced|swaps?|an alliance|a partnership|an agreement)\b[^.;<,]{0,60})`,
    ),
  },
  {
    name: 'runsProject',
    cue: /joint|shared|common|collaborative/,
    status: 'active',
    unlessBehind: NO_WORK,
    expression: pattern(
      String.raw`\b(?<verb>r[ua]n|launch(?:ed)?|start(?:ed)?|ha(?:ve|d)|set up|conduct(?:ed)?|pursue|opened?|operate|began|fund|established|created) (?:an? |the |their )?(?:joint|shared|common|collaborative) (?<what>(?:(?!venture)[\w-]+ ){0,3}?(?:projects?|program(?:me)?s?|efforts?|centres?|centers?|lab(?:orator(?:y|ies))?s?|research|development|production|purchasing|procurement)\b)`,
    ),
  },
  {
    name: 'inTandem',
    cue: WITH_NAME,
    status: 'active',
    severally: true,
    holder: true,
    unlessBehind: NO_COMPANION,
    expression: pattern(
      String.raw`\b(?<verb>develop(?:s|ed|ing)?|buil(?:t|ds?|ding)|produc(?:es|ed|ing)|designed|engineered|launch(?:es|ed)|creat(?:ed|es|ing)|made|run(?:s|ning)?|operat(?:es|ed|ing)|offer(?:s|ed)|test(?:s|ed|ing)|install(?:s|ed|ing)|rolled out|rolling out) (?<what>${GAP(0, 70)})(?:in (?:close |strategic )?(?:co-?operation|partnership|collaboration|conjunction|tandem|league|association|alliance) |together |jointly |hand in hand )with {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'developsWith',
    cue: WITH_NAME,
    status: 'active',
    severally: true,
    unlessBehind: NO_COMPANION,
    expression: pattern(
      String.raw`(?<verb>(?:co-?)?develop(?:s|ed|ing)?|launch(?:es|ed|ing)?|design(?:s|ed|ing)?|engineer(?:s|ed|ing)?|test(?:s|ed|ing)?|build(?:s|ing)?|built|produc(?:e|es|ed|ing)|mak(?:e|es|ing)|operat(?:e|es|ed|ing)|assembl(?:e|es|ed|ing))(?: (?<what>${GAP(3, 80)}))?? (?:together |jointly |in cooperation |in partnership |in collaboration )?with {L:others}(?!'s? )`,
    ),
  },
  {
    name: 'partners',
    cue: /partner|\ball(?:y|ies)/,
    status: 'active',
    unlessBehind: /joint[- ]venture|equity partner|sparring/i,
    expression: pattern(
      String.raw`(?<verb>have been|had been|has been|are|were|is|was|became|become|becomes|remain(?:s|ed)?) (?:an? |the |its )?(?:[\w-]+ ){0,3}?(?<noun>partners?|allies|ally)\b(?: (?:with|of|to) {L:others})?`,
    ),
  },
  {
    name: 'shares',
    cue: /shar|pool|swap|exchang|us(?:e|ing)/,
    status: 'active',
    severally: true,
    expression: pattern(
      String.raw`(?<verb>shar(?:e|es|ed|ing)|pool(?:s|ed|ing)?|swap(?:s|ped|ping)?|exchang(?:e|es|ed|ing)|co-?us(?:e|es|ed|ing)) (?<what>(?!shares|stakes|a stake)(?:[\w,-]+ |<[CBXV]1\d\d>'s ){0,5}?(?:${PRODUCT}|plants?|factor(?:y|ies)|purchasing|procurement|dealers?|dealerships?|networks?|stations?|showrooms?|models?|costs?|patents|engineering|capacity|production|underpinnings|logistics|vehicles|research)(?:[^.;<]{0,40}?(?= with (?:the |an? )?<)|[^.;<]{0,40}?(?=[.,;]| and| in| on| for| since| at|$| to| under)))(?: with (?:the |an? )?{L:others})?`,
    ),
  },
  {
    name: 'joins',
    cue: /\bjoin/,
    status: 'active',
    unlessBehind: NO_WORK,
    expression: pattern(
      String.raw`\b(?<verb>join(?:s|ed|ing)?) {L:others} (?:in|to) (?<what>(?:jointly )?(?:develop|build|research|design|test|produc|mak|shar|operat|work)\w*\b[^.;<]{0,60})`,
    ),
  },
  {
    name: 'joinsAlliance',
    cue: /\bjoin/,
    status: 'active',
    unlessBehind: NO_WORK,
    expression: pattern(
      String.raw`(?<verb>join(?:s|ed|ing)?) (?:an? |the |their )?(?:[\w-]+ ){0,4}?(?<noun>alliance|partnership|project|pact|tie-up|collaboration|programme|program) {F}(?:with|of|between|among|by) {L:others}`,
    ),
  },
  {
    name: 'project',
    cue: /joint|shared|common|collaborative/,
    status: 'active',
    unlessBehind: /joint[- ]venture/i,
    expression: pattern(
      String.raw`\b(?:joint|shared|common|collaborative) (?<what>(?:(?!venture)[\w-]+ ){0,3}?(?:projects?|program(?:me)?s?|efforts?|work|centres?|centers?|lab(?:orator(?:y|ies))?s?|development|research|production|purchasing|procurement|platforms?|plants?)) {F}(?:between|of|by) {LL:one}`,
    ),
  },
  {
    name: 'projectWith',
    cue: WITH_NAME,
    status: 'active',
    holder: true,
    wishful: true,
    unless: /joint[- ]venture/i,
    expression: pattern(
      String.raw`\b(?<verb>joint|shared|common|collaborative) (?<what>(?:(?!venture)[\w-]+ ){0,3}?(?:projects?|program(?:me)?s?|efforts?|work|centres?|centers?|lab(?:orator(?:y|ies))?s?|development|research|production|purchasing|procurement|platforms?)) {F}with {L:others}`,
    ),
  },
]
