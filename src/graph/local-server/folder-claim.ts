import { existsSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { SetupError } from '../../domain/errors.ts'
import { endProcess, isRunning, markOf } from './running-process.ts'

const Mark = z.object({ pid: z.int(), began: z.string() })
const ClaimFile = z.object({ owner: Mark, server: Mark.optional() })
type ClaimFile = z.infer<typeof ClaimFile>

/** The right of this process alone to run a database in one folder. */
export interface FolderClaim {
  /** Notes the database's own process, so that a later start can end it should we be killed. */
  noteServer(pid: number): Promise<void>
  release(): Promise<void>
}

/** A killed server gets this long to close its files. */
const PATIENCE_MS = 30_000

/**
 * Claims `folder` for this process. Where the owner before was killed, its database is ended first.
 *
 * Two starters in the same instant are told apart by Neo4j's own lock on its store.
 *
 * Throws `SetupError` while another process has the folder.
 */
export async function claimFolder(folder: string): Promise<FolderClaim> {
  const file = join(folder, 'owner.json')
  const owner = markOf(process.pid)
  if (!owner) throw new Error('The own process was not found among the running ones.')

  while (!(await writeNew(file, { owner }))) {
    const found = await readClaim(file)
    if (found && isRunning(found.owner)) {
      throw new SetupError(
        `Process ${found.owner.pid} already runs the database in '${folder}'. Stop it, or set ` +
          'DATA_DIR to another folder, or set NEO4J_URI to a database that both can use.',
      )
    }
    if (found?.server) await endProcess(found.server, PATIENCE_MS)
    await rm(file, { force: true })
  }

  return {
    async noteServer(pid) {
      const claim: ClaimFile = { owner, server: markOf(pid) }
      const unfinished = `${file}.${process.pid}`
      await writeFile(unfinished, JSON.stringify(claim), { mode: 0o600 })
      await rename(unfinished, file)
    },
    release: () => rm(file, { force: true }),
  }
}

/** Writes the file unless it is there. A link, unlike opening anew, shows it only when it is full. */
async function writeNew(file: string, claim: ClaimFile): Promise<boolean> {
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, JSON.stringify(claim), { mode: 0o600 })
  try {
    await link(unfinished, file)
    return true
  } catch (error) {
    if (existsSync(file)) return false
    throw error
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function readClaim(file: string): Promise<ClaimFile | undefined> {
  if (!existsSync(file)) return undefined
  const text = await readFile(file, 'utf8')
  return ClaimFile.safeParse(JSON.parse(text)).data
}
