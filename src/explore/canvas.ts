import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import { layout, type Point } from './layout.ts'
import { canvasStyle, linesOf, type Palette, roomOf, SHAPES, sizeOf } from './look.ts'
import type { GraphEdge, GraphNode, Model } from './model.ts'

/** The picture of the graph. */
export interface Canvas {
  /** Shows another picture; what stays keeps its place. Resolves when it stands. */
  draw(model: Model): Promise<void>
  /** Marks a node, or all lines of a fact or claim. */
  choose(id: string | null): void
  paint(palette: Palette): void
  fit(): void
  zoom(factor: number): void
  /** The middle of each node. */
  places(): Map<string, Point>
  png(background: string): Promise<Blob>
}

/** Between lines beside each other, and between their words. */
const BEND_STEP = 60
const LABEL_STEP = 30

interface Options {
  container: HTMLElement
  palette: Palette
  onChoose(id: string | null): void
  onExpand(id: string): void
}

/** Makes the canvas in `container`, whose keys move through the graph. */
export function createCanvas({ container, palette, onChoose, onExpand }: Options): Canvas {
  container.tabIndex = 0
  const cy = cytoscape({
    container,
    style: canvasStyle(palette),
    minZoom: 0.05,
    maxZoom: 3,
    // Moving a large picture moves an image of it.
    textureOnViewport: false,
    hideEdgesOnViewport: false,
    pixelRatio: Math.min(window.devicePixelRatio, 2),
    boxSelectionEnabled: false,
    autounselectify: true,
  })
  let drawing = 0
  let chosen: string | null = null
  cy.on('tap', (event) => {
    if (event.target === cy) onChoose(null)
  })
  cy.on('tap', 'node', (event) => onChoose(event.target.id()))
  cy.on('tap', 'edge', (event) => onChoose(event.target.data('of')))
  cy.on('dbltap', 'node', (event) => onExpand(event.target.id()))
  cy.on('mouseover', 'node, edge', () => container.classList.add('pointing'))
  cy.on('mouseout', 'node, edge', () => container.classList.remove('pointing'))
  listenToKeys(cy, container, () => chosen, onChoose, onExpand)

  const fitAll = () => {
    // Not while another page is shown.
    if (container.clientWidth === 0) return
    cy.resize()
    cy.fit(undefined, 36)
    if (cy.zoom() > 1.25) {
      cy.zoom(1.25)
      cy.center()
    }
  }
  const choose = (id: string | null) => {
    chosen = id
    cy.batch(() => {
      cy.elements().removeClass('chosen dimmed')
      if (!id) return
      const hit = cy
        .elements()
        .filter((one) => [one.id(), one.data('of'), ...(one.data('also') ?? [])].includes(id))
      if (hit.empty()) return
      hit.addClass('chosen')
      const near = hit.union(hit.neighborhood()).union(hit.connectedNodes())
      cy.elements().difference(near).addClass('dimmed')
    })
  }
  return {
    async draw(model) {
      const turn = ++drawing
      const known = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]))
      const aspect = container.clientWidth / Math.max(container.clientHeight, 1)
      const boxes = model.nodes.map((node) => ({ ...sizeOf(node), id: node.id, heavy: node.focus }))
      const before = keyOf(cy.nodes().map((node) => node.id()))
      const same = before === keyOf(model.nodes.map(({ id }) => id))
      const links = model.edges.map((edge) => ({ ...edge, room: roomOf(edge.label) }))
      const places = same ? known : await layout(boxes, links, known, aspect)
      // While this one was laid out, another view was asked for.
      if (turn !== drawing) return
      cy.batch(() => {
        cy.elements().remove()
        cy.add(elementsOf(model, places))
      })
      const large = model.nodes.length > 300
      cy.style(canvasStyle(palette))
      if (large)
        cy.edges().style({
          'curve-style': 'haystack',
          'target-arrow-shape': 'none',
          'source-arrow-shape': 'none',
        })
      if (!same) fitAll()
      choose(chosen)
    },
    choose,
    paint(next) {
      palette = next
      cy.style(canvasStyle(next))
    },
    fit: fitAll,
    zoom: (factor) =>
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      }),
    places: () => new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
    png: async (bg) =>
      cy.png({
        output: 'blob-promise',
        full: true,
        scale: 2,
        maxWidth: 8_000,
        maxHeight: 8_000,
        bg,
      }),
  }
}

