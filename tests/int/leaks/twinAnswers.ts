import http from 'node:http'
import type { TwinRequest } from './twinRequests.ts'

export interface TwinAnswer {
  status: number
  reason: string
  headers: string[]
  body: Buffer
}

/**
 * Headers that are not compared, each with its reason. All others are, in their order and their spelling.
 */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  date: 'the moment of the answer',
  'x-request-id': 'drawn anew for each request, so that a line of the log can be found',
}

/** Sends a request, to the last byte as it is, with the host that both worlds go by; reads the answer as it comes over the wire. */
export function send(url: string, agent: http.Agent, request: TwinRequest): Promise<TwinAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = request
    const sent = {
      host: 'paper.example',
      ...headers,
      ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    }
    const asked = http.request(
      { hostname, port, method, path, headers: sent, agent },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const kept: string[] = []
          for (let index = 0; index < response.rawHeaders.length; index += 2) {
            const [name = '', value = ''] = response.rawHeaders.slice(index, index + 2)
            if (!(name.toLowerCase() in NOT_COMPARED)) kept.push(`${name}: ${value}`)
          }
          resolve({
            status: response.statusCode ?? 0,
            reason: response.statusMessage ?? '',
            headers: kept,
            body: Buffer.concat(chunks),
          })
        })
      },
    )
    asked.on('error', reject)
    asked.end(body ?? undefined)
  })
}

/** What is not alike in two answers; empty where nothing is. Bodies are shown where they part, a little of each. */
export function difference(left: TwinAnswer, right: TwinAnswer): string[] {
  const found: string[] = []
  if (left.status !== right.status || left.reason !== right.reason) {
    found.push(`status ${left.status} ${left.reason} / ${right.status} ${right.reason}`)
  }
  if (left.headers.join('\n') !== right.headers.join('\n')) {
    const ofLeft = left.headers.filter((header) => !right.headers.includes(header))
    const ofRight = right.headers.filter((header) => !left.headers.includes(header))
    found.push(`headers ${ofLeft.join(', ')} / ${ofRight.join(', ')}`)
  }
  if (!left.body.equals(right.body)) {
    let index = 0
    while (index < left.body.length && left.body[index] === right.body[index]) index += 1
    const around = (body: Buffer) =>
      JSON.stringify(body.subarray(Math.max(0, index - 30), index + 60).toString('utf8'))
    found.push(
      `body at ${index} of ${left.body.length}/${right.body.length}: ${around(left.body)} / ${around(right.body)}`,
    )
  }
  return found
}
