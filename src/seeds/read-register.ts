import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import countries from 'i18n-iso-countries'
import type { z } from 'zod'
import { BadSeedError } from '../domain/errors.ts'
import { normalizeName } from '../domain/names.ts'
import {
  type Register,
  RegisterAlliance,
  RegisterBrand,
  RegisterCompany,
  RegisterPerson,
} from '../domain/register.ts'
import { type Listed, readYamlList } from './yaml-list.ts'

type Named = Pick<RegisterBrand, 'id' | 'name' | 'nameZh' | 'use' | 'names'>

/**
 * Reads the known companies, brands, people and alliances from `<seeds>/register/`.
 *
 * Throws `BadSeedError` with file and line for what does not fit: a wrong field, an id used twice, an
 * unknown country or brand owner, or one name of two entries, in any case, that neither marks as
 * ambiguous; and for a register that is missing.
 */
export async function readRegister(seedsDirectory: string): Promise<Register> {
  const directory = join(seedsDirectory, 'register')
  const files = (await namesIn(directory)).filter((name) => name.endsWith('.yaml')).toSorted()
  const read = async <T>(prefix: string, schema: z.ZodType<T>) => {
    const lists = files
      .filter((name) => name.startsWith(prefix))
      .map((name) => readYamlList(join(directory, name), schema))
    return (await Promise.all(lists)).flat()
  }
  const companies = await read('companies', RegisterCompany)
  const brands = await read('brands', RegisterBrand)
  const people = await read('people', RegisterPerson)
  const alliances = await read('alliances', RegisterAlliance)
  const all: Listed<Named>[] = [...companies, ...brands, ...people, ...alliances]
  refuseTwins(all)
  refuseSharedNames(all)
  refuseUnknown(companies, brands)
  const values = <T>(list: Listed<T>[]) => list.map(({ value }) => value)
  return {
    companies: values(companies),
    brands: values(brands),
    people: values(people),
    alliances: values(alliances),
  }
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory)
  } catch (cause) {
    const message = `${directory} cannot be read: ${String(cause)}. It has to hold the register, companies-*.yaml and others.`
    throw new BadSeedError(message, { cause })
  }
}

function refuseTwins(all: Listed<Named>[]): void {
  const first = new Map<string, Listed<Named>>()
  for (const entry of all) {
    const twin = first.get(entry.value.id)
    if (twin)
      fail(entry, `the id is used before, at ${twin.file}:${twin.line}. Merge the two entries.`)
    first.set(entry.value.id, entry)
  }
}

function refuseSharedNames(all: Listed<Named>[]): void {
  const first = new Map<string, Listed<Named>>()
  for (const entry of all) {
    const { name, nameZh, use, names } = entry.value
    const surfaces = [name, ...(nameZh ? [nameZh] : [])].map((value) => ({ value, use }))
    for (const { value, use: stated } of [...surfaces, ...names]) {
      if (stated !== 'always') continue
      const other = first.get(normalizeName(value))
      if (other && other.value.id !== entry.value.id) {
        fail(
          entry,
          `the name '${value}' is also of '${other.value.id}' (${other.file}:${other.line}). Mark it 'use: afterFullName' or 'never' in one of them.`,
        )
      }
      first.set(normalizeName(value), entry)
    }
  }
}

function refuseUnknown(
  companies: Listed<RegisterCompany>[],
  brands: Listed<RegisterBrand>[],
): void {
  const ids = new Set(companies.map(({ value }) => value.id))
  for (const entry of companies) {
    if (!countries.isValid(entry.value.country))
      fail(entry, `'${entry.value.country}' is no ISO 3166-1 alpha-2 code.`)
  }
  for (const entry of brands) {
    const { owner } = entry.value
    if (owner && !ids.has(owner)) fail(entry, `the owner '${owner}' is no company of the register.`)
  }
}

function fail({ file, line, value }: Listed<Named>, what: string): never {
  throw new BadSeedError(`${file}:${line}: in '${value.id}', ${what}`)
}
