import { pattern } from '../pattern.ts'
import {
  ABOUT,
  EQUITY,
  GAP,
  HOLD,
  RANK,
  type StakeFrame,
  SUFFIX,
  TARGET,
  TARGET_AFTER,
  UNIT,
} from './stake-words-zh.ts'

/** Ways to tell who has shares of whom, or belongs to whom. */
export const HOLDING_FRAMES: StakeFrame[] = [
  {
    name: 'zhHolds',
    event: 'holds',
    expression: pattern(
      String.raw`(?<!所|各自|分别)(?<verb>${HOLD})(?!的)(?:着|了)?${GAP}(?:${TARGET}|${TARGET_AFTER}|{C:subject}${ABOUT}{R:share})`,
    ),
  },
  {
    name: 'zhHoldsEach',
    event: 'holds',
    expression: pattern(
      String.raw`(?<verb>(?:分别)?(?:持有|拥有))(?:了)?(?<subjects>{LL})各(?:自)?${ABOUT}{R:share}${EQUITY}`,
    ),
  },
  {
    name: 'zhHoldsIn',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:目前|将|仍|方面)?(?:在|对){C:subject}${SUFFIX}(?:中)?(?:的)?(?:持股|股份|股权|股比|持股比例)(?:比例)?(?:为|达到?|是|有)?${ABOUT}{R:share}`,
    ),
  },
  {
    name: 'zhHoldsShare',
    event: 'holds',
    expression: pattern(String.raw`(?:持股|控股|参股){C:subject}${ABOUT}{R:share}`),
  },
  {
    name: 'zhHeldThing',
    event: 'holds',
    presupposed: true,
    expression: pattern(
      String.raw`(?<=收购|购买|买下|受让|出售|转让|接手|承接|取得|获得|回购)(?:了)?{C:holder}(?:方面)?(?:手中)?(?:所持有?|持有|手中)的?{C:subject}(?:的)?${ABOUT}(?:{R:share})?${EQUITY}`,
    ),
  },
  {
    name: 'zhHeldBy',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:则|目前|继续|仍|主要|现|也|,){0,3}由{L:holder}(?:持股|持有|控股|拥有)(?:约|近|超过)?{R:share}`,
    ),
  },
  {
    name: 'zhControlledBy',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:则|目前|仍|早已|现|也|已|,){0,3}由{C:holder}(?:方面|集团)?(?<degree>控股|全资拥有|全资控股|全资持有)(?!<R|子)`,
    ),
  },
  {
    name: 'zhInHands',
    event: 'holds',
    expression: pattern(
      String.raw`{R:share}(?:的)?{C:subject}${SUFFIX}${EQUITY}(?:则|仍|目前|掌握|握){0,2}(?:在|由|归){C:holder}(?:集团|公司)?(?:手里|手中|持有|所有|名下)`,
    ),
  },
  {
    name: 'zhUnitOf',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}(?:(?:目前|仍|现|均|都)?(?:是|为|系)|作为|成为|变为|变成|转为|成)(?:了)?(?:上市公司)?{C:holder}${SUFFIX}(?:的|旗下)?(?<degree>全资|控股)?${UNIT}`,
    ),
  },
  {
    name: 'zhUnitNamed',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}${SUFFIX}(?:的|旗下)?(?:的)?(?<degree>全资|控股)?${UNIT}{C:subject}`,
    ),
  },
  {
    name: 'zhOwnUnit',
    event: 'holds',
    expression: pattern(
      String.raw`(?<verb>其|(?<!>|有限|该)公司)(?:旗下)?(?:的)?(?<degree>全资|控股)${UNIT}{C:subject}`,
    ),
  },
  {
    name: 'zhUnder',
    event: 'holds',
    presupposed: true,
    expression: pattern(
      String.raw`(?<holder><[CXVP]\d+>)${SUFFIX}旗下(?:的)?(?:设有|拥有|还有|包括)?(?:[\p{Script=Han}]{0,8})?(?<subjects><[CXV]\d+>(?:、<[CXV]\d+>)*)(?!等?(?:品牌|车型|系列)|级|系列|的?(?:车型|新车|品牌))`,
    ),
  },
  {
    name: 'zhParent',
    event: 'holds',
    expression: pattern(
      String.raw`(?<subject><[CXV]\d+>)${SUFFIX}(?:的)?(?:母公司|控股股东|实际控制人)(?:是|为)?{C:holder}`,
    ),
  },
  {
    name: 'zhIsParent',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:目前)?(?:是|为|系)(?:上市公司)?{C:subject}${SUFFIX}(?:的)?(?:母公司|控股股东|实际控制人)`,
    ),
  },
  {
    name: 'zhShareholder',
    event: 'holds',
    expression: pattern(
      String.raw`{L:holder}(?:[^<,。;:]{0,4}?(?:目前|现|均|都|也|还|又|由此|正式|一跃|仍|已))?(?:是|为|成为|系|作为|成)(?:了)?{C:subject}${SUFFIX}(?:的)?(?:持股(?:比例)?(?:为|达)?${ABOUT}{R:share}的)?(?:${RANK}|大)?股东(?!大会|方|权益|回报)`,
    ),
  },
  {
    name: 'zhShareholderOf',
    event: 'holds',
    expression: pattern(
      String.raw`(?<=[,;并后也还则而]|由此|从而|一跃|正式)(?<verb>成为|是|系|为)(?:了)?{C:subject}${SUFFIX}(?:的)?(?:持股(?:比例)?(?:为|达)?${ABOUT}{R:share}的)?(?:${RANK}|大)?股东(?!大会|方|权益|回报)`,
    ),
  },
  {
    name: 'zhShareholderNamed',
    event: 'holds',
    expression: pattern(
      String.raw`{C:subject}${SUFFIX}(?:的)?${RANK}股东(?:目前|现|则|仍)?(?:是|为)?{C:holder}(?:集团|公司)?(?:[,(]?(?:其)?持股(?:比例)?(?:为)?${ABOUT}{R:share})?`,
    ),
  },
]
