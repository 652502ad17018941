import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Limits {
  /** Milliseconds for a request's headers: a few hundred bytes that a client has ready. */
  headers: number
  /** ... for a whole request. A photo of 60 MB takes this long at 140 kbit/s, slower than any line that could load the panel. */
  request: number
  /** ... without a byte either way, while it is for the other side to send or to read. */
  silence: number
  /** ... that a connection is kept for a next request: longer than proxies keep theirs, so that none is closed under a request. */
  idle: number
  /** Connections at once; more are closed as they come. A school behind a proxy takes a few dozen, without one a few for each reader. */
  connections: number
}

export const LIMITS: Limits = {
  headers: 20_000,
  request: 3_600_000,
  silence: 60_000,
  idle: 65_000,
  connections: 4_000,
}

/**
 * Bounds what strangers can hold of a server by being slow. A connection that says nothing for a while is closed where the other side is to act:
 * who does not go on sending, and who does not read what is written, which is kept in memory for them. One that waits for us is left alone: ten large
 * pictures take their time, and a stream of events is silent between two.
 */
export function boundConnections(server: Server, limits: Limits = LIMITS): void {
  server.headersTimeout = limits.headers
  server.requestTimeout = limits.request
  server.keepAliveTimeout = limits.idle
  server.maxConnections = limits.connections
  const lastOn = new WeakMap<Socket, ServerResponse>()
  server.prependListener('request', ({ socket }, response) => {
    lastOn.set(socket, response)
  })
  server.setTimeout(limits.silence, (socket) => {
    const last = lastOn.get(socket)
    const waitsForUs =
      last && !last.writableFinished && last.req.complete && socket.writableLength === 0
    if (!waitsForUs) socket.destroy()
  })
}
