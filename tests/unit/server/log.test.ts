import { describe, expect, it } from 'vitest'
import { describeError, newsroomLog, payloadLog } from '#log.ts'

const NAME = 'Jalysa Quintero Valdez'

/** A logger that keeps its lines. */
function kept(level = 'trace') {
  const lines: string[] = []
  const log = newsroomLog(level, { write: (line: string) => void lines.push(line) })
  return { log, lines, all: () => lines.join('') }
}

class DuplicateKey extends Error {
  code = 11000
  keyValue = { fullName: NAME }
  constructor() {
    super(`E11000 duplicate key: { fullName: "${NAME}" }`)
    this.name = 'MongoServerError'
  }
}

describe('what is logged of an error', () => {
  it('should be its name, its code and where it happened, and no word of its message', () => {
    const described = describeError(new DuplicateKey())
    expect(described).toMatchObject({ name: 'MongoServerError', code: 11000 })
    expect(described.frames.length).toBeGreaterThan(0)
    expect(described.frames.length).toBeLessThanOrEqual(12)
    expect(JSON.stringify(described)).not.toContain('Quintero')
  })

  it('should hold no line of a message that has several', () => {
    const error = new Error(`first\nat ${NAME} (where.ts:1:1)\n${NAME}`)
    const said = JSON.stringify(describeError(error))
    expect(said).not.toContain('Quintero')
  })

  it('should keep a status, and drop whatever else hangs on it', () => {
    const error = Object.assign(new Error(NAME), {
      status: 409,
      data: { name: NAME },
      cause: new Error(NAME),
    })
    expect(describeError(error)).toMatchObject({ name: 'Error', status: 409 })
    expect(JSON.stringify(describeError(error))).not.toContain('Quintero')
  })

  it.each([
    ['a text', NAME, 'string'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'object'],
    ['a number', 7, 'number'],
    ['an object that is no error', { message: NAME, name: 7, stack: 7, code: {} }, 'Error'],
  ])('should be a name alone for %s', (_what, thrown, name) => {
    expect(describeError(thrown)).toEqual({ name, frames: [] })
  })

  it('should be the same through the newsroom’s own logger', () => {
    const { log, all } = kept()
    log.error({ err: new DuplicateKey() }, 'request failed')
    expect(JSON.parse(all())).toMatchObject({
      msg: 'request failed',
      err: { name: 'MongoServerError', code: 11000 },
    })
    expect(all()).not.toContain('Quintero')
    expect(Object.keys(JSON.parse(all()) as object)).not.toContain('hostname')
  })
})

describe('Payload’s logger', () => {
  it('should drop its words and keep the error that came with them', () => {
    const { log, lines, all } = kept()
    const payload = payloadLog(log)
    payload.error({ err: new DuplicateKey(), msg: `Saving ${NAME} failed` })
    payload.error(new DuplicateKey(), `Saving ${NAME} failed`)
    payload.warn(`Something about ${NAME}`)
    payload.fatal(`%s is gone`, NAME)
    expect(all()).not.toContain('Quintero')
    expect(lines).toHaveLength(4)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      from: 'payload',
      msg: 'payload',
      err: { name: 'MongoServerError' },
    })
    expect(JSON.parse(lines[2] ?? '')).toEqual(
      expect.not.objectContaining({ err: expect.anything() }),
    )
  })

  it('should say nothing below a warning', () => {
    const { log, lines } = kept()
    const payload = payloadLog(log)
    payload.info(NAME)
    payload.debug(NAME)
    payload.trace(NAME)
    expect(lines).toEqual([])
  })

  it('should be quiet where the newsroom is', () => {
    const { log, lines } = kept('silent')
    payloadLog(log).error(new Error(NAME))
    expect(lines).toEqual([])
  })
})
