import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { ReadTexts } from '#nameReader/openReader.ts'
import type { CheckRequest } from '#textChecker/parseRequest.ts'
import { trainedReader } from '../../../src/checkTextCommand/readAhead.ts'

const request = (text: string): CheckRequest => ({
  lang: 'en',
  text,
  format: 'text',
  people: [],
  institutions: [],
  notPeople: [],
})

const scores = { starts: [0], ends: [1], odds: [0] }

/** A reader that notes what it was asked to read. */
function readerOf(read: ReadTexts) {
  const seen: string[] = []
  const errors: string[] = []
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      errors.push(chunk.toString())
      done()
    },
  })
  let opened = 0
  const open = () => {
    opened += 1
    return Promise.resolve<ReadTexts>((texts) => {
      seen.push(...texts)
      return read(texts)
    })
  }
  return { seen, errors, sink, open, opened: () => opened }
}

const reads: ReadTexts = (texts) => Promise.resolve(texts.map(() => scores))

describe('reading ahead', () => {
  it('should open the reader once, and not before there is a text', async () => {
    const reader = readerOf(reads)
    const readAhead = trainedReader(reader.sink, reader.open)
    expect(await readAhead(request(''))).toBeUndefined()
    expect(reader.opened()).toBe(0)
    const [known] = await Promise.all([
      readAhead(request('hrag won')),
      readAhead(request('oyin won')),
    ])
    expect(reader.opened()).toBe(1)
    expect(reader.seen).toEqual(['hrag won', 'oyin won'])
    expect([known?.('hrag won'), known?.('oyin won')]).toEqual([scores, null])
  })

  it('should leave it to the network where the reader is missing, and say so once, without the text', async () => {
    const reader = readerOf(reads)
    const readAhead = trainedReader(reader.sink, () => Promise.reject(new Error('hrag')))
    expect(await readAhead(request('hrag won'))).toBeUndefined()
    expect(await readAhead(request('oyin won'))).toBeUndefined()
    expect(reader.errors).toEqual([expect.stringContaining('npm ci')])
    expect(reader.errors.join('')).not.toContain('hrag')
  })

  it('should leave it to the network where the reader fails', async () => {
    const reader = readerOf(() => Promise.reject(new Error('hrag')))
    const readAhead = trainedReader(reader.sink, reader.open)
    expect(await readAhead(request('hrag won'))).toBeUndefined()
    expect(reader.errors).toEqual([])
  })

  it('should not read what would keep it busy for minutes', async () => {
    const reader = readerOf(reads)
    const readAhead = trainedReader(reader.sink, reader.open, 20)
    const long = 'oyin '.repeat(9)
    const known = await readAhead(request(`hrag won\n\n${long}\n\nlupe won`))
    expect(reader.seen.map((text) => text.trim())).toEqual(['hrag won', 'lupe won'])
    expect(known?.(long)).toBeNull()
  })
})
