import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { answerTo, readLine } from '#textChecker/checkJsonLine.ts'
import { linesOf } from './lines.ts'
import { type ReadAhead, withoutReader } from './readAhead.ts'

/**
 * Answers are written in blocks of about this many characters, because a write for each line costs
 * more than checking a short line.
 */
const BLOCK = 64 * 1024

const answerFor = async (line: string, readAhead: ReadAhead) => {
  const read = readLine(line)
  const readAlready = read.request.ok ? await readAhead(read.request.value) : undefined
  return answerTo(read, LANGUAGE_DATA, readAlready)
}

/**
 * Checks JSON lines and writes one answer a line, in the same order. Takes where they come from and
 * where the answers go, and what has the texts read first; waits where answers are read slowly.
 * Returns the exit code: 1 where a line could not be checked.
 */
export const checkLines = async (
  input: Readable,
  output: Writable,
  readAhead: ReadAhead = withoutReader,
): Promise<0 | 1> => {
  let code: 0 | 1 = 0
  let block = ''
  let began = performance.now()
  const send = async (): Promise<void> => {
    if (block === '') return
    const room = output.write(block)
    block = ''
    began = performance.now()
    if (!room) await once(output, 'drain')
  }
  for await (const one of linesOf(input as AsyncIterable<Buffer>)) {
    const answer =
      'line' in one ? await answerFor(one.line, readAhead) : { id: null, error: one.error }
    if ('error' in answer) code = 1
    block += `${JSON.stringify(answer)}\n`
    // Somebody may watch the output, or wait for the answer to one line: do not wait for a full
    // block.
    if (block.length >= BLOCK || performance.now() - began > 50 || input.readableLength === 0)
      await send()
  }
  await send()
  return code
}
