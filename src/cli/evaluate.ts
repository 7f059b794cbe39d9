import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocuments } from '../documents/read-documents.ts'
import type { Document } from '../domain/document.ts'
import { SetupError } from '../domain/errors.ts'
import { nameKey } from '../domain/names.ts'
import { type GoldRow, parseGold } from '../evaluation/gold.ts'
import { reportOf } from '../evaluation/report.ts'
import { scoreState } from '../evaluation/score-state.ts'
import { createExtractor } from '../extraction/extract-claims.ts'
import { assembleState } from '../resolution/assemble-state.ts'
import { indexRegister, lexiconOf } from '../resolution/name-index.ts'
import { resolveClaims } from '../resolution/resolve-claims.ts'
import { readDocumentNotes } from '../seeds/read-document-notes.ts'
import { readRegister } from '../seeds/read-register.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'
import { printable } from './printable.ts'
import { loadSettings, PROJECT_DIR, requireSeeds } from './settings.ts'
import { write } from './write.ts'

const GOLD_FILE = join(PROJECT_DIR, 'tests/quality/gold/gold-facts.jsonl')

const HELP = `auto-alliance-graph evaluate [--explain] [--gold <file>]

Reads the articles of the seeds and compares what is found with a list made by hand: recall and
precision for each kind of fact, and whether a trap was taken for a fact. Needs no database.

  --explain      Name each fact that was missed and each claim that is wrong, with its sentence.
  --gold <file>  Another list, one JSON object a line.

Examples:
  npm run --silent evaluate
  npm run --silent evaluate -- --explain
`

/** Scores the extraction. */
export const evaluateCommand: Command = {
  help: HELP,

  async run(args, context) {
    const { values } = parseOptions(args, {
      explain: { type: 'boolean', default: false },
      gold: { type: 'string', default: GOLD_FILE },
    })
    const { SEEDS_DIR } = loadSettings(context.environment)
    await requireSeeds(SEEDS_DIR)
    const gold = await readGold(values.gold)

    const index = indexRegister(await readRegister(SEEDS_DIR))
    const extract = createExtractor(lexiconOf(index.register))
    const documents = await readAll(join(SEEDS_DIR, 'documents'))
    const claims = documents.flatMap(
      (document) => resolveClaims(document, extract(document), index).claims,
    )
    const knownId = (name: string) => [...(index.byKey.get(nameKey(name)) ?? [])].at(0) ?? null
    const { scores, traps } = scoreState(gold, claims, assembleState(claims, index), knownId)
    await write(context.stdout, printable(reportOf(scores, traps, values.explain)))
    return 0
  },
}

async function readAll(directory: string): Promise<Document[]> {
  const documents: Document[] = []
  for await (const result of readDocuments([directory], await readDocumentNotes(directory))) {
    if (!result.ok) throw result.error
    documents.push(result.document)
  }
  return documents
}

async function readGold(file: string): Promise<GoldRow[]> {
  try {
    return parseGold(await readFile(file, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SetupError(`The gold list '${file}' cannot be used: ${reason}`, { cause })
  }
}
