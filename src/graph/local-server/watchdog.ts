import { spawn } from 'node:child_process'

/**
 * Has `pid` asked to end as soon as this process is gone, however it went: a shell waits for the end
 * of a pipe that only we hold. Returns what calls it off.
 */
export function endWithUs(pid: number): () => void {
  const shell = spawn('sh', ['-c', `read -r _; kill -TERM ${pid}`], {
    // Its own group, so that Ctrl-C ends us, and not it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Without a shell there is no watchdog, and the next start ends what was left behind.
  shell.on('error', () => undefined)
  shell.unref()
  return () => {
    shell.kill('SIGKILL')
    shell.stdin.destroy()
  }
}
