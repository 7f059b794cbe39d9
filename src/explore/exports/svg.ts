import type { Point } from '../layout.ts'
import { FONT, FONT_SIZE, linesOf, type Palette, sizeOf } from '../look.ts'
import type { GraphEdge, GraphNode, Model } from '../model.ts'
import { xml } from './xml.ts'

const MARGIN = 40

/** The picture as a drawing of its own: boxes, lines and labels at their places. */
export function toSvg(
  { nodes, edges }: Model,
  places: ReadonlyMap<string, Point>,
  palette: Palette,
): string {
  const boxes = nodes.map((node) => ({
    node,
    ...sizeOf(node),
    ...(places.get(node.id) ?? { x: 0, y: 0 }),
  }))
  const byId = new Map(boxes.map((box) => [box.node.id, box]))
  const left = Math.min(0, ...boxes.map(({ x, width }) => x - width / 2)) - MARGIN
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width / 2)) + MARGIN
  const top = Math.min(0, ...boxes.map(({ y, height }) => y - height / 2)) - MARGIN
  const bottom = Math.max(0, ...boxes.map(({ y, height }) => y + height / 2)) + MARGIN
  const lines = edges.map((edge) => {
    const [from, to] = [byId.get(edge.source), byId.get(edge.target)]
    return from && to ? line(edge, from, to, palette) : ''
  })
  const frame = [left, top, right - left, bottom - top].map((value) => value.toFixed(1))
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.join(' ')}" width="${frame[2]}" height="${frame[3]}" font-family="${xml(FONT)}" font-size="${FONT_SIZE}">
<title>Auto Alliance Graph</title>
<rect x="${frame[0]}" y="${frame[1]}" width="${frame[2]}" height="${frame[3]}" fill="${palette.page}"/>
${lines.join('\n')}
${boxes.map((box) => shape(box, palette)).join('\n')}
</svg>
`
}

interface Box extends Point {
  node: GraphNode
  width: number
  height: number
}

function line(edge: GraphEdge, from: Box, to: Box, palette: Palette): string {
  // The side is that of the pair, whichever way a line runs.
  const lane = edge.lane * (edge.source < edge.target ? 1 : -1)
  const colour = palette.kinds[edge.kind]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = { x: (-dy / length) * lane * 60, y: (dx / length) * lane * 60 }
  const control = { x: (from.x + to.x) / 2 + bend.x, y: (from.y + to.y) / 2 + bend.y }
  const end = border(to, control)
  const start = border(from, control)
  const dash = edge.kind === 'claim' ? '2 4' : edge.state === 'holds' ? '' : '8 5'
  const middle = {
    x: (start.x + 2 * control.x + end.x) / 4,
    y: (start.y + 2 * control.y + end.y) / 4,
  }
  const path = `<path d="M${pair(start)} Q${pair(control)} ${pair(end)}" fill="none" stroke="${colour}" stroke-width="${edge.onPath ? 5 : 2}"${dash ? ` stroke-dasharray="${dash}"` : ''}${edge.undated ? ' opacity="0.6"' : ''}/>`
  const arrow =
    edge.kind === 'stake' || edge.kind === 'position' || edge.kind === 'claim'
      ? head(control, end, colour)
      : ''
  return `<g><title>${xml(edge.label || edge.kind)}</title>${path}${arrow}${labelAt(edge.label, middle, colour, palette.page)}</g>`
}

/** Where the way from the middle of the box to `toward` leaves the box. */
function border({ x, y, width, height }: Box, toward: Point): Point {
  const [dx, dy] = [toward.x - x, toward.y - y]
  const scale = Math.min(width / 2 / (Math.abs(dx) || 1e-6), height / 2 / (Math.abs(dy) || 1e-6), 1)
  return { x: x + dx * scale, y: y + dy * scale }
}

function head(from: Point, to: Point, colour: string): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const corner = (turn: number) => ({
    x: to.x - 11 * Math.cos(angle + turn),
    y: to.y - 11 * Math.sin(angle + turn),
  })
  return `<path d="M${pair(to)} L${pair(corner(0.4))} L${pair(corner(-0.4))} Z" fill="${colour}"/>`
}

function labelAt(label: string, at: Point, colour: string, page: string): string {
  if (!label) return ''
  const spans = linesOf(label).map(
    (text, index, all) =>
      `<tspan x="${at.x.toFixed(1)}" y="${(at.y + 4 + (index - (all.length - 1) / 2) * 14).toFixed(1)}">${xml(text)}</tspan>`,
  )
  return `<text text-anchor="middle" font-size="11.5" fill="${colour}" stroke="${page}" stroke-width="4" paint-order="stroke">${spans.join('')}</text>`
}

function shape(box: Box, palette: Palette): string {
  const { node, x, y, width, height } = box
  const fill = node.focus
    ? palette.focus
    : node.kind === 'jointVenture'
      ? palette.venture
      : node.kind === 'hub'
        ? palette.hub
        : palette.box
  const stroke =
    node.kind === 'jointVenture'
      ? palette.kinds.jointVenture
      : node.kind === 'hub'
        ? palette.kinds.partnership
        : palette.muted
  const dash = node.claimOnly ? '2 3' : node.state === 'holds' ? '' : '6 4'
  const look = `fill="${fill}" stroke="${stroke}" stroke-width="1.5"${dash ? ` stroke-dasharray="${dash}"` : ''}`
  const [left, top] = [x - width / 2, y - height / 2]
  const cut = 8
  const outline =
    node.kind === 'brand'
      ? `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${width / 2}" ry="${height / 2}" ${look}/>`
      : node.kind === 'jointVenture' || node.kind === 'hub'
        ? `<path d="M${pair({ x: left + cut, y: top })} h${width - 2 * cut} l${cut} ${cut} v${height - 2 * cut} l${-cut} ${cut} h${-(width - 2 * cut)} l${-cut} ${-cut} v${-(height - 2 * cut)} Z" ${look}/>`
        : `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${width}" height="${height}" rx="${node.kind === 'person' ? height / 2 : 6}" ${look}/>`
  const lines = linesOf(node.label).map(
    (text, index, all) =>
      `<tspan x="${x.toFixed(1)}" y="${(y + 4.5 + (index - (all.length - 1) / 2) * 17).toFixed(1)}">${xml(text)}</tspan>`,
  )
  return `<g><title>${xml(node.label)}</title>${outline}<text text-anchor="middle" fill="${node.focus ? palette.focusText : palette.text}"${node.focus ? ' font-weight="bold"' : ''}>${lines.join('')}</text></g>`
}

const pair = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
