import { z } from 'zod'

/** The 23 BODS 0.4 interest types, unchanged. */
export const InterestType = z
  .enum([
    'shareholding',
    'votingRights',
    'appointmentOfBoard',
    'otherInfluenceOrControl',
    'seniorManagingOfficial',
    'settlor',
    'trustee',
    'protector',
    'beneficiaryOfLegalArrangement',
    'rightsToSurplusAssetsOnDissolution',
    'rightsToProfitOrIncome',
    'rightsGrantedByContract',
    'conditionalRightsGrantedByContract',
    'controlViaCompanyRulesOrArticles',
    'controlByLegalFramework',
    'boardMember',
    'boardChair',
    'unknownInterest',
    'unpublishedInterest',
    'enjoymentAndUseOfAssets',
    'rightToProfitOrIncomeFromAssets',
    'nominee',
    'nominator',
  ])
  .meta({ id: 'InterestType' })
export type InterestType = z.infer<typeof InterestType>

export const DirectOrIndirect = z
  .enum(['direct', 'indirect', 'unknown'])
  .meta({ id: 'DirectOrIndirect' })
export type DirectOrIndirect = z.infer<typeof DirectOrIndirect>

/** What a partnership is about; from the flags of SDC Platinum's alliance data. */
export const PartnershipType = z
  .enum([
    'strategicAlliance',
    'jointDevelopment',
    'rnd',
    'licensing',
    'technologyTransfer',
    'manufacturing',
    'supply',
    'distribution',
    'marketing',
    'brandCooperation',
    'infrastructure',
    'capitalCooperation',
    'other',
  ])
  .meta({ id: 'PartnershipType' })
export type PartnershipType = z.infer<typeof PartnershipType>

/** Where a partnership stands; SDC Platinum's status codes, spelt out. */
export const PartnershipStatus = z
  .enum([
    'rumoured',
    'talks',
    'announced',
    'signed',
    'active',
    'completed',
    'renegotiated',
    'terminated',
    'expired',
    'unknown',
  ])
  .meta({ id: 'PartnershipStatus' })
export type PartnershipStatus = z.infer<typeof PartnershipStatus>

export const Instrument = z
  .enum(['mou', 'agreement', 'contract', 'memo', 'announcement', 'unknown'])
  .meta({ id: 'Instrument' })
export type Instrument = z.infer<typeof Instrument>

/** As what a company takes part. */
export const PartyRole = z
  .enum([
    'partner',
    'technologyProvider',
    'technologyReceiver',
    'manufacturer',
    'distributor',
    'investor',
    'licensor',
    'licensee',
    'supplier',
    'customer',
  ])
  .meta({ id: 'PartyRole' })
export type PartyRole = z.infer<typeof PartyRole>

/** SDC Platinum: newly formed, assets merged, a percentage acquired. */
export const JointVentureKind = z
  .enum(['newlyFormed', 'assetsMerged', 'percentAcquired', 'unknown'])
  .meta({ id: 'JointVentureKind' })
export type JointVentureKind = z.infer<typeof JointVentureKind>

/** How a document says a thing. Only asserted, attributed and ongoing claims hold up a fact. */
export const AssertionMode = z
  .enum([
    'asserted',
    'attributed',
    'planned',
    'ongoing',
    'hedged',
    'hypothetical',
    'negated',
    'opinion',
  ])
  .meta({ id: 'AssertionMode' })
export type AssertionMode = z.infer<typeof AssertionMode>

export const SUPPORTING_MODES: readonly AssertionMode[] = ['asserted', 'attributed', 'ongoing']

export const ClaimStatus = z
  .enum(['accepted', 'disputed', 'superseded', 'rejected', 'unreviewed'])
  .meta({ id: 'ClaimStatus' })
export type ClaimStatus = z.infer<typeof ClaimStatus>

/** `ltApprox` is "nearly": a little less. */
export const Comparator = z
  .enum(['eq', 'lt', 'lte', 'gt', 'gte', 'approx', 'ltApprox', 'gtApprox'])
  .meta({ id: 'Comparator' })
export type Comparator = z.infer<typeof Comparator>

/** Why two claims about one thing do not agree. */
export const ConflictType = z
  .enum(['value', 'comparator', 'precision', 'scope', 'status', 'strength', 'time', 'arithmetic'])
  .meta({ id: 'ConflictType' })
export type ConflictType = z.infer<typeof ConflictType>
