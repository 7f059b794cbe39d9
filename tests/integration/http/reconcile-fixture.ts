import {
  brand,
  company,
  link,
  partnership,
  person,
  stake,
  venture,
  year,
} from '../queries/fixture.ts'
import type { Part } from '../queries/fixture-parts.ts'

/** A few companies with stakes, a venture, a partnership, namesakes, and one merged id. */
export const RECONCILED: Part[] = [
  company('co_stellantis', 'Stellantis', { country: 'NL', ...year('founded', '2021') }),
  company('co_leapmotor', 'Leapmotor', { nameZh: '零跑汽车', country: 'CN', sources: 5 }),
  company('co_faw', 'FAW', { nameZh: '一汽', stateOwned: true }, ['China FAW Group']),
  company('co_aurora-us', 'Aurora', { country: 'US' }),
  company('co_aurora-cn', 'Aurora', { country: 'CN' }),
  company('co_script', '<script>alert("1")</script>', { country: 'US' }),
  brand('br_jeep', 'Jeep'),
  link('co_stellantis', 'OWNS_BRAND', 'br_jeep'),
  person('pe_tavares', 'Carlos Tavares'),
  stake('st_1', 'co_stellantis', 'co_leapmotor', { shareExact: 20 }),
  venture('jv_leapmotor-international', 'Leapmotor International', [
    'co_stellantis',
    'co_leapmotor',
  ]),
  stake('st_2', 'co_stellantis', 'jv_leapmotor-international', { shareMinimum: 51 }),
  stake('st_3', 'co_leapmotor', 'jv_leapmotor-international'),
  partnership('pa_1', null, ['co_leapmotor', 'co_faw']),
  {
    nodes: [{ labels: ['Entity', 'Referent'], properties: { id: 'co_zero-run', type: 'company' } }],
    edges: [{ from: 'co_zero-run', type: 'MERGED_INTO', to: 'co_leapmotor', properties: {} }],
  },
]
