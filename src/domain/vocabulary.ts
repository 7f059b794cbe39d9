import { z } from 'zod'
import { Predicate } from './claim.ts'
import {
  AssertionMode,
  ClaimStatus,
  Comparator,
  ConflictType,
  DirectOrIndirect,
  Instrument,
  InterestType,
  JointVentureKind,
  PartnershipStatus,
  PartnershipType,
  PartyRole,
} from './codelists.ts'
import { SourceType } from './document.ts'
import { DatePrecision } from './partial-date.ts'
import { CompanyKind, NameType } from './register.ts'

const Code = z
  .object({
    code: z.string(),
    title: z.string().describe('The code in words.'),
    description: z.string().nullable().describe('What it means, where the title does not say it.'),
  })
  .meta({ id: 'Code' })

/** One list of codes, with where it is from. */
export const Vocabulary = z
  .object({
    id: z.string().describe('Name of the list, as in the fields that use it.'),
    title: z.string(),
    source: z.string().describe('The standard that it is from, or that it is our own.'),
    codes: z.array(Code),
  })
  .meta({ id: 'Vocabulary' })
export type Vocabulary = z.infer<typeof Vocabulary>

const BODS = 'Beneficial Ownership Data Standard 0.4'
const SDC = 'Status and activity flags of SDC Platinum alliance data'
const OWN = 'Of this project'

const DESCRIPTIONS: Record<string, string> = {
  asserted: 'The document says it as a fact.',
  attributed: 'The document says that somebody says it.',
  planned: 'It is to happen: announced as an intention, agreed on but not done.',
  ongoing: 'It is happening as the document is written.',
  hedged: 'The document is not sure: may, reportedly, in talks.',
  hypothetical: 'Only under a condition, or as a question.',
  negated: 'The document denies it, or says that it did not happen.',
  opinion: 'A judgement, not a statement of what is.',
  rumoured: 'Only talked of.',
  talks: 'The parties talk; there is no partnership yet.',
  announced: 'Made public, but not known to be signed.',
  signed: 'Signed by the parties.',
  active: 'The parties work together.',
  strategicAlliance: 'A partnership of the companies as a whole.',
  jointDevelopment: 'Developing vehicles or parts together.',
  infrastructure: 'Charging, battery swapping and the like.',
  capitalCooperation: 'Stakes or investment are part of what is agreed on.',
  ltApprox: 'A little less: nearly, almost.',
  gtApprox: 'A little more: just over.',
  seniorManagingOfficial:
    'Runs the company: chief executive, president, head of the management board.',
  boardChair: 'Chairs the supervisory board or board of directors.',
  holdsStake: 'The subject holds, gets or gives up a share of the object.',
  formsJointVenture: 'Subject and objects have a joint venture.',
  ventureScope: 'What a joint venture does, and where.',
  partnersWith: 'Subject and objects work together.',
  cooperationArea: 'What a partnership is about.',
  notDisclosed: 'The document says that details are not made public.',
}

const list = (id: string, title: string, source: string, codes: readonly string[]): Vocabulary => ({
  id,
  title,
  source,
  codes: codes.map((code) => ({
    code,
    title: words(code),
    description: DESCRIPTIONS[code] ?? null,
  })),
})

/** All lists of codes, by name. */
export const VOCABULARIES: readonly Vocabulary[] = [
  list('assertionMode', 'How a document says it', OWN, AssertionMode.options),
  list('claimStatus', 'Standing of a claim', OWN, ClaimStatus.options),
  list('comparator', 'How a number is compared', OWN, Comparator.options),
  list('companyKind', 'Kind of company', OWN, CompanyKind.options),
  list('conflictType', 'Why claims disagree', OWN, ConflictType.options),
  list('datePrecision', 'How exactly a date is known', OWN, DatePrecision.options),
  list('directOrIndirect', 'Directness of an interest', BODS, DirectOrIndirect.options),
  list('instrument', 'What was signed', OWN, Instrument.options),
  list('interestType', 'Type of interest', BODS, InterestType.options),
  list('jointVentureKind', 'How a joint venture came to be', SDC, JointVentureKind.options),
  list(
    'nameType',
    'Type of name',
    `${BODS}, with short, legal and brand names added`,
    NameType.options,
  ),
  list('partnershipStatus', 'Where a partnership stands', SDC, PartnershipStatus.options),
  list('partnershipType', 'What a partnership is about', SDC, PartnershipType.options),
  list(
    'partyRole',
    'As what a party takes part',
    'Business relationship roles of CB Insights',
    PartyRole.options,
  ),
  list('predicate', 'What a claim says', OWN, Predicate.options),
  list('sourceType', 'Type of source', BODS, SourceType.options),
]

/** `jointDevelopment` as "Joint development". */
function words(code: string): string {
  const spaced = code.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
  return `${spaced[0]?.toUpperCase() ?? ''}${spaced.slice(1)}`
}
