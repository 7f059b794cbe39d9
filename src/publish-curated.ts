import type { Curation, CurationEntry } from './domain/curation.ts'
import type { Load } from './graph/begin-load.ts'
import { finishCuration } from './graph/curation/finish-curation.ts'
import { mergeCuration } from './graph/curation/merge-curation.ts'
import { readClaimsOf, readUnderway } from './graph/curation/read-claims.ts'
import { documentsNamed } from './graph/curation/read-documents.ts'
import type { Graph } from './graph/graph.ts'
import { publishState } from './graph/publish-state.ts'
import { assembleState } from './resolution/assemble-state.ts'
import { curate } from './resolution/curate.ts'
import { derivedMerges } from './resolution/curate-derived.ts'
import { withAside } from './resolution/curate-links.ts'
import type { NameIndex } from './resolution/name-index.ts'

/** Publishes what all claims give, as people have decided about them. The version of the dataset. */
export async function publishCurated(
  graph: Graph,
  load: Load,
  curation: Curation,
  index: NameIndex,
): Promise<string> {
  const names = curation.entries.map(({ entry }) => entry.document)
  const documents = await documentsNamed(graph, [...new Set(names)])
  const underway = await readUnderway(graph)
  const curated = curate(readClaimsOf(underway), curation, documents, index)
  const publishing = await mergeCuration(graph, load, underway, curated)
  const state = assembleState(curated.live, curated.index)
  const { unmerged } = curated
  const derived =
    curated.merges.size > 0 ? derivedMerges(assembleState(unmerged, index), state) : []
  const merges = new Map([...derived, ...curated.merges])
  const decided = {
    claims: new Map([...curated.decidedBy].map(([id, entry]) => [id, noteOf(entry)])),
    merges: new Map(
      [...merges].map(([id, { into }]) => [id, { into, note: mergeNote(id, curation) }]),
    ),
  }
  const facts = withAside(state, curated.aside)
  const { version } = await publishState(publishing, load, facts, decided, graph)
  await finishCuration(graph, load, merges, curation.hash)
  return version
}

/** A decision, as the list of changes tells it. */
const noteOf = ({ action, who, when, why }: CurationEntry) => `${why} (${action}, ${who}, ${when})`

function mergeNote(id: string, { entries }: Curation): string {
  const merge = entries.find(({ entry }) => entry.action === 'merge' && entry.from === id)
  return merge ? noteOf(merge.entry) : 'What it is made of was merged.'
}
