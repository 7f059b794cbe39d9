import { once } from 'node:events'
import { extractionOf } from '../config.ts'
import { countDocuments } from '../documents/read-documents.ts'
import { codePointOffsets } from '../domain/offsets.ts'
import { openExtractor } from '../language-model/document-extractor.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'
import { readOptions } from './options.ts'
import { jsonLine, printable } from './printable.ts'
import { createProgress } from './progress.ts'
import { createReader, type Reader, type Reading } from './reader.ts'

/** So many documents are counted, and not told one by one. */
const COUNTED = 20

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

  async run(args, context) {
    const { stdout, stderr, signal } = context
    const { positionals } = readOptions(args, {}, { positionals: true })
    if (positionals.length === 0) throw new UsageError('No file is given.')
    const reader = await readerOf(context)
    const tell = await tellerOf(context, positionals)
    let failed = 0
    for await (const reading of reader.read(positionals)) {
      signal.throwIfAborted()
      if (!reading.ok) {
        failed++
        tell(`Not read (${reading.error.reason}): ${printable(reading.error.message)}`, true)
        continue
      }
      for (const line of linesOf(reading)) {
        if (!stdout.write(jsonLine(line))) await once(stdout, 'drain')
      }
      const { fileName } = reading.document
      tell(`${reading.claims.length} claims in ${printable(fileName)}`)
    }
    const summary = reader.modelSummary()
    if (summary !== null) stderr.write(`${printable(summary)}\n`)
    return failed > 0 ? 1 : 0
  },
}

/** The rules are compiled with the reader; a language model is opened only where one is asked for. */
function readerOf({ config, stderr, signal }: CommandContext): Promise<Reader> {
  const extraction = extractionOf(config)
  const workersMax = config.EXTRACT_WORKERS
  if (extraction.extractor === 'rules') return createReader(config.SEEDS_DIR, { workersMax })
  const onWarning = (message: string) => stderr.write(`${printable(message)}\n`)
  return createReader(config.SEEDS_DIR, {
    open: (lexicon) => openExtractor(extraction, lexicon, { onWarning, signal }),
  })
}

/** Tells of each document: of few a line each, of many how far it is and what is wrong. */
async function tellerOf({ stdout, stderr }: CommandContext, paths: string[]) {
  const total = await countDocuments(paths)
  const progress = createProgress(stderr)
  // A count that is rewritten would stand in the middle of the claims.
  const isCounted = total >= COUNTED && !('isTTY' in stdout && stdout.isTTY)
  let done = 0
  return (line: string, isWrong = false) => {
    done++
    if (isWrong || !isCounted) progress.say(line)
    if (isCounted) progress.count(done, total, 'documents')
  }
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
