import { describe, expect, test } from 'vitest'
import { factsZh } from '../../support/chinese-facts.ts'

const stakes = (...texts: string[]) => factsZh('stake', texts)

describe('a stake in a company that the words name', () => {
  test.each([
    ['福特持有吉利12%的股份。', ['ford 12 geely']],
    ['丰田以3亿元收购北辰动力有限公司30%股权。', ['toyota 30 北辰动力有限公司']],
    ['吉利对戴姆勒的持股比例已由5%提高至9.7%。', ['geely 9.7 daimler']],
    ['丰田在福特中的持股比例由10%降至4%。', ['toyota 4 ford']],
    ['北辰动力有限公司是丰田的控股子公司。', ['toyota >50 北辰动力有限公司']],
    ['北辰动力有限公司为丰田的全资子公司。', ['toyota 100 北辰动力有限公司']],
    ['北辰动力有限公司早已由福特方面控股。', ['ford >50 北辰动力有限公司']],
    ['丰田持有吉利、福特各2%的股份。', ['toyota 2 geely', 'toyota 2 ford']],
    [
      '吉利收购了北辰动力有限公司40%股份和南岭电机有限公司25%股份。',
      ['geely 40 北辰动力有限公司', 'geely 25 南岭电机有限公司'],
    ],
    [
      '吉利从福特手中买下北辰动力有限公司20%股权。',
      ['geely 20 北辰动力有限公司', 'ford 20 北辰动力有限公司 sold'],
    ],
    [
      '北辰动力有限公司在2015年被吉利从福特手中全资收购。',
      ['geely 100 北辰动力有限公司', 'ford 100 北辰动力有限公司 sold'],
    ],
    ['丰田参与了宁德时代的定增,取得约3%的股份。', ['toyota 3 catl']],
    ['福特旗下的北辰动力有限公司今年盈利。', ['ford ? 北辰动力有限公司']],
    ['吉利是戴姆勒的第一大股东。', ['geely ? daimler']],
    ['丰田也持有吉利的少量股份。', ['toyota ? geely']],
    [
      '丰田与福特分别持有北辰动力有限公司60%和40%的股份。',
      ['toyota 60 北辰动力有限公司', 'ford 40 北辰动力有限公司'],
    ],
    [
      '丰田与福特各持北辰动力有限公司一半股权。',
      ['toyota 50 北辰动力有限公司', 'ford 50 北辰动力有限公司'],
    ],
    [
      '丰田与福特合计持有北辰动力有限公司30%的股份。',
      ['toyota ≤30 北辰动力有限公司', 'ford ≤30 北辰动力有限公司'],
    ],
    ['丰田持有福特5%的股份,2020年增持至9%。', ['toyota 9 ford']],
    [
      '丰田宣布退出北辰动力有限公司,其所持46%股权转让给吉利。',
      ['toyota 46 北辰动力有限公司 sold', 'geely 46 北辰动力有限公司'],
    ],
  ])('%s', (text, expected) => {
    expect(stakes(text)).toEqual(expected)
  })
})

