import type { Details } from './details.ts'
import { button, element } from './dom.ts'
import type { Fact } from './fact.ts'
import type { Model } from './model.ts'
import type { PathRecord } from './records.ts'
import type { View } from './view.ts'

/** What the panel can ask the page to do. */
export interface Actions {
  choose(id: string | null): void
  change(change: Partial<View>): void
}

/** What is on the screen. */
export interface Scene {
  view: View
  model: Model
  paths: PathRecord[]
  day: string | undefined
}

/** The head of the panel: what sort of thing, its name, and the way back. */
export const heading = (
  kind: string,
  label: string,
  actions: Actions,
  close = () => actions.choose(null),
) => [
  element(
    'header',
    { class: 'panel-head' },
    element('p', { class: 'kind' }, kind),
    element('h2', {}, label),
    button('Close', close, { class: 'quiet close' }),
  ),
]

/** Details as a list of terms. */
export function definitions(details: Details): HTMLElement {
  const list = element('dl', {})
  for (const [term, value] of details) {
    if (value) list.append(element('dt', {}, term), element('dd', {}, value))
  }
  return list
}

/** Shows the neighbours of `id`, or hides them; null where nothing would be left. */
export function expandButton(id: string, view: View, actions: Actions): HTMLElement | null {
  const expanded = view.focus.includes(id)
  if (expanded && view.focus.length === 1 && !view.path) return null
  return button(
    expanded ? 'Collapse' : 'Expand',
    () =>
      actions.change({
        focus: expanded ? view.focus.filter((one) => one !== id) : [...view.focus, id],
        all: false,
      }),
    { class: 'primary', attributes: { 'aria-pressed': expanded } },
  )
}

/** A fact as a button that selects it. */
export const factButton = (fact: Fact, actions: Actions, current: string | null = null) =>
  button(
    '',
    () => actions.choose(fact.id),
    {
      class: `fact ${fact.kind} ${fact.state}`,
      attributes: { 'aria-current': fact.id === current && 'true' },
    },
    element('span', { class: 'fact-label' }, fact.label),
    ' ',
    element('span', { class: 'fact-text' }, fact.text),
    ...[
      fact.state === 'ended' && ' · ended',
      fact.state === 'planned' && ' · not yet in force',
      fact.disputed && ' · disputed',
    ],
  )
