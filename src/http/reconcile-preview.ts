import { RECONCILED_PROPERTIES, typeName } from '../domain/reconciliation.ts'
import type { Extension } from '../queries/extension-of.ts'
import { cellsOf } from './reconcile-extend.ts'

/** Nothing is loaded or run, and any page may show it in a frame, which is what it is for. */
export const PREVIEW_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *; sandbox"

/** Size of the frame that the page is made for, in pixels. */
export const PREVIEW_SIZE = { width: 420, height: 260 }

/** What the page tells, in this order. */
export const PREVIEW_PROPERTIES = [
  'kind',
  'country',
  'headquarters',
  'stateOwned',
  'founded',
  'owner',
  'parties',
  'holders',
  'stakesHeld',
  'jointVentures',
  'partners',
  'brands',
  'sources',
]
const VALUES_MAX = 6

/** A small page about an entity: text only, with every value escaped. */
export function previewPage(entity: Extension): string {
  const parties = entity.parties.map(({ label }) => label).join(' – ')
  const title = entity.name ?? (parties || entity.id)
  const lines = PREVIEW_PROPERTIES.flatMap((id) => {
    // Of an entity, its name; of a share that is not stated, nothing.
    const values = cellsOf(entity, id).flatMap((cell) => Object.values(cell).slice(-1))
    const name = RECONCILED_PROPERTIES.find((property) => property.id === id)?.name ?? id
    const more = values.length > VALUES_MAX ? ` and ${values.length - VALUES_MAX} more` : ''
    const text = `${values.slice(0, VALUES_MAX).join(', ')}${more}`
    return values.length === 0 ? [] : [`<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`]
  })
  const zh = entity.nameZh ? `<p lang="zh">${escaped(entity.nameZh)}</p>` : ''
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
${zh}
<p>${escaped(typeName(entity.type))}, ${escaped(entity.id)}</p>
<dl>
${lines.join('\n')}
</dl>
</body>
</html>
`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')
