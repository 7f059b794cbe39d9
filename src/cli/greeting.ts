import type { DocumentReference } from '../domain/records/document-record.ts'
import type { Stake } from '../domain/records/stake.ts'
import { leastOf } from '../domain/share.ts'
import type { Graph } from '../graph/graph.ts'
import { datasetState } from '../queries/dataset-state.ts'
import { stakesPage } from '../queries/stakes-page.ts'
import { printable } from './printable.ts'

/** Most stakes that are looked at for one to show: the best-sourced of all. */
const CANDIDATES = 50

/** What a person can do on an empty graph. */
const EMPTY = `
  The graph is empty: no article is loaded. Put plain-text articles into a folder, then load them:

    npm run seed -- <folder>
`

/**
 * A fact of the graph to begin with, with its sentence and source: the stake that most documents
 * tell, of these the dearest. Where no document tells one, nothing; on an empty graph, what to do.
 */
export async function firstFact(graph: Graph): Promise<string> {
  const { counts } = await datasetState(graph)
  if (counts.documents === 0) return EMPTY
  const page = { limit: CANDIDATES, after: null, sort: '-sources' }
  const { rows } = await stakesPage(graph, { derived: false }, page, {
    include: ['claims', 'documents'],
  })
  const stake = strikingOf(rows)
  return stake ? factText(stake) : ''
}

/** The stake to show: with a share, undisputed where there is one, of most documents, the dearest. */
export function strikingOf(stakes: readonly Stake[]): Stake | undefined {
  const told = stakes.filter(({ claims, interest }) => claims?.length && interest.share)
  return told.toSorted(
    (a, b) =>
      Number(a.disputed) - Number(b.disputed) ||
      b.sources - a.sources ||
      dearness(b) - dearness(a) ||
      leastOf(b.interest.share) - leastOf(a.interest.share) ||
      (a.id < b.id ? -1 : 1),
  )[0]
}

/** Currencies differ by less than prices do, but for yen and won; it only decides what is shown. */
const dearness = ({ price }: Stake) => Math.max(0, ...price.map(({ amount }) => amount))

function factText({ holder, subject, interest, acquired, claims = [], documents = [] }: Stake) {
  const [claim] = claims
  const share = interest.share?.exact
  const since = acquired?.date ? ` since ${acquired.date}` : ''
  const statement = `${holder.label} holds ${share === undefined ? 'a part' : `${share}%`} of ${subject.label}${since}.`
  const source = documents.find(({ id }) => id === claim?.documentId)
  return `
  Did you know? ${printable(statement)}
    “${printable(claim?.quote ?? '')}”
    ${printable(source ? sourceText(source) : (claim?.documentId ?? ''))}
`
}

function sourceText({ id, title, publisher, publishedAt }: DocumentReference): string {
  return [publisher, title, publishedAt?.date, id].filter(Boolean).join(', ')
}
