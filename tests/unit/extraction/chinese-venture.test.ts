import { describe, expect, test } from 'vitest'
import { factsZh } from '../../support/chinese-facts.ts'

const ventures = (...texts: string[]) => factsZh('venture', texts)

describe('a venture is read', () => {
  test.each([
    ['丰田与福特合资成立北辰动力有限公司。', ['ford+toyota 北辰动力有限公司']],
    ['2010年,丰田和福特各出资50%组建了北辰动力有限公司。', ['ford+toyota 北辰动力有限公司']],
    ['双方各出资一半组建北辰动力有限公司。', []],
    ['丰田、福特、吉利共同出资设立北辰动力有限公司。', ['ford+geely+toyota 北辰动力有限公司']],
    ['北辰动力有限公司由丰田与福特各持股50%。', ['ford+toyota 北辰动力有限公司']],
    ['北辰动力有限公司成立于2003年,由吉利、福特双方合资组建。', ['ford+geely 北辰动力有限公司']],
    ['丰田与福特合资的北辰动力有限公司去年亏损。', ['ford+toyota 北辰动力有限公司']],
    ['吉利还有一家与戴姆勒合资的出行公司北辰出行有限公司。', ['daimler+geely 北辰出行有限公司']],
    ['丰田与福特的合资公司名为“北辰”。', ['ford+toyota 北辰']],
    ['丰田与宁德时代的合资公司今年投产。', ['catl+toyota']],
    ['北辰动力有限公司是丰田与福特的合资公司。', ['ford+toyota 北辰动力有限公司']],
    ['吉利与丰田、福特的合资公司均已盈利。', ['geely+toyota', 'ford+geely']],
    ['丰田与福特签约,成立了各持50%的北辰动力有限公司。', ['ford+toyota 北辰动力有限公司']],
    ['丰田旗下的北辰动力有限公司与福特组建合资公司。', ['ford+北辰动力有限公司']],
    ['北辰动力有限公司正式揭牌,丰田持股51%,福特持股49%。', ['ford+toyota 北辰动力有限公司']],
    ['北辰动力有限公司揭牌,丰田和福特分别持有51%和49%的股份。', ['ford+toyota 北辰动力有限公司']],
    ['丰田与福特的合资公司已经解散。', ['ford+toyota']],
    ['丰田与福特各出资50%的北辰动力有限公司获批。', ['ford+toyota 北辰动力有限公司']],
    ['丰田与福特共同投资77亿元组建北辰动力有限公司。', ['ford+toyota 北辰动力有限公司']],
    ['北辰动力有限公司原是丰田与福特的合资公司。', ['ford+toyota 北辰动力有限公司']],
    ['丰田与福特的电池合资公司今年投产。', ['ford+toyota']],
    ['吉利并未披露股权安排,但丰田与福特的合资公司已投产。', ['ford+toyota']],
    ['丰田与福特将合资公司期限延长20年。', ['ford+toyota']],
    ['丰田与福特共同出资的北辰动力有限公司落户天津。', ['ford+toyota 北辰动力有限公司']],
  ])('%s', (text, expected) => {
    expect(ventures(text)).toEqual(expected)
  })

  test('of two sides that the sentence names', () => {
    expect(ventures('吉利宣布,已与戴姆勒签署合资合同,双方共同成立北辰动力有限公司。')).toEqual([
      'daimler+geely 北辰动力有限公司',
    ])
  })

  test('of whom the text is about', () => {
    const found = ventures(
      '宁德时代今年扩产。',
      '早在2019年,丰田便与其合资组建了北辰电池有限公司。',
    )

    expect(found).toEqual(['catl+toyota 北辰电池有限公司'])
  })

  test('behind a label', () => {
    expect(
      ventures('宁德时代盘点了它的伙伴。', '丰田:2019年,双方合资成立北辰电池有限公司。'),
    ).not.toContain('toyota+北辰电池有限公司')
  })
})

describe('what is no venture', () => {
  test.each([
    ['丰田与福特拟成立合资公司。'],
    ['丰田将与福特组建合资公司。'],
    ['丰田计划与福特合资成立北辰动力有限公司。'],
    ['丰田与福特正洽谈成立合资公司。'],
    ['坊间传闻丰田与福特成立了合资公司。'],
    ['丰田否认与福特成立合资公司。'],
    ['若丰田与福特成立合资公司,市场将会震动。'],
    ['丰田与福特共同成立联合实验室。'],
    ['丰田与福特是多年的竞争对手。'],
    ['合资公司由丰田管理。'],
    ['丰田向吉利投资6亿美元,其中部分资金用于与福特成立合资公司。'],
    ['宁德时代与福特的合作之外,它还和丰田成立了北辰动力有限公司。'],
    ['吉利披露,公司参股的合资公司由丰田、福特各持30%。'],
    ['丰田和福特的销量都在下滑。'],
  ])('%s', (text) => {
    expect(ventures(text)).toEqual([])
  })

  test('a word of a planned venture makes it none', () => {
    expect(ventures('丰田与福特将成立合资公司。', '双方的合资公司总部拟设在天津。')).toEqual([])
  })

  test('the names of two owners are one company', () => {
    expect(ventures('吉利戴姆勒与丰田合作。')).toEqual([])
  })
})
