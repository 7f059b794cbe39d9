import type { Mention } from '../../domain/claim.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { render, sameEntity, tagsIn } from '../tagged.ts'
import type { VentureDraft } from './joint-venture.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'

/** A name, also one of its owners' names: "<C0>-<C1>". */
const NAME = String.raw`(?<name><[CXV]\d+>(?:-<[CBXV]\d+>){0,3})`
/** What stands for a venture that has no name: "the new company". */
const UNNAMED = String.raw`(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]) (?:(?:new|joint|battery|resulting|combined|newly formed|common) ){0,2}(?:(?:joint )?venture|JV|company|entity|firm|business)(?: \([^()]{0,20}\))?`
const TOLD = String.raw`(?:${NAME}|${UNNAMED})`
const LITTLE = String.raw`(?:now |still |each |currently |together |will |would |to |of it,? )*`
const OWNS = String.raw`(?:holds?|owns?|has|have|had|held|owned|holding|owning|having|takes?|taking|took|controls?|controlling|keeps?|keeping|got|getting|with|at|contributing|:)`
const SHARE = String.raw`(?:<R\d+>|the (?:rest|remainder|balance|other half|remaining(?: <R\d+>)?|other <R\d+>)|half)`
const STAKE_WORD = String.raw`(?: (?:stake|share|interest|holding|of (?:it|the shares|the equity)))?`
const AND = String.raw`(?:,? and|,? while|,? whereas|, with|,? versus|,? against|;|,) (?:the )?`

const PARTY = String.raw`(?:the )?<[CBX]\d+>`
const holder = (name: string) => String.raw`(?<${name}>(?:the )?(?:<X\d+>'s )?<[CBX]\d+>)`
const share = (name: string) => String.raw`(?:(?:an?|about|around) )?(?<${name}>${SHARE})`
const holds = (letter: string) =>
  String.raw`${holder(`h${letter}`)},? ${LITTLE}(?:${OWNS} )?${share(`s${letter}`)}${STAKE_WORD}`
const heldBy = (letter: string) =>
  String.raw`${share(`s${letter}`)}(?:[- ](?:owned|held|controlled))? by ${holder(`h${letter}`)}`

/** Who holds which part of a venture, where the parts make a whole. */
const SPLITS = [
  pattern(
    String.raw`${NAME},? (?:in|of) which ${holds('a')}${AND}${holds('b')}(?:${AND}${holds('c')})?`,
  ),
  pattern(
    String.raw`${TOLD},? (?:(?:which|that) )?(?:(?:is|was|are|will be|now|still) )*(?:(?:an?|the) (?:[\w&'-]+ ){1,6})?${heldBy('a')}(?:,? and|,|,? while|;) ${heldBy('b')}(?:(?:,? and|,) ${heldBy('c')})?`,
  ),
  pattern(
    String.raw`${holder('ha')},? ${LITTLE}${OWNS} ${share('sa')}${STAKE_WORD} (?:of|in) ${TOLD}(?: in [A-Z]\w+)?${AND}(?<list>${PARTY}(?:, ${PARTY}){0,4},? and ${PARTY}) (?:each )?(?:(?:have|hold|own|holding|with) )?(?:an? )?(?<each><R\d+>)${STAKE_WORD}(?: each| apiece)?`,
  ),
  pattern(
    String.raw`${holder('ha')},? ${LITTLE}${OWNS} ${share('sa')}${STAKE_WORD} (?:of|in) ${TOLD}(?: in [A-Z]\w+)?${AND}${holds('b')}(?:${AND}${holds('c')})?`,
  ),
]

/** Ventures that are known by who holds what part of them, all of it told: "<R0> owned by <C1> and <R1> by <C2>". */
export function ownedInParts(context: RuleContext): VentureDraft[] {
  const { plain, tags } = context
  return findAll(plain, SPLITS).flatMap((match) => {
    const letters = ['a', 'b', 'c'].filter((letter) => match.groups[`h${letter}`])
    const parties = letters.flatMap((letter) => {
      const tag = tagsIn(match.groups[`h${letter}`] ?? '').at(-1) ?? ''
      return tags.mentions.get(tag) ?? []
    })
    const listed = partiesIn(context, match.groups.list)
    parties.push(...listed)
    const told = partsOf(context, [
      ...letters.map((letter) => match.groups[`s${letter}`] ?? ''),
      ...listed.map(() => match.groups.each ?? ''),
    ])
    const named = partiesIn(context, match.groups.name)
    const [only] = named
    const isFit = parties.every(
      (party, index) =>
        isParty(party) && parties.findIndex((other) => sameEntity(other, party)) === index,
    )
    if (!told || !isFit || parties.length !== letters.length + listed.length) return []
    if (only && (only.type === 'person' || only.type === 'brand') && named.length === 1) return []
    if (only && named.length === 1 && parties.some((party) => sameEntity(party, only))) return []
    return [
      {
        rule: `split${match.pattern}`,
        kind: 'exists',
        parties,
        name: nameIn(context, match, named),
        parts: told,
        backReference: !nameIn(context, match, named),
        presupposed: false,
        text: plain,
        start: match.start,
        end: match.end,
      } satisfies VentureDraft,
    ]
  })
}

/** The percent of each holder, the rest reckoned; null unless they make a whole. */
function partsOf({ tags }: RuleContext, words: string[]): number[] | null {
  const stated = words.map((word) => {
    const [tag] = tagsIn(word)
    if (tag) return tags.shares.get(tag)?.share?.exact ?? null
    return /half/.test(word) ? 50 : undefined
  })
  if (stated.includes(null)) return null
  const sum = stated.reduce<number>((total, part) => total + (part ?? 0), 0)
  const open = stated.filter((part) => part === undefined).length
  if (open > 1 || (open === 1 ? sum <= 0 || sum >= 100 : Math.abs(sum - 100) > 1)) return null
  return stated.map((part) => part ?? 100 - sum)
}

/** A venture's name; one that is made of its owners' names is all of them. */
function nameIn({ tags }: RuleContext, { groups }: Found, named: Mention[]): string | null {
  const [only] = named
  if (named.length > 1) return render(groups.name ?? '', tags)
  return only?.text || null
}
