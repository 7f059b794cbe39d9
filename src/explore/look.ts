import type { Css, StylesheetJson } from 'cytoscape'
import { KINDS, type Kind } from './fact.ts'
import type { GraphNode, NodeKind } from './model.ts'

/** Colours of one theme; those of kinds are told apart by all kinds of colour vision (Okabe and Ito). */
export interface Palette {
  page: string
  text: string
  muted: string
  box: string
  focus: string
  focusText: string
  venture: string
  hub: string
  accent: string
  kinds: Record<Kind | 'claim', string>
}

/** Colours on a light page. */
export const LIGHT: Palette = {
  page: '#fbfbfa',
  text: '#16191d',
  muted: '#5b6470',
  box: '#ffffff',
  focus: '#1f2a37',
  focusText: '#ffffff',
  venture: '#fff1dc',
  hub: '#e2f4ec',
  accent: '#b3006b',
  kinds: {
    stake: '#0067a6',
    jointVenture: '#b25000',
    partnership: '#00795a',
    position: '#8a4f9e',
    brand: '#6b6f76',
    claim: '#6b6f76',
  },
}

/** Colours on a dark page. */
export const DARK: Palette = {
  page: '#14171b',
  text: '#e8eaed',
  muted: '#a3acb8',
  box: '#1f242b',
  focus: '#e8eaed',
  focusText: '#14171b',
  venture: '#3d2b14',
  hub: '#143528',
  accent: '#ff8ad0',
  kinds: {
    stake: '#63b8f0',
    jointVenture: '#f0a04b',
    partnership: '#3fcf9f',
    position: '#cf9be0',
    brand: '#a3acb8',
    claim: '#a3acb8',
  },
}

/** Shape of each kind of node, in the picture and in its SVG. */
export const SHAPES: Record<
  NodeKind,
  'round-rectangle' | 'cut-rectangle' | 'ellipse' | 'barrel' | 'rectangle'
> = {
  company: 'round-rectangle',
  jointVenture: 'cut-rectangle',
  hub: 'cut-rectangle',
  brand: 'ellipse',
  person: 'barrel',
  other: 'rectangle',
}

/** What stands at the end of a line, so that kinds differ without colour too. */
export const ARROWS: Record<Kind | 'claim', { source: Css.ArrowShape; target: Css.ArrowShape }> = {
  stake: { source: 'none', target: 'triangle' },
  jointVenture: { source: 'none', target: 'diamond' },
  partnership: { source: 'circle', target: 'circle' },
  position: { source: 'none', target: 'tee' },
  brand: { source: 'none', target: 'square' },
  claim: { source: 'none', target: 'vee' },
}

/** That of the system, also for Chinese. */
export const FONT =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif'
/** Of the label of a node, in pixels at a zoom of 1. */
export const FONT_SIZE = 13
const LINE_MAX = 26

/** A label in lines that fit into a box. Chinese has no spaces to break at, but is short. */
export function linesOf(label: string): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LINE_MAX)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines
}

/** Width of a line of text at `FONT_SIZE`, about. Letters of Chinese are twice as wide. */
function widthOf(text: string): number {
  const widths = [...text].map((letter) => {
    if (/[\u2e80-\uffef]/.test(letter)) return 13.5
    return /[A-Z]/.test(letter) ? 9.2 : 7.6
  })
  return widths.reduce((sum, width) => sum + width, 0)
}

/** Width and height of the box of a node, from its label. */
export function sizeOf({ label, kind }: Pick<GraphNode, 'label' | 'kind'>): {
  width: number
  height: number
} {
  const lines = linesOf(label)
  const width = Math.max(44, ...lines.map(widthOf)) + (kind === 'brand' ? 34 : 20)
  return { width, height: lines.length * 17 + 13 }
}

/** The room that the words on a line need. */
export const roomOf = (label: string): number =>
  label ? Math.max(...linesOf(label).map(widthOf)) * 0.85 + 24 : 24

/** Cytoscape takes this for any property; its types know it for a few. */
const data = (name: string) => `data(${name})` as never

/** The style sheet of the canvas. */
export function canvasStyle(palette: Palette): StylesheetJson {
  const kinds = [...KINDS, 'claim' as const].map((kind) => ({
    selector: `edge[kind = "${kind}"]`,
    style: {
      'line-color': palette.kinds[kind],
      'target-arrow-color': palette.kinds[kind],
      'source-arrow-color': palette.kinds[kind],
      color: palette.kinds[kind],
      'target-arrow-shape': ARROWS[kind].target,
      'source-arrow-shape': ARROWS[kind].source,
    },
  }))
  return [
    {
      selector: 'node',
      style: {
        shape: data('shape'),
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(text)',
        'text-wrap': 'wrap',
        'text-valign': 'center',
        'text-halign': 'center',
        'font-family': FONT,
        'font-size': FONT_SIZE,
        'min-zoomed-font-size': 5,
        color: palette.text,
        'background-color': palette.box,
        'border-width': 1.5,
        'border-color': palette.muted,
      },
    },
    {
      selector: 'node[kind = "jointVenture"]',
      style: { 'background-color': palette.venture, 'border-color': palette.kinds.jointVenture },
    },
    {
      selector: 'node[kind = "hub"]',
      style: { 'background-color': palette.hub, 'border-color': palette.kinds.partnership },
    },
    { selector: 'node[kind = "person"]', style: { 'border-color': palette.kinds.position } },
    {
      selector: 'node[?focus]',
      style: {
        'background-color': palette.focus,
        color: palette.focusText,
        'border-color': palette.focus,
        'font-weight': 'bold',
      },
    },
    {
      selector: 'node[?claimOnly]',
      style: { 'border-style': 'dotted', 'background-opacity': 0.35, color: palette.muted },
    },
    { selector: 'node[state != "holds"]', style: { 'border-style': 'dashed' } },
    {
      selector: 'edge',
      style: {
        width: 2,
        'curve-style': 'unbundled-bezier',
        'control-point-distances': data('bend'),
        label: 'data(text)',
        // Words on lines beside each other would else lie on each other.
        'text-margin-y': data('shift'),
        'font-family': FONT,
        'font-size': 11.5,
        'min-zoomed-font-size': 5,
        'text-wrap': 'wrap',
        'text-background-color': palette.page,
        'text-background-opacity': 0.92,
        'text-background-padding': '2px',
        'arrow-scale': 0.9,
      },
    },
    ...kinds,
    { selector: 'edge[kind = "stake"]', style: { width: 2.6 } },
    { selector: 'edge[?undated]', style: { 'line-opacity': 0.45 } },
    {
      selector: 'edge[state != "holds"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 5] },
    },
    {
      selector: 'edge[kind = "claim"]',
      style: { 'line-style': 'dotted', width: 1.6, 'font-style': 'italic' },
    },
    { selector: 'edge[?onPath]', style: { width: 5 } },
    { selector: '.dimmed', style: { opacity: 0.35 } },
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': palette.accent } },
    {
      selector: 'edge.chosen',
      style: {
        width: 5,
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'source-arrow-color': palette.accent,
        color: palette.accent,
        'z-index': 9,
      },
    },
  ]
}
