import type { Writable } from 'node:stream'
import type { ReadAlready, ReaderScores } from '#anonymization/detector/readerScores.ts'
import { fewEnough, MOST_READ } from '#anonymization/detector/readerScores.ts'
import { openReader } from '#nameReader/openReader.ts'
import type { ReadTexts } from '#nameReader/openReader.ts'
import { textsToRead } from '#textChecker/checkText.ts'
import type { CheckRequest } from '#textChecker/parseRequest.ts'

/** Has the trained reader read a request; undefined where the network alone decides. */
export type ReadAhead = (request: CheckRequest) => Promise<ReadAlready | undefined>

/** For `--without-reader`: the network alone looks for names. */
export const withoutReader: ReadAhead = () => Promise.resolve(undefined)

const MISSING =
  'The trained reader of names cannot be opened here, so the network alone looks for names that nobody registered. Run npm ci, or say --without-reader.'

/**
 * Opens the trained reader when the first text comes. Where it is missing, says so once to `errors`,
 * and the network alone looks for names.
 */
export function trainedReader(
  errors: Writable,
  open: () => Promise<ReadTexts> = openReader,
  most = MOST_READ,
): ReadAhead {
  let opened: Promise<ReadTexts | null> | null = null
  const readerOrNull = (): Promise<ReadTexts | null> =>
    (opened ??= open().catch(() => {
      errors.write(`${MISSING}\n`)
      return null
    }))
  return async (request) => {
    try {
      const texts = fewEnough(textsToRead(request), most)
      if (texts.length === 0) return undefined
      const read = await readerOrNull()
      if (!read) return undefined
      const scores = await read(texts)
      const known = new Map<string, ReaderScores | undefined>(
        texts.map((text, index) => [text, scores[index]]),
      )
      return (text) => known.get(text) ?? null
    } catch {
      // What a library says of an error may quote the text.
      return undefined
    }
  }
}
