import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, loadConfig } from '../config.ts'
import { SetupError } from '../domain/errors.ts'

/** The folder of the project: its own seeds and data are found from wherever a command is run. */
export const PROJECT_DIR = join(import.meta.dirname, '..', '..')

/** The configuration. Throws `SetupError` that names every bad variable. */
export function loadSettings(environment: NodeJS.ProcessEnv): Config {
  try {
    return loadConfig({
      ...environment,
      DATA_DIR: environment.DATA_DIR || join(PROJECT_DIR, 'data'),
      SEEDS_DIR: environment.SEEDS_DIR || join(PROJECT_DIR, 'seeds'),
    })
  } catch (cause) {
    throw new SetupError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** Throws `SetupError` where the folder of seeds has no register. */
export async function requireSeeds(seedsDir: string): Promise<void> {
  const folder = join(seedsDir, 'register')
  try {
    await access(folder)
  } catch (cause) {
    throw new SetupError(
      `There is no folder '${folder}' that can be read. Set SEEDS_DIR to the folder that holds 'register'.`,
      { cause },
    )
  }
}
