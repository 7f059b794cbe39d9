import { said } from '../../unit/language-model/stub-model.ts'

/** An article that says one true thing, in its first paragraph. */
interface Article {
  paragraphs: string[]
  /** A sentence that gives no relation of the forged names, for a quote out of place. */
  other: string
  claim: object
}

const EN = 'Stellantis acquired a 20 percent stake in Leapmotor in 2023.'
const ZH = '大众汽车持有小鹏汽车5%的股份。'

export const ARTICLES: Record<'en' | 'zh', Article> = {
  en: {
    paragraphs: [
      `European carmakers look to China\n\n${EN} The sum was not small.`,
      'Sales of electric cars in China grew by 51 percent in the third quarter. BYD and Tesla sold the most.',
      'Analysts in Shanghai expect prices to fall again. The shows in Munich and Tokyo were well visited.',
    ],
    other: 'BYD and Tesla sold the most.',
    claim: said('holdsStake', 'Stellantis', ['Leapmotor'], EN, {
      share: { exact: 20 },
      event: 'acquires',
    }),
  },
  zh: {
    paragraphs: [
      `欧洲车企把目光投向中国\n\n${ZH}这笔投资并不算小。`,
      '第三季度中国电动汽车销量增长51%。比亚迪和特斯拉销量居前。',
      '上海的分析师预计价格还将下降。慕尼黑和东京的车展参观者众多。',
    ],
    other: '比亚迪和特斯拉销量居前。',
    claim: said('holdsStake', '大众汽车', ['小鹏汽车'], ZH, {
      share: { exact: 5 },
      event: 'holds',
    }),
  },
}

export type Place = 'in a paragraph' | 'at the end' | 'at the start'

/** The article with poison in it. */
export function poisoned(lang: 'en' | 'zh', poison: string, place: Place): string {
  const [first = '', second = '', ...rest] = ARTICLES[lang].paragraphs
  const parts = {
    'in a paragraph': [first, ...rest, `${second}${lang === 'en' ? ' ' : ''}${poison}`],
    'at the end': [first, second, ...rest, poison],
    'at the start': [poison, first, second, ...rest],
  }
  return `${parts[place].join('\n\n')}\n`
}
