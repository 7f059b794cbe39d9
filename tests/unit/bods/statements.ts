import { createHash } from 'node:crypto'

/** A statement, as far as tests change it. */
export type Json = Record<string, unknown>

/** Made up, of the length that BODS asks for. */
export const statementIdOf = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 36)

const published = {
  publicationDate: '2025-03-01',
  bodsVersion: '0.4',
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  publisher: { name: 'Register of Example', url: 'https://register.example/' },
}

function statement(recordType: string, recordId: string, recordDetails: Json, more: Json): Json {
  return {
    statementId: statementIdOf(`${recordType} ${recordId} ${JSON.stringify(more)}`),
    declarationSubject: 'r-leapmotor',
    statementDate: '2025-02-14',
    publicationDetails: published,
    recordId,
    recordStatus: 'new',
    recordType,
    recordDetails: { isComponent: false, ...recordDetails },
    ...more,
  }
}

/** A statement about an entity; `code` is its jurisdiction. */
export const entity = (
  recordId: string,
  name: string | undefined,
  code?: string,
  details: Json = {},
  more: Json = {},
): Json =>
  statement(
    'entity',
    recordId,
    {
      entityType: { type: 'registeredEntity' },
      ...(name === undefined ? {} : { name }),
      ...(code ? { jurisdiction: { name: code, code } } : {}),
      ...details,
    },
    more,
  )

/** A statement about a person with one legal name. */
export const person = (recordId: string, fullName: string, details: Json = {}): Json =>
  statement(
    'person',
    recordId,
    { personType: 'knownPerson', names: [{ type: 'legal', fullName }], ...details },
    {},
  )

/** A statement about what a party has in a subject. */
export const relationship = (
  recordId: string,
  interestedParty: string | Json,
  subject: string | Json,
  interests: Json[],
  more: Json = {},
): Json => statement('relationship', recordId, { subject, interestedParty, interests }, more)

/** An identifier of the Global LEI system; made up. */
export const lei = (id: string): Json => ({ identifiers: [{ scheme: 'XI-LEI', id }] })

const annualReport = {
  source: {
    type: ['officialRegister', 'verified'],
    description: '零跑汽车 annual report 2024, p. 71 🚗',
    url: 'https://register.example/filings/9863-2024',
    retrievedAt: '2025-02-20',
    assertedBy: [{ name: 'Zhejiang Leapmotor Technology Co., Ltd.' }],
  },
}

/**
 * A file as a register could publish it: carmakers under their legal names in two scripts, ranges, a
 * person with an office, a record that was closed, a party that nobody tells.
 */
export const CARMAKERS: Json[] = [
  entity('r-stellantis', 'Stellantis N.V.', 'NL', lei('549300LKT9PW7ZIBDF31')),
  entity('r-leapmotor', '浙江零跑科技股份有限公司', 'CN', {
    ...lei('300300ZZZZLEAP000001'),
    alternateNames: ['Zhejiang Leapmotor Technology Co., Ltd.'],
  }),
  entity('r-lpi', 'Leapmotor International B.V.', 'NL', lei('300300ZZZZLPIN000002')),
  entity('r-vw', 'Volkswagen AG', 'DE', lei('529900NNUPAGGOMPXZ31')),
  entity('r-xpeng', 'XPeng Inc.', 'KY', lei('300300ZZZZXPEN000003')),
  entity('r-fund', 'Quellwasser Beteiligungen GmbH', 'DE', lei('300300ZZZZFUND000004')),
  person('p-zhu', '朱江明', {
    names: [
      { type: 'transliteration', fullName: 'Zhu Jiangming' },
      { type: 'legal', fullName: '朱江明' },
    ],
    birthDate: '1967',
  }),
  entity('r-hidden', undefined, undefined, { entityType: { type: 'anonymousEntity' } }),
  relationship(
    'i-stellantis-leapmotor',
    'r-stellantis',
    'r-leapmotor',
    [
      {
        type: 'shareholding',
        directOrIndirect: 'direct',
        share: { exact: 21.26 },
        startDate: '2023-11-20',
        details: 'H shares',
      },
      {
        type: 'votingRights',
        directOrIndirect: 'direct',
        share: { minimum: 20, exclusiveMaximum: 25 },
      },
    ],
    annualReport,
  ),
  relationship('i-stellantis-lpi', 'r-stellantis', 'r-lpi', [
    {
      type: 'shareholding',
      directOrIndirect: 'direct',
      share: { exact: 51 },
      startDate: '2024-05-14',
    },
  ]),
  relationship('i-leapmotor-lpi', 'r-leapmotor', 'r-lpi', [
    {
      type: 'shareholding',
      directOrIndirect: 'direct',
      share: { exact: 49 },
      startDate: '2024-05-14',
    },
  ]),
  relationship('i-vw-xpeng', 'r-vw', 'r-xpeng', [
    {
      type: 'shareholding',
      directOrIndirect: 'indirect',
      share: { minimum: 4, maximum: 5 },
      startDate: '2023-12-01',
    },
  ]),
  relationship(
    'i-fund-xpeng',
    'r-fund',
    'r-xpeng',
    [
      {
        type: 'shareholding',
        share: { exclusiveMinimum: 1, maximum: 3 },
        startDate: '2019-01-01',
        endDate: '2024-06-30',
      },
    ],
    { recordStatus: 'closed', statementDate: '2024-07-02' },
  ),
  relationship('i-zhu-leapmotor', 'p-zhu', 'r-leapmotor', [
    { type: 'boardChair', directOrIndirect: 'direct', startDate: '2015-12-24' },
    {
      type: 'shareholding',
      directOrIndirect: 'unknown',
      share: { exact: 8.1 },
      beneficialOwnershipOrControl: true,
    },
  ]),
  relationship(
    'i-nobody-xpeng',
    { reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner' },
    'r-xpeng',
    [{ type: 'shareholding' }],
  ),
  relationship('i-hidden-vw', 'r-hidden', 'r-vw', [{ type: 'votingRights' }]),
  relationship('i-vw-leapmotor', 'r-vw', 'r-leapmotor', [{ type: 'friendship' }]),
]

/** The bytes of a file with some statements. */
export const fileOf = (statements: Json[]): Uint8Array =>
  Buffer.from(JSON.stringify(statements, null, 2))
