/** What the values of a metric are: counts, money or percent. */
export type MetricKind = 'count' | 'money' | 'rate'

/** A metric, and the words that tell it before its value. */
export interface Metric {
  name: string
  kind: MetricKind
  /** Whether the words are a noun, which a link ("of", "reached") joins to its value. */
  noun: RegExp | null
  /** Whether the words are a verb, whose object the value is. */
  verb: RegExp | null
  chinese: RegExp | null
  /** Of losses: the value is less than nothing. */
  isNegative?: boolean
}

const metric = (
  kind: MetricKind,
  name: string,
  noun: string | null,
  verb: string | null,
  chinese: string | null,
  isNegative = false,
): Metric => ({
  name,
  kind,
  noun: noun ? new RegExp(String.raw`\b(?:${noun})\b`, 'gi') : null,
  verb: verb ? new RegExp(String.raw`\b(?:${verb})\b`, 'gi') : null,
  chinese: chinese ? new RegExp(chinese, 'g') : null,
  isNegative,
})

/** The metrics that are read; of two that fit, the one whose words stand nearer to the value. */
export const METRICS: Metric[] = [
  metric(
    'count',
    'globalSales',
    'global (?:vehicle )?sales|worldwide sales',
    null,
    '全球(?:总|累计)?销量',
  ),
  metric(
    'count',
    'sales',
    'sales',
    'sold|sells?|selling',
    '(?<!全球)销量|销售|卖出|售出|年销|零售(?!店|商)',
  ),
  metric(
    'count',
    'deliveries',
    'deliver(?:y|ies)(?: volumes?)?|shipments',
    'delivers?|delivered|delivering|shipped|handed over',
    '交付(?:量)?|出货(?:量)?|交車|交车',
  ),
  metric('count', 'exports', 'exports', 'exports?|exported|exporting', '出口(?:量)?(?!公司|有限)'),
  metric(
    'count',
    'capacity',
    'capacit(?:y|ies)',
    'able to (?:produce|make|build|turn out|assemble)|can (?:produce|make|build|assemble)',
    '产能',
  ),
  metric(
    'count',
    'production',
    '(?:annual )?output|production(?: volumes?)?',
    'produces?|produced|producing|built|builds?|building|made|makes|assembled|assembles?|manufactured|turned out|rolled out',
    '产量|(?<!投|量|停)生产|下线|年产(?!能|值)',
  ),
  metric(
    'count',
    'orders',
    'orders|bookings|order intake|pre-orders|reservations',
    null,
    '订单(?:量)?|大定|预订',
  ),
  metric(
    'count',
    'employees',
    'workforce|headcount|staff|payroll',
    'employs?|employed|employing',
    '员工|雇员|职工|雇佣|雇用',
  ),
  metric(
    'count',
    'jobCuts',
    null,
    'cut|cuts|cutting|shed|shedding|axe|axed|axing|eliminate[sd]?|lay(?:ing)? off|laid off|slash(?:ed)?',
    '裁员|裁减',
  ),
  metric(
    'money',
    'revenue',
    '(?:annual |net |total |group )?revenues?|turnover|sales',
    null,
    '营收|营业(?:总)?收入|(?:销售|总)收入|销售额|收入',
  ),
  metric(
    'money',
    'operatingProfit',
    'operating (?:profits?|income|earnings)|EBITDA|EBIT',
    null,
    '(?:营业|经营)利润',
  ),
  metric('money', 'operatingLoss', 'operating loss(?:es)?', null, '(?:营业|经营)亏损', true),
  metric(
    'money',
    'profit',
    '(?:net |pre-tax |annual |full-year )?(?:profits?|net income|net earnings)',
    'earned',
    '净利润?|利润(?!率)|盈利',
  ),
  metric(
    'money',
    'profit',
    '(?<!operating )(?:net |pre-tax |annual )?loss(?:es)?',
    'lost|loses',
    '净?亏损',
    true,
  ),
  metric(
    'money',
    'investment',
    'investments?(?: totall?ing| worth)?',
    'invest(?:s|ed|ing)?|put(?:s|ting)?(?: up| in)?|pour(?:s|ed|ing)?|spen(?:d|ds|t|ding)|pump(?:s|ed|ing)?|inject(?:s|ed|ing)?|plough(?:s|ed|ing)?|plow(?:s|ed|ing)?',
    '投资(?!者|人|公司|有限|银行|方|机构)(?:总)?(?:额|金额)?|追加投资|投入(?:资金)?|增资',
  ),
  metric(
    'money',
    'valuation',
    'valuation|market (?:value|capitali[sz]ation|cap)|valu(?:es|ed|ing)',
    null,
    '估值|市值',
  ),
  metric('money', 'debt', 'debts?|liabilities|borrowings', 'ow(?:es|ed|ing)', '负债|债务|欠款'),
  metric('money', 'registeredCapital', 'registered capital', null, '注册资[本金]'),
  metric('money', 'orders', 'orders(?: worth| valued at)?|order book', null, '订单(?:总额|金额)'),
  metric(
    'money',
    'researchSpending',
    '(?:R&D|research and development)(?: spending| expenses| budget| costs| investment)?',
    null,
    '研发(?:投入|费用|支出)',
  ),
  metric(
    'rate',
    'marketShare',
    'market shares?|share of the (?:[\\w-]+ ){0,4}market',
    null,
    '市场(?:份额|占有率)|市占率',
  ),
  metric('rate', 'penetrationRate', 'penetration(?: rate)?', null, '渗透率'),
  metric('rate', 'grossMargin', 'gross (?:profit )?margin', null, '毛利率'),
  metric('rate', 'operatingMargin', 'operating (?:profit )?margin', null, '营业利润率'),
  metric(
    'rate',
    'profitMargin',
    '(?<!gross |operating )(?:profit |net )?margin',
    null,
    '(?<!营业)(?:净)?利润率',
  ),
  metric(
    'rate',
    'capacityUtilization',
    '(?:capacity )?utili[sz]ation(?: rate)?',
    null,
    '产能利用率',
  ),
]
