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

/**
 * A directed graph with a time axis and parallel edges, each of the kind of its fact. Format: GEXF 1.3
 * of gexf.net; what has no beginning or end is there always.
 */
export async function* exportGexf(
  source: ExportSource,
  types: readonly ExportType[],
  report: ExportReport,
): AsyncGenerator<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `<meta${source.publishedAt ? ` lastmodifieddate="${source.publishedAt.slice(0, 10)}"` : ''}>`,
    '<creator>auto-alliance-graph</creator>',
    `<description>${xml(`Dataset ${source.version}`)}</description>`,
    '</meta>',
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">',
    attributes('node', NODE_ATTRIBUTES),
    attributes('edge', EDGE_ATTRIBUTES),
    '<nodes>\n',
  ].join('\n')
  for await (const nodes of graphNodes(source, types, report)) yield nodes.map(nodeXml).join('')
  yield '</nodes>\n<edges>\n'
  for await (const edges of graphEdges(source, types, report)) yield edges.map(edgeXml).join('')
  await source.verify()
  yield `</edges>\n</graph>\n</gexf>\n${xmlComment(`end: ${JSON.stringify({ ...report, datasetVersion: source.version })}`)}\n`
}

const attributes = (part: 'node' | 'edge', types: Record<string, string>) =>
  [
    `<attributes class="${part}" mode="static">`,
    ...Object.entries(types).map(
      ([name, type]) => `<attribute id="${part[0]}_${name}" title="${name}" type="${type}"/>`,
    ),
    '</attributes>',
  ].join('\n')

const nodeXml = ({ id, label, start, end, values }: GraphNode) =>
  `<node id="${xml(id)}" label="${xml(label)}"${days(start, end)}>${attvalues('n', values)}</node>\n`

const edgeXml = ({ id, source, target, label, weight, start, end, values }: GraphEdge) =>
  `<edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}" kind="${xml(values.type ?? '')}" label="${xml(label)}" weight="${weight}"${days(start, end)}>${attvalues('e', values)}</edge>\n`

const days = (start: string | null, end: string | null) =>
  `${start ? ` start="${start}"` : ''}${end ? ` end="${end}"` : ''}`

const attvalues = (part: 'n' | 'e', values: Record<string, string | number | boolean | null>) =>
  `<attvalues>${Object.entries(values)
    .map(([name, value]) =>
      value === null ? '' : `<attvalue for="${part}_${name}" value="${xml(value)}"/>`,
    )
    .join('')}</attvalues>`
