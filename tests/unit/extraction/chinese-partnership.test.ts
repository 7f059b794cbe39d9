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
  ])('%s', (text) => {
    expect(partnerships(text)).toEqual([])
  })
})