const keyOf = (ids: readonly string[]) => ids.toSorted().join(' ')

function elementsOf(
  { nodes, edges }: Model,
  places: ReadonlyMap<string, Point>,
): ElementDefinition[] {
  return [
    ...nodes.map((node: GraphNode) => ({
      group: 'nodes' as const,
      data: {
        ...node,
        ...sizeOf(node),
        shape: SHAPES[node.kind],
        text: linesOf(node.disputed ? `${node.label} ⚠` : node.label).join('\n'),
      },
      position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) },
    })),
    ...edges.map((edge: GraphEdge) => ({
      group: 'edges' as const,
      data: { ...edge, text: linesOf(edge.label).join('\n'), ...bendOf(edge, places) },
    })),
  ]
}

/** Lines between the same two lie beside each other, and their words apart also where it is steep. */
function bendOf({ source, target, lane }: GraphEdge, places: ReadonlyMap<string, Point>) {
  const [from, to] = [places.get(source), places.get(target)]
  if (!from || !to || lane === 0) return { bend: 0, shift: 0 }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  // The side is that of the pair, whichever way a line runs.
  const side = lane * (source < target ? 1 : -1)
  const down = ((to.x - from.x) / length) * side
  const shift = Math.max(0, LABEL_STEP - (Math.abs(to.x - from.x) / length) * (BEND_STEP / 2))
  return { bend: side * BEND_STEP, shift: (down < 0 ? -1 : 1) * Math.abs(lane) * shift }
}

/**
 * Arrow keys go to the next node in their direction, Enter expands it, `[` and `]` go through its
 * lines, `+`, `-` and `0` change what is seen.
 */
function listenToKeys(
  cy: Core,
  container: HTMLElement,
  chosen: () => string | null,
  onChoose: (id: string | null) => void,
  onExpand: (id: string) => void,
): void {
  const ways: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  }
  let node: string | null = null
  container.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const current = chosen()
    if (current && cy.getElementById(current).isNode()) node = current
    const way = ways[event.key]
    if (way) {
      node = nextNode(cy, node, way)
      if (node) onChoose(node)
    } else if (event.key === ']' || event.key === '[') {
      const lines = node ? cy.getElementById(node).connectedEdges() : cy.edges()
      const ids = [...new Set(lines.map((line) => String(line.data('of'))))]
      const at = ids.indexOf(current ?? '') + (event.key === ']' ? 1 : -1)
      const next = ids.at(at % ids.length)
      if (next) onChoose(next)
    } else if (event.key === 'Enter' && node) onExpand(node)
    else if (event.key === 'Escape') onChoose(null)
    else if (event.key === '+' || event.key === '-')
      cy.zoom(cy.zoom() * (event.key === '+' ? 1.25 : 0.8))
    else if (event.key === '0') cy.fit(undefined, 36)
    else return
    event.preventDefault()
  })
}

function nextNode(cy: Core, from: string | null, [x, y]: [number, number]): string | null {
  const here = from ? cy.getElementById(from) : cy.collection()
  if (here.empty() || !here.isNode())
    return cy.nodes('[?focus]').first().id() ?? cy.nodes().first().id() ?? null
  const start = here.position()
  let best: { id: string; cost: number } | null = null
  for (const node of cy.nodes().toArray()) {
    const place = node.position()
    const [dx, dy] = [place.x - start.x, place.y - start.y]
    const along = dx * x + dy * y
    const aside = Math.abs(dx * y) + Math.abs(dy * x)
    const cost = along + aside * 2
    if (along > 1 && aside <= along * 2 && (!best || cost < best.cost))
      best = { id: node.id(), cost }
  }
  return best?.id ?? from
}
