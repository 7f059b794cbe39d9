import type { ClaimReader } from './claim-reader.ts'
import { readDocument } from './documents/read-document.ts'
import type { Party, ResolvedClaim } from './domain/claim.ts'
import { nameKey } from './domain/names.ts'
import { codePointOffsets } from './domain/offsets.ts'
import { datedValue } from './domain/partial-date.ts'
import { type ExtractedText, Extraction, type ExtractRequest } from './http/extraction.ts'
import { toClaim } from './queries/rows/claim-row.ts'
import { assembleState } from './resolution/assemble-state.ts'
import type { NameIndex } from './resolution/name-index.ts'
import { type TextFacts, textFacts } from './text-facts.ts'
import { namesIn, partiesOf, reviewOf } from './text-names.ts'

/** What a text without a name is called; it stands in messages too: "'text' holds no text." */
const NAMELESS = 'text'

/**
 * What the `extract` command would print of a text, with the facts that it would hold up.
 *
 * Throws `BadDocumentError` for a text that cannot be read.
 */
export function extractText(reader: ClaimReader, request: ExtractRequest): ExtractedText {
  const { document, warnings } = documentOf(request)
  const { claims, unresolved } = reader.read(document)
  const state = assembleState(claims, reader.index)
  const told = textFacts(state, reader.index)
  const links = new Map(state.links.map((link) => [link.claimId, link]))
  const { id, title, lang, publishedAt, text, sentences } = document
  const offsets = codePointOffsets(text)
  const names = namesIn(document, reader.mentions(document))
  const extraction: Extraction = {
    document: {
      id,
      title,
      lang,
      publishedAt,
      sentences: sentences.filter(({ kind }) => kind !== 'furniture').length,
      characters: offsets.toCodePoint(text.length),
    },
    claims: claims.map((claim) => claimOf(claim, links.get(claim.id), told, reader.index)),
    facts: told.facts,
    parties: partiesOf(claims, names, told, reader.index),
    review: reviewOf(claims, unresolved, names, reader.index, offsets.toCodePoint),
  }
  if (!publishedAt && claims.some(({ value }) => value.date?.date === null)) {
    warnings.push(
      'Dates such as “last month” stay open: neither the text nor `publishedAt` says when it was published.',
    )
  }
  return { json: JSON.stringify(Extraction.parse(extraction)), warnings }
}

/** The day of the request stands in only where the text states none. */
function documentOf({ text, fileName = NAMELESS, publishedAt }: ExtractRequest) {
  const document = readDocument(Buffer.from(text), fileName)
  const warnings: string[] = []
  if (document.sentences.every(({ kind }) => kind === 'furniture')) {
    warnings.push('Nothing in the text looks like a sentence of an article.')
  }
  if (publishedAt === undefined) return { document, warnings }
  if (document.publishedAt) {
    if (document.publishedAt.date !== publishedAt) {
      const stated = document.publishedAt.date ?? document.publishedAt.raw
      warnings.push(`The text says that it is of ${stated}; \`publishedAt\` was not used.`)
    }
    return { document, warnings }
  }
  return { document: { ...document, publishedAt: datedValue(publishedAt, publishedAt) }, warnings }
}

/** A claim as `/v1/claims` serves it, and how each of its parties was resolved. */
function claimOf(
  claim: ResolvedClaim,
  link: { subjectId: string; objectIds: string[] } | undefined,
  { reference, supportedBy }: TextFacts,
  index: NameIndex,
): Extraction['claims'][number] {
  const { subject, objects } = claim
  const referenced = (ids: string[], parties: Party[]) =>
    ids.flatMap((id) => {
      const { type } = parties.find((party) => party.id === id) ?? subject
      return reference(id, type) ?? []
    })
  const supports = supportedBy(claim.id)
  // One text alone has nothing to disagree with.
  const { claimStatus, recordedAt, conflictIds, relations, ...told } = toClaim({
    ...claim,
    supports,
    claimStatus: 'accepted',
    recordedAt: '',
    conflictIds: [],
    relations: [],
    subjectLinks: referenced(link ? [link.subjectId] : [], [subject]),
    objectLinks: referenced(link?.objectIds ?? [], objects),
  })
  const resolved = (party: (typeof told)['subject'], { status }: Party) => ({
    ...party,
    status,
    candidates: status === 'registered' ? candidatesOf(party, index) : [],
  })
  return {
    ...told,
    subject: resolved(told.subject, subject),
    objects: told.objects.map((party, at) => resolved(party, objects[at] ?? subject)),
    supportsFact: supports.length > 0,
  }
}

function candidatesOf(
  { id, type, mention }: { id: string; type: string; mention: string },
  index: NameIndex,
) {
  const named = [...(index.byKey.get(nameKey(mention)) ?? [])]
  const fitting = named.filter((other) => index.entries.get(other)?.type === type)
  return fitting.includes(id) ? fitting.toSorted() : [id]
}
