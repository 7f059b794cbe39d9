import { z } from 'zod'
import { Predicate } from '../../domain/claim.ts'
import { AssertionMode, ClaimStatus } from '../../domain/codelists.ts'
import { NotFoundError } from '../../domain/errors.ts'
import { OFFSET_MAX } from '../../domain/records/claim-evidence.ts'
import { ClaimRecord } from '../../domain/records/claim-record.ts'
import { DocumentRecord } from '../../domain/records/document-record.ts'
import { Passage } from '../../domain/records/passage.ts'
import { claimRow, documentRow } from '../../exports/columns.ts'
import { claimById } from '../../queries/claim-by-id.ts'
import { CLAIM_SORTS, claimsPage } from '../../queries/claims-page.ts'
import { documentById } from '../../queries/document-by-id.ts'
import { documentPassage, PASSAGE_MAX } from '../../queries/document-passage.ts'
import { DOCUMENT_SORTS, documentsPage } from '../../queries/documents-page.ts'
import type { App } from '../app-type.ts'
import { CLAIM_COLUMNS, DOCUMENT_COLUMNS } from '../columns.ts'
import { id } from '../filters.ts'
import { itemRoute } from '../item-route.ts'
import { listRoute } from '../list-route.ts'
import { type Kit, knownAtParameter } from '../route-kit.ts'
import { text } from '../validate.ts'

const tag = 'Evidence'
const offset = z.int().min(0).max(OFFSET_MAX)
const claimFilters = {
  subjectId: id.optional().describe('Of whom it says something.'),
  objectId: id.optional().describe('With whom or of what.'),
  predicate: Predicate.optional().describe('What it says.'),
  assertionMode: z
    .array(AssertionMode)
    .optional()
    .describe('Any of these; all by default, also what is only planned or denied.'),
  claimStatus: ClaimStatus.optional(),
  supportsId: id.optional().describe('A fact that it supports.'),
  conflictId: id.optional().describe('A conflict that it takes part in.'),
  ...knownAtParameter,
}

/** `/claims` and `/documents`: the evidence layer. */
export function evidenceRoutes(app: App, kit: Kit): void {
  listRoute(app, kit, {
    url: '/claims',
    operationId: 'listClaims',
    summary: 'List claims',
    description:
      'What documents say, each with the exact sentence. Also what is planned, hedged or denied, which supports no fact.',
    tag,
    facts: false,
    query: { ...claimFilters, documentId: id.optional().describe('The document that says it.') },
    row: ClaimRecord,
    sorts: CLAIM_SORTS,
    flat: claimRow,
    columns: CLAIM_COLUMNS,
    load: (graph, query, page, { lang }) => claimsPage(graph, query, page, lang),
  })
  itemRoute(app, kit, {
    url: '/claims/:id',
    operationId: 'getClaim',
    summary: 'Get a claim',
    description: 'The id is `cl_` and 40 hexadecimal digits; take it from a fact or a list.',
    tag,
    facts: false,
    query: {
      lang: z.enum(['en', 'zh']).default('en').describe('Language of labels.'),
      ...knownAtParameter,
    },
    row: ClaimRecord,
    load: (graph, claimId, { lang }) => claimById(graph, claimId, lang),
  })
  listRoute(app, kit, {
    url: '/documents',
    operationId: 'listDocuments',
    summary: 'List documents',
    description: 'The articles that were loaded, without their texts.',
    tag,
    facts: false,
    query: {
      publisher: text(100).optional().describe('Part of the name of the publisher.'),
      publishedFrom: z.iso
        .date()
        .optional()
        .describe('`YYYY-MM-DD`; undated documents are left out.'),
      publishedTo: z.iso
        .date()
        .optional()
        .describe('`YYYY-MM-DD`; undated documents are left out.'),
      lang: z.enum(['en', 'zh']).optional().describe('Main language of the document.'),
    },
    row: DocumentRecord,
    sorts: DOCUMENT_SORTS,
    flat: documentRow,
    columns: DOCUMENT_COLUMNS,
    load: documentsPage,
  })
  itemRoute(app, kit, {
    url: '/documents/:id',
    operationId: 'getDocument',
    summary: 'Get a document',
    description: 'What is known of an article; its text is served as passages.',
    tag,
    facts: false,
    row: DocumentRecord,
    load: (graph, documentId) => documentById(graph, documentId),
  })
  listRoute(app, kit, {
    url: '/documents/:id/claims',
    operationId: 'listClaimsOfDocument',
    summary: 'List the claims of a document',
    description: 'In the order of the text.',
    tag,
    facts: false,
    idTypes: null,
    query: claimFilters,
    row: ClaimRecord,
    sorts: CLAIM_SORTS,
    flat: claimRow,
    columns: CLAIM_COLUMNS,
    load: (graph, query, page, { lang }, documentId) =>
      claimsPage(graph, { ...query, documentId }, page, lang),
  })
  itemRoute(app, kit, {
    url: '/documents/:id/passages',
    operationId: 'getPassage',
    summary: 'Get the words around a quote',
    description: `A short excerpt of at most ${PASSAGE_MAX} characters; meta.partial says when a longer one was asked for. Offsets count Unicode code points, as in claims.`,
    tag,
    facts: false,
    query: {
      start: offset.describe('Where the quote begins.'),
      end: offset.describe('Where it ends, exclusive.'),
    },
    row: Passage,
    load: async (graph, documentId, { start, end }) => {
      if (end <= start) throw new NotFoundError('passage', `${start} to ${end}`)
      const last = Math.min(end, start + PASSAGE_MAX)
      const passage = await documentPassage(graph, documentId, start, last)
      return { ...passage, meta: { partial: last < end } }
    },
  })
}
