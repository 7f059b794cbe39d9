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
/** What a brand is, between its owner and its name: "BYD's upmarket Denza". */
const KIND = String.raw`(?:(?:premium|luxury|upmarket|upscale|high-end|electric|mass-market|budget|low-cost|own|new|flagship|sister|core|sports-car|off-road|ailing|struggling|troubled|storied|iconic|entry-level|volume|domestic|separate|all-electric|main|other) ){0,3}`
const BRANDS_ONLY = String.raw`(?<brands><B\d+>(?:(?:, and |, | and )(?:the )?<B\d+>){0,9})`
const CARS = String.raw`(?:cars|vehicles|trucks|SUVs|sedans|saloons|models|vans|motorcycles)`
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
    String.raw`${OWNER}(?:'s?) ${SEGMENT}${NAMED} (?:${SEGMENT.replace('segment', 'kind')})${BRAND}s?\b`,
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
  // "<C>, whose brands include <B>", "<C> brands such as <B>", "<C> brand <B>".
  owns(
    String.raw`${OWNER},? whose (?:[\w-]+ ){0,3}?${BRAND}s? (?:include|are|range from|is|comprise) (?:the )?${LIST}`,
  ),
  owns(String.raw`${OWNER} (?:[gG]roup )?${KIND}${BRAND}s,? (?:such as|like|including) ${LIST}`),
  owns(
    String.raw`${OWNER} (?:[gG]roup )?${KIND}${BRAND} (?<brands><[BC]\d+>)(?! (?:chief|boss|and <))`,
  ),
  // "<B>, <C>'s premium marque,".
  owns(
    String.raw`(?<brands><[BC]\d+>), ${OWNER}'s? (?<segment>(?:[\w/-]+ ){0,4}?)${BRAND}(?=[,.;]| (?:for|in|that|which))`,
  ),
  // "<C>'s upmarket <B>", "<C>'s <B> and <B>".
  owns(
    String.raw`${OWNER}'s? (?<segment>${KIND})${BRANDS_ONLY}(?! (?:stake|shares?|rival|partner|deal|dealers?|holding|competitor|purchase|takeover|acquisition|sale|boss|chief)|-|>)`,
  ),
  // "<B> and <B>, both owned by <C>".
  owns(
    String.raw`(?<brands><B\d+>(?:(?:, and |, | and )<B\d+>){0,5}),? (?:both|all|which are|are)(?: now)? owned by (?:the )?${OWNER}`,
  ),
  // "<C> sells cars under the <B> and <B> brands".
  owns(
    String.raw`${OWNER}(?:[^.;<]|<[DNX]\d+>){0,80}? under (?:the |its |<C\d+>'s )${LIST} ${BRAND}s?\b`,
  ),
  // "<C>, which makes <B> cars", "<C>, maker of <B> cars".
  owns(
    String.raw`${OWNER}, (?:which|who) (?:also )?(?:makes|builds|sells|produces) (?:the )?${BRANDS_ONLY} ${CARS}`,
  ),
  owns(
    String.raw`${OWNER}, (?:the |an? )?(?:maker|producer|manufacturer) of (?:the )?${BRANDS_ONLY} ${CARS}`,
  ),
  owns(String.raw`${THE_FIRM}(?: [a-z]+){0,2}? ${HAS} (?:the )?${PLURAL} ${BRAND}s\b`, {
    subject: true,
  }),
]

const OWNER_ZH = String.raw`(?<owner><[CX]\d+>)(?:集团|公司)?`
const VENTURE_ZH = String.raw`(?<owner><[CVX]\d+>)(?:集团|公司)?`
/** What stands before 品牌: "新能源", "乘用车"; no verb. */
const MIDDLE_ZH = String.raw`[^<>。;,、“”"「」将与和在是为有]{0,8}?`
const KIND_ZH = String.raw`(?<segment>[^<>。;,、“”"「」]{0,10}?)`
const QUOTED = String.raw`(?:[「“"](?<quoted>[\p{Script=Han}A-Za-z]{2,8})[」”"]|[「“"]?(?<brands><[BX]\d+>(?:(?:、|和|与|及|以及)[「“"]?<[BX]\d+>[」”"]?){0,9})[」”"]?)`
const AND_ZH = '(?:、|和|与|及|以及)'
/** A list of names, some of which the tagging may not know. */
const LIST_ZH = String.raw`(?<brands>(?:\p{Script=Han}{2,4}${AND_ZH})?<[BCX]\d+>(?:${AND_ZH}(?:<[BCX]\d+>|\p{Script=Han}{2,4}(?=${AND_ZH}))){0,9})(?:${AND_ZH}\p{Script=Han}{2,4}?)?`
const HOW_MANY = '(?:等)?(?:多个|[两二三四五六七八九十]个|[两二三四五六七八九十]大)?'
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
  // "<C>旗下的<B>、<C>和<B>三大品牌", "<C>拥有<B>、<B>四大品牌".
  owns(
    String.raw`${VENTURE_ZH}(?:旗下|现|目前){0,2}(?:的|拥有|有|包括|包含|涵盖|设有|运营)?(?:了)?${LIST_ZH}${HOW_MANY}${MIDDLE_ZH}品牌`,
  ),
  owns(String.raw`${VENTURE_ZH}旗下(?:的|拥有|有|包括)?${LIST_ZH}${HOW_MANY}${MIDDLE_ZH}品牌`),
  owns(String.raw`(?<=[,;])旗下(?:拥有|有|包括|涵盖|的)?${LIST_ZH}${HOW_MANY}${MIDDLE_ZH}品牌`, {
    subject: true,
  }),
  // "<B>品牌归<C>所有", "<B>隶属于<C>", "<B>和<B>均为<C>旗下品牌".
  owns(
    String.raw`(?<brands><[BX]\d+>)品牌[^<>。;,]{0,6}?(?:由|归|属于|隶属于?)${VENTURE_ZH}(?:自己|独家|全资)?(?:拥有|所有|持有|旗下)`,
  ),
  owns(
    String.raw`(?<brands><[BC]\d+>(?:${AND_ZH}<[BC]\d+>){0,5})(?:均|都|同)?(?:是|为|系|属于|隶属于)${OWNER_ZH}旗下(?:的)?${KIND_ZH}品牌`,
  ),
]
