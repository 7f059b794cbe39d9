import { createServer } from 'node:net'
import { SetupError } from '../domain/errors.ts'

/** Whether something listens on a port already; other trouble shows when the server listens. */
export function isPortTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'))
    server.listen(port, host, () => server.close(() => resolve(false)))
  })
}

/**
 * Looks before the database is started, which takes its time.
 *
 * Throws `SetupError` for a port that is taken.
 */
export async function checkPort(host: string, port: number): Promise<void> {
  if (!(await isPortTaken(host, port))) return
  throw new SetupError(
    `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: ` +
      `PORT=${port + 1} npm start`,
  )
}
