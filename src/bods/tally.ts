/** What of a file is left out, or read with a reserve: one and several of it in words. */
const WORDS = {
  replaced: ['statement that a later one replaces', 'statements that later ones replace'],
  unspecifiedParty: [
    'relationship whose interested party is not told',
    'relationships whose interested party is not told',
  ],
  unspecifiedSubject: [
    'relationship whose subject is not told',
    'relationships whose subject is not told',
  ],
  anonymousParty: [
    'relationship of an anonymous or unknown party',
    'relationships of anonymous or unknown parties',
  ],
  namelessParty: [
    'relationship of a party without a name',
    'relationships of parties without a name',
  ],
  noInterests: ['relationship that tells no interest', 'relationships that tell no interest'],
  unknownType: ['interest without a known type', 'interests without a known type'],
  badShare: ['share that is no percentage', 'shares that are no percentage'],
  badDate: ['date that is none', 'dates that are none'],
  sameParty: ['interest of a party in itself', 'interests of parties in themselves'],
} as const

export type LeftOut = keyof typeof WORDS

/** Counts what is left out. */
export interface Tally {
  add(what: LeftOut, count?: number): void
  /** "3 interests without a known type, 1 share that is no percentage"; empty for nothing. */
  words(): string
}

/** A tally that begins with nothing. */
export function createTally(): Tally {
  const counts = new Map<LeftOut, number>()
  return {
    add: (what, count = 1) => {
      if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count)
    },
    words: () =>
      [...counts].map(([what, count]) => `${count} ${WORDS[what][count === 1 ? 0 : 1]}`).join(', '),
  }
}
