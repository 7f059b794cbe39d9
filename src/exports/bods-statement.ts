import { createHash } from 'node:crypto'
import type { ExportSource } from '../domain/export.ts'
import type { DatedValue } from '../domain/partial-date.ts'
import { type Evidence, lastPublished, publishersOf, quoteText } from './evidence-text.ts'

const BODS_VERSION = '0.4'
const PUBLISHER = 'Automotive partnership knowledge graph'

/** An annotation of a statement. Format: BODS 0.4 `Annotation`. */
export interface Annotation {
  statementPointerTarget: string
  motivation: 'linking' | 'transformation' | 'commenting'
  description: string
  url?: string
  transformedContent?: string
}

/** What differs from one statement to the next. */
export interface Details {
  recordId: string
  recordType: 'entity' | 'person' | 'relationship'
  declarationSubject: string
  recordDetails: Record<string, unknown>
  annotations: Annotation[]
  evidence: Evidence
}

/** A statement of BODS 0.4, as one line of JSON. */
export function statement(details: Details, source: ExportSource, baseUrl: string): string {
  const { recordId, recordType, declarationSubject, recordDetails, evidence } = details
  const published = source.publishedAt?.slice(0, 10) ?? '1970-01-01'
  const annotations = [...details.annotations, ...links(evidence, baseUrl)]
  const content = {
    statementDate: lastPublished(evidence) ?? published,
    ...(annotations.length > 0 ? { annotations } : {}),
    source: sourceOf(evidence),
    declarationSubject,
    recordId,
    recordType,
    recordStatus: 'new',
    recordDetails,
  }
  return JSON.stringify({
    statementId: statementId(content),
    ...content,
    publicationDetails: {
      publicationDate: published,
      bodsVersion: BODS_VERSION,
      publisher: { name: PUBLISHER, url: `${baseUrl}/` },
    },
  })
}

/** The same content has the same id in every export; 64 characters, the most that BODS allows. */
const statementId = (content: object) =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')

function sourceOf(evidence: Evidence) {
  const description = quoteText(evidence)
  if (!description) {
    return {
      type: ['primaryResearch'],
      description: 'The register of known names of this dataset.',
    }
  }
  const publishers = publishersOf(evidence)
  return {
    type: ['thirdParty'],
    description,
    ...(publishers.length > 0 ? { assertedBy: publishers.map((name) => ({ name })) } : {}),
  }
}

/** One link a claim, so that every sentence behind a statement can be read. */
const links = ({ claims = [] }: Evidence, baseUrl: string): Annotation[] =>
  claims.map(({ id, quote }) => ({
    statementPointerTarget: '',
    motivation: 'linking',
    description: `A claim that supports this statement: “${quote}”`,
    url: `${baseUrl}/v1/claims/${encodeURIComponent(id)}`,
  }))

/**
 * A date as BODS has it, a whole day: its first day. What was rounded is told in an annotation; words
 * that name no day at all give no date, and an annotation keeps them.
 */
export function wholeDay(
  date: DatedValue | null,
  pointer: string,
): { day: string | null; annotations: Annotation[] } {
  if (!date || (date.precision === 'day' && date.earliest)) {
    return { day: date?.earliest ?? null, annotations: [] }
  }
  const said = `The document says “${date.raw}”.`
  if (!date.earliest) {
    // The field is absent, so the annotation is of the object that lacks it.
    const target = pointer.replace(/\/[^/]*$/, '')
    const field = pointer.split('/').at(-1)
    const description = `${said} It is not enough for ${field}.`
    return {
      day: null,
      annotations: [{ statementPointerTarget: target, motivation: 'commenting', description }],
    }
  }
  return {
    day: date.earliest,
    annotations: [
      {
        statementPointerTarget: pointer,
        motivation: 'transformation',
        description: `${said} It is known to the ${date.precision}, and is rounded to the first day of it.`,
        transformedContent: date.earliest,
      },
    ],
  }
}
