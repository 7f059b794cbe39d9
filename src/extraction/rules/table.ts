import type { Claim, Mention } from '../../domain/claim.ts'
import type { Sentence } from '../../domain/document.ts'
import { tagsIn } from '../tagged.ts'
import { heldShare, isParty, partiesIn, type RuleContext } from './rule.ts'

/** What the columns of a table of shareholdings hold. */
export interface TableHead {
  line: number
  held: number
  holder: number
  share: number
}

const HELD =
  /^(?:company|companies|held|target|venture|investee|joint venture|subsidiary|in|被投资方|公司|标的|被持股(?:公司|方)|企业|合资公司|目标公司|车企|被投企业)$/i
const HOLDER =
  /^(?:owner|holder|shareholder|investor|partner|owned by|parent|main shareholder|largest shareholder|股东|持有方|投资方|持股方|大股东|主要股东|母公司|外方|中方)s?$/i
const SHARE =
  /^(?:stake|share|shareholding|%|percent|per cent|ownership|stake \(%\)|share \(%\)|比例|持股|持股比例|股比|占比|股份|股权)$/i

const cellsOf = (text: string): string[] =>
  text
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim())

/** The columns of a heading row, where it is one of shareholdings. */
export function headOf({ text, line }: Sentence): TableHead | null {
  const cells = cellsOf(text)
  if (cells.length < 3) return null
  const [held, holder, share] = [HELD, HOLDER, SHARE].map((words) =>
    cells.findIndex((cell) => words.test(cell)),
  )
  if (held === undefined || holder === undefined || share === undefined) return null
  return Math.min(held, holder, share) < 0 ? null : { line, held, holder, share }
}

/** Rows of a table that its heading says is one of shareholdings. */
export function tableRule(context: RuleContext): Claim[] {
  const { raw, sentence, tags, memory } = context
  const { table } = memory
  if (!raw.includes('|')) return []
  const head = headOf(sentence)
  if (head) {
    memory.table = head
    return []
  }
  if (!table) return []
  const cells = cellsOf(raw)
  const [held] = partiesIn(context, cells[table.held])
  const holders = partiesIn(context, cells[table.holder]).filter(isParty)
  const [tag = ''] = tagsIn(cells[table.share] ?? '')
  const share = tags.shares.get(tag)?.share
  if (!held || !share) return []
  return holders.map((holder: Mention) =>
    heldShare(context, [holder, held], share, {
      rule: 'table/row',
      text: raw,
      start: 0,
      end: raw.length,
    }),
  )
}
