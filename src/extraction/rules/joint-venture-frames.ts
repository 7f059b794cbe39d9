import { pattern } from '../pattern.ts'

/** One way to tell of a joint venture by its owners and its name, without calling it one. */
export interface VentureFrame {
  name: string
  kind: 'formed' | 'exists'
  /** Has the groups `list`, or `one` and `others`; `name`, `equal` and `later` where they are told. */
  expression: RegExp
  /** Read in the text with its asides and appositions, which the plain text lacks. */
  raw?: boolean
}

const PARTY = String.raw`(?:the )?(?:<X\d+>'s )?<[CBXV]\d+>`
/** From the first of a list on: to try it from each would take quadratic time. */
const LL = String.raw`(?<list>(?<!>(?:, and |, | and | & |, as well as |\/|-)(?:the )?)<[CBXV]\d+>(?:(?:, and |, | and | & |, as well as |\/|-)${PARTY})+)`
const OTHERS = String.raw`(?<others>${PARTY}(?:(?:, and |, | and | & )${PARTY})*)`
const NAME = String.raw`{X:name}(?!'s? |-)`
const FOUNDED = String.raw`(?:co-)?(?:founded|formed|set up|created|established|launched|started)`
const SET_UP = String.raw`(?:co-)?(?:founded|set up|formed|created|established|incorporated)`
const SINCE = String.raw`(?:,? (?:in |at the end of |back in |only )?<D\d+>,?)?`
const EACH = String.raw`(?:<[CB]1\d\d> and <[CB]1\d\d> |now |still |today |will |would |have |each |both |jointly |together )*`
const FIRM = String.raw`(?:company|firm|business|enterprise|maker|manufacturer|supplier|operator|producer|provider|developer|network|start-?up|specialist|unit|plant|factory|affiliate|distributor|group|outfit)`
/** "<X0>, the electric vehicle company": what the named one is. */
const WHAT = String.raw`(?:(?:an?|the|its|their) (?:[\w&'-]+ ){0,6}?${FIRM},? )`
const EQUALLY = String.raw`(?:jointly|equally|<R\d+>|half-and-half|in equal (?:parts|shares)|fifty-fifty)`
const UNNAMED = String.raw`(?:[Tt]he|[Tt]his|[Aa]) (?:(?:new|joint|battery|resulting|common) ){0,2}(?:company|entity|firm|business|venture|joint venture)`

