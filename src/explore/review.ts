import { ApiError, apiUrl, getItem, getList, inTurn } from './api.ts'
import { type Action, additionOf, decisionAbout, mergeOf } from './decision.ts'
import { announce, button, element, link } from './dom.ts'
import { evidenceOf } from './evidence.ts'
import type {
  ClaimRecord,
  CompanyRecord,
  ConflictRecord,
  DocumentRecord,
  SearchHit,
  UnresolvedRecord,
} from './records.ts'
import { addressOf, START } from './view.ts'
import { countOf, explained, title, words } from './words.ts'

const today = () => new Date().toISOString().slice(0, 10)
/** So many of each sort are shown. */
const SHOWN = 50

/** What a person should look at, each with what to write in the curation file. Throws `ApiError`. */
export async function showReview(page: HTMLElement, lang: string): Promise<void> {
  const [conflicts, waiting, names, doubted, marked] = await Promise.all([
    getList<ConflictRecord>('/conflicts', { lang }, SHOWN),
    getList<UnresolvedRecord>('/review', {}, SHOWN),
    unknownNames(lang),
    claims({ assertionMode: ['hedged', 'planned', 'opinion'], lang }),
    Promise.all(['unreviewed', 'disputed'].map((claimStatus) => claims({ claimStatus, lang }))),
  ])
  const open = conflicts.rows.filter((conflict) => conflict.open)
  const settled = conflicts.rows.filter((conflict) => !conflict.open)
  page.replaceChildren(
    element(
      'header',
      { class: 'review-head' },
      element('h2', {}, 'Review queue'),
      element(
        'p',
        {},
        'What rules could not settle. Copy an entry into seeds/curation.yaml, say who and why, and load again: it changes the facts, and is undone by removing it.',
      ),
    ),
    section(
      'Open conflicts',
      'Sources that exclude each other, and nothing tells which one holds.',
      open.map((conflict) => conflictCard(conflict, lang)),
    ),
    section(
      'Names that fit several',
      'Read, and left out: nobody picks silently. Add the claim with the right id, or give the register a name that tells them apart.',
      waiting.rows.map(waitingCard),
    ),
    section(
      'Unknown names',
      'The register does not know them; only documents do. Merge one into a known id, or add it to the register.',
      await inTurn(names, (company) => nameCard(company, lang)),
    ),
    section(
      'Claims to be looked at',
      'Marked as not reviewed or disputed.',
      marked.flat().map(claimCard),
    ),
    section(
      'Careful words',
      'Planned, hedged or an opinion: they hold up no fact until a person accepts them.',
      doubted.map(claimCard),
    ),
    section(
      'Explained conflicts',
      'Sources that differ, with a rule that tells what is shown first. Look whether it is right.',
      settled.map((conflict) => conflictCard(conflict, lang)),
    ),
  )
  const count = open.length + waiting.rows.length + names.length + marked.flat().length
  announce(
    `Review queue: ${countOf(count, 'thing')} to decide, ${countOf(doubted.length, 'careful claim')}.`,
  )
}

async function claims(query: Record<string, string | string[]>): Promise<ClaimRecord[]> {
  const { rows } = await getList<ClaimRecord>('/claims', query, SHOWN)
  // What a person decided already is done.
  return rows.filter(
    ({ claimStatus, supports }) =>
      !['rejected', 'superseded'].includes(claimStatus) &&
      (supports.length === 0 || claimStatus !== 'accepted'),
  )
}

/** What only documents know. The API has no filter for it, so a thousand of each sort are looked through. */
async function unknownNames(lang: string): Promise<CompanyRecord[]> {
  const fields = ['id', 'type', 'label', 'status', 'sources']
  const lists = await inTurn(['/companies', '/brands', '/people'], (path) =>
    getList<CompanyRecord>(path, { lang, fields }, 1_000),
  )
  const rows = lists.flatMap((list) => list.rows)
  return rows.filter(({ status }) => status === 'provisional').slice(0, SHOWN)
}

function section(heading: string, about: string, cards: readonly HTMLElement[]): HTMLElement {
  return element(
    'section',
    { class: 'queue' },
    element('h3', {}, `${heading} `, element('span', { class: 'count' }, String(cards.length))),
    element('p', { class: 'about' }, about),
    cards.length
      ? element('ul', {}, ...cards)
      : element('p', { class: 'none' }, 'Nothing waits here.'),
  )
}

function conflictCard({ id, topic, type, explanation, members }: ConflictRecord, lang: string) {
  return card(
    topic,
    `${title(type)} conflict`,
    element('p', {}, explained(explanation, members)),
    element(
      'p',
      { class: 'links' },
      link('Conflict as JSON', apiUrl(`/conflicts/${encodeURIComponent(id)}`, { lang })),
    ),
    later('Show the sentences and what to write', () => memberParts(members.slice(0, 8))),
  )
}

/** Each sentence, and under it what can be decided about it. */
async function memberParts(members: readonly ClaimRecord[]): Promise<HTMLElement[]> {
  const parts = await inTurn(members, async (member) => [
    await evidenceOf([member]),
    ...(await snippets(member, ['reject', 'correct'])),
  ])
  return parts.flat()
}

