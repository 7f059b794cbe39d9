import { type AssertionMode, SUPPORTING_MODES } from '../domain/codelists.ts'

/** What a reader may ask of every query for facts; whatever is not given has its default. */
export interface FactOptions {
  /** What to embed. Nothing by default in lists, claims by default in single reads. */
  include?: readonly ('claims' | 'documents' | 'parties')[] | undefined
  /** Language of names. English by default, and where there is no Chinese name. */
  lang?: 'en' | 'zh' | undefined
  /** Facts with fewer documents behind them are left out of lists. A derived one counts as one. */
  minSources?: number | undefined
  /** `YYYY-MM-DD`. Facts that did not hold on that day are left out of lists. */
  asOf?: string | null | undefined
  /** Modes of the claims to embed: asserted, attributed and ongoing by default. */
  assertionMode?: readonly AssertionMode[] | undefined
}

/**
 * The input that every query for facts has.
 *
 * A query gets all its values as one map, `$input`. Neo4j keeps a plan for each combination of
 * parameter types, and null is a type: with a parameter for each filter, every combination of
 * filters would be planned anew, at 0.5 s each; a map is a map, whatever is in it. What the map
 * lacks is null in Cypher, and the driver leaves out what is undefined.
 */
export function factInput(options: FactOptions) {
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
export function singleInput(options: FactOptions) {
  return factInput({ include: ['claims'], ...options })
}

/** The property that holds a name in `lang`. Queries take `name` where a node lacks it. */
export function nameProperty(lang: 'en' | 'zh' | undefined): 'name' | 'nameZh' {
  return lang === 'zh' ? 'nameZh' : 'name'
}
