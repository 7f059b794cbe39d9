import type { Claim, Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { type Found, findAll } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { heldShare, isParty, partiesIn, type RuleContext } from './rule.ts'
import { heldIn, theOther } from './stake-held.ts'
import {
  AS_DOES,
  CHANGED,
  DILUTED,
  FRAMES,
  IN_HANDS,
  LEVEL,
  MOVED,
  MUTUAL,
  NAMELESS,
  OF_THE_SHARES,
  POSSESSED,
  REST,
  SPLIT,
  WHOLE,
} from './stake-share-frames.ts'

/**
 * Shares without the name of what they are of: "<C0> holds 51 percent and <C1> the rest". They are
 * of the venture or company whose shares the text tells of, or that a label ("<C0>: …") names.
 * Chinese ones are read with the stakes that name their company.
 */
export function shareRule(context: RuleContext): Claim[] {
  const { sentence, plain, raw } = context
  if (sentence.lang === 'zh') return []
  const found = [
    ...findAll(plain, FRAMES).map((match) => stated(context, match, plain)),
    ...findAll(plain, [NAMELESS]).flatMap((match) =>
      // "RNTBCI is untouched: 51 percent <C0>": of a name that nobody knows.
      /\b[A-Z]{3,}\b/.test(plain.slice(0, match.start).replaceAll(/<[A-Z]\d+>/g, ''))
        ? []
        : [stated(context, match, plain)],
    ),
    ...findAll(plain, [IN_HANDS, DILUTED, CHANGED, AS_DOES, OF_THE_SHARES]).map((match) =>
      stated(context, match, plain),
    ),
    ...findAll(plain, [MOVED])
      .map((match) => stated(context, match, plain))
      .filter(({ holders }) => theOther(context, holders)),
    // Who sells, or may sell, its stake has it, whatever comes of it.
    ...findAll(plain, [POSSESSED]).map((match) => stated(context, match, plain, true)),
    ...findAll(raw.replaceAll('"', ''), [SPLIT]).map((match) => stated(context, match, raw)),
  ]
  const claims = [
    ...found.flatMap((one) => claimsOf(context, one)),
    ...levels(context),
    ...mutual(context),
  ]
  claims.push(...rests(context, claims))
  wholes(context)
  return claims.filter(
    (one, index) =>
      !told(context.claims, one) &&
      !told(claims.slice(0, index), one) &&
      !completes(context.claims, one),
  )
}

/** What a stake that the sentence tells of has come to. */
function levels(context: RuleContext): Claim[] {
  const { plain, tags, claims } = context
  return findAll(plain, [LEVEL]).flatMap((match) => {
    const told = claims.find(
      ({ predicate, value }) => predicate === 'holdsStake' && value.event !== 'sellsAll',
    )
    const [tag = ''] = tagsIn(match.groups.share ?? match.groups.share2 ?? '')
    const share = tags.shares.get(tag)?.share
    if (!told || !share) return []
    const [owner] = partiesIn(context, match.groups.holder)
    const holder = owner && isParty(owner) ? owner : told.subject.mention
    if (!sameEntity(holder, told.subject.mention)) return []
    // The level is the share: what was bought or sold on the way to it is not.
    if (!/buying|acquiring|securing/.test(match.text) || !told.value.share) told.value.share = share
    return []
  })
}

/** "… and thus became its sole owner": whatever was bought, all is the buyer's then. */
function wholes({ plain, claims }: RuleContext): void {
  for (const { start, text } of findAll(plain, [WHOLE])) {
    if (/\b(?:would|will|could|may|might|to|can|not|never) $/.test(plain.slice(0, start))) continue
    if (/^to /.test(text)) continue
    const bought = claims.find(
      ({ predicate, value }) =>
        predicate === 'holdsStake' && value.event === 'acquires' && value.share !== undefined,
    )
    if (bought) bought.value.share = { exact: 100 }
  }
}

/** Who keeps "the rest" of what one other holds a stated part of. */
function rests(context: RuleContext, here: Claim[]): Claim[] {
  const { plain, claims } = context
  return findAll(plain, [REST]).flatMap((match) => {
    const [holder] = partiesIn(context, match.groups.holder)
    const stated = [...claims, ...here].filter(
      ({ predicate, value }) => predicate === 'holdsStake' && value.share?.exact !== undefined,
    )
    const held = stated[0]?.objects[0]?.mention
    const others = stated.filter(
      ({ subject, objects }) =>
        held &&
        objects[0] &&
        sameEntity(objects[0].mention, held) &&
        holder &&
        !sameEntity(subject.mention, holder),
    )
    const left = 100 - others.reduce((sum, { value }) => sum + (value.share?.exact ?? 0), 0)
    if (!holder || !held || !isParty(holder) || others.length === 0 || left <= 0) return []
    const { start, end } = match
    const share = { exact: Math.round(left * 1e6) / 1e6 }
    return [
      heldShare(context, [holder, held], share, { rule: 'share/rest', text: plain, start, end }),
    ]
  })
}

/** Each of two holds a part of the other. */
function mutual(context: RuleContext): Claim[] {
  const { plain, tags } = context
  return findAll(plain, [MUTUAL]).flatMap((match) => {
    const [one, other, ...more] = partiesIn(context, match.groups.holder)
    const [tag = ''] = tagsIn(match.groups.share ?? '')
    const share = tags.shares.get(tag)?.share
    if (!one || !other || more.length > 0 || !share) return []
    const { start, end } = match
    const told = { rule: 'share/mutual', text: plain, start, end }
    return [
      heldShare(context, [one, other], share, told),
      heldShare(context, [other, one], share, told),
    ]
  })
}

export interface Stated {
  holders: Mention[]
  /** One for each holder. */
  shares: (Share | null)[]
  text: string
  start: number
  end: number
  /** Whether the words speak of a stake, and not of some share. */
  isStake: boolean
  /** Said of it by the way: no word around puts it in doubt. */
  isPossessed: boolean
}

export function stated(
  context: RuleContext,
  match: Found,
  text: string,
  isPossessed = false,
): Stated {
  const holders = partiesIn(context, match.groups.holder)
  const slot = match.groups.share ?? match.groups.share2 ?? match.groups.share3
  const [tag = ''] = tagsIn(slot ?? '')
  const { share = null, parts = null } = context.tags.shares.get(tag) ?? numberedShare(context, tag)
  const each = holders.map((_, index) =>
    parts?.length === holders.length ? { exact: parts[index] ?? 0 } : share,
  )
  const words = tagsIn(match.groups.holder ?? '').map((tag) => context.tags.words.get(tag) ?? '')
  const severally = /\b(?:each|apiece|both)\b|各/i.test(`${match.text} ${words.join(' ')}`)
  const shared = holders.length > 1 && !severally && !parts
  // "…, and <C1>, with 3 percent, …" is of <C1> alone.
  const isAside = /<[CBXV]\d+>,? with (?:[a-z]+ ){0,3}<R/.test(match.text)
  return {
    holders: shared ? (isAside ? holders.slice(-1) : []) : holders,
    shares: shared && isAside ? each.slice(-1) : each,
    text,
    start: match.start,
    end: match.end,
    isStake:
      isPossessed ||
      /'s (?:[a-z]+ ){0,2}?(?:stake|holding|shareholding)|of (?:the|its) (?:shares|stock|equity|capital)/.test(
        match.text,
      ),
    isPossessed,
  }
}

