import { once } from 'node:events'
import { codePointOffsets } from '../domain/offsets.ts'
import { type Command, UsageError } from './command.ts'
import { readOptions } from './options.ts'
import { jsonLine, printable } from './printable.ts'
import { createReader, type Reading } from './reader.ts'

/** Prints what articles say, as the graph would keep it, and writes nothing. */
export const extractCommand: Command = {
  usage: 'extract PATH…',
  help: `Reads articles (files, or folders with .txt and .md files) and prints their claims, one JSON object
a line, with names resolved by the register in seeds/. It needs no database and writes nothing.

'start' and 'end' of a claim count Unicode code points of the article. Claims that are only planned,
hedged or denied are printed too; 'assertionMode' tells. Where a name fits several entries of the
register, 'resolved' is false and 'candidates' lists them; such a claim is not loaded.

Examples
  npm run --silent extract -- seeds/documents/000_cfb874e2f6b0261f.txt
  npm run --silent extract -- ~/articles | jq -r '[.predicate, .quote] | @tsv'
`,

  async run(args, { config, stdout, stderr, signal }) {
    const { positionals } = readOptions(args, {}, { positionals: true })
    if (positionals.length === 0) throw new UsageError('No file is given.')
    const reader = await createReader(config.SEEDS_DIR)
    let failed = 0
    for await (const reading of reader.read(positionals)) {
      signal.throwIfAborted()
      if (!reading.ok) {
        failed++
        stderr.write(`Not read (${reading.error.reason}): ${printable(reading.error.message)}\n`)
        continue
      }
      for (const line of linesOf(reading)) {
        if (!stdout.write(jsonLine(line))) await once(stdout, 'drain')
      }
      const { fileName } = reading.document
      stderr.write(`${reading.claims.length} claims in ${printable(fileName)}\n`)
    }
    return failed > 0 ? 1 : 0
  },
}

function linesOf({ document, claims, unresolved }: Extract<Reading, { ok: true }>): object[] {
  const { toCodePoint } = codePointOffsets(document.text)
  return [
    ...claims.map((claim) => ({ ...claim, resolved: true })),
    ...unresolved.map(({ claim, mention, candidates }) => ({
      documentId: document.id,
      ...claim,
      start: toCodePoint(claim.start),
      end: toCodePoint(claim.end),
      resolved: false,
      mention,
      candidates,
    })),
  ]
}
