const PARTY = String.raw`<[CBXV]\d+>`
const LIST = String.raw`${PARTY}(?:(?:, and |, | and | & | or |, as well as | as well as |\/|-|、|和|与|及|以及)${PARTY})*`

const AND = String.raw`(?:, and |, | and | & |, as well as | as well as |\/|-|、|和|与|及|以及)`

/** A list of at least two parties from its first on: to try it from each would take quadratic time. */
const PAIR = String.raw`(?<!>${AND})${PARTY}(?:${AND}${PARTY})+`

/**
 * The words that may stand in the slots of rule patterns. `{C:name}` one party, `{L:name}` one or
 * several, `{LL:name}` at least two, `{P:name}` a person, `{V:name}` a joint venture or its name,
 * `{A:name}` an alliance, `{R:name}` a share, `{M:name}` one or two prices, `{D:name}` a date,
 * `{N:name}` a number; `{F}` up to six small words without a tag; `{S:name}` a stake, with its share.
 */
const SLOTS: Record<string, string> = {
  C: PARTY,
  L: LIST,
  LL: PAIR,
  P: String.raw`<[PX]\d+>`,
  V: String.raw`<[XVC]\d+>`,
  A: String.raw`<[AX]\d+>`,
  B: String.raw`<[BX]\d+>`,
  X: String.raw`<[XVC]\d+>`,
  R: String.raw`<R\d+>`,
  M: String.raw`<M\d+>(?: <M\d+>)?`,
  D: String.raw`<D\d+>`,
  N: String.raw`<N\d+>`,
}

const FILLER = String.raw`(?:(?:[a-z][\w'%&-]*,?|,|<[DN]\d+>,?|<[CBXV]1\d\d>'s) ){0,6}?`

const STAKE_WORD = String.raw`(?:stakes?|slices?|chunks?|blocks?|portions?|shareholdings?|holdings?|interests?|ownership|equity|shares?)`
const STAKE = String.raw`(?<![\w'-])(?:(?:an?|controlling|combined|the|its|their|all|any|last|final|own|big|current|former|combined|hefty|sizeable|symbolic|voteless|voting|non-voting|full|new|initial|additional|further|another|remaining|majority|minority|controlling|equal|equity|direct|indirect|combined|total|existing|entire|whole|voting|about|around|nearly|almost|over|more|than|up|to|at|least|most|roughly|approximately|some|just|under|less|as|much|worth|only|of|significant|strategic|small|large|larger|single-digit|double-digit|<M\d+>|<[CX]\d+>'s) ){0,8}(?:(?<$>${SLOTS.R})(?: (?:and|to) ${SLOTS.R})?(?: each| apiece)?(?:-| )?(?: ?(?:equity|minority|majority|voting block|controlling|strategic|voting|equal|non-controlling|economic|direct|indirect|ownership) ?)*(?:${STAKE_WORD})?|${STAKE_WORD})`

/** A gap of a Chinese frame may hold a date or a number, as an English filler may. */
const ZH_GAP = /\[\^<([^\]]*。[^\]]*)\]\{(\d+),(\d+)\}\?/g
const ZH_GAP_WITH_DATES = String.raw`(?:[^<$1]|<[DN]\d+>){$2,$3}?`

/** A gap of an English frame may hold an "its", which is a tag by then. */
const GAP = /\[\^\.;<\](\*|\{\d+,\d+\})(\??)/g
const GAP_WITH_PRONOUNS = String.raw`(?:[^.;<]|<[CBXV]1\d\d>'s )$1$2`

/** Compiles a pattern with slots (see `SLOTS`) to a global, Unicode regular expression. */
export function pattern(source: string, flags = 'gu'): RegExp {
  const expanded = source.replaceAll(/(?<!\\[pP])\{([A-Z]+)(?::(\w+))?\}/g, (whole, slot, name) => {
    if (slot === 'F') return FILLER
    if (slot === 'S') return STAKE.replace('$', name ?? 'share')
    const words = SLOTS[slot]
    if (words === undefined) throw new Error(`A pattern has the unknown slot '${whole}'.`)
    return name ? `(?<${name}>${words})` : words
  })
  const gaps = expanded.replaceAll(ZH_GAP, ZH_GAP_WITH_DATES).replaceAll(GAP, GAP_WITH_PRONOUNS)
  return new RegExp(gaps, flags)
}

/** One match of a pattern: its named parts, and where it stands. */
export interface Found {
  groups: Record<string, string | undefined>
  text: string
  start: number
  end: number
  /** Index of the pattern that matched. */
  pattern: number
}

/** All matches of several patterns in one text, each with the index of its pattern. */
export function findAll(text: string, patterns: RegExp[]): Found[] {
  const found: Found[] = []
  for (const [pattern, expression] of patterns.entries()) {
    // `matchAll` would copy the expression for every sentence, which took a fifth of all time.
    expression.lastIndex = 0
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const end = match.index + match[0].length
      found.push({ groups: match.groups ?? {}, text: match[0], start: match.index, end, pattern })
      if (end === match.index) expression.lastIndex++
    }
  }
  return found
}
