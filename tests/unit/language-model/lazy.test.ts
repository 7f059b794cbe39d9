import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const filesWith = (words: RegExp) =>
  globSync('src/**/*.ts').filter((file) => words.test(readFileSync(file, 'utf8')))

test('a start without a model loads none of its packages', () => {
  const users = filesWith(/from '(?:ai|@ai-sdk\/[\w-]+)'/)
  const importers = filesWith(/from '\.\/(?:language-model\/)?ask-model\.ts'/)
  const loaders = filesWith(/from '\S*\/model-extractor\.ts'/)

  expect(users).toEqual(['src/language-model/ask-model.ts'])
  expect(importers).toEqual(['src/language-model/model-extractor.ts'])
  expect(loaders).toEqual([])
})
