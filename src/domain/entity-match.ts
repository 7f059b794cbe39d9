import { z } from 'zod'
import { EntityType } from './claim.ts'
import {
  compareNames,
  comparePrepared,
  NAME_REASONS,
  NameReason,
  type PreparedName,
  prepareName,
} from './name-score.ts'
import { isCjk } from './names.ts'
import { CompanyKind } from './register.ts'

/** What can speak for or against a candidate: how a name fits, or whether a property does. */
export const MatchFeature = z
  .enum([...NameReason.options, 'sameId', 'country', 'kind', 'headquarters', 'stateOwned', 'type'])
  .meta({
    id: 'MatchFeature',
    description:
      'Why the names fit, as in the list `nameReason`, or which property was compared: `sameId`, `country`, `kind`, `headquarters`, `stateOwned` or `type`.',
  })
export type MatchFeature = z.infer<typeof MatchFeature>

/** Why one feature has its score, with the two values that were compared. */
export const MatchExplanation = z
  .object({
    score: z.number().min(0).max(1).describe('1: it fits; 0: it does not.'),
    detail: z.string().describe('In words.'),
    query: z.string().nullable().describe('The value that was asked for.'),
    candidate: z.string().nullable().describe("The candidate's value; null where it has none."),
  })
  .meta({ id: 'MatchExplanation' })
export type MatchExplanation = z.infer<typeof MatchExplanation>

/** The properties, besides names, that can be compared. */
export const COMPARED = ['country', 'kind', 'headquarters', 'stateOwned'] as const

/** What is looked for: one entity, by any of its names. */
export interface MatchQuery {
  /** Names or ids; the one that fits best counts. */
  names: string[]
  /** Values that it may have, by property; countries as ISO 3166-1 alpha-2. */
  properties?: Partial<Record<(typeof COMPARED)[number], string[]>>
  /** Types that speak for a candidate; others are not left out, but count less. */
  preferredTypes?: readonly EntityType[]
}

/** An entity that may be meant. */
export const MatchCandidate = z.object({
  id: z.string(),
  type: EntityType,
  isCompany: z.boolean(),
  name: z.string().nullable(),
  nameZh: z.string().nullable(),
  /** Of an entity without a name, the names of its parties. */
  parties: z.array(z.string()),
  country: z.string().nullable(),
  kind: CompanyKind.nullable(),
  headquarters: z.string().nullable(),
  stateOwned: z.boolean().nullable(),
  sources: z.int(),
  names: z.array(z.string()),
  /** Ids that were merged into it. */
  referents: z.array(z.string()),
})
export type MatchCandidate = z.infer<typeof MatchCandidate>

/** A candidate with its score, and what made it. */
export interface ScoredCandidate {
  candidate: MatchCandidate
  score: number
  /** Whether it is surely meant: good enough, and clearly better than all others. */
  match: boolean
  explanations: Partial<Record<MatchFeature, MatchExplanation>>
}

/** A name keeps this much of its score where a property says otherwise. */
const OTHER_VALUE: Record<(typeof COMPARED)[number], number> = {
  // An exact name in another country is below the usual threshold: shown, but not taken.
  country: 0.65,
  kind: 0.9,
  headquarters: 0.9,
  stateOwned: 0.9,
}
const NO_VALUE = 0.97
const OTHER_TYPE = 0.85
/** Candidates that are nearer to each other than this are not told apart. */
const LEAD_MIN = 0.02

/**
 * The candidates that reach `cutoff`, the best first; of equals, the one with more sources.
 *
 * Only the first can be a match: where others come as near, the name is ambiguous and none is.
 */
export function scoreCandidates(
  query: MatchQuery,
  candidates: readonly MatchCandidate[],
  { threshold, cutoff }: { threshold: number; cutoff: number },
): { results: ScoredCandidate[]; ambiguous: boolean } {
  const results = candidates
    .map((candidate) => ({ ...scoreOf(query, candidate), candidate, match: false }))
    .filter(({ score }) => score > 0 && score >= cutoff)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.candidate.sources - a.candidate.sources ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
  const [first, second] = results
  const isGood = first !== undefined && first.score >= threshold
  // The floating difference of 1 and 0.98 is not quite 0.02.
  const lead = Math.round(((first?.score ?? 0) - (second?.score ?? 0)) * 1_000)
  const ambiguous = isGood && second !== undefined && lead < LEAD_MIN * 1_000
  if (first && isGood && !ambiguous) first.match = true
  return { results, ambiguous }
}

function scoreOf(query: MatchQuery, candidate: MatchCandidate) {
  const explanations: ScoredCandidate['explanations'] = {}
  let score = nameScoreOf(query, candidate, explanations)
  if (score === 0) return { score, explanations }
  for (const property of COMPARED) {
    const wanted = query.properties?.[property] ?? []
    if (wanted.length === 0) continue
    const value = candidate[property]?.toString() ?? null
    const fits = value !== null && wanted.some((one) => isSame(one, value))
    if (!fits) score *= value === null ? NO_VALUE : OTHER_VALUE[property]
    explanations[property] = {
      score: fits ? 1 : 0,
      detail: fits ? 'The same.' : value === null ? 'Not known of the candidate.' : 'Another one.',
      query: wanted.join('; '),
      candidate: value,
    }
  }
  const { preferredTypes = [] } = query
  if (preferredTypes.length > 0) {
    const types = typesOf(candidate)
    const fits = preferredTypes.some((type) => types.includes(type))
    if (!fits) score *= OTHER_TYPE
    explanations.type = {
      score: fits ? 1 : 0,
      detail: fits ? 'The same.' : 'Another one.',
      query: preferredTypes.join('; '),
      candidate: types.join('; '),
    }
  }
  return { score: Math.round(score * 1_000) / 1_000, explanations }
}

/** The types of an entity: a joint venture with a name is a company, too. */
export function typesOf({ type, isCompany }: MatchCandidate): EntityType[] {
  return type === 'jointVenture' && isCompany ? [type, 'company'] : [type]
}

/** The score of the two names that fit best, and the reasons of these two. */
function nameScoreOf(
  query: MatchQuery,
  candidate: MatchCandidate,
  explanations: ScoredCandidate['explanations'],
): number {
  const id = query.names.find((name) => name === candidate.id || candidate.referents.includes(name))
  if (id !== undefined) {
    const detail = 'It is the id of the candidate, or one that was merged into it.'
    explanations.sameId = { score: 1, detail, query: id, candidate: candidate.id }
    return 1
  }
  const names = preparedNames(candidate)
  const [best] = query.names
    .map(prepareName)
    // Names in different scripts share no letter.
    .flatMap((asked) =>
      names
        .filter((name) => isCjk(asked.text) === isCjk(name.text))
        .map((name) => ({ asked: asked.text, name: name.text, ...comparePrepared(asked, name) })),
    )
    .toSorted((a, b) => b.score - a.score)
  for (const { reason, score } of best?.reasons ?? []) {
    explanations[reason] = {
      score,
      detail: NAME_REASONS[reason],
      query: best?.asked ?? null,
      candidate: best?.name ?? null,
    }
  }
  return best?.score ?? 0
}

/** A batch compares the same candidates again and again. */
const PREPARED = new WeakMap<MatchCandidate, PreparedName[]>()

function preparedNames(candidate: MatchCandidate): PreparedName[] {
  const known = PREPARED.get(candidate)
  if (known) return known
  const names = candidate.names.map(prepareName)
  PREPARED.set(candidate, names)
  return names
}

const isSame = (a: string, b: string): boolean => compareNames(a, b).score >= 0.95
