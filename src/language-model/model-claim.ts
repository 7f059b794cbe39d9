import { z } from 'zod'
import { AssertionMode, Comparator } from '../domain/codelists.ts'

/** The predicates that a model is asked for: those whose words can be checked in the sentence. */
export const ModelPredicate = z.enum([
  'holdsStake',
  'formsJointVenture',
  'partnersWith',
  'holdsPosition',
  'ownsBrand',
  'launchesBrand',
  'reportsFigure',
  'foundedOn',
  'headquarteredIn',
  'stateOwned',
])
export type ModelPredicate = z.infer<typeof ModelPredicate>

const number = z.number().nullish()
const words = z.string().max(200).nullish()

const ModelShare = z.object({
  exact: number,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
})
export type ModelShare = z.infer<typeof ModelShare>

const ModelValue = z.object({
  share: ModelShare.nullish().describe('Of holdsStake, percent.'),
  event: z.enum(['holds', 'acquires', 'increases', 'reduces', 'sells', 'sellsAll']).nullish(),
  price: z.array(z.object({ amount: z.number(), currency: z.string() })).nullish(),
  date: words.describe('The words of the quote that date the relation or figure.'),
  name: words.describe('Name of the joint venture, as in the quote.'),
  status: z.enum(['active', 'terminated']).nullish(),
  role: words.describe('Of holdsPosition: the role, as in the quote.'),
  metric: z
    .enum(['sales', 'globalSales', 'deliveries', 'production', 'exports', 'capacity'])
    .nullish(),
  value: number.describe('Of reportsFigure: the number of vehicles.'),
  comparator: Comparator.nullish(),
  place: words.describe('Of headquarteredIn, as in the quote.'),
})
export type ModelValue = z.infer<typeof ModelValue>

const Named = z.object({ name: z.string().min(1).max(200) })

/** One claim as a model says it: names and a quote, which are believed only once they are checked. */
export const ModelClaim = z.object({
  predicate: ModelPredicate,
  subject: Named,
  objects: z.array(Named).max(6),
  value: ModelValue.nullish(),
  assertionMode: AssertionMode,
  quote: z.string().min(1).max(4_000).describe('One sentence of the document, to the letter.'),
})
export type ModelClaim = z.infer<typeof ModelClaim>

/** A model's whole answer. Its claims are parsed one by one, so that a bad one loses no other. */
export const ModelAnswer = z.object({ claims: z.array(z.unknown()).max(500) })
export type ModelAnswer = z.infer<typeof ModelAnswer>

/** The JSON schema that a model is asked to fit. Strict servers want every key in `required`. */
export function answerSchema(): Record<string, unknown> {
  const claims = z.toJSONSchema(z.object({ claims: z.array(ModelClaim) }), {
    override: ({ jsonSchema }) => {
      delete jsonSchema.id
      if (jsonSchema.properties) {
        jsonSchema.required = Object.keys(jsonSchema.properties)
        jsonSchema.additionalProperties = false
      }
    },
  })
  const { $schema, ...schema } = claims
  return schema
}
