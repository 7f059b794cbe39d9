/** What scales stand for; those of money alone, too. */
const SCALES: Record<string, number> = {
  hundred: 100,
  dozen: 12,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  trillion: 1e12,
  t: 1e12,
  tn: 1e12,
  tr: 1e12,
  trn: 1e12,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}

/** What a scale multiplies by: "lakh crore" is a trillion. Null for a word that is none. */
export function factorOf(scale: string): number | null {
  const words = scale
    .toLowerCase()
    .split(/[ .-]+/)
    .filter((word) => word !== '')
  const factors = words.map((word) => SCALES[word])
  return factors.reduce<number | null>(
    (product, factor) => (product === null || factor === undefined ? null : product * factor),
    1,
  )
}
