import { expect, test } from 'vitest'
import { SUPPORTING_MODES } from '#src/domain/codelists.ts'
import type { LexiconName } from '#src/domain/lexicon.ts'
import { createExtractor } from '#src/extraction/extract-claims.ts'
import { documentOf, LEXICON } from '../../support/sentences.ts'

const company = (
  value: string,
  ref: string,
  country: string,
  kind: LexiconName['kind'] = 'carmaker',
): LexiconName => ({
  value,
  lang: /\p{Script=Han}/u.test(value) ? 'zh' : 'en',
  use: 'always',
  ref: `co_${ref}`,
  type: 'company',
  country,
  ...(kind ? { kind } : {}),
})

const extract = createExtractor({
  names: [
    ...LEXICON.names,
    company('XPeng', 'xpeng', 'CN'),
    company('Amazon', 'amazon', 'US', 'technology'),
    company('Aston Martin', 'aston-martin', 'GB'),
    company('BAIC', 'baic', 'CN'),
    company('Mahindra', 'mahindra', 'IN'),
    company('SsangYong', 'ssangyong', 'KR'),
    company('Horse Powertrain', 'horse', 'GB', 'supplier'),
    company('GM', 'gm', 'US'),
    company('LG Energy Solution', 'lges', 'KR', 'batteryMaker'),
    company('Samsung SDI', 'samsung-sdi', 'KR', 'batteryMaker'),
    company('Hyundai Motor', 'hyundai', 'KR'),
    company('Aptiv', 'aptiv', 'IE', 'supplier'),
    company('Stellantis', 'stellantis', 'NL'),
    company('Leapmotor', 'leapmotor', 'CN'),
    company('Nikola', 'nikola', 'US'),
    company('Bosch', 'bosch', 'DE', 'supplier'),
    company('Honda', 'honda', 'JP'),
    company('BYD', 'byd', 'CN'),
    company('Foxconn', 'foxconn', 'TW', 'technology'),
    company('Proton', 'proton', 'MY'),
    company('大众汽车集团', 'volkswagen', 'DE'),
    company('大众中国', 'volkswagen', 'DE'),
    company('小鹏汽车', 'xpeng', 'CN'),
    company('国轩高科', 'gotion', 'CN', 'batteryMaker'),
    company('丰田汽车', 'toyota', 'JP'),
    company('斯巴鲁', 'subaru', 'JP'),
    company('铃木', 'suzuki', 'JP'),
    company('特斯拉', 'tesla', 'US'),
    company('阿斯顿马丁', 'aston-martin', 'GB'),
  ],
})

const nameOf = ({ text, refs }: { text: string; refs: string[] }) => refs[0]?.slice(3) ?? text

/** The facts about shares of the last of some sentences, in short: `ford 20 mazda`. */
const stakes = (texts: string[]): string[] => [
  ...new Set(
    extract(documentOf(...texts))
      .filter(({ predicate, value }) => predicate === 'holdsStake' && value.share !== undefined)
      .filter(({ assertionMode }) => SUPPORTING_MODES.includes(assertionMode))
      .map(({ subject, objects, value }) => {
        const [held] = objects.map(({ mention }) => nameOf(mention))
        const share = value.share?.exact ?? JSON.stringify(value.share)
        return `${nameOf(subject.mention)} ${share} ${held}`
      }),
  ),
]

