import { z } from 'zod'
import { DatedValue } from '../partial-date.ts'
import { ClaimEvidence } from './claim-evidence.ts'
import { Reference } from './reference.ts'

/** What can happen to a company, or to a fact that it is part of. */
export const TimelineKind = z
  .enum([
    'founded',
    'stakeAcquired',
    'stakeIncreased',
    'stakeReduced',
    'stakeSold',
    'ventureFormed',
    'ventureEnded',
    'partnershipAnnounced',
    'partnershipSigned',
    'partnershipStarted',
    'partnershipRenegotiated',
    'partnershipCompleted',
    'partnershipTerminated',
    'positionStarted',
    'positionEnded',
    'figureReported',
  ])
  .meta({
    id: 'TimelineKind',
    description:
      '`stakeSold`: all of it or an unstated part; `partnershipStarted`: in force, or of no stated status; `partnershipTerminated`: or expired; `figureReported` only where it is asked for.',
  })
export type TimelineKind = z.infer<typeof TimelineKind>

/** One dated or undated event in the life of a company. */
export const TimelineEvent = z
  .object({
    id: z.string().describe('The fact, the kind and the date, joined by `|`.'),
    date: DatedValue.nullable().describe(
      'When, as exactly as a document says it; null where no document says when.',
    ),
    dated: z
      .boolean()
      .describe('False where nothing tells the day, month or year: such events come last.'),
    kind: TimelineKind,
    title: z.string().describe('A plain English sentence.'),
    entity: Reference.describe(
      'The stake, venture, partnership, position, figure or company that it happened to.',
    ),
    others: z.array(Reference).describe('Who else takes part in it, by id; at most 20.'),
    claims: z
      .array(ClaimEvidence)
      .describe('The claims that tell of it, by document and place; at most 50 of a fact.'),
  })
  .meta({ id: 'TimelineEvent' })
export type TimelineEvent = z.infer<typeof TimelineEvent>
