import { z } from 'zod'
import { InterestType, PartnershipStatus, PartnershipType } from '../domain/codelists.ts'
import { text } from './validate.ts'

/** A share in percent. */
export const percent = z.number().min(0).max(100)

/** An id as a filter; an unknown one has no rows. */
export const id = text(200)

export const stakeFilters = {
  holderId: id.optional().describe('Who holds it.'),
  subjectId: id.optional().describe('What is held.'),
  minShare: percent.optional().describe('Percent, at least.'),
  maxShare: percent.optional().describe('Percent, at most.'),
  interestType: InterestType.optional().describe('BODS 0.4 interest type.'),
  includeUnknownShares: z
    .boolean()
    .optional()
    .describe('Whether stakes whose share may be in the range, or is not known, are in the list.'),
  derived: z.boolean().optional().describe('Only computed, or only stated stakes.'),
}

export const jointVentureFilters = {
  partyId: z.array(id).max(5).optional().describe('Companies or brands that all are parties.'),
  named: z.boolean().optional().describe('Whether a document gives it a name.'),
  geography: text(100).optional().describe('Part of a place where it is or works.'),
}

export const partnershipFilters = {
  partyId: z.array(id).max(5).optional().describe('Companies or brands that all are parties.'),
  partnershipType: z.array(PartnershipType).optional().describe('Any of these types.'),
  status: z.array(PartnershipStatus).optional().describe('Any of these.'),
  area: text(100).optional().describe('A partnership type, or part of a field of work.'),
}
