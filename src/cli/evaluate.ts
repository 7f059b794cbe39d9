import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ResolvedClaim } from '../domain/claim.ts'
import { nameKey } from '../domain/names.ts'
import { parseGold } from '../evaluation/gold.ts'
import { reportOf } from '../evaluation/report.ts'
import { scoreState } from '../evaluation/score-state.ts'
import { assembleState } from '../resolution/assemble-state.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { printable } from './printable.ts'
import { createReader } from './reader.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const GOLD = join(ROOT, 'tests/quality/gold/gold-facts.jsonl')

/** Precision and recall of the extraction alone, against what careful readers found. */
export const evaluateCommand: Command = {
  usage: 'evaluate [--gold FILE] [--explain] [PATH…]',
  help: `Reads articles, by default those in seeds/documents, and compares their claims with a gold list: for
each kind of relation how much of the list is found (recall) and how much of what is found is in the
list (precision). It needs no database and writes nothing.

Options
  --gold FILE   The list, one JSON object a line; by default that of the seed articles.
  --explain     Also print what was missed and what was wrong.

Examples
  npm run --silent evaluate
  npm run --silent evaluate -- --explain
`,

  async run(args, { config, stdout, stderr, signal }) {
    const { values, positionals } = readOptions(
      args,
      { gold: { type: 'string', default: GOLD }, explain: { type: 'boolean', default: false } },
      { positionals: true },
    )
    const gold = parseGold(await readFile(values.gold, 'utf8'))
    const { index, read } = await createReader(config.SEEDS_DIR)
    const paths = positionals.length > 0 ? positionals : [join(config.SEEDS_DIR, 'documents')]
    const claims: ResolvedClaim[] = []
    for await (const reading of read(paths)) {
      signal.throwIfAborted()
      if (reading.ok) claims.push(...reading.claims)
      else stderr.write(`Not read: ${printable(reading.error.message)}\n`)
    }
    const knownId = (name: string) => [...(index.byKey.get(nameKey(name)) ?? [])].at(0) ?? null
    const { scores, traps } = scoreState(gold, claims, assembleState(claims, index), knownId)
    stdout.write(printable(reportOf(scores, traps, values.explain)))
    return 0
  },
}
