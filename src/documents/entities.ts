const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '\u00ad',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    ndash: '–',
    mdash: '—',
    minus: '−',
    hellip: '…',
    middot: '·',
    bull: '•',
    copy: '©',
    reg: '®',
    trade: '™',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    deg: '°',
    times: '×',
    frac12: '½',
    agrave: 'à',
    aacute: 'á',
    acirc: 'â',
    atilde: 'ã',
    auml: 'ä',
    aring: 'å',
    ccedil: 'ç',
    egrave: 'è',
    eacute: 'é',
    ecirc: 'ê',
    euml: 'ë',
    iacute: 'í',
    ntilde: 'ñ',
    oacute: 'ó',
    ocirc: 'ô',
    ouml: 'ö',
    oslash: 'ø',
    uacute: 'ú',
    uuml: 'ü',
    szlig: 'ß',
    scaron: 'š',
    Scaron: 'Š',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    Eacute: 'É',
  }),
)
/** What pages of Windows-1252 mean by the numbers 128 to 159: HTML standard, 13.2.5.80. */
const WINDOWS_1252 = new Map([
  [128, '€'],
  [133, '…'],
  [145, '‘'],
  [146, '’'],
  [147, '“'],
  [148, '”'],
  [149, '•'],
  [150, '–'],
  [151, '—'],
  [153, '™'],
])
const ENTITY =
  /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}\d{0,2}));/y

/** The letter that an HTML entity at an offset stands for, and the entity's length; null for none. */
export function entityAt(text: string, at: number): { letter: string; length: number } | null {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(text)
  if (!match) return null
  const { decimal, hex, name } = match.groups ?? {}
  const letter = name
    ? (NAMED.get(name) ?? NAMED.get(name.toLowerCase()))
    : letterOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16))
  return letter === undefined ? null : { letter, length: match[0].length }
}

function letterOf(code: number): string | undefined {
  const windows = WINDOWS_1252.get(code)
  if (windows) return windows
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return code > 0x10ffff || isSurrogate || code === 0 ? undefined : String.fromCodePoint(code)
}
