import type { Party, ResolvedClaim } from '../domain/claim.ts'
import { type EntryOf, type Placed, problemOf } from '../domain/curation.ts'
import { jointVentureId, unnamedBrandId } from '../domain/ids.ts'
import type { PartyBook } from './curate-parties.ts'
import type { NameIndex } from './name-index.ts'

/** What may become what: the merged one's type, then that of the one that stays. */
const MERGEABLE = [
  'company into company',
  'brand into brand',
  'person into person',
  'jointVenture into jointVenture',
  // An article that only names the venture cannot know that it is one.
  'company into jointVenture',
]

type Merge = Placed<EntryOf<'merge'>>

/** Each merged id with the one that stays, over several merges. What is wrong goes to `problems`. */
export function mergesOf(
  entries: Merge[],
  book: PartyBook,
  problems: string[],
): Map<string, string> {
  const direct = new Map<string, Merge>()
  for (const placed of entries) {
    const { from, into } = placed.entry
    const before = direct.get(from)
    const wrong = wrongWith(placed, book)
    if (wrong) problems.push(problemOf(placed, wrong))
    else if (before && before.entry.into !== into) {
      const other = `entry ${before.number} merges '${from}' into '${before.entry.into}'`
      problems.push(problemOf(placed, `${other}, and this one into '${into}'. Keep one of them.`))
    } else direct.set(from, placed)
  }
  const merges = new Map<string, string>()
  for (const [from, placed] of direct) {
    const into = endOf(from, direct)
    if (into !== null) merges.set(from, into)
    else problems.push(problemOf(placed, `the merges lead from '${from}' in a circle. Remove one.`))
  }
  return merges
}

function wrongWith({ entry: { from, into } }: Merge, book: PartyBook): string | null {
  if (from === into) return `'${from}' cannot be merged into itself.`
  if (!book.isTold(from)) {
    return `no claim of a loaded article speaks of '${from}', so there is nothing to merge. Correct the id, or remove the entry.`
  }
  const [merged, stays] = [book.get(from), book.get(into)]
  if (!stays) {
    return `'${into}' is unknown: neither a claim nor the register has it. Correct the id, or add it to the register.`
  }
  const kind = `${merged?.type} into ${stays.type}`
  if (!MERGEABLE.includes(kind)) {
    return `a merge of ${kind} is not possible. Possible are: ${MERGEABLE.join(', ')}.`
  }
  if (stays.type === 'jointVenture' && !stays.name) {
    return `'${into}' has no name, so its id is that of its parties. Merge into a venture with a name.`
  }
  return null
}

/** Where the merges lead from an id; null where it is in a circle. */
function endOf(from: string, direct: ReadonlyMap<string, Merge>): string | null {
  const seen = new Set<string>()
  for (let id = from; ; ) {
    const next = direct.get(id)?.entry.into
    if (next === undefined) return id
    if (seen.has(id)) return null
    seen.add(id)
    id = next
  }
}

/** A claim about the entities that stay. Its id and its words are those that it had. */
export function mergedClaim(
  claim: ResolvedClaim,
  merges: ReadonlyMap<string, string>,
  book: PartyBook,
): ResolvedClaim {
  if (merges.size === 0) return claim
  const subject = mergedParty(claim.subject, merges, book)
  const seen = new Set([subject.id])
  const objects = claim.objects
    .map((party) => mergedParty(party, merges, book))
    .filter(({ id }) => !seen.has(id) && seen.add(id))
  const merged = { ...claim, subject, objects }
  if (claim.predicate !== 'formsJointVenture') return merged
  const target = merges.get(book.ventureOf(claim).id) ?? merges.get(book.ventureOf(merged).id)
  const name = target === undefined ? null : book.get(target)?.name
  return name ? { ...merged, value: { ...claim.value, name } } : merged
}

/** What has no name is known by its parties, so its id changes with theirs. */
function mergedParty(party: Party, merges: ReadonlyMap<string, string>, book: PartyBook): Party {
  const partyIds = party.partyIds?.map((id) => merges.get(id) ?? id)
  const own = partyIds ? { ...party, partyIds: [...new Set(partyIds)].toSorted() } : party
  const id = party.name ? party.id : unnamedId(own)
  const target = merges.get(party.id) ?? merges.get(id)
  const template = target === undefined ? undefined : book.get(target)
  if (!template) return { ...own, id }
  return { ...template, mention: party.mention, role: party.role }
}

function unnamedId({ id, type, partyIds }: Party): string {
  if (!partyIds) return id
  if (type === 'jointVenture') return jointVentureId(null, partyIds)
  return type === 'brand' ? unnamedBrandId(partyIds) : id
}

/** The register with the names of what was merged given to what stays, so that a search finds it. */
export function mergedIndex(index: NameIndex, merges: ReadonlyMap<string, string>): NameIndex {
  const curatedNames = new Map(index.curatedNames)
  for (const [from, into] of merges) {
    const entry = index.entries.get(from)
    if (!entry) continue
    const label = (value: string, lang: 'en' | 'zh') =>
      ({ value, lang, type: 'alternative', use: 'never' }) as const
    curatedNames.set(into, [
      ...(curatedNames.get(into) ?? []),
      label(entry.name, 'en'),
      ...(entry.nameZh ? [label(entry.nameZh, 'zh')] : []),
      ...(index.curatedNames.get(from) ?? []),
    ])
  }
  return { ...index, curatedNames }
}
