import { findAll, pattern } from '../pattern.ts'
import { sameEntity } from '../tagged.ts'
import { partiesIn, type RuleContext } from './rule.ts'
import type { ToldStake } from './stake-zh.ts'

/** "其余股份由A持有": what the others do not have. */
const REMAINDER = pattern(
  String.raw`{C:holder}(?:则)?(?:仍)?(?:持有|占|拥有|保留)(?:了)?(?:其余|剩余|余下)(?:的)?(?:股份|股权|部分)|(?:其余|剩余|余下)(?:的)?(?:股份|股权|部分)?(?:则)?(?:仍)?(?:由|归){C:holder2}(?!(?:、|和|与|及|以及|等))(?:持有|所有)?`,
)
/** "与A、B并列第一大股东": they hold as much. */
const TIED = pattern(String.raw`(?:与|和)(?<holders>{L})并列(?:为)?第\p{Script=Han}大股东`)

/** Those who hold as much as another whose share is told. */
export function tied(context: RuleContext, told: ToldStake[]): ToldStake[] {
  return findAll(context.plain, [TIED]).flatMap((match) => {
    const last = told.findLast(({ share, at }) => share && at.end <= match.start)
    if (!last) return []
    return partiesIn(context, match.groups.holders).map((holder) => ({
      ...last,
      rule: 'zhShare/tied',
      event: 'holds' as const,
      holders: [holder],
      price: [],
      at: { start: match.start, end: match.end },
    }))
  })
}

/** Who holds what is left, where the shares of all others are told. */
export function remainder(context: RuleContext, told: ToldStake[]): ToldStake[] {
  return findAll(context.plain, [REMAINDER]).flatMap((match) => {
    const last = told.findLast(({ share, at }) => share && at.end <= match.start)
    const others = told.filter(
      ({ subject, share, event }) =>
        last &&
        share?.exact !== undefined &&
        event !== 'sellsAll' &&
        sameEntity(subject, last.subject),
    )
    const rest = 100 - others.reduce((sum, { share }) => sum + (share?.exact ?? 0), 0)
    const holders = partiesIn(context, match.groups.holder ?? match.groups.holder2)
    if (!last || rest <= 0 || others.length === 0) return []
    return [
      {
        ...last,
        rule: 'zhShare/remainder',
        event: 'holds' as const,
        holders,
        share: { exact: rest },
        price: [],
        at: { start: match.start, end: match.end },
      },
    ]
  })
}
