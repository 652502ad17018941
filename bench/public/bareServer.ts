import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One answer, as bytes and as the headers it came with. */
export interface Answer {
  headers: string[]
  body: string
}

/** The least a server can do: the same bytes for every address of a file of answers, from memory. Prints its port. */
export async function serveBare(file: string): Promise<void> {
  const answers = new Map(
    Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, Answer>).map(
      ([path, { headers, body }]) => [path, { headers, body: Buffer.from(body, 'base64') }],
    ),
  )
  const server = createServer((req, res) => {
    const answer = answers.get(req.url ?? '')
    if (!answer) {
      res.writeHead(404).end()
      return
    }
    res.writeHead(200, answer.headers).end(answer.body)
  })
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
  })
}
