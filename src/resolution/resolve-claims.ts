import { createHash } from 'node:crypto'
import type { Claim, Mention, Participant, Party, ResolvedClaim } from '../domain/claim.ts'
import type { Document } from '../domain/document.ts'
import { brandId, companyId, personId, unnamedBrandId } from '../domain/ids.ts'
import { isCjk, nameKey } from '../domain/names.ts'
import { codePointOffsets } from '../domain/offsets.ts'
import type { NameIndex } from './name-index.ts'
import { ventureId } from './venture-ids.ts'

/** What the resolution of a document gives. */
export interface Resolution {
  claims: ResolvedClaim[]
  /** Claims with a name that fits several entries: never a silent pick, so for a person to decide. */
  unresolved: { claim: Claim; mention: string; candidates: string[] }[]
}

/**
 * Binds every mention of some claims to one entity: an entry of the register where the name fits
 * just one, a provisional entity where it fits none. Claims said twice are given once.
 */
export function resolveClaims(document: Document, claims: Claim[], index: NameIndex): Resolution {
  const offsets = codePointOffsets(document.text)
  const resolution: Resolution = { claims: [], unresolved: [] }
  const seen = new Set<string>()
  for (const claim of claims) {
    const participants = [claim.subject, ...claim.objects]
    const ambiguous = participants.find(({ mention }) => candidatesOf(mention, index).length > 1)
    if (ambiguous) {
      const candidates = candidatesOf(ambiguous.mention, index)
      resolution.unresolved.push({ claim, mention: ambiguous.mention.text, candidates })
      continue
    }
    const [subject, ...objects] = participants.map((participant) => partyOf(participant, index))
    if (!subject || objects.some(({ id }) => id === subject.id)) continue
    const start = offsets.toCodePoint(claim.start)
    const end = offsets.toCodePoint(claim.end)
    const id = claimId(document.sha256, start, end, claim, subject, objects)
    if (seen.has(id)) continue
    seen.add(id)
    resolution.claims.push({
      id,
      documentId: document.id,
      predicate: claim.predicate,
      subject,
      objects,
      value: claim.value,
      assertionMode: claim.assertionMode,
      attributedTo: claim.attributedTo,
      quote: claim.quote,
      start,
      end,
      lang: claim.lang,
      extractor: /^(?:bods$|llm\/)/.test(claim.rule) ? claim.rule : `rules/${claim.rule}`,
      ...(claim.source ? { source: claim.source } : {}),
    })
  }
  return resolution
}

/** First 40 hex digits of a hash over what makes a claim this claim; fits BODS' 32 to 64. */
function claimId(
  sha256: string,
  start: number,
  end: number,
  { predicate, value, source }: Claim,
  subject: Party,
  objects: Party[],
): string {
  // One word of a data file can end interests of several types.
  const type = source ? value.interestType : undefined
  const literal = [value.metric, value.value, value.role, type].filter((part) => part !== undefined)
  const object = [...objects.map(({ id }) => id), ...literal].join('+')
  const parts = [sha256, start, end, predicate, subject.id, object]
  return `cl_${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40)}`
}

function candidatesOf(mention: Mention, index: NameIndex): string[] {
  if (mention.type === 'jointVenture' || mention.refs.length > 0) return mention.refs
  if (mention.qualifier) return []
  const found = [...(index.byKey.get(nameKey(mention.text)) ?? [])]
  return found.filter((id) => index.entries.get(id)?.type === mention.type)
}

function partyOf({ mention, role }: Participant, index: NameIndex): Party {
  const [ref] = candidatesOf(mention, index)
  const entry = ref === undefined ? undefined : index.entries.get(ref)
  if (entry && mention.type !== 'jointVenture') {
    const type = entry.type
    return { id: entry.id, type, mention: mention.text, role, status: 'registered' }
  }
  const parties = (mention.parties ?? []).map(
    (party) => partyOf({ mention: party, role }, index).id,
  )
  const name = mention.text || null
  const common = { mention: mention.text, role, status: 'provisional' as const, name }
  const lang = isCjk(mention.text) ? 'zh' : 'en'
  if (mention.type === 'jointVenture') {
    const partyIds = [...new Set(parties)].toSorted()
    return { ...common, id: ventureId(name, partyIds, index), type: 'jointVenture', partyIds, lang }
  }
  if (mention.type === 'brand' && !name) {
    const partyIds = [...new Set(parties)].toSorted()
    return { ...common, id: unnamedBrandId(partyIds), type: 'brand', partyIds }
  }
  if (mention.type === 'brand') return { ...common, id: brandId(mention.text), type: 'brand', lang }
  const apart = mention.qualifier ? ` ${mention.qualifier}` : ''
  if (mention.type === 'person')
    return { ...common, id: personId(mention.text + apart), type: 'person', lang }
  return { ...common, id: companyId(nameKey(mention.text) + apart), type: 'company', lang }
}
