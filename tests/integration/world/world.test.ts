import { describe } from 'vitest'
import { buildApp } from '#src/http/app.ts'
import { agreementTests } from './agreements-suite.ts'
import { ownershipTests } from './ownership-suite.ts'
import { peopleAndPathTests } from './people-and-paths-suite.ts'
import { stakeTests } from './stakes-suite.ts'
import { setupWorld } from './world.ts'

// One load for all, since it takes longest.
const graph = await setupWorld()
const app = await buildApp({ graph, handlerTimeoutMs: 60_000 })

describe('stakes', () => stakeTests(graph))
describe('agreements', () => agreementTests(graph))
describe('people and paths', () => peopleAndPathTests(graph))
describe('ownership', () => ownershipTests(app))
