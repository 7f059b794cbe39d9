import { expect, test } from 'vitest'
import { withoutSummaries } from '#src/domain/ownership/without-summaries.ts'

const stake = (
  holder: string,
  subject: string,
  directOrIndirect: 'direct' | 'indirect' | 'unknown',
) => ({
  holder,
  subject,
  directOrIndirect,
})

test('an indirect stake is left out where other stakes lead the same way', () => {
  const chain = [stake('a', 'b', 'direct'), stake('b', 'c', 'unknown')]

  expect(withoutSummaries([...chain, stake('a', 'c', 'indirect')])).toEqual(chain)
})

test.each([
  ['nothing else leads to its subject', [stake('a', 'b', 'direct')]],
  ['the way leads back', [stake('c', 'b', 'direct'), stake('b', 'a', 'direct')]],
  ['only another indirect stake does', [stake('a', 'b', 'indirect'), stake('b', 'c', 'indirect')]],
])('an indirect stake stays where %s', (_, others) => {
  const all = [...others, stake('a', 'c', 'indirect')]

  expect(withoutSummaries(all)).toEqual(all)
})

test('a loop of direct stakes comes to an end', () => {
  const loop = [stake('a', 'b', 'direct'), stake('b', 'a', 'direct')]

  expect(withoutSummaries([...loop, stake('a', 'a', 'indirect')])).toEqual(loop)
})
