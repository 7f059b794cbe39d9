import { findAll, pattern } from '../pattern.ts'
import { mentionsIn, sameEntity, tagsIn } from '../tagged.ts'
import type { VentureDraft } from './joint-venture.ts'
import { VENTURE_FRAMES } from './joint-venture-frames.ts'
import { distinctParties, withoutOwners } from './joint-venture-parties.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'

const NAMING = pattern(
  String.raw`(?<venture><V\d+>)(?:,? (?:(?:which|that) )?(?:(?:is|was|will be|to be|has been) )*(?:called|named|dubbed|known as|christened|branded) (?:as )?{X:name}|, (?<comma><X\d+>), )`,
)

const PARTNER_IN = pattern(
  String.raw`{C:one}'s? (?:[\w-]+ ){0,3}partners? in (?:the )?{X:name}(?: joint venture| venture)?,? (?:(?:is|are|was|were) )?(?:the )?{L:list}`,
)
const COUNTRY_OF = /<X\d+>'s (?=<)/g

/** "<C0>'s partner in <X1> is <C2>". */
export function partnersIn(context: RuleContext): VentureDraft[] {
  const { plain } = context
  return findAll(plain, [PARTNER_IN]).flatMap((match) => {
    const [named] = partiesIn(context, match.groups.name)
    const parties = distinctParties([
      ...partiesIn(context, match.groups.one),
      ...partiesIn(context, match.groups.list),
    ]).filter((party) => isParty(party) && !(named && sameEntity(party, named)))
    if (!named || named.type === 'brand') return []
    return [
      {
        rule: 'partnerIn',
        kind: 'exists',
        parties,
        name: named.text,
        parts: [],
        backReference: false,
        presupposed: true,
        text: plain,
        start: match.start,
        end: match.end,
      } satisfies VentureDraft,
    ]
  })
}

/** "The joint venture, called <X0>, will be located …": the one that was told of gets its name. */
export function namings(context: RuleContext): VentureDraft[] {
  const { plain } = context
  return findAll(plain, [NAMING]).flatMap((match) => {
    const [venture] = partiesIn(context, match.groups.venture)
    const [named] = partiesIn(context, match.groups.name ?? match.groups.comma)
    if (!venture?.parties || !named || named.type === 'jointVenture') return []
    return [
      {
        rule: 'naming',
        kind: 'exists',
        parties: venture.parties,
        name: named.text,
        parts: [],
        backReference: false,
        presupposed: true,
        text: plain,
        start: match.start,
        end: match.end,
      } satisfies VentureDraft,
    ]
  })
}

/** Ventures whose words for it are their founders and name: "A and B founded X in 2017". */
export function foundings(context: RuleContext): VentureDraft[] {
  return VENTURE_FRAMES.flatMap((frame) => {
    const text = withoutOwners(frame.raw ? context.raw : context.plain)
    return findAll(text, [frame.expression]).flatMap((match) => {
      const { groups } = match
      const [named] = partiesIn(context, groups.name)
      const owners = [groups.list, groups.one, groups.others].join(' ').replaceAll(COUNTRY_OF, '')
      const parties = mentionsIn(owners, context.tags).filter(
        (party) => isParty(party) && !(named && sameEntity(party, named)),
      )
      if (named?.type === 'person' || named?.type === 'brand' || parties.length < 2) return []
      const parts = partsOf(context, `${groups.equal ?? ''} ${groups.later ?? ''}`, parties.length)
      if (!parts) return []
      return [
        {
          rule: frame.name,
          kind: frame.kind,
          parties,
          name: named?.text || null,
          parts,
          backReference: false,
          presupposed: false,
          text,
          start: match.start,
          end: match.end,
        } satisfies VentureDraft,
      ]
    })
  })
}

/** What each party holds by "equally", "50:50" or "a third each"; null for parts that make no whole. */
function partsOf({ tags }: RuleContext, how: string, count: number): number[] | null {
  if (/\b(?:equal|half)/.test(how)) return Array<number>(count).fill(100 / count)
  const [tag = ''] = tagsIn(how)
  const stated = tags.shares.get(tag)
  if (!stated) return []
  if (stated.parts) return stated.parts.length === count ? stated.parts : null
  const each = stated.share?.exact
  return each !== undefined && Math.abs(each * count - 100) <= 2
    ? Array<number>(count).fill(100 / count)
    : null
}
