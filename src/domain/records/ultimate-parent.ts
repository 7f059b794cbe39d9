import { z } from 'zod'
import { chainFields, ShareRange } from './ownership.ts'
import { Reference } from './reference.ts'

/** What control is told by. */
export const ControlBasis = z.enum(['shareholding', 'votingRights', 'brand']).meta({
  id: 'ControlBasis',
  description:
    '`shareholding`, `votingRights`: stakes of that kind, never mixed; `brand`: first the owner of the brand, then its shareholders.',
})
export type ControlBasis = z.infer<typeof ControlBasis>

/** The rule that decided who is at the top. */
export const ControlRule = z
  .enum([
    'majorityStake',
    'controlThroughControlled',
    'brandOwner',
    'jointControl',
    'mutualControl',
    'noController',
  ])
  .meta({
    id: 'ControlRule',
    description: [
      '`majorityStake`: each in the chain holds more than the threshold of the next;',
      '`controlThroughControlled`: so it does together with what it controls;',
      '`brandOwner`: it owns the brand;',
      '`jointControl`: several share control of the top, none of them alone: two halves, or a joint venture of which nobody can hold more than the threshold;',
      '`mutualControl`: those at the top control each other;',
      '`noController`: none surely has more than the threshold, so the company is its own top.',
    ].join(' '),
  })
export type ControlRule = z.infer<typeof ControlRule>

/** One step of a control chain. */
export const ControlLink = z
  .object({
    controlled: Reference,
    controller: Reference,
    rule: z
      .enum(['majorityStake', 'controlThroughControlled', 'brandOwner', 'jointControl'])
      .describe(
        '`majorityStake`, `controlThroughControlled`, `brandOwner` or `jointControl`, as in `ControlRule`.',
      ),
    share: ShareRange.nullable().describe(
      'Of the controller and what it controls together; null of a brand.',
    ),
    ...chainFields,
  })
  .meta({ id: 'ControlLink' })
export type ControlLink = z.infer<typeof ControlLink>

/** Who is at the top of a control chain, by which rule, and over which stakes. */
export const UltimateParent = z
  .object({
    company: Reference.describe('What was asked for.'),
    ultimateParent: Reference.describe('The highest that controls it; itself where nobody does.'),
    rule: ControlRule,
    basis: ControlBasis,
    threshold: z.number().min(50).max(99).describe('Percent; control is more than this.'),
    controllers: z
      .array(Reference)
      .describe(
        'Who has control at the top: the ultimate parent, or those who share control of it; none where nobody has.',
      ),
    chain: z
      .array(ControlLink)
      .describe('Every control that the answer rests on, from the company upwards.'),
    possibleControllers: z
      .array(Reference)
      .describe('Who may control the top, since shares are not known exactly.'),
    assumptions: z.array(z.string()).describe('What the answer takes for granted.'),
  })
  .meta({ id: 'UltimateParent' })
export type UltimateParent = z.infer<typeof UltimateParent>
