import { DatasetChangedError } from '../domain/errors.ts'
import type { Exported, ExportSource, ExportType } from '../domain/export.ts'
import type { Graph } from '../graph/graph.ts'
import { datasetState } from './dataset-state.ts'
import { datasetVersion } from './dataset-version.ts'
import { type ExportEvidence, exportAround, type Surroundings } from './export-around.ts'
import { exportBrands } from './export-brands.ts'
import { exportClaims } from './export-claims.ts'
import { exportCompanies } from './export-companies.ts'
import { exportConflicts } from './export-conflicts.ts'
import { exportDocuments } from './export-documents.ts'
import { exportFigures } from './export-figures.ts'
import { exportJointVentures } from './export-joint-ventures.ts'
import { exportPartnerships } from './export-partnerships.ts'
import { exportPeople } from './export-people.ts'
import { exportStakes } from './export-stakes.ts'
import type { ExportReader } from './export-text.ts'

/** Rows a read: large enough that a round trip is little, small enough that no read is seen in memory. */
const ROWS_PER_READ = 250

/** Which part of the graph to export, and on which day. */
export interface ExportRequest {
  /** `YYYY-MM-DD`; all days where it is not given. */
  asOf?: string | undefined
  /** Only what lies around this entity; an id, or a name that fits just one. */
  entityId?: string | undefined
  /** Hops around `entityId`, 1 to 3. */
  depth?: number | undefined
  /** Ends a read that runs: the client has gone. */
  signal?: AbortSignal | undefined
}

const READERS: { [Type in ExportType]: ExportReader<Type> } = {
  stake: exportStakes,
  'joint-venture': exportJointVentures,
  partnership: exportPartnerships,
  company: exportCompanies,
  person: exportPeople,
  brand: exportBrands,
  figure: exportFigures,
  claim: exportClaims,
  document: exportDocuments,
  conflict: exportConflicts,
}

/**
 * What an export reads: nothing yet but the state of the dataset, and what lies around `entityId`.
 *
 * Throws `NotFoundError` or `GoneError` for an unknown entity, `InvalidRequestError` where too much
 * lies around it.
 */
export async function exportSource(
  graph: Graph,
  request: ExportRequest = {},
): Promise<ExportSource> {
  const { asOf = null, signal, entityId, depth = 1 } = request
  const { version, publishedAt } = await datasetState(graph)
  const around =
    entityId === undefined
      ? null
      : await exportAround(graph, { entityId, depth, asOf, version, signal })
  const expect = (found: string) => {
    if (found !== version) throw new DatasetChangedError()
  }
  async function* read<Type extends ExportType>(type: Type): AsyncGenerator<Exported<Type>[]> {
    for (const range of ranges(await idsOf(type, around))) {
      const page = await READERS[type](graph, { ...range, asOf, signal })
      expect(page.version)
      range.went(page.last)
      if (page.rows.length > 0) yield page.rows
    }
  }
  return {
    version,
    publishedAt,
    asOf,
    holds: (id) => around?.ids.has(id) ?? true,
    read,
    async verify() {
      expect(await datasetVersion(graph))
    },
  }
}

/** The ids to read, sorted; null for all. */
async function idsOf(type: ExportType, around: Surroundings | null): Promise<string[] | null> {
  if (!around) return null
  const part = EVIDENCE[type]
  const ids = part ? (await around.evidence())[part] : around.ids
  return [...ids].toSorted()
}

const EVIDENCE: Partial<Record<ExportType, keyof ExportEvidence>> = {
  figure: 'figures',
  claim: 'claims',
  document: 'documents',
  conflict: 'conflicts',
}

/** One read after the other: of all ids, from where the one before ended; or of some ids, in parts. */
function* ranges(ids: string[] | null) {
  const limit = ROWS_PER_READ
  if (ids) {
    for (let at = 0; at < ids.length; at += limit) {
      yield { limit, after: '', ids: ids.slice(at, at + limit), went: () => undefined }
    }
    return
  }
  let after: string | null = ''
  while (after !== null) {
    const went = (last: string | null) => {
      after = last
    }
    yield { limit, after, ids: null, went }
  }
}
