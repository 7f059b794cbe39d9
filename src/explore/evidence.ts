import { apiUrl, getItem, getList, inTurn } from './api.ts'
import { button, element, link } from './dom.ts'
import type { ClaimRecord, DocumentRecord } from './records.ts'
import { countOf, dateText, title, words } from './words.ts'

/** So many claims are read with their passages at once. */
const AT_ONCE = 8

/** What each way of saying means to a reader. */
const MODES: Record<string, string> = {
  attributed: 'The document says who claims it.',
  planned: 'Planned: it has not happened yet.',
  ongoing: 'Under way.',
  hedged: 'Said with reserve.',
  hypothetical: 'Only supposed.',
  negated: 'Denied.',
  opinion: 'An opinion.',
}

/** The claims behind any of these facts, by document and place. Throws `ApiError`. */
export async function claimsBehind(ids: readonly string[], lang: string): Promise<ClaimRecord[]> {
  const lists = await inTurn(ids, (supportsId) =>
    getList<ClaimRecord>('/claims', { supportsId, lang }, 200),
  )
  return [...new Map(lists.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values()]
}

/** The sentences of `claims` in their passages, with what document they are from. */
export async function evidenceOf(claims: readonly ClaimRecord[]): Promise<HTMLElement> {
  const list = element('ul', { class: 'evidence' })
  await addTo(list, claims)
  return list
}

async function addTo(list: HTMLElement, claims: readonly ClaimRecord[]): Promise<void> {
  const rest = claims.slice(AT_ONCE)
  list.append(...(await inTurn(claims.slice(0, AT_ONCE), card)))
  if (rest.length === 0) return
  const more = element('li', {})
  const show = async () => {
    more.remove()
    await addTo(list, rest)
  }
  more.append(button(`Show ${countOf(rest.length, 'more sentence')}`, () => void show()))
  list.append(more)
}

interface Passage {
  before: string
  quote: string
  after: string
}

async function card(claim: ClaimRecord): Promise<HTMLElement> {
  const document = `/documents/${encodeURIComponent(claim.documentId)}`
  const { start, end } = claim
  const [source, passage] = await Promise.all([
    getItem<DocumentRecord>(document),
    getItem<Passage>(`${document}/passages`, { start, end }),
  ])
  const date = dateText(source.publishedAt)
  const mode = MODES[claim.assertionMode]
  return element(
    'li',
    { class: `claim ${claim.assertionMode}` },
    element(
      'blockquote',
      { attributes: { lang: claim.lang } },
      opening(passage.before, claim.start),
      element('mark', {}, ...withMentions(passage.quote, claim)),
      closing(passage.after),
    ),
    element(
      'p',
      { class: 'source' },
      element('cite', {}, source.title ?? source.fileName),
      [' – ', source.publisher ?? 'publisher not named', ', ', date ?? 'not dated'].join(''),
    ),
    mode
      ? element(
          'p',
          { class: 'mode' },
          element('strong', {}, `${title(claim.assertionMode)}. `),
          claim.attributedTo ? `By ${claim.attributedTo}.` : mode,
        )
      : null,
    claim.claimStatus === 'accepted'
      ? null
      : element('p', { class: 'mode' }, `Status: ${words(claim.claimStatus)}.`),
    element(
      'p',
      { class: 'links' },
      link('Claim as JSON', apiUrl(`/claims/${claim.id}`)),
      link('Document as JSON', apiUrl(document)),
    ),
  )
}

/** What stands before the quote, from the beginning of a word. */
function opening(before: string, start: number): string {
  if ([...before].length >= start) return before
  return `… ${before.replace(/^\S{0,24}\s+/, '')}`
}

/** What stands after the quote, to the end of a word. */
function closing(after: string): string {
  if (/[.!?。！？”"]\s*$/.test(after) || after.trim() === '') return after
  return `${after.replace(/\s+\S{0,24}$/, '')} …`
}

/** The quote as text nodes, with the words that name the parties in bold. */
function withMentions(quote: string, { subject, objects }: ClaimRecord): Node[] {
  const names = [subject, ...objects].map(({ mention }) => mention).filter((name) => name !== '')
  const spans: { start: number; end: number }[] = []
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const start = quote.indexOf(name)
    const end = start + name.length
    const free = spans.every((span) => end <= span.start || start >= span.end)
    if (start >= 0 && free) spans.push({ start, end })
  }
  const nodes: Node[] = []
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    nodes.push(document.createTextNode(quote.slice(at, start)))
    nodes.push(element('strong', {}, quote.slice(start, end)))
    at = end
  }
  nodes.push(document.createTextNode(quote.slice(at)))
  return nodes
}
