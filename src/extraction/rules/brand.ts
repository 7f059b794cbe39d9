import type { Claim, ClaimValue, Mention } from '../../domain/claim.ts'
import { type Found, findAll, pattern } from '../pattern.ts'
import { render } from '../tagged.ts'
import { OWNER_FRAMES, OWNER_FRAMES_ZH, type OwnerFrame } from './brand-frames.ts'
import { claim, given, partiesIn, type RuleContext } from './rule.ts'

const BRANDS = String.raw`(?<brands><[BX]\d+>(?:(?:, and |, | and )<[BX]\d+>)*)`
const NEW_BRAND = String.raw`(?:an?|its|their|the) (?<segment>(?:[\w/-]+ ){0,5}?)(?:brand|marque)\b`

const LAUNCHES = [
  pattern(
    String.raw`{C:one}[^.;]{0,160}?(?:launch|creat|introduc|unveil|establish)(?:e|es|ed|ing)?(?: a| its| their| new| several| electric| premium)* (?:brands?|marques?)(?: such as| including| like| called| named| dubbed|:)? ${BRANDS}(?:[^.;<]{0,40}?(?:with|between) {L:others})?`,
  ),
]
const LAUNCHES_UNNAMED = [
  pattern(
    String.raw`{C:one}[^.;]{0,60}?with {L:others}[^.;<]{0,24}? (?:launch|creat|introduc|develop|build|establish)(?:e|es|ed|ing)? ${NEW_BRAND}(?!,? (?:<|named|called))`,
  ),
  pattern(
    String.raw`{LL:one}[^.;<]{0,40}? (?:launch|creat|introduc|establish)(?:e|es|ed|ing)? ${NEW_BRAND}(?!,? (?:<|named|called))`,
  ),
]
const ZH_LAUNCHES = [
  pattern(
    String.raw`{L:one}[^<。;]{0,24}?(?:推出|发布|打造|创立)[^<。;]{0,16}?(?:品牌)[“"]?${BRANDS}`,
  ),
]

/** Brands: whose brand it is, and which brand parties launch together. */
export function brandRule(context: RuleContext): Claim[] {
  const zh = context.sentence.lang === 'zh'
  const frames = zh ? OWNER_FRAMES_ZH : OWNER_FRAMES
  const raw = zh ? context.raw.replaceAll(/\s+/g, '') : context.raw.replaceAll('"', '')
  const text = raw.replaceAll(/\s?\([^()<>]*\)/g, '')
  const owns = findAll(
    text,
    frames.map(({ expression }) => expression),
  ).flatMap((match) => ownership(context, match, text, frames[match.pattern]))
  const launches = findAll(context.plain, zh ? ZH_LAUNCHES : LAUNCHES).flatMap((match) =>
    launch(context, match, partiesIn(context, match.groups.brands)),
  )
  const unnamed = zh
    ? []
    : findAll(context.plain, LAUNCHES_UNNAMED).flatMap((match) => launch(context, match, []))
  const claims = [...owns, ...launches, ...unnamed]
  return claims.filter((one, index) => !claims.slice(0, index).some((other) => same(one, other)))
}

function ownership(
  context: RuleContext,
  match: Found,
  text: string,
  frame: OwnerFrame | undefined,
): Claim[] {
  const [named] = partiesIn(context, match.groups.owner)
  const zh = context.sentence.lang === 'zh'
  const owner = frame?.subject
    ? ((zh ? opening(context, text.slice(0, match.start)) : null) ?? context.memory.subject)
    : named
  if (!owner || !OWNERS.has(owner.type)) return []
  const isPointedAt = !frame?.subject && owner.via !== 'name'
  if (isPointedAt && zh && owner.type === 'company') return []
  // "Its own Hummer" may be a car.
  if (isPointedAt && !SAYS_BRAND.test(match.text)) return []
  const segment = render(match.groups.segment ?? '', context.tags).replace(/^(?:own|new|the) ?/, '')
  const quoted = match.groups.quoted ? [quotedBrand(context, match.groups.quoted)] : []
  return [...partiesIn(context, match.groups.brands), ...quoted].flatMap((brand) => {
    if (brand.text === owner.text || !CAN_BE_BRAND.has(brand.type)) return []
    if (brand.refs[0] !== undefined && brand.refs[0] === owner.refs[0]) return []
    const told = (made: Claim): Claim =>
      isPresupposed(match.text, text.slice(0, match.start))
        ? { ...made, assertionMode: 'asserted', attributedTo: null }
        : made
    return [
      told(
        claim(context, {
          predicate: 'ownsBrand',
          subject: owner,
          objects: [asBrand(brand, match.text)],
          value: given<ClaimValue>({ segment: segment || undefined }),
          rule: `brand/owns${match.pattern}`,
          text,
          start: match.start,
          end: match.end,
        }),
      ),
    ]
  })
}