/** "<C0> holds 51 percent, <C1> 30": the second is in percent too. */
function numberedShare({ tags }: RuleContext, tag: string) {
  const value = tags.numbers.get(tag)?.value
  return value && value < 100 ? { share: { exact: value }, parts: null } : {}
}

function claimsOf(context: RuleContext, one: Stated): Claim[] {
  const { holders, shares, text, start, end, isStake, isPossessed } = one
  const read = isPossessed ? text.slice(start, end) : text
  const held = heldIn(context, holders, text, start, isStake)
  if (!held) return []
  return holders.flatMap((holder, index) => {
    const share = shares[index]
    if (!share || !isParty(holder) || sameEntity(holder, held)) return []
    const told = isPossessed ? { start: 0, end: read.length } : { start, end }
    return [
      heldShare(context, [holder, held], share, { rule: 'share/ofFocus', text: read, ...told }),
    ]
  })
}

/** Whether claims tell already what a holder holds in this sentence. */
const told = (claims: Claim[], { subject }: Claim): boolean =>
  claims.some(
    (claim) =>
      claim.predicate === 'holdsStake' &&
      claim.value.share !== undefined &&
      sameEntity(claim.subject.mention, subject.mention),
  )

/** Gives its share to a claim of the same stake that has none, and tells whether there is one. */
function completes(claims: Claim[], { subject, objects, value, assertionMode }: Claim): boolean {
  const bare = claims.find(
    (claim) =>
      claim.predicate === 'holdsStake' &&
      claim.value.share === undefined &&
      claim.assertionMode === assertionMode &&
      claim.objects[0] !== undefined &&
      objects[0] !== undefined &&
      sameEntity(claim.subject.mention, subject.mention) &&
      sameEntity(claim.objects[0].mention, objects[0].mention),
  )
  if (bare && value.share && !bare.value.event?.startsWith('sells')) bare.value.share = value.share
  return bare !== undefined && !bare.value.event?.startsWith('sells')
}
