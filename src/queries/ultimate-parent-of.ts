import {
  type ControlStep,
  controlChain,
  jointControllers,
  possibleControllers,
} from '../domain/ownership/control.ts'
import type { Versioned } from '../domain/page.ts'
import type {
  ControlBasis,
  ControlLink,
  UltimateParent,
} from '../domain/records/ultimate-parent.ts'
import type { Graph } from '../graph/graph.ts'
import { chainStakes, referenceOf } from './chain-stakes.ts'
import type { FactOptions } from './fact-options.ts'
import { assumptionsOf } from './ownership-assumptions.ts'
import { type OwnershipGraph, ownershipGraph } from './ownership-graph.ts'

/** How far up control is looked for. */
const DEPTH_MAX = 20

/** By what to tell who controls. */
export interface ControlRequest {
  /** Percent, 50 to 99: control is more than this. */
  threshold: number
  basis: ControlBasis
}

/**
 * The top of the control chain of a company, and the rule by which it is the top.
 *
 * Throws `NotFoundError` or `GoneError` for an unknown company.
 */
export async function ultimateParentOf(
  graph: Graph,
  id: string,
  { threshold, basis }: ControlRequest,
  options: FactOptions = {},
): Promise<
  Versioned<UltimateParent> & {
    meta: { partial: boolean; exploredCount: number; warnings: string[] }
  }
> {
  const known = await ownershipGraph(
    graph,
    id,
    'up',
    {
      maxDepth: DEPTH_MAX,
      interestType: basis === 'votingRights' ? 'votingRights' : 'shareholding',
      ...(basis === 'brand' ? { brandId: id.replace(/^(?:co|jv)_/, 'br_') } : {}),
    },
    options,
  )
  const { partial, exploredCount, warnings } = known
  const { top, circle, steps } = controlChain(known.holdings, known.start.id, threshold)
  const isVenture = known.companies.get(top)?.reference.type === 'jointVenture'
  const joint =
    circle.length > 0 ? [] : jointControllers(known.holdings, top, { threshold, isVenture })
  const chain = [
    ...brandLink(known),
    ...steps.map((step) => linkOf(known, step)),
    ...joint.map((holding) =>
      linkOf(known, {
        controlled: top,
        controller: holding.holder,
        rule: 'jointControl',
        holdings: [holding],
        minimum: holding.minimum,
        maximum: holding.maximum,
      }),
    ),
  ]
  const possible =
    circle.length > 0 || joint.length > 0 ? [] : possibleControllers(known.holdings, top, threshold)
  const used = chain.flatMap(({ stakes }) => stakes.map((stake) => stake.id))
  const row: UltimateParent = {
    company: companyOf(known),
    ultimateParent: referenceOf(known, top),
    rule: ruleOf(chain, { circle, joint: joint.length > 0 }),
    basis,
    threshold,
    controllers: controllersOf(known, chain, {
      top,
      circle,
      joint: joint.map((one) => one.holder),
    }),
    chain,
    possibleControllers: possible.map((holder) => referenceOf(known, holder)),
    assumptions: [...assumptionsOf(known, used), ...partyWords(known, top, chain)],
  }
  return { row, version: known.version, meta: { partial, exploredCount, warnings } }
}

const companyOf = ({ brand, start }: OwnershipGraph) => brand?.company ?? brand?.brand ?? start

/** The step from a company, or a brand itself, to the owner of the brand. */
function brandLink(known: OwnershipGraph): ControlLink[] {
  const { brand } = known
  if (!brand) return []
  return [
    {
      controlled: companyOf(known),
      controller: brand.owner,
      rule: 'brandOwner',
      share: null,
      stakes: [],
      claims: brand.claims,
    },
  ]
}

type Step = Omit<ControlStep, 'rule'> & { rule: ControlLink['rule'] }

function linkOf(known: OwnershipGraph, step: Step): ControlLink {
  return {
    controlled: referenceOf(known, step.controlled),
    controller: referenceOf(known, step.controller),
    rule: step.rule,
    share: { minimum: step.minimum, maximum: step.maximum },
    ...chainStakes(known, step.holdings),
  }
}

/** What is shared at the top counts before how the chain leads there. */
function ruleOf(
  chain: ControlLink[],
  { circle, joint }: { circle: string[]; joint: boolean },
): UltimateParent['rule'] {
  if (circle.length > 0) return 'mutualControl'
  if (joint) return 'jointControl'
  const rules = chain.map(({ rule }) => rule)
  return (
    (['controlThroughControlled', 'majorityStake', 'brandOwner'] as const).find((rule) =>
      rules.includes(rule),
    ) ?? 'noController'
  )
}

function controllersOf(
  known: OwnershipGraph,
  chain: ControlLink[],
  { top, circle, joint }: { top: string; circle: string[]; joint: string[] },
): UltimateParent['controllers'] {
  const shared = [...circle, ...joint]
  const ids = shared.length > 0 ? shared : chain.length > 0 ? [top] : []
  return [...new Set(ids)].toSorted().map((id) => referenceOf(known, id))
}

/** Who has a venture is known by its parties, even where no share is. */
function partyWords(known: OwnershipGraph, top: string, chain: ControlLink[]): string[] {
  const { reference, parties = [] } = known.companies.get(top) ?? {}
  const held = known.holdings.some(({ subject }) => subject === top)
  if (!reference || held || parties.length === 0 || chain.length > 0) return []
  return [
    `${parties.join(' and ')} are parties of ${reference.label}; no share of theirs is known, so none is taken to control it.`,
  ]
}
