import inspector from 'node:inspector'
import { afterAll } from 'vitest'

/**
 * Counts steps of work, so that no test has to look at a clock: how often each block of code ran, as V8 counts it for code coverage, and how many
 * characters were handed to the functions of the language that go through a text by themselves. What a regular expression does between two of its
 * matches is not counted: `bench/growth.ts` measures that.
 *
 * Import this file before what is to be counted: only functions that are first called after the counting began are counted block by block.
 */
interface Coverage {
  result: { url: string; functions: { isBlockCoverage: boolean; ranges: { count: number }[] }[] }[]
}

const session = new inspector.Session()

/** Asks V8; it answers at once, within the call. */
function ask(method: string, params: object = {}): unknown {
  let answer: unknown
  session.post(method, params, (error: Error | null, result?: object) => {
    if (error) throw error
    answer = result
  })
  return answer
}

session.connect()
ask('Profiler.enable')
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

let characters = 0

/** Has a method add to the count: what `cost` says of the call. */
function counted(
  owner: object,
  name: string | symbol,
  cost: (self: unknown, args: readonly unknown[], result: unknown) => number,
): () => void {
  const plain = Reflect.get(owner, name) as (...args: unknown[]) => unknown
  const counting = function (this: unknown, ...args: unknown[]) {
    const result = Reflect.apply(plain, this, args)
    characters += cost(this, args, result)
    return result
  }
  Object.defineProperty(owner, name, { value: counting, writable: true, configurable: true })
  return () =>
    Object.defineProperty(owner, name, { value: plain, writable: true, configurable: true })
}

const lengthOf = (value: unknown): number => (value as { length: number }).length
const all = (self: unknown): number => lengthOf(self)
const made = (_self: unknown, _args: readonly unknown[], result: unknown): number =>
  typeof result === 'string' || Array.isArray(result) ? result.length : 0
/** A search from somewhere to where it was found, or to the end. */
const searched = (self: unknown, [, from]: readonly unknown[], result: unknown): number => {
  const start = typeof from === 'number' && from > 0 ? from : 0
  if (result === true) return 1
  const end = typeof result === 'number' && result >= 0 ? result : lengthOf(self)
  return Math.max(1, end - start)
}

/** A regular expression goes from where it begins to the end of what it found, or to the end; a sticky one that finds nothing stays where it is. */
function countExec(): () => void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the expression itself
  const plain = RegExp.prototype.exec
  RegExp.prototype.exec = function (text) {
    const begun = this.global || this.sticky ? this.lastIndex : 0
    const match = plain.call(this, text)
    const end = match ? match.index + match[0].length : this.sticky ? begun : text.length
    characters += Math.max(1, end - begun)
    return match
  }
  return () => {
    RegExp.prototype.exec = plain
  }
}

/** Counts what the language's own functions go through. Returns what ends the counting. */
function countCharacters(): () => void {
  const undo = [
    countExec(),
    ...['indexOf', 'includes'].map((name) => counted(String.prototype, name, searched)),
    ...['lastIndexOf', 'split', 'normalize', 'toLowerCase', 'toUpperCase', 'trim'].map((name) =>
      counted(String.prototype, name, all),
    ),
    ...['repeat', 'padStart', 'padEnd'].map((name) => counted(String.prototype, name, made)),
    counted(String.prototype, Symbol.iterator, all),
    ...['indexOf', 'includes'].map((name) => counted(Array.prototype, name, searched)),
    ...['lastIndexOf', 'join', 'reverse', 'splice'].map((name) =>
      counted(Array.prototype, name, all),
    ),
    ...['slice', 'concat'].map((name) => counted(Array.prototype, name, made)),
  ]
  return () => {
    for (const plain of undo.reverse()) plain()
  }
}

/** Steps that `work` takes. Throws where nothing of it was counted, as then a test would prove nothing. */
export function stepsOf(work: () => unknown): number {
  ask('Profiler.takePreciseCoverage')
  characters = 0
  const stop = countCharacters()
  try {
    work()
  } finally {
    stop()
  }
  const { result } = ask('Profiler.takePreciseCoverage') as Coverage
  const ours = result.filter(({ url }) => /\/(?:src|node_modules)\//u.test(url))
  const functions = ours.flatMap((script) => script.functions)
  if (!functions.some(({ isBlockCoverage }) => isBlockCoverage))
    throw new Error('Nothing was counted: import stepsOfWork.ts before what is to be counted.')
  const blocks = functions.flatMap(({ ranges }) => ranges.map(({ count }) => count))
  return blocks.reduce((sum, count) => sum + count, characters)
}

/**
 * How many times as many steps the whole text takes as its first quarter: 4 where the work grows with the text, 16 where it grows with the square. A
 * text of the same kind goes first, so that tables which are made once are there; none is read twice, as what was read may be remembered.
 */
export function growthOf(text: string, work: (text: string) => unknown): number {
  const quarter = text.slice(0, text.length / 4)
  work(`${text} b`)
  work(`${quarter} b`)
  const few = stepsOf(() => work(`${quarter} a`))
  return stepsOf(() => work(`${text} a`)) / few
}

/** What four times the text may take at most: a straight line, with some room for what comes in jumps. */
export const STRAIGHT_LINE = 5

afterAll(() => {
  ask('Profiler.stopPreciseCoverage')
  session.disconnect()
})
