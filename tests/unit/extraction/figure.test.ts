import { describe, expect, test } from 'vitest'
import { claimsIn } from '../../support/sentences.ts'

const figures = (...texts: string[]) =>
  claimsIn(...texts)
    .filter(({ predicate }) => predicate === 'reportsFigure')
    .map(({ subject, value, assertionMode }) => ({
      of: subject.mention.text,
      mode: assertionMode,
      period: value.period?.date ?? value.period?.raw ?? null,
      told: `${value.metric} ${value.comparator} ${value.value} ${value.unit}`,
    }))
const told = (...texts: string[]) =>
  figures(...texts).map((figure) => `${figure.of} ${figure.told}`)

describe('a number is a figure of', () => {
  test.each([
    ['Toyota sold 2.1 million vehicles in 2023.', 'Toyota sales eq 2100000 vehicles'],
    ['Sales at Mazda reached 180,000 units in 2022.', 'Mazda sales eq 180000 vehicles'],
    ['Sales at Mazda fell by 20,000 to 180,000 units.', 'Mazda sales eq 180000 vehicles'],
    ['Ford delivered fewer than 4,200 cars.', 'Ford deliveries lt 4200 vehicles'],
    ['In 2020 Ford delivered 77 vehicles.', 'Ford deliveries eq 77 vehicles'],
    ['Mazda exported 120,000 cars.', 'Mazda exports eq 120000 vehicles'],
    ['Ford built 50,000 trucks at its Ohio plant.', 'Ford production eq 50000 vehicles'],
    ["Nissan's plant has an annual capacity of 300,000.", 'Nissan capacity eq 300000 vehicles'],
    ['CATL has a capacity of 120 GWh.', 'CATL capacity eq 120 GWh'],
    ['CATL has orders for 20,000 vehicles.', 'CATL orders eq 20000 vehicles'],
    ['Renault employs about 12,000 people.', 'Renault employees approx 12000 employees'],
    ['Ford has 4,000 employees in Cologne.', 'Ford employees eq 4000 employees'],
    ['Ford cut 4,000 jobs in Europe.', 'Ford jobCuts eq 4000 employees'],
    [
      'Volkswagen operates 400 charging stations.',
      'Volkswagen chargingStations eq 400 chargingStations',
    ],
    ["Ford's revenue rose 12 percent to 14.2 billion euros.", 'Ford revenue eq 14200000000 EUR'],
    ['Ford made an operating profit of $2.1 billion.', 'Ford operatingProfit eq 2100000000 USD'],
    ['Ford posted a net loss of $1.3 billion.', 'Ford profit eq -1300000000 USD'],
    ['Nissan lost 671 billion yen.', 'Nissan profit eq -671000000000 JPY'],
    ['Ford invested $3.5 billion in a battery plant.', 'Ford investment eq 3500000000 USD'],
    ['Rivian is valued at $10 billion.', 'Rivian valuation eq 10000000000 USD'],
    ['Nissan owed some 13 billion yen.', 'Nissan debt approx 13000000000 JPY'],
    ["Suzuki's market share was 41.7 percent.", 'Suzuki marketShare eq 41.7 percent'],
    ['Suzuki has a 40 percent share of the Indian market.', 'Suzuki marketShare eq 40 percent'],
    ["Ford's operating margin was 5.5 percent.", 'Ford operatingMargin eq 5.5 percent'],
    ['吉利2023年销量达168.7万辆,同比增长18%。', '吉利 sales eq 1687000 vehicles'],
    ['吉利累计交付超过30万辆。', '吉利 deliveries gt 300000 vehicles'],
    ['丰田去年出口17万辆。', '丰田 exports eq 170000 vehicles'],
    ['丰田产量从80万辆提升至100万辆。', '丰田 production eq 1000000 vehicles'],
    ['宁德时代年产能50GWh。', '宁德时代 capacity eq 50 GWh'],
    ['福特员工总数约17万人。', '福特 employees approx 170000 employees'],
    ['福特裁员4000人。', '福特 jobCuts eq 4000 employees'],
    ['宁德时代2023年营收4009亿元。', '宁德时代 revenue eq 400900000000 CNY'],
    ['丰田去年净利润2.4万亿日元。', '丰田 profit eq 2400000000000 JPY'],
    ['福特去年净亏损2.23亿美元。', '福特 profit eq -223000000 USD'],
    ['福特把投资额从35亿美元降至约20亿美元。', '福特 investment approx 2000000000 USD'],
    ['戴姆勒市值约600亿欧元。', '戴姆勒 valuation approx 60000000000 EUR'],
    ['宁德时代市占率为36.8%。', '宁德时代 marketShare eq 36.8 percent'],
  ])('%s', (text, figure) => {
    expect(told(text)).toEqual([figure])
  })
})

