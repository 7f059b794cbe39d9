import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { DatedValue } from '#src/domain/partial-date.ts'
import { Stake } from '#src/domain/records/stake.ts'
import { buildApp } from '#src/http/app.ts'
import { ingest } from '#src/ingest.ts'
import { setupGraph } from '../../support/graph.ts'
import { emptyGraph } from '../../support/graph-reset.ts'
import { loadSeeds } from '../../support/seeded.ts'
import { CARMAKERS, fileOf } from '../../unit/bods/statements.ts'

// All seed articles are loaded, and the first queries of a new database are planned slowly.
vi.setConfig({ testTimeout: 180_000 })

const graph = await setupGraph()
const app = await buildApp({ graph, handlerTimeoutMs: 120_000 })
const folder = await mkdtemp(join(tmpdir(), 'bods-'))
afterAll(() => rm(folder, { recursive: true }))

const ARTICLE = `In 2017, Toyota acquired a 5.1 percent stake in Mazda.
In March 2021, Ford acquired a 12 percent stake in Rivian.
`

const Stakes = z.object({
  data: z.array(Stake),
  page: z.object({ nextCursor: z.string().nullable() }),
})

async function allStakes(): Promise<Stake[]> {
  const stakes: Stake[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const url = `/v1/stakes?sort=id&limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`
    const page = Stakes.parse((await app.inject(url)).json())
    stakes.push(...page.data)
    cursor = page.page.nextCursor
  }
  return stakes
}

/** The words of a date are other ones in a data file; what they mean is not. */
const DateOf = DatedValue.omit({ raw: true }).nullable()

/** What a file of BODS can say of a stake. A venture without its founding is a company. */
const fieldsOf = ({ id, holder, subject, interest, acquired, ended }: Stake) => ({
  id,
  holder: holder.id.replace(/^jv_/, 'co_'),
  subject: subject.id.replace(/^jv_/, 'co_'),
  interest,
  acquired: DateOf.parse(acquired),
  ended: DateOf.parse(ended),
})

test('the stakes of an exported graph are the same when the export is loaded', async () => {
  await writeFile(join(folder, 'cars.bods.json'), fileOf(CARMAKERS))
  await writeFile(join(folder, 'a.txt'), ARTICLE)
  await loadSeeds(graph)
  await ingest({ graph, seedsDir: 'seeds', paths: [folder] })
  const before = await allStakes()
  const exported = await app.inject('/v1/export?format=bods')
  expect(exported.statusCode).toBe(200)
  const file = join(folder, 'export.bods.json')
  await writeFile(file, exported.body)

  await emptyGraph(graph)
  const report = await ingest({ graph, seedsDir: 'seeds', paths: [file] })

  expect(report).toMatchObject({ failed: [], unresolved: 0, loaded: 1 })
  // A derived stake is not exported, and a body without a name cannot be told again.
  const told = before.filter(({ derived, subject }) => !derived && subject.name !== null)
  const after = new Map((await allStakes()).map((stake) => [stake.id, stake]))
  const again = told.flatMap(({ id }) => after.get(id) ?? [])
  expect(told.length).toBeGreaterThan(8)
  const precisions = told.map(({ acquired }) => acquired?.precision)
  expect(precisions).toEqual(expect.arrayContaining(['year', 'month', 'day', undefined]))
  expect(again.map(fieldsOf)).toEqual(told.map(fieldsOf))
})
