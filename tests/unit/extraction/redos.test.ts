import { expect, test } from 'vitest'
import { literalsIn, madeDuring, sourcesOf } from '../../support/expressions.ts'
import { hostileSentences } from '../../support/hostile-texts.ts'
const FOLDERS = ['src/extraction', 'src/documents', 'src/domain']
test('x', async () => {
  const files = sourcesOf(FOLDERS)
  const lit = literalsIn(files)
  const made = await madeDuring(FOLDERS, async () => { for (const f of files) await import('../../../' + f) })
  console.log(lit.length, made.length, made.slice(0, 3), made.at(-1), lit.slice(0, 3), hostileSentences(1500).length)
  expect(1).toBe(1)
}, 600_000)
