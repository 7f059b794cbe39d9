import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataModelDiagram } from '../support/data-model-diagram.ts'
import { openPipeline, readAll, seedDocuments } from './pipeline.ts'

const PAGE = 'docs/data-model.md'
const BLOCK = /(?<=^```mermaid\n)[\s\S]*?(?=^```)/m

test('the picture of the data model is that of the graph which the seeds make', async () => {
  const { state } = readAll(await openPipeline(), await seedDocuments())
  const diagram = dataModelDiagram(state)
  const page = readFileSync(PAGE, 'utf8')

  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, page.replace(BLOCK, diagram))

  expect(BLOCK.exec(readFileSync(PAGE, 'utf8'))?.[0]).toBe(diagram)
})
