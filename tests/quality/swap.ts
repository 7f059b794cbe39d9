import type { Register, RegisterBrand, RegisterCompany } from '#src/domain/register.ts'

type Entry = RegisterCompany | RegisterBrand

/** Which entry stands in for which: ids of the articles' companies and brands to others. */
export type Swap = Map<string, Entry>

/** A small seeded generator (mulberry32), so that a failing swap can be made again. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Chooses another entry of the register for each company and brand that the texts name.
 *
 * Chinese and German ones keep their country, since the articles call them so, and carmakers stay
 * carmakers; nothing else is kept.
 */
export function chooseSwap(register: Register, texts: string[], next: () => number): Swap {
  const named = (entry: Entry) =>
    formsOf(entry).some((form) => texts.some((text) => occurs(text, form)))
  const companies = register.companies.filter(
    ({ kind }) => kind === 'carmaker' || kind === 'technology',
  )
  const used = new Set<string>()
  const pick = <T extends Entry>(candidates: T[]): T => {
    const free = candidates.filter(({ id, name }) => !used.has(id) && plain(name))
    const chosen = free[Math.floor(next() * free.length)]
    if (!chosen) throw new Error('The register has too few entries to swap with.')
    used.add(chosen.id)
    return chosen
  }
  const swap: Swap = new Map()
  for (const company of companies.filter(named)) {
    const free = companies.filter(
      (other) =>
        other.use === 'always' &&
        !named(other) &&
        other.kind === company.kind &&
        (!['CN', 'DE'].includes(company.country) || other.country === company.country) &&
        other.nameZh !== undefined,
    )
    swap.set(company.id, pick(free))
  }
  for (const brand of register.brands.filter(named)) {
    swap.set(
      brand.id,
      pick(register.brands.filter((other) => other.use === 'always' && !named(other))),
    )
  }
  return swap
}

/** The text with every name of the swapped entries replaced, longest first, in one pass. */
export function applySwap(text: string, register: Register, swap: Swap): string {
  const entries: Entry[] = [...register.companies, ...register.brands]
  const forms = entries
    .flatMap((entry) => formsOf(entry).map((form) => ({ form, to: swap.get(entry.id) })))
    .filter(({ to }) => to !== undefined)
    .toSorted((a, b) => b.form.length - a.form.length)
  const expression = new RegExp(forms.map(({ form }) => bounded(form)).join('|'), 'gu')
  const written = text.replaceAll(expression, (form) => {
    const to = forms.find((one) => one.form === form)?.to
    if (!to) return form
    if (/\p{Script=Han}/u.test(form)) return to.nameZh ?? to.name
    return / Group$/.test(form) && !/ Group$/.test(to.name) ? `${to.name} Group` : to.name
  })
  return written.replaceAll(/(?<![sS])’(?= \p{L})/gu, '’s')
}

const formsOf = ({ name, nameZh, names }: Entry): string[] =>
  [name, ...(nameZh ? [nameZh] : []), ...names.map(({ value }) => value)].filter(
    (form) => !/^(?:smart|Smart)$/.test(form),
  )

const bounded = (form: string) => {
  const escaped = form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return /\p{Script=Han}/u.test(form)
    ? escaped
    : String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`
}

const occurs = (text: string, form: string) => new RegExp(bounded(form), 'u').test(text)

/** Names that can stand in any sentence: Latin letters, and none that is a word by itself. */
const plain = (name: string) => /^[A-Z][A-Za-z]+(?:[ -][A-Z][A-Za-z]+)?$/.test(name)
