import net from 'node:net'

/** An answer as it came over the wire. */
export interface RawAnswer {
  /** 0 where the connection was closed without an answer. */
  status: number
  head: string
  body: string
}

/**
 * Sends bytes that no HTTP client would: the text is written as it is (Latin-1), so it must ask for `Connection: close`. The other
 * side has ten seconds.
 */
export function rawRequest(url: string, text: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = net.connect(Number(port), hostname)
    // Not `end`: a client that has hung up gets no answer.
    socket.write(text, 'latin1')
    socket.setTimeout(10_000, () => socket.destroy())
    socket.on('data', (chunk) => chunks.push(chunk))
    // A reset while we still send is an answer too, where one came before it.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const whole = Buffer.concat(chunks).toString('utf8')
      const [head = '', ...rest] = whole.split('\r\n\r\n')
      const status = Number(/^HTTP\/1\.[01] (\d{3})/u.exec(head)?.[1] ?? 0)
      resolve({ status, head, body: rest.join('\r\n\r\n') })
    })
  })
}
