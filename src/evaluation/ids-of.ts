import type { Party, ResolvedClaim } from '../domain/claim.ts'
import { bare } from '../domain/ids.ts'
import { nameKey, normalizeName, slug } from '../domain/names.ts'
import type { IdsOf } from './score-corpus.ts'

const PREFIXES = ['co_', 'jv_', 'br_', 'pe_', 'pa_']
const REST =
  /^(?:[ ,.]|group|motors?|automotive|automobiles?|auto|holdings?|technolog(?:y|ies)|corporation|corp|company|co|inc|ltd|limited|llc|ag|se|nv|gmbh|ab|plc|kg|kgaa|d o o|d\.o\.o|s\.r\.o|s\.a|international|汽车|集团|公司|股份|有限|责任|投资|工业|自动车|株式会社|控股|科技|新能源|动力|电池|乘用车|中国|\(|\))*$/u

/**
 * The ids that the product may give a name of a gold list: those of the register entries of that
 * name or of its short form, those that the article's own claims gave it, and provisional ones.
 */
export function idsOfNames(
  byKey: ReadonlyMap<string, ReadonlySet<string>>,
  claims: ResolvedClaim[],
): IdsOf {
  const said = parties(claims)
  const known = new Map<string, Set<string>>()
  return (name) => {
    const found = known.get(name) ?? find(name)
    known.set(name, found)
    return found
  }

  function find(name: string): Set<string> {
    const plain = normalizeName(name)
    const ids = new Set(byKey.get(nameKey(name)))
    // A company of the register becomes a joint venture where an article says that it is one.
    for (const id of [...ids]) ids.add(`jv_${bare(id)}`)
    for (const form of [name, nameKey(name)]) {
      for (const prefix of PREFIXES) ids.add(`${prefix}${slug(form)}`)
    }
    for (const { mention, id } of said) {
      const other = normalizeName(mention)
      const rest = other.startsWith(plain)
        ? other.slice(plain.length)
        : plain.startsWith(other)
          ? plain.slice(other.length)
          : null
      if (rest !== null && other.length > 1 && REST.test(rest)) ids.add(id)
    }
    return ids
  }
}

const parties = (claims: ResolvedClaim[]): Party[] =>
  claims
    .flatMap(({ subject, objects }) => [subject, ...objects])
    .filter(({ mention }) => mention !== '')
