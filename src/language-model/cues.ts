import type { ModelPredicate } from './model-claim.ts'

/**
 * The words without which a sentence does not tell of a relation. A position has its role instead,
 * and a figure its metric. Flag `g`, for `matchAll`.
 */
export const CUES: Partial<Record<ModelPredicate, RegExp>> = {
  holdsStake:
    /\b(?:stakes?|shareholdings?|shareholders?|shares?|equity|ownership|owns?|owned|owner|acquir\w+|buy(?:s|ing)?|bought|purchas\w+|invest(?:s|ed|ing|ment|or)?|takes? over|took over|takeover|holds?|held|sold|sells?)\b|股权|股份|持股|持有|参股|入股|控股|占股|收购|增持|减持|出资|投资|股东/gi,
  formsJointVenture:
    /\bjoint[- ](?:ventures?|compan(?:y|ies)|enterprises?)\b|\bventures?\b|\bJVs?\b|合资/gi,
  partnersWith:
    /\bpartner\w*|\bco-?operat\w+|\bcollaborat\w+|\balliances?\b|\ballied\b|\bagreements?\b|\bmemorand\w+|\bMoUs?\b|\bteam(?:s|ed|ing)? up\b|\bjoin(?:s|ed|ing)? (?:forces|hands)\b|\bjointly\b|\btie-?ups?\b|\bsuppl(?:y|ies|ied)\b|\blicen[cs]\w+|\bpacts?\b|合作|联盟|协议|携手|联手|供应|授权|备忘录|联合|共同/gi,
  ownsBrand:
    /\bbrands?\b|\bmarques?\b|\bowns?\b|\bowned\b|\bowner\b|\bbelongs?\b|\bsub-?brand|品牌|旗下/gi,
  launchesBrand:
    /\b(?:launch|unveil|introduc|creat|establish|debut|start)\w*|推出|发布|打造|创立|成立/gi,
  foundedOn:
    /\b(?:found(?:ed|ing|ation)|established|set up|created|incorporated|inception)\b|成立|创立|创建|创办/gi,
  headquarteredIn: /\b(?:headquarter\w*|head office|HQ|based in|seat)\b|总部/gi,
  stateOwned:
    /\bstate[- ](?:owned|run|controlled)\b|\bowned by the (?:\w+ )?(?:state|government)\b|国有|国企|央企/gi,
}

/** What a figure of vehicles is of. */
export const METRIC_CUES: Record<string, RegExp> = {
  sales: /\b(?:sales|sold|sells?)\b|销量|销售|售出/gi,
  globalSales: /\b(?:global|worldwide)\b|全球/gi,
  deliveries: /\bdeliver\w*|交付/gi,
  production: /\bproduc\w+|\bbuilt\b|\bmade\b|产量|生产/gi,
  exports: /\bexport\w*|出口/gi,
  capacity: /\bcapacity\b|产能/gi,
}

/** What parts two statements, or sets two companies against each other. */
export const BREAK =
  /[;:。]|\b(?:while|whereas|but|although|unlike|rather than|instead of|compared (?:with|to)|than|rivals?|compet\w+|versus|vs|against|sued|sues|lawsuit)\b|而(?!且)|但|不过|竞争|对手|相比|不同于/i

/** A relation that is told to have ended. */
export const ENDED =
  /\b(?:end(?:s|ed|ing)?|dissolv\w+|terminat\w+|exit(?:s|ed|ing)?|quit|withdr[ae]w\w*|liquidat\w+|unw(?:ind|ound)\w*|disband\w*|scrap\w*|abandon\w*|cease[sd]?|expired?|former|once|previously|no longer|broke up|split (?:up|from)|part(?:ed|ing) ways|pulled out|called off|collapsed)\b|终止|解散|退出|结束|解约|注销|破裂|告吹|曾经?|前合资/i
