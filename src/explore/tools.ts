import { button, element } from './dom.ts'
import { KINDS, type Kind } from './fact.ts'
import type { SearchHit } from './records.ts'
import { FORMATS, type Format } from './save.ts'
import { searchBox } from './search-box.ts'
import type { View } from './view.ts'

const LABELS: Record<Kind, string> = {
  stake: 'Stakes',
  jointVenture: 'Joint ventures',
  partnership: 'Partnerships',
  position: 'People',
  brand: 'Brands',
}

interface Options {
  view(): View
  change(change: Partial<View>): void
  save(format: Format): void
  onProblem(error: unknown): void
}

/** The row of switches: kinds, disputed facts, claims, the path and files. It is its own legend. */
export function toolbar(parent: HTMLElement, { view, change, save, onProblem }: Options) {
  const kinds = KINDS.map((kind) => {
    const box = checkbox(
      LABELS[kind],
      () => {
        const on = new Set(view().kinds)
        if (box.input.checked) on.add(kind)
        else on.delete(kind)
        change({ kinds: KINDS.filter((one) => on.has(one)) })
      },
      `key ${kind}`,
    )
    return { kind, ...box }
  })
  const disputed = checkbox(
    'Disputed facts',
    () => change({ disputed: disputed.input.checked }),
    'key disputed',
  )
  const claims = checkbox(
    'Planned or hedged (not facts)',
    () => change({ claims: claims.input.checked }),
    'key claim',
  )
  const end = (id: 'from' | 'to', label: string) =>
    searchBox({
      id,
      label,
      placeholder: label,
      lang: () => view().lang,
      onPick: (hit: SearchHit) => {
        const { from = '', to = '' } = view().path ?? {}
        change({ path: { from, to, [id]: hit.id }, selected: null })
      },
      onProblem,
    })
  const [from, to] = [end('from', 'Path from'), end('to', 'to')]
  const clear = button('Clear path', () => change({ path: null }), { class: 'quiet' })
  const undated = element('span', { class: 'key undated' }, element('i', {}), 'no date tells')
  parent.append(
    element(
      'fieldset',
      {},
      element('legend', {}, 'Shown'),
      ...kinds.map((kind) => kind.element),
      disputed.element,
      claims.element,
      element('span', { class: 'key dashed' }, element('i', {}), 'planned or ended'),
      undated,
    ),
    element(
      'fieldset',
      { class: 'path-tool' },
      element('legend', {}, 'Path between two'),
      from.element,
      to.element,
      clear,
    ),
    element(
      'fieldset',
      { class: 'files' },
      element('legend', {}, 'Save'),
      ...FORMATS.map((format) => button(format, () => save(format))),
    ),
  )
  return {
    show(now: View, labelOf: (id: string) => string) {
      for (const { kind, input } of kinds) input.checked = now.kinds.includes(kind)
      disputed.input.checked = now.disputed
      claims.input.checked = now.claims
      clear.hidden = !now.path
      undated.hidden = now.asOf === null
      if (document.activeElement !== from.input)
        from.input.value = now.path?.from ? labelOf(now.path.from) : ''
      if (document.activeElement !== to.input)
        to.input.value = now.path?.to ? labelOf(now.path.to) : ''
    },
  }
}

function checkbox(label: string, change: () => void, look: string) {
  const input = element('input', { attributes: { type: 'checkbox' }, on: { change } })
  return { input, element: element('label', { class: look }, input, element('i', {}), label) }
}
