import characters from 'opencc-js/dict/TSCharacters'

/** Simplified letters by traditional ones, of one letter each. Source: OpenCC. */
const SIMPLIFIED = new Map(
  characters
    .split('|')
    .map((pair) => pair.split(' '))
    .flatMap(([traditional = '', simplified = '']): [string, string][] =>
      traditional.length === 1 && simplified.length === 1 ? [[traditional, simplified]] : [],
    ),
)

/** The simplified form of a Chinese letter; any other letter as it is. */
export const simplifiedLetter = (letter: string): string => SIMPLIFIED.get(letter) ?? letter

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu')

/** A text with simplified Chinese letters, of the same length. */
export const simplified = (text: string): string => text.replaceAll(TRADITIONAL, simplifiedLetter)
