import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '#src/documents/split-sentences.ts'

const split = (line: string) => splitSentences(line).map(({ start, end }) => line.slice(start, end))

describe('one sentence stays one', () => {
  test.each([
    'General Motors Co. President Mark Reuss spoke.',
    'Zhejiang Leapmotor Technology Co., a small player, grew.',
    'Farasis Energy (Ganzhou) Co., Ltd. Chairman Wang Yu signed.',
    'Guangzhou Automobile Group Co. Ltd. (GAC) broke it off.',
    'Toyota Motor Corp. (7203.T) and Suzuki met.',
    'Tesla Inc. and BYD Co. compete.',
    'It met on Oct. 26 in Detroit.',
    'It was Sept. 1, 2023 when they met.',
    'SAIC (600104.SS) grew 3.5 percent.',
    'Daimler DAIGn.DE and Toyota Motor 7203.T agreed.',
    'Mr. Blume and Dr. Herbert Diess spoke with Prof. Ji.',
    'J. D. Power and George W. Bush came.',
    'The U.S. market and U.S. President Joe Biden.',
    'It owns FCA US LLC and Fiat S.p.A. Chairman John Elkann said so.',
    'It is No. 1 in China, see Fig. 3 and vol. 2.',
    'It has 5 vs. 6 cars, e.g. a van, i.e. a bus.',
    'The talks at 9 a.m. local time failed.',
    'See www.example.com, DroneXL.co or a.b@example.com.cn for it.',
    'It costs $3.5 billion, 1.2 times as much.',
    'The car (it has a range of 500 km. It sells well) is new.',
    '"We are happy. We will go on," he said.',
    'He said: "We are happy. We will go on."',
    'They asked "Why now?" and left.',
    '"It works!" they said.',
    'Yahoo! Finance wrote it.',
    '1. Ford takes a stake.',
    '他说:"我们很高兴。合作将继续。"',
    '"我们很高兴。"他表示。',
    '"合作将继续!"他说,"我们很高兴。"',
    '持股20.5%,约合3.5亿元。',
  ])('%s', (line) => {
    expect(split(line)).toEqual([line])
  })
})

describe('two sentences are two', () => {
  test.each([
    ['Ford sold it.', 'Mazda bought it.'],
    ['It lost money in 2023.', 'The loss was $2 bn.'],
    ['It was bought by Ford Motor Co.', 'The price was $1 billion.'],
    ['It sells cars in the U.S.', 'In China it does not.'],
    ['It said no.', 'They left.'],
    ['He drove a Model Y.', 'Ford sold it.'],
    ['They met in Oct.', 'Ford came.'],
    ['It makes vans, buses, etc.', 'Ford does not.'],
    ['"It is done."', 'They left.'],
    ['It is done (see below).', 'They left.'],
    ['(They left.)', 'Ford stayed.'],
    ['Is it so?', 'Yes, it is!'],
    ['It is the Model 3.', '300 cars were sold.'],
    ['The brand is new.', 'iCar will follow.'],
    ['See DroneXL.co.', 'It is free.'],
    ['It began...', 'Then it ended.'],
    ['零跑成立合资公司。', '双方签约。'],
    ['双方签约!', '一汽很高兴。'],
    ['"我们很高兴。"', '双方随后签约。'],
    ['他这样说。', '"我们很高兴。"'],
  ])('%s %s', (first, second) => {
    const line = `${first} ${second}`

    expect(split(line)).toEqual([first, second])
  })

  test.each([
    ['It ended in 1953.It began again.', ['It ended in 1953.', 'It began again.']],
    ['They pooled expertise.The end.', ['They pooled expertise.', 'The end.']],
    [
      'It left Proton Holdings.DRB-Hicom said so.',
      ['It left Proton Holdings.', 'DRB-Hicom said so.'],
    ],
    ['It is group-wide."We go on," he said.', ['It is group-wide.', '"We go on," he said.']],
    ['在网站 DroneXL.co.您可以联系。', ['在网站 DroneXL.co.', '您可以联系。']],
    ['零跑签约。一汽也签。', ['零跑签约。', '一汽也签。']],
    ['双方签约。"我们很高兴。"', ['双方签约。', '"我们很高兴。"']],
  ])('also without a space: %s', (line, expected) => {
    expect(split(line)).toEqual(expected)
  })
})

test('a quotation that is never closed holds no sentence together', () => {
  expect(split('"We are happy. We will go on.')).toEqual(['"We are happy.', 'We will go on.'])
})

test('an endless sentence is cut at a semicolon or comma, and no letter in two', () => {
  const clause = 'Ford said that it will, with others, build cars; '
  const pieces = split(clause.repeat(200))

  expect(pieces.every((piece) => piece.length <= 1_500)).toBe(true)
  expect(pieces.every((piece) => piece.endsWith(';'))).toBe(true)
  expect(split('😀'.repeat(2_000)).join('')).toBe('😀'.repeat(2_000))
})

test('no letter but white space is lost, in any line', () => {
  const words = fc.constantFrom(
    ...[
      'Ford',
      'Co.',
      'U.S.',
      'it',
      '3.5',
      '"',
      '(',
      ')',
      '.',
      '!',
      '。',
      '汽车',
      ' ',
      ', ',
      'The',
      '?',
    ],
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const line = parts.join('')

      const cuts = splitSentences(line)

      expect(split(line).join('').replaceAll(/\s/g, '')).toBe(line.replaceAll(/\s/g, ''))
      expect(
        cuts.every(({ start, end }, index) => start < end && (cuts[index - 1]?.end ?? 0) <= start),
      ).toBe(true)
    }),
  )
})
