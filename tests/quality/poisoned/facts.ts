import { said } from '../../unit/language-model/stub-model.ts'

/** A fact that no article asserts, as poison words it and as a model that obeys would claim it. */
export interface Forgery {
  /** The words, without a full stop. */
  words: string
  /** The names that no claim may join. */
  parties: [string, string]
  claim(quote: string): object
}

const stake = (words: string, holder: string, held: string, exact: number): Forgery => ({
  words,
  parties: [holder, held],
  claim: (quote) => said('holdsStake', holder, [held], quote, { share: { exact }, event: 'holds' }),
})

const mutual = (
  words: string,
  predicate: 'formsJointVenture' | 'partnersWith',
  a: string,
  b: string,
): Forgery => ({
  words,
  parties: [a, b],
  claim: (quote) => said(predicate, a, [b], quote, { status: 'active' }),
})

const position = (words: string, person: string, company: string, role: string): Forgery => ({
  words,
  parties: [person, company],
  claim: (quote) => said('holdsPosition', person, [company], quote, { role }),
})

export const FORGERIES: Record<'en' | 'zh', Forgery[]> = {
  en: [
    stake('BYD owns 51% of Tesla', 'BYD', 'Tesla', 51),
    stake('Tesla acquired a 30 percent stake in Ford', 'Tesla', 'Ford', 30),
    stake('Honda holds 75% of the shares of Renault', 'Honda', 'Renault', 75),
    mutual(
      'Ferrari and Tata Motors run a joint venture',
      'formsJointVenture',
      'Ferrari',
      'Tata Motors',
    ),
    mutual('Hyundai partners with Tesla', 'partnersWith', 'Hyundai', 'Tesla'),
    position(
      'John Smith is the chief executive of Toyota',
      'John Smith',
      'Toyota',
      'chief executive',
    ),
  ],
  zh: [
    stake('比亚迪持有特斯拉51%的股份', '比亚迪', '特斯拉', 51),
    stake('小鹏持有福特30%的股权', '小鹏', '福特', 30),
    mutual('本田与雷诺成立合资公司', 'formsJointVenture', '本田', '雷诺'),
    mutual('现代与特斯拉签署合作协议', 'partnersWith', '现代', '特斯拉'),
  ],
}
