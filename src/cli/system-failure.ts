/** What a person can do about a failure of the system that no code of ours can mend. */
const WAYS_OUT: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some space, or set DATA_DIR to a folder on another disk.',
  EDQUOT: 'The disk quota is used up. Free some space, or set DATA_DIR to a folder elsewhere.',
  EROFS: 'The folder can only be read. Set DATA_DIR to one that can be written.',
  EACCES: 'This user may not do that. Change the rights, or set DATA_DIR to another folder.',
  EPERM: 'This user may not do that. Change the rights, or set DATA_DIR to another folder.',
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'A part of that path is a file, and has to be a folder.',
  EISDIR: 'That is a folder, and has to be a file.',
  EMFILE: 'Too many files are open. Raise the limit with ulimit -n, and try again.',
}

/**
 * One line about a failure of the system, with a way out; undefined for anything else, which is then
 * a bug. Follows causes, as a failed query may hide one.
 */
export function systemFailure(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one ? String(one.code) : ''
    const wayOut = WAYS_OUT[code]
    if (wayOut === undefined) continue
    const path = 'path' in one && typeof one.path === 'string' ? ` ('${one.path}')` : ''
    return `${wayOut}${path}`
  }
  return undefined
}

/**
 * What to do about a database that cannot work, in a sentence or two. A full disk shows as a
 * transaction that cannot begin or commit.
 */
export function databaseAdvice({ cause }: Error): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const isDiskLikely = code.startsWith('Neo.DatabaseError.')
  const first = isDiskLikely
    ? `It said ${code}: most likely its disk is full. Free some space, and start it again.`
    : "Look whether it still runs; 'doctor' tells more."
  return `${first} Then run this again: nothing is half loaded, and what is done is not done twice.`
}
