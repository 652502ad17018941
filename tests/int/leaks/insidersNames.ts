import { lettersOf } from '#leakScan/foldForScan.ts'

const HEADS =
  'Bral Dovr Fenth Gwil Hjor Kalv Lund Morv Nexh Orst Prym Quar Rhov Skel Tivr Ulth'.split(' ')
const MIDDLES = 'ab ezz im oth uvv yrr ank esk ild ovv'.split(' ')
const TAILS = 'wick zelle quent mandra thorpe bryn dottir kova lisse nax'.split(' ')
const COUNT = HEADS.length * MIDDLES.length * MIDDLES.length * TAILS.length

/** Names that exist nowhere else, the same ones in the same order for the same run: what is found can be nothing else. */
export class MadeUpNames {
  private readonly made: string[] = []
  private readonly known = new Set<string>()
  private index = 0

  /** True for a word, folded, that was made here. */
  readonly has = (word: string): boolean => this.known.has(word)

  /** A single name nobody has had before, more than a slip away from every other. */
  next(): string {
    for (; this.index < COUNT;) {
      // A step that shares no divisor with the count visits each once, far apart from the one before.
      const at = (this.index * 6173) % COUNT
      this.index += 1
      const part = (list: readonly string[], by: number) =>
        list[Math.floor(at / by) % list.length] ?? ''
      const name =
        part(HEADS, 1) +
        part(MIDDLES, HEADS.length) +
        part(MIDDLES, HEADS.length * MIDDLES.length) +
        part(TAILS, HEADS.length * MIDDLES.length ** 2)
      if (this.made.some((other) => near(other, name))) continue
      this.made.push(name)
      this.known.add(lettersOf(name))
      return name
    }
    throw new Error('There are no more names.')
  }

  full = (): string => `${this.next()} ${this.next()}`
}

/** True where two names differ in fewer than three places, counted from the front or from the back. */
function near(one: string, other: string): boolean {
  const differs = (left: string, right: string): number => {
    let count = Math.abs(left.length - right.length)
    for (let place = 0; place < Math.min(left.length, right.length); place += 1) {
      if (left[place] !== right[place]) count += 1
    }
    return count
  }
  const turned = (text: string) => [...text].reverse().join('')
  return differs(one, other) < 3 || differs(turned(one), turned(other)) < 3
}