test.each<[string[], string[]]>([
  [
    [
      'Volkswagen has agreed with XPeng on a partnership.',
      'The German carmaker bought 4.99 percent of the Chinese company.',
    ],
    ['volkswagen 4.99 xpeng'],
  ],
  [
    [
      'Ford has ties with Mazda.',
      'The US group acquired 25 percent of the Hiroshima-based carmaker.',
    ],
    ['ford 25 mazda'],
  ],
  [
    [
      'Amazon was an early backer of Rivian.',
      'The online retailer held 17 percent of the start-up.',
    ],
    ['amazon 17 rivian'],
  ],
  [
    ['Aston Martin raised money.', 'Geely holds 17 percent of the British sports-car maker.'],
    ['geely 17 aston-martin'],
  ],
  [
    ['Ford took 24.5 percent of Mazda.', 'By 1996 the former had 33.4 percent of the latter.'],
    ['ford 24.5 mazda', 'ford 33.4 mazda'],
  ],
  [
    [
      'BAIC and Daimler have worked together since 2003.',
      'In 2013 the Germans bought 12 percent of the Chinese company.',
    ],
    ['daimler 12 baic'],
  ],
  [
    [
      'Mahindra and SsangYong met in Seoul.',
      'The Indian company owned 70 percent of its Korean partner.',
    ],
    ['mahindra 70 ssangyong'],
  ],
  [
    [
      'Renault and Geely created Horse Powertrain in May.',
      'The French group and its Chinese partner each hold 45 percent of the engine maker.',
    ],
    ['renault 45 horse', 'geely 45 horse'],
  ],
  [
    [
      'GM and LG Energy Solution formed Ultium Cells in 2019.',
      'Each owns 50 percent of the venture.',
    ],
    ['gm 50 Ultium Cells', 'lges 50 Ultium Cells'],
  ],
  [
    ['Hyundai Motor and Aptiv founded Motional in 2020.', 'The pair each took a 50 percent stake.'],
    ['hyundai 50 Motional', 'aptiv 50 Motional'],
  ],
  [
    [
      'Stellantis invested 1.5 billion euros in Leapmotor.',
      'In return the Amsterdam-based group got 20 percent of the Chinese start-up.',
    ],
    ['stellantis 20 leapmotor'],
  ],
  // Who acts cannot be "the company" as well.
  [
    ['Nikola had a difficult year.', 'Bosch, which owned 5 percent of the company, sold nothing.'],
    ['bosch 5 nikola'],
  ],
  // What is of a plant is of no company.
  [
    [
      'Samsung SDI works with GM on a plant.',
      'Their plant opens soon; Samsung SDI has 50 percent of it.',
    ],
    [],
  ],
  // Two of one country and nothing to choose by: no reading is better than a wrong one.
  [['Toyota and Honda met.', 'Geely bought 3 percent of the Japanese carmaker.'], []],
  // A pair that a later sentence has put aside.
  [
    ['Ford and Mazda met.', 'Geely spoke to BYD and CATL.', 'Each owns 50 percent of the venture.'],
    [],
  ],
  // Planned and supposed deals stay so, whoever they are of.
  [
    [
      'Volkswagen and Rivian plan a joint venture.',
      'The two companies would each own 50 percent of it.',
    ],
    [],
  ],
  [
    [
      'Foxconn has approached Renault.',
      'The Taiwanese company may buy 36 percent of the French carmaker.',
    ],
    [],
  ],
  [
    [
      'Geely courts Proton.',
      'It would pay 460 million ringgit for 51 percent of the Malaysian carmaker.',
    ],
    [],
  ],
  [
    ['大众汽车集团与小鹏汽车合作。', '这家德国车企收购小鹏汽车4.99%的股份。'],
    ['volkswagen 4.99 xpeng'],
  ],
  [['国轩高科引入大众中国。', '后者持有该公司24.8%的股份。'], ['volkswagen 24.8 gotion']],
  [
    ['丰田汽车持有斯巴鲁20%的股份。', '该公司还持有铃木4.9%的股份。'],
    ['toyota 20 subaru', 'toyota 4.9 suzuki'],
  ],
  [['戴姆勒2009年与特斯拉合作。', '这家德国车企购得后者约9.1%的股份。'], ['daimler 9.1 tesla']],
  [['阿斯顿马丁引入吉利。', '这家中国车企持有该公司17%的股份。'], ['geely 17 aston-martin']],
])('%j', (texts, expected) => {
  expect(stakes(texts).toSorted()).toEqual(expected.toSorted())
})

test.each<[string, string[]]>([
  ['Zeta holds a 5 percent stake in Rivian.', ['Zeta 5 rivian']],
  ['Apple has confirmed a 5 percent stake in Rivian.', []],
  ['Analysts said a 5 percent stake in Rivian was bought.', []],
  ['It holds a 5 percent stake in Rivian.', ['nissan 5 rivian']],
])('what somebody unknown does is not told of the one before: %s', (sentence, expected) => {
  const found = stakes(['Nissan sold its stake in Renault.', sentence])

  expect(found).toEqual(expected)
})

test('a list that holds an unknown name is one list', () => {
  const [venture, ...others] = extract(
    documentOf('In 2020, Bosch, Zeta, Honda and Aptiv set up a joint venture called Tessera.'),
  ).filter(({ predicate }) => predicate === 'formsJointVenture')

  expect(others).toEqual([])
  expect(
    [venture?.subject, ...(venture?.objects ?? [])].map((one) => one && nameOf(one.mention)),
  ).toEqual(['bosch', 'Zeta', 'honda', 'aptiv'])
})

test('counted cars are no company', () => {
  const claims = extract(documentOf('小鹏汽车2022年交付120757辆汽车。'))

  expect(claims.map(({ predicate, value }) => `${predicate} ${value.value}`)).toEqual([
    'reportsFigure 120757',
  ])
})
