import { z } from 'zod'

// The parts of BODS 0.4 statements that are read, named as its schema names them; the rest is let be.
// Source: Beneficial Ownership Data Standard 0.4, statement.json and the schemas of its records.

const text = z.string()

const Source = z.object({
  type: z.array(text).optional(),
  description: text.optional(),
  url: text.optional(),
  retrievedAt: text.optional(),
  assertedBy: z.array(z.object({ name: text.optional() })).optional(),
})

const Annotation = z.object({
  statementPointerTarget: text.optional(),
  description: text.optional(),
  transformedContent: text.optional(),
})

/** What every statement has, whatever it is about. */
const common = {
  statementId: text.min(1),
  statementDate: text.optional(),
  recordId: text.min(1),
  recordStatus: z.enum(['new', 'updated', 'closed']).optional(),
  publicationDetails: z
    .object({
      publicationDate: text.optional(),
      bodsVersion: text.optional(),
      license: text.optional(),
      publisher: z.object({ name: text.optional(), url: text.optional() }).optional(),
    })
    .optional(),
  source: Source.optional(),
  annotations: z.array(Annotation).optional(),
}

const identifiers = z
  .array(z.object({ id: text.optional(), scheme: text.optional(), schemeName: text.optional() }))
  .optional()

const EntityDetails = z.object({
  entityType: z.object({ type: text }),
  name: text.optional(),
  alternateNames: z.array(text).optional(),
  jurisdiction: z.object({ code: text.optional() }).optional(),
  identifiers,
})

const PersonDetails = z.object({
  personType: text,
  names: z.array(z.object({ type: text.optional(), fullName: text })).optional(),
  identifiers,
  birthDate: text.optional(),
})

const Unspecified = z.object({ reason: text })

const RelationshipDetails = z.object({
  subject: z.union([text, Unspecified]),
  interestedParty: z.union([text, Unspecified]),
  interests: z.array(z.looseObject({})).optional(),
})

/** One BODS 0.4 statement about an entity, a person or a relationship. */
export const Statement = z.discriminatedUnion('recordType', [
  z.object({ ...common, recordType: z.literal('entity'), recordDetails: EntityDetails }),
  z.object({ ...common, recordType: z.literal('person'), recordDetails: PersonDetails }),
  z.object({
    ...common,
    recordType: z.literal('relationship'),
    recordDetails: RelationshipDetails,
  }),
])
export type Statement = z.infer<typeof Statement>
export type RelationshipStatement = Extract<Statement, { recordType: 'relationship' }>
export type PartyStatement = Exclude<Statement, RelationshipStatement>
