import { z } from 'zod'
import { EntityType } from '../claim.ts'
import {
  type MatchCandidate,
  MatchExplanation,
  MatchFeature,
  type ScoredCandidate,
} from '../entity-match.ts'

/** The schemas of FollowTheMoney that our types are told as. */
export const FtmSchema = z
  .enum([
    'Thing',
    'LegalEntity',
    'Organization',
    'Company',
    'PublicBody',
    'Person',
    'Project',
    'Product',
    'Address',
  ])
  .meta({
    id: 'FtmSchema',
    description:
      'A schema of FollowTheMoney: `Thing` for anything; `Company`, `Organization`, `LegalEntity` and `PublicBody` for companies; `Person`; `Project` for partnerships and joint ventures; `Product` for products and brands; `Address` for places.',
  })
export type FtmSchema = z.infer<typeof FtmSchema>

/** Types that each schema covers; a thing can be anything. */
export const TYPES_OF_SCHEMA: Record<FtmSchema, EntityType[]> = {
  Thing: [],
  LegalEntity: ['company', 'jointVenture', 'person'],
  Organization: ['company', 'jointVenture'],
  Company: ['company', 'jointVenture'],
  PublicBody: ['company'],
  Person: ['person'],
  Project: ['partnership', 'jointVenture'],
  Product: ['product', 'brand'],
  Address: ['place'],
}

/** One entity that a query may mean. */
export const MatchResult = z
  .object({
    id: z.string().describe('Stable id; keeps working after a merge.'),
    caption: z.string().describe('What to call it: its name in English, if there is one.'),
    type: EntityType,
    schema: FtmSchema,
    properties: z
      .object({
        name: z.array(z.string()).describe('All known names, in any language.'),
        country: z.array(z.string()).describe('ISO 3166-1 alpha-2; empty where it has none.'),
        kind: z.array(z.string()).describe('What sort of company it is.'),
      })
      .describe('What is known of it, as lists.'),
    sources: z.int().min(0).max(1_000_000).describe('Distinct documents behind it.'),
    score: z.number().min(0).max(1).describe('How well it fits: 1 is the same name.'),
    match: z
      .boolean()
      .describe('Whether it reaches the threshold and no other candidate fits as well.'),
    features: z
      .partialRecord(MatchFeature, z.number().min(0).max(1))
      .describe(
        'Each reason why the two names that fit best do so, and each property, with its score.',
      ),
    explanations: z
      .partialRecord(MatchFeature, MatchExplanation)
      .describe('The same features in words, with the two values that were compared.'),
  })
  .meta({ id: 'MatchResult' })
export type MatchResult = z.infer<typeof MatchResult>

/** A scored candidate as an answer tells it. */
export function toMatchResult({
  candidate,
  score,
  match,
  explanations,
}: ScoredCandidate): MatchResult {
  const { id, type, country, kind, sources, names } = candidate
  return {
    id,
    caption: captionOf(candidate),
    type,
    schema: schemaOf(candidate),
    properties: { name: names, country: country ? [country] : [], kind: kind ? [kind] : [] },
    sources,
    score,
    match,
    features: featuresOf(explanations),
    explanations,
  }
}

/** The scores of features alone. */
export const featuresOf = (
  explanations: ScoredCandidate['explanations'],
): MatchResult['features'] =>
  Object.fromEntries(Object.entries(explanations).map(([feature, { score }]) => [feature, score]))

/** What to call a candidate: its name, else those of its parties, else its id. */
export const captionOf = ({ id, name, parties }: MatchCandidate): string =>
  name ?? (parties.join(' – ') || id)

const SCHEMA_OF_TYPE: Partial<Record<EntityType, FtmSchema>> = {
  company: 'Company',
  jointVenture: 'Project',
  person: 'Person',
  partnership: 'Project',
  product: 'Product',
  brand: 'Product',
  place: 'Address',
}

const schemaOf = ({ type, isCompany }: MatchCandidate): FtmSchema =>
  isCompany ? 'Company' : (SCHEMA_OF_TYPE[type] ?? 'Thing')
