import { describe, expect, test } from 'vitest'
import { factsZh } from '../../support/chinese-facts.ts'

const partnerships = (...texts: string[]) => factsZh('partnership', texts)

describe('a partnership is read', () => {
  test.each([
    ['丰田与宁德时代签署战略合作框架协议。', ['catl+toyota']],
    ['福特今年5月与吉利签署了谅解备忘录。', ['ford+geely']],
    ['福特2021年曾与宁德时代签约,共同开发电池。', ['catl+ford']],
    ['宁德时代自2020年起为福特的新车型供应电池。', ['catl+ford']],
    ['宁德时代向戴姆勒独家供货。', ['catl+daimler']],
    ['吉利为福特代工电动车。', ['ford+geely']],
    ['吉利确实为福特代工轿车,也为戴姆勒生产过货车。', ['ford+geely', 'daimler+geely']],
    ['丰田和福特在欧洲共用一个平台。', ['ford+toyota']],
    ['丰田与福特联手研究燃料电池。', ['ford+toyota']],
    ['丰田和福特联合采购芯片。', ['ford+toyota']],
    ['福特的电池由宁德时代供应。', ['catl+ford']],
    ['这款车由丰田开发、吉利代工。', ['geely+toyota']],
    ['发动机由丰田与福特共同研发。', ['ford+toyota']],
    ['福特新车采用宁德时代的电池。', ['catl+ford']],
    ['福特向吉利授权了平台技术。', ['ford+geely']],
    ['宁德时代是福特的独家供应商。', ['catl+ford']],
    ['福特宣布造车,宁德时代成为其战略合作伙伴。', ['catl+ford']],
    ['丰田与福特建立了全面合作伙伴关系。', ['ford+toyota']],
    ['丰田与福特的合作早已终止。', ['ford+toyota']],
    ['福特结束了与吉利的合作。', ['ford+geely']],
    ['福特与宁德时代只是正常的供需关系。', ['catl+ford']],
    ['丰田、福特、吉利三方签署合作备忘录。', ['ford+geely+toyota']],
    ['据悉,宁德时代已获得福特下一代圆柱电池的定点,预计2027年量产。', ['catl+ford']],
    ['宁德时代宣布,获得吉利旗下多款车型的电池量产定点。', ['catl+geely']],
    ['宁德时代拿下丰田200亿元电池大单。', ['catl+toyota']],
    ['福特的电池供应商包括宁德时代和吉利。', ['catl+ford', 'ford+geely']],
    ['宁德时代为丰田、福特、吉利等车企供应电池。', ['catl+toyota', 'catl+ford', 'catl+geely']],
    ['宁德时代成立于2011年,福特是其最大客户。', ['catl+ford']],
    ['宁德时代已打入丰田的供应链。', ['catl+toyota']],
    ['福特选择宁德时代作为其磷酸铁锂电池供应商。', ['catl+ford']],
    ['福特去年从宁德时代采购了大量电池。', ['catl+ford']],
    ['福特电动车的电芯均来自宁德时代。', ['catl+ford']],
    ['福特先后与宁德时代、吉利签订供应协议。', ['catl+ford', 'ford+geely']],
    ['丰田与宁德时代签订了一份价值5亿美元的电池供应合同。', ['catl+toyota']],
    ['福特终止了与宁德时代的电池供应合作。', ['catl+ford']],
    ['丰田与福特签署的谅解备忘录被正式终止。', ['ford+toyota']],
    ['吉利向福特提供整车代工服务的协议于2024年到期。', ['ford+geely']],
    ['丰田与福特最终分道扬镳。', ['ford+toyota']],
    ['吉利把纯电平台授权给了福特。', ['ford+geely']],
    ['福特牵手宁德时代,补齐电池短板。', ['catl+ford']],
    ['吉利加入丰田的换电阵营。', ['geely+toyota']],
    ['作为福特的战略合作伙伴,宁德时代今年扩产。', ['catl+ford']],
  ])('%s', (text, expected) => {
    expect(partnerships(text)).toEqual(expected)
  })

  test('of two sides that the sentence before joins', () => {
    const found = partnerships('丰田与宁德时代的高管在东京会面。', '双方签署了电池供应协议。')

    expect(found).toEqual(['catl+toyota'])
  })
})

describe('what is no partnership', () => {
  test.each([
    ['丰田与福特同时宣布涨价,吉利没有跟进。'],
    ['丰田拟与福特签署合作协议。'],
    ['丰田正与福特洽谈合作造车。'],
    ['传闻丰田将与福特联合开发发动机。'],
    ['丰田否认与福特合作。'],
    ['如果丰田与福特合作,双方都会受益。'],
    ['丰田与福特没有签署任何协议。'],
    ['丰田曾与福特短暂接触,但最终谈崩。'],
    ['宁德时代为消费者提供服务。'],
    ['丰田、福特、吉利销量盘点。'],
    ['福特据称也在与吉利洽谈技术授权。'],
    ['丰田与福特签约,收购其工厂。'],
    ['福特回应称,公司与吉利在换电领域尚无合作计划。'],
    ['丰田与福特签署股权转让合同。'],
    ['丰田并未与宁德时代续签电池采购合同。'],
    ['丰田与福特达成和解协议。'],
    ['福特终止了与吉利的合作谈判。'],
    ['福特联手吉利竞购戴姆勒的工厂。'],
    ['如果福特最终选用宁德时代的电池,成本会下降。'],
    ['传言称宁德时代将为丰田供应电池。'],
  ])('%s', (text) => {
    expect(partnerships(text)).toEqual([])
  })
})
