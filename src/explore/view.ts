import { KINDS, type Kind } from './fact.ts'

/** All that decides what the page shows. It is the query string, so a link shows the same. */
export interface View {
  page: 'graph' | 'review'
  /** Ids whose facts are shown; without any, those of the most connected companies. */
  focus: string[]
  /** Whether the whole dataset is shown. */
  all: boolean
  /** Both ends of the path that is looked for; empty where one is not chosen yet. */
  path: { from: string; to: string } | null
  kinds: Kind[]
  /** `today`, a year or a month; null for any time. */
  asOf: string | null
  /** Whether facts are shown that their sources disagree on. */
  disputed: boolean
  /** Whether claims are shown that are no facts. */
  claims: boolean
  /** A node, a fact or a claim. */
  selected: string | null
  lang: 'en' | 'zh'
}

/** What `/explore` shows. */
export const START: View = {
  page: 'graph',
  focus: [],
  all: false,
  path: null,
  kinds: ['stake', 'jointVenture', 'partnership'],
  asOf: null,
  disputed: true,
  claims: false,
  selected: null,
  lang: 'en',
}

const ID = /^[\p{L}\p{N}_.:~+-]{1,300}$/u
const PERIOD = /^(?:today|\d{4}(?:-(?:0[1-9]|1[0-2]))?)$/

/** The view of an address. What it does not understand is as in `START`. */
export function viewOf(url: URL): View {
  const query = url.searchParams
  const from = idIn(query.get('from')) ?? ''
  const to = idIn(query.get('to')) ?? ''
  const kinds = query.get('kinds')?.split(',')
  const asOf = query.get('asOf') ?? ''
  return {
    page: /\/review\/?$/.test(url.pathname) || query.get('view') === 'review' ? 'review' : 'graph',
    focus: [...new Set(query.getAll('focus').filter((id) => ID.test(id)))].slice(0, 40),
    all: query.get('show') === 'all',
    path: from || to ? { from, to } : null,
    kinds: kinds ? KINDS.filter((kind) => kinds.includes(kind)) : START.kinds,
    asOf: PERIOD.test(asOf) ? asOf : null,
    disputed: query.get('disputed') !== 'hide',
    claims: query.get('claims') === 'show',
    selected: idIn(query.get('select')),
    lang: query.get('lang') === 'zh' ? 'zh' : 'en',
  }
}

const idIn = (value: string | null) => (value && ID.test(value) ? value : null)

/** The address of a view, shortest: what is as in `START` is left out. */
export function addressOf(view: View): string {
  const query = new URLSearchParams()
  for (const id of view.focus) query.append('focus', id)
  if (view.all) query.set('show', 'all')
  if (view.path) {
    if (view.path.from) query.set('from', view.path.from)
    if (view.path.to) query.set('to', view.path.to)
  }
  if (view.kinds.join() !== START.kinds.join()) query.set('kinds', view.kinds.join(',') || 'none')
  if (view.asOf) query.set('asOf', view.asOf)
  if (!view.disputed) query.set('disputed', 'hide')
  if (view.claims) query.set('claims', 'show')
  if (view.selected) query.set('select', view.selected)
  if (view.lang === 'zh') query.set('lang', 'zh')
  const text = query.toString()
  const page = view.page === 'review' ? '/explore/review' : '/explore'
  return text ? `${page}?${text}` : page
}

/** The day that a period stands for: its last one, `2022-12-31`, but never after today. */
export function dayOf(asOf: string | null, today: string): string | undefined {
  if (!asOf) return undefined
  if (asOf === 'today') return today
  const [year = '', month = '12'] = asOf.split('-')
  // Day 0 of the next month is the last one of this month.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
  return last > today ? today : last
}
