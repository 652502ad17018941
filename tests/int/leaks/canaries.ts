import type { Block, Inline, Mark, ParagraphBlock } from '#anonymization/bodyTypes.ts'
import { fromDocument } from '#richtext/fromDocument.ts'

/** Somebody who exists in this test alone, and whose name, or any part of it, is found nowhere else. */
export interface Canary {
  first: string
  last: string
  full: string
}

const HEADS =
  'Bral Dovr Fenth Gwil Hjor Kalv Lund Morv Nexh Orst Prym Quar Rhov Skel Tivr Ulth'.split(' ')
const MIDDLES = 'ab ezz im oth uvv yrr ank esk ild ovv'.split(' ')
const TAILS = 'wick zelle quent mandra thorpe bryn dottir kova lisse nax'.split(' ')

function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row[right.length] ?? 0
}

/** Names of eight letters and more, no two of which are within two letters of one another: a slip in one is no other. */
function* names(): Generator<string> {
  const taken: string[] = []
  const count = HEADS.length * MIDDLES.length * TAILS.length
  for (let index = 0; index < count; index += 1) {
    // A step that shares no divisor with the count visits each once, far apart from the one before.
    const at = (index * 617) % count
    const name =
      (HEADS[at % HEADS.length] ?? '') +
      (MIDDLES[Math.floor(at / HEADS.length) % MIDDLES.length] ?? '') +
      (TAILS[Math.floor(at / HEADS.length / MIDDLES.length)] ?? '')
    if (taken.some((other) => distance(other.toLowerCase(), name.toLowerCase()) < 3)) continue
    taken.push(name)
    yield name
  }
}

const supply = names()
const nextName = (): string => {
  const { value, done } = supply.next()
  if (done) throw new Error('There are no more canaries.')
  return value
}

/** A canary nobody has had before. */
export function canary(): Canary {
  const [first, last] = [nextName(), nextName()]
  return { first, last, full: `${first} ${last}` }
}

export const text = (words: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text: words,
  marks,
})
export const link = (href: string, words: string): Inline => ({
  type: 'link',
  href,
  children: [{ type: 'text', text: words, marks: [] }],
})
export const paragraph = (...children: (Inline | string)[]): ParagraphBlock => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})

let blockIds = 0
/** The body as the panel's editor stores it. */
export const lexical = (...blocks: Block<string>[]): unknown =>
  fromDocument(blocks, () => String((blockIds += 1)).padStart(24, '0'))
