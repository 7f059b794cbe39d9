import type { Claim, ClaimSource, ClaimValue, Mention } from '../domain/claim.ts'
import { DirectOrIndirect, InterestType } from '../domain/codelists.ts'
import type { DatedValue } from '../domain/partial-date.ts'
import { Share } from '../domain/share.ts'
import { dateIn } from './dates.ts'
import { elementSpans, type Member, memberSpans, type Span } from './json-spans.ts'
import type { PlacedRelationship } from './records.ts'
import type { Tally } from './tally.ts'

/** Who has the interests of a relationship, and in whom. */
export interface Ends {
  holder: Mention
  subject: Mention
}

/** A longer object is not quoted whole. UTF-16 units. */
const QUOTE_MAX = 1_000
const ROLE_MAX = 80

/** What a person is by these interests, where the statement has no name for it. */
const POSITIONS: Partial<Record<InterestType, string>> = {
  boardChair: 'board chair',
  boardMember: 'board member',
  seniorManagingOfficial: 'senior managing official',
}

/** What is told of one interest. */
interface Told {
  type: InterestType
  value: ClaimValue
  start: DatedValue | undefined
  end: DatedValue | undefined
}

/**
 * The claims of one relationship. Each interest is a claim whose quote is its JSON object, with an
 * own claim for the end of a stake, quoted by the field that tells it. What a closed record tells without
 * an end is over, at the latest on the day of its statement.
 */
export function claimsOfRelationship(
  text: string,
  { statement, span }: PlacedRelationship,
  ends: Ends,
  tally: Tally,
): Claim[] {
  const fields = memberSpans(text, span.start)
  const details = fields.get('recordDetails')
  const list = details && memberSpans(text, details.start).get('interests')
  if (!list || !(statement.recordDetails.interests?.length ?? 0)) {
    tally.add('noInterests')
    return []
  }
  const closing = statement.recordStatus === 'closed' ? fields.get('recordStatus') : undefined
  const claims: Claim[] = []
  const make = claimMaker(text, statement, ends)
  for (const [index, place] of [...elementSpans(text, list.start)].entries()) {
    const told = toldOf(statement, index, tally)
    if (!told) continue
    const members = memberSpans(text, place.start)
    const quote = quoteOf(place, members)
    const { type, value, start, end } = told
    const role = ends.holder.type === 'person' ? POSITIONS[type] : undefined
    if (role !== undefined) {
      const name = roleIn(statement.recordDetails.interests?.[index]?.details) ?? role
      const position = { role: name, interestType: type }
      claims.push(make('holdsPosition', quote, given({ ...position, date: start, ended: end })))
      if (closing && !end) {
        const ended = { ended: closedBy(statement) }
        claims.push(make('holdsPosition', withName(closing), { ...position, ...ended }))
      }
      continue
    }
    const held = dateIn(statement.statementDate ?? '', '/statementDate', undefined)
    const begun: ClaimValue = start
      ? { event: 'acquires', date: start }
      : given({ event: 'holds', date: held })
    claims.push(make('holdsStake', quote, { ...value, ...begun }))
    const last = members.get('endDate')
    const over =
      end && last ? { end, place: last } : closing && { end: closedBy(statement), place: closing }
    if (over) {
      const sold: ClaimValue = { interestType: type, event: 'sellsAll', ended: over.end }
      claims.push(make('holdsStake', withName(over.place), sold))
    }
  }
  return claims
}

function toldOf(
  { recordDetails, annotations }: PlacedRelationship['statement'],
  index: number,
  tally: Tally,
): Told | null {
  const interest = recordDetails.interests?.[index] ?? {}
  const type = InterestType.safeParse(interest.type)
  if (!type.success) {
    tally.add('unknownType')
    return null
  }
  const date = (field: 'startDate' | 'endDate') => {
    const written = interest[field]
    if (written === undefined) return undefined
    const pointer = `/recordDetails/interests/${index}/${field}`
    const value = typeof written === 'string' ? dateIn(written, pointer, annotations) : undefined
    if (!value) tally.add('badDate')
    return value
  }
  const share = interest.share === undefined ? undefined : shareIn(interest.share)
  if (share === null) tally.add('badShare')
  const direct = DirectOrIndirect.safeParse(interest.directOrIndirect)
  return {
    type: type.data,
    value: given({
      interestType: type.data,
      directOrIndirect: direct.success ? direct.data : undefined,
      share: share ?? undefined,
    }),
    start: date('startDate'),
    end: date('endDate'),
  }
}

/** Undefined where no bound is told, null for what cannot be a share. */
function shareIn(told: unknown): Share | undefined | null {
  const parsed = Share.safeParse(told)
  if (!parsed.success) return null
  const { exact, minimum = 0, maximum = 100 } = parsed.data
  const { exclusiveMinimum = minimum, exclusiveMaximum = maximum } = parsed.data
  if (Math.max(minimum, exclusiveMinimum) > Math.min(maximum, exclusiveMaximum)) return null
  if (exact === undefined && Object.keys(parsed.data).length === 0) return undefined
  return parsed.data
}

/** A record that is closed was over when that was declared, and nothing tells since when. */
function closedBy({ statementDate = '' }: PlacedRelationship['statement']): DatedValue {
  const declared = dateIn(statementDate, '/statementDate', undefined)
  const latest = declared?.latest ?? null
  return { date: null, precision: 'unknown', earliest: null, latest, raw: 'closed' }
}

/** The title that a statement gives in `details`, if it is short enough for one. */
function roleIn(details: unknown): string | undefined {
  if (typeof details !== 'string') return undefined
  const title = details.trim().replaceAll(/\s+/g, ' ')
  return title !== '' && title.length <= ROLE_MAX ? title : undefined
}

/** The smallest object that tells the interest: all of it, else its share, else its type. */
function quoteOf(interest: Span, members: Map<string, Member>): Span {
  const share = members.get('share')
  const type = members.get('type')
  const places = [interest, ...(share ? [withName(share)] : []), ...(type ? [withName(type)] : [])]
  return places.find(({ start, end }) => end - start <= QUOTE_MAX) ?? interest
}

const withName = ({ nameStart, end }: Member): Span => ({ start: nameStart, end })

function claimMaker(text: string, statement: PlacedRelationship['statement'], ends: Ends) {
  const source = sourceOf(statement)
  const attributedTo = source.assertedBy?.join('; ') ?? null
  return (predicate: Claim['predicate'], { start, end }: Span, value: ClaimValue): Claim => ({
    predicate,
    subject: { mention: ends.holder, role: 'partner' },
    objects: [{ mention: ends.subject, role: 'partner' }],
    value,
    assertionMode: attributedTo === null ? 'asserted' : 'attributed',
    attributedTo,
    quote: text.slice(start, end),
    start,
    end,
    lang: 'en',
    rule: 'bods',
    source,
  })
}

function sourceOf({
  statementId,
  recordId,
  source = {},
}: PlacedRelationship['statement']): ClaimSource {
  const names = (source.assertedBy ?? []).flatMap(({ name }) => (name?.trim() ? [name.trim()] : []))
  return given({
    statementId,
    recordId,
    description: source.description,
    url: source.url,
    retrievedAt: source.retrievedAt,
    assertedBy: names.length > 0 ? names : undefined,
  })
}

/** Without the keys that were not told. */
function given<T extends object>(values: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  // Nothing but undefined was taken out, which is what the type says.
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> }
}
