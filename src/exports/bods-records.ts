import type { Exported } from '../domain/export.ts'
import type { EntityName } from '../domain/records/company.ts'
import type { Position } from '../domain/records/position.ts'
import { type Details, wholeDay } from './bods-statement.ts'

/** A company that is no joint venture, as an entity record. */
export function companyDetails(company: Exported<'company'>): Details {
  const founded = wholeDay(company.founded, '/recordDetails/foundingDate')
  const country = company.country && { name: countryName(company.country), code: company.country }
  const isState = company.kind === 'government'
  return {
    recordId: company.id,
    recordType: 'entity',
    declarationSubject: company.id,
    recordDetails: {
      isComponent: false,
      entityType: { type: isState ? 'stateBody' : 'legalEntity', details: company.kind },
      name: company.label,
      ...alternateNames(company.names, company.label),
      ...(founded.day ? { foundingDate: founded.day } : {}),
      ...(country || company.headquarters
        ? {
            addresses: [
              {
                type: 'business',
                ...(company.headquarters ? { address: company.headquarters } : {}),
                ...(country ? { country } : {}),
              },
            ],
          }
        : {}),
    },
    annotations: founded.annotations,
    evidence: company,
  }
}

/** A joint venture as an entity record: a legal entity where it has a name, else an arrangement. */
export function ventureDetails(venture: Exported<'joint-venture'>): Details {
  const formed = wholeDay(venture.formed, '/recordDetails/foundingDate')
  const ended = wholeDay(venture.ended, '/recordDetails/dissolutionDate')
  const names = [venture.nameZh].filter((name) => name !== null && name !== venture.name)
  return {
    recordId: venture.id,
    recordType: 'entity',
    declarationSubject: venture.id,
    recordDetails: {
      isComponent: false,
      entityType: venture.named
        ? { type: 'legalEntity', details: 'joint venture' }
        : { type: 'arrangement', subtype: 'other', details: 'joint venture without a name' },
      ...(venture.name ? { name: venture.name } : {}),
      ...(names.length > 0 ? { alternateNames: names } : {}),
      ...(formed.day ? { foundingDate: formed.day } : {}),
      ...(ended.day ? { dissolutionDate: ended.day } : {}),
    },
    annotations: [...formed.annotations, ...ended.annotations],
    evidence: venture,
  }
}

/** A person. The subject of the declaration is the company of the first position. */
export function personDetails(person: Exported<'person'>): Details {
  const known = person.names.filter(({ value }) => value !== person.label)
  return {
    recordId: person.id,
    recordType: 'person',
    declarationSubject: person.positions[0]?.company.id ?? person.id,
    recordDetails: {
      isComponent: false,
      personType: 'knownPerson',
      names: [
        { fullName: person.label },
        ...known.map(({ value, nameType }) => ({ type: bodsNameType(nameType), fullName: value })),
      ],
    },
    annotations: [],
    evidence: person,
  }
}

/** A stated stake as a relationship record. */
export function stakeDetails(stake: Exported<'stake'>): Details {
  const { type, directOrIndirect, share } = stake.interest
  const dates = interestDates(stake.acquired, stake.ended)
  return {
    recordId: stake.id,
    recordType: 'relationship',
    declarationSubject: stake.subject.id,
    recordDetails: {
      isComponent: false,
      subject: stake.subject.id,
      interestedParty: stake.holder.id,
      interests: [{ type, directOrIndirect, ...(share ? { share } : {}), ...dates.fields }],
    },
    annotations: dates.annotations,
    evidence: stake,
  }
}

/** A party of a joint venture of which no share is stated: an interest of unknown kind. */
export function partyDetails(venture: Exported<'joint-venture'>, partyId: string): Details {
  return {
    recordId: `${partyId}--party--${venture.id}`,
    recordType: 'relationship',
    declarationSubject: venture.id,
    recordDetails: {
      isComponent: false,
      subject: venture.id,
      interestedParty: partyId,
      interests: [
        {
          type: 'unknownInterest',
          directOrIndirect: 'unknown',
          details: 'Party to the joint venture; no document states its share.',
        },
      ],
    },
    annotations: [],
    evidence: venture,
  }
}

/** A position with a BODS interest type, as a relationship record. */
export function positionDetails(position: Position): Details {
  const dates = interestDates(position.started, position.ended)
  return {
    recordId: position.id,
    recordType: 'relationship',
    declarationSubject: position.company.id,
    recordDetails: {
      isComponent: false,
      subject: position.company.id,
      interestedParty: position.person.id,
      interests: [
        {
          type: position.interestType,
          directOrIndirect: 'direct',
          details: position.role,
          ...dates.fields,
        },
      ],
    },
    annotations: dates.annotations,
    evidence: position,
  }
}

function interestDates(since: Position['started'], until: Position['ended']) {
  const start = wholeDay(since, '/recordDetails/interests/0/startDate')
  const end = wholeDay(until, '/recordDetails/interests/0/endDate')
  return {
    fields: {
      ...(start.day ? { startDate: start.day } : {}),
      ...(end.day ? { endDate: end.day } : {}),
    },
    annotations: [...start.annotations, ...end.annotations],
  }
}

function alternateNames(names: EntityName[], label: string) {
  const others = [...new Set(names.map(({ value }) => value))].filter((name) => name !== label)
  return others.length > 0 ? { alternateNames: others } : {}
}

/** BODS has no word for short names and brands. */
const bodsNameType = (type: EntityName['nameType']) =>
  type === 'short' || type === 'brand' ? 'alternative' : type

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })
const countryName = (code: string) => COUNTRIES.of(code) ?? code
