import type { PartnershipType } from '../domain/codelists.ts'

/** Words that tell what a partnership is about, in the order of the codelist. */
const TOPICS: [PartnershipType, RegExp][] = [
  ['strategicAlliance', /\bstrategic|\balliance\b|战略/i],
  [
    'jointDevelopment',
    /\bjoint(?:ly)? (?:\w+ )?develop|\bco-?develop|\bdevelop(?:s|ed|ing|ment)?\b(?! bank)|联合开发|共同开发|合作开发|联合研制/i,
  ],
  ['rnd', /\bR&D\b|\bresearch\b|研发|研究/i],
  ['licensing', /\blicen[cs]/i],
  [
    'technologyTransfer',
    /\btechnolog|\btech\b|\bplatform|\barchitecture|\bsoftware\b|技术|授权|平台/i,
  ],
  [
    'manufacturing',
    /\bmanufactur|\bproduc(?:e|es|ed|ing|tion)\b|\bassembl|\bbuild(?:s|ing)? (?:cars|vehicles|EVs|a (?:plant|factory))|生产|制造|代工|组装/i,
  ],
  [
    'supply',
    /\bsuppl(?:y|ies|ied|ying)\b|\bprocure|\bpurchas|\bsourc(?:e|es|ing)\b|供应|供货|采购/i,
  ],
  [
    'distribution',
    /\bdistribut|\bdealer|\bsales network|\bretail|\bexport(?!ed tech)|分销|经销|渠道|出口/i,
  ],
  ['marketing', /\bmarketing\b|\bsponsor|营销|推广/i],
  ['brandCooperation', /\bbrands?\b|品牌/i],
  [
    'infrastructure',
    /\bcharging\b|\bcharger|\binfrastructure|\bbattery[- ]swap|\bhydrogen station|充电|换电|基础设施|加氢/i,
  ],
  ['capitalCooperation', /\bcapital\b|\bequity\b|\binvestment\b|资本|股权合作/i],
]

/** The types that a piece of text speaks of, in codelist order; none where it names no topic. */
export function topicsOf(text: string): PartnershipType[] {
  const found = TOPICS.filter(([, words]) => words.test(text)).map(([type]) => type)
  // "build a charging network" is about the network; its technology or brand is by the way.
  return found.includes('infrastructure') ? ['infrastructure'] : found
}
