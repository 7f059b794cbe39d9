import { type HostileGraph, SHARED_NAME } from './hostile-graphs.ts'

const DAY = 'asOf=2024-06-30'

/** What walks from an entity, or lists what hangs on it, asked for the most that it gives. */
const around = (id: string): string[] => {
  const company = `/v1/companies/${id}`
  return [
    `/v1/entities/${id}/neighbors?depth=3`,
    `/v1/entities/${id}/neighbors?depth=3&excludeHubsOver=10`,
    `/v1/entities/${id}/neighbors?depth=3&${DAY}`,
    `/v1/entities/${id}/neighbors?depth=3&direction=out&relation=stake`,
    ...['owners', 'holdings'].flatMap((list) => [
      `${company}/${list}?limit=200&maxDepth=6`,
      `${company}/${list}?limit=200&maxDepth=6&${DAY}`,
    ]),
    `${company}/effective-ownership?limit=200&maxDepth=20`,
    `${company}/effective-ownership?limit=200&maxDepth=20&closedWorld=true&${DAY}`,
    `${company}/ultimate-parent`,
    `${company}/ultimate-parent?basis=votingRights`,
    `${company}/ultimate-parent?basis=brand&${DAY}`,
    `${company}/partners?limit=200`,
    `${company}/partners?limit=200&sort=-sources&${DAY}`,
    ...['stakes', 'joint-ventures', 'partnerships', 'people', 'brands', 'figures'].map(
      (list) => `${company}/${list}?limit=200&include=claims&include=documents`,
    ),
    `${company}/stakes?limit=200&sort=-share&${DAY}`,
    `${company}/timeline?limit=200`,
    `${company}/timeline?limit=200&kind=figureReported&kind=stakeAcquired`,
    `${company}`,
    `/v1/conflicts?entityId=${id}&limit=200`,
    `/v1/claims?subjectId=${id}&limit=200`,
  ]
}

/** Every route that walks the graph, or that lists what hangs on one company. */
export function hostileRequests({ from, to, hub = from }: HostileGraph): string[] {
  const paths = `/v1/paths?from=${from}&to=${to}&maxDepth=6&k=10`
  return [
    ...[...new Set([from, to, hub])].flatMap(around),
    paths,
    `${paths}&excludeHubsOver=10`,
    `${paths}&relation=brand`,
    `${paths}&relation=stake&${DAY}`,
    `${paths}&avoid=${hub}&avoid=co_2&avoid=co_5`,
    `/v1/paths?from=${to}&to=${from}&maxDepth=6&k=10`,
    '/v1/stats',
    '/v1/stats/groups?limit=200',
    ...['type', 'country', 'status', 'year'].map((by) => `/v1/stats/facets?by=${by}`),
    ...['text', 'prefix', 'phrase'].map(
      (mode) => `/v1/search?limit=200&mode=${mode}&q=${encodeURIComponent(SHARED_NAME)}`,
    ),
    `/v1/search?limit=200&fuzzy=true&q=motorz`,
  ]
}
