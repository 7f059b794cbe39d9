import { dirname } from 'node:path'
import { readDocuments } from '../documents/read-documents.ts'
import type { Document } from '../domain/document.ts'
import { codePointOffsets } from '../domain/offsets.ts'
import { createExtractor, type Extractor } from '../extraction/extract-claims.ts'
import { indexRegister, lexiconOf, type NameIndex } from '../resolution/name-index.ts'
import { resolveClaims } from '../resolution/resolve-claims.ts'
import { readDocumentNotes } from '../seeds/read-document-notes.ts'
import { readRegister } from '../seeds/read-register.ts'
import { type Command, UsageError } from './command.ts'
import { jsonLine } from './printable.ts'
import { parseOptions } from './options.ts'
import { loadSettings, requireSeeds } from './settings.ts'
import { write } from './write.ts'

const HELP = `auto-alliance-graph extract <file>

Prints what an article says, one JSON object a line: who, what, whom, and the sentence with its place
in the text. A claim has "resolved": true where each name fits one known or new entity, else the name
that fits several and these. Writes nothing, and needs no database.

Examples:
  npm run --silent extract -- seeds/documents/000_cfb874e2f6b0261f.txt
  auto-alliance-graph extract article.txt | jq -c '[.subject.id, .predicate, .quote]'
`

/** Prints the claims of one document. */
export const extractCommand: Command = {
  help: HELP,

  async run(args, context) {
    const { positionals } = parseOptions(args, {}, 1)
    const [file] = positionals
    if (file === undefined) throw new UsageError('The file to read is missing.')
    const { SEEDS_DIR } = loadSettings(context.environment)
    await requireSeeds(SEEDS_DIR)

    const register = await readRegister(SEEDS_DIR)
    const index = indexRegister(register)
    const extract = createExtractor(lexiconOf(register))
    const notes = await readDocumentNotes(dirname(file))
    let count = 0
    for await (const result of readDocuments([file], notes)) {
      if (!result.ok) throw result.error
      for (const line of linesOf(result.document, extract, index)) {
        context.stop.throwIfAborted()
        await write(context.stdout, jsonLine(line))
        count++
      }
    }
    context.stderr.write(`${count} claims\n`)
    return 0
  },
}

function linesOf(document: Document, extract: Extractor, index: NameIndex): object[] {
  const { claims, unresolved } = resolveClaims(document, extract(document), index)
  const offsets = codePointOffsets(document.text)
  return [
    ...claims.map((claim) => ({ resolved: true, ...claim })),
    ...unresolved.map(({ claim, mention, candidates }) => ({
      resolved: false,
      mention,
      candidates,
      documentId: document.id,
      ...claim,
      // As in resolved claims, and in every other output.
      start: offsets.toCodePoint(claim.start),
      end: offsets.toCodePoint(claim.end),
    })),
  ]
}
