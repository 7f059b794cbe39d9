import { createHash } from 'node:crypto'
import type { Claim } from '../domain/claim.ts'
import type { Document, DocumentNote } from '../domain/document.ts'
import { BadDocumentError } from '../domain/errors.ts'
import { documentId, partId } from '../domain/ids.ts'
import { datedValue } from '../domain/partial-date.ts'
import { claimsOfRelationship, type Ends } from './interests.ts'
import type { Span } from './json-spans.ts'
import { type LookUp, type PartyOfRecord, partiesOf } from './parties.ts'
import { PART_BYTES_MAX, partsOf } from './parts.ts'
import { createProvenance, type Provenance } from './provenance.ts'
import { bad, type PlacedStatement, readStatements } from './read-statements.ts'
import { type PlacedRelationship, recordsOf } from './records.ts'
import { createTally, type Tally } from './tally.ts'

/** Most bytes of a file. */
export const BODS_BYTES_MAX = 64 * 1_048_576

/** A document and the claims that stand in it. */
export interface BodsPart {
  document: Document
  claims: Claim[]
}

/** What reading a file gives. */
export interface BodsReading {
  /** One, unless the file is larger than a document can be. In the order of the file. */
  parts: BodsPart[]
  /** How much was read and what was left out: "12 statements: 3 interests without a known type left out". */
  summary: string
}

/**
 * The documents and claims in the bytes of a BODS 0.4 file. Pure: `lookUp` tells which entries of the
 * register a name fits. Offsets of a claim count UTF-16 units of its document.
 *
 * Throws `BadDocumentError` for what is not UTF-8, JSON or BODS 0.4, and for a relationship with a record
 * that no statement of the file tells of.
 */
export function readBods(
  bytes: Uint8Array,
  fileName: string,
  lookUp: LookUp,
  note?: DocumentNote,
): BodsReading {
  const text = decodeUtf8(bytes, fileName)
  const tally = createTally()
  const provenance = createProvenance()
  const records = recordsOf(watched(readStatements(text, fileName), provenance.add), tally)
  refuseLong(text, records.spans, fileName)
  const parties = partiesOf(records.parties, lookUp)
  const bounds = partsOf(text, records.spans)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const claims = bounds.map((): Claim[] => [])
  let at = 0
  for (const relationship of records.relationships) {
    // Both are in the order of the file.
    while (relationship.span.start >= (bounds[at]?.end ?? text.length)) at++
    const ends = endsOf(relationship, parties, fileName, tally)
    const told = ends ? claimsOfRelationship(text, relationship, ends, tally) : []
    const start = bounds[at]?.start ?? 0
    for (const claim of told) claims[at]?.push(movedBy(claim, -start))
  }
  const told = provenance.told()
  return {
    parts: bounds.map((span, index) => ({
      document: documentOf({ text, span, index, fileName, sha256 }, told, note),
      claims: claims[index] ?? [],
    })),
    summary: summaryOf(records.statementCount, tally),
  }
}

/** A statement is never cut, so it has to fit into a document. */
function refuseLong(text: string, spans: Span[], fileName: string): void {
  const isLong = ({ start, end }: Span) =>
    (end - start) * 3 > PART_BYTES_MAX && Buffer.byteLength(text.slice(start, end)) > PART_BYTES_MAX
  const at = spans.findIndex(isLong)
  if (at < 0) return
  throw bad('tooLarge', fileName, `has a statement, number ${at + 1}, of more than 1 MiB.`)
}

function* watched(
  statements: Iterable<PlacedStatement>,
  see: (statement: PlacedStatement['statement']) => void,
): Generator<PlacedStatement> {
  for (const placed of statements) {
    see(placed.statement)
    yield placed
  }
}

function decodeUtf8(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const error = bad('invalidUtf8', fileName, 'is not valid UTF-8, as BODS has to be.')
    throw Object.assign(error, { cause })
  }
}

/** Who has the interests and in whom; null where one of the two is not told, which is counted. */
function endsOf(
  { statement }: PlacedRelationship,
  parties: ReadonlyMap<string, PartyOfRecord>,
  fileName: string,
  tally: Tally,
): Ends | null {
  const { subject, interestedParty } = statement.recordDetails
  const recordOf = (field: string, recordId: string) => {
    const party = parties.get(recordId)
    if (party) return party
    const what = `has no statement about the record '${recordId}', the ${field} of the statement '${statement.statementId}'.`
    throw bad('danglingRecord', fileName, what)
  }
  const held = typeof subject === 'string' ? recordOf('subject', subject) : null
  const holder =
    typeof interestedParty === 'string' ? recordOf('interestedParty', interestedParty) : null
  if (!held || !holder) {
    tally.add(held ? 'unspecifiedParty' : 'unspecifiedSubject')
    return null
  }
  const missing = [holder, held].find(({ kind }) => kind !== 'party')
  if (missing && missing.kind !== 'party') tally.add(missing.kind)
  if (holder.kind !== 'party' || held.kind !== 'party') return null
  if (isSame(holder.mention, held.mention)) {
    tally.add('sameParty')
    return null
  }
  return { holder: holder.mention, subject: held.mention }
}

const isSame = (one: Ends['holder'], other: Ends['holder']): boolean =>
  one === other ||
  (one.refs.length === 1 && one.refs[0] === other.refs[0] && other.refs.length === 1)

const movedBy = (claim: Claim, distance: number): Claim => ({
  ...claim,
  start: claim.start + distance,
  end: claim.end + distance,
})

interface Part {
  text: string
  span: Span
  index: number
  fileName: string
  sha256: string
}

/** A note wins over what the statements say. The first part has the id and the hash of the file. */
function documentOf(part: Part, told: Provenance, note: DocumentNote | undefined): Document {
  const { text, span, index, fileName, sha256 } = part
  const number = index + 1
  const id = documentId(fileName)
  return {
    id: index === 0 ? id : partId(id, number),
    fileName: index === 0 ? fileName : `${fileName} part ${number}`,
    sha256: index === 0 ? sha256 : createHash('sha256').update(`${sha256} ${number}`).digest('hex'),
    title: note?.title ?? null,
    lang: note?.lang ?? 'en',
    publisher: note?.publisher ?? told.publisher,
    publishedAt: note?.publishedOn
      ? datedValue(note.publishedOn, note.publishedOn)
      : told.publishedAt,
    rightsStatement: note?.rights ?? told.rightsStatement,
    sourceType: note?.sourceType ?? told.sourceType,
    text: text.slice(span.start, span.end),
    sentences: [],
  }
}

function summaryOf(count: number, tally: Tally): string {
  const statements = `${count} statement${count === 1 ? '' : 's'}`
  const left = tally.words()
  return left === '' ? statements : `${statements}: ${left} left out`
}

/** The error for a file of so many bytes; a caller that knows the size need not read it. */
export function tooLargeBods(fileName: string, bytes: number): BadDocumentError {
  const [size, limit] = [bytes, BODS_BYTES_MAX].map((each) => Math.ceil(each / 1_048_576))
  const what = `has ${size} MiB; a BODS file has at most ${limit}. Split it.`
  return new BadDocumentError('tooLarge', `'${fileName}' ${what}`)
}
