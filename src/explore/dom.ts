type Child = Node | string | null | undefined | false
type Handlers = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }

interface Options {
  class?: string
  /** Attributes; undefined and false leave one out, true sets it empty. */
  attributes?: Record<string, string | number | boolean | undefined>
  on?: Handlers
}

/** A new element. Text of documents goes in as text nodes only, so it can never become markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: Options = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  if (options.class) node.className = options.class
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    if (value === undefined || value === false) continue
    node.setAttribute(name, value === true ? '' : String(value))
  }
  for (const [name, handler] of Object.entries(options.on ?? {})) {
    // The pairs come from `Handlers`, so each handler takes the event of its name.
    node.addEventListener(name, handler as EventListener)
  }
  node.append(
    ...children.filter((child) => child !== null && child !== undefined && child !== false),
  )
  return node
}

/** A button that does `action`. */
export const button = (
  label: string,
  action: () => void,
  options: Options = {},
  ...children: Child[]
) =>
  element(
    'button',
    { ...options, attributes: { type: 'button', ...options.attributes }, on: { click: action } },
    label,
    ...children,
  )

/** A link to another page, which opens in a tab of its own. */
export const link = (label: string, href: string, options: Options = {}) =>
  element(
    'a',
    {
      ...options,
      attributes: { href, target: '_blank', rel: 'noreferrer', ...options.attributes },
    },
    label,
  )

/** The element with this id of `index.html`. Throws where the page has none. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} '${id}'.`)
  return found
}

/** Says `text` to screen readers, and shows it for a while. */
export function announce(text: string): void {
  byId('status', HTMLElement).textContent = text
}
