/** Examples by parameter, or by path and parameter; each id is in the graph of the seed articles. */
export const EXAMPLES: Record<string, unknown> = {
  '/v1/companies/{id} id': 'co_stellantis',
  '/v1/companies/{id}/stakes id': 'co_stellantis',
  '/v1/companies/{id}/joint-ventures id': 'co_changan',
  '/v1/companies/{id}/partnerships id': 'co_faw',
  '/v1/companies/{id}/partners id': 'co_volkswagen',
  '/v1/companies/{id}/people id': 'co_leapmotor',
  '/v1/companies/{id}/brands id': 'co_volkswagen',
  '/v1/stakes/{id} id': 'st_stellantis--leapmotor--shareholding',
  '/v1/joint-ventures/{id} id': 'jv_leapmotor-international',
  '/v1/partnerships/{id} id': 'pa_hongmeng-zhixing',
  '/v1/people/{id} id': 'pe_oliver-blume',
  '/v1/brands/{id} id': 'br_audi',
  '/v1/documents/{id} id': 'doc_000_cfb874e2f6b0261f',
  '/v1/documents/{id}/claims id': 'doc_000_cfb874e2f6b0261f',
  '/v1/documents/{id}/passages id': 'doc_000_cfb874e2f6b0261f',
  '/v1/entities/{id} id': 'co_xpeng',
  '/v1/entities/{id}/neighbors id': 'co_leapmotor',
  '/v1/vocab/{list} list': 'partnershipType',
  q: 'Leapmotor',
  from: 'co_stellantis',
  to: 'co_xpeng',
  start: 1208,
  end: 1314,
  holderId: 'co_stellantis',
  subjectId: 'co_leapmotor',
  companyId: 'co_volkswagen',
  partyId: ['co_faw'],
  documentId: 'doc_000_cfb874e2f6b0261f',
  supportsId: 'st_stellantis--leapmotor--shareholding',
  country: 'CN',
  minShare: 10,
  limit: 20,
  lang: 'en',
}

const link = (operationId: string, id: string, description: string) => ({
  operationId,
  description,
  parameters: { id: `$response.body#/${id}` },
})

const first = 'data/0/id'

/** How a client goes on from an answer: from a list to an item, and from it to what is around it. */
export const LINKS: Record<string, Record<string, unknown>> = {
  search: {
    Entity: link('getEntity', first, 'The first hit.'),
    Neighbors: link('getNeighbors', first, 'What lies around the first hit.'),
  },
  listCompanies: {
    Company: link('getCompany', first, 'The first company.'),
    Stakes: link('listStakesOfCompany', first, 'Its stakes.'),
    JointVentures: link('listJointVenturesOfCompany', first, 'Its joint ventures.'),
    Partnerships: link('listPartnershipsOfCompany', first, 'Its partnerships.'),
    Partners: link('listPartnersOfCompany', first, 'Its counterparties.'),
    People: link('listPeopleOfCompany', first, 'Its people.'),
    Brands: link('listBrandsOfCompany', first, 'Its brands.'),
    Paths: {
      operationId: 'listPaths',
      description: 'Paths from the first company to the second.',
      parameters: { from: '$response.body#/data/0/id', to: '$response.body#/data/1/id' },
    },
  },
  getCompany: { Neighbors: link('getNeighbors', 'data/id', 'What lies around it.') },
  listStakes: { Stake: link('getStake', first, 'The first stake.') },
  getStake: {
    Holder: link('getEntity', 'data/holder/id', 'Who holds it.'),
    Claims: {
      operationId: 'listClaims',
      description: 'The claims that hold it up.',
      parameters: { supportsId: '$response.body#/data/id' },
    },
  },
  listJointVentures: { JointVenture: link('getJointVenture', first, 'The first joint venture.') },
  listPartnerships: { Partnership: link('getPartnership', first, 'The first partnership.') },
  listPeople: { Person: link('getPerson', first, 'The first person.') },
  listBrands: { Brand: link('getBrand', first, 'The first brand.') },
  listClaims: {
    Claim: link('getClaim', first, 'The first claim.'),
    Document: link('getDocument', 'data/0/documentId', 'The document of the first claim.'),
    Passage: {
      operationId: 'getPassage',
      description: 'The words around the quote of the first claim.',
      parameters: {
        id: '$response.body#/data/0/documentId',
        start: '$response.body#/data/0/start',
        end: '$response.body#/data/0/end',
      },
    },
  },
  listDocuments: {
    Document: link('getDocument', first, 'The first document.'),
    Claims: link('listClaimsOfDocument', first, 'Its claims.'),
  },
  listVocabularies: {
    Vocabulary: {
      operationId: 'getVocabulary',
      description: 'The first list of codes.',
      parameters: { list: '$response.body#/data/0/id' },
    },
  },
}
