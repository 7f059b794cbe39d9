import { slug } from './names.ts'

/** The part of an id after its prefix: `co_faw` gives `faw`. */
export const bare = (id: string): string => id.slice(id.indexOf('_') + 1)

/** `doc_` and the file's stem, with what a URL would have to escape replaced. */
export const documentId = (fileName: string): string =>
  `doc_${fileName.replace(/\.[^.]+$/, '').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}`

/** One of several documents of a file, from the second on; the first has the id of the file. */
export const partId = (documentId: string, number: number): string => `${documentId}-part-${number}`

export const companyId = (name: string): string => `co_${slug(name)}`
export const brandId = (name: string): string => `br_${slug(name)}`
export const personId = (name: string): string => `pe_${slug(name)}`

/** A named joint venture is its name, an unnamed one the set of its parties. */
export const jointVentureId = (name: string | null, partyIds: string[]): string =>
  name ? `jv_${slug(name)}` : `jv_${joined(partyIds)}`

export const stakeId = (holderId: string, subjectId: string, interestType: string): string =>
  `st_${bare(holderId)}--${bare(subjectId)}--${interestType}`

/** A partnership without a name is its parties and what it is about. */
export const partnershipId = (partyIds: string[], type: string | undefined): string =>
  type ? `pa_${joined(partyIds)}--${type}` : `pa_${joined(partyIds)}`

export const positionId = (personId: string, companyId: string, role: string): string =>
  `po_${bare(personId)}--${bare(companyId)}--${slug(role)}`

/** An unnamed brand is known by the companies that it is of. */
export const unnamedBrandId = (partyIds: string[]): string => `br_${joined(partyIds)}`

/** The ids of parties without prefixes, each once, sorted, joined by `--`. */
export const joined = (ids: string[]): string => [...new Set(ids)].toSorted().map(bare).join('--')
