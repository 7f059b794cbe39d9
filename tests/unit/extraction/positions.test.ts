import { describe, expect, test } from 'vitest'
import type { Claim } from '#src/domain/claim.ts'
import { claimsIn } from '../../support/sentences.ts'

const positions = (...texts: string[]) =>
  claimsIn(...texts).filter(({ predicate }) => predicate === 'holdsPosition')

/** "Jim Farley: chief executive, Ford", with a mark where it is over. */
const told = ({ subject, objects, value }: Claim) =>
  `${subject.mention.text}: ${value.role}, ${objects[0]?.mention.text}${value.status === 'expired' ? ' (over)' : ''}`

describe('a title beside a name', () => {
  test.each<[string, string[]]>([
    ['Ford boss Ann Miller spoke.', ['Ann Miller: boss, Ford']],
    ["Ford's boss, Ann Miller, spoke.", ['Ann Miller: boss, Ford']],
    ["Ann Miller, Ford's boss, spoke.", ['Ann Miller: boss, Ford']],
    [
      'Ford Chief Financial Officer Ann Miller spoke.',
      ['Ann Miller: Chief Financial Officer, Ford'],
    ],
    [
      'Ann Miller, the 61-year-old head of design at Ford, spoke.',
      ['Ann Miller: head of design, Ford'],
    ],
    [
      'Ann Miller, executive vice president, purchasing, at Ford, spoke.',
      ['Ann Miller: executive vice president, Ford'],
    ],
    ['The chief executive of Ford, Ann Miller, spoke.', ['Ann Miller: chief executive, Ford']],
    [
      'The chief executive of the American carmaker Ford, Ann Miller, spoke.',
      ['Ann Miller: chief executive, Ford'],
    ],
    [
      '"No," said Ann Miller, an auto analyst at Bank Sarasin.',
      ['Ann Miller: auto analyst, Bank Sarasin'],
    ],
    ['Analyst Ann Miller of Bank Sarasin shrugged.', ['Ann Miller: Analyst, Bank Sarasin']],
    ['Ann Miller of Bank Sarasin, an analyst, shrugged.', ['Ann Miller: analyst, Bank Sarasin']],
    ['Ann Miller, an analyst at UBS, shrugged.', ['Ann Miller: analyst, UBS']],
    [
      'Ann Miller, director of the Institute for Traffic Studies, shrugged.',
      ['Ann Miller: director, Institute for Traffic Studies'],
    ],
    [
      'Ann Miller, President and CEO, Ford, said: "Great."',
      ['Ann Miller: President and CEO, Ford'],
    ],
    [
      'Ford, whose chief executive Ann Miller smiled, sold it.',
      ['Ann Miller: chief executive, Ford'],
    ],
    ['Ann Miller, who chairs Ford, smiled.', ['Ann Miller: chairman, Ford']],
    ["Ann Miller, who runs Ford's van business, smiled.", ['Ann Miller: head, Ford']],
    [
      "Ford's Ann Miller, who heads the van unit, smiled.",
      ['Ann Miller: heads the van unit, Ford'],
    ],
    ['Ann Miller, who founded Rivian, smiled.', ['Ann Miller: founder, Rivian']],
    [
      'Ann Miller, who joined Ford as head of design, smiled.',
      ['Ann Miller: head of design, Ford'],
    ],
    ['Ann Miller runs the truck business of Ford.', ['Ann Miller: runs the truck business, Ford']],
    ['Ann Miller is a board member at Ford.', ['Ann Miller: board member, Ford']],
  ])('%s', (text, expected) => {
    expect(positions(text).map(told)).toEqual(expected)
  })
})

describe('a title that is over', () => {
  test.each<[string, string[]]>([
    ['Former Ford CEO Ann Miller smiled.', ['Ann Miller: CEO, Ford (over)']],
    ['Ann Miller, a former Ford executive, smiled.', ['Ann Miller: executive, Ford (over)']],
    ["Ann Miller, once Ford's number two, smiled.", ['Ann Miller: number two, Ford (over)']],
    ["Ford's then-CEO Ann Miller smiled.", ['Ann Miller: CEO, Ford (over)']],
    [
      'Ann Miller, until now managing director at Ford, smiled.',
      ['Ann Miller: managing director, Ford (over)'],
    ],
    ['Ann Miller was CEO of Ford till December.', ['Ann Miller: CEO, Ford (over)']],
    ['Ann Miller stepped down as chairwoman of Ford.', ['Ann Miller: chairwoman, Ford (over)']],
    ["Ann Miller resigned as Ford's chairwoman.", ['Ann Miller: chairwoman, Ford (over)']],
    ['Ford ousted its chief executive Ann Miller.', ['Ann Miller: chief executive, Ford (over)']],
  ])('%s', (text, expected) => {
    expect(positions(text).map(told)).toEqual(expected)
  })
})