export const VENTURE_FRAMES: VentureFrame[] = [
  {
    name: 'foundedBefore',
    kind: 'formed',
    expression: pattern(
      String.raw`(?:[Jj]ointly )?(?:[Ff]ounded|[Ss]et up|[Ff]ormed|[Ee]stablished|[Cc]reated) (?:jointly )?(?:in <D\d+> )?by ${LL}, ${NAME}(?!,? (?:and|&|as) )`,
    ),
  },
  {
    name: 'parents',
    kind: 'exists',
    expression: pattern(
      String.raw`${LL}(?: are|,) (?:the )?(?:joint |equal |two |sole |three |four )*(?:parents|owners|shareholders|founders) (?:of|in|behind) ${NAME}`,
    ),
  },
  {
    name: 'equalPartners',
    kind: 'exists',
    expression: pattern(
      String.raw`{X:name},? in which ${LL} (?:are (?<equal>equal|<R\d+>) (?:partners|shareholders|owners)|${EACH}(?:hold|own|have) (?:an? )?(?<later>equal|half|<R\d+>)(?: stakes?| shares?| interests?)?)`,
    ),
  },
  {
    name: 'teamUpToForm',
    kind: 'formed',
    expression: pattern(
      String.raw`(?<list><[CBX]\d+>,? (?:[a-z]+ ){0,3}?(?:teamed up|teams up|joined forces|joins forces|partnered|got together|allied) with <[CBX]\d+>(?: and <[CBX]\d+>)?) (?:in <D\d+> )?(?:to|and) (?:form|formed|create|created|set up|establish|established|found|founded|launch|launched) (?:the )?(?:[a-z][\w-]* ){0,4}?${NAME}`,
    ),
  },
  {
    name: 'whichTheyFounded',
    kind: 'formed',
    expression: pattern(
      String.raw`{X:name}, (?:the|an?|their|its) (?:[^,.;<]|<[DRMX]\d+>|, [A-Z]){0,70}?(?:that |which )?${LL} (?:[a-z]+ ){0,2}?(?:founded|set up|formed|created|own|run|ran|established|launched|started|built|have together)\b`,
    ),
  },
  {
    name: 'theyFounded',
    kind: 'formed',
    expression: pattern(
      String.raw`${LL} (?:[a-z]+ ){0,2}?${FOUNDED} (?:the )?(?:[a-z][\w-]* ){0,4}?(?:called |named )?${NAME}${SINCE}`,
    ),
  },
  {
    name: 'foundedBy',
    kind: 'formed',
    expression: pattern(
      String.raw`{X:name},? (?:(?:which|that) )?(?:(?:is|was|has|been|now|a|an|the) )*(?:[a-z][\w-]* ){0,4}?${FOUNDED}${SINCE} (?:[a-z-]+ ){0,2}?by (?:the )?${LL}`,
    ),
  },
  {
    name: 'foundedByAsVenture',
    kind: 'formed',
    expression: pattern(
      String.raw`(?:[Cc]o-)?(?:[Ff]ounded|[Ss]et up|[Ff]ormed|[Cc]reated|[Ee]stablished)${SINCE} (?:jointly )?by (?:the )?${LL}${SINCE} as (?:an? )?(?:(?<equal><R\d+>|equal) |three-way |four-way )?(?:joint venture|venture|partners|jointly owned company)`,
    ),
  },
  {
    name: 'ownedBy',
    kind: 'exists',
    expression: pattern(
      String.raw`{X:name},? (?:(?:which|that) )?(?:(?:is|was|now|still) )*${WHAT}?(?<equal>${EQUALLY} )?(?:jointly |co-)?(?:owned|held) (?<later>${EQUALLY} )?by (?:the )?${LL}`,
    ),
  },
  {
    name: 'ownJointly',
    kind: 'exists',
    expression: pattern(
      String.raw`${LL} ${EACH}(?<equal>jointly )?(?:own|hold) ${NAME} (?<later>${EQUALLY})`,
    ),
  },
  {
    name: 'equalStakes',
    kind: 'exists',
    expression: pattern(
      String.raw`${LL} ${EACH}(?:own|hold|have|held|owned|had|got|took|control|keep) (?:an? )?(?<equal>equal|half|<R\d+>)(?: stakes?| shares?| parts?| halves| shareholdings?| interests?)?(?: each| apiece)? (?:in|of) (?:${NAME}|${UNNAMED})`,
    ),
  },
  {
    name: 'whoseOwners',
    kind: 'exists',
    expression: pattern(
      String.raw`{X:name},? whose (?:(?:equal|main|two|three|four|only|sole|joint) )*(?:shareholders|owners|parents|founders|parent companies|founding partners) (?:are|were) (?:the )?${LL}`,
    ),
  },
  {
    name: 'whichOneFoundedWith',
    kind: 'formed',
    raw: true,
    expression: pattern(
      String.raw`{X:name},? ${WHAT}(?:(?:that|which) )?{C:one} (?:(?:has|had|have|jointly|once) )*(?:(?:co-)?(?:${FOUNDED}|runs?|ran|owns?|owned|operates?|operated|controls?|shares?|shared)|has|had)(?: ${EQUALLY}| together)?${SINCE} (?:together |jointly )?with ${OTHERS}`,
    ),
  },
  {
    name: 'whichOneOwnsWith',
    kind: 'formed',
    expression: pattern(
      String.raw`{X:name},? which {C:one} (?:(?:has|had|have|jointly|once) )*(?:co-)?(?:${SET_UP}|owns?|owned)(?: ${EQUALLY}| together)?${SINCE} (?:together |jointly )?with ${OTHERS}`,
    ),
  },
  {
    name: 'oneFoundedWith',
    kind: 'formed',
    expression: pattern(
      String.raw`{C:one} (?:(?:in )?<D\d+>,? )?(?:(?:has|had|have|jointly|first|originally|also) )*${SET_UP} (?:the )?(?:[a-z][\w-]* ){0,4}?(?:called |named )?${NAME}${SINCE},? (?:together |jointly )?with ${OTHERS}`,
    ),
  },
  {
    name: 'oneOwnsWith',
    kind: 'exists',
    expression: pattern(
      String.raw`{C:one} (?:(?:[a-z]+ly|now|still|which|that) )*(?:co-(?:owns|owned) ${NAME} (?:together )?|(?:owns|owned|holds|controls|runs|operates) ${NAME} (?:(?<later>jointly|equally|<R\d+>|together|in equal shares) )?)with ${OTHERS}`,
    ),
  },
  {
    name: 'joinedInFirm',
    kind: 'formed',
    expression: pattern(
      String.raw`{C:one} (?:[a-z]+ ){0,2}?(?:joined(?: forces with| hands with)?|teamed up with|partnered(?: with)?|linked up with|got together with) ${OTHERS} in (?:an? |the )(?<equal><R\d+> |jointly owned |equally owned |joint )(?:[\w-]+ ){0,3}?(?:company|firm|business|plant|factory|enterprise)\b(?:,? (?:called|named|known as) ${NAME})?`,
    ),
  },
  {
    name: 'asEqualPartners',
    kind: 'formed',
    expression: pattern(
      String.raw`${LL} (?:[^.;<]|<[DMNR]\d+>){3,80}?\b(?:company|firm|business|plant|factory|network|enterprise)\b(?:[^.;<]|<[DMNR]\d+>){0,40}? as (?<equal>equal|<R\d+>) partners`,
    ),
  },
  {
    name: 'partnerInVenture',
    kind: 'exists',
    expression: pattern(
      String.raw`{C:one}, {C:others}'s (?:[\w-]+ ){0,2}?(?:partner|co-owner) in (?:the )?(?<name><[CV]\d+>|<X\d+>(?= (?:joint )?venture))`,
    ),
  },
  {
    name: 'runTogether',
    kind: 'exists',
    expression: pattern(
      String.raw`${LL} (?:[a-z]+ ){0,2}?(?:run|own|operate|ran|owned|operated|built) ${NAME}(?:,? an? (?:[\w-]+ ){1,5}?,?)? (?:together|jointly|in equal parts|half-and-half)\b(?! with)`,
    ),
  },
  {
    name: 'equalPartnersIn',
    kind: 'exists',
    expression: pattern(
      String.raw`${LL},? (?:(?:are|were|who are|the) )*(?<equal>equal|<R\d+>) (?:partners|shareholders|owners) (?:in|of|at) (?:${NAME}|an? (?:(?:[\w-]+|<X\d+>) ){0,3}?${FIRM})`,
    ),
  },
  {
    name: 'setUpFirm',
    kind: 'formed',
    expression: pattern(
      String.raw`${LL} (?!(?:both|each) )(?:(?!each |both |both )[a-z]+ ){0,4}?(?:co-)?(?:set(?:ting)? up|form(?:s|ed|ing)?|creat(?:e|es|ed|ing)|found(?:s|ed|ing)?|establish(?:es|ed|ing)?|incorporated?|registered?) (?:an?|another|their own) (?:(?:new|separate|joint|common|shared|independent|jointly owned|equally owned|<R\d+>|battery|software|electric|car|leasing|mobility|charging|technology) ){0,3}(?:company|firm|enterprise|entity)\b(?:,? (?:called|named|known as|to be called|to be named|dubbed),? ${NAME})?`,
    ),
  },
  {
    name: 'setUpFirmWith',
    kind: 'formed',
    expression: pattern(
      String.raw`{C:one} (?:[a-z]+ ){0,4}?(?:co-)?(?:set(?:ting)? up|form(?:s|ed|ing)?|creat(?:e|es|ed|ing)|found(?:s|ed|ing)?|establish(?:es|ed|ing)?) (?:an?|another) (?:(?:new|separate|joint|common|shared|independent|jointly owned|equally owned|<R\d+>|battery|software|electric|car|leasing|mobility|charging|technology) ){0,3}(?:company|firm|enterprise|entity) (?:together |jointly )?with ${OTHERS}(?:,? (?:called|named|known as|to be called|to be named|dubbed),? ${NAME})?`,
    ),
  },
  {
    name: 'teamUpIn',
    kind: 'formed',
    raw: true,
    expression: pattern(
      String.raw`(?<list>(?<!>(?:, and |, | and ))<[CBXV]\d+>(?:(?:, and |, | and )<[CBXV]\d+>){0,5} (?:[a-z]+ ){0,3}?(?:teamed up|teams up|joined forces|got together|linked up|are partners) with <[CBXV]\d+>(?:(?:, and |, | and )<[CBXV]\d+>){0,5}) in ${NAME}, (?:an?|the|their) (?:[\w-]+ ){0,5}?(?:${FIRM}|venture|consortium)\b`,
    ),
  },
]
