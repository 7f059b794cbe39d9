import { describe, expect, test } from 'vitest'
import { readSentences } from '#src/documents/sentences.ts'

const PARAGRAPH =
  'The carmaker said that it would go on with its plans for the coming years, and that nothing had changed.'

/** The kinds of the sentences of a line in the middle of an article. */
const kindsOf = (line: string) =>
  readSentences(`A title of some words\n\n${PARAGRAPH}\n\n${line}\n\n${PARAGRAPH}`)
    .filter((sentence) => sentence.line === 2)
    .map(({ kind }) => kind)

describe('page furniture is', () => {
  test.each([
    'Home / Metal News / Some title',
    '首页 > 新闻 > 正文',
    'iconMar 3, 2025 21:32',
    'March 3, 2025',
    'Mar 3, 2025, 9:32 PM EST',
    'Published: 3 March 2025',
    'Updated on March 3, 2025 | 5 min read',
    '2025-03-03 10:00',
    '2025年03月03日 10:00 来源:盖世汽车',
    '发布时间:2024年5月1日',
    'Source: Gasgoo',
    '来源:盖世汽车',
    'By Jane Doe',
    'By Jane Doe and John Roe',
    'Written by Jane Doe',
    '作者:张三',
    '文/张三',
    '责任编辑:李四',
    '(责任编辑:李四)',
    '记者 张三',
    'Reporting by Jane Doe in Berlin; Editing by John Roe',
    'Copyright 2025 Example. All rights reserved.',
    '© 2025 Example',
    '版权所有 盖世汽车',
    '未经授权,不得转载。',
    'For queries, please contact Jane Doe at jane@example.com',
    'For more information on our reports, please email a@example.com',
    'Subscribe to our newsletter',
    'Sign up for our free daily newsletter.',
    '订阅后即可通过电子邮件收到最新文章。',
    '扫码关注我们的公众号',
    'Photo: Getty Images',
    'Image credit: Toyota',
    'Photo courtesy of Ford.',
    '照片由 Stellantis 提供。',
    '图片来源:吉利汽车',
    '(图/网络)',
    'This post contains affiliate links.',
    'Jane Doe is a reporter at Example News who covers electric cars.',
    'Jane Doe is the founder and editor of Example.com.',
    '张三 是本网站的创始人和主编。',
    'Leave a comment',
    '发表回复',
    '3 Comments',
    'Read more: Toyota and Suzuki sign a deal',
    'Related articles',
    '相关阅读',
    'Share this article',
    'someone@example.com',
    'https://example.com/a',
    'SMM Events & Webinars',
    'All',
    'We got all this from Yahoo and their full article is linked here.',
    'This article was first published on Example.',
    '本文转载自盖世汽车',
    '0 80',
    'Tags: Ford, Mazda',
    '标签:吉利 雷诺',
    'Follow us on Twitter',
    'Click here to subscribe',
    'STLA 2.37%',
    '#Leapmotor#Zhu Jiangming#EVs',
    '{{ isview_popup.firstLine }}',
    'The comments to this entry are closed.',
    'Gabriella From Gasgoo| September 14 , 2021 18:51 BJT',
    '2012-11-26 18:21 川北在线综合报道',
    '((jane.doe@example.com; +49 69 7565 1187;))',
    'The views and opinions expressed herein are the views of the author.',
    '歡迎轉載,標注來源',
    '京ICP备14048454号-2',
    '- Advertisement -',
  ])('%s', (line) => {
    expect(new Set(kindsOf(line))).toEqual(new Set(['furniture']))
  })
})

