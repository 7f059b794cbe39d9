import type { Instrument, PartnershipStatus } from '../../domain/codelists.ts'

/** What follows a match in its clause, at most 160 characters. */
export function tailOf(text: string, end: number): string {
  return (
    /^[^.;。;]{0,160}?(?=,? (?:and (?:the two|is|are|has|have|will|<)|which|while|marking|as the|according|amid|after|but)|[.;。;]|$)/.exec(
      text.slice(end),
    )?.[0] ?? ''
  )
}

/** What a tail says the partnership is about. */
export function areaOf(tail: string): string | null {
  return (
    /^(?:\W{0,2}(?:on|in|to|for|focus(?:ed|ing)? on|focusing on|covering|aimed at|that covers|which covers|based on))\b ?(?!<D|[A-Z]|a signing|<[CL])(.{6,160})$/
      .exec(tail.trim())?.[1]
      ?.trim() ?? null
  )
}

const INSTRUMENTS: [Instrument, RegExp][] = [
  ['mou', /\bmemorand(?:um|a|ums)\b|\bMo[uU]s?\b|备忘录/i],
  ['memo', /\bmemos?\b/i],
  ['contract', /\bcontracts?\b|合同/i],
  ['agreement', /\bagreements?\b|\bpacts?\b|\baccords?\b|\bdeals?\b|\bletters? of intent\b|协议/i],
]

export const instrumentOf = (text: string): Instrument | undefined =>
  INSTRUMENTS.find(([, words]) => words.test(text))?.[0]

/** Where a partnership stands, by what a frame says and the words of its match. */
export function statusOf(status: PartnershipStatus, text: string): PartnershipStatus {
  if (status === 'active' && /\bannounc|\bunveil|\bpartnered|\bteamed|\bjoined|宣布/i.test(text)) {
    return 'announced'
  }
  if (status === 'signed' && /\bannounc|宣布/i.test(text) && !/\bsign|签/i.test(text))
    return 'announced'
  return status
}

/** Where it was signed, as the words behind the match say. */
export function placeOf(tail: string): string | undefined {
  return /^[^.;]{0,80}?\b(?:in|at) (?:[\w ]+'s? (?:headquarters|head office) in )?(?!January|February|March|April|May\b|June|July|August|September|October|November|December)((?:[A-Z][a-z]+)(?: (?!City)[A-Z][a-z]+)?)(?: [Cc]ity)?\b/.exec(
    tail,
  )?.[1]
}
