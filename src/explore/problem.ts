import { ApiError, rememberKey } from './api.ts'
import { button, element } from './dom.ts'

/** An error in words, with what can be done about it; `again` repeats what failed. */
export function showProblem(error: unknown, again: () => void): HTMLElement {
  const known = error instanceof ApiError
  if (!known) console.error(error)
  const box = element(
    'div',
    { class: 'problem' },
    element(
      'p',
      {},
      element('strong', {}, known ? error.message : 'Something in this page failed.'),
    ),
    element(
      'p',
      {},
      known ? error.advice : 'Reload the page; if it stays so, tell whoever runs the server.',
    ),
  )
  if (known && error.status === 401) box.append(keyForm(again))
  else box.append(button('Try again', again))
  return box
}

function keyForm(again: () => void): HTMLElement {
  const input = element('input', {
    attributes: {
      type: 'password',
      autocomplete: 'off',
      'aria-label': 'API key',
      placeholder: 'API key',
    },
  })
  const submit = (event: Event) => {
    event.preventDefault()
    rememberKey(input.value.trim())
    again()
  }
  return element(
    'form',
    { class: 'key', on: { submit } },
    input,
    element('button', { attributes: { type: 'submit' } }, 'Use this key'),
  )
}
