import { z } from 'zod'

/** What sort of body a company is. Our own list; `company` is any body that can be a party. */
export const CompanyKind = z
  .enum([
    'carmaker',
    'supplier',
    'batteryMaker',
    'technology',
    'mobility',
    'energy',
    'finance',
    'holding',
    'dealer',
    'university',
    'government',
    'media',
    'jointVenture',
    'other',
  ])
  .meta({ id: 'CompanyKind' })
export type CompanyKind = z.infer<typeof CompanyKind>

/** How a name is related to what it names: BODS `nameType` where it has a word, else our own. */
export const NameType = z
  .enum(['legal', 'short', 'brand', 'former', 'alternative', 'translation', 'transliteration'])
  .meta({ id: 'NameType' })
export type NameType = z.infer<typeof NameType>

/**
 * Whether a name may be read as this entry wherever it stands.
 *
 * `always`: yes. `afterFullName`: only in a document that also names the entry in full ("Leap",
 * "通用"). `never`: it is searchable, but no text is read by it ("smart").
 */
export const NameUse = z.enum(['always', 'afterFullName', 'never'])
export type NameUse = z.infer<typeof NameUse>

export const RegisterName = z.strictObject({
  value: z.string().trim().min(1).max(120),
  lang: z.enum(['en', 'zh', 'ja', 'ko', 'de', 'fr', 'it', 'es', 'sv']),
  type: NameType,
  use: NameUse.default('always'),
})
export type RegisterName = z.infer<typeof RegisterName>

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[a-z0-9]+(-[a-z0-9]+)*$`))

/** One known company, carmaker to university: `seeds/register/companies-*.yaml`. */
export const RegisterCompany = z.strictObject({
  id: id('co'),
  name: z.string().min(1).describe('The label in English, as news write it.'),
  nameZh: z.string().min(1).optional().describe('The label in Chinese.'),
  use: NameUse.default('always').describe('For the two labels.'),
  kind: CompanyKind,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 alpha-2, of the headquarters.'),
  stateOwned: z.boolean().optional(),
  names: z.array(RegisterName).default([]),
})
export type RegisterCompany = z.infer<typeof RegisterCompany>

/** One known brand: `seeds/register/brands.yaml`. */
export const RegisterBrand = z.strictObject({
  id: id('br'),
  name: z.string().min(1),
  nameZh: z.string().min(1).optional(),
  use: NameUse.default('always'),
  owner: id('co').optional().describe('The company whose brand it is; curated, never evidence.'),
  segment: z.string().optional(),
  names: z.array(RegisterName).default([]),
})
export type RegisterBrand = z.infer<typeof RegisterBrand>

/** One known person of the industry: `seeds/register/people.yaml`. */
export const RegisterPerson = z.strictObject({
  id: id('pe'),
  name: z.string().min(1),
  nameZh: z.string().min(1).optional(),
  use: NameUse.default('always'),
  names: z.array(RegisterName).default([]),
})
export type RegisterPerson = z.infer<typeof RegisterPerson>

/** A named alliance or cooperation model, which names a partnership: `seeds/register/alliances.yaml`. */
export const RegisterAlliance = z.strictObject({
  id: id('pa'),
  name: z.string().min(1),
  nameZh: z.string().min(1).optional(),
  use: NameUse.default('always'),
  names: z.array(RegisterName).default([]),
})
export type RegisterAlliance = z.infer<typeof RegisterAlliance>

/** The known companies, brands, people and alliances that mentions are resolved to. */
export interface Register {
  companies: RegisterCompany[]
  brands: RegisterBrand[]
  people: RegisterPerson[]
  alliances: RegisterAlliance[]
}
