import { type Canvas, createCanvas } from './canvas.ts'
import { announce, button, byId } from './dom.ts'
import { daysOf } from './fact.ts'
import { showList } from './list.ts'
import { type Loaded, load } from './load.ts'
import { type Model, modelOf } from './model.ts'
import { showPanel } from './panel.ts'
import type { Actions } from './panel-parts.ts'
import { showProblem } from './problem.ts'
import { showReview } from './review.ts'
import { save } from './save.ts'
import { searchBox } from './search-box.ts'
import { useTheme } from './theme.ts'
import { timeControl } from './time.ts'
import { toolbar } from './tools.ts'
import { addressOf, dayOf, START, type View, viewOf } from './view.ts'
import { countOf } from './words.ts'

const today = new Date().toISOString().slice(0, 10)
const problem = byId('problem', HTMLElement)
let view = viewOf(new URL(location.href))
let model: Model = { nodes: [], edges: [], facts: [], claims: [] }
let loaded: Loaded = { facts: [], claims: [], focus: [], paths: [], notes: [] }
let turn = 0

const report = (error: unknown) => problem.replaceChildren(showProblem(error, () => void render()))
const actions: Actions = {
  choose: (id) => change({ selected: id }),
  change,
}
const palette = useTheme(byId('theme', HTMLButtonElement), (next) => canvas.paint(next))
const canvas: Canvas = createCanvas({
  container: byId('canvas', HTMLElement),
  palette,
  onChoose: (id) => change({ selected: id }),
  onExpand: (id) => {
    if (!view.focus.includes(id)) change({ focus: [...view.focus, id], all: false })
  },
})
const tools = toolbar(byId('tools', HTMLElement), {
  view: () => view,
  change,
  save: (format) => {
    save(format, model, canvas).then(() => announce(`Saved as ${format}.`), report)
  },
  onProblem: report,
})
const time = timeControl(byId('time', HTMLElement), { onChange: (asOf) => change({ asOf }) })
const search = searchBox({
  id: 'q',
  label: 'Search a company, in English or Chinese',
  placeholder: 'Search a company: Leapmotor, 零跑 …',
  lang: () => view.lang,
  onPick: (hit) =>
    change({ page: 'graph', focus: [hit.id], all: false, path: null, selected: hit.id }),
  onProblem: report,
})
byId('search', HTMLElement).append(search.element)
byId('zoom', HTMLElement).append(
  button('+', () => canvas.zoom(1.25), { attributes: { 'aria-label': 'Zoom in' } }),
  button('−', () => canvas.zoom(0.8), { attributes: { 'aria-label': 'Zoom out' } }),
  button('Fit', () => canvas.fit()),
)
const lang = byId('lang', HTMLButtonElement)
lang.addEventListener('click', () => change({ lang: view.lang === 'en' ? 'zh' : 'en' }))
for (const [id, next] of [
  ['home', START],
  ['page-graph', { page: 'graph' }],
  ['page-review', { page: 'review' }],
] as const) {
  byId(id, HTMLAnchorElement).addEventListener('click', (event) => {
    // A click with a key held opens a tab of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    change(next === START ? { ...START, lang: view.lang } : next)
  })
}
addEventListener('popstate', () => {
  view = viewOf(new URL(location.href))
  void render()
})
let width = innerWidth
addEventListener('resize', () => {
  // On a phone the height changes at each scroll, which is no reason to lose the place.
  if (innerWidth !== width) canvas.fit()
  width = innerWidth
})
void render()

/** Goes to another view; what was on the screen is one step back. */
function change(next: Partial<View>): void {
  const before = addressOf(view)
  view = { ...view, ...next }
  const address = addressOf(view)
  if (address === before) return
  history.pushState(null, '', address)
  void render()
}

async function render(): Promise<void> {
  const mine = ++turn
  const isReview = view.page === 'review'
  byId('graph-page', HTMLElement).hidden = isReview
  byId('review-page', HTMLElement).hidden = !isReview
  byId('page-review', HTMLElement).toggleAttribute('aria-current', isReview)
  byId('page-graph', HTMLElement).toggleAttribute('aria-current', !isReview)
  lang.textContent = view.lang === 'en' ? '中文' : 'English'
  document.body.dataset.state = 'loading'
  try {
    if (isReview) await showReview(byId('review-page', HTMLElement), view.lang)
    else await renderGraph(mine)
    if (mine === turn) problem.replaceChildren()
  } catch (error) {
    if (mine === turn) report(error)
  } finally {
    if (mine === turn) document.body.dataset.state = 'ready'
  }
}

async function renderGraph(mine: number): Promise<void> {
  const day = dayOf(view.asOf, today)
  const [now, ever] = await Promise.all([load(view, day), load(view, undefined)])
  if (mine !== turn) return
  const focusChanged = now !== loaded
  loaded = now
  model = modelOf(view, loaded)
  const labels = new Map(model.nodes.map(({ id, label }) => [id, label]))
  tools.show(view, (id) => labels.get(id) ?? id)
  time.show(ever.facts.flatMap(daysOf), view.asOf, today)
  showList(byId('list', HTMLElement), view, model, actions)
  await canvas.draw(model)
  canvas.choose(view.selected)
  const panel = showPanel(
    byId('panel', HTMLElement),
    { view, model, paths: loaded.paths, day },
    actions,
  )
  document.title = titleOf(labels)
  const hidden = ever.facts.length - now.facts.length
  const notes = [
    hidden > 0 && view.asOf ? `${countOf(hidden, 'fact')} not in force then.` : '',
    ...new Set(loaded.notes),
  ]
  if (focusChanged)
    announce(
      `${countOf(model.nodes.length, 'node')}, ${countOf(model.facts.length, 'fact')}. ${notes.join(' ')}`,
    )
  await panel
}

function titleOf(labels: ReadonlyMap<string, string>): string {
  const names = view.path
    ? [view.path.from, view.path.to].map((id) => labels.get(id) ?? id).join(' – ')
    : view.focus.map((id) => labels.get(id) ?? id).join(', ')
  return names ? `${names} · Auto Alliance Graph` : 'Auto Alliance Graph'
}
