import type { Point } from '../layout.ts'
import type { Model } from '../model.ts'
import { xml } from './xml.ts'

/** The picture as GEXF 1.3, for Gephi: with places, kinds and states. */
export function toGexf({ nodes, edges }: Model, places: ReadonlyMap<string, Point>): string {
  const nodeLines = nodes.map((node) => {
    const { x, y } = places.get(node.id) ?? { x: 0, y: 0 }
    return `      <node id="${xml(node.id)}" label="${xml(node.label)}">
        <attvalues><attvalue for="kind" value="${xml(node.kind)}"/><attvalue for="fact" value="${!node.claimOnly}"/></attvalues>
        <viz:position x="${x.toFixed(1)}" y="${(-y).toFixed(1)}" z="0"/>
      </node>`
  })
  const edgeLines = edges.map((edge) => {
    const type = edge.kind === 'stake' || edge.kind === 'position' ? 'directed' : 'undirected'
    return `      <edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}" label="${xml(edge.label)}" type="${type}">
        <attvalues><attvalue for="kind" value="${xml(edge.kind)}"/><attvalue for="of" value="${xml(edge.of)}"/><attvalue for="state" value="${xml(edge.state)}"/><attvalue for="disputed" value="${edge.disputed}"/></attvalues>
      </edge>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph mode="static" defaultedgetype="undirected">
    <attributes class="node">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="fact" title="partOfFact" type="boolean"/>
    </attributes>
    <attributes class="edge">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="of" title="factOrClaim" type="string"/>
      <attribute id="state" title="state" type="string"/>
      <attribute id="disputed" title="disputed" type="boolean"/>
    </attributes>
    <nodes>
${nodeLines.join('\n')}
    </nodes>
    <edges>
${edgeLines.join('\n')}
    </edges>
  </graph>
</gexf>
`
}
