import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlightOf } from '#src/domain/name-highlight.ts'

/** The parts of a name, cut by code points. */
const partsOf = (name: string, query: string) =>
  highlightOf(name, query).map(({ start, end }) => [...name].slice(start, end).join(''))

test.each([
  ['Leapmotor International', 'leapmotor', ['Leapmotor']],
  ['Leapmotor International', 'international leapmotor', ['Leapmotor', 'International']],
  ['Leapmotor  International', 'leapmotor international', ['Leapmotor  International']],
  ['Škoda Auto', 'SKODA', ['Škoda']],
  ['Citroe\u0308n', 'citroën', ['Citroe\u0308n']],
  ['ＢＹＤ Auto', 'byd', ['ＢＹＤ']],
  ['長安汽車', '长安', ['長安']],
  ['𠮷利汽车', '汽车', ['汽车']],
  ['Mercedes-Benz', 'Mercedes Benz', ['Mercedes', 'Benz']],
  ['Volkswagen', 'Volkswagen AG', ['Volkswagen']],
  ['Volkswagen', 'wagen', []],
  ['Stellantis', 'Stelantis', ['Stellantis']],
  ['BYD', 'BYE', []],
  ['Leapmotor', '', []],
  ['', 'leap', []],
])('%j has for %j the parts %j', (name, query, parts) => {
  expect(partsOf(name, query)).toEqual(parts)
})

test('parts lie in the name, in order and apart, whatever the texts are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, query) => {
      const { length } = [...name]
      let before = -1
      for (const { start, end } of highlightOf(name, query)) {
        expect(start).toBeGreaterThan(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(length)
        before = end
      }
    }),
  )
}, 30_000)
