import type { ExportSource, ExportType } from '../domain/export.ts'
import {
  EDGE_ATTRIBUTES,
  type GraphEdge,
  type GraphNode,
  graphEdges,
  graphNodes,
  NODE_ATTRIBUTES,
} from './graph-parts.ts'
import type { ExportReport } from './report.ts'
import { xml, xmlComment } from './xml.ts'

const TYPES = { string: 'string', boolean: 'boolean', integer: 'int', double: 'double' } as const

/** The attributes with the names that Gephi, yEd and others look for. */
const NODE_KEYS = { label: 'string', ...NODE_ATTRIBUTES } as const
const EDGE_KEYS = { label: 'string', weight: 'double', ...EDGE_ATTRIBUTES } as const

/** A directed graph with parallel edges. Format: GraphML 1.0 of graphdrawing.org. */
export async function* exportGraphml(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
): AsyncGenerator<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...Object.entries(NODE_KEYS).map(([name, type]) => key('node', name, TYPES[type])),
    ...Object.entries(EDGE_KEYS).map(([name, type]) => key('edge', name, TYPES[type])),
    `<graph id="${xml(source.version)}" edgedefault="directed">\n`,
  ].join('\n')
  for await (const nodes of graphNodes(source, types, report)) yield nodes.map(nodeXml).join('')
  for await (const edges of graphEdges(source, types, report)) yield edges.map(edgeXml).join('')
  await source.verify()
  yield `</graph>\n</graphml>\n${xmlComment(`end: ${JSON.stringify({ ...report, datasetVersion: source.version })}`)}\n`
}

const key = (part: 'node' | 'edge', name: string, type: string) =>
  `<key id="${part[0]}_${name}" for="${part}" attr.name="${name}" attr.type="${type}"/>`

const nodeXml = ({ id, label, values }: GraphNode) =>
  `<node id="${xml(id)}">${data('n', { label, ...values })}</node>\n`

const edgeXml = ({ id, source, target, label, weight, values }: GraphEdge) =>
  `<edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">${data('e', { label, weight, ...values })}</edge>\n`

const data = (part: 'n' | 'e', values: Record<string, string | number | boolean | null>) =>
  Object.entries(values)
    .map(([name, value]) =>
      value === null ? '' : `<data key="${part}_${name}">${xml(value)}</data>`,
    )
    .join('')