function claimCard(claim: ClaimRecord): HTMLElement {
  const objects = claim.objects.map(({ label }) => label).join(', ')
  const actions: Action[] = claim.supports.length
    ? ['reject', 'correct']
    : ['accept', 'reject', 'correct']
  return card(
    `${claim.subject.label}: ${words(claim.predicate)}${objects ? ` – ${objects}` : ''}`,
    title(claim.assertionMode),
    element('blockquote', { attributes: { lang: claim.lang } }, claim.quote),
    later('Show the passage and what to write', async () => [
      await evidenceOf([claim]),
      ...(await snippets(claim, actions)),
    ]),
  )
}

function waitingCard(claim: UnresolvedRecord): HTMLElement {
  const { mention, candidates, predicate, subject, objects, quote, lang } = claim
  const others = objects.map((party) => party.mention).join(', ')
  return card(
    `${subject.mention}: ${words(predicate)}${others ? ` – ${others}` : ''}`,
    `“${mention}” fits ${countOf(candidates.length, 'entry', 'entries')}`,
    element('blockquote', { attributes: { lang } }, quote),
    later('Show what to write', async () =>
      candidates.map(({ id, name }) => snippet(`It is ${name}`, additionOf(claim, id, today()))),
    ),
  )
}

async function nameCard(company: CompanyRecord, lang: string): Promise<HTMLElement> {
  const { id, type, label, sources } = company
  const about = await firstClaim(id, lang)
  const near = await nearNames(company, lang)
  const document = about && (await documentOf(about))
  const show = addressOf({ ...START, focus: [id], selected: id })
  return card(
    label,
    `${title(type)}, ${countOf(sources, 'document')}`,
    element(
      'p',
      { class: 'links' },
      element('a', { attributes: { href: show } }, 'In the graph'),
      link('As JSON', apiUrl(`/entities/${encodeURIComponent(id)}`)),
    ),
    about ? element('blockquote', { attributes: { lang: about.lang } }, about.quote) : null,
    near.length
      ? element(
          'p',
          {},
          'Known names that are near: ',
          near.map((hit) => `${hit.label} (${hit.id})`).join(', '),
        )
      : null,
    ...(about && document
      ? [
          snippet(
            'Merge into a known one',
            mergeOf(id, near[0]?.id ?? `${id.slice(0, 3)}…`, about, document.fileName, today()),
          ),
        ]
      : []),
  )
}

async function nearNames({ id, type, label }: CompanyRecord, lang: string): Promise<SearchHit[]> {
  try {
    const query = { q: label.slice(0, 100), fuzzy: 'true', type, lang }
    const { rows } = await getList<SearchHit>('/search', query, 4)
    return rows.filter((hit) => hit.id !== id).slice(0, 3)
  } catch (error) {
    // A name may be of signs that cannot be searched for.
    if (error instanceof ApiError && error.status === 400) return []
    throw error
  }
}

async function firstClaim(id: string, lang: string): Promise<ClaimRecord | undefined> {
  for (const side of ['subjectId', 'objectId']) {
    const { rows } = await getList<ClaimRecord>('/claims', { [side]: id, lang }, 1)
    if (rows[0]) return rows[0]
  }
  return undefined
}

const documentOf = ({ documentId }: ClaimRecord) =>
  getItem<DocumentRecord>(`/documents/${encodeURIComponent(documentId)}`)

const NAMES: Record<Action, string> = {
  accept: 'Accept: it holds up a fact',
  reject: 'Reject: it holds up nothing',
  correct: 'Correct: understand it in another way',
}

async function snippets(claim: ClaimRecord, actions: readonly Action[]): Promise<HTMLElement[]> {
  const { fileName } = await documentOf(claim)
  return actions.flatMap((action) => {
    const yaml = decisionAbout(action, claim, fileName, today())
    return yaml ? [snippet(NAMES[action], yaml)] : []
  })
}

function snippet(label: string, yaml: string): HTMLElement {
  const copy = button('Copy', async () => {
    try {
      await navigator.clipboard.writeText(yaml)
      copy.textContent = 'Copied'
      announce('Copied.')
    } catch {
      // Without HTTPS there is no clipboard; a selection can be copied by hand.
      getSelection()?.selectAllChildren(code)
      announce('Press Ctrl-C to copy the selected lines.')
    }
  })
  copy.setAttribute('aria-label', `Copy: ${label}`)
  const code = element('pre', { attributes: { tabindex: 0, 'aria-label': label } }, yaml)
  return element('div', { class: 'snippet' }, element('p', {}, label, ' ', copy), code)
}

function card(heading: string, kind: string, ...content: (Node | null)[]): HTMLElement {
  return element(
    'li',
    { class: 'case' },
    element('p', { class: 'kind' }, kind),
    element('h4', {}, heading),
    ...content,
  )
}

/** A part that is made when it is opened. */
function later(label: string, make: () => Promise<HTMLElement[]>): HTMLElement {
  const details = element('details', {}, element('summary', {}, label))
  let made = false
  details.addEventListener('toggle', () => {
    if (made || !details.open) return
    made = true
    make().then(
      (parts) => details.append(...parts),
      (error: unknown) => {
        made = false
        announce(error instanceof Error ? error.message : String(error))
      },
    )
  })
  return details
}