describe('a share of what the words leave out', () => {
  test.each([
    [
      'of the company that the clause opens with',
      '北辰动力有限公司完成了新一轮融资,丰田持股约20%。',
      ['toyota 20 北辰动力有限公司'],
    ],
    [
      'of a label',
      '北辰动力有限公司:丰田持股60%,福特持股40%。',
      ['toyota 60 北辰动力有限公司', 'ford 40 北辰动力有限公司'],
    ],
    [
      'of a side',
      '北辰动力有限公司方面,丰田拥有51%,其余49%由福特持有。',
      ['toyota 51 北辰动力有限公司', 'ford 49 北辰动力有限公司'],
    ],
    [
      'of a list of shareholders',
      '北辰动力有限公司的股东名单里有两家车企:丰田持股10%,吉利持股5%。',
      ['toyota 10 北辰动力有限公司', 'geely 5 北辰动力有限公司'],
    ],
    [
      'of what was bought',
      '吉利收购北辰动力有限公司30%股权,福特的持股比例则降至10%。',
      ['geely 30 北辰动力有限公司', 'ford 10 北辰动力有限公司'],
    ],
    [
      'in tenths',
      '北辰动力有限公司正式成立,其中丰田持股六成,余下四成归福特所有。',
      ['toyota 60 北辰动力有限公司', 'ford 40 北辰动力有限公司'],
    ],
    [
      'as the rest',
      '北辰动力有限公司成立于2018年,丰田持股70%,福特持有其余股份。',
      ['toyota 70 北辰动力有限公司', 'ford 30 北辰动力有限公司'],
    ],
    [
      'as control',
      '北辰动力有限公司完成增资,丰田持股比例升至65%,吉利持股20%。',
      ['toyota 65 北辰动力有限公司', 'geely 20 北辰动力有限公司'],
    ],
    [
      'by rank',
      '丰田持有北辰动力有限公司40%股权,福特则以9%居后。',
      ['toyota 40 北辰动力有限公司', 'ford 9 北辰动力有限公司'],
    ],
    [
      'tied',
      '丰田获得北辰动力有限公司15%的股权,与福特并列第一大股东。',
      ['toyota 15 北辰动力有限公司', 'ford 15 北辰动力有限公司'],
    ],
    [
      'of those who left',
      '北辰动力有限公司发生工商变更,原股东福特、吉利双双退出,丰田持股比例由40%升至100%。',
      [
        'ford ? 北辰动力有限公司 sold',
        'geely ? 北辰动力有限公司 sold',
        'toyota 100 北辰动力有限公司',
      ],
    ],
    [
      'that dwindled',
      '北辰动力有限公司在2020年增资,福特没有跟进,持股被稀释到3%。',
      ['ford 3 北辰动力有限公司'],
    ],
  ])('%s', (_, text, expected) => {
    expect(stakes(text)).toEqual(expected)
  })

  test('of the venture that the sentence before tells of', () => {
    const found = stakes(
      '丰田与福特在天津成立了北辰动力有限公司。',
      '其中丰田持股51%,福特持股49%。',
    )

    expect(found).toEqual(['toyota 51 北辰动力有限公司', 'ford 49 北辰动力有限公司'])
  })

  test('that is sold on', () => {
    const found = stakes(
      '丰田与福特各出资50%成立北辰动力有限公司。',
      '2019年,福特将所持50%股权转让给吉利。',
    )

    expect(found).toContain('geely 50 北辰动力有限公司')
    expect(found).toContain('ford 50 北辰动力有限公司 sold')
  })

  test('that the latest word of a sentence tells', () => {
    const found = stakes('福特收购了北辰动力有限公司100%股权;上市之后,福特目前持股约八成。')

    expect(found).toEqual(['ford 80 北辰动力有限公司'])
  })

  test('but none of a venture that is only planned', () => {
    expect(stakes('丰田与福特将成立合资公司。', '根据协议,双方各持股50%。')).toEqual([])
  })

  test('but none of a market', () => {
    expect(stakes('数据显示,吉利的市场份额为12%,丰田为9%。')).toEqual([])
    expect(stakes('福特持有吉利8%的股份。', '今年丰田销量占比升至15%。')).toEqual(['ford 8 geely'])
  })

  test('but none of the company before behind a label of its own', () => {
    const found = stakes('福特持有吉利8%的股份。', '泛洋研发中心:丰田与戴姆勒各占一半。')

    expect(found).toEqual(['ford 8 geely'])
  })
})

describe('what is no fact', () => {
  test.each([
    ['福特拟收购吉利10%股权。'],
    ['福特计划入股宁德时代。'],
    ['福特或将收购吉利。'],
    ['有网友据此猜测丰田要入股吉利。'],
    ['多家媒体报道称,福特30亿元收购吉利一事可能在年底前落定。'],
    ['坊间盛传丰田入股了吉利。'],
    ['知情人士透露,福特已就入股吉利进行初步接触。'],
    ['关于丰田入股吉利的说法,丰田方面予以否认。'],
    ['如果福特收购吉利,格局将会改变。'],
    ['倘若丰田入股宁德时代,福特会不高兴。'],
    ['福特并未持有吉利的股份。'],
    ['丰田不再持有福特股份。'],
    ['福特正与吉利洽谈入股事宜。'],
    ['福特会收购吉利吗?'],
    ['福特收购了吉利位于重庆的工厂。'],
    ['丰田意向收购吉利20%股权。'],
  ])('%s', (text) => {
    expect(stakes(text)).toEqual([])
  })

  test('but what it presupposes is one', () => {
    expect(stakes('福特拟收购丰田与吉利分别持有的北辰动力有限公司30%和20%股权。')).toEqual([
      'toyota 30 北辰动力有限公司',
      'geely 20 北辰动力有限公司',
    ])
    expect(stakes('福特拟收购丰田所持北辰动力有限公司30%股权。')).toEqual([
      'toyota 30 北辰动力有限公司',
    ])
  })
})

