import { expect, test } from 'vitest'
import { buildApp } from '#src/http/app.ts'
import { setupGraph } from '../../support/graph.ts'

const graph = await setupGraph()
const app = await buildApp({ graph })
await app.ready()

const company = '/v1/companies/co_leapmotor'
const paths = '/v1/paths?from=co_stellantis&to=co_xpeng'
const many = Array.from({ length: 51 }, (_, place) => `avoid=co_${place}`).join('&')

test.each([
  ['/v1/conflicts?limt=5', 'limt', "Unknown parameter 'limt'. Did you mean 'limit'?"],
  ['/v1/conflicts?conflictType=typ', 'conflictType', "'conflictType' cannot be 'typ'."],
  ['/v1/conflicts?asOf=2024-01-01', 'asOf', "Unknown parameter 'asOf'."],
  ['/v1/changes?kind=add', 'kind', "'kind' cannot be 'add'. Did you mean 'added'?"],
  ['/v1/changes?cursor=abc', 'cursor', 'take `page.nextCursor` of the page before as it is'],
  [`/v1/changes?since=${'0'.repeat(63)}`, 'since', 'expected a dataset version'],
  [`${company}/timeline?from=2024-02-30`, 'from', 'a day of the calendar, `YYYY-MM-DD`'],
  [`${company}/timeline?kind=x`, 'kind', "'kind' cannot be 'x'."],
  [`${company}/timeline?knownAt=today`, 'knownAt', 'such as 2024-03-01T09:00:00Z'],
  ['/v1/figures/comparison', 'metric', "'metric' is required."],
  ['/v1/figures/comparison?metric=sales&by=yeer', 'by', "'by' cannot be 'yeer'."],
  [`${company}/effective-ownership?maxDepth=99`, 'maxDepth', 'to be <=20'],
  [`${company}/effective-ownership?closedWorld=yes`, 'closedWorld', 'is not a boolean'],
  [`${company}/effective-ownership?interestType=voting`, 'interestType', "'votingRights'"],
  [`${company}/ultimate-parent?threshold=101`, 'threshold', 'to be <=99'],
  [`${company}/ultimate-parent?basis=votes`, 'basis', "'basis' cannot be 'votes'."],
  [`${company}/ultimate-parent?asOf=2024-13-01`, 'asOf', 'a day of the calendar'],
  [`${paths}&maxDepth=7`, 'maxDepth', 'to be <=6'],
  [`${paths}&k=11`, 'k', 'to be <=10'],
  [`${paths}&avoid=${'x'.repeat(201)}`, 'avoid', '<=200 characters'],
  [`${paths}&${many}`, 'avoid', '<=50 items'],
  ['/v1/paths?from=co_stellantis', 'to', "'to' is required."],
  ['/v1/stats/groups?minSize=1', 'minSize', 'to be >=2'],
  [`/v1/stats/groups?companyId=${'x'.repeat(201)}`, 'companyId', '<=200 characters'],
  ['/v1/stats/groups?sort=nme', 'sort', "'sort' cannot be 'nme'."],
])('GET %s is a 400 that names %s and says what is allowed', async (url, parameter, words) => {
  const response = await app.inject(url)

  expect(response.statusCode).toBe(400)
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
  const { errors } = response.json()
  expect(errors).toHaveLength(1)
  expect(errors[0].parameter).toBe(parameter)
  expect(errors[0].message).toContain(words)
})

test('a word that is like none of the allowed ones is not said to be meant', async () => {
  const response = await app.inject('/v1/stats/groups?colour=red')

  const [error] = response.json().errors
  expect(error.message).toBe("Unknown parameter 'colour'.")
  expect(error.allowed).toContain('companyId')
})
