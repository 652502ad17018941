import { describe, expect, it } from 'vitest'
import { NameReader } from '#nameReader/nameReader.ts'
import type { Order, Report, Thread } from '#nameReader/nameReader.ts'
import { ScoreCache } from '#nameReader/scoreCache.ts'

const SCORES = { starts: [0], ends: [4], odds: [2] }

/** A thread that answers as it is told to, and remembers what it was asked. */
class FakeThread implements Thread {
  readonly orders: Order[] = []
  private readonly listeners = new Map<string, ((report: Report) => void)[]>()
  answering = true

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
    this.emit('message', report)
  }

  emit(event: string, report: Report = 'missing'): void {
    for (const listener of this.listeners.get(event) ?? []) listener(report)
  }
}

const opened = async (): Promise<{ reader: NameReader; thread: FakeThread }> => {
  const thread = new FakeThread()
  const reader = new NameReader(() => thread, 5)
  const ready = reader.open()
  thread.say('ready')
  expect(await ready).toBe(true)
  return { reader, thread }
}

describe('the reader in its thread', () => {
  it('should know a text once it was read, and not read it again', async () => {
    const { reader, thread } = await opened()
    expect(reader.readAlready('Mireya ran.')).toBeNull()
    await reader.readAhead(['Mireya ran.', 'Mireya ran.'])
    expect(reader.readAlready('Mireya ran.')).toEqual(SCORES)
    await reader.readAhead(['Mireya ran.'])
    expect(thread.orders.map(({ texts }) => texts)).toEqual([['Mireya ran.']])
  })

  it('should say that it is missing where there is no model, and then read nothing', async () => {
    const thread = new FakeThread()
    const reader = new NameReader(() => thread, 5)
    const ready = reader.open()
    thread.say('missing')
    expect(await ready).toBe(false)
    await reader.readAhead(['Mireya ran.'])
    expect(reader.readAlready('Mireya ran.')).toBeNull()
    expect(thread.orders).toEqual([])
  })

  it('should say that it is missing where no thread can be started', async () => {
    expect(await new NameReader(() => null).open()).toBe(false)
  })

  it('should let the network decide where the thread crashes while a story waits', async () => {
    const { reader, thread } = await opened()
    thread.answering = false
    const waiting = reader.readAhead(['Mireya ran.'])
    thread.emit('exit')
    await waiting
    expect(reader.readAlready('Mireya ran.')).toBeNull()
  })

  it('should not keep a story waiting for a thread that does not answer', async () => {
    const { reader, thread } = await opened()
    thread.answering = false
    await reader.readAhead(['Mireya ran.'])
    expect(reader.readAlready('Mireya ran.')).toBeNull()
    thread.say({ id: 1, scores: [SCORES] })
    expect(reader.readAlready('Mireya ran.')).toEqual(SCORES)
  })

  it('should have a story wait where the reader is only starting', async () => {
    const thread = new FakeThread()
    const reader = new NameReader(() => thread)
    const ready = reader.open()
    const waiting = reader.readAhead(['Mireya ran.'])
    thread.say('ready')
    await Promise.all([ready, waiting])
    expect(reader.readAlready('Mireya ran.')).toEqual(SCORES)
  })

  it('should let the network decide where the thread could not read a text', async () => {
    const { reader, thread } = await opened()
    thread.answering = false
    const waiting = reader.readAhead(['Mireya ran.'])
    thread.say({ id: 1, scores: null })
    await waiting
    expect(reader.readAlready('Mireya ran.')).toBeNull()
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
