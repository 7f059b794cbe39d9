import { type AssertionMode, SUPPORTING_MODES } from '../domain/codelists.ts'

/** What a reader may ask of every query for facts; whatever is not given has its default. */
export interface FactOptions {
  /** What to embed. Nothing by default in lists, claims by default in single reads. */
  include?: readonly ('claims' | 'documents' | 'parties')[] | undefined
  /** Language of names. English by default, and where there is no Chinese name. */
  lang?: 'en' | 'zh' | undefined
  /** Facts with fewer documents behind them are left out of lists. */
  minSources?: number | undefined
  /** `YYYY-MM-DD`. Facts that did not hold on that day are left out of lists. */
  asOf?: string | null | undefined
  /** Modes of the claims to embed: asserted, attributed and ongoing by default. */
  assertionMode?: readonly AssertionMode[] | undefined
}

/** The parameters that every query for facts has. */
export function factParameters(options: FactOptions) {
  const include = options.include ?? []
  return {
    withClaims: include.includes('claims'),
    withDocuments: include.includes('documents'),
    nameProperty: nameProperty(options.lang),
    minSources: options.minSources ?? 0,
    asOf: options.asOf ?? null,
    assertionMode: [...(options.assertionMode ?? SUPPORTING_MODES)],
  }
}

/** The same for the read of one fact, which shows its claims unless it is told not to. */
export function singleParameters(options: FactOptions) {
  return factParameters({ include: ['claims'], ...options })
}

/** The property that holds a name in `lang`. Queries take `name` where a node lacks it. */
export function nameProperty(lang: 'en' | 'zh' | undefined): 'name' | 'nameZh' {
  return lang === 'zh' ? 'nameZh' : 'name'
}
