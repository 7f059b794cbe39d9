import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process, told apart from a later one with the same number by when it began. */
export interface ProcessMark {
  pid: number
  began: string
}

/** The mark of a running process; undefined where none has that number. */
export function markOf(pid: number): ProcessMark | undefined {
  const began = process.platform === 'linux' ? beganOnLinux(pid) : beganByPs(pid)
  return began ? { pid, began } : undefined
}

export function isRunning(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.began === mark.began
}

/** Asks a process to end, and ends it by force after `patienceMs`. */
export async function endProcess(mark: ProcessMark, patienceMs: number): Promise<void> {
  if (isRunning(mark)) process.kill(mark.pid, 'SIGTERM')
  const giveUpAt = performance.now() + patienceMs
  while (isRunning(mark)) {
    if (performance.now() > giveUpAt) process.kill(mark.pid, 'SIGKILL')
    await sleep(20)
  }
}

/** Field 22 of proc(5) `stat`: clock ticks from boot to start. The name before it may hold spaces. */
function beganOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    // No such process.
    return undefined
  }
}

function beganByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    // `ps` fails where there is no such process.
    return undefined
  }
}
