import { apiUrl, getItem } from './api.ts'
import { detailsOfEntity } from './details.ts'
import { button, element, link } from './dom.ts'
import { claimsBehind, evidenceOf } from './evidence.ts'
import type { Fact } from './fact.ts'
import { ofClaim, ofFact } from './fact-panel.ts'
import { factIdOf } from './load.ts'
import {
  type Actions,
  definitions,
  expandButton,
  factButton,
  heading,
  type Scene,
} from './panel-parts.ts'
import { showProblem } from './problem.ts'
import type { CompanyRecord, StakeRecord, Stats } from './records.ts'
import { countOf, title, words } from './words.ts'

let turn = 0

/** Shows what is selected, or what the view is about, with the sentences behind it. */
export async function showPanel(panel: HTMLElement, scene: Scene, actions: Actions): Promise<void> {
  const mine = ++turn
  const { view, model } = scene
  const id = view.selected
  const fact = model.facts.find((one) => one.id === id)
  const claim = model.claims.find((one) => one.id === id)
  panel.setAttribute('aria-busy', 'true')
  try {
    const content = fact
      ? await ofFact(fact, scene, actions)
      : claim
        ? await ofClaim(claim, model, actions)
        : id
          ? await ofEntity(id, scene, actions)
          : view.path
            ? ofPaths(scene, actions)
            : await ofStart(scene, actions)
    if (mine === turn) panel.replaceChildren(...content)
  } catch (error) {
    if (mine === turn)
      panel.replaceChildren(showProblem(error, () => void showPanel(panel, scene, actions)))
  } finally {
    if (mine === turn) panel.removeAttribute('aria-busy')
  }
}

async function ofEntity(
  id: string,
  { view, model }: Scene,
  actions: Actions,
): Promise<HTMLElement[]> {
  const path = `/entities/${encodeURIComponent(id)}`
  const node = model.nodes.find((one) => one.id === id)
  if (node?.claimOnly && !node.id.startsWith('co_')) {
    return [
      ...heading('Named by a claim only', node.label, actions),
      element('p', {}, 'No fact has it.'),
    ]
  }
  const [record, claims] = await Promise.all([
    getItem<Partial<CompanyRecord> & { type: string; label: string }>(path, { lang: view.lang }),
    claimsBehind([id], view.lang),
  ])
  const facts = model.facts.filter(
    (fact) => fact.id === id || fact.parties.some(({ reference }) => reference.id === id),
  )
  const { from = '', to = '' } = view.path ?? {}
  return [
    ...heading(title(record.type), record.label, actions),
    element(
      'p',
      { class: 'chips' },
      expandButton(id, view, actions),
      button('Only this', () => actions.change({ focus: [id], all: false, path: null })),
      button('Path from here', () =>
        actions.change({ path: { from: id, to: to === id ? '' : to } }),
      ),
      button('Path to here', () =>
        actions.change({ path: { from: from === id ? '' : from, to: id } }),
      ),
    ),
    definitions(detailsOfEntity(record)),
    element('h3', {}, `In this view: ${countOf(facts.length, 'fact')}`),
    element(
      'ul',
      { class: 'facts' },
      ...facts.map((fact) => element('li', {}, factButton(fact, actions))),
    ),
    ...(claims.length
      ? [element('h3', {}, 'What documents say of it'), await evidenceOf(claims)]
      : []),
    element('p', { class: 'links' }, link('As JSON', apiUrl(path))),
  ]
}

function ofPaths({ view, paths, model }: Scene, actions: Actions): HTMLElement[] {
  const { from = '', to = '' } = view.path ?? {}
  const name = (id: string) => model.nodes.find((node) => node.id === id)?.label ?? id
  const head = heading('Path', `${name(from)} – ${name(to)}`, actions, () =>
    actions.change({ path: null }),
  )
  if (!from || !to)
    return [
      ...head,
      element('p', {}, 'Choose the other end by the fields above the graph, or by a node.'),
    ]
  if (paths.length === 0) {
    return [
      ...head,
      element(
        'p',
        {},
        'No way leads from one to the other within six hops. Try any time, or another end.',
      ),
    ]
  }
  return [
    ...head,
    element(
      'p',
      {},
      `${countOf(paths.length, 'shortest way', 'shortest ways')}; the first is drawn bold.`,
    ),
    ...paths.flatMap((path, index) => [
      element('h3', {}, `Way ${index + 1}: ${countOf(path.length, 'step')}`),
      element(
        'ol',
        { class: 'path' },
        ...path.hops.map((hop) => {
          const fact = model.facts.find(({ id }) => id === factIdOf(hop))
          return element(
            'li',
            {},
            `${hop.from.label} → ${hop.to.label} `,
            fact ? factButton(fact, actions) : words(hop.relation),
          )
        }),
      ),
    ]),
  ]
}

async function ofStart({ view, model }: Scene, actions: Actions): Promise<HTMLElement[]> {
  const { counts } = await getItem<Stats>('/stats', { lang: view.lang })
  const isStart = view.focus.length === 0 && !view.all
  const dataset = [
    countOf(counts.companies ?? 0, 'company', 'companies'),
    countOf(counts.stakes ?? 0, 'stake'),
    countOf(counts.jointVentures ?? 0, 'joint venture'),
    countOf(counts.partnerships ?? 0, 'partnership'),
  ].join(', ')
  const intro = element(
    'div',
    { class: 'intro' },
    element('h2', {}, isStart ? 'The most connected companies' : 'What is shown'),
    element(
      'p',
      {},
      `${countOf(model.facts.length, 'fact')} of a dataset with ${dataset}, read from ${countOf(counts.documents ?? 0, 'document')}. Select a node or a line to read the words behind it.`,
    ),
    isStart ? button('Show everything', () => actions.change({ all: true })) : null,
  )
  const fact = strikingOf(model.facts)
  if (!fact) {
    const advice = 'Nothing to show: change the date or the kinds, or search for a company.'
    return [intro, element('p', {}, advice)]
  }
  const claims = await claimsBehind([fact.id], view.lang)
  return [
    intro,
    element('h3', {}, 'Worth a look'),
    factButton(fact, actions),
    await evidenceOf(claims.slice(0, 1)),
  ]
}

/** The dearest stake; without prices, the fact with most sources. */
function strikingOf(facts: readonly Fact[]): Fact | undefined {
  // The kind tells the shape of the record.
  const price = ({ kind, record }: Fact) =>
    kind === 'stake' ? Math.max(0, ...(record as StakeRecord).price.map(({ amount }) => amount)) : 0
  return facts.toSorted(
    (a, b) => price(b) - price(a) || b.sources - a.sources || (a.id < b.id ? -1 : 1),
  )[0]
}
