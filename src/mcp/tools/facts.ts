import { z } from 'zod'
import { PartnershipStatus, PartnershipType } from '../../domain/codelists.ts'
import { evidenceFields, sourcesText, startCitations } from '../citations.ts'
import { ToolError } from '../errors.ts'
import { Fact } from '../fact.ts'
import { FactKind, factListText, readFacts } from '../fact-list.ts'
import { idArgument, langArgument, listFields, moreText, pageArguments } from '../lists.ts'
import { COMPANY_TYPES, resolveId } from '../resolve.ts'
import { defineTool } from '../tool.ts'

/** Stakes, ventures or partnerships by filter: of all companies, or the rest of one's. */
export const facts = defineTool({
  name: 'facts',
  title: 'List stakes, joint ventures or partnerships',
  description:
    'Lists facts of one kind, the best-sourced first, each with its sentences: of all companies, or of one. Use it to compare across companies, to filter by share, type, status or day, and to go on where `company` shows only the first. Only what documents state as so is here; plans, hedges and denials are in `claims`.',
  input: z.strictObject({
    kind: FactKind.describe('Which facts.'),
    company: idArgument.optional().describe('Id or name of a company that is part of them.'),
    side: z
      .enum(['holder', 'subject', 'both'])
      .optional()
      .describe('Of stakes of a company: that it holds, that others hold in it, or both.'),
    minShare: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('Of stakes: percent, surely at least.'),
    partnershipType: z
      .array(z.enum(PartnershipType.options))
      .max(13)
      .optional()
      .describe('Of partnerships: any of these.'),
    status: z
      .array(z.enum(PartnershipStatus.options))
      .max(10)
      .optional()
      .describe('Of partnerships: any of these.'),
    asOf: z.iso.date().optional().describe('`YYYY-MM-DD`: only what may hold on that day.'),
    lang: langArgument,
    ...pageArguments,
  }),
  output: z.object({ kind: FactKind, rows: z.array(Fact), ...listFields, ...evidenceFields }),

  async run({ graph }, args) {
    refuseMisfits(args)
    const company = args.company && (await resolveId(graph, args.company, COMPANY_TYPES))
    const { version, toList } = await readFacts(graph, { ...args, company })
    const citations = startCitations()
    const list = toList(citations)
    const cited = await citations.list(graph)
    const text = [factListText(args.kind, list, moreText('facts', list)), sourcesText(cited)].join(
      '\n\n',
    )
    return { data: { kind: args.kind, ...list, citations: cited, datasetVersion: version }, text }
  },
})

/** A filter that would be ignored is refused, so that nobody takes its answer for filtered. */
function refuseMisfits(args: Record<string, unknown> & { kind: FactKind }): void {
  const own = { stakes: ['side', 'minShare'], partnerships: ['partnershipType', 'status'] }
  for (const [kind, names] of Object.entries(own)) {
    const misfit = names.find((name) => kind !== args.kind && args[name] !== undefined)
    if (misfit) {
      throw new ToolError(`'${misfit}' filters ${kind} only. Leave it out, or set kind to ${kind}.`)
    }
  }
  if (args.side !== undefined && args.company === undefined) {
    throw new ToolError("'side' is the side of a company: name it by 'company', or leave side out.")
  }
}