const OWNERS = new Set<Mention['type']>(['company', 'jointVenture'])
const CAN_BE_BRAND = new Set<Mention['type']>(['company', 'brand'])
const SAYS_BRAND = /\b(?:brand|marque|badge|nameplate)s?\b(?!,)|品牌/

/**
 * A name that is a company's as well means the brand where the words say so: "Geely's Zeekr brand".
 * In "its Chinese brand, Leapmotor" they only describe a company that has a name of its own.
 */
function asBrand(named: Mention, words: string): Mention {
  if (named.type === 'brand' || (named.refs.length > 0 && !SAYS_BRAND.test(words))) return named
  return { ...named, type: 'brand', refs: [] }
}

/** "May sell its <B0> brand": whose brand it is holds, whatever is done with it; a new one may be a plan. */
const isPresupposed = (words: string, before: string): boolean =>
  /^<C\d+>'s? /.test(words) &&
  !/\b(?:new|planned|future|upcoming|next|first|second|third|would-be|proposed|possible|former|own)\b/.test(
    words,
  ) &&
  !/\b(?:launch|creat|introduc|unveil|reviv|buy|bought|acquir|establish|denie[sd]|not)[a-z]* [^.;]{0,30}$/.test(
    before,
  )

/** Whom a Chinese sentence is about before some place: the last name that opens a clause. */
function opening(context: RuleContext, before: string): Mention | null {
  const tag = [...before.matchAll(/(?:^|[,;。:])(?:而|但)?<([CV]\d+)>(?!旗下|的)/gu)].at(-1)?.[1]
  return tag ? (context.tags.mentions.get(tag) ?? null) : null
}

/** A brand that only quotation marks show to be a name. */
function quotedBrand({ sentence }: RuleContext, text: string): Mention {
  const start = Math.max(sentence.text.indexOf(text), 0)
  return {
    type: 'brand',
    text,
    start: sentence.offsets[start] ?? 0,
    end: sentence.offsets[start + text.length] ?? 0,
    refs: [],
    via: 'name',
  }
}

function launch(context: RuleContext, match: Found, named: Mention[]): Claim[] {
  const parties = [
    ...partiesIn(context, match.groups.one),
    ...partiesIn(context, match.groups.others),
  ]
  const [subject, ...objects] = parties
  if (!subject || (named.length === 0 && objects.length === 0)) return []
  const brands = named.length > 0 ? named : [unnamedBrand(parties)]
  const segment = render(match.groups.segment ?? '', context.tags)
  const isOngoing = /\b(?:is|are|has been|have been) (?:working|developing)\b/.test(match.text)
  const made = brands.map((brand) =>
    claim(context, {
      predicate: 'launchesBrand',
      subject,
      objects: [{ ...brand, type: 'brand' }, ...objects],
      value: given<ClaimValue>({ segment: segment || undefined }),
      rule: named.length > 0 ? 'brand/launches' : 'brand/launchesUnnamed',
      text: context.plain,
      start: match.start,
      end: match.end,
    }),
  )
  // "Has been working to launch": the work is under way, though the launch is to come.
  return made.map((one) =>
    isOngoing && one.assertionMode === 'planned' ? { ...one, assertionMode: 'ongoing' } : one,
  )
}

/** A brand that a document tells of without a name is known by whose it is. */
function unnamedBrand(parties: Mention[]): Mention {
  const [first] = parties
  return {
    type: 'brand',
    text: '',
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    refs: [],
    via: 'memory',
    parties,
  }
}

function same(a: Claim, b: Claim): boolean {
  return (
    a.predicate === b.predicate &&
    a.objects[0]?.mention.text === b.objects[0]?.mention.text &&
    a.objects[0]?.mention.refs[0] === b.objects[0]?.mention.refs[0]
  )
}
