import { createServer } from 'node:net'

/** Why the API cannot listen there, in a sentence; undefined where it can. */
export function portProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(sentenceOf(error, host, port)))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

function sentenceOf({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Another program already listens on port ${port}. Stop it, or set PORT to another one.`
  }
  if (code === 'EACCES') {
    return `Port ${port} is not allowed to this user. Set PORT to one above 1023.`
  }
  return `The API cannot listen on '${host}', port ${port} (${code}). Set HOST and PORT.`
}
