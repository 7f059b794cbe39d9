import type {
  DirectOrIndirect,
  Instrument,
  InterestType,
  JointVentureKind,
  PartnershipStatus,
  PartnershipType,
  PartyRole,
} from './codelists.ts'
import type { CompanyKind, NameType } from './register.ts'

// What each code of a fact means. The compiler asks for every code of a list.

/** BODS interest types. */
export const INTEREST_TYPES: Record<InterestType, string> = {
  shareholding: 'An interest held through shares.',
  votingRights: 'Rights to vote, whether or not over shares.',
  appointmentOfBoard: 'The right to appoint or remove members of the board.',
  otherInfluenceOrControl: 'Influence or control in another way than those listed.',
  seniorManagingOfficial:
    'Runs the company: chief executive, president, head of the management board.',
  settlor: 'Has put assets into a trust.',
  trustee: 'Manages the assets of a trust.',
  protector: 'Oversees the trustees of a trust.',
  beneficiaryOfLegalArrangement: 'Benefits from a trust or similar arrangement.',
  rightsToSurplusAssetsOnDissolution: 'Gets what is left when it is wound up.',
  rightsToProfitOrIncome: 'Gets a part of profit or income.',
  rightsGrantedByContract: 'Rights that a contract gives.',
  conditionalRightsGrantedByContract: 'Rights that a contract gives once a condition is met.',
  controlViaCompanyRulesOrArticles: 'Control by the articles or rules of the company.',
  controlByLegalFramework: 'Control by law, as of a state enterprise.',
  boardMember: 'Sits on the supervisory board or board of directors.',
  boardChair: 'Chairs the supervisory board or board of directors.',
  unknownInterest: 'There is an interest, and it is not known of which kind.',
  unpublishedInterest: 'The interest is known, but not made public.',
  enjoymentAndUseOfAssets: 'May use assets without owning them.',
  rightToProfitOrIncomeFromAssets: 'Gets profit or income from assets.',
  nominee: 'Holds an interest in the name of somebody else.',
  nominator: 'Has an interest that somebody else holds in their name.',
}

/** Whether an interest is held directly. */
export const DIRECTNESS: Record<DirectOrIndirect, string> = {
  direct: 'Held without anybody in between.',
  indirect: 'Held over one or more others.',
  unknown: 'The document does not say.',
}

/** What partnerships are about. */
export const PARTNERSHIP_TYPES: Record<PartnershipType, string> = {
  strategicAlliance: 'A partnership of the companies as a whole.',
  jointDevelopment: 'Developing vehicles or parts together.',
  rnd: 'Research and development together.',
  licensing: 'One may use technology, rights or names of the other.',
  technologyTransfer: 'One hands technology on to the other.',
  manufacturing: 'Building vehicles or parts together, or one for the other.',
  supply: 'One delivers parts, batteries or services to the other.',
  distribution: 'One sells or distributes what the other makes.',
  marketing: 'Marketing or sponsoring together.',
  brandCooperation: 'Vehicles or services under a brand of both, or of one with the other.',
  infrastructure: 'Charging, battery swapping and the like.',
  capitalCooperation: 'Stakes or investment are part of what is agreed on.',
  other: 'None of these.',
}

/** Where partnerships stand. */
export const PARTNERSHIP_STATUSES: Record<PartnershipStatus, string> = {
  rumoured: 'Only talked of.',
  talks: 'The parties talk; there is no partnership yet.',
  announced: 'Made public, but not known to be signed.',
  signed: 'Signed by the parties.',
  active: 'The parties work together.',
  completed: 'What was agreed on is done.',
  renegotiated: 'The terms were changed.',
  terminated: 'Ended before its time.',
  expired: 'Ended in its time.',
  unknown: 'No document says.',
}

/** What was signed. */
export const INSTRUMENTS: Record<Instrument, string> = {
  mou: 'A memorandum of understanding.',
  agreement: 'An agreement, framework agreements among them.',
  contract: 'A contract that binds.',
  memo: 'A memo or letter of intent.',
  announcement: 'Only announced; nothing is known to be signed.',
  unknown: 'No document says.',
}

/** As what parties take part. */
export const PARTY_ROLES: Record<PartyRole, string> = {
  partner: 'Takes part, and no more is said.',
  technologyProvider: 'Gives technology.',
  technologyReceiver: 'Gets technology.',
  manufacturer: 'Builds vehicles or parts.',
  distributor: 'Sells or distributes.',
  investor: 'Puts money in.',
  licensor: 'Gives a licence.',
  licensee: 'Gets a licence.',
  supplier: 'Delivers parts or services.',
  customer: 'Buys them.',
}

/** How joint ventures came to be. */
export const VENTURE_KINDS: Record<JointVentureKind, string> = {
  newlyFormed: 'Founded by its parties.',
  assetsMerged: 'Its parties put businesses of theirs together.',
  percentAcquired: 'One party bought into a company of the other.',
  unknown: 'No document says.',
}

/** Sorts of bodies. */
export const COMPANY_KINDS: Record<CompanyKind, string> = {
  carmaker: 'Makes vehicles.',
  supplier: 'Makes parts or materials.',
  batteryMaker: 'Makes batteries or cells.',
  technology: 'Software, chips, telecommunication, driving systems.',
  mobility: 'Ride hailing, rental, fleets.',
  energy: 'Oil, power, charging.',
  finance: 'Banks, funds, insurers.',
  holding: 'Holds companies, and does little else.',
  dealer: 'Sells or imports vehicles.',
  university: 'Teaches and researches.',
  government: 'A state, a region, or a body of one.',
  media: 'Publishes.',
  jointVenture: 'Carries a joint venture.',
  other: 'None of these, or not known.',
}

/** How names are related to what they name. */
export const NAME_TYPES: Record<NameType, string> = {
  legal: 'The full name in law.',
  short: 'How news call it.',
  brand: 'A brand that stands for the company.',
  former: 'What it was called before.',
  alternative: 'Another name or spelling.',
  translation: 'The name in another language, by meaning.',
  transliteration: 'The name in another script, by sound.',
}
