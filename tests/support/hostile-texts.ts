/** What a hostile text repeats: tags, words, signs and letters that rules look for. */
const TOKENS = [
  '<C0> ',
  '<C0>, ',
  '<C0> and ',
  '<C0>, and ',
  '<C0>与',
  '<C0>、',
  "<C0>'s ",
  "<C101>'s ",
  '<X0> ',
  '<X0> of ',
  '<P0> ',
  '<P0>, ',
  '<P0> and ',
  '<T0> ',
  '<T0> of <C0> ',
  '<R0> ',
  '<R0> stake ',
  '<M0> ',
  '<D0>, ',
  '<N0> ',
  '<V0> ',
  '<A0> ',
  '<B0> ',
  '<C0> the stake ',
  '<C0> a joint venture with ',
  '<C0> partnership, ',
  'a ',
  'the ',
  'the company ',
  'of ',
  'to ',
  'and ',
  'and the ',
  'in a ',
  'stake ',
  'its stake in the ',
  'equal voting equity ',
  'joint venture ',
  'chief executive officer ',
  'chief executive officer and ',
  'Vice President of the ',
  'Abc ',
  'Abc, ',
  'Abc and ',
  'Abc de ',
  'A. ',
  'A.',
  'Ab-',
  "Abc's ",
  '10 ',
  '1,000 ',
  '1.',
  '1',
  '$1 ',
  '1% ',
  '1% and ',
  '10 million ',
  'one hundred and ',
  'May 1, ',
  '2024',
  '2024年',
  '中',
  '中国',
  '汽车',
  '股份有限公司',
  '与',
  '和',
  '、',
  '的',
  '百分之',
  '一',
  '一百万',
  '董事长',
  '合资公司',
  '持有<C0>',
  '<C0>持股<R0>,',
  ', ',
  '; ',
  ': ',
  '. ',
  ' . ',
  '- ',
  '-',
  '/',
  '|',
  '| ',
  '(',
  ')',
  '(a) ',
  '(',
  '[',
  '](',
  '"',
  '"a" ',
  "'",
  '“',
  '”',
  '*',
  '&',
  '&amp;',
  '@',
  'a@b.',
  'http://a/',
  '#',
  ' ',
  '\t',
  'é',
  '🚗',
  'aA',
  'a',
  'A',
]

/** What may stand around the repeats: to lead a rule into them, and to make it give up at their end. */
const AROUND = [
  ['', ''],
  ['<C0> ', ' <C0> !'],
  ['the ', ' !'],
]

/** A tag stands for three letters at the least: a short name and a space. */
const TAG = /<[A-Z]\d+>/g
const lettersOf = (token: string) => token.replaceAll(TAG, '__').length

/** Tagged texts made of repeats, as long as a sentence of `letters` may become. */
export function hostileSentences(letters: number): string[] {
  const repeated = TOKENS.map((token) => numbered(token, Math.ceil(letters / lettersOf(token))))
  const surrounded = AROUND.flatMap(([opening, ending]) =>
    repeated.map((text) => `${opening}${text}${ending}`),
  )
  return [...surrounded, mixed(letters, 7), mixed(letters, 11), mixed(letters, 13)]
}

/** Texts that repeat the words which an expression itself looks for, alone and one behind the other. */
export function ownHostileTexts({ source }: RegExp, letters: number): string[] {
  const words = source
    .replaceAll(/\\[pPk][{<][^}>]*[}>]|\\.|\(\?<\w+>/g, '\n')
    .match(/\p{Script=Han}+|[A-Za-z&]+/gu)
  const own = [...new Set(words)].slice(0, 150)
  const pairs = own.slice(1).map((word, index) => `${own[index]} ${word}`)
  const tokens = [...own, ...pairs, own.join(''), own.join(' '), own.toReversed().join(' ')]
  return tokens.flatMap((token) =>
    token === '' ? [] : [`a${repeat(token, letters)}!`, `${repeat(` ${token}`, letters)}!`],
  )
}

/** Untagged texts of so many letters, with real names, in one line and in many. */
export function hostileDocuments(letters: number): { name: string; text: string }[] {
  const named = [...new Set(TOKENS.map(withNames))]
  const texts = named.map((token) => ({ name: token, text: repeat(token, letters) }))
  const all = [
    ...texts,
    ...[7, 11, 13].map((step) => ({
      name: `every ${step}th`,
      text: withNames(mixed(letters, step)),
    })),
  ]
  return all.flatMap(({ name, text }) => [
    { name: `one line of '${name}'`, text: `Start ${text} end.` },
    { name: `sentences of '${name}'`, text: piecesOf(text, 400).join('. The ') },
    { name: `lines of '${name}'`, text: piecesOf(text, 1_000).join('\nStart ') },
  ])
}

const piecesOf = (text: string, letters: number): string[] =>
  `Start ${text}`.match(new RegExp(`.{1,${letters}}`, 'gsu')) ?? []

/** Each tag of a sentence has a number of its own. */
function numbered(token: string, times: number): string {
  return Array.from({ length: times }, (_, index) =>
    token.replaceAll(/<([A-Z])0>/g, `<$1${index % 100}>`),
  ).join('')
}

function mixed(letters: number, step: number): string {
  let text = ''
  for (let at = 0; text.length < letters; at += step) text += TOKENS[at % TOKENS.length]
  return text
}

const repeat = (token: string, letters: number) =>
  token.repeat(Math.ceil(letters / token.length)).slice(0, letters)

const NAMES: Record<string, string> = {
  C: 'Ford',
  X: 'Zoltran Werke',
  P: 'Jim Farley',
  T: 'chairman',
  R: '10%',
  M: '$5 million',
  D: 'May 1, 2024',
  N: '500',
  V: 'SAIC Volkswagen',
  A: 'Renault-Nissan-Mitsubishi Alliance',
  B: 'Mini',
}

const withNames = (text: string) =>
  text
    .replaceAll(/<C\d+>(?=\p{Script=Han}|、)|(?<=\p{Script=Han})<C\d+>/gu, '吉利')
    .replaceAll(/<([A-Z])\d+>/g, (_, letter: string) => NAMES[letter] ?? 'Ford')