describe('a stake in whom the words only point at', () => {
  test.each([
    [['吉利在港交所公告称,丰田认购公司4.99%股权的交易已完成交割。'], ['toyota 4.99 geely']],
    [['吉利表示,丰田为公司第一大股东。'], ['toyota ? geely']],
    [['吉利宣布,丰田已增持公司股份至17%。'], ['toyota 17 geely']],
    [['据福特发布的公告,其已出售所持吉利5%的股份。'], ['ford 5 geely sold']],
    [['吉利今年销量下滑。', '早在2010年,福特买下其70%股权。'], ['ford 70 geely']],
    [['福特斥资15亿欧元入股吉利,成为后者持股20%的大股东。'], ['ford 20 geely']],
    [['福特斥资入股吉利,以26.47%的持股成为第一大股东。'], ['ford 26.47 geely']],
    [['福特成为吉利的股东,持股3.25%。'], ['ford 3.25 geely']],
    [
      ['吉利的股权结构也浮出水面。', '其中,丰田持股8.6%,福特持股7.7%。'],
      ['toyota 8.6 geely', 'ford 7.7 geely'],
    ],
    [
      ['在北辰动力有限公司中,丰田持股51%,福特持股49%。'],
      ['toyota 51 北辰动力有限公司', 'ford 49 北辰动力有限公司'],
    ],
    [
      ['北辰动力有限公司的股东中,丰田持股51%,福特持股49%。'],
      ['toyota 51 北辰动力有限公司', 'ford 49 北辰动力有限公司'],
    ],
  ])('%s', (texts, expected) => {
    expect(stakes(...texts)).toEqual(expected)
  })
})

describe('a stake that changes hands', () => {
  test.each([
    ['吉利的第二大股东是福特,持股34.02%。', ['ford 34.02 geely']],
    ['丰田、福特都是吉利的重要股东。', ['toyota ? geely', 'ford ? geely']],
    ['福特再度减持吉利,持股比例由7.02%降至6.90%。', ['ford 6.9 geely']],
    ['福特转让所持吉利股份后,持股比例下降至1.58%。', ['ford 1.58 geely']],
    ['福特把所持吉利80%的股权卖给了丰田,自己保留20%。', ['toyota 80 geely', 'ford 20 geely']],
    ['福特将所持吉利51%的股份转让给丰田。', ['toyota 51 geely', 'ford ? geely sold']],
    ['福特全资控股北辰动力有限公司。', ['ford 100 北辰动力有限公司']],
    ['北辰动力有限公司变为福特的全资子公司。', ['ford 100 北辰动力有限公司']],
    [
      '福特以1元收购丰田所持北辰动力有限公司50%股权。',
      ['ford 50 北辰动力有限公司', 'toyota 50 北辰动力有限公司 sold'],
    ],
    ['福特收购吉利的交易完成。', ['ford ? geely']],
    ['另外50.1%的吉利股权在福特手里。', ['ford 50.1 geely']],
    ['吉利完成新一轮融资,福特战略投资并领投。', ['ford ? geely']],
    ['吉利引入福特作为战略投资者。', ['ford ? geely']],
    ['福特向吉利投资6亿美元。', ['ford ? geely']],
    [
      '福特从北辰动力有限公司退出,将手中46%的股份全部交给丰田。',
      ['ford 46 北辰动力有限公司 sold', 'toyota 46 北辰动力有限公司'],
    ],
  ])('%s', (text, expected) => {
    expect(stakes(text)).toEqual(expected)
  })
})

describe('a share of what is not told', () => {
  test.each([
    [['丰田持股11.4%,福特持股2.4%。'], []],
    [['福特、丰田分别持股11.4%和2.4%。'], []],
    [['哪咤汽车的股东中,丰田持股11.4%,福特持股2.4%。'], []],
    [['福特还持有易捷特25%的股份,丰田占50%。'], []],
    [['公司创始人持股23.3%,黄世霖持股10.6%。', '丰田在2020年认购了1%的股份。'], []],
    [['吉利方面,丰田持有62.8%的股份,其余由福特、戴姆勒等持有。'], ['toyota 62.8 geely']],
    [['交易完成后,福特将持有吉利51%的股份。'], []],
    [['一旦交易获批,福特将成为吉利的控股股东,持股51%。'], []],
  ])('%s', (texts, expected) => {
    expect(stakes(...texts)).toEqual(expected)
  })
})