describe('whose it is', () => {
  test.each([
    ['Volkswagen, which sold 3 million cars last year, is a rival of Ford.', 'Volkswagen'],
    ["Ford's partner is big, and the market share of Toyota reached 15 percent.", 'Toyota'],
    ['Mazda worked with Ford and sold 200,000 cars.', 'Mazda'],
    ['曾年销超10万辆的丰田,如今连名字都没了。', '丰田'],
    ['丰田总部位于爱知,由福特与吉利各持股50%,2023年销量95万辆。', '丰田'],
  ])('%s', (text, company) => {
    expect(figures(text).map(({ of }) => of)).toEqual([company])
  })

  test('goes on to the next company and the next year', () => {
    expect(told('丰田在华销量190万辆,福特23万辆。')).toEqual([
      '丰田 sales eq 1900000 vehicles',
      '福特 sales eq 230000 vehicles',
    ])
    expect(
      figures('Ford delivered 12,000 cars in 2021 and 15,000 in 2022.').map(({ period }) => period),
    ).toEqual(['2021', '2022'])
  })

  test('is nobody where an industry or a country sold it', () => {
    expect(told('福特公布,10月全国乘用车零售223.8万辆。')).toEqual([])
  })
})

describe('the time is', () => {
  test.each([
    ['In 2023 Ford sold 200,000 cars.', '2023'],
    ['Ford sold 200,000 cars in the third quarter of 2024.', '2024-Q3'],
    ['Between January and September 2024 Renault sold 200,000 cars.', '2024'],
    ['Renault plans to sell 500,000 cars by 2030.', '2030'],
    ['吉利成立于1986年,销量20万辆。', null],
    ['3月27日,吉利宣布注册资本10亿元。', null],
    ['2016年,丰田销量65万辆,福特更卖出114万辆。', '2016'],
  ])('%s', (text, period) => {
    expect(figures(text).at(-1)?.period).toBe(period)
  })
})

test.each([
  ['Ford will invest $3.5 billion in a battery plant.', 'planned'],
  ['Ford aims for sales of 500,000 cars.', 'planned'],
  ['吉利工厂规划年产能30万辆。', 'planned'],
  ['Ford did not sell 20,000 vehicles.', 'negated'],
])('%s is %s', (text, mode) => {
  expect(figures(text).map((figure) => figure.mode)).toEqual([mode])
})

test.each([
  "Ford's sales rose by 20,000 vehicles.",
  '吉利销量同比增加20万辆。',
  'Ford sold 24 million shares of Rivian.',
  'Ford sold its stake in Rivian for $500 million.',
  'Geely acquired a 10 percent stake in Renault for 1.5 billion euros.',
  'Geely invested 1.5 billion euros for a 20 percent stake in Renault.',
  '吉利收购戴姆勒9.69%股份,交易金额90亿美元。',
  'Ford sold two models and 24 patents.',
  "Ford's share is far below the industry average of 40 percent.",
  '吉利销量增长18%。',
])('%s is no level', (text) => {
  expect(told(text)).toEqual([])
})

describe('a number is nobody’s figure', () => {
  test.each([
    ['Ford put $500 million into Rivian in April 2019.'],
    ['丰田、福特两家合计销售73万辆。'],
    ['福特董事长表示,新能源车渗透率已超过50%。'],
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
})

test('what is there now is no plan, though a plan stands before it', () => {
  const found = figures('福特德国工厂规划年产能14GWh,目前已有约1700名员工。')

  expect(found.map(({ told: words, mode }) => `${mode} ${words}`)).toEqual([
    'planned capacity eq 14 GWh',
    'asserted employees approx 1700 employees',
  ])
})
