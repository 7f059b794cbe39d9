/** One way to say whose brand something is. */
export interface OwnerFrame {
  expression: RegExp
  /** The owner is the company that the text is about: "The group runs the … brands". */
  subject?: boolean
}

const owns = (source: string, more: Partial<OwnerFrame> = {}): OwnerFrame => ({
  expression: new RegExp(source, 'gu'),
  ...more,
})

const OWNER = String.raw`(?<owner><C\d+>)`
const ONE = String.raw`(?<brands><[BC]\d+>)`
const NAMED = String.raw`(?<brands><[BCX]\d+>)`
const LIST = String.raw`(?<brands><[BCX]\d+>(?:(?:, and |, | and |, as well as | as well as )(?:the )?<[BCX]\d+>){0,11})`
const PLURAL = String.raw`(?<brands><[BCX]\d+>(?:(?:, and |, | and |, as well as | as well as )(?:the )?<[BCX]\d+>){1,11})`
const SEGMENT = String.raw`(?<segment>(?:[\w/-]+ (?:\(\w+\) )?){0,4}?)`
const BRAND = String.raw`(?:sub-?)?(?:brand|marque|badge|nameplate)`
const HAS = String.raw`(?:owns|runs|operates|has|markets|sells|makes|houses|holds|controls|owned|ran|operated|sold)`
const THE_FIRM = String.raw`(?<![\p{L}>] )The (?:[\w-]+ ){0,4}?(?:group|company|carmaker|automaker|conglomerate|firm|manufacturer)`

export const OWNER_FRAMES: OwnerFrame[] = [
  // "<C>'s premium brand <B>", "<C>'s brands <B> and <B>".
  owns(String.raw`${OWNER}(?:'s?) ${SEGMENT}${BRAND},? ${NAMED}`),
  owns(
    String.raw`${OWNER}(?:'s?) ${SEGMENT}${BRAND}s,? (?:such as |including |like |are |include |of |- )?${LIST}`,
  ),
  // "<C>'s <B> brand", "<C>'s <B> and <B> brands".
  owns(
    String.raw`${OWNER}(?:'s?) ${SEGMENT}${NAMED} (?:${SEGMENT.replace('segment', 'kind')})${BRAND}\b`,
  ),
  owns(String.raw`${OWNER}(?:'s?) ${SEGMENT}${PLURAL} ${BRAND}s\b`),
  // "<B>, the premium brand of <C>", "<B>, a <C> brand", "<B>, a brand owned by <C>".
  owns(
    String.raw`${NAMED}, (?:an?|the|its|one of the) ${SEGMENT}${BRAND}s? (?:of|owned by|under|from|belonging to) (?:the )?${OWNER}`,
  ),
  owns(String.raw`${NAMED}(?:,| is| was) (?:an?|the) (?:new )?${OWNER} ${BRAND}\b`),
  owns(
    String.raw`(?<brands><B\d+>),? (?:which is |is |was )?(?:wholly |fully )?owned by (?:the )?${OWNER}`,
  ),
  owns(String.raw`${OWNER}-owned ${ONE}(?! (?:stake|share))`),
  // "<C>, with its <B> brand".
  owns(String.raw`${OWNER}(?:'s?) [^.;<]{3,140}? of the (?<brands><B\d+>) brand`),
  // "<C>, which owns <B> and <B>", "<C>, owner of <B>".
  owns(
    String.raw`${OWNER}, (?:which|who) owns [^.;<]{0,40}?(?<brands><B\d+>(?:(?:, and |, | and )<B\d+>){0,9})`,
  ),
  owns(
    String.raw`${OWNER}, (?:the |an? )?(?:owner|parent|maker|parent company) of (?:the )?(?:brands? )?(?<brands><B\d+>(?:(?:, and |, | and )<B\d+>){0,9})`,
  ),
  // "<C> owns the <B>, <B> and <B> brands".
  owns(
    String.raw`${OWNER}(?: [a-z]+){0,2}? ${HAS} (?:cars )?(?:under )?(?:the )?(?:${SEGMENT}${BRAND}s? )?${PLURAL} ${BRAND}s\b`,
  ),
  owns(
    String.raw`${OWNER}(?: [a-z]+){0,2}? ${HAS} (?:the )?(?:${SEGMENT})${BRAND}s? (?<brands><[BX]\d+>)`,
  ),
  owns(String.raw`${THE_FIRM}(?: [a-z]+){0,2}? ${HAS} (?:the )?${PLURAL} ${BRAND}s\b`, {
    subject: true,
  }),
]

const OWNER_ZH = String.raw`(?<owner><[CX]\d+>)(?:集团|公司)?`
const KIND_ZH = String.raw`(?<segment>[^<>。;,、“”"「」]{0,10}?)`
const QUOTED = String.raw`(?:[「“"](?<quoted>[\p{Script=Han}A-Za-z]{2,8})[」”"]|[「“"]?(?<brands><[BX]\d+>(?:(?:、|和|与|及|以及)[「“"]?<[BX]\d+>[」”"]?){0,9})[」”"]?)`
const MAKES_ZH = String.raw`(?:推出|发布|打造|创立|创建|旗下|成立)`

export const OWNER_FRAMES_ZH: OwnerFrame[] = [
  owns(
    String.raw`(?<owner><C\d+>)(?:集团|公司)?(?:旗下|的)(?:的|[^<>。;,、]{0,10}?)(?:品牌)?[“"「]?(?<brands><B\d+>(?:(?:、|和|与|及|以及)<B\d+>){0,9})`,
  ),
  owns(String.raw`${OWNER_ZH}(?:旗下|的)(?:拥有|有|还有)?${KIND_ZH}品牌${QUOTED}`),
  owns(
    String.raw`(?<![^,。;:])${OWNER_ZH}(?:[^<>。;]{0,12}?,)?(?:旗下|目前|现|还){0,2}(?:拥有|有|包括|运营|坐拥)(?<brands><[BC]\d+>(?:(?:、|和|与|及|以及)<[BCX]\d+>){1,9})[^<>。;,、]{0,8}?品牌`,
  ),
  owns(
    String.raw`${QUOTED}(?:是|为|系)${OWNER_ZH}(?:在|于)?(?:<D\d+>)?${MAKES_ZH}的${KIND_ZH}品牌`,
  ),
  owns(String.raw`${QUOTED}(?:是|为|系)${OWNER_ZH}的${KIND_ZH}品牌`),
]
