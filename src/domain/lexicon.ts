import type { CompanyKind, NameUse } from './register.ts'

/** What a span of text can name. */
export type MentionType =
  | 'company'
  | 'brand'
  | 'person'
  | 'jointVenture'
  | 'partnership'
  | 'technology'
  | 'platform'
  | 'product'
  | 'place'

/** One known name, as the extraction needs it: what it may mean, and what can be said of that. */
export interface LexiconName {
  value: string
  lang: string
  use: NameUse
  /** The id of the entry that has the name. */
  ref: string
  type: MentionType
  /** Of a company: for "the German car group". */
  country?: string
  kind?: CompanyKind
  /** Of a brand: its curated owner's id. */
  owner?: string
}

/** All known names. Built from the register, so that `extraction` needs to know no more. */
export interface Lexicon {
  names: LexiconName[]
}
