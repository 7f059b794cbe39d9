import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { z } from 'zod'

const Row = z.object({
  id: z.string().optional(),
  citations: z.array(z.number()).default([]),
  supports: z.array(z.string()).default([]),
})
const List = z.object({
  rows: z.array(Row),
  truncated: z.boolean(),
  nextCursor: z.string().nullable(),
})

const Answer = z.object({
  isError: z.boolean().default(false),
  content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]),
  structuredContent: z
    .object({
      rows: z.array(Row).default([]),
      truncated: z.boolean().optional(),
      nextCursor: z.string().nullable().optional(),
      stakes: List.optional(),
      jointVentures: List.optional(),
      partnerships: List.optional(),
      citations: z
        .array(
          z.object({
            number: z.number(),
            quote: z.string(),
            documentId: z.string(),
            title: z.string().nullable(),
            start: z.number(),
            end: z.number(),
            assertionMode: z.string(),
          }),
        )
        .default([]),
      datasetVersion: z.string().optional(),
      claimCount: z.number().optional(),
    })
    .prefault({}),
})
export type Answer = z.infer<typeof Answer>

/** Calls a tool as a client does. */
export async function callTool(client: Client, name: string, args: Record<string, unknown>) {
  const answer = Answer.parse(await client.callTool({ name, arguments: args }))
  return { isError: answer.isError, data: answer.structuredContent, text: answer.content[0].text }
}

/** A call of each tool, and words that its answer on the seed articles has. */
export const KNOWN_CALLS: [string, Record<string, unknown>, string][] = [
  ['searchEntities', { q: 'leapmotr' }, 'Leapmotor (co_leapmotor)'],
  ['searchEntities', { q: '零跑' }, 'co_leapmotor'],
  ['company', { company: 'Stellantis' }, 'Stellantis holds 20% of Leapmotor, since 2023'],
  ['company', { company: '零跑汽车', lang: 'zh' }, 'co_leapmotor'],
  ['facts', { kind: 'jointVentures' }, 'Leapmotor International is a joint venture'],
  ['facts', { kind: 'stakes', minShare: 50 }, 'Leapmotor International'],
  ['ownership', { company: 'Leapmotor International', view: 'effective' }, 'co_stellantis'],
  ['ownership', { company: 'Stellantis', view: 'holdings' }, 'co_leapmotor'],
  ['ownership', { company: 'Leapmotor' }, '20%'],
  ['findPath', { from: 'Stellantis', to: 'XPeng' }, 'jv_leapmotor-international'],
  ['claims', { supports: 'st_stellantis--leapmotor--shareholding' }, 'acquire a 20 percent stake'],
  ['conflicts', { entity: 'FAW' }, 'cs_co_faw'],
  [
    'extractText',
    { text: 'Geely acquired 10% of Renault Korea in 2023. BYD plans to buy Ford.' },
    'Geely → Renault Korea',
  ],
]
