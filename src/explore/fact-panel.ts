import { apiUrl, getItem } from './api.ts'
import { detailsOf } from './details.ts'
import { button, element, link } from './dom.ts'
import { claimsBehind, evidenceOf } from './evidence.ts'
import type { Fact } from './fact.ts'
import type { Model } from './model.ts'
import { type Actions, definitions, expandButton, heading, type Scene } from './panel-parts.ts'
import type { ClaimRecord, ConflictRecord, StakeRecord } from './records.ts'
import { countOf, explained, title, words } from './words.ts'

/** Where a thing of each kind stands in the register of words. */
const KIND_WORDS: Record<string, string> = {
  stake: 'Stake',
  jointVenture: 'Joint venture',
  partnership: 'Partnership',
  position: 'Position',
  brand: 'Brand',
}

/** A fact with the words behind it. Throws `ApiError`. */
export async function ofFact(
  fact: Fact,
  { view, day, model }: Scene,
  actions: Actions,
): Promise<HTMLElement[]> {
  const stakes = fact.parties.map(({ stakeId }) => stakeId).filter((id) => id !== null)
  // Only stakes are derived from others.
  const { derivedFrom = [] } = fact.record as Partial<StakeRecord>
  const [behind, conflicts] = await Promise.all([
    claimsBehind([fact.id, ...stakes], view.lang),
    Promise.all(
      fact.conflicts
        .slice(0, 5)
        .map((id) =>
          getItem<ConflictRecord>(`/conflicts/${encodeURIComponent(id)}`, { lang: view.lang }),
        ),
    ),
  ])
  const origins = behind.length
    ? []
    : await Promise.all(
        derivedFrom.map((id) => getItem<ClaimRecord>(`/claims/${id}`, { lang: view.lang })),
      )
  const claims = [...behind, ...origins]
  const isNode = model.nodes.some(({ id }) => id === fact.id)
  return [
    ...heading(KIND_WORDS[fact.kind] ?? title(fact.kind), fact.label, actions),
    element(
      'p',
      { class: 'chips' },
      ...fact.parties.map(({ reference }) =>
        button(reference.label, () => actions.choose(reference.id), { class: 'chip' }),
      ),
      isNode && fact.kind !== 'partnership' ? expandButton(fact.id, view, actions) : null,
    ),
    definitions(detailsOf(fact, day)),
    ...conflicts.map((conflict) =>
      element(
        'div',
        { class: conflict.open ? 'conflict open' : 'conflict' },
        element('h3', {}, conflict.open ? 'The sources disagree' : 'The sources differ'),
        element('p', {}, explained(conflict.explanation, conflict.members)),
        element(
          'p',
          { class: 'links' },
          link('Conflict as JSON', apiUrl(`/conflicts/${encodeURIComponent(conflict.id)}`)),
        ),
      ),
    ),
    element(
      'h3',
      {},
      behind.length
        ? `The words behind it (${countOf(claims.length, 'claim')})`
        : 'The words that it is computed from',
    ),
    await evidenceOf(claims),
    element(
      'p',
      { class: 'links' },
      link('Fact as JSON', apiUrl(fact.path, { include: ['claims', 'documents'] })),
    ),
  ]
}

/** A claim that is no fact, and others like it. Throws `ApiError`. */
export async function ofClaim(
  claim: ClaimRecord,
  model: Model,
  actions: Actions,
): Promise<HTMLElement[]> {
  const names = claim.objects.map(({ label }) => label).join(', ')
  const line = model.edges.find(({ of, also }) => [of, ...also].includes(claim.id))
  const alike = model.claims.filter(
    ({ id }) => id !== claim.id && line && [line.of, ...line.also].includes(id),
  )
  return [
    ...heading(
      'Not a fact',
      `${claim.subject.label}: ${words(claim.predicate)}${names ? ` – ${names}` : ''}`,
      actions,
    ),
    element(
      'p',
      { class: 'warning' },
      `A document says this, but only as ${words(claim.assertionMode)}. It supports no fact.`,
    ),
    element(
      'p',
      { class: 'chips' },
      ...[claim.subject, ...claim.objects].map(({ id, label }) =>
        button(label, () => actions.choose(id), { class: 'chip' }),
      ),
    ),
    await evidenceOf([claim]),
    ...(alike.length
      ? [element('h3', {}, 'Said in the same way of the same two'), await evidenceOf(alike)]
      : []),
  ]
}
