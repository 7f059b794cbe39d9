import { button, element } from './dom.ts'
import { KINDS } from './fact.ts'
import type { Model } from './model.ts'
import { type Actions, factButton } from './panel-parts.ts'
import type { View } from './view.ts'
import { countOf, words } from './words.ts'

const HEADINGS: Record<string, string> = {
  stake: 'Stakes',
  jointVenture: 'Joint ventures',
  partnership: 'Partnerships',
  position: 'Positions',
  brand: 'Brands',
}

/** All that the picture has, as buttons: the same for keyboards and screen readers. */
export function showList(list: HTMLElement, view: View, model: Model, actions: Actions): void {
  const nodes = model.nodes.filter(({ factId }) => factId === null)
  const sections = KINDS.map((kind) => {
    const facts = model.facts.filter((fact) => fact.kind === kind)
    return section(
      HEADINGS[kind] ?? kind,
      facts.map((fact) => factButton(fact, actions, view.selected)),
    )
  })
  const claims = model.claims.map((claim) =>
    button(
      '',
      () => actions.choose(claim.id),
      { class: 'fact claim', attributes: { 'aria-current': claim.id === view.selected && 'true' } },
      element(
        'span',
        { class: 'fact-label' },
        [claim.subject, ...claim.objects].map(({ label }) => label).join(' – '),
      ),
      ' ',
      element(
        'span',
        { class: 'fact-text' },
        `${words(claim.assertionMode)}: ${words(claim.predicate)}`,
      ),
    ),
  )
  const companies = nodes.map(({ id, label, focus, kind }) =>
    button(label, () => actions.choose(id), {
      class: `node ${kind}${focus ? ' focus' : ''}`,
      attributes: { 'aria-current': id === view.selected && 'true' },
    }),
  )
  list.replaceChildren(
    element(
      'p',
      { class: 'list-count' },
      `${countOf(model.facts.length, 'fact')} of ${countOf(nodes.length, 'party', 'parties')}`,
    ),
    ...sections,
    section('Not facts: planned, hedged, denied', claims),
    section('Companies and other parties', companies),
  )
}

function section(heading: string, rows: readonly HTMLElement[]): HTMLElement | '' {
  if (rows.length === 0) return ''
  return element(
    'section',
    {},
    element('h2', {}, `${heading} `, element('span', { class: 'count' }, String(rows.length))),
    element('ul', { class: 'facts' }, ...rows.map((row) => element('li', {}, row))),
  )
}
