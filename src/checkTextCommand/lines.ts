import { fault } from '#textChecker/errors.ts'
import type { Fault } from '#textChecker/errors.ts'

/** A line of the input, or why it cannot be read. */
export type InputLine = { line: string } | { error: Fault }

/** Bytes. A yearbook is smaller. */
const LONGEST_LINE = 16 * 1024 * 1024
const NEWLINE = 0x0a

/**
 * Splits a stream of bytes into lines. Keeps one line at a time in memory, and of it no more than
 * the longest allowed; the rest of a longer line is skipped. Leaves out blank lines.
 */
export async function* linesOf(
  input: AsyncIterable<Buffer>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let pieces: Buffer[] = []
  let length = 0
  let tooLong = false

  const take = (piece: Buffer): void => {
    length += piece.length
    if (length > longest) {
      tooLong = true
      pieces = []
    } else if (piece.length > 0) pieces.push(piece)
  }
  const finish = (): InputLine | null => {
    const bytes = Buffer.concat(pieces)
    const skipped = tooLong
    pieces = []
    length = 0
    tooLong = false
    if (skipped) return { error: fault('line_too_long') }
    try {
      const line = decoder.decode(bytes).trim()
      return line === '' ? null : { line }
    } catch {
      return { error: fault('not_utf8') }
    }
  }

  for await (const chunk of input) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at))
      from = at + 1
      const line = finish()
      if (line) yield line
    }
    take(chunk.subarray(from))
  }
  const line = finish()
  if (line) yield line
}
