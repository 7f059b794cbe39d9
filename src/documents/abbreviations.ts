const words = (list: string) => new Set(list.split(/\s+/))

/** Before a person's or a place's name. With a small letter they are words: "a sales rep." */
export const TITLES = words(
  `mr mrs ms mx dr prof rev hon st gen sen rep gov lt col maj capt cpt sgt cmdr adm amb pres supt
  messrs mt ft`,
)
/** The stop behind one of these never ends a sentence. */
export const NEVER_LAST = words('e.g i.e cf viz vs v approx ca c resp incl excl dept asst assoc')
/** Names of months in short; a day or a year follows. */
export const MONTHS = words('jan feb mar apr jun jul aug sep sept oct nov dec')
/** May end a sentence as well as stand before more of a name. */
export const MAYBE_LAST = words(
  `co cos inc ltd corp plc llc llp lp bros cie grp intl mfg pty pte pvt bhd sdn gmbh ag kg oyj
  u.s u.k u.n u.a.e e.u u.s.a d.c s.a n.v b.v s.p.a s.r.l s.a.s a.g k.k a.s p.l.c l.l.c a/s
  a.m p.m jr sr ph.d al ave blvd rd est min max avg govt natl tech univ`,
)
/** Words that open a sentence and never go on with a company's name. */
export const STARTERS = words(
  `The It In On This That These Those But And A An He She They Its Their His Her Both As For With
  After Before While When Where However Meanwhile According Since At By To From If Under There
  Earlier Later Separately Also Moreover Furthermore Additionally Together Founded Based Currently
  Now One Two Three Neither We I You Our What Why How Such Some Many Most Other Others Although
  Though Despite During Until Once Over Last Next Then Thus Therefore Instead Still Yet So Or Nor
  Analysts Shares Sales Production Financial Terms Officials Executives Because Through Between
  Among About Around Only Even Not No Yes More Less All Each Every Any Another Here Today Yesterday
  Mr Ms Mrs Who Which Whether Following Besides Overall Recently Previously Initially Eventually`,
)
