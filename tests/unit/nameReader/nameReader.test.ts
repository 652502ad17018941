import { describe, expect, it } from 'vitest'
import { NameReader } from '#nameReader/nameReader.ts'
import type { Order, Report, Thread } from '#nameReader/readerThread.ts'
import { ScoreCache } from '#nameReader/scoreCache.ts'

const SCORES = { starts: [0], ends: [4], odds: [2] }

/** A thread that answers as it is told to, and remembers what it was asked. */
class FakeThread implements Thread {
  readonly orders: Order[] = []
  private readonly listeners = new Map<string, ((report: Report) => void)[]>()

  constructor(private readonly answering = true) {}

  postMessage(order: Order): void {
    this.orders.push(order)
    if (this.answering) this.say({ id: order.id, scores: order.texts.map(() => SCORES) })
  }

  on(event: string, listener: (report: Report) => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
  }

  unref(): void {
    // A fake has nothing to let go.
  }

  say(report: Report): void {
    for (const listener of this.listeners.get('message') ?? []) listener(report)
  }

  end(): void {
    for (const listener of this.listeners.get('exit') ?? []) listener('missing')
  }
}

/** A reader whose threads are these, one after the other; `again` starts the next one. */
const readerOf = (...threads: FakeThread[]) => {
  const left = [...threads]
  const starts: (() => void)[] = []
  const reader = new NameReader(
    () => left.shift() ?? null,
    (work) => starts.push(work),
  )
  return { reader, again: () => starts.shift()?.() }
}

const opened = async (...threads: FakeThread[]) => {
  const [first = new FakeThread()] = threads
  const made = readerOf(...(threads.length > 0 ? threads : [first]))
  const ready = made.reader.open()
  first.say('ready')
  expect(await ready).toBe(true)
  return { ...made, thread: first }
}

const ask = (reader: NameReader, text: string) => reader.asked?.(text)

describe('the reader in its thread', () => {
  it('should know a text once it was read, and have no text read twice', async () => {
    const { reader, thread } = await opened()
    expect(ask(reader, 'Mireya ran.')).toBeNull()
    expect(ask(reader, 'Mireya ran.')).toBeNull()
    expect(ask(reader, 'Tomás sang.')).toBeNull()
    expect(await reader.settled()).toBe(true)
    expect(ask(reader, 'Mireya ran.')).toEqual(SCORES)
    expect(thread.orders.map(({ texts }) => texts)).toEqual([['Mireya ran.', 'Tomás sang.']])
  })

  it('should not send a text again that is being read', async () => {
    const { reader, thread } = await opened(new FakeThread(false))
    ask(reader, 'Mireya ran.')
    expect(await reader.settled(1)).toBe(false)
    ask(reader, 'Mireya ran.')
    expect(await reader.settled(1)).toBe(false)
    expect(thread.orders).toHaveLength(1)
    thread.say({ id: 1, scores: [SCORES] })
    expect(ask(reader, 'Mireya ran.')).toEqual(SCORES)
  })

  it('should not be in force before it is opened', () => {
    expect(readerOf().reader.asked).toBeUndefined()
  })

  it.each([
    ['there is no model', [new FakeThread()]],
    ['no thread can be started', []],
  ])('should not be in force where %s', async (_, threads) => {
    const { reader } = readerOf(...threads)
    const ready = reader.open()
    threads[0]?.say('missing')
    expect(await ready).toBe(false)
    expect(reader.asked).toBeUndefined()
    expect(await reader.settled()).toBe(true)
  })

  it('should read what was asked for while it was starting', async () => {
    const thread = new FakeThread()
    const { reader } = readerOf(thread)
    const ready = reader.open()
    expect(ask(reader, 'Mireya ran.')).toBeNull()
    thread.say('ready')
    await ready
    expect(await reader.settled()).toBe(true)
    expect(ask(reader, 'Mireya ran.')).toEqual(SCORES)
  })

  it('should start again where the thread ends, and read what it had not read', async () => {
    const second = new FakeThread()
    const { reader, again, thread } = await opened(new FakeThread(false), second)
    ask(reader, 'Mireya ran.')
    await reader.settled(1)
    thread.end()
    expect(ask(reader, 'Mireya ran.')).toBeNull()
    again()
    second.say('ready')
    expect(await reader.settled()).toBe(true)
    expect(ask(reader, 'Mireya ran.')).toEqual(SCORES)
  })

  it('should stay in force where the thread cannot be started again', async () => {
    const { reader, again, thread } = await opened(new FakeThread(false))
    thread.end()
    again()
    expect(ask(reader, 'Mireya ran.')).toBeNull()
    expect(await reader.settled(1)).toBe(false)
  })

  it('should give up a text that ends the thread again and again, and read the others', async () => {
    const threads = [1, 2, 3].map(() => new FakeThread(false))
    const last = new FakeThread()
    const { reader, again } = await opened(...threads, last)
    ask(reader, 'A text of ill will.')
    for (const [i, thread] of threads.entries()) {
      await reader.settled(1)
      expect(thread.orders).toHaveLength(1)
      thread.end()
      again()
      ;[...threads, last][i + 1]?.say('ready')
    }
    expect(ask(reader, 'A text of ill will.')).toBeNull()
    ask(reader, 'Mireya ran.')
    expect(await reader.settled()).toBe(true)
    expect(ask(reader, 'Mireya ran.')).toEqual(SCORES)
    expect(last.orders.map(({ texts }) => texts)).toEqual([['Mireya ran.']])
  })

  it('should say nothing of a text that could not be read, and try it again when asked', async () => {
    const { reader, thread } = await opened(new FakeThread(false))
    ask(reader, 'Mireya ran.')
    await reader.settled(1)
    thread.say({ id: 1, scores: null })
    expect(await reader.settled()).toBe(true)
    expect(ask(reader, 'Mireya ran.')).toBeNull()
    await reader.settled(1)
    expect(thread.orders).toHaveLength(2)
  })
})

describe('what the reader remembers', () => {
  it('should forget the texts that were asked about longest ago', () => {
    const cache = new ScoreCache(2)
    cache.keep('Mireya ran.', SCORES)
    cache.keep('Tomás sang.', SCORES)
    cache.find('Mireya ran.')
    cache.keep('Adaeze won.', SCORES)
    expect(cache.find('Tomás sang.')).toBeNull()
    expect(cache.find('Mireya ran.')).toEqual(SCORES)
  })
})