describe('a sentence about companies is kept', () => {
  test.each([
    'Ford agreed to subscribe for 10 percent of the new shares of Rivian.',
    "Toyota will subscribe to 4.9% of Suzuki's shares.",
    'Share of Ford in Rivian rises to 12 percent',
    'Date set for Ford and SK venture',
    'Source: Ford to sell its stake in Mazda',
    'Posted sales of 3 million vehicles',
    'By then Ford and Mazda had parted ways.',
    'Zhu Jiangming is the founder and chief executive of Leapmotor.',
    'Li Shufu is the founder of Geely and chairman of Volvo Cars.',
    'Related parties of Geely hold 9.7 percent of Daimler',
    'The deal covers copyright and patents of both firms.',
    'The joint venture covers research and development in Europe.',
    'Leapmotor International covers Europe, South America and Africa.',
    'Credit Suisse advised Ford on the sale of its Mazda stake.',
    'To reach that goal, Ford and SK will build three plants.',
    'For more than a decade, Ford has held a stake in Mazda.',
    "For sales in Europe, Ford relies on Volkswagen's MEB platform.",
    'Contact between Ford and Renault began in 2020.',
    'Read the room: Ford sells its stake in Rivian.',
    'News of the alliance between Ford and Volkswagen lifted shares.',
    'All of the shares are held by Geely.',
    'Next year, Ford will take 50 percent of BlueOval SK.',
    'Source code is shared between Rivian and Volkswagen.',
    'Via the venture, Volkswagen gains access to Rivian software.',
    'Photo sensors are made by a venture of Sony and Honda.',
    'Image processing chips come from a partnership with Nvidia.',
    'Sony Honda Mobility is 50 percent owned by Sony.',
    'More from the venture is expected next year.',
    'Comments by Ford confirmed the stake in Rivian.',
    'Tags made by a joint venture of Bosch and CATL are used.',
    'Home charging is offered with Shell.',
    'Updated models will be built with Toyota.',
    'Published accounts show that Geely holds 9.7 percent.',
    'Toyota and Panasonic set up Prime Planet Energy & Solutions',
    'Ford / Volkswagen: alliance widened to vans',
    'BYD, Toyota sign joint venture deal',
    'About half of the shares are held by SAIC.',
    'The partners thanked the city for the information that led to the deal.',
    '分享技术平台,吉利与雷诺成立合资公司',
    '文章指出,吉利持有沃尔沃82%的股份。',
    '评论认为,丰田与铃木交叉持股。',
    '来源国包括日本,丰田持有斯巴鲁20%股份。',
    '图为吉利与雷诺在首尔签署合资协议。',
    '编辑部大楼由吉利与沃尔沃共同使用。',
    '时间表显示,福特将于2026年持股50%。',
    '相关公司由吉利持股51%',
    '更多合作伙伴加入,宁德时代入股长安',
    '关注度提升,小鹏与大众扩大合作',
    '记者从吉利获悉,吉利将入股雷诺韩国34%。',
    '标签化的竞争中,零跑与一汽签署备忘录',
    '推荐车型由广汽丰田生产',
    '声明称,大众将以7亿美元入股小鹏。',
    '公司作者权益由双方共有。',
    '摄影器材商索尼与本田各持股50%',
    '首页推荐的车型由长安福特生产',
  ])('%s', (line) => {
    expect(kindsOf(line)).not.toContain('furniture')
  })
})

describe('the end of an article', () => {
  test('is its copyright notice: all behind it is furniture', () => {
    const text = `A title\n${PARAGRAPH}\n© Example 2025\nJane Doe\nFord sold its stake in Mazda.`

    expect(readSentences(text).map(({ kind }) => kind)).toEqual([
      'title',
      'body',
      'furniture',
      'furniture',
      'furniture',
    ])
  })

  test('is no notice above it or under its first picture', () => {
    const text = `A title\n© 2025 Example\n${PARAGRAPH}\n© 2025 Getty Images\n${PARAGRAPH}\n${PARAGRAPH}\n${PARAGRAPH}`

    expect(readSentences(text).filter(({ kind }) => kind === 'body')).toHaveLength(4)
  })

  test('takes with it the headings that only furniture surrounds', () => {
    const text = `A title\n${PARAGRAPH}\nRelated articles\nMazda sells its plant\nSubscribe to our newsletter`

    expect(readSentences(text).at(3)?.kind).toBe('furniture')
  })

  test('leaves a heading behind the last sentence where no furniture follows', () => {
    expect(
      readSentences(`A title\n${PARAGRAPH}\nFord takes 12 percent of Rivian`).at(-1)?.kind,
    ).toBe('heading')
  })
})

test('an author fills the rest of a line', () => {
  const line = 'Jane Doe is a reporter at Example News. She lives in Berlin with a Tesla.'

  expect(kindsOf(line)).toEqual(['furniture', 'furniture'])
})