describe('several people, companies or titles', () => {
  test.each<[string, string[]]>([
    [
      'Ann Miller and Bo Lund, chief executives of Ford and Renault respectively, met.',
      ['Ann Miller: chief executives, Ford', 'Bo Lund: chief executives, Renault'],
    ],
    [
      'Ann Miller and Bo Lund, analysts at Bank Sarasin, met.',
      ['Ann Miller: analysts, Bank Sarasin', 'Bo Lund: analysts, Bank Sarasin'],
    ],
    [
      'Ford chairman Bo Lund and chief executive Ann Miller met.',
      ['Bo Lund: chairman, Ford', 'Ann Miller: chief executive, Ford'],
    ],
    [
      "Ann Miller, Ford's chief executive and previously head of sales at Nissan, smiled.",
      ['Ann Miller: chief executive, Ford', 'Ann Miller: head of sales, Nissan (over)'],
    ],
    [
      "Ann Miller, Ford's chief, and Renault's chairman, Bo Lund, met.",
      ['Ann Miller: chief, Ford', 'Bo Lund: chairman, Renault'],
    ],
    ['Renault and Nissan chairman Bo Lund smiled.', ['Bo Lund: chairman, Nissan']],
    [
      'Ann Miller, chairman and chief executive of Ford, smiled.',
      ['Ann Miller: chairman and chief executive, Ford'],
    ],
  ])('%s', (text, expected) => {
    expect(positions(text).map(told).toSorted()).toEqual(expected.toSorted())
  })
})

describe('an appointment', () => {
  test.each<[string, string, string]>([
    ['Ford has named Ann Miller as its next chief executive.', 'Ann Miller', 'asserted'],
    ['Ford named Ann Miller chief executive.', 'Ann Miller', 'asserted'],
    ['Ann Miller was appointed chief financial officer of Ford.', 'Ann Miller', 'asserted'],
    ['Ann Miller succeeded Bo Lund as Ford chief executive in May.', 'Ann Miller', 'asserted'],
    ['Ann Miller will become chief executive of Ford.', 'Ann Miller', 'planned'],
    ['Ann Miller will succeed Bo Lund as chief executive of Ford.', 'Ann Miller', 'planned'],
    ['Ann Miller joined Ford in May as head of design.', 'Ann Miller', 'asserted'],
  ])('%s', (text, person, mode) => {
    expect(
      positions(text).map(({ subject, assertionMode }) => [subject.mention.text, assertionMode]),
    ).toEqual([[person, mode]])
  })

  test('that ends soon leaves the title as it is', () => {
    expect(positions('Ann Miller will step down as chairwoman of Ford.').map(told)).toEqual([
      'Ann Miller: chairwoman, Ford',
    ])
  })

  test('holds though the sentence denies something else', () => {
    const [position] = positions('Ford will not pay, said Ann Miller, chief executive of Ford.')

    expect(position?.assertionMode).toBe('asserted')
  })
})

describe('a name of any kind', () => {
  test.each([
    ['Jan Lindqvist', 'Jan Lindqvist, chairman of Ford, smiled.'],
    ['Park Won-suk', 'Park Won-suk, chairman of Ford, smiled.'],
    ['Luc de Vries', 'Luc de Vries, chairman of Ford, smiled.'],
    ['Jean-Luc Petit', 'Jean-Luc Petit, chairman of Ford, smiled.'],
    ['José Muñoz', 'José Muñoz, chairman of Ford, smiled.'],
    ['Ravi Kumar Menon', 'Ravi Kumar Menon, chairman of Ford, smiled.'],
    ['Ahmad bin Yusof', 'Ahmad bin Yusof, chairman of Ford, smiled.'],
    ['Anne K. Miller', 'Anne K. Miller, chairman of Ford, smiled.'],
    ['Paul Renault', 'Paul Renault, the chairman of Ford, smiled.'],
  ])('%s', (name, text) => {
    expect(positions(text).map(({ subject }) => subject.mention.text)).toEqual([name])
  })

  test('comes again as a surname', () => {
    expect(
      positions(
        'Ann Miller smiled at Ford, chairman Ann Miller of Ford did.',
        'Miller was CEO of Nissan.',
      ).map(told),
    ).toContain('Ann Miller: CEO, Nissan')
  })

  test('comes again as a pronoun', () => {
    const claims = positions(
      'Ann Miller, chairman of Ford, smiled.',
      'She is also a director of Renault.',
    )

    expect(claims.map(told)).toContain('Ann Miller: director, Renault')
  })
})

describe('a title without its company is that of', () => {
  test.each<[string, string[]]>([
    ['the company before it', ['Ford said on Monday that CEO Ann Miller would stay.']],
    ['the company that the line is about', ['Renault grew.', 'Ford: Chairman Ann Miller smiled.']],
    ['the only company of the text', ['Ford cut jobs.', 'Chief executive Ann Miller smiled.']],
    [
      'the company whose leaders were named just before',
      ['Bo Lund, chairman of Ford, left Renault.', 'Ann Miller, the chief executive, smiled.'],
    ],
  ])('%s', (_, texts) => {
    expect(positions(...texts).map(({ objects }) => objects[0]?.mention.text)).toContain('Ford')
    expect(positions(...texts).at(-1)?.subject.mention.text).toBe('Ann Miller')
  })

  test('nobody where two could be meant', () => {
    expect(positions('Ford and Renault cut jobs.', 'CEO Ann Miller smiled.')).toEqual([])
  })

  test('nobody where it can be a country', () => {
    expect(positions('Ford cut jobs.', 'President Ann Miller smiled.')).toEqual([])
  })
})

