import { expect, test } from 'vitest'
import { openPipeline, readAll, seedDocuments } from './pipeline.ts'

const pipeline = await openPipeline()
const { state } = readAll(pipeline, await seedDocuments())
const sets = state.conflicts?.sets ?? []

/** What the gold list expects of the five seed articles, CF1 to CF10: found by rules over claims alone. */
test.each([
  ['CF1', 'cs_co_faw--volume--2024--vehicles', 'comparator', 'keepAll', true],
  ['CF2', 'cs_co_leapmotor--volume--2024--vehicles', 'precision', 'mostPreciseCompatible', false],
  [
    'CF3',
    'cs_pa_faw--leapmotor--strategicAlliance--signing',
    'precision',
    'mostPreciseCompatible',
    false,
  ],
  ['CF4', 'cs_pa_faw--leapmotor--strategicAlliance--status', 'status', 'latestStatus', false],
  ['CF5', 'cs_jv_leapmotor-international--scope', 'scope', 'keepAll', true],
  ['CF6', 'cs_co_leapmotor--co_stellantis--strength', 'strength', 'typedFact', false],
  ['CF7', 'cs_co_faw--oldest--china--ranking', 'scope', 'keepAll', true],
  ['CF8', 'cs_co_faw--penetrationRate--undated', 'arithmetic', 'keepAll', true],
  ['CF9', 'cs_co_stellantis--co_leapmotor--production', 'time', 'keepAll', true],
  ['CF10', 'cs_co_volkswagen--co_xpeng--strength', 'strength', 'typedFact', false],
])('%s comes out as %s', (_, id, conflictType, policy, open) => {
  expect(sets.find((set) => set.id === id)).toMatchObject({ conflictType, policy, open })
})
