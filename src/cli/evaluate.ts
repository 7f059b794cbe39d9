import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createClaimReader } from '../claim-reader.ts'
import { codeVersion } from '../code-version.ts'
import { type Config, extractionOf } from '../config.ts'
import type { ResolvedClaim } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import { nameKey } from '../domain/names.ts'
import { CorpusKind } from '../evaluation/corpus.ts'
import { scoresOf, tableOf } from '../evaluation/corpus-report.ts'
import { parseGold } from '../evaluation/gold.ts'
import { qualityPage } from '../evaluation/quality-report.ts'
import { reportOf, tableOfScores } from '../evaluation/report.ts'
import type { Judgement } from '../evaluation/score-corpus.ts'
import { scoreState } from '../evaluation/score-state.ts'
import {
  extractionKey,
  openExtractor,
  type Surroundings,
} from '../language-model/document-extractor.ts'
import { assembleState } from '../resolution/assemble-state.ts'
import { indexRegister, lexiconOf } from '../resolution/name-index.ts'
import { resolveClaims } from '../resolution/resolve-claims.ts'
import { readRegister } from '../seeds/read-register.ts'
import { type Command, UsageError } from './command.ts'
import { readOptions } from './options.ts'
import { printable } from './printable.ts'
import { judgeCorpus, readCorpus } from './read-corpus.ts'
import { createReader } from './reader.ts'
import { compareSaved, type SavedJudgements, saveJudgements } from './saved-judgements.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const GOLD = join(ROOT, 'tests/quality/gold/gold-facts.jsonl')
const CORPUS = join(ROOT, 'tests/quality/corpus')
const PAGE = join(ROOT, 'docs/quality.md')

const INTRO = `Written by \`npm run quality\`. Facts of the rules alone, without the curation file and without a language model. A fact is found
where the article's own facts have the same participants and, where the gold list states one, the same share or value. It is right where
the gold list has it. What two careful readers could see differently counts neither way.

The corpus was written for this project around real deals and holds their participants, but its sentences are inventions: harder than
most news, with asides, ellipses, pronouns and things that never happened, so that the figures below are a lower bound for plain news.
A third was held out: it was chosen before the rules were written, and only its scores are looked at.`

/** Precision and recall of the extraction alone, against what careful readers found. */
export const evaluateCommand: Command = {
  usage:
    'evaluate [--gold FILE | --corpus DIR | --page] [--kind KIND] [--explain] [--save FILE] [--compare FILE] [PATH…]',
  help: `Reads articles, by default those in seeds/documents, and compares their claims with a gold list: for
each kind of relation how much of the list is found (recall) and how much of what is found is in the
list (precision). It needs no database and writes nothing but the page.

Options
  --gold FILE   The list, one JSON object a line; by default that of the seed articles.
  --corpus DIR  A folder of articles (a.txt) each with its own gold list (a.gold.jsonl), judged one by one.
  --page        Write docs/quality.md: seeds, development corpus and held-out corpus.
  --kind KIND   With --corpus: only stake, joint-venture, partnership, position, brand, figure …
  --explain     Also print what was missed and what was wrong, with its sentence and the rule that fired.
  --save FILE   With --corpus: keep what was reached, to compare another extractor with it.
  --compare FILE  With --corpus: a saved one and this one side by side, and what only one of them found.
                EXTRACTOR=llm or both has a language model read the corpus; else the rules do.

Examples
  npm run --silent evaluate
  npm run --silent evaluate -- --corpus tests/quality/corpus/development --kind stake --explain
  npm run --silent evaluate -- --corpus tests/quality/corpus/development --save rules.json
  EXTRACTOR=both npm run --silent evaluate -- --corpus tests/quality/corpus/development --compare rules.json
`,

  async run(args, { config, stdout, stderr, signal }) {
    const { values, positionals } = readOptions(
      args,
      {
        gold: { type: 'string', default: GOLD },
        corpus: { type: 'string' },
        page: { type: 'boolean', default: false },
        kind: { type: 'string' },
        explain: { type: 'boolean', default: false },
        save: { type: 'string' },
        compare: { type: 'string' },
      },
      { positionals: true },
    )
    const judged = async (folder: string) => {
      const { index, read } = await createClaimReader(config.SEEDS_DIR)
      return judgeCorpus(await readCorpus(folder), read, index)
    }
    if (values.corpus) {
      const kind = kindOf(values.kind)
      const surroundings = {
        onWarning: (message: string) => stderr.write(`${printable(message)}\n`),
        signal,
      }
      const { name, judgements: all } = await judgedBy(config, values.corpus, surroundings)
      const judgements = all.filter((one) => !kind || one.kind === kind)
      if (values.save) await saveJudgements(values.save, { name, judgements })
      stdout.write(`${tableOf(scoresOf(judgements))}\n`)
      if (values.compare)
        stdout.write(printable(`\n${await compareSaved(values.compare, { name, judgements })}`))
      if (values.explain) stdout.write(printable(explained(judgements)))
      return 0
    }
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
    if (!values.page) {
      stdout.write(printable(reportOf(scores, traps, values.explain)))
      return 0
    }
    const page = qualityPage(
      INTRO,
      `${tableOfScores(scores)}\n\nTraps in the fact layer: ${traps.length}.`,
      [
        {
          title: 'The development corpus',
          text: 'Articles that the rules were written with.',
          judgements: await judged(join(CORPUS, 'development')),
        },
        {
          title: 'The held-out corpus',
          text: 'Articles that nobody looked at while the rules were written.',
          judgements: await judged(join(CORPUS, 'held-out')),
        },
      ],
    )
    await writeFile(PAGE, page)
    stdout.write(page)
    return 0
  },
}

/** What the extractor of the settings makes of a corpus, and a name for it. */
async function judgedBy(
  config: Config,
  folder: string,
  surroundings: Surroundings,
): Promise<SavedJudgements> {
  const register = await readRegister(config.SEEDS_DIR)
  const index = indexRegister(register)
  const extraction = extractionOf(config)
  const { extract } = await openExtractor(extraction, lexiconOf(register), surroundings)
  const read = async (document: Document) =>
    resolveClaims(document, (await extract(document)).claims, index)
  const key = extractionKey(extraction)
  const name = `${key || 'rules'} at ${codeVersion(register, new Map(), key)}`
  return { name, judgements: await judgeCorpus(await readCorpus(folder), read, index) }
}

function kindOf(kind: string | undefined): CorpusKind | null {
  if (kind === undefined) return null
  const known = CorpusKind.safeParse(kind)
  if (!known.success) throw new UsageError(`--kind is one of ${CorpusKind.options.join(', ')}.`)
  return known.data
}

const explained = (judgements: Judgement[]): string =>
  judgements
    .filter(({ verdict }) => verdict === 'missed' || verdict === 'wrong' || verdict === 'trap')
    .map(
      ({ verdict, kind, document, rules, difficulty, text }) =>
        `${verdict.padEnd(7)} ${kind}  ${document}  ${difficulty ?? rules.join(' ')}  ${text.replaceAll('\n', ' ')}\n`,
    )
    .join('')
