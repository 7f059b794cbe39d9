import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildApp } from '#src/http/app.ts'
import { ingest } from '#src/ingest.ts'
import { setupGraph } from '../../support/graph.ts'

const graph = await setupGraph()

test('a claim with a name that fits several companies waits, with its sentence and all of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waiting-'))
  const sentence = 'Honda formed a joint venture with Samsung in 2024.'
  await writeFile(
    join(folder, 'waiting.txt'),
    `🚗 A venture for cells\n\n${sentence}\n\nFord bought 20 percent of Mazda.\n`,
  )
  await ingest({ graph, seedsDir: 'seeds', paths: [folder] })
  const app = await buildApp({ graph })

  const { data, page } = (await app.inject('/v1/review')).json()
  const csv = (await app.inject('/v1/review?format=csv')).body
  const other = (await app.inject('/v1/review?documentId=doc_other')).json()

  expect(page.total).toEqual({ value: 1, relation: 'eq' })
  expect(data).toEqual([
    expect.objectContaining({
      mention: 'Samsung',
      candidates: [
        { id: 'co_samsung-sdi', name: 'Samsung SDI' },
        { id: 'co_samsung-electronics', name: 'Samsung Electronics' },
      ],
      predicate: 'formsJointVenture',
      subject: { mention: 'Honda', id: 'co_honda' },
      objects: [{ mention: 'Samsung', id: null }],
      documentId: 'doc_waiting',
      fileName: 'waiting.txt',
      quote: sentence,
      // Code points, of which the car is one.
      start: 23,
      end: 23 + sentence.length,
    }),
  ])
  expect(csv).toContain('co_samsung-sdi; co_samsung-electronics')
  expect(other.data).toEqual([])
})