describe('no position', () => {
  test.each([
    'By Ann Miller and Bo Lund',
    '(Reporting by Ann Miller; editing by Bo Lund, chief editor)',
    'Contact: Ann Miller, Head of Communications, Ford',
    'Ann Miller bought a Ford.',
    'Delta Robotics, a partner of Ford, smiled.',
    "Ford's partner Delta Robotics smiled.",
    'Horizon Energy, the leader of the market, sued Ford.',
    'Photo: Ann Miller, chairman of Ford',
  ])('%s', (text) => {
    expect(positions(text)).toEqual([])
  })
})

describe('in Chinese', () => {
  test.each<[string, string[]]>([
    ['福特董事长陈立群表示赞同。', ['陈立群: 董事长, 福特']],
    ['福特董事长陈立群和总裁高一凡出席了仪式。', ['陈立群: 董事长, 福特', '高一凡: 总裁, 福特']],
    ['福特自动驾驶副总裁李力耘则否认。', ['李力耘: 副总裁, 福特']],
    ['福特品牌及公关处总经理王敏第一时间回应。', ['王敏: 总经理, 福特']],
    ['福特分析师王敏认为不会。', ['王敏: 分析师, 福特']],
    ['中信证券分析师王敏认为福特不会。', ['王敏: 分析师, 中信证券']],
    ['福特首席执行官卢卡·德梅奥在会上说不。', ['卢卡·德梅奥: 首席执行官, 福特']],
    ['福特董事长兼CEO贝瑞德(Ralf Brand)没有回应。', ['贝瑞德: 董事长兼CEO, 福特']],
    ['福特CEO傅佩恒称不会。', ['傅佩恒: CEO, 福特']],
    ['福特執行長嚴陳美蓮則說不會。', ['嚴陳美蓮: 執行長, 福特']],
    ['王敏现任福特总工程师。', ['王敏: 总工程师, 福特']],
    ['福特任命李大为为中国区总裁。', ['李大为: 中国区总裁, 福特']],
    ['由周伟接任福特首席财务官。', ['周伟: 首席财务官, 福特']],
    ['张明远辞去福特副总裁一职。', ['张明远: 副总裁, 福特 (over)']],
    [
      '前福特总裁罗礼祥近日加盟吉利担任副总裁。',
      ['罗礼祥: 总裁, 福特 (over)', '罗礼祥: 副总裁, 吉利'],
    ],
    ['吉利公告称,公司董事长李东辉将出席。', ['李东辉: 董事长, 吉利']],
  ])('%s', (text, expected) => {
    expect(positions(text).map(told).toSorted()).toEqual(expected.toSorted())
  })

  test('a person who was named before keeps the name', () => {
    const claims = positions('福特董事长陈立群表示赞同。', '陈立群现任丰田董事。')

    expect(claims.map(told)).toContain('陈立群: 董事, 丰田')
  })

  test.each([
    '福特发言人拒绝置评。',
    '(图片来源:福特)',
    '福特董事会表示赞同。',
    '一位分析师认为福特不会。',
  ])('no position: %s', (text) => {
    expect(positions(text)).toEqual([])
  })
})

describe('a position that ends or begins', () => {
  test.each<[string, string[]]>([
    [
      'Ford chief executive Ann Miller stepped down on Sunday.',
      ['Ann Miller: chief executive, Ford (over)'],
    ],
    [
      'Ford co-founder Ann Miller resigned as CEO in November.',
      ['Ann Miller: co-founder, Ford', 'Ann Miller: CEO, Ford (over)'],
    ],
    [
      'Ann Miller, vice president of global vehicle forecasting at Ford, said so.',
      ['Ann Miller: vice president of global vehicle forecasting, Ford'],
    ],
    [
      '"We stopped talking to Ann Miller," Ford chief executive Bob Stone said.',
      ['Bob Stone: chief executive, Ford'],
    ],
    [
      '福特公告称,王小明因工作原因辞去公司总裁职务,继续担任董事长。',
      ['王小明: 总裁, 福特 (over)', '王小明: 董事长, 福特'],
    ],
    ['福特董事会秘书王小明回答得很干脆。', ['王小明: 董事会秘书, 福特']],
    ['招银国际证券分析师王小明则相对乐观。', ['王小明: 分析师, 招银国际证券']],
    ['王小明不再担任福特能源高级副总裁。', []],
  ])('%s', (text, expected) => {
    expect(positions(text).map(told)).toEqual(expected)
  })

  test('is to come for who is only designated', () => {
    expect(positions("Ford's incoming chief executive, Ann Miller, spoke.")[0]?.assertionMode).toBe(
      'planned',
    )
  })
})
