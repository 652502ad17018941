import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Limits {
  /** Milliseconds for a request's headers: a few hundred bytes, which a client sends at once. */
  headers: number
  /**
   * Milliseconds for a whole request. A photo of 60 MB takes this long at 140 kbit/s, which is too
   * slow to load the panel.
   */
  request: number
  /** Milliseconds without a byte while the other side should send or read. */
  silence: number
  /**
   * Milliseconds that a connection stays open for another request. Longer than proxies keep theirs,
   * so that none is closed during a request.
   */
  idle: number
  /**
   * The most connections at once; further ones are closed. A school behind a proxy needs a few
   * dozen; without a proxy each reader needs a few.
   */
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
 * Limits what slow clients can hold of a server. Where the other side should act and does nothing
 * for a while, the connection is closed: it does not go on sending, or it does not read answers,
 * which are kept in memory for it. A connection that waits for us stays open: ten large pictures
 * take time, and a stream of events may be silent.
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
