import { get, type ListAnswer } from './api.ts'
import { announce, element } from './dom.ts'
import type { SearchHit } from './records.ts'
import { countOf, title } from './words.ts'

/** How long typing rests before it is searched. */
const REST_MS = 120

interface Options {
  id: string
  label: string
  placeholder: string
  lang(): string
  onPick(hit: SearchHit): void
  onProblem(error: unknown): void
}

/** A field with suggestions by name, in any language (ARIA 1.2 combobox with a list). */
export function searchBox({ id, label, placeholder, lang, onPick, onProblem }: Options) {
  let hits: SearchHit[] = []
  let at = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let search: AbortController | undefined
  const list = element('ul', {
    class: 'options',
    attributes: { id: `${id}-options`, role: 'listbox', 'aria-label': 'Suggestions', hidden: true },
  })
  const input = element('input', {
    attributes: {
      id,
      type: 'search',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder,
      'aria-label': label,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    },
  })

  const close = () => {
    list.hidden = true
    at = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const pick = (hit: SearchHit | undefined) => {
    if (!hit) return
    input.value = hit.label
    close()
    onPick(hit)
  }
  const move = (to: number) => {
    at = hits.length === 0 ? -1 : (to + hits.length) % hits.length
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at))
      if (index === at) option.scrollIntoView({ block: 'nearest' })
    }
    if (at >= 0) input.setAttribute('aria-activedescendant', `${id}-option-${at}`)
  }
  const show = (found: SearchHit[]) => {
    hits = found
    at = -1
    list.replaceChildren(
      ...hits.map((hit, index) => option(hit, `${id}-option-${index}`, () => pick(hit))),
    )
    if (hits.length === 0) {
      list.append(
        element(
          'li',
          { class: 'none', attributes: { role: 'option', 'aria-disabled': 'true' } },
          'No name fits. Try fewer letters.',
        ),
      )
    }
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    announce(hits.length ? `${countOf(hits.length, 'suggestion')}.` : 'No name fits.')
  }
  const find = async () => {
    const q = input.value.trim()
    search?.abort()
    if (q === '') return close()
    search = new AbortController()
    const { signal } = search
    try {
      const ask = (more: Record<string, string>) =>
        get<ListAnswer<SearchHit>>(
          '/search',
          {
            q,
            type: ['company', 'jointVenture', 'brand', 'person', 'partnership'],
            limit: 8,
            lang: lang(),
            ...more,
          },
          signal,
        )
      const exact = await ask({})
      const { data } = exact.data.length ? exact : await ask({ fuzzy: 'true' })
      if (!signal.aborted) show(data)
    } catch (error) {
      if (!signal.aborted) onProblem(error)
    }
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void find(), REST_MS)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && list.hidden) void find()
    else if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'Enter') pick(hits[Math.max(at, 0)])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', () => setTimeout(close, 150))
  return { element: element('div', { class: 'combobox' }, input, list), input }
}

function option(hit: SearchHit, id: string, pick: () => void): HTMLElement {
  const marked: Node[] = []
  const letters = [...hit.matchedName]
  let at = 0
  for (const { start, end } of hit.highlight) {
    marked.push(
      document.createTextNode(letters.slice(at, start).join('')),
      element('b', {}, letters.slice(start, end).join('')),
    )
    at = end
  }
  marked.push(document.createTextNode(letters.slice(at).join('')))
  const node = element(
    'li',
    { attributes: { id, role: 'option', 'aria-selected': 'false' } },
    element('span', {}, hit.label),
    hit.matchedName === hit.label ? null : element('span', { class: 'matched' }, ...marked),
    element(
      'span',
      { class: 'hint' },
      [title(hit.kind ?? hit.type), hit.country].filter(Boolean).join(', '),
    ),
  )
  // Before the field loses the focus.
  node.addEventListener('mousedown', (event) => {
    event.preventDefault()
    pick()
  })
  return node
}
