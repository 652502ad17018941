import { createServer, type RequestListener, type Server } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { boundConnections, LIMITS, type Limits } from '#server/http/connectionTimeouts.ts'

const SILENCE = 150
const small: Limits = { ...LIMITS, silence: SILENCE }
/** More than both systems' buffers take for a reader who does not read. */
const LARGE = Buffer.alloc(32 * 1024 * 1024, 'a')

let server: Server
const clients: net.Socket[] = []

async function serve(listener: RequestListener, limits = small): Promise<void> {
  server = createServer()
  boundConnections(server, limits)
  server.on('request', listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function connect(): net.Socket {
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  clients.push(socket)
  return socket
}

const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
const closed = (socket: net.Socket) => new Promise((resolve) => socket.on('close', resolve))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const connections = () =>
  new Promise<number>((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
  })
async function untilNoneIsLeft(): Promise<void> {
  while ((await connections()) > 0) await pause(10)
}
/** Reads until so many characters of a body have come; returns all that came. */
const answerOf = (socket: net.Socket, ending: string) =>
  new Promise<string>((resolve, reject) => {
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (text.endsWith(ending)) resolve(text)
    })
    socket.on('close', () => reject(new Error(`Closed after ${text.length} characters.`)))
  })

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('what a slow client can hold', () => {
  it('should be no large answer that it does not read', async () => {
    await serve((_req, res) => void res.end(LARGE))
    const socket = connect()
    socket.pause()
    socket.write(get)
    while ((await connections()) === 0) await pause(5)
    await untilNoneIsLeft()
  })

  it('should be no large answer that took us long to make, and that it does not read', async () => {
    let made = false
    await serve(
      (_req, res) =>
        void setTimeout(() => {
          made = true
          res.end(LARGE)
        }, SILENCE * 2),
    )
    const socket = connect()
    socket.pause()
    socket.write(get)
    while ((await connections()) === 0) await pause(5)
    await untilNoneIsLeft()
    expect(made).toBe(true)
  })

  it('should be no streamed answer that it does not read', async () => {
    await serve((_req, res) => {
      const more = () => {
        while (res.write(LARGE.subarray(0, 65_536)));
      }
      res.on('drain', more)
      more()
    })
    const socket = connect()
    socket.pause()
    socket.write(get)
    while ((await connections()) === 0) await pause(5)
    await untilNoneIsLeft()
  })

  it('should be no connection on which it never finishes what it began to send', async () => {
    await serve((req, res) => {
      req.resume()
      req.on('end', () => res.end('done'))
    })
    const nothing = connect()
    const headers = connect()
    headers.write('GET / HTTP/1.1\r\nHost: x\r\n')
    const body = connect()
    body.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
    await Promise.all([nothing, headers, body].map(closed))
  })

  it('should be no more connections than there may be', async () => {
    await serve((_req, res) => void res.end('done'), { ...small, silence: 5_000, connections: 2 })
    const [first, second] = [connect(), connect()]
    while ((await connections()) < 2) await pause(5)
    await closed(connect())
    first.write(get)
    expect(await answerOf(first, 'done')).toContain('200 OK')
    first.destroy()
    second.destroy()
    await untilNoneIsLeft()
    const next = connect()
    next.write(get)
    expect(await answerOf(next, 'done')).toContain('200 OK')
  })
})

describe('who is not cut off', () => {
  // Long enough for a machine that does other things as well.
  const silence = 1_000
  const patient: Limits = { ...LIMITS, silence }

  it('should be a slow line that goes on sending, however long a photo takes', async () => {
    let got = 0
    await serve((req, res) => {
      req.on('data', (chunk: Buffer) => (got += chunk.length))
      req.on('end', () => res.end('done'))
    }, patient)
    const socket = connect()
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 80\r\n\r\n')
    const answer = answerOf(socket, 'done')
    for (let sent = 0; sent < 8; sent += 1) {
      await pause(silence / 3)
      socket.write('ten bytes.')
    }
    expect(await answer).toContain('200 OK')
    expect(got).toBe(80)
  })

  it('should be a slow reader who goes on reading', async () => {
    await serve((_req, res) => void res.end(Buffer.concat([LARGE, Buffer.from('done')])), patient)
    const socket = connect()
    let got = 0
    const whole = new Promise<void>((resolve, reject) => {
      socket.on('data', (chunk: Buffer) => {
        got += chunk.length
        if (got > LARGE.length) resolve()
      })
      socket.on('close', () => reject(new Error(`Closed after ${got} bytes.`)))
    })
    socket.write(get)
    const rests = setInterval(() => {
      socket.pause()
      setTimeout(() => socket.resume(), silence / 3)
    }, silence / 2)
    for (let turn = 0; turn < 4; turn += 1) {
      await pause(silence / 2)
      expect(socket.destroyed).toBe(false)
    }
    clearInterval(rests)
    socket.resume()
    await whole
  })

  it('should be who waits for us, whether we are at work or have nothing to tell yet', async () => {
    await serve((req, res) => {
      if (req.url === '/events') {
        res.writeHead(200, { 'content-type': 'text/event-stream' })
        res.write('data: one\n\n')
        setTimeout(() => res.end('data: two\n\n'), SILENCE * 3)
      } else setTimeout(() => res.end('done'), SILENCE * 3)
    })
    const work = connect()
    work.write(get)
    const events = connect()
    events.write('GET /events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    const stream = answerOf(events, '0\r\n\r\n')
    expect(await answerOf(work, 'done')).toContain('200 OK')
    expect(await stream).toMatch(/data: one[^]*data: two/u)
  })

  it('should be who comes back within the time that a proxy keeps its connections', async () => {
    await serve((_req, res) => void res.end('done'), { ...small, idle: SILENCE * 4 })
    const socket = connect()
    for (let turn = 0; turn < 2; turn += 1) {
      socket.write(get)
      expect(await answerOf(socket, 'done')).toContain('200 OK')
      socket.removeAllListeners('data')
      if (turn === 0) await pause(SILENCE * 2)
    }
    await closed(socket)
  })
})
