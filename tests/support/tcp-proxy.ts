import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to a server that can be cut, or go dead without a sign. */
export interface TcpProxy {
  port: number
  /** Ends every open connection. New ones are taken. */
  cut(): void
  /** From now on nothing is passed on, and nothing is closed. */
  freeze(): void
  close(): Promise<void>
}

/** Opens a line to a port of this machine. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  let isFrozen = false
  const server = createServer((client) => {
    const target = connect(targetPort, '127.0.0.1')
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => {
        if (!isFrozen) to.write(data)
      })
      // A cut line is what the test is about.
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is never a string.
  const { port } = server.address() as AddressInfo
  return {
    port,
    cut,
    freeze() {
      isFrozen = true
    },
    close() {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
