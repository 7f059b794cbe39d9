import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocument } from '../documents/read-document.ts'
import type { Document } from '../domain/document.ts'
import { type CorpusRow, parseCorpusGold } from '../evaluation/corpus.ts'
import { idsOfNames } from '../evaluation/ids-of.ts'
import { type Judgement, judge } from '../evaluation/score-corpus.ts'
import { assembleState } from '../resolution/assemble-state.ts'
import type { NameIndex } from '../resolution/name-index.ts'
import type { Resolution } from '../resolution/resolve-claims.ts'

/** One article of a corpus and what a careful reader finds in it. */
export interface CorpusArticle {
  document: Document
  gold: CorpusRow[]
}

/** The articles of a folder that have a gold list beside them (`a.txt`, `a.gold.jsonl`), by name. */
export async function readCorpus(folder: string): Promise<CorpusArticle[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const gold = await readFile(join(folder, file.replace(/\.txt$/, '.gold.jsonl')), 'utf8')
      const document = readDocument(await readFile(join(folder, file)), file)
      return { document, gold: parseCorpusGold(gold) }
    }),
  )
}

/** Reads the claims of a document. */
export type ReadClaims = (document: Document) => Resolution | Promise<Resolution>

/** What an extractor makes of some articles, compared with their gold lists, each by itself. */
export async function judgeCorpus(
  articles: CorpusArticle[],
  read: ReadClaims,
  index: NameIndex,
): Promise<Judgement[]> {
  const judgements: Judgement[] = []
  for (const { document, gold } of articles) {
    const { claims } = await read(document)
    const state = assembleState(claims, index)
    const reading = { document: document.fileName, lang: document.lang, gold, claims, state }
    judgements.push(...judge(reading, idsOfNames(index.byKey, claims)))
  }
  return judgements
}
