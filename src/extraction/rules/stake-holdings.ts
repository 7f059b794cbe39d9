import type { Share } from '../../domain/share.ts'
import { findAll } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import { partiesIn, type RuleContext } from './rule.ts'
import type { StakeDraft } from './stake-draft.ts'
import { HOLDING_FRAMES } from './stake-holding-frames.ts'

/** Stakes told by what a company is to another: its parent, unit or shareholder. */
export function holdings(context: RuleContext): StakeDraft[] {
  const raw = context.raw.replaceAll('"', '').replaceAll(/\s?\((?!<)[^()<>]*\)/g, '')
  return HOLDING_FRAMES.flatMap((frame) => {
    const text = frame.raw ? raw : context.plain
    return findAll(text, [frame.expression]).flatMap((match) => {
      const subjects = partiesIn(
        context,
        match.groups.subject || match.groups.subjects || match.groups.subject2,
      )
      const holders = partiesIn(context, match.groups.holder ?? match.groups.holder2)
      const [tag = ''] = tagsIn(match.groups.share ?? match.groups.share2 ?? '')
      const share =
        context.tags.shares.get(tag)?.share ?? degreeOf(match.groups.degree ?? match.groups.degree2)
      const several = tagsIn(match.groups.shares ?? '')
      if (several.length > 0 && several.length === holders.length)
        return subjects.flatMap((subject) =>
          holders.map(
            (holder, index): StakeDraft => ({
              rule: frame.name,
              event: 'holds',
              holders: [holder],
              subject,
              share: context.tags.shares.get(several[index] ?? '')?.share ?? null,
              price: [],
              text,
              start: match.start,
              end: match.end,
            }),
          ),
        )
      return subjects.flatMap((subject) =>
        subject.type === 'person' || subject.type === 'partnership'
          ? []
          : [
              {
                rule: frame.name,
                event: 'holds' as const,
                holders:
                  frame.name === 'person'
                    ? holders.filter(({ type }) => type === 'person')
                    : holders.filter(({ type }) => type !== 'person'),
                subject,
                share: share ?? null,
                price: [],
                text,
                // What stands before "in which" puts nothing in doubt of what stands behind it.
                start:
                  frame.name === 'inWhich'
                    ? match.start + match.text.indexOf(match.groups.holder ?? '')
                    : match.start,
                end: match.end,
              },
            ],
      )
    })
  })
}

function degreeOf(degree: string | undefined): Share | null {
  if (!degree) return null
  if (
    /\b(?:wholly|fully|100|all|sole|only|outright|entirely|the whole|the entirety)\b/.test(degree)
  )
    return { exact: 100 }
  if (/majority|mostly/.test(degree)) return { exclusiveMinimum: 50 }
  return /half/.test(degree) ? { exact: 50 } : null
}
