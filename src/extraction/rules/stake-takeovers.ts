import type { Mention } from '../../domain/claim.ts'
import type { Share } from '../../domain/share.ts'
import { subjectOf, tokenAt, tokensOf } from '../clause.ts'
import { isCompanyLike } from '../memory.ts'
import { findAll } from '../pattern.ts'
import { sameEntity, tagsIn } from '../tagged.ts'
import { partiesIn, type RuleContext } from './rule.ts'
import type { StakeDraft } from './stake-draft.ts'
import { FROM } from './stake-frames.ts'
import {
  BUYOUT,
  FUNDING,
  INVESTMENT,
  INVESTMENT_WITHOUT_SHARE,
  TAKEOVERS,
} from './stake-takeover-frames.ts'
import { priceOf, shareOf } from './stake-value.ts'
import { infinitive } from './stake-verbs.ts'

/** Whole companies that were bought or sold. */
export function takeovers(context: RuleContext): StakeDraft[] {
  const { plain, tags } = context
  const tokens = tokensOf(plain)
  return TAKEOVERS.flatMap((frame) =>
    findAll(plain, [frame.expression]).flatMap((match) => {
      const subjects = partiesIn(context, match.groups.subjects).filter(
        // What is bought and is no known name is as often a plant, a town or a product.
        (mention) =>
          isCompanyLike(mention) ||
          mention.type === 'brand' ||
          mention.type === 'jointVenture' ||
          (mention.type === 'company' && isPriced(plain, match.end)),
      )
      const at = tokenAt(tokens, match.start + match.text.indexOf(match.groups.verb ?? ''))
      const actors = (): Mention[] =>
        subjectOf(tokens, infinitive(tokens, at), tags)?.mentions ?? []
      const tail = plain.slice(match.end)
      const isSale = frame.name === 'sellsTo' || frame.name === 'sellsOff'
      const holders =
        frame.name === 'sellsOff'
          ? []
          : match.groups.holder
            ? partiesIn(context, match.groups.holder)
            : actors()
      const told = partiesIn(context, match.groups.seller)
      const from = isSale ? actors() : partiesIn(context, FROM.exec(tail)?.groups?.party)
      const sellers = told.length > 0 ? told : from
      const isWhole = match.groups.whole || /^privati/.test(match.groups.verb ?? '')
      const share: Share | null = isWhole ? { exact: 100 } : null
      const common = {
        share,
        price: priceOf(context, plain, match.start, match.end),
        text: plain,
        start: match.start,
        end: match.end,
      }
      return subjects.flatMap((subject): StakeDraft[] => [
        { ...common, rule: `takeover/${frame.name}`, event: 'acquires', holders, subject },
        { ...common, rule: 'takeover/from', event: 'sellsAll', holders: sellers, subject },
      ])
    }),
  )
}

/** Whether a price follows: a name that somebody paid for is a company's. */
const isPriced = (plain: string, end: number): boolean =>
  /^(?: (?:for|in a deal (?:worth|valued at)|at|in an?) (?:about |around |more than |over |nearly |some |almost )?<M| by <[CX]\d+> (?:for|in a)[^.;<]{0,24}<M)/.test(
    plain.slice(end),
  )

/** "<C0> invested <M0> in <C1> in exchange for a 5 percent stake". */
export function investments(context: RuleContext): StakeDraft[] {
  const { plain, tags } = context
  const tokens = tokensOf(plain)
  return findAll(plain, [INVESTMENT, INVESTMENT_WITHOUT_SHARE, FUNDING]).flatMap(
    (match): StakeDraft[] => {
      const [subject] = partiesIn(context, match.groups.subject)
      const at = tokenAt(tokens, match.start)
      const holders = subjectOf(tokens, at, tags)?.mentions ?? []
      const share = shareOf(context, match, '', undefined)
      if (!subject) return []
      return [
        {
          rule: 'invests',
          event: 'acquires',
          holders,
          subject,
          share,
          price: tagsIn(match.groups.price ?? '').flatMap(
            (tag) => tags.money.get(tag)?.amounts ?? [],
          ),
          text: plain,
          start: match.start,
          end: match.end,
        },
      ]
    },
  )
}

/** "<C0> bought <C1> out": of the venture that the text tells of. */
export function buyouts(context: RuleContext): StakeDraft[] {
  const { plain, tags, memory } = context
  const held = memory.venture
  if (!held?.parties) return []
  const tokens = tokensOf(plain)
  return findAll(plain, [BUYOUT]).flatMap((match): StakeDraft[] => {
    const sellers = partiesIn(context, match.groups.partner).filter((partner) =>
      held.parties?.some((party) => sameEntity(party, partner)),
    )
    const at = tokenAt(tokens, match.start)
    const holders = subjectOf(tokens, at, tags)?.mentions ?? []
    if (sellers.length === 0) return []
    const common = {
      subject: held,
      share: null,
      price: [],
      text: plain,
      start: match.start,
      end: match.end,
    }
    return [
      { ...common, rule: 'buyout', event: 'acquires', holders },
      { ...common, rule: 'buyoutSeller', event: 'sellsAll', holders: sellers },
    ]
  })
}
