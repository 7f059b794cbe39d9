import type { Model } from '../model.ts'

const COLUMNS = [
  'id',
  'kind',
  'label',
  'value',
  'parties',
  'partyIds',
  'state',
  'holdsAsOf',
  'since',
  'until',
  'disputed',
  'derived',
  'sources',
] as const

/** The facts and claims in view as CSV (RFC 4180), a line each, for Excel with a byte order mark. */
export function toCsv({ facts, claims }: Pick<Model, 'facts' | 'claims'>): string {
  const rows = [
    ...facts.map((fact) => [
      fact.id,
      fact.kind,
      fact.label,
      fact.text,
      fact.parties
        .map(({ reference, text }) => (text ? `${reference.label} (${text})` : reference.label))
        .join('; '),
      fact.parties.map(({ reference }) => reference.id).join('; '),
      fact.state,
      fact.holdsAsOf ?? 'no',
      fact.since?.date ?? '',
      fact.until?.date ?? '',
      fact.disputed,
      fact.derived,
      fact.sources,
    ]),
    ...claims.map((claim) => {
      const parties = [claim.subject, ...claim.objects]
      const label = parties.map((party) => party.label).join(' – ')
      return [
        claim.id,
        `claim, no fact (${claim.assertionMode})`,
        label,
        claim.predicate,
        parties.map((party) => party.label).join('; '),
        parties.map(({ id }) => id).join('; '),
        claim.assertionMode,
        '',
        '',
        '',
        '',
        '',
        1,
      ]
    }),
  ]
  return `\ufeff${[[...COLUMNS], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Text that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
function cell(value: string | number | boolean): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
